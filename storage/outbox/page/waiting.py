"""That something lies unread on the page: the condition that every notice without content hangs on."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, exists, select

from storage.channels.tables import page_messages
from storage.database.timestamps import to_micros
from storage.outbox.statements import POSTED
from storage.outbox.tables import outbox

LEASE = timedelta(minutes=5)
"""For how long one copy of the bot has a notice in hand."""


def waits(person_id: ColumnElement[str], *, since: Any, until: datetime) -> ColumnElement[bool]:
    """Return the condition that a message was laid out between two moments and is still unread."""
    return (
        exists(select(1).select_from(outbox))
        .where(outbox.c.person_id == person_id)
        .where(outbox.c.state == POSTED)
        .where(outbox.c.ended_at > since)
        .where(outbox.c.ended_at <= to_micros(until))
        .where(page_messages.c.id == outbox.c.message_id)
        .where(page_messages.c.sealed.is_not(None))
    )
