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

from storage.database.metadata import metadata


class _People(TypedColumns):
    id = Column(String(16), primary_key=True)
    telegram_index = Column(LargeBinary(32), nullable=False, unique=True)
    event_id = Column(String(16), nullable=True)
    zone_known = Column(Boolean, nullable=True)
    reachable = Column(Boolean, nullable=False)
    unreached = Column(String(16), nullable=True)
    unreached_at = Column(BigInteger, nullable=True)
    seen_at = Column(BigInteger, nullable=False)
    sealed = Column(LargeBinary, nullable=False)


people = Table("people", metadata, _People)


class _Guests(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True, index=True)
    role = Column(Integer, nullable=False)
    norms_version = Column(Integer, nullable=False)
    joined_at = Column(BigInteger, nullable=False)
    code = Column(String(8), nullable=True)
    frozen_at = Column(BigInteger, nullable=True)
    lifted_by = Column(String(16), nullable=True)
    sealed = Column(LargeBinary, nullable=False)


guests = Table("guests", metadata, _Guests)
Index("ix_guests_code", guests.c.event_id, guests.c.code, unique=True)


class _Invitations(TypedColumns):
    id = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=False, index=True)
    code_index = Column(LargeBinary(32), nullable=False, unique=True)
    role = Column(Integer, nullable=False)
    state = Column(String(16), nullable=False)
    expires_at = Column(BigInteger, nullable=False)
    person_id = Column(String(16), nullable=True)
    made_at = Column(BigInteger, nullable=False)
    used_at = Column(BigInteger, nullable=True)
    contested_at = Column(BigInteger, nullable=True)
    moves = Column(String(16), nullable=True)
    sealed = Column(LargeBinary, nullable=False)


invitations = Table("invitations", metadata, _Invitations)
