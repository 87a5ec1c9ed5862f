"""Tables of consents, of who is counted in the frozen roster, and of the statements published."""

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

from storage.database.metadata import DECIDES, metadata


class _Consents(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True, index=True)
    fact = Column(String(16), primary_key=True)
    audience = Column(String(16), nullable=False, info=DECIDES)
    given_at = Column(BigInteger, nullable=False, info=DECIDES)
    expires_at = Column(BigInteger, nullable=False, info=DECIDES)
    sealed = Column(LargeBinary, nullable=False)
    guard = Column(LargeBinary(24), nullable=True)


consents = Table("consents", metadata, _Consents)


class _RosterPeople(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True, index=True)
    present = Column(Boolean, nullable=False, info=DECIDES)
    named = Column(Boolean, nullable=False, info=DECIDES)
    statement = Column(Integer, nullable=False, info=DECIDES)
    sealed = Column(LargeBinary, nullable=False)
    guard = Column(LargeBinary(24), nullable=True)


roster_people = Table("roster_people", metadata, _RosterPeople)


class _Statements(TypedColumns):
    id = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=False, info=DECIDES)
    number = Column(Integer, nullable=False, info=DECIDES)
    published_at = Column(BigInteger, nullable=False, info=DECIDES)
    sealed = Column(LargeBinary, nullable=False)
    guard = Column(LargeBinary(24), nullable=True)


statements = Table("statements", metadata, _Statements)
Index("ix_statements_number", statements.c.event_id, statements.c.number, unique=True)
