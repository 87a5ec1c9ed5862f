"""Tables of people: accounts, who takes part in which event, invitations."""

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
)

from storage.database.metadata import DECIDES, metadata


class _People(TypedColumns):
    id = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=True)
    zone_known = Column(Boolean, nullable=True)
    seen_at = Column(BigInteger, nullable=False)
    sealed = Column(LargeBinary, nullable=False)


people = Table("people", metadata, _People)


class _Guests(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True, index=True)
    role = Column(Integer, nullable=False, info=DECIDES)
    norms_version = Column(Integer, nullable=False, info=DECIDES)
    joined_at = Column(BigInteger, nullable=False)
    frozen_at = Column(BigInteger, nullable=True, info=DECIDES)
    lifted_by = Column(String(16), nullable=True, info=DECIDES)
    sealed = Column(LargeBinary, nullable=False)
    guard = Column(LargeBinary(24), nullable=True)


guests = Table("guests", metadata, _Guests)
# Counted without a look at what is sealed.
Index(
    "ix_guests_event_id_role_norms_version",
    *(guests.c[n] for n in ("event_id", "role", "norms_version")),
)


class _Invitations(TypedColumns):
    id = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=False, index=True, info=DECIDES)
    code_index = Column(LargeBinary(32), nullable=False, unique=True, info=DECIDES)
    role = Column(Integer, nullable=False, info=DECIDES)
    state = Column(String(16), nullable=False, info=DECIDES)
    expires_at = Column(BigInteger, nullable=False, info=DECIDES)
    person_id = Column(String(16), nullable=True, info=DECIDES)
    made_at = Column(BigInteger, nullable=False)
    used_at = Column(BigInteger, nullable=True, info=DECIDES)
    contested_at = Column(BigInteger, nullable=True, info=DECIDES)
    moves = Column(String(16), nullable=True, info=DECIDES)
    sealed = Column(LargeBinary, nullable=False)
    guard = Column(LargeBinary(24), nullable=True)


invitations = Table("invitations", metadata, _Invitations)
