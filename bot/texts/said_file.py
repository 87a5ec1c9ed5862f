"""A file that says the same in every language of the bot: as text, or as a PDF."""

from bot.domain.messages.messages import SaidFile
from bot.domain.people.people import Language
from bot.texts.catalog import Catalog
from bot.texts.markup import visible_text
from bot.texts.papers.typesetting import typeset_paper

_RULE = "\n\n" + "-" * 40 + "\n\n"


def write_said(file: SaidFile, *, catalog: Catalog) -> str:
    """Return the text in each language, one below the other; times are in UTC."""
    return _RULE.join(_said(file, catalog=catalog)) + "\n"


def print_said(file: SaidFile, *, catalog: Catalog) -> bytes:
    """Return the same as a PDF, in which lines with # are headings; waits for a child process, so call it away from the event loop."""
    return typeset_paper(tuple(_said(file, catalog=catalog)))


def _said(file: SaidFile, *, catalog: Catalog) -> list[str]:
    return [
        visible_text(catalog.html(file.said.text, file.said.details, language, "UTC"))
        for language in Language
    ]
