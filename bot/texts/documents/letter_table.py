"""Words to forward to each invited person, with their link: a table that a mail merge takes as it is."""

from bot.domain.messages.doors import doors_details
from bot.domain.messages.messages import LetterTable
from bot.domain.messages.texts import Said
from bot.domain.people.invitation_links import doors_of
from bot.domain.people.people import Language
from bot.domain.spreadsheets.writing import write_table
from bot.texts.catalog import Catalog
from bot.texts.markup import visible_text


def write_letters(table: LetterTable, *, language: Language, catalog: Catalog) -> str:
    """Return a CSV: name, language, the links, e-mail where any is known, and the text to forward."""
    mailed = any(email for *_, email in table.rows)
    doors_of_all = [
        doors_of(link, public_url=table.public_url, mirrors=table.mirrors)
        for _, _, link, _ in table.rows
    ]
    kinds = {doors.kind for doors in doors_of_all}
    paged = ["link_without_telegram"] if "both" in kinds else []
    headings = (
        "name",
        "language",
        "link",
        *paged,
        *(["links_if_that_page_does_not_open"] if table.mirrors else []),
        *(["email"] if mailed else []),
        "text_to_forward",
    )
    rows: list[tuple[str, ...]] = []
    for (name, tongue, _, email), doors in zip(table.rows, doors_of_all, strict=True):
        said = Said(
            "invite-forward",
            {
                "title-en": table.title.in_language(Language.EN),
                "title-zh": table.title.in_language(Language.ZH),
                "days": table.days,
                **doors_details(doors),
            },
        )
        details = {"name": name, "words": said}
        text = visible_text(catalog.html("invite-letter", details, language, "UTC"))
        page = [doors.page] if paged else []
        others = [" ".join(doors.mirrors)] if table.mirrors else []
        links = (doors.links[0], *page, *others)
        rows.append((name, tongue, *links, *([email] if mailed else []), text))
    return write_table(headings, rows)
