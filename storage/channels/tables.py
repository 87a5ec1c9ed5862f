"""Tables of channels: where people are reached, and what is laid out for them on the page."""

from sqlalchemy import BigInteger, Boolean, Column, Index, LargeBinary, String, Table, TypedColumns

from storage.database.metadata import metadata


class _Addresses(TypedColumns):
    person_id = Column(String(16), primary_key=True)
    carrier = Column(String(8), primary_key=True)
    address_index = Column(LargeBinary(32), nullable=False, unique=True)
    reachable = Column(Boolean, nullable=False)
    unreached = Column(String(16), nullable=True)
    unreached_at = Column(BigInteger, nullable=True)
    since = Column(BigInteger, nullable=False)


addresses = Table("addresses", metadata, _Addresses)
# Few are left, and counted often.
Index(
    "ix_addresses_left",
    addresses.c.person_id,
    sqlite_where=~addresses.c.reachable,
    postgresql_where=~addresses.c.reachable,
)


class _PageMessages(TypedColumns):
    id = Column(BigInteger, primary_key=True, autoincrement=False)
    person_id = Column(String(16), nullable=False)
    event_id = Column(String(16), nullable=True)
    rev = Column(BigInteger, nullable=False)
    laid_at = Column(BigInteger, nullable=False)
    vanish_at = Column(BigInteger, nullable=True)
    sealed = Column(LargeBinary, nullable=True)


page_messages = Table("page_messages", metadata, _PageMessages)
Index("ix_page_messages_person_id_rev", page_messages.c.person_id, page_messages.c.rev)
