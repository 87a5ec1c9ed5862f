"""Tables of reminders: planned ones, plans to be made anew, choices, organizers' own."""

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
    true,
)

from storage.database.metadata import metadata


class _Reminders(TypedColumns):
    id = Column(BigInteger, primary_key=True, autoincrement=False)
    event_id = Column(String(16), nullable=False)
    person_id = Column(String(16), nullable=False)
    kind = Column(String(16), nullable=False)
    subject = Column(String(16), nullable=False)
    lead = Column(Integer, nullable=False)
    urgent = Column(Boolean, nullable=False)
    state = Column(String(8), nullable=False)
    due_at = Column(BigInteger, nullable=True)
    useful_until = Column(BigInteger, nullable=False)
    anchor_at = Column(BigInteger, nullable=False)


reminders = Table("reminders", metadata, _Reminders)
Index(
    "ix_reminders_of_person",
    reminders.c.event_id,
    reminders.c.person_id,
    reminders.c.kind,
    reminders.c.subject,
    reminders.c.lead,
    unique=True,
)
Index(
    "ix_reminders_due_at",
    reminders.c.due_at,
    sqlite_where=reminders.c.due_at.is_not(None),
    postgresql_where=reminders.c.due_at.is_not(None),
)


class _Replans(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True)
    noted_at = Column(BigInteger, nullable=False)


replans = Table("replans", metadata, _Replans)


class _ReminderChoices(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True)
    leads = Column(String(64), nullable=False)
    maybes = Column(Boolean, nullable=False)
    quiet_from = Column(Integer, nullable=False)
    quiet_to = Column(Integer, nullable=False)
    off = Column(Boolean, nullable=False)
    norms = Column(Boolean, nullable=False, server_default=true())


reminder_choices = Table("reminder_choices", metadata, _ReminderChoices)


class _CustomReminders(TypedColumns):
    id = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=False, index=True)
    sealed = Column(LargeBinary, nullable=False)


own_reminders = Table("own_reminders", metadata, _CustomReminders)


class _ReminderRules(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    feedback = Column(Boolean, nullable=False)


reminder_rules = Table("reminder_rules", metadata, _ReminderRules)
