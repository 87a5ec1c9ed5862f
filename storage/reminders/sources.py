"""The shelf of what reminders are made from: choices, organizers' own, visa dates, and who is who."""

import operator
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Row, Table, bindparam, select

from bot.domain.forms.reading import SKIPPED
from bot.domain.ids import EventId, PersonId, Subject
from bot.domain.messages.texts import Words
from bot.domain.reminders.custom import Audience, CustomReminder, When
from bot.domain.reminders.quiet_hours import Quiet
from bot.domain.reminders.reminders import AskedFor, Choices, ReminderKind
from bot.domain.rsvps import Rsvp
from bot.domain.wall_time import moment_written, write_moment
from storage.changes.tables import change_notices, changes
from storage.channels.addresses import is_reached
from storage.database.tables import rsvps
from storage.database.timestamps import from_micros
from storage.database.transaction import Transaction
from storage.database.upsert import keep, keep_all
from storage.people.tables import guests
from storage.reminders.tables import own_reminders, reminder_choices, reminder_rules
from storage.rsvps.rows import rsvp_of
from storage.travel.tables import travel_details
from storage.visa.tables import visa_deadlines

_DROP_DEADLINE = visa_deadlines.delete().where(
    visa_deadlines.c.event_id == bindparam("the_event_id"),
    visa_deadlines.c.person_id == bindparam("the_person_id"),
    visa_deadlines.c.step == bindparam("the_step"),
)


@dataclass(slots=True)
class Known:
    """What is known about one guest who has agreed to the norms of an event."""

    joined_at: datetime
    reachable: bool
    choices: Choices = field(default_factory=Choices)
    answers: dict[Subject, Rsvp] = field(default_factory=dict[Subject, Rsvp])
    deadlines: dict[str, date] = field(default_factory=dict[str, date])
    unacknowledged: list[AskedFor] = field(default_factory=list[AskedFor])
    arrival: datetime | None = None


