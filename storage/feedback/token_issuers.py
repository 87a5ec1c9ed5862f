"""The shelf of issuers: an event's ballots, the keys that sign tokens for them, who has got tokens.

Nothing here is connected with what anybody writes: a row of `issued` holds a hash of blinded
values, which say nothing of the tokens made from them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, func, select, update

from bot.crypto.base64url import decode_base64url, encode_base64url
from bot.crypto.feedback.manifest_fields import FIRST_ROUND
from bot.crypto.feedback.manifests import BallotKind
from bot.crypto.secret import Secret
from bot.domain.ids import EventId, PersonId, RoundId, SessionId
from storage.database.timestamps import from_micros, to_micros
from storage.database.transaction import Transaction
from storage.feedback.tables import ballots, issued
from storage.feedback.vote_orders import VoteOrders


@dataclass(frozen=True, slots=True)
class Issuer:
    """One ballot as the server knows it.

    `session_id` is None for what is not about one; `spki` is the public key of its tokens (DER),
    empty where cards entitle; `asked` says by a hash what a vote is about.
    """

    ballot_id: str
    event_id: EventId
    session_id: SessionId | None
    kind: BallotKind
    number: int
    opens_at: datetime
    closes_at: datetime
    spki: bytes = b""
    round_id: str = FIRST_ROUND
    asked: bytes | None = None


@dataclass(frozen=True, slots=True)
class Issued:
    """What a person has been given: a hash of the blinded values (None: they may ask anew).

    `asked` says whether they have told the organizers that they lost it, `agreed_by` which
    organizer has agreed to give it once more; it takes another one to do so.
    """

    digest: bytes | None
    times: int
    asked: bool = False
    agreed_by: PersonId | None = None


class TokenIssuers:
    """Issuers of one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self.vote_orders = VoteOrders(transaction)

    def add(self, issuer: Issuer, *, key: bytes | None) -> None:
        """Write a ballot, and the private key (DER PKCS #8) of its tokens, sealed."""
        sealed = None
        if key is not None:
            sealed = self._transaction.sealing.seal_for_event(
                encode_base64url(bytes(key)),
                event=issuer.event_id,
                table="ballots",
                row=issuer.ballot_id,
            )
        self._transaction.connection.execute(
            ballots.insert().values(
                self._transaction.guard.stamped(
                    ballots,
                    {
                        "id": issuer.ballot_id,
                        "event_id": issuer.event_id,
                        "round_id": issuer.round_id,
                        "session_id": issuer.session_id or "",
                        "kind": issuer.kind,
                        "number": issuer.number,
                        "opens_at": to_micros(issuer.opens_at),
                        "closes_at": to_micros(issuer.closes_at),
                        "spki": issuer.spki,
                        "asked": issuer.asked,
                        "sealed": sealed,
                    },
                )
            )
        )

    def of_event(self, event_id: EventId, round_id: str = FIRST_ROUND) -> tuple[Issuer, ...]:
        """Return the ballots of an event's round, sessions first and in their order."""
        rows = self._transaction.connection.execute(
            select(ballots)
            .where(ballots.c.event_id == event_id)
            .where(ballots.c.round_id == round_id)
            .order_by(ballots.c.session_id == "", ballots.c.opens_at, ballots.c.kind)
            .order_by(ballots.c.number, ballots.c.id)
        )
        return tuple(self._transaction.readable(rows, self._opened))

    def vote_rounds(self, event_id: EventId) -> list[tuple[RoundId, datetime]]:
        """Return an event's rounds of votes and when each closes, the newest first."""
        rows = self._transaction.connection.execute(
            select(ballots.c.round_id, func.max(ballots.c.closes_at).label("closes_at"))
            .where(ballots.c.event_id == event_id)
            .where(ballots.c.kind == BallotKind.VOTE)
            .group_by(ballots.c.round_id)
            .order_by(func.max(ballots.c.opens_at).desc(), ballots.c.round_id)
        )
        return [(RoundId(row.round_id), from_micros(row.closes_at)) for row in rows]

    def close(self, event_id: EventId, round_id: str) -> None:
        """Close a round now, before its time, and destroy its keys."""
        self._transaction.guard.update(
            ballots,
            (ballots.c.event_id == event_id) & (ballots.c.round_id == round_id),
            closes_at=to_micros(self._transaction.now),
            sealed=None,
        )

    def keys(self, event_id: EventId, round_id: str = FIRST_ROUND) -> dict[str, Secret]:
        """Return the private keys (DER PKCS #8) by ballot; none once they are destroyed."""
        rows = self._transaction.connection.execute(
            select(ballots.c.id, ballots.c.sealed)
            .where(ballots.c.event_id == event_id)
            .where(ballots.c.round_id == round_id)
            .where(ballots.c.sealed.is_not(None))
        )
        return dict(
            self._transaction.readable(
                rows, lambda row: (row.id, self._key(event_id, row.id, row.sealed))
            )
        )

    def remove(self, event_id: EventId, round_id: str = FIRST_ROUND) -> None:
        """Delete a round's ballots and who has got tokens for it, to prepare it anew."""
        connection = self._transaction.connection
        connection.execute(
            ballots.delete()
            .where(ballots.c.event_id == event_id)
            .where(ballots.c.round_id == round_id)
        )
        connection.execute(
            issued.delete()
            .where(issued.c.event_id == event_id)
            .where(issued.c.round_id == round_id)
        )

    def destroy_keys(self, *, closed_before: datetime) -> int:
        """Destroy the keys of ballots that have closed; return how many."""
        result = self._transaction.connection.execute(
            update(ballots)
            .where(ballots.c.closes_at <= to_micros(closed_before))
            .where(ballots.c.sealed.is_not(None))
            .values(sealed=None)
        )
        return result.rowcount

    def issued_to(
        self, event_id: EventId, person_id: PersonId, round_id: str = FIRST_ROUND
    ) -> Issued | None:
        """Return what a person has been given, if anything."""
        chosen = select(issued).where(*_of(event_id, person_id, round_id))
        row = self._transaction.connection.execute(chosen).one_or_none()
        return None if row is None else self._issued(row)

    def note_issued(
        self,
        event_id: EventId,
        person_id: PersonId,
        *,
        digest: bytes,
        round_id: str = FIRST_ROUND,
    ) -> None:
        """Note that a person is given tokens for the blinded values of this hash (32 bytes)."""
        known = self.issued_to(event_id, person_id, round_id)
        if known is None:
            self._transaction.connection.execute(
                issued.insert().values(
                    self._transaction.guard.stamped(
                        issued,
                        {
                            "event_id": event_id,
                            "person_id": person_id,
                            "round_id": round_id,
                            "digest": digest,
                            "times": 1,
                            "asked": False,
                        },
                    )
                )
            )
        else:
            place = _of(event_id, person_id, round_id)
            self._change(place, digest=digest, times=known.times + 1, asked=False, agreed_by=None)

    def hold_open(self, event_id: EventId, person_id: PersonId) -> dict[str, Issued]:
        """Return what a person holds in each round that is still open, and lock it."""
        still = select(ballots.c.round_id).where(ballots.c.event_id == event_id)
        still = still.where(ballots.c.closes_at > to_micros(self._transaction.now))
        rows = self._transaction.connection.execute(
            select(issued)
            .where(*_of(event_id, person_id))
            .where(issued.c.digest.is_not(None))
            .where(issued.c.round_id.in_(still))
            .with_for_update()
        )
        return {row.round_id: self._issued(row) for row in rows}

    def note_asked(self, event_id: EventId, person_id: PersonId) -> None:
        """Note that a person has told the organizers that they lost their tokens."""
        self._change(_of(event_id, person_id), asked=True)

    def note_agreed(self, event_id: EventId, person_id: PersonId, *, by: PersonId) -> None:
        """Note which organizer agrees to give a person their tokens once more."""
        self._change(_of(event_id, person_id), agreed_by=by)

    def allow_again(
        self, event_id: EventId, person_id: PersonId, round_id: str = FIRST_ROUND
    ) -> None:
        """Let a person ask once more; counted, for what they had may still be used."""
        place = _of(event_id, person_id, round_id)
        self._change(place, digest=None, asked=False, agreed_by=None)

    def counts(self, event_id: EventId, round_id: str = FIRST_ROUND) -> tuple[int, int]:
        """Return how many people have been given tokens, and how many times one was again."""
        row = self._transaction.connection.execute(
            select(func.count(), func.coalesce(func.sum(issued.c.times), 0))
            .select_from(issued)
            .where(issued.c.event_id == event_id)
            .where(issued.c.round_id == round_id)
        ).one()
        people, times = row
        return int(people), int(times) - int(people)

    def allowed(self, event_id: EventId, round_id: str = FIRST_ROUND) -> int:
        """Return how many people may ask once more and have not yet."""
        statement = (
            select(func.count())
            .select_from(issued)
            .where(issued.c.event_id == event_id)
            .where(issued.c.round_id == round_id)
            .where(issued.c.digest.is_(None))
        )
        return int(self._transaction.connection.execute(statement).scalar_one())

    def _change(self, place: Iterable[ColumnElement[bool]], **values: object) -> None:
        self._transaction.guard.update(issued, and_(*place), **values)

    def _issued(self, row: Row[Any]) -> Issued:
        self._transaction.guard.check(issued, row)
        agreed_by = None if row.agreed_by is None else PersonId(row.agreed_by)
        return Issued(row.digest, row.times, row.asked, agreed_by)

    def _opened(self, row: Row[Any]) -> Issuer:
        self._transaction.guard.check(ballots, row)
        return _issuer(row)

    def _key(self, event_id: EventId, ballot_id: str, sealed: bytes) -> Secret:
        text = self._transaction.sealing.open_for_event(
            sealed, event=event_id, table="ballots", row=ballot_id
        )
        return Secret(decode_base64url(text))


def _of(
    event_id: EventId, person_id: PersonId, round_id: str | None = None
) -> list[ColumnElement[bool]]:
    place = [issued.c.event_id == event_id, issued.c.person_id == person_id]
    return place if round_id is None else [*place, issued.c.round_id == round_id]


def _issuer(row: Row[Any]) -> Issuer:
    return Issuer(
        ballot_id=row.id,
        event_id=EventId(row.event_id),
        session_id=SessionId(row.session_id) if row.session_id else None,
        kind=BallotKind(row.kind),
        number=row.number,
        opens_at=from_micros(row.opens_at),
        closes_at=from_micros(row.closes_at),
        spki=row.spki,
        round_id=row.round_id,
        asked=row.asked,
    )
