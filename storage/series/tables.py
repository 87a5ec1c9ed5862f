"""Tables of a series: consents for later events, and what was told of who came before."""

from sqlalchemy import BigInteger, Column, Index, LargeBinary, String, Table, TypedColumns

from storage.database.metadata import DECIDES, metadata


class _SeriesConsents(TypedColumns):
    id = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=False, info=DECIDES)
    person_id = Column(String(16), nullable=False, index=True, info=DECIDES)
    purpose = Column(String(16), nullable=False, info=DECIDES)
    given_at = Column(BigInteger, nullable=False, info=DECIDES)
    expires_at = Column(BigInteger, nullable=False, info=DECIDES)
    sealed = Column(LargeBinary, nullable=False)
    guard = Column(LargeBinary(24), nullable=True)


series_consents = Table("series_consents", metadata, _SeriesConsents)
Index(
    "ix_series_consents_purpose",
    series_consents.c.event_id,
    series_consents.c.person_id,
    series_consents.c.purpose,
    unique=True,
)


class _SeriesShares(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    sealed = Column(LargeBinary, nullable=False)


series_shares = Table("series_shares", metadata, _SeriesShares)
