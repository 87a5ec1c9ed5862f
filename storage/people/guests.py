"""The shelf of guests: who takes part in which event, as what, under which name."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, exists, func, select, true, update

from bot.domain.ids import EventId, PersonId
from bot.domain.people.people import Profile, Role
from bot.domain.people.rights import EXPECTED, RIGHTS, Right, powers, roles_with
from bot.domain.rsvps import Standing
from storage.database.guarding import guarded_columns
from storage.database.tables import rsvps
from storage.database.timestamps import from_micros, to_micros
from storage.database.transaction import Transaction
from storage.people.tables import guests

_PARTS = (
    select(*guarded_columns(guests))
    .where(guests.c.person_id.in_(bindparam("people", expanding=True)))
    .order_by(guests.c.joined_at)
)


@dataclass(frozen=True, slots=True)
class Membership:
    """One person's part in one event.

    A profile that cannot be read says nothing: nameless, and seen by the organizers alone.
    """

    event_id: EventId
    person_id: PersonId
    role: Role
    norms_version: int
    profile: Profile
    joined_at: datetime
    """Aware UTC."""
    frozen: bool = False
    """Whether their powers are frozen: they may do no more than a guest."""
    lifted_by: PersonId | None = None
    """The first organizer who agreed to give them back."""

    @property
    def powers(self) -> Role:
        """The role whose rights they have now."""
        return powers(self.role, frozen=self.frozen)


class StillBeingForgotten(Exception):
    """A person comes back to an event before their old key there has been destroyed."""


class Guests:
    """Memberships, their profiles sealed with the person's key in that event."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def find(self, event_id: EventId, person_id: PersonId) -> Membership | None:
        """Return a person's part in an event, if any.

        Raises:
            storage.database.sealing.RowUnreadable: it has been changed by somebody else.
        """
        row = self._transaction.connection.execute(
            select(guests)
            .where(guests.c.event_id == event_id)
            .where(guests.c.person_id == person_id)
        ).one_or_none()
        return None if row is None else self._membership(row)

    def add(self, event_id: EventId, person_id: PersonId, *, role: Role, profile: Profile) -> None:
        """Let a person into an event; their key there is durable before the row is.

        Raises:
            StillBeingForgotten: what is sealed now would be lost in a moment; try again then.
        """
        if self._transaction.is_being_shredded(event=event_id, person=person_id):
            raise StillBeingForgotten
        self._transaction.sealing.keystore.create_person(event_id, person_id)
        self._transaction.connection.execute(
            guests.insert().values(
                self._transaction.guard.stamped(
                    guests,
                    {
                        "event_id": event_id,
                        "person_id": person_id,
                        "role": role,
                        "norms_version": 0,
                        "joined_at": to_micros(self._transaction.now),
                        "sealed": self._sealed(event_id, person_id, profile),
                    },
                )
            )
        )

    def set_profile(self, event_id: EventId, person_id: PersonId, profile: Profile) -> None:
        """Write a profile anew."""
        self._transaction.connection.execute(
            update(guests)
            .where(guests.c.event_id == event_id)
            .where(guests.c.person_id == person_id)
            .values(sealed=self._sealed(event_id, person_id, profile))
        )

    def set_role(self, event_id: EventId, person_id: PersonId, role: Role) -> None:
        """Change what a person may do in an event."""
        self._change(event_id, person_id, role=role)

    def freeze(self, event_id: EventId, person_id: PersonId) -> None:
        """Let somebody do no more than a guest from now on."""
        self._change(
            event_id, person_id, frozen_at=to_micros(self._transaction.now), lifted_by=None
        )

    def agree_to_lift(self, event_id: EventId, person_id: PersonId, *, by: PersonId) -> None:
        """Note who was the first to agree that somebody's powers are given back."""
        self._change(event_id, person_id, lifted_by=by)

    def thaw(self, event_id: EventId, person_id: PersonId) -> None:
        """Give somebody their powers back."""
        self._change(event_id, person_id, frozen_at=None, lifted_by=None)

    def frozen_in(self, event_id: EventId) -> list[PersonId]:
        """Return those of an event whose powers are frozen."""
        rows = self._transaction.connection.execute(
            select(guests.c.person_id)
            .where(guests.c.event_id == event_id)
            .where(guests.c.frozen_at.is_not(None))
            .order_by(guests.c.frozen_at, guests.c.person_id)
        )
        return [PersonId(person) for (person,) in rows]

    def accept_norms(self, event_id: EventId, person_id: PersonId, *, version: int) -> None:
        """Note which version of the norms a person accepted."""
        self._change(event_id, person_id, norms_version=version)

    def all_of(self, event_id: EventId) -> list[Membership]:
        """Return everybody of an event, in the order they joined."""
        rows = self._transaction.connection.execute(
            select(guests)
            .where(guests.c.event_id == event_id)
            .order_by(guests.c.joined_at, guests.c.person_id)
        )
        return list(self._transaction.readable(rows, self._membership))

    def ids_of(self, event_id: EventId, *, at_least: Role = Role.GUEST) -> list[PersonId]:
        """Return the people with at least this role in an event."""
        return self._transaction.believed(
            guests,
            select(guests.c.person_id)
            .where(guests.c.event_id == event_id)
            .where(guests.c.role >= at_least),
        )

    def ids_with(
        self, event_id: EventId, right: Right, *, besides: PersonId | None = None
    ) -> list[PersonId]:
        """Return the people of an event who have a right now, `besides` one who need not be told."""
        not_frozen = guests.c.frozen_at.is_(None) | (guests.c.role <= Role.GUEST)
        if right in RIGHTS[Role.GUEST]:
            not_frozen = true()
        able = self._transaction.believed(
            guests,
            select(guests.c.person_id)
            .where(guests.c.event_id == event_id)
            .where(guests.c.role.in_(roles_with(right)))
            .where(not_frozen),
        )
        return [each for each in able if each != besides]

    def ids_as(self, event_id: EventId, role: Role) -> list[PersonId]:
        """Return the people of an event who act as this, above a guest, and are not frozen."""
        return self._transaction.believed(
            guests,
            select(guests.c.person_id)
            .where(guests.c.event_id == event_id)
            .where(guests.c.role == role)
            .where(guests.c.frozen_at.is_(None)),
        )

    def events_of(self, person_id: PersonId) -> list[tuple[EventId, Role]]:
        """Return the events a person takes part in."""
        return self.events_of_all([person_id]).get(person_id, [])

    def events_of_all(
        self, people: Collection[PersonId]
    ) -> dict[PersonId, list[tuple[EventId, Role]]]:
        """Return the events that several people take part in; whoever takes part in none is left out."""
        rows = self._transaction.connection.execute(_PARTS, {"people": list(people)})
        parts: dict[PersonId, list[tuple[EventId, Role]]] = defaultdict(list)

        def part(row: Row[Any]) -> None:
            self._transaction.guard.check(guests, row)
            parts[PersonId(row.person_id)].append((EventId(row.event_id), Role(row.role)))

        for _ in self._transaction.readable(rows, part):
            pass
        return parts

    def declined(self, event_id: EventId) -> list[PersonId]:
        """Return those of an event who did not agree to its norms, organizers apart."""
        return self._transaction.believed(
            guests,
            select(guests.c.person_id)
            .join(rsvps, rsvps.c.person_id == guests.c.person_id)
            .where(guests.c.event_id == event_id)
            .where(guests.c.norms_version == 0)
            .where(guests.c.role < Role.ORGANIZER)
            .where(rsvps.c.subject == event_id)
            .where(rsvps.c.standing == Standing.DECLINED),
        )

    def count(self, event_id: EventId) -> int:
        """Count everybody of an event."""
        counted = select(func.count()).select_from(guests).where(guests.c.event_id == event_id)
        return self._transaction.connection.execute(counted).scalar_one()

    def joining(self, event_id: EventId, *, below: Role | None = None) -> int:
        """Count those who have opened their link and not agreed to the norms, so far.

        With `below`, only those of a lesser role.
        """
        counted = (
            select(func.count())
            .select_from(guests)
            .where(guests.c.event_id == event_id)
            .where(guests.c.norms_version == 0)
            .where(guests.c.role.in_([each for each in Role if below is None or each < below]))
        )
        return self._transaction.connection.execute(counted).scalar_one()

    def expected(self, event_id: EventId) -> int:
        """Count those whose answer is counted: the guests who have joined, and whoever has answered."""
        of_event = select(func.count()).select_from(guests).where(guests.c.event_id == event_id)
        asked = of_event.where(guests.c.role.in_(EXPECTED))
        answered = exists().where(
            rsvps.c.person_id == guests.c.person_id, rsvps.c.event_id == event_id
        )
        # Counted apart, each by the index: few have answered and are no guests, and only they are looked up.
        parts = (
            asked.where(guests.c.norms_version > 0),
            asked.where(guests.c.norms_version == 0).where(answered),
            of_event.where(guests.c.role.in_(set(Role) - EXPECTED)).where(answered),
        )
        counts = select(*(each.scalar_subquery() for each in parts))
        return sum(self._transaction.connection.execute(counts).one())

    def _change(self, event_id: EventId, person_id: PersonId, **values: object) -> None:
        whose = (guests.c.event_id == event_id) & (guests.c.person_id == person_id)
        self._transaction.guard.update(guests, whose, **values)

    def _membership(self, row: Row[Any]) -> Membership:
        self._transaction.guard.check(guests, row)
        profile = next(self._transaction.readable([row], self._profile), Profile())
        return Membership(
            EventId(row.event_id),
            PersonId(row.person_id),
            Role(row.role),
            row.norms_version,
            profile,
            from_micros(row.joined_at),
            frozen=row.frozen_at is not None,
            lifted_by=None if row.lifted_by is None else PersonId(row.lifted_by),
        )

    def _profile(self, row: Row[Any]) -> Profile:
        person_id = PersonId(row.person_id)
        opened = self._transaction.sealing.open_for_person(
            row.sealed, person=person_id, event=row.event_id, table="guests", row=person_id
        )
        return Profile(opened["name"], opened["named_in_readout"])

    def _sealed(self, event_id: EventId, person_id: PersonId, profile: Profile) -> bytes:
        return self._transaction.sealing.seal_for_person(
            {"name": profile.name, "named_in_readout": profile.named_in_readout},
            person=person_id,
            event=event_id,
            table="guests",
            row=person_id,
        )
