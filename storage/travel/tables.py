"""Tables of travel: details, calendar feeds, the venue's page."""

from sqlalchemy import BigInteger, Boolean, Column, LargeBinary, String, Table, TypedColumns

from storage.database.metadata import DECIDES, metadata


class _TravelDetails(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True, index=True)
    sealed = Column(LargeBinary, nullable=False)


travel_details = Table("travel_details", metadata, _TravelDetails)


class _Feeds(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True, index=True)
    token_index = Column(LargeBinary(32), nullable=False, unique=True, info=DECIDES)
    neutral = Column(Boolean, nullable=False, info=DECIDES)
    made_at = Column(BigInteger, nullable=False)
    guard = Column(LargeBinary(24), nullable=True)


feeds = Table("feeds", metadata, _Feeds)


class _Venues(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    sealed = Column(LargeBinary, nullable=False)


venues = Table("venues", metadata, _Venues)
