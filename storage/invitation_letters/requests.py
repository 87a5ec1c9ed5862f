"""The shelf of invitation letters: requests and documents, sealed with the guest's key."""

from base64 import b64decode, b64encode
from dataclasses import asdict
from typing import Any

from sqlalchemy import Row, func, select

from bot.domain.ids import EventId, PersonId
from bot.domain.invitation_letters.requests import (
    EMPTY_STATES,
    Destination,
    InvitationLetterState,
    LetterRequest,
    Paper,
)
from bot.domain.invitation_letters.scans import Stage
from bot.domain.messages.texts import Words
from storage.database.sealing import RowUnreadable
from storage.database.timestamps import from_micros, maybe_micros, maybe_moment, to_micros
from storage.database.transaction import Transaction, is_in_order, tried_before
from storage.database.upsert import keep
from storage.invitation_letters.scans import InvitationLetterScans
from storage.invitation_letters.tables import (
    invitation_letter_documents,
    invitation_letter_scans,
    invitation_letters,
)
from storage.visa.tables import visa_cases


class InvitationLetters:
    """Requests for invitation letters: at most one per guest and event."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self.scans = InvitationLetterScans(transaction)

    def state(self, event_id: EventId, person_id: PersonId) -> InvitationLetterState | None:
        """Return where a guest's letter stands, None where none is asked for (any more)."""
        found = self._transaction.connection.execute(
            select(invitation_letters.c.state)
            .where(invitation_letters.c.event_id == event_id)
            .where(invitation_letters.c.person_id == person_id)
        ).scalar_one_or_none()
        return (
            None
            if found in {None, InvitationLetterState.WITHDRAWN.value}
            else InvitationLetterState(found)
        )

    def states(self, event_id: EventId) -> dict[PersonId, InvitationLetterState]:
        """Return where letters stand, of an event's guests with a visa case who asked for one."""
        with_case = select(visa_cases.c.person_id).where(visa_cases.c.event_id == event_id)
        rows = self._transaction.connection.execute(
            select(invitation_letters.c.person_id, invitation_letters.c.state)
            .where(invitation_letters.c.event_id == event_id)
            .where(invitation_letters.c.state != InvitationLetterState.WITHDRAWN.value)
            .where(invitation_letters.c.person_id.in_(with_case))
        )
        return {PersonId(person): InvitationLetterState(state) for person, state in rows}

    def waiting(self, event_id: EventId) -> int:
        """Count the requests that wait for an organizer."""
        counted = (
            select(func.count())
            .select_from(invitation_letters)
            .where(invitation_letters.c.event_id == event_id)
            .where(invitation_letters.c.state == InvitationLetterState.WAITING.value)
        )
        return self._transaction.connection.execute(counted).scalar_one()

    def unsigned(self, event_id: EventId) -> int:
        """Count the letters that were sent and not yet sent again signed by hand."""
        signed = (
            select(invitation_letter_scans.c.person_id)
            .where(invitation_letter_scans.c.event_id == event_id)
            .where(invitation_letter_scans.c.stage == Stage.SENT.value)
        )
        counted = (
            select(func.count())
            .select_from(invitation_letters)
            .where(invitation_letters.c.event_id == event_id)
            .where(invitation_letters.c.state == InvitationLetterState.SENT.value)
            .where(invitation_letters.c.person_id.not_in(signed))
        )
        return self._transaction.connection.execute(counted).scalar_one()

    def find(self, event_id: EventId, person_id: PersonId) -> LetterRequest | None:
        """Return a guest's request."""
        row = self._transaction.connection.execute(
            select(invitation_letters)
            .where(invitation_letters.c.event_id == event_id)
            .where(invitation_letters.c.person_id == person_id)
        ).one_or_none()
        return None if row is None else self._opened(row)

    def by_id(self, event_id: EventId, request_id: str) -> LetterRequest | None:
        """Return a request of an event by its opaque id; other copies wait until it is changed."""
        row = self._transaction.connection.execute(
            select(invitation_letters)
            .where(invitation_letters.c.event_id == event_id)
            .where(invitation_letters.c.id == request_id)
            .with_for_update()
        ).one_or_none()
        return None if row is None else self._opened(row)

    def in_state(
        self, state: InvitationLetterState, *, event_id: EventId | None = None
    ) -> list[LetterRequest]:
        """Return the requests in a state, the longest untouched first."""
        query = select(invitation_letters).where(invitation_letters.c.state == state.value)
        if event_id is not None:
            query = query.where(invitation_letters.c.event_id == event_id)
        rows = self._transaction.connection.execute(query.order_by(invitation_letters.c.changed_at))
        return list(self._transaction.readable(rows, self._opened))

    def all_of(self, event_id: EventId) -> list[LetterRequest]:
        """Return every request of an event that can be read."""
        rows = self._transaction.connection.execute(
            select(invitation_letters).where(invitation_letters.c.event_id == event_id)
        )
        return list(self._transaction.readable(rows, self._opened))

    def due_for_destruction(self, event_id: EventId) -> list[LetterRequest]:
        """Return requests whose data is to be destroyed by now, without what nobody can read."""
        rows = self._transaction.connection.execute(
            select(invitation_letters)
            .where(invitation_letters.c.event_id == event_id)
            .where(invitation_letters.c.destroy_at <= to_micros(self._transaction.now))
            .where(is_in_order(invitation_letters, invitation_letters.c.id))
            .order_by(invitation_letters.c.changed_at),
            tried_before(self._transaction.now),
        )
        return [self._opened_or_bare(row) for row in rows]

    def codes(self, event_id: EventId) -> set[str]:
        """Return the codes in use."""
        rows = self._transaction.connection.execute(
            select(invitation_letters.c.code).where(invitation_letters.c.event_id == event_id)
        )
        return {code for (code,) in rows}

    def keep(self, request: LetterRequest) -> None:
        """Write a request; a guest's earlier one is replaced."""
        gone = request.state in EMPTY_STATES
        keep(
            self._transaction.connection,
            invitation_letters,
            self._transaction.guard.stamped(
                invitation_letters,
                {
                    "event_id": request.event_id,
                    "person_id": request.person_id,
                    "id": request.id,
                    "code": request.code,
                    "state": request.state,
                    "version": request.version,
                    "serial": request.serial,
                    "changed_at": to_micros(request.changed_at),
                    "destroy_at": maybe_micros(request.destroy_at),
                    "sealed": None if gone else self._sealed(request),
                },
            ),
        )
        if request.state is not InvitationLetterState.SENT:
            self._drop_document(request.event_id, request.person_id)

    def keep_document(self, event_id: EventId, person_id: PersonId, content: bytes) -> None:
        """Write the PDF of a guest's letter."""
        sealed = self._transaction.sealing.seal_for_person(
            b64encode(content).decode(),
            person=person_id,
            event=event_id,
            table="invitation_letter_documents",
            row=person_id,
        )
        keep(
            self._transaction.connection,
            invitation_letter_documents,
            {"event_id": event_id, "person_id": person_id, "sealed": sealed},
        )

    def document(self, event_id: EventId, person_id: PersonId) -> bytes | None:
        """Return the PDF of a guest's letter, None where there is none (any more)."""
        sealed = self._transaction.connection.execute(
            select(invitation_letter_documents.c.sealed)
            .where(invitation_letter_documents.c.event_id == event_id)
            .where(invitation_letter_documents.c.person_id == person_id)
        ).scalar_one_or_none()
        if sealed is None:
            return None
        return b64decode(
            self._transaction.sealing.open_for_person(
                sealed,
                person=person_id,
                event=event_id,
                table="invitation_letter_documents",
                row=person_id,
            )
        )

    def _drop_document(self, event_id: EventId, person_id: PersonId) -> None:
        for table in (invitation_letter_documents, invitation_letter_scans):
            self._transaction.connection.execute(
                table.delete()
                .where(table.c.event_id == event_id)
                .where(table.c.person_id == person_id)
            )

    def _sealed(self, request: LetterRequest) -> bytes:
        return self._transaction.sealing.seal_for_person(
            {
                "destination": request.destination,
                "answers": dict(request.answers),
                "neutral": request.neutral,
                "said": request.said,
                "replaces": request.replaces,
                "paper": None if request.paper is None else asdict(request.paper),
            },
            person=request.person_id,
            event=request.event_id,
            table="invitation_letters",
            row=request.id,
        )

    def _opened_or_bare(self, row: Row[Any]) -> LetterRequest:
        try:
            return self._opened(row)
        except RowUnreadable:
            # Its days are over all the same.
            return _request(row, {})

    def _opened(self, row: Row[Any]) -> LetterRequest:
        self._transaction.guard.check(invitation_letters, row)
        opened: dict[str, Any] = {}
        if row.sealed is not None:
            opened = self._transaction.sealing.open_for_person(
                row.sealed,
                person=PersonId(row.person_id),
                event=EventId(row.event_id),
                table="invitation_letters",
                row=row.id,
            )
        return _request(row, opened)


def _request(row: Row[Any], opened: dict[str, Any]) -> LetterRequest:
    return LetterRequest(
        id=row.id,
        event_id=EventId(row.event_id),
        person_id=PersonId(row.person_id),
        code=row.code,
        state=InvitationLetterState(row.state),
        changed_at=from_micros(row.changed_at),
        destroy_at=maybe_moment(row.destroy_at),
        destination=Destination(opened.get("destination", Destination.OTHER)),
        answers=opened.get("answers", {}),
        neutral=opened.get("neutral", False),
        version=row.version,
        said=opened.get("said", ""),
        serial=row.serial,
        replaces=opened.get("replaces"),
        paper=_paper(opened.get("paper")),
    )


def _paper(packed: dict[str, Any] | None) -> Paper | None:
    if packed is None:
        return None
    fields: dict[str, Any] = {
        **packed,
        "destination": Destination(packed["destination"]),
        "title": Words(**packed["title"]),
    }
    return Paper(**fields)
