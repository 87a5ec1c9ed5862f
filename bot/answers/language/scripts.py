"""Patterns for both languages at once, of which only the part is tried that a text's script needs."""

import re

from bot.answers.language.normaliser import CJK

_LATIN = re.compile("[a-z$€£¥]")
_CHINESE = re.compile(f"[{CJK}]")
_ALTERNATIVE = re.compile(r"(?:[^|(\\[]|\\.|\[[^]]*\]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+")
"""One of a pattern's alternatives, which may hold groups in groups."""


class BilingualPattern:
    """A regular expression for plain texts: alternatives, each in one of the languages.

    English ones that begin where a word does are tried there only, which is much faster.
    """

    def __init__(self, pattern: str) -> None:
        """Take the alternatives apart."""
        found: list[str] = _ALTERNATIVE.findall(pattern)
        latin = [each for each in found if not _CHINESE.search(each)]
        chinese = [each for each in found if _CHINESE.search(each)]
        self._latin = _joined(latin)
        self._chinese = re.compile("|".join(chinese)) if chinese else None

    def is_in(self, spelled: str, scripts: tuple[bool, bool]) -> bool:
        """Tell whether a plain text has it; `scripts` is what `scripts_of` says of the text."""
        latin, chinese = scripts
        return bool(
            (latin and self._latin is not None and self._latin.search(spelled))
            or (chinese and self._chinese is not None and self._chinese.search(spelled))
        )


def scripts_of(spelled: str) -> tuple[bool, bool]:
    """Tell whether a plain text has Latin letters or signs of money, and whether it has Chinese characters."""
    return _LATIN.search(spelled) is not None, _CHINESE.search(spelled) is not None


def _joined(alternatives: list[str]) -> re.Pattern[str] | None:
    if not alternatives:
        return None
    if all(each.startswith(r"\b") for each in alternatives):
        bare = "|".join(each.removeprefix(r"\b") for each in alternatives)
        return re.compile(rf"\b(?:{bare})")
    return re.compile("|".join(alternatives))
