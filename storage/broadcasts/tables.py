"""Tables of broadcasts: what is said, to whom, and who has acknowledged it."""

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

from storage.database.metadata import DECIDES, metadata


class _Broadcasts(TypedColumns):
    id = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=False, index=True, info=DECIDES)
    author = Column(String(16), nullable=False, info=DECIDES)
    state = Column(String(12), nullable=False, index=True, info=DECIDES)
    urgent = Column(Boolean, nullable=False, info=DECIDES)
    root = Column(String(16), nullable=False, info=DECIDES)
    made_at = Column(BigInteger, nullable=False)
    due_at = Column(BigInteger, nullable=True, info=DECIDES)
    started_at = Column(BigInteger, nullable=True)
    ended_at = Column(BigInteger, nullable=True)
    report_at = Column(BigInteger, nullable=True)
    recipients = Column(Integer, nullable=False)
    expanded = Column(Integer, nullable=False)
    delivered = Column(Integer, nullable=False)
    impossible = Column(Integer, nullable=False)
    unknown = Column(Integer, nullable=False)
    screen_outbox_id = Column(BigInteger, nullable=True)
    shown = Column(String(64), nullable=False)
    shown_at = Column(BigInteger, nullable=True)
    sealed = Column(LargeBinary, nullable=False)
    guard = Column(LargeBinary(24), nullable=True)
    laid_out = Column(Integer, nullable=True)


broadcasts = Table("broadcasts", metadata, _Broadcasts)


class _Recipients(TypedColumns):
    broadcast_id = Column(String(16), primary_key=True)
    sealed = Column(LargeBinary, nullable=False)


recipients = Table("recipients", metadata, _Recipients)


class _Acknowledgements(TypedColumns):
    broadcast_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True, index=True)
    at = Column(BigInteger, nullable=False)


acknowledgements = Table("acknowledgements", metadata, _Acknowledgements)


class _BroadcastFiles(TypedColumns):
    id = Column(String(24), primary_key=True)
    event_id = Column(String(16), nullable=False, index=True)
    root = Column(String(16), nullable=False, index=True)
    file_id = Column(String(16), nullable=False, index=True)
    part = Column(Integer, nullable=False)
    made_at = Column(BigInteger, nullable=False)
    sealed = Column(LargeBinary, nullable=False)


broadcast_files = Table("broadcast_files", metadata, _BroadcastFiles)
