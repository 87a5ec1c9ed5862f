"""The glossary file: an event's agreed terms as YAML or as a table, written and read back.

The format is that of `glossary` in the event file, or one row per term, documented in deploy/EVENTFILE.md.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bot.domain.knowledge.glossary import Term, doubled
from bot.domain.messages.texts import Words
from bot.eventfile.event_file import Branch
from bot.eventfile.fields import TEXT, complain, keyed, read_words
from bot.eventfile.parts import both_tongues, opened_part, write_part
from bot.eventfile.sent_files.tables import TableShape, write_table

TERM = 80
TERMS = 300
_SHAPE = TableShape(
    "glossary",
    {
        "key": ("id", "关键字", "键"),
        "term_en": (
            "english",
            "en",
            "term",
            "term (english)",
            "英文",
            "英语",
            "英文术语",
            "术语(英文)",
        ),
        "term_zh": ("chinese", "zh", "term (chinese)", "中文", "汉语", "中文术语", "术语(中文)"),
        "note_en": (
            "note",
            "notes",
            "english note",
            "note (english)",
            "英文说明",
            "英文备注",
            "说明(英文)",
        ),
        "note_zh": (
            "chinese note",
            "note (chinese)",
            "说明",
            "备注",
            "中文说明",
            "中文备注",
            "说明(中文)",
        ),
    },
)


def write_terms(terms: Iterable[Term], *, as_csv: bool = False) -> str:
    """Return terms as YAML or as CSV that `parse_terms` reads back."""
    items = map(written_term, terms)
    return write_table(items, _SHAPE) if as_csv else write_part("glossary", items)


def parse_terms(content: bytes, *, path: Path = Path("glossary.yaml")) -> tuple[Term, ...]:
    """Check a glossary file, the `glossary` of a whole event file, or a table of terms.

    Raises:
        EventFileWrong: with every fault that was found.
    """
    with opened_part(content, field="glossary", path=path, shape=_SHAPE) as top:
        return tuple(read_terms(top))


def read_terms(top: Branch) -> list[Term]:
    """Return the terms below `glossary`; complain about one that has another's word."""
    branches = dict(keyed(top, "glossary", TERMS))
    terms = [_term(key, branch) for key, branch in branches.items()]
    for one, other in doubled(terms):
        sentence = f"has the word of {one.key} again under {other.key}; keep one."
        at = branches[other.key]
        complain(at, "term", sentence, "term-doubled", one=one.key, other=other.key)
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


def written_term(term: Term) -> dict[str, Any]:
    """Return a term as a file has it, with empty values."""
    return {"key": term.key, "term": both_tongues(term.term), "note": both_tongues(term.note)}
