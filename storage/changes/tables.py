"""Tables of programme changes: the shared draft, what was released, who was told."""

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


class _ChangeDrafts(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    revision = Column(Integer, nullable=False)
    edited_at = Column(BigInteger, nullable=False)
    sealed = Column(LargeBinary, nullable=False)


change_drafts = Table("change_drafts", metadata, _ChangeDrafts)


class _Changes(TypedColumns):
    id = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=False, index=True)
    released_at = Column(BigInteger, nullable=False)
    urgent = Column(Boolean, nullable=False)
    state = Column(String(12), nullable=False)
    cursor = Column(String(16), nullable=False)
    remind_before = Column(BigInteger, nullable=True)
    sealed = Column(LargeBinary, nullable=False)


changes = Table("changes", metadata, _Changes)
Index(
    "ix_changes_unfinished",
    changes.c.released_at,
    sqlite_where=changes.c.state != "done",
    postgresql_where=changes.c.state != "done",
)


class _ChangeNotices(TypedColumns):
    change_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True, index=True)
    event_id = Column(String(16), nullable=False)
    outbox_id = Column(BigInteger, nullable=False)
    told_at = Column(BigInteger, nullable=False)
    acknowledged_at = Column(BigInteger, nullable=True)
    sealed = Column(LargeBinary, nullable=False)


change_notices = Table("change_notices", metadata, _ChangeNotices)
