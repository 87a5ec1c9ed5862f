"""What organizers see of public statements, and what the guests are told whom one is about."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.domain.callback_words import publicity as words
from bot.domain.here import Here
from bot.domain.ids import PersonId
from bot.domain.limits import NAMES_VANISH_AFTER
from bot.domain.messages.messages import Button, ButtonStyle, Message, SaidFile
from bot.domain.messages.table_files import FILE_VANISHES
from bot.domain.messages.texts import Details, Lines, Moment, MomentStyle, Said
from bot.domain.people.people import Language
from bot.domain.publicity.consents import Shown
from bot.domain.publicity.ledger import Entry
from bot.domain.publicity.statements import Roster, Statement, Wait
from bot.domain.visa.countries import name_of
from bot.usecases.publicity.phrases import person_said
from bot.usecases.rows import ADMIN_ROW, HOME
from storage.work import Work

_LISTED = 10
_BACK = (Button("go-statements", words.STATEMENTS.to()),)


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement in the words it is made of: the total, codes of countries, people, and who waits."""

    number: int
    total: int
    countries: tuple[str, ...]
    people: tuple[Shown, ...]
    waiting: Mapping[PersonId, Wait]


def show_statements(work: Work, here: Here, ledger: Sequence[Entry]) -> None:
    """Show what was published, the newest first, in numbers."""
    lines = tuple(
        Said(
            f"statement-line-{each.kind}",
            {
                "number": each.number,
                "published-at": Moment(each.published_at, here.event.zone, MomentStyle.DAY),
                "total": each.roster.total,
                "names-count": each.names,
                "countries": _countries_said("statement-line-countries", each.countries),
            },
        )
        for each in reversed(ledger[-_LISTED:])
    )
    before = Said("statement-ledger", {"lines": Lines(lines)}) if lines else Said("statement-none")
    rows = ((Button("statement-preview", words.PREVIEW.to()),), *ADMIN_ROW)
    work.reply(here, "statements", {"title": here.event.title, "before": before}, rows)


def show_draft(work: Work, here: Here, draft: Draft) -> None:
    """Show a statement in both languages, and below it who waits and the way to publish it."""
    for language in Language:
        work.outbox.put(_in_language(here, draft, language))
    waits = Counter(draft.waiting.values())
    lines = tuple(
        Said(f"statement-waiting-{each}", {"count": waits[each]}) for each in Wait if waits[each]
    )
    rows = (
        (Button("statement-publish", words.PUBLISH.to(), style=ButtonStyle.DANGER),),
        _BACK,
    )
    details = {"number": draft.number, "waiting": Lines(lines)}
    work.send(here, "statement-draft", details, rows)


def send_published(work: Work, here: Here, draft: Draft) -> None:
    """Give a statement to whoever publishes it: in both languages as messages, and as a file."""
    for language in Language:
        work.outbox.put(_in_language(here, draft, language))
    work.send(
        here,
        "statement-published",
        {"number": draft.number, "minutes": FILE_VANISHES // 60},
        (_BACK, *ADMIN_ROW),
        attachment=SaidFile("statement.txt", Said("statement", _details(here, draft))),
        vanish_after=FILE_VANISHES,
    )


def tell_guests(work: Work, here: Here, statement: Statement, before: Roster) -> None:
    """Tell whoever is named for the first time, and whoever waits, why."""
    texts: dict[PersonId, str] = {}
    for person in statement.names:
        known = before.people.get(person)
        if known is None or not known.named:
            texts[person] = "statement-told-named"
    texts |= {person: f"statement-told-{wait}" for person, wait in statement.waiting.items()}
    rows = ((Button("publicity-open", words.SHOW.to()),), (HOME,))
    for person, text in sorted(texts.items()):
        details = {"title": here.event.title}
        work.outbox.put(Message(person, text, details, rows, about=here.event.id))


def _in_language(here: Here, draft: Draft, language: Language) -> Message:
    return Message(
        here.person.id,
        "statement",
        _details(here, draft),
        vanish_after=NAMES_VANISH_AFTER,
        language=language,
        about=here.event.id,
    )


def _details(here: Here, draft: Draft) -> Details:
    lines = Lines(tuple(person_said(each) for each in draft.people))
    return {
        "title": here.event.title,
        "total": draft.total,
        "countries": _countries_said("statement-countries", draft.countries),
        "people": Said("statement-people", {"lines": lines}) if draft.people else "",
    }


def _countries_said(text: str, codes: Sequence[str]) -> Said | str:
    if not codes:
        return ""
    lines = tuple(Said("statement-country", {"country": name_of(each)}) for each in codes)
    return Said(text, {"lines": Lines(lines)})
