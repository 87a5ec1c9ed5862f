"""Rows with a key of their own: invitations of an earlier release get one, rows whose key is destroyed go."""

from sqlalchemy import Row, Table, select, update

from bot.domain.ids import EventId, PersonId
from storage.database.sealing import RowUnreadable
from storage.database.transaction import Transaction
from storage.keys.keys import KeyForgotten
from storage.people.tables import invitations
from storage.series.tables import series_consents


def give_keys(transaction: Transaction) -> None:
    """Seal with a key of its own what an earlier release has sealed with the event's."""
    sealing = transaction.sealing
    for row in transaction.connection.execute(select(invitations)).all():
        if sealing.version_of(row.sealed) or _is_gone(transaction, invitations, row):
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
    """Delete those whose key was destroyed, with whoever it was about or before; return how many."""
    gone = [
        (table, row.id)
        for table in (invitations, series_consents)
        for row in transaction.connection.execute(select(table)).all()
        if _is_gone(transaction, table, row)
    ]
    for table, own in gone:
        transaction.connection.execute(table.delete().where(table.c.id == own))
    return len(gone)


def _is_gone(transaction: Transaction, table: Table, row: Row[tuple[object, ...]]) -> bool:
    """Say whether one has no key, and is known to the keystore: then it had one."""
    keystore = transaction.sealing.keystore
    spot = transaction.guard.spot_of(table, {"id": row.id, "event_id": row.event_id})
    try:
        keystore.person_key(row.event_id, row.id)
    except KeyForgotten:
        return bool(keystore.newest.of(spot))
    return False
