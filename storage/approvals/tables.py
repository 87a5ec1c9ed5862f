"""The table of requests that take a second organizer."""

from sqlalchemy import BigInteger, Column, LargeBinary, String, Table, TypedColumns

from storage.database.metadata import DECIDES, metadata


class _Approvals(TypedColumns):
    id = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=False, index=True, info=DECIDES)
    person_id = Column(String(16), nullable=False, info=DECIDES)
    made_at = Column(BigInteger, nullable=False, info=DECIDES)
    state = Column(String(16), nullable=False, info=DECIDES)
    sealed = Column(LargeBinary, nullable=False)
    guard = Column(LargeBinary(24), nullable=True)


approvals = Table("approvals", metadata, _Approvals)
