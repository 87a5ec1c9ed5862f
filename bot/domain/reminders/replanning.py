"""What is to be changed about the reminders on the shelf when the plan has changed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.reminders.reminders import Planned


class ReminderState(StrEnum):
    """Where a reminder on the shelf stands; the first three are still to be sent.

    STALE rows were due when what they remind of had just been moved. HELD ones were due while the
    person had blocked the bot. The values have at most 8 characters.
    """

    PLANNED = "planned"
    SNOOZED = "snoozed"
    RETURNED = "returned"
    SENT = "sent"
    LATE = "late"
    DROPPED = "dropped"
    HELD = "held"
    STALE = "stale"


@dataclass(frozen=True, slots=True)
class Shelved:
    """One row; `due_at` is None once it is no longer to be sent."""

    id: int
    key: tuple[str, str, int]
    state: ReminderState
    due_at: datetime | None
    useful_until: datetime
    anchor: datetime
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class Adjustment:
    """What to do: rows to add, rows to rewrite (as they shall be), ids to delete."""

    new: tuple[Planned, ...]
    changed: tuple[Shelved, ...]
    gone: tuple[int, ...]


def adjust(
    shelved: Iterable[Shelved], wanted: Iterable[Planned], *, now: datetime, reachable: bool
) -> Adjustment:
    """Compare what is on the shelf with what is wanted.

    Nothing is ever put into the past; what has been sent is not sent again unless what it reminds
    of was moved; an unchanged row is left alone, and so is a due one that waits to be handed over.
    """
    rows = {row.key: row for row in shelved}
    new: list[Planned] = []
    changed: list[Shelved] = []
    gone: list[int] = []
    for planned in wanted:
        row = rows.pop(planned.key, None)
        if row is None:
            if planned.due_at > now:
                new.append(planned)
            elif planned.catches_up and now < planned.useful_until:
                new.append(replace(planned, due_at=now))
            continue
        adjusted = _adjusted(row, planned, now, reachable=reachable)
        if adjusted is None:
            gone.append(row.id)
        elif adjusted != row:
            changed.append(adjusted)
    gone += [row.id for row in rows.values() if row.due_at is not None]
    return Adjustment(tuple(new), tuple(changed), tuple(gone))


def _adjusted(row: Shelved, planned: Planned, now: datetime, *, reachable: bool) -> Shelved | None:
    """Return the row as it shall be, None if it is to go."""
    if row.anchor != planned.anchor:
        if planned.due_at > now:
            return _as_planned(row, planned)
        is_unsent = row.due_at is not None or row.state is ReminderState.STALE
        if is_unsent and planned.catches_up and now < planned.useful_until:
            return replace(_as_planned(row, planned), due_at=now)
        return None if row.due_at is not None else row
    if row.due_at is not None:
        return _still_open(row, planned, now)
    comes_back = row.state is ReminderState.STALE or (row.state is ReminderState.HELD and reachable)
    if comes_back and now < planned.useful_until:
        if planned.due_at > now:
            return _as_planned(row, planned)
        return replace(_as_planned(row, planned), state=ReminderState.RETURNED, due_at=now)
    return row


def _still_open(row: Shelved, planned: Planned, now: datetime) -> Shelved:
    if row.state is ReminderState.SNOOZED:
        return replace(row, useful_until=planned.last)
    if row.state is ReminderState.RETURNED or planned.due_at <= now:
        return row
    return _as_planned(row, planned)


def _as_planned(row: Shelved, planned: Planned) -> Shelved:
    return Shelved(
        row.id,
        row.key,
        ReminderState.PLANNED,
        planned.due_at,
        planned.useful_until,
        planned.anchor,
        planned.urgent,
    )
