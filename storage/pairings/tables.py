"""Tables of meeting somebody new. What somebody chose and whom they met stands under their own key."""

from sqlalchemy import BigInteger, Column, LargeBinary, String, Table, TypedColumns

from storage.database.metadata import metadata


class _PairingChoices(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True, index=True)
    sealed = Column(LargeBinary, nullable=False)


pairing_choices = Table("pairing_choices", metadata, _PairingChoices)


class _PairingMeetings(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True, index=True)
    sealed = Column(LargeBinary, nullable=False)


pairing_meetings = Table("pairing_meetings", metadata, _PairingMeetings)


class _PairingSteps(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    day = Column(String(10), primary_key=True)
    step = Column(String(8), primary_key=True)
    due_at = Column(BigInteger, nullable=True)


pairing_steps = Table("pairing_steps", metadata, _PairingSteps)
