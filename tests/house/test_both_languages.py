"""Every pair of words that is kept has a way to its other language, or a reason why it has none."""

import ast
from collections.abc import Iterable, Mapping

from bot.domain.languages.texts import TextKind
from bot.usecases.languages.sources_finding import SOURCES
from tests.house.sources import SOURCES as FILES
from tests.house.sources import Source

TRANSLATED: Mapping[str, TextKind] = {
    "InputCard": TextKind.CARD,
    "OwnPrompt": TextKind.PROMPT,
    "Item": TextKind.STATEMENT,
    "Point": TextKind.POINT,
    "Term": TextKind.TERM,
    "Definition": TextKind.DEFINITION,
    "Session": TextKind.SESSION,
    "Norms": TextKind.NORM,
    "KnowledgeEntry": TextKind.ANSWER,
    **dict.fromkeys(("Venue", "CallNumber"), TextKind.VENUE),
    **dict.fromkeys(("Event", "Hosts", "Background", "Funder"), TextKind.EVENT),
    **dict.fromkeys(("FacilitatorCard", "CaseCard"), TextKind.EVENT),
}
_SHOWN = "made for one message out of what is kept elsewhere"
_BOTH = "asked for in both languages when organizers write it, and marked on their screen where one is missing"
ELSEWHERE: Mapping[str, str] = {
    **dict.fromkeys(("Text", "Clash", "PointChange", "Sight", "VoteItem", "Namesake"), _SHOWN),
    **dict.fromkeys(("CalendarFile", "CalendarEntry", "BarsPicture", "BarsRow"), _SHOWN),
    **dict.fromkeys(("GridPicture", "LetterTable", "Paper"), _SHOWN),
    **dict.fromkeys(("Content", "CustomReminder", "DatePoll"), _BOTH),
    **dict.fromkeys(("Lean", "SelectionBands"), "readers of candidates alone see it"),
    **dict.fromkeys(
        ("Risk", "Place", "Finding"), "organizers alone read it, from a file in both languages"
    ),
    "FundersChange": "what was said before, kept as it was said",
    "Rule": "a rule about visas is for organizers, who write it",
    "Country": "public data, in both languages as imported",
}


def kept_words(sources: Iterable[Source]) -> set[str]:
    """Return the classes of the domain that hold words in one or two languages."""
    return {
        node.name
        for source in sources
        if source.place.startswith("bot/domain/")
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ClassDef) and any(map(_holds_words, node.body))
    }


def _holds_words(node: ast.stmt) -> bool:
    return isinstance(node, ast.AnnAssign) and any(
        isinstance(part, ast.Name) and part.id == "Words" for part in ast.walk(node.annotation)
    )


def test_all_that_is_kept_in_words_is_translated_or_said_why_not() -> None:
    assert kept_words(FILES) == {*TRANSLATED, *ELSEWHERE}
    assert not {*TRANSLATED} & {*ELSEWHERE}


def test_words_that_nobody_registered_are_found() -> None:
    forgotten = Source("bot/domain/diaries.py", "class Diary:\n    text: tuple[Words, ...]\n")
    assert kept_words([*FILES, forgotten]) - {*TRANSLATED, *ELSEWHERE} == {"Diary"}


def test_every_kind_of_text_comes_from_one_source() -> None:
    kinds = [kind for source in SOURCES for kind in source.kinds]
    assert sorted(kinds) == sorted(TextKind)
