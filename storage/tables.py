"""Every table. Columns named `sealed` hold ciphertext; ids are opaque; times are UTC microseconds.

What stands in the clear is what a query needs: opaque ids, states, numbers and times.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    TypedColumns,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class _People(TypedColumns):
    id = Column(String(16), primary_key=True)
    telegram_index = Column(LargeBinary(32), nullable=False, unique=True)
    event_id = Column(String(16), nullable=True)
    reachable = Column(Boolean, nullable=False)
    seen_at = Column(BigInteger, nullable=False)
    sealed = Column(LargeBinary, nullable=False)


people = Table("people", metadata, _People)


class _Events(TypedColumns):
    id = Column(String(16), primary_key=True)
    starts_at = Column(BigInteger, nullable=False)
    ends_at = Column(BigInteger, nullable=False)
    rsvp_deadline = Column(BigInteger, nullable=False)
    norms_version = Column(Integer, nullable=False)
    seats = Column(Integer, nullable=True)
    offer_seconds = Column(Integer, nullable=False)
    sealed = Column(LargeBinary, nullable=False)


events = Table("events", metadata, _Events)


class _Sessions(TypedColumns):
    id = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=False, index=True)
    starts_at = Column(BigInteger, nullable=False)
    ends_at = Column(BigInteger, nullable=False)
    kind = Column(String(16), nullable=False)
    seats = Column(Integer, nullable=True)
    sequence = Column(Integer, nullable=False)
    sealed = Column(LargeBinary, nullable=False)


sessions = Table("sessions", metadata, _Sessions)


class _Knowledge(TypedColumns):
    id = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=False, index=True)
    sealed = Column(LargeBinary, nullable=False)


knowledge = Table("knowledge", metadata, _Knowledge)


class _Guests(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True, index=True)
    role = Column(Integer, nullable=False)
    norms_version = Column(Integer, nullable=False)
    joined_at = Column(BigInteger, nullable=False)
    sealed = Column(LargeBinary, nullable=False)


guests = Table("guests", metadata, _Guests)


class _Invitations(TypedColumns):
    id = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=False, index=True)
    code_index = Column(LargeBinary(32), nullable=False, unique=True)
    role = Column(Integer, nullable=False)
    state = Column(String(16), nullable=False)
    expires_at = Column(BigInteger, nullable=False)
    person_id = Column(String(16), nullable=True)
    made_at = Column(BigInteger, nullable=False)
    sealed = Column(LargeBinary, nullable=False)


invitations = Table("invitations", metadata, _Invitations)


class _Rsvps(TypedColumns):
    subject = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True, index=True)
    event_id = Column(String(16), nullable=False, index=True)
    standing = Column(String(16), nullable=False)
    answered_at = Column(BigInteger, nullable=False)
    queue = Column(BigInteger, nullable=True)
    offer_until = Column(BigInteger, nullable=True)


rsvps = Table("rsvps", metadata, _Rsvps)
Index("ix_rsvps_subject_standing_queue", rsvps.c.subject, rsvps.c.standing, rsvps.c.queue)
Index(
    "ix_rsvps_offer_until",
    rsvps.c.offer_until,
    sqlite_where=rsvps.c.offer_until.is_not(None),
    postgresql_where=rsvps.c.offer_until.is_not(None),
)


class _TravelDetails(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True, index=True)
    sealed = Column(LargeBinary, nullable=False)


travel_details = Table("travel_details", metadata, _TravelDetails)


class _Forms(TypedColumns):
    person_id = Column(String(16), primary_key=True)
    expires_at = Column(BigInteger, nullable=False, index=True)
    sealed = Column(LargeBinary, nullable=False)


forms = Table("forms", metadata, _Forms)


class _Outbox(TypedColumns):
    id = Column(BigInteger, primary_key=True, autoincrement=False)
    person_id = Column(String(16), nullable=False, index=True)
    lane = Column(Integer, nullable=False)
    state = Column(String(12), nullable=False)
    owner = Column(String(32), nullable=True)
    due_at = Column(BigInteger, nullable=False)
    attempts = Column(Integer, nullable=False)
    campaign = Column(String(16), nullable=True, index=True)
    reason = Column(String(32), nullable=True)
    message_id = Column(BigInteger, nullable=True)
    vanish_after = Column(Integer, nullable=True)
    vanish_at = Column(BigInteger, nullable=True)
    sealed = Column(LargeBinary, nullable=True)


outbox = Table("outbox", metadata, _Outbox)
_unfinished = outbox.c.state.in_(("waiting", "leased", "sending"))
Index(
    "ix_outbox_unfinished",
    outbox.c.state,
    outbox.c.lane,
    outbox.c.id,
    sqlite_where=_unfinished,
    postgresql_where=_unfinished,
)
Index(
    "ix_outbox_vanish_at",
    outbox.c.vanish_at,
    sqlite_where=outbox.c.vanish_at.is_not(None),
    postgresql_where=outbox.c.vanish_at.is_not(None),
)


class _Errands(TypedColumns):
    id = Column(BigInteger, primary_key=True, autoincrement=False)
    person_id = Column(String(16), nullable=False)
    due_at = Column(BigInteger, nullable=False, index=True)
    attempts = Column(Integer, nullable=False)
    sealed = Column(LargeBinary, nullable=False)


errands = Table("errands", metadata, _Errands)


class _Seen(TypedColumns):
    update_id = Column(BigInteger, primary_key=True, autoincrement=False)
    seen_at = Column(BigInteger, nullable=False, index=True)
    trouble = Column(String(64), nullable=True)


seen = Table("seen", metadata, _Seen)


class _Shreds(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True)


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
