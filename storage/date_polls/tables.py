"""Tables of questions which date suits, and of their answers."""

from sqlalchemy import BigInteger, Column, LargeBinary, String, Table, TypedColumns

from storage.database.metadata import metadata


class _DatePolls(TypedColumns):
    id = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=False, index=True)
    made_at = Column(BigInteger, nullable=False)
    closes_at = Column(BigInteger, nullable=False)
    closed_at = Column(BigInteger, nullable=True)
    reminded_at = Column(BigInteger, nullable=True)
    broadcast_id = Column(String(16), nullable=True)
    sealed = Column(LargeBinary, nullable=False)


date_polls = Table("date_polls", metadata, _DatePolls)


class _DatePollAnswers(TypedColumns):
    poll_id = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=False, index=True)
    person_id = Column(String(16), primary_key=True, index=True)
    sealed = Column(LargeBinary, nullable=False)


date_poll_answers = Table("date_poll_answers", metadata, _DatePollAnswers)