class ReminderSources:
    """Sources of reminders in one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def known(self, event_id: EventId, persons: Collection[PersonId]) -> dict[PersonId, Known]:
        """Return what decides about the reminders of some people, a query per kind of thing.

        Somebody who has not joined to the end, or has left, is missing.
        """
        found = self._members(event_id, persons)
        for row in self._of(reminder_choices, event_id, found):
            found[PersonId(row.person_id)].choices = _choices(row)
        for row in self._of(rsvps, event_id, found):
            found[PersonId(row.person_id)].answers[Subject(row.subject)] = rsvp_of(row)
        told = self._of(travel_details, event_id, found)
        for person_id, answers in self._transaction.readable(told, self._travel):
            arrival = answers.get("arrival", SKIPPED)
            if arrival != SKIPPED:
                found[person_id].arrival = moment_written(arrival).astimezone(UTC)
        days = self._of(visa_deadlines, event_id, found)
        for person_id, step, day in self._transaction.readable(days, self._deadline):
            found[person_id].deadlines[step] = date.fromisoformat(day)
        for person_id, asked in self.unacknowledged(event_id, found):
            found[person_id].unacknowledged.append(asked)
        return found

    def unacknowledged(
        self, event_id: EventId, persons: Collection[PersonId]
    ) -> list[tuple[PersonId, AskedFor]]:
        """Return the changes these people were told of and have not acknowledged."""
        rows = self._transaction.connection.execute(
            select(
                change_notices.c.person_id,
                change_notices.c.change_id,
                change_notices.c.told_at,
                changes.c.urgent,
            )
            .join(changes, changes.c.id == change_notices.c.change_id)
            .where(change_notices.c.person_id.in_(list(persons)))
            .where(change_notices.c.event_id == event_id)
            .where(change_notices.c.acknowledged_at.is_(None))
        )
        return [
            (
                PersonId(row.person_id),
                AskedFor(ReminderKind.CHANGE, row.change_id, from_micros(row.told_at), row.urgent),
            )
            for row in rows
        ]

    def choices(self, event_id: EventId, person_id: PersonId) -> Choices:
        """Return what a person chose, or what holds for everybody who did not choose."""
        rows = self._of(reminder_choices, event_id, [person_id])
        return next(map(_choices, rows), Choices())

    def keep_choices(self, event_id: EventId, person_id: PersonId, choices: Choices) -> None:
        """Write what a person chose."""
        keep(
            self._transaction.connection,
            reminder_choices,
            {
                "event_id": event_id,
                "person_id": person_id,
                "leads": ",".join(str(lead) for lead in sorted(choices.leads)),
                "maybes": choices.maybes,
                "quiet_from": choices.quiet.start,
                "quiet_to": choices.quiet.end,
                "off": choices.off,
                "norms": choices.norms,
            },
        )

    def custom_of(self, event_id: EventId) -> tuple[CustomReminder, ...]:
        """Return the reminders the organizers of an event wrote."""
        rows = self._transaction.connection.execute(
            select(own_reminders).where(own_reminders.c.event_id == event_id)
        )
        own = self._transaction.readable(rows, self._own)
        return tuple(sorted(own, key=operator.attrgetter("id")))

    def keep_custom(self, event_id: EventId, own: CustomReminder) -> None:
        """Write a reminder of the organizers."""
        at = own.when.at
        packed = {
            "words": [own.words.en, own.words.zh],
            "days": own.when.days,
            "minutes": own.when.minutes,
            "clock": own.when.clock,
            "at": None if at is None else write_moment(at),
            "audience": own.audience,
            "urgent": own.urgent,
        }
        sealed = self._transaction.sealing.seal_for_event(
            packed, event=event_id, table="own_reminders", row=own.id
        )
        keep(
            self._transaction.connection,
            own_reminders,
            {"id": own.id, "event_id": event_id, "sealed": sealed},
        )

    def remove_custom(self, event_id: EventId, custom_id: str) -> bool:
        """Delete a reminder of the organizers; say whether there was one."""
        removed = self._transaction.connection.execute(
            own_reminders.delete()
            .where(own_reminders.c.id == custom_id)
            .where(own_reminders.c.event_id == event_id)
        )
        return removed.rowcount > 0

    def keep_visa_deadlines(
        self, event_id: EventId, days: Mapping[tuple[PersonId, str], date | None]
    ) -> None:
        """Write people's last days of steps (static words of at most 16 characters), or delete them."""
        kept: list[dict[str, object]] = []
        gone: list[dict[str, object]] = []
        for (person_id, step), day in days.items():
            place = {"event_id": event_id, "person_id": person_id, "step": step}
            if day is None:
                gone.append({f"the_{name}": value for name, value in place.items()})
                continue
            sealed = self._transaction.sealing.seal_for_person(
                day.isoformat(),
                person=person_id,
                event=event_id,
                table="visa_deadlines",
                row=f"{person_id}:{step}",
            )
            kept.append({**place, "sealed": sealed})
        keep_all(self._transaction.connection, visa_deadlines, kept)
        if gone:
            self._transaction.connection.execute(_DROP_DEADLINE, gone)

    def feedback_is_on(self, event_id: EventId) -> bool:
        """Say whether guests are told when feedback opens."""
        row = self._transaction.connection.execute(
            select(reminder_rules.c.feedback).where(reminder_rules.c.event_id == event_id)
        ).one_or_none()
        return row is not None and row.feedback

    def set_feedback(self, event_id: EventId, *, on: bool) -> None:
        """Set whether guests are told when feedback opens."""
        keep(self._transaction.connection, reminder_rules, {"event_id": event_id, "feedback": on})

    def _members(self, event_id: EventId, persons: Collection[PersonId]) -> dict[PersonId, Known]:
        rows = self._transaction.connection.execute(
            select(
                guests.c.person_id,
                guests.c.joined_at,
                is_reached(guests.c.person_id).label("reachable"),
            )
            .where(guests.c.event_id == event_id)
            .where(guests.c.person_id.in_(persons))
            .where(guests.c.norms_version > 0)
        )
        return {
            PersonId(row.person_id): Known(from_micros(row.joined_at), bool(row.reachable))
            for row in rows
        }

    def _of(
        self, table: Table, event_id: EventId, persons: Iterable[PersonId]
    ) -> Iterable[Row[Any]]:
        return self._transaction.connection.execute(
            select(table)
            .where(table.c.event_id == event_id)
            .where(table.c.person_id.in_(list(persons)))
        )

    def _travel(self, row: Row[Any]) -> tuple[PersonId, Mapping[str, str]]:
        return PersonId(row.person_id), self._open(row, "travel_details", row.person_id)

    def _deadline(self, row: Row[Any]) -> tuple[PersonId, str, str]:
        place = f"{row.person_id}:{row.step}"
        return PersonId(row.person_id), row.step, self._open(row, "visa_deadlines", place)

    def _open(self, row: Row[Any], table: str, place: str) -> Any:
        return self._transaction.sealing.open_for_person(
            row.sealed, person=row.person_id, event=row.event_id, table=table, row=place
        )

    def _own(self, row: Row[Any]) -> CustomReminder:
        opened: Mapping[str, Any] = self._transaction.sealing.open_for_event(
            row.sealed, event=EventId(row.event_id), table="own_reminders", row=row.id
        )
        at = opened["at"]
        when = When(
            opened["days"],
            opened["minutes"],
            opened["clock"],
            None if at is None else moment_written(at),
        )
        audience = Audience(opened["audience"])
        return CustomReminder(row.id, Words(*opened["words"]), when, audience, opened["urgent"])


def _choices(row: Row[Any]) -> Choices:
    leads = frozenset(int(lead) for lead in row.leads.split(",") if lead)
    return Choices(leads, row.maybes, Quiet(row.quiet_from, row.quiet_to), row.off, row.norms)
