"""Tables of feedback: ballots and the keys of their tokens, who has got tokens, results, votes to come."""

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


class _Ballots(TypedColumns):
    id = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=False, index=True, info=DECIDES)
    round_id = Column(String(32), nullable=False, info=DECIDES)
    session_id = Column(String(16), nullable=False, info=DECIDES)
    kind = Column(String(16), nullable=False, info=DECIDES)
    number = Column(Integer, nullable=False, info=DECIDES)
    opens_at = Column(BigInteger, nullable=False, info=DECIDES)
    closes_at = Column(BigInteger, nullable=False, info=DECIDES)
    spki = Column(LargeBinary, nullable=False, info=DECIDES)
    asked = Column(LargeBinary(32), nullable=True, info=DECIDES)
    sealed = Column(LargeBinary, nullable=True)
    guard = Column(LargeBinary(24), nullable=True)


ballots = Table("ballots", metadata, _Ballots)


class _Issued(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True)
    round_id = Column(String(32), primary_key=True)
    digest = Column(LargeBinary(32), nullable=True, info=DECIDES)
    times = Column(Integer, nullable=False, info=DECIDES)
    asked = Column(Boolean, nullable=False, info=DECIDES)
    agreed_by = Column(String(16), nullable=True, info=DECIDES)
    guard = Column(LargeBinary(24), nullable=True)


issued = Table("issued", metadata, _Issued)


class _RatingResults(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    round_id = Column(String(32), primary_key=True)
    sealed = Column(LargeBinary, nullable=False)


rating_results = Table("rating_results", metadata, _RatingResults)


class _VoteOrders(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    round_id = Column(String(32), primary_key=True)
    ordered_at = Column(BigInteger, nullable=False)
    closes_at = Column(BigInteger, nullable=False, info=DECIDES)
    claimed_at = Column(BigInteger, nullable=True)
    sealed = Column(LargeBinary, nullable=False)
    guard = Column(LargeBinary(24), nullable=True)


vote_orders = Table("vote_orders", metadata, _VoteOrders)
