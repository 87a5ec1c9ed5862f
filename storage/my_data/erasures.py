"""What is said and signed of somebody who was forgotten: counts, and what remains."""

from collections.abc import Mapping

from sqlalchemy import func, select

from bot.crypto.codes import new_id
from bot.crypto.erasure.statements import sign_statement, statement_key_of
from bot.domain.channels.addresses import PAGE_MESSAGES
from bot.domain.ids import EventId, PersonId
from bot.domain.my_data import Remains
from storage.database.tables import audit, shreds
from storage.database.transaction import Transaction
from storage.outbox.tables import outbox


class Erasures:
    """Statements of one unit of work; none is kept."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def remains(self, event_id: EventId, person_id: PersonId) -> Remains:
        """Count, before somebody is forgotten in an event, what will be left.

        What was laid out on the page goes with them.
        """
        sent = (
            select(func.count())
            .select_from(outbox)
            .where(outbox.c.event_id == event_id, outbox.c.person_id == person_id)
            .where(outbox.c.message_id < PAGE_MESSAGES)
        )
        acts = (
            select(func.count())
            .select_from(audit)
            .where(audit.c.event_id == event_id)
            .where((audit.c.actor == person_id) | (audit.c.subject == person_id))
        )
        execute = self._transaction.connection.execute
        return Remains(execute(sent).scalar_one(), execute(acts).scalar_one())

    def keys_going(self, event_id: EventId) -> int:
        """Count the keys of an event that are destroyed once this work has committed."""
        going = select(func.count()).select_from(shreds).where(shreds.c.event_id == event_id)
        return self._transaction.connection.execute(going).scalar_one()

    def signed(
        self, event_id: EventId, *, cause: str, erased: Mapping[str, int], keys: int, left: Remains
    ) -> str:
        """Return a statement (JSON) of what was erased in an event; it names nobody.

        `erased` has counts by kind, `keys` is how many keys are destroyed.
        """
        key = statement_key_of(self._transaction.sealing.keystore.index_secret())
        said = {
            "number": new_id(),
            "day": self._transaction.now.date().isoformat(),
            "event": event_id,
            "cause": cause,
            "erased": dict(sorted(erased.items())),
            "keys_destroyed": keys,
            "remains": {
                "messages_in_telegram_at_least": left.messages,
                "entries_of_organizers_acts_by_random_id": left.acts,
                "key_backups_made_before": "open what was erased, until they are deleted",
            },
        }
        return sign_statement(said, key)
