"""The table of requests that take a second organizer."""

from sqlalchemy import BigInteger, Column, LargeBinary, String, Table, TypedColumns

from storage.database.metadata import metadata


class _Approvals(TypedColumns):
    id = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=False, index=True)
    person_id = Column(String(16), nullable=False)
    made_at = Column(BigInteger, nullable=False)
    state = Column(String(16), nullable=False)
    sealed = Column(LargeBinary, nullable=False)


approvals = Table("approvals", metadata, _Approvals)
