"""The shelf of waves, and of what is left once candidates have gone: counts, sealed for the event."""

from typing import Any

from sqlalchemy import Row, select

from bot.domain.ids import EventId, WaveId
from bot.domain.selection.candidates import Tombstones, Wave
from storage.database.transaction import Transaction
from storage.database.upsert import keep
from storage.selection.tables import candidate_tombstones as tombstones
from storage.selection.tables import candidate_waves as waves


class Waves:
    """Waves of one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def keep(self, wave: Wave) -> None:
        """Write a wave anew."""
        sealed = self._transaction.sealing.seal_for_event(
            {"number": wave.number, "invited": wave.invited, "shown": wave.shown},
            event=wave.event_id,
            table=waves.name,
            row=wave.id,
        )
        row = {"id": wave.id, "event_id": wave.event_id, "sealed": sealed}
        keep(self._transaction.connection, waves, row)

    def of_event(self, event_id: EventId) -> list[Wave]:
        """Return an event's waves that can be read, the first first."""
        rows = self._transaction.connection.execute(
            select(waves).where(waves.c.event_id == event_id)
        )
        found = self._transaction.readable(rows, self._opened)
        return sorted(found, key=lambda each: each.number)

    def find(self, event_id: EventId, wave_id: WaveId) -> Wave | None:
        """Return a wave of an event, held until the work ends; None if there is none."""
        row = self._transaction.connection.execute(
            select(waves)
            .where(waves.c.id == wave_id)
            .where(waves.c.event_id == event_id)
            .with_for_update()
        ).one_or_none()
        return None if row is None else self._opened(row)

    def tombstones(self, event_id: EventId) -> Tombstones:
        """Return what is left of an event's candidates who have gone."""
        row = self._transaction.connection.execute(
            select(tombstones).where(tombstones.c.event_id == event_id)
        ).one_or_none()
        if row is None:
            return Tombstones()
        said = self._transaction.sealing.open_for_event(
            row.sealed, event=event_id, table=tombstones.name, row=event_id
        )
        return Tombstones(**said)

    def keep_tombstones(self, event_id: EventId, left: Tombstones) -> None:
        """Write what is left."""
        sealed = self._transaction.sealing.seal_for_event(
            {
                "invited": left.invited,
                "not_invited": left.not_invited,
                "withdrawn": left.withdrawn,
                "cells": left.cells,
                "told": left.told,
            },
            event=event_id,
            table=tombstones.name,
            row=event_id,
        )
        keep(self._transaction.connection, tombstones, {"event_id": event_id, "sealed": sealed})

    def _opened(self, row: Row[Any]) -> Wave:
        said = self._transaction.sealing.open_for_event(
            row.sealed, event=EventId(row.event_id), table=waves.name, row=row.id
        )
        shown = said["shown"]
        return Wave(
            WaveId(row.id),
            EventId(row.event_id),
            said["number"],
            said["invited"],
            None
            if shown is None
            else {side: tuple((b, x, y) for b, x, y in bands) for side, bands in shown.items()},
        )
