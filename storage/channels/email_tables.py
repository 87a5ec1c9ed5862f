"""The table of wishes for e-mail notices: addresses are sealed, and nothing in it decides anything."""

from sqlalchemy import BigInteger, Column, Integer, LargeBinary, String, Table, TypedColumns

from storage.database.metadata import metadata


class _EmailNotices(TypedColumns):
    person_id = Column(String(16), primary_key=True)
    token_index = Column(LargeBinary(32), nullable=False, unique=True)
    mail = Column(String(8), nullable=True)
    due_at = Column(BigInteger, nullable=True, index=True)
    attempts = Column(Integer, nullable=False)
    mailed_at = Column(BigInteger, nullable=True)
    ends_at = Column(BigInteger, nullable=True)
    sealed = Column(LargeBinary, nullable=False)


email_notices = Table("email_notices", metadata, _EmailNotices)
