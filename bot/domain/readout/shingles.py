"""Whether a draft repeats what somebody wrote under seal: runs of words or characters that both have.

Only for the off-line computer. No hashes of runs leave it either: with them a server could test guesses.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

WORDS = 8
"""Latin words in a row that are too close."""
CHARACTERS = 12
"""Chinese characters in a row that are too close."""
_PIECES = re.compile(r"[\u3400-\u9fff]|[^\W_\u3400-\u9fff]+")
_CHINESE = re.compile(r"[\u3400-\u9fff]")


def close_lines(draft: str, sealed: Iterable[str]) -> list[int]:
    """Return the lines of a draft (from 1) in which such a run begins, goes on or ends."""
    known = {run for text in sealed for run, _ in _runs([(1, text)])}
    lines = list(enumerate(draft.splitlines(), start=1))
    close = {line for run, touched in _runs(lines) if run in known for line in touched}
    return sorted(close)


def _runs(lines: Iterable[tuple[int, str]]) -> Iterator[tuple[tuple[str, ...], frozenset[int]]]:
    """Yield every run with the lines it touches; a run may cross the end of a line."""
    pieces = [(piece, line) for line, text in lines for piece in _PIECES.findall(_plain(text))]
    for wanted, is_chinese in ((WORDS, False), (CHARACTERS, True)):
        same = [each for each in pieces if bool(_CHINESE.match(each[0])) is is_chinese]
        for at in range(len(same) - wanted + 1):
            window = same[at : at + wanted]
            run = tuple(piece for piece, _ in window)
            yield run, frozenset(line for _, line in window)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
