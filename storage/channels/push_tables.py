"""The table of browsers told by Web Push: addresses are sealed, and nothing in it decides anything."""

from sqlalchemy import BigInteger, Column, Integer, LargeBinary, String, Table, TypedColumns

from storage.database.metadata import metadata


class _PushNotices(TypedColumns):
    device_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), nullable=False, index=True)
    endpoint_index = Column(LargeBinary(32), nullable=False, unique=True)
    due_at = Column(BigInteger, nullable=True, index=True)
    attempts = Column(Integer, nullable=False)
    pushed_at = Column(BigInteger, nullable=True)
    sealed = Column(LargeBinary, nullable=False)


push_notices = Table("push_notices", metadata, _PushNotices)
