"""Tables of sessions' desks. No person stands beside a signal, a turn or what is parked."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Integer,
    LargeBinary,
    String,
    Table,
    TypedColumns,
)

from storage.database.metadata import metadata


class _DeskLeaders(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    session_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True, index=True)
    guard = Column(LargeBinary(24), nullable=True)


desk_leaders = Table("desk_leaders", metadata, _DeskLeaders)


class _DeskSignals(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    session_id = Column(String(16), primary_key=True)
    half_minute = Column(Integer, primary_key=True, autoincrement=False)
    signal = Column(String(16), primary_key=True)
    taps = Column(Integer, nullable=False)


desk_signals = Table("desk_signals", metadata, _DeskSignals)


class _DeskPauses(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    mark = Column(LargeBinary(16), primary_key=True)
    """Follows from who tapped what and where, under a key that only the running bot has."""
    ends = Column(Integer, nullable=False)
    """The half-minute in which the same may be tapped again."""


desk_pauses = Table("desk_pauses", metadata, _DeskPauses)


class _DeskGoings(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    session_id = Column(String(16), primary_key=True)
    interpreted = Column(Boolean, nullable=False)
    called = Column(Boolean, nullable=False)
    side = Column(String(8), nullable=False)
    since = Column(BigInteger, nullable=False)
    seconds_a = Column(Integer, nullable=False)
    seconds_b = Column(Integer, nullable=False)
    seconds_other = Column(Integer, nullable=False)
    ends = Column(BigInteger, nullable=False)
    """When the session ends and the row goes, in seconds since 1970."""


desk_goings = Table("desk_goings", metadata, _DeskGoings)


class _DeskCalls(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    session_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True, index=True)
    """Whoever asked for a translator for themselves, which says their name."""
    ends = Column(BigInteger, nullable=False)


desk_calls = Table("desk_calls", metadata, _DeskCalls)


class _DeskParked(TypedColumns):
    id = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=False, index=True)
    session_id = Column(String(16), nullable=False)
    sealed = Column(LargeBinary, nullable=False)


desk_parked = Table("desk_parked", metadata, _DeskParked)


class _DeskTexts(TypedColumns):
    id = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=False, index=True)
    sealed = Column(LargeBinary, nullable=False)


desk_texts = Table("desk_texts", metadata, _DeskTexts)
