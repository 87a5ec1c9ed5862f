"""The tables of tickets: questions, their threads, an event's rules, and when organizers were notified.

What a question is about and says is sealed with the asker's own key, answers included, so that it
dies with them; in the clear is only what a query needs.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    TypedColumns,
    text,
)

from storage.database.metadata import DECIDES, metadata


class _Tickets(TypedColumns):
    id = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=False, info=DECIDES)
    number = Column(Integer, nullable=False, info=DECIDES)
    person_id = Column(String(16), nullable=False, index=True, info=DECIDES)
    state = Column(String(12), nullable=False, info=DECIDES)
    translate = Column(Boolean, nullable=False)
    claimed_by = Column(String(16), nullable=True, info=DECIDES)
    opened_at = Column(BigInteger, nullable=False)
    waiting_since = Column(BigInteger, nullable=False)
    nudge_at = Column(BigInteger, nullable=True)
    outbox_id = Column(BigInteger, nullable=True)
    message_id = Column(BigInteger, nullable=True)
    answer_outbox_id = Column(BigInteger, nullable=True)
    sealed = Column(LargeBinary, nullable=False)
    guard = Column(LargeBinary(24), nullable=True)


tickets = Table("tickets", metadata, _Tickets)
Index("ix_tickets_number", tickets.c.event_id, tickets.c.number, unique=True)
Index(
    "ix_tickets_nudge_at",
    tickets.c.nudge_at,
    sqlite_where=tickets.c.nudge_at.is_not(None),
    postgresql_where=tickets.c.nudge_at.is_not(None),
)
Index(
    "ix_tickets_answer_outbox_id",
    tickets.c.answer_outbox_id,
    sqlite_where=tickets.c.answer_outbox_id.is_not(None),
    postgresql_where=tickets.c.answer_outbox_id.is_not(None),
)


class _TicketPosts(TypedColumns):
    id = Column(BigInteger, primary_key=True, autoincrement=False)
    ticket_id = Column(String(16), nullable=False, index=True)
    written_by = Column(String(16), nullable=True)
    written_at = Column(BigInteger, nullable=False)
    sealed = Column(LargeBinary, nullable=False)


ticket_posts = Table("ticket_posts", metadata, _TicketPosts)


class _TicketRules(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    last_number = Column(Integer, nullable=False, server_default=text("0"))
    nudge_hours = Column(Integer, nullable=False, server_default=text("4"))
    keep_days = Column(Integer, nullable=False, server_default=text("30"), info=DECIDES)
    group_id = Column(String(16), nullable=True, unique=True, info=DECIDES)
    group_thread = Column(BigInteger, nullable=True, info=DECIDES)
    guard = Column(LargeBinary(24), nullable=True)


ticket_rules = Table("ticket_rules", metadata, _TicketRules)


class _TicketNotifications(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True)
    notified_at = Column(BigInteger, nullable=False)
    due_at = Column(BigInteger, nullable=True)
    numbers = Column(String(200), nullable=False)


ticket_notifications = Table("ticket_notifications", metadata, _TicketNotifications)
Index(
    "ix_ticket_notifications_due_at",
    ticket_notifications.c.due_at,
    sqlite_where=ticket_notifications.c.due_at.is_not(None),
    postgresql_where=ticket_notifications.c.due_at.is_not(None),
)
