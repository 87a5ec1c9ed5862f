"""What an agreed term means, as its card says it: the definitions side by side, each of a band."""

from collections.abc import Iterator, Sequence
from itertools import chain

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
    said = chain.from_iterable(map(_definition_said, definitions))
    return Lines((*note, *head, *said))


def _definition_said(definition: Definition) -> Iterator[Said]:
    yield Said("term-means", {"band": Said(f"band-{definition.band}"), "means": definition.means})
    if definition.not_same.en:
        yield Said("term-not-same", {"words": definition.not_same})
    if definition.usage.en:
        yield Said("term-usage", {"words": definition.usage})
