"""A session cut into turns of at most half an hour, all of one length."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from bot.domain.events import Session
from bot.domain.ids import SessionId

LONGEST = timedelta(minutes=30)
"""Of one turn; where a session lasts 40 minutes or more, none is shorter than 20 minutes."""
WATCH = 4
"""Turns in a row that one pair takes, at most: two hours."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of a session, by its number from 0. Times are aware UTC."""

    session_id: SessionId
    number: int
    starts_at: datetime
    ends_at: datetime

    def meets(self, starts_at: datetime, ends_at: datetime) -> bool:
        """Say whether it shares any moment with what lasts from one time to another."""
        return self.starts_at < ends_at and starts_at < self.ends_at

    def is_at(self, now: datetime) -> bool:
        """Say whether it is this turn now."""
        return self.starts_at <= now < self.ends_at


def turns_of(session: Session) -> tuple[Turn, ...]:
    """Return a session's turns, to whole minutes."""
    whole = session.ends_at - session.starts_at
    count = max(-(-whole // LONGEST), 1)
    minutes = whole // timedelta(minutes=1)
    marks = [
        *(session.starts_at + timedelta(minutes=minutes * each // count) for each in range(count)),
        session.ends_at,
    ]
    return tuple(
        Turn(session.id, number, start, end) for number, (start, end) in enumerate(pairwise(marks))
    )


def watches_of(turns: Sequence[Turn]) -> list[tuple[Turn, ...]]:
    """Return turns as pairs take them: at most WATCH in a row, in parts of nearly one length."""
    found: list[tuple[Turn, ...]] = []
    for row in _rows(turns):
        count = -(-len(row) // WATCH)
        cuts = [len(row) * each // count for each in range(count + 1)]
        found += [tuple(row[start:end]) for start, end in pairwise(cuts)]
    return found


def _rows(turns: Iterable[Turn]) -> list[list[Turn]]:
    rows: list[list[Turn]] = []
    for turn in turns:
        if rows and rows[-1][-1].number + 1 == turn.number:
            rows[-1].append(turn)
        else:
            rows.append([turn])
    return rows
