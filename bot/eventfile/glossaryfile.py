"""The glossary file: an event's agreed terms as YAML, written and read back.

The format is that of `glossary` in the event file, documented in deploy/EVENTFILE.md.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

from bot.domain.glossary import Term
from bot.domain.words import Words
from bot.eventfile.eventtree import Branch, Spot
from bot.eventfile.fields import TEXT, complain, keyed, read_words
from bot.eventfile.yamlfile import EventFileWrong, Fault, NotPlainYaml, compose

TERM = 80
TERMS = 300


def write_terms(terms: Iterable[Term]) -> str:
    """Return terms as YAML that `parse_terms` reads back."""
    listed = [_written(term) for term in terms]
    return yaml.safe_dump({"glossary": listed}, allow_unicode=True, sort_keys=False, width=1000)


def parse_terms(content: bytes, *, path: Path = Path("glossary.yaml")) -> tuple[Term, ...]:
    """Check a glossary file, or the `glossary` of a whole event file.

    Raises:
        EventFileWrong: with every fault that was found.
    """
    faults: list[Fault] = []
    try:
        top = Branch(Spot(compose(content), "", faults))
    except NotPlainYaml as wrong:
        raise EventFileWrong(path, [wrong.fault]) from None
    for other in ("event", "sessions", "knowledge", "venue"):
        top.find(other)
    top.need("glossary")
    terms = tuple(read_term(key, branch) for key, branch in keyed(top, "glossary", TERMS))
    top.close()
    if faults:
        raise EventFileWrong(path, faults)
    return terms


def read_term(key: str, branch: Branch) -> Term:
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
    listed: dict[str, Any] = {"key": term.key, "term": _both(term.term), "note": _both(term.note)}
    return {name: value for name, value in listed.items() if value}


def _both(words: Words) -> dict[str, str]:
    return {name: text for name, text in (("en", words.en), ("zh", words.zh)) if text}
