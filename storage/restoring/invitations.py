"""Invitations of an earlier release get a key of their own; those whose key is destroyed go."""

from sqlalchemy import Row, select, update

from bot.domain.ids import EventId, PersonId
from storage.database.sealing import RowUnreadable
from storage.database.transaction import Transaction
from storage.keys.keys import KeyForgotten
from storage.people.tables import invitations


def give_keys(transaction: Transaction) -> None:
    """Seal with a key of its own what an earlier release has sealed with the event's."""
    sealing = transaction.sealing
    for row in transaction.connection.execute(select(invitations)).all():
        if sealing.version_of(row.sealed) or _is_gone(transaction, row):
            continue
        event, own = EventId(row.event_id), PersonId(row.id)
        try:
            said = sealing.open_for_event(row.sealed, event=event, table="invitations", row=row.id)
            sealing.keystore.create_person(event, own)
            sealed = sealing.seal_for_person(
                said, person=own, event=event, table="invitations", row=row.id
            )
        except (KeyForgotten, RowUnreadable):
            continue
        found = update(invitations).where(invitations.c.id == row.id)
        transaction.connection.execute(found.values(sealed=sealed))


def drop_forgotten(transaction: Transaction) -> int:
    """Delete those whose key was destroyed with whoever used them; return how many."""
    gone = [
        row.id
        for row in transaction.connection.execute(select(invitations)).all()
        if _is_gone(transaction, row)
    ]
    for invitation_id in gone:
        transaction.connection.execute(
            invitations.delete().where(invitations.c.id == invitation_id)
        )
    return len(gone)


def _is_gone(transaction: Transaction, row: Row[tuple[object, ...]]) -> bool:
    """Say whether one has no key, and is known to the keystore: then it had one."""
    keystore = transaction.sealing.keystore
    spot = transaction.guard.spot_of(invitations, {"id": row.id, "event_id": row.event_id})
    try:
        keystore.person_key(row.event_id, row.id)
    except KeyForgotten:
        return bool(keystore.newest.of(spot))
    return False
