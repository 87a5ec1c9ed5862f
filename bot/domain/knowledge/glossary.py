"""The event's agreed terms, and finding where a translation does without them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.domain.messages.texts import Words
from bot.domain.people.people import Language

_AROUND = 24
"""Characters of context shown before and after a term."""


@dataclass(frozen=True, slots=True)
class Term:
    """One agreed term in both languages, with a note on its use ("" if none)."""

    key: str
    term: Words
    note: Words


@dataclass(frozen=True, slots=True)
class MissingTerm:
    """A term that one language of a text uses while the other lacks the agreed translation.

    `before`, `found` and `after` are the place where it is used; `agreed` is what the text in
    `lacking` should say.
    """

    before: str
    found: str
    after: str
    agreed: str
    lacking: Language


def doubled(terms: Iterable[Term]) -> Iterator[tuple[Term, Term]]:
    """Yield terms of the same English word as one before, as (earlier, later).

    Nobody could know which translation is agreed. One Chinese word may well stand for two English
    ones, as 安全 does.
    """
    first: dict[str, Term] = {}
    for term in terms:
        earlier = first.setdefault(" ".join(term.term.en.casefold().split()), term)
        if earlier is not term and term.term.en:
            yield earlier, term


def missing_terms(text: Words, terms: Iterable[Term]) -> tuple[MissingTerm, ...]:
    """Return where a text in both languages uses an agreed term in one language only."""
    if not text.en or not text.zh:
        return ()
    missing: list[MissingTerm] = []
    for term in terms:
        if not term.term.en or not term.term.zh:
            continue
        en, zh = find_term(text.en, term.term.en), find_term(text.zh, term.term.zh)
        if en and not zh:
            missing.append(_missing(text.en, en, term.term.zh, Language.ZH))
        elif zh and not en:
            missing.append(_missing(text.zh, zh, term.term.en, Language.EN))
    return tuple(missing)


def stands_in(term: Term, texts: Iterable[Words]) -> bool:
    """Say whether a term stands in one of these texts, in either language."""
    return any(
        find_term(said, called)
        for text in texts
        for said, called in ((text.en, term.term.en), (text.zh, term.term.zh))
        if said and called
    )


def find_term(text: str, term: str) -> tuple[int, int] | None:
    """Return where a term stands first (start, end): whole words where it is written in Latin.

    The case is disregarded; an English term is also found in its plural.
    """
    if term.casefold() not in text.casefold():
        return None  # most do not: a pattern for each of 300 terms takes longer than a screen may
    pattern = re.escape(term)
    if term.isascii():
        pattern = rf"(?<![A-Za-z0-9]){pattern}(?:e?s)?(?![A-Za-z0-9])"
    found = re.search(pattern, text, re.IGNORECASE)
    return found.span() if found else None


def _missing(text: str, span: tuple[int, int], agreed: str, lacking: Language) -> MissingTerm:
    start, end = span
    return MissingTerm(
        before=_last_words(text[:start]),
        found=text[start:end],
        after=_first_words(text[end:]),
        agreed=agreed,
        lacking=lacking,
    )


def _last_words(text: str) -> str:
    line = text.rsplit("\n", 1)[-1]
    return line if len(line) <= _AROUND else f"…{line[-_AROUND:]}"


def _first_words(text: str) -> str:
    line = text.split("\n", 1)[0]
    return line if len(line) <= _AROUND else f"{line[:_AROUND]}…"
