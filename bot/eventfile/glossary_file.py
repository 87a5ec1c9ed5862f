"""The glossary file: an event's agreed terms as YAML, written and read back.

The format is that of `glossary` in the event file, documented in deploy/EVENTFILE.md.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bot.domain.knowledge.glossary import Term, doubled
from bot.domain.messages.texts import Words
from bot.eventfile.event_file import Branch
from bot.eventfile.fields import TEXT, complain, keyed, read_words
from bot.eventfile.parts import both_tongues, opened_part, write_part

TERM = 80
TERMS = 300


def write_terms(terms: Iterable[Term]) -> str:
    """Return terms as YAML that `parse_terms` reads back."""
    return write_part("glossary", map(_written, terms))


def parse_terms(content: bytes, *, path: Path = Path("glossary.yaml")) -> tuple[Term, ...]:
    """Check a glossary file, or the `glossary` of a whole event file.

    Raises:
        EventFileWrong: with every fault that was found.
    """
    with opened_part(content, field="glossary", path=path) as top:
        return tuple(read_terms(top))


def read_terms(top: Branch) -> list[Term]:
    """Return the terms below `glossary`; complain about one that has another's word."""
    terms = [_term(key, branch) for key, branch in keyed(top, "glossary", TERMS)]
    for one, other in doubled(terms):
        sentence = f"has the word of {one.key} again under {other.key}; keep one."
        complain(top, "glossary", sentence, "term-doubled", one=one.key, other=other.key)
    return terms


def _term(key: str, branch: Branch) -> Term:
    """Return one item of the list; complain where a language of the term is missing."""
    words = read_words(branch, "term", TERM)
    if bool(words.en) != bool(words.zh):
        complain(
            branch, "term", "needs the term in both languages: {en: ..., zh: ...}.", "term-both"
        )
    note = branch.find("note")
    term = Term(key, words, note.words(TEXT, lines=True) if note else Words(""))
    branch.close()
    return term


def _written(term: Term) -> dict[str, Any]:
    return {"key": term.key, "term": both_tongues(term.term), "note": both_tongues(term.note)}
