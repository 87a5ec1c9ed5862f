"""The shelf of steps: rows that the clock finds when they are due; one that is done is due no more."""

from collections.abc import Collection
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, select, update

from bot.domain.ids import EventId
from bot.domain.pairings.days import DayStep, Step
from storage.database.timestamps import to_micros
from storage.database.transaction import Transaction
from storage.database.upsert import keep
from storage.pairings.tables import pairing_steps

_CLAIM_LIFE = timedelta(minutes=2)
"""After which whoever took up a step is taken to have died."""


class PairingSteps:
    """Steps of one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def plan(self, step: DayStep, due_at: datetime) -> None:
        """Have a step done at a time; one that was done, or is being done, stays so."""
        known = self._transaction.connection.execute(
            select(pairing_steps.c.due_at).where(_of(step))
        ).one_or_none()
        is_ahead = due_at > self._transaction.now
        if known is None or (is_ahead and known.due_at not in {None, to_micros(due_at)}):
            self.order(step, due_at)

    def order(self, step: DayStep, due_at: datetime) -> None:
        """Have a step done at a time, be it once more."""
        keep(
            self._transaction.connection,
            pairing_steps,
            {
                "event_id": step.event_id,
                "day": step.day.isoformat(),
                "step": step.step,
                "due_at": to_micros(due_at),
            },
        )

    def due(self, steps: Collection[Step]) -> list[DayStep]:
        """Return the steps of these kinds that are due, held until the work ends."""
        rows = self._transaction.connection.execute(
            select(pairing_steps)
            .where(pairing_steps.c.due_at <= to_micros(self._transaction.now))
            .where(pairing_steps.c.step.in_([each.value for each in steps]))
            .order_by(pairing_steps.c.due_at)
            .with_for_update(skip_locked=True)
        )
        return [
            DayStep(EventId(row.event_id), date.fromisoformat(row.day), Step(row.step))
            for row in rows
        ]

    def claim(self, step: DayStep) -> None:
        """Let nobody else take up a step for a while."""
        self._set(step, to_micros(self._transaction.now + _CLAIM_LIFE))

    def finish(self, step: DayStep) -> None:
        """Note that a step is done."""
        self._set(step, None)

    def _set(self, step: DayStep, due_at: int | None) -> None:
        self._transaction.connection.execute(
            update(pairing_steps).where(_of(step)).values(due_at=due_at)
        )


def _of(step: DayStep) -> ColumnElement[Any]:
    return (
        (pairing_steps.c.event_id == step.event_id)
        & (pairing_steps.c.day == step.day.isoformat())
        & (pairing_steps.c.step == step.step.value)
    )
