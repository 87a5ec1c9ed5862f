"""The shelf of invitation codes; a code itself is never kept, only its blind index.

Whom one is for is sealed with a key of its own, which goes with whoever used it: then no backup tells.
"""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, func, select, true

from bot.crypto.codes import new_id
from bot.domain.ids import EventId, InvitationId, PersonId
from bot.domain.people.invitations import Invitation, InvitationState
from bot.domain.people.people import Language, Role
from storage.database.timestamps import from_micros, to_micros
from storage.database.transaction import Transaction
from storage.people.tables import invitations

_CODE = "invitation"


class Invitations:
    """Invitations of one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._expected: list[tuple[EventId, InvitationId]] = []

    def expect(self, event_id: EventId, count: int) -> None:
        """Make the keys of invitations that are added soon, all at once: each alone costs a write."""
        ids = [InvitationId(new_id()) for _ in range(count)]
        self._transaction.sealing.keystore.create_people(event_id, ids)
        self._expected = [(event_id, each) for each in ids]

    def add(
        self,
        event_id: EventId,
        *,
        code: str,
        role: Role,
        expires_at: datetime,
        name: str = "",
        language: Language | None = None,
        moves: PersonId | None = None,
    ) -> Invitation:
        """Note a new code; `name` is for the organizers' eyes, `moves` the member it moves."""
        invitation = Invitation(
            id=self._new_id(event_id),
            event_id=event_id,
            role=role,
            state=InvitationState.OPEN,
            expires_at=expires_at,
            name=name,
            language=language,
            moves=moves,
        )
        self._transaction.connection.execute(
            invitations.insert().values(
                self._transaction.guard.stamped(
                    invitations,
                    {
                        "id": invitation.id,
                        "event_id": event_id,
                        "code_index": self._transaction.index.of_text(_CODE, code),
                        "role": role,
                        "state": invitation.state,
                        "expires_at": to_micros(expires_at),
                        "person_id": None,
                        "moves": moves,
                        "made_at": to_micros(self._transaction.now),
                        "sealed": self._sealed(invitation),
                    },
                )
            )
        )
        return invitation

    def hold_by_code(self, code: str) -> Invitation | None:
        """Return the invitation of a code, kept from others until the work ends."""
        row = self._transaction.connection.execute(
            select(invitations)
            .where(invitations.c.code_index == self._transaction.index.of_text(_CODE, code))
            .with_for_update()
        ).one_or_none()
        return None if row is None else self._opened(row)

    def is_given(self, code: str) -> bool:
        """Say whether a code was ever given out, whatever has become of it since."""
        index = self._transaction.index.of_text(_CODE, code)
        asked = select(invitations.c.id).where(invitations.c.code_index == index)
        return self._transaction.connection.execute(asked).first() is not None

    def get(self, event_id: EventId, invitation_id: InvitationId) -> Invitation | None:
        """Return an invitation of an event by id, if there is one."""
        row = self._transaction.connection.execute(
            select(invitations)
            .where(invitations.c.id == invitation_id)
            .where(invitations.c.event_id == event_id)
        ).one_or_none()
        return None if row is None else self._opened(row)

    def use(self, invitation: Invitation, person_id: PersonId) -> None:
        """Bind an invitation to the first account that uses it."""
        self._change(
            invitation,
            state=InvitationState.USED,
            person_id=person_id,
            used_at=to_micros(self._transaction.now),
        )

    def contest(self, invitation: Invitation) -> None:
        """Note that somebody said another account used it."""
        self._change(invitation, contested_at=to_micros(self._transaction.now))

    def used_by(
        self, event_id: EventId, people: Collection[PersonId]
    ) -> dict[PersonId, Invitation]:
        """Return the invitation each of some members joined by, the first if there are several."""
        rows = self._transaction.connection.execute(
            select(invitations)
            .where(invitations.c.event_id == event_id)
            .where(invitations.c.state == InvitationState.USED)
            .where(invitations.c.person_id.in_(people))
            .order_by(invitations.c.used_at.desc())
        )
        return {
            each.person_id: each
            for each in self._transaction.readable(rows, self._opened)
            if each.person_id is not None
        }

    def revoke(self, invitation: Invitation) -> None:
        """Let nobody in with this code any more."""
        self._change(invitation, state=InvitationState.REVOKED)

    def of_event(self, event_id: EventId, state: InvitationState) -> list[Invitation]:
        """Return an event's invitations in one state, the newest first."""
        rows = self._transaction.connection.execute(
            select(invitations)
            .where(invitations.c.event_id == event_id)
            .where(invitations.c.state == state)
            .order_by(invitations.c.made_at.desc(), invitations.c.id)
        )
        return list(self._transaction.readable(rows, self._opened))

    def open_count(self, event_id: EventId) -> int:
        """Count the invitations of an event that still let somebody in."""
        return self._open(event_id, true())

    def guests_awaited(self, event_id: EventId) -> int:
        """Count the invitations of an event that still let in a guest who is not there yet."""
        return self._open(
            event_id, (invitations.c.role == Role.GUEST) & invitations.c.moves.is_(None)
        )

    def _open(self, event_id: EventId, which: ColumnElement[bool]) -> int:
        still_open = (
            select(func.count())
            .select_from(invitations)
            .where(invitations.c.event_id == event_id)
            .where(invitations.c.state == InvitationState.OPEN)
            .where(invitations.c.expires_at > to_micros(self._transaction.now))
            .where(which)
        )
        return self._transaction.connection.execute(still_open).scalar_one()

    def _new_id(self, event_id: EventId) -> InvitationId:
        """Return the id of a new invitation, whose key is durable before its row is."""
        if self._expected and self._expected[-1][0] == event_id:
            return self._expected.pop()[1]
        invitation_id = InvitationId(new_id())
        self._transaction.sealing.keystore.create_person(event_id, invitation_id)
        return invitation_id

    def _change(self, invitation: Invitation, **values: object) -> None:
        self._transaction.guard.update(invitations, invitations.c.id == invitation.id, **values)

    def _sealed(self, invitation: Invitation) -> bytes:
        return self._transaction.sealing.seal_for_person(
            {"name": invitation.name, "language": invitation.language},
            person=PersonId(invitation.id),
            event=invitation.event_id,
            table="invitations",
            row=invitation.id,
        )

    def _opened(self, row: Row[Any]) -> Invitation:
        self._transaction.guard.check(invitations, row)
        opened = self._transaction.sealing.open_for_person(
            row.sealed,
            person=PersonId(row.id),
            event=EventId(row.event_id),
            table="invitations",
            row=row.id,
        )
        language = opened["language"]
        return Invitation(
            id=InvitationId(row.id),
            event_id=EventId(row.event_id),
            role=Role(row.role),
            state=InvitationState(row.state),
            expires_at=from_micros(row.expires_at),
            name=opened["name"],
            language=None if language is None else Language(language),
            person_id=None if row.person_id is None else PersonId(row.person_id),
            moves=None if row.moves is None else PersonId(row.moves),
            contested=row.contested_at is not None,
        )
