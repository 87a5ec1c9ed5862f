"""Tables of sessions' desks. No person and no exact time stands beside a signal or what is parked."""

from sqlalchemy import Column, Integer, LargeBinary, String, Table, TypedColumns

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
