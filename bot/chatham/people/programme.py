"""Roles of the programme that the roster knows: the speaker of the opening talk, who chaired group two.

Which words stand for a role is the tables' business; who had it, and in which session, the organizers'.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from bot.chatham.grammar import is_generic
from bot.chatham.hits import FEW, Colour, Hit, Rule
from bot.chatham.roster import Roster
from bot.chatham.spelled import Sentence, in_place
from bot.chatham.vocabulary import ordered

_SPLIT = re.compile(r"\s*[:：]\s*|\s+(?:of|in|at|for)\s+(?:the\s+)?|的(?=[^的]*$)", re.IGNORECASE)
_FAR = 40
"""Characters between the role and the session that a reader still takes together."""
_NEAR = 12
"""The same of Chinese characters."""
_DOING = ("speak", "chair")
"""Sections of the tables: what one does who speaks, who chairs."""


@dataclass(frozen=True, slots=True)
class ProgrammeRole:
    """A role in a session, as it may be said, and how many had it."""

    pattern: re.Pattern[str]
    count: int


def programme_roles(roster: Roster) -> tuple[ProgrammeRole, ...]:
    """Return what to look for, of all the roles that the roster names together with a session."""
    holders: dict[tuple[str, str, str], int] = defaultdict(int)
    for attendee in roster.attendees:
        for key in {each for role in attendee.roles if (each := _read(role))}:
            holders[key] += 1
    return tuple(
        ProgrammeRole(_said(language, duty, session), count)
        for (language, duty, session), count in holders.items()
        if count < FEW
    )


def people_of_programme(sentence: Sentence, roles: tuple[ProgrammeRole, ...]) -> Iterator[Hit]:
    """Find whoever had a role in a session, by the two together."""
    for role in roles:
        for match in role.pattern.finditer(sentence.low):
            if _is_rule(sentence, match.end()):
                continue
            words = sentence.text[slice(*match.span())]
            yield Hit(*match.span(), words, Rule.ROLE, Colour.RED, role.count)


def _is_rule(sentence: Sentence, end: int) -> bool:
    """Whether what follows says what whoever has the role should do, and not what somebody did."""
    behind = next((each for each in sentence.tokens if each.start >= end), None)
    return behind is not None and not behind.before.strip() and is_generic(behind.folded)


def _read(role: str) -> tuple[str, str, str] | None:
    """Return the language, the duty and the session of a role; None where it names no session."""
    written = in_place(role).strip().lower()
    language = "english" if written.isascii() else "chinese"
    parts = [part for part in _SPLIT.split(written) if part]
    for place in (0, len(parts) - 1):
        duty = next((each for each in _DOING if parts[place] in _names(language, each)), "")
        rest = [part for at, part in enumerate(parts) if at != place]
        if duty and rest:
            session = " ".join(rest) if language == "english" else "".join(rest)
            return language, duty, session
    return None


def _names(language: str, duty: str) -> tuple[str, ...]:
    return ordered(language, f"who {duty}s")


def _said(language: str, duty: str, session: str) -> re.Pattern[str]:
    """Return how a reader may be told: the role by its name or by what one did, before or behind."""
    who = "|".join(map(re.escape, _names(language, duty)))
    did = "|".join(map(re.escape, ordered(language, f"to {duty}")))
    if language == "chinese":
        place = re.escape(session)
        gap = rf"[^，。；！？\n]{{0,{_NEAR}}}?"
        return re.compile(rf"{place}{gap}(?:{who}|{did})|(?:{did}){gap}{place}")
    place = r"[\s-]+".join(map(re.escape, session.split()))
    gap = rf"[^.;!?\n]{{0,{_FAR}}}?"
    whose = r"(?:\b(?:the|our)\s+)?"
    return re.compile(
        rf"{whose}\b(?:{who}|{did})\b{gap}\b{place}\b|{whose}\b{place}[\s-]+(?:{who})\b"
    )
