"""Words that set one country over another, found in our own texts: a hint to whoever writes, never a bar."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from bot.domain.messages.texts import Words

WORD = 40
MOST_WORDS = 100
USUAL = (
    *("ahead of", "win", "wins", "winning", "winner", "winners", "beat", "beats", "race", "races"),
    *("arms race", "racing", "dominate", "dominance", "supremacy", "superiority", "catch up"),
    *("catching up", "fall behind", "falling behind", "lag behind", "lagging behind", "rival"),
    *("rivals", "adversary", "adversaries", "outcompete", "leapfrog"),
    *("领先", "赢", "输给", "竞赛", "赛跑", "击败", "打败", "称霸", "霸权", "主导权", "制高点"),
    *("赶超", "落后于", "超越对手", "对手", "敌手", "优势地位"),
)
"""The list to begin with, English and Chinese."""
_HARMLESS = re.compile(r"win-win|winning over|双赢|共赢|多赢", re.IGNORECASE)


def found_words(text: Words, listed: Sequence[str] | None) -> tuple[str, ...]:
    """Return the words of a list (ours for None) that stand in a text, as listed, each once.

    English ones are found as whole words, whatever their capitals; what benefits all sides is no
    such word, though it has one in it.
    """
    plain = [_HARMLESS.sub(" ", each) for each in (text.en, text.zh)]
    words = USUAL if listed is None else listed
    return tuple(each for each in words if any(_pattern(each).search(part) for part in plain))


def read_wording(lines: Iterable[str]) -> tuple[str, ...]:
    """Return a list of words as typed, without repeats and empty lines."""
    return tuple(dict.fromkeys(each.strip() for each in lines if each.strip()))


@cache
def _pattern(word: str) -> re.Pattern[str]:
    parts = r"\s+".join(map(re.escape, word.split()))
    if not word.isascii():
        return re.compile(parts)
    return re.compile(rf"(?<![A-Za-z]){parts}(?![A-Za-z])", re.IGNORECASE)
