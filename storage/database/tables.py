"""Tables of the house itself and of topics that are a single file: events, answers, forms, audit ..."""

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
    false,
    text,
)

from storage.database.metadata import DECIDES, metadata


class _House(TypedColumns):
    one = Column(Integer, primary_key=True, autoincrement=False)
    keystore = Column(LargeBinary(16), nullable=False)
    age = Column(BigInteger, nullable=True)


house = Table("house", metadata, _House)
"""One row at most: which keystore opens what is sealed here, and how old the database is."""


class _Events(TypedColumns):
    id = Column(String(16), primary_key=True)
    starts_at = Column(BigInteger, nullable=False, info=DECIDES)
    ends_at = Column(BigInteger, nullable=False, info=DECIDES)
    rsvp_deadline = Column(BigInteger, nullable=False, info=DECIDES)
    norms_version = Column(Integer, nullable=False, info=DECIDES)
    seats = Column(Integer, nullable=True, info=DECIDES)
    offer_seconds = Column(Integer, nullable=False, info=DECIDES)
    sequence = Column(Integer, nullable=False, server_default=text("0"))
    changed_at = Column(BigInteger, nullable=True)
    sealed = Column(LargeBinary, nullable=False)
    guard = Column(LargeBinary(24), nullable=True)


events = Table("events", metadata, _Events)


class _Sessions(TypedColumns):
    id = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=False, index=True, info=DECIDES)
    starts_at = Column(BigInteger, nullable=False, info=DECIDES)
    ends_at = Column(BigInteger, nullable=False, info=DECIDES)
    kind = Column(String(16), nullable=False, info=DECIDES)
    seats = Column(Integer, nullable=True, info=DECIDES)
    sequence = Column(Integer, nullable=False)
    cancelled = Column(Boolean, nullable=False, server_default=false(), info=DECIDES)
    changed_at = Column(BigInteger, nullable=True)
    sealed = Column(LargeBinary, nullable=False)
    guard = Column(LargeBinary(24), nullable=True)


sessions = Table("sessions", metadata, _Sessions)


class _Rsvps(TypedColumns):
    subject = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True, index=True)
    event_id = Column(String(16), nullable=False, index=True)
    standing = Column(String(16), nullable=False)
    answered_at = Column(BigInteger, nullable=False)
    queue = Column(BigInteger, nullable=True)
    offer_until = Column(BigInteger, nullable=True)
    offer_message = Column(BigInteger, nullable=True)
    offer_tries = Column(Integer, nullable=True)


rsvps = Table("rsvps", metadata, _Rsvps)
Index("ix_rsvps_subject_standing_queue", rsvps.c.subject, rsvps.c.standing, rsvps.c.queue)
Index(
    "ix_rsvps_offer_until",
    rsvps.c.offer_until,
    sqlite_where=rsvps.c.offer_until.is_not(None),
    postgresql_where=rsvps.c.offer_until.is_not(None),
)


class _RsvpCounts(TypedColumns):
    subject = Column(String(16), primary_key=True)
    standing = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=False, index=True)
    people = Column(Integer, nullable=False)


rsvp_counts = Table("rsvp_counts", metadata, _RsvpCounts)


class _SessionCounts(TypedColumns):
    subject = Column(String(16), primary_key=True)
    standing = Column(String(16), primary_key=True)
    at_event = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=False, index=True)
    people = Column(Integer, nullable=False)


session_counts = Table("session_counts", metadata, _SessionCounts)
"""Answers about sessions, by that of the same guest about the event; empty where there is none."""

KEPT_BY_TRIGGERS = (rsvp_counts, session_counts)
"""Filled by triggers on the table of answers (revisions 0016 and 0061), whoever writes there: a
migration that makes that table anew has to make them anew. What is copied is copied here as well."""


class _Forms(TypedColumns):
    person_id = Column(String(16), primary_key=True)
    expires_at = Column(BigInteger, nullable=False, index=True)
    sealed = Column(LargeBinary, nullable=False)


forms = Table("forms", metadata, _Forms)


class _Shreds(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True)
    guard = Column(LargeBinary(24), nullable=True)


shreds = Table("shreds", metadata, _Shreds)


class _Audit(TypedColumns):
    id = Column(BigInteger, primary_key=True, autoincrement=False)
    event_id = Column(String(16), nullable=False, index=True)
    at = Column(BigInteger, nullable=False)
    actor = Column(String(16), nullable=False)
    act = Column(String(32), nullable=False)
    subject = Column(String(32), nullable=False)
    head = Column(LargeBinary(32), nullable=False)


audit = Table("audit", metadata, _Audit)


class _AuditPosts(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    posted_at = Column(BigInteger, nullable=False)
    head = Column(LargeBinary(32), nullable=False)
    manifests = Column(LargeBinary(32), nullable=False)


audit_posts = Table("audit_posts", metadata, _AuditPosts)


class _Tombstones(TypedColumns):
    id = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=False, index=True)
    day = Column(String(10), nullable=False)
    sealed = Column(LargeBinary, nullable=False)


tombstones = Table("tombstones", metadata, _Tombstones)
"""One row for each person who was forgotten: of which kinds there was how much, and no person."""


class _Terms(TypedColumns):
    id = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=False, index=True)
    sealed = Column(LargeBinary, nullable=False)


terms = Table("terms", metadata, _Terms)


class _SetAside(TypedColumns):
    table_name = Column(String(32), primary_key=True)
    row_id = Column(String(64), primary_key=True)
    event_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True, index=True)
    why = Column(String(8), nullable=False)
    first_seen = Column(BigInteger, nullable=False)
    last_seen = Column(BigInteger, nullable=False)
    told_at = Column(BigInteger, nullable=True)


set_aside = Table("set_aside", metadata, _SetAside)


class _BackupSchedule(TypedColumns):
    one = Column(Integer, primary_key=True, autoincrement=False)
    owner = Column(String(32), nullable=False)
    leased_until = Column(BigInteger, nullable=True)
    tried_at = Column(BigInteger, nullable=True)
    outcome = Column(String(12), nullable=False)
    verified_at = Column(BigInteger, nullable=True)
    size = Column(BigInteger, nullable=False)
    told_at = Column(BigInteger, nullable=True)


backup_schedule = Table("backup_schedule", metadata, _BackupSchedule)
"""One row at most: which copy of the bot makes a backup, how the last try ended, when one was verified last."""


class _WeeklySummaries(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    told_for = Column(String(10), nullable=False)
    is_off = Column(Boolean, nullable=False, server_default=false())


weekly_summaries = Table("weekly_summaries", metadata, _WeeklySummaries)
"""For which week an event's owners were told how things stand, and whether they want that at all."""
