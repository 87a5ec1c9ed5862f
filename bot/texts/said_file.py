"""A text file that says the same in every language of the bot."""

from bot.domain.messages.messages import SaidFile
from bot.domain.people.people import Language
from bot.texts.catalog import Catalog
from bot.texts.markup import visible_text

_RULE = "\n\n" + "-" * 40 + "\n\n"


def write_said(file: SaidFile, *, catalog: Catalog) -> str:
    """Return the text in each language, one below the other; times are in UTC."""
    said = (
        visible_text(catalog.html(file.said.text, file.said.details, language, "UTC"))
        for language in Language
    )
    return _RULE.join(said) + "\n"
