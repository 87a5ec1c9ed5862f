"""What is no words at all: keys struck at random, pictures, marks."""

import re

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "azertyuiop")
_RUN = 4
_RUNS = frozenset(
    row[at : at + _RUN]
    for line in _ROWS
    for row in (line, line[::-1])
    for at in range(len(row) - _RUN + 1)
)
_NO_VOWEL = re.compile(r"[^aeiouy]{5,}")
_REPEATED = re.compile(r"(.{1,3})\1{2,}")
_LETTERS = re.compile(r"[a-z]+")


def is_noise(spelled: str) -> bool:
    """Tell whether a plain text holds no word of any language, as far as can be told."""
    words = spelled.split()
    return not any(map(str.isalnum, spelled)) or all(map(_is_struck, words))


def _is_struck(word: str) -> bool:
    if _REPEATED.fullmatch(word):
        return True
    if not _LETTERS.fullmatch(word):
        return not any(map(str.isalnum, word))
    return bool(
        _NO_VOWEL.fullmatch(word)
        or (
            any(word[at : at + _RUN] in _RUNS for at in range(len(word) - _RUN + 1))
            and len(word) - _covered(word) <= 2
        )
    )


def _covered(word: str) -> int:
    """Return how many letters stand in runs of neighbouring keys."""
    found: set[int] = set()
    for at in range(len(word) - _RUN + 1):
        if word[at : at + _RUN] in _RUNS:
            found.update(range(at, at + _RUN))
    return len(found)
