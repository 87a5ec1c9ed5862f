"""What an agreed term means, as its card says it: the definitions side by side, each of a band."""

from collections.abc import Sequence

from bot.domain.knowledge.glossary import Term
from bot.domain.languages.definitions import Definition
from bot.domain.messages.texts import Lines, Said


def meaning_said(term: Term, definitions: Sequence[Definition]) -> Lines | Said | str:
    """Return the note on a term's use, and what is meant by it."""
    note = (Said("term-note", {"note": term.note}),) if term.note.en or term.note.zh else ()
    if not definitions:
        return note[0] if note else ""
    head = (
        (Said("term-means-several", {"count": len(definitions)}),) if len(definitions) > 1 else ()
    )
    return Lines((*note, *head, *map(_definition_said, definitions)))


def _definition_said(definition: Definition) -> Said:
    not_same, usage = definition.not_same, definition.usage
    return Said(
        "term-means",
        {
            "band": Said(f"band-{definition.band}"),
            "means": definition.means,
            "not-same": Said("term-not-same", {"words": not_same}) if not_same.en else "",
            "usage": Said("term-usage", {"words": usage}) if usage.en else "",
        },
    )
