"""Tables of the readout: points in versions, the document, and what is kept of people for it."""

from sqlalchemy import BigInteger, Column, Integer, LargeBinary, String, Table, TypedColumns

from storage.database.metadata import DECIDES, metadata


class _ReadoutPoints(TypedColumns):
    id = Column(String(24), primary_key=True)
    event_id = Column(String(16), nullable=False, index=True, info=DECIDES)
    point_id = Column(String(16), nullable=False, info=DECIDES)
    version = Column(Integer, nullable=False, info=DECIDES)
    state = Column(String(16), nullable=False, info=DECIDES)
    sealed = Column(LargeBinary, nullable=False)
    guard = Column(LargeBinary(24), nullable=True)


readout_points = Table("readout_points", metadata, _ReadoutPoints)


class _Readouts(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    rule = Column(String(16), nullable=True, info=DECIDES)
    published_at = Column(BigInteger, nullable=True, info=DECIDES)
    sealed = Column(LargeBinary, nullable=False)
    guard = Column(LargeBinary(24), nullable=True)


readouts = Table("readouts", metadata, _Readouts)


class _ReadoutPeople(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True, index=True)
    sealed = Column(LargeBinary, nullable=False)


readout_people = Table("readout_people", metadata, _ReadoutPeople)
