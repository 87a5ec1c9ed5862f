"""Tables of candidates. A candidate and the band of their views have a key each, that goes by the row's id."""

from sqlalchemy import BigInteger, Boolean, Column, LargeBinary, String, Table, TypedColumns

from storage.database.metadata import DECIDES, metadata


class _Candidates(TypedColumns):
    id = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=False, index=True, info=DECIDES)
    state = Column(String(16), nullable=False, info=DECIDES)
    decided_at = Column(BigInteger, nullable=True, info=DECIDES)
    wave_id = Column(String(16), nullable=True, info=DECIDES)
    consent_id = Column(String(16), nullable=True, index=True)
    sealed = Column(LargeBinary, nullable=False)
    guard = Column(LargeBinary(24), nullable=True)


candidates = Table("candidates", metadata, _Candidates)


class _CandidateStances(TypedColumns):
    id = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=False, index=True, info=DECIDES)
    candidate_id = Column(String(16), nullable=False, index=True, info=DECIDES)
    sealed = Column(LargeBinary, nullable=False)
    guard = Column(LargeBinary(24), nullable=True)


candidate_stances = Table("candidate_stances", metadata, _CandidateStances)


class _CandidateReadings(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    candidate_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True, index=True)
    tied = Column(Boolean, nullable=False, info=DECIDES)
    opinion = Column(String(16), nullable=True, info=DECIDES)
    why = Column(String(16), nullable=True, info=DECIDES)
    guard = Column(LargeBinary(24), nullable=True)


candidate_readings = Table("candidate_readings", metadata, _CandidateReadings)


class _CandidateReaders(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True, index=True)
    stands_in = Column(Boolean, nullable=False, info=DECIDES)
    guard = Column(LargeBinary(24), nullable=True)


candidate_readers = Table("candidate_readers", metadata, _CandidateReaders)


class _CandidateWaves(TypedColumns):
    id = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=False, index=True)
    sealed = Column(LargeBinary, nullable=False)


candidate_waves = Table("candidate_waves", metadata, _CandidateWaves)


class _CandidateTombstones(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    sealed = Column(LargeBinary, nullable=False)


candidate_tombstones = Table("candidate_tombstones", metadata, _CandidateTombstones)
