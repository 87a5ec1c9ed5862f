"""Finding an agreed term from what somebody typed: exact, then its beginning, then alike."""

import unicodedata
from collections.abc import Iterable

from bot.domain.knowledge.glossary import Term

MOST = 6
_ALIKE = 0.34
"""Least share of common letter pairs; below it the words only look alike by chance."""


def search_terms(typed: str, terms: Iterable[Term]) -> tuple[Term, ...]:
    """Return at most MOST terms, best first; either language may have been typed."""
    wanted = _plain(typed)
    if not wanted:
        return ()
    scored = ((max(_score(wanted, _plain(name)) for name in _names(term)), term) for term in terms)
    found = [(score, term) for score, term in scored if score >= _ALIKE]
    found.sort(key=lambda each: (-each[0], each[1].term.en.casefold(), each[1].key))
    return tuple(term for _, term in found[:MOST])


def is_exact(typed: str, term: Term) -> bool:
    """Say whether what was typed is the term itself, in either language."""
    return _plain(typed) in {_plain(name) for name in _names(term)}


def _names(term: Term) -> tuple[str, ...]:
    return tuple(name for name in (term.term.en, term.term.zh, term.key) if name)


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join("".join(sign if sign.isalnum() else " " for sign in folded).split())


def _score(wanted: str, name: str) -> float:
    if wanted == name:
        return 3.0
    if name.startswith(wanted) or wanted.startswith(name):
        return 2.0
    if wanted in name or name in wanted:
        return 1.5
    mine, theirs = _pairs(wanted), _pairs(name)
    return 2 * len(mine & theirs) / (len(mine) + len(theirs))


def _pairs(text: str) -> frozenset[str]:
    padded = f" {text} "
    return frozenset(padded[at : at + 2] for at in range(len(padded) - 1))
