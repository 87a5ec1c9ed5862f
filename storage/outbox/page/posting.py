"""Which of somebody's addresses a message goes to, and laying out what goes to the page."""

from sqlalchemy import Row, update

from bot.domain.channels.addresses import Address, Carrier
from bot.domain.channels.envelopes import Envelope, fitted, route
from bot.domain.ids import OutboxId, PersonId
from bot.domain.messages.messages import Lane, Message, Outcome
from bot.domain.people.people import Person
from storage.database.sealing import RowUnreadable
from storage.database.timestamps import to_micros
from storage.database.transaction import Transaction
from storage.outbox.message_codec import unpack_message
from storage.outbox.page.pagebox import Pagebox
from storage.outbox.statements import POSTED, TO_POST
from storage.outbox.tables import outbox
from storage.people.people import People, UnknownPerson

UNREADABLE = "unreadable"
"""Why a message is impossible that cannot be opened, or whose person cannot. Its sealed words stay
until an operator gives them up: a damaged row or a wrong key file may be mended."""

SIGNED_OUT = "signed_out"
"""Why a message is impossible that would lie where no browser is signed in."""


class SignedOut(Exception):
    """Somebody is reached by the page alone, and has signed out of it everywhere."""


class Posting:
    """Routes of one unit of work."""

    def __init__(self, transaction: Transaction, people: People, pagebox: Pagebox) -> None:
        self._transaction = transaction
        self._people = people
        self._pagebox = pagebox
        self._speaker: tuple[PersonId, Address] | None = None
        self._spoke_at: dict[OutboxId, Address] = {}

    def speak_at(self, person_id: PersonId, at: Address) -> None:
        """Have replies to somebody go where they spoke, until somebody else speaks."""
        self._speaker = (person_id, at)

    def spoken_at(self, person_id: PersonId) -> Address | None:
        """Return where somebody speaks just now, None where that is not known."""
        if self._speaker is None or self._speaker[0] != person_id:
            return None
        return self._speaker[1]

    def note(self, outbox_id: OutboxId, message: Message) -> None:
        """Note where its reader spoke, if they just did."""
        if self._speaker is not None and message.to == self._speaker[0]:
            self._spoke_at[outbox_id] = self._speaker[1]

    def routed(self, outbox_id: OutboxId, message: Message) -> tuple[Person, Address]:
        """Return who a message is for and where it goes.

        Raises:
            UnknownPerson: there is nobody, or nowhere to go.
            SignedOut: nobody looks where it would go, or the one address it was for was left.
        """
        person = self._people.get(message.to)
        ways = self._people.ways(person.id)
        at = route(message, ways, spoke_at=self._spoke_at.get(outbox_id))
        if at is None:
            raise SignedOut if message.by else UnknownPerson
        if at.carrier is Carrier.PAGE and at.carrier in ways.dead:
            raise SignedOut
        return person, at

    def posted(self, message: Message) -> dict[str, object]:
        """Lay a message out; return the columns of its row."""
        now = to_micros(self._transaction.now)
        after = message.vanish_after
        return {
            "state": POSTED,
            "carrier": Carrier.PAGE.value,
            "message_id": self._pagebox.lay(message),
            "owner": None,
            "leased_until": None,
            "ended_at": now,
            "vanish_at": None if after is None else now + after * 1_000_000,
            "sealed": None,
        }

    def post_due(self, *, limit: int) -> int:
        """Lay out what is due for people who have a mailbox; return how many messages were looked at.

        What goes to their other address is left to the courier.
        """
        asked = {"now": to_micros(self._transaction.now), "most": limit}
        rows = self._transaction.connection.execute(TO_POST, asked).all()
        self._people.prefetch_ids({PersonId(row.person_id) for row in rows})
        for row in rows:
            try:
                envelope = self.envelope(row)
            except (UnknownPerson, RowUnreadable):
                values = self.set_aside()
            except SignedOut:
                values = self.not_laid()
            else:
                is_page = envelope.to.carrier is Carrier.PAGE
                values = (
                    self.posted(envelope.message)
                    if is_page
                    else {"carrier": Carrier.TELEGRAM.value}
                )
            self._transaction.connection.execute(
                update(outbox).where(outbox.c.id == row.id).values(**values)
            )
        return len(rows)

    def envelope(self, row: Row[int, str, int, int, str, int, bytes]) -> Envelope:
        """Open a row and address it. Raises UnknownPerson, RowUnreadable, SignedOut."""
        person = self._people.get(PersonId(row.person_id))
        packed = self._transaction.sealing.open_for_person(
            row.sealed or b"", person=person.id, table="outbox", row=str(row.id)
        )
        lane, campaign = Lane(row.lane), row.campaign or ""
        message = unpack_message(
            packed, to=person.id, lane=lane, campaign=campaign, vanish_after=row.vanish_after
        )
        outbox_id = OutboxId(row.id)
        _, at = self.routed(outbox_id, message)
        return Envelope(
            outbox_id, at, person.language, person.zone, fitted(message, at), row.attempts
        )

    def set_aside(self) -> dict[str, object]:
        """Return the columns of a message that must not block others, its words kept."""
        return self._impossible(UNREADABLE)

    def not_laid(self) -> dict[str, object]:
        """Return the columns of a message that nobody would ever see, its words dropped."""
        return {**self._impossible(SIGNED_OUT), "sealed": None}

    def _impossible(self, reason: str) -> dict[str, object]:
        return {
            "state": Outcome.IMPOSSIBLE,
            "owner": None,
            "leased_until": None,
            "ended_at": to_micros(self._transaction.now),
            "reason": reason,
        }
