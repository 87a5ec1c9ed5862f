"""The table of devices: nothing in it says whose they are, and what they are called is sealed."""

from sqlalchemy import BigInteger, Column, Integer, LargeBinary, String, Table, TypedColumns

from storage.database.metadata import DECIDES, metadata


class _Devices(TypedColumns):
    id = Column(String(16), primary_key=True)
    person_id = Column(String(16), nullable=False, index=True, info=DECIDES)
    device_key = Column(LargeBinary(65), nullable=False, info=DECIDES)
    cookie_index = Column(LargeBinary(32), nullable=False, unique=True, info=DECIDES)
    opened_by = Column(LargeBinary(32), nullable=False, info=DECIDES)
    made_at = Column(BigInteger, nullable=False, info=DECIDES)
    used_at = Column(BigInteger, nullable=False, info=DECIDES)
    revoked_at = Column(BigInteger, nullable=True, info=DECIDES)
    sealed = Column(LargeBinary, nullable=False)
    guard = Column(LargeBinary(24), nullable=True)


devices = Table("devices", metadata, _Devices)


class _ChannelLinks(TypedColumns):
    id = Column(String(16), primary_key=True)
    person_id = Column(String(16), nullable=False, index=True, info=DECIDES)
    carrier = Column(String(8), nullable=False, info=DECIDES)
    code_index = Column(LargeBinary(32), nullable=False, unique=True, info=DECIDES)
    expires_at = Column(BigInteger, nullable=False, info=DECIDES)
    made_by = Column(String(8), nullable=True)
    guard = Column(LargeBinary(24), nullable=True)


channel_links = Table("channel_links", metadata, _ChannelLinks)


class _DeviceClaims(TypedColumns):
    id = Column(String(16), primary_key=True)
    person_id = Column(String(16), nullable=False, index=True, info=DECIDES)
    device_key = Column(LargeBinary(65), nullable=False, info=DECIDES)
    opened_by = Column(LargeBinary(32), nullable=False, unique=True, info=DECIDES)
    expires_at = Column(BigInteger, nullable=False, info=DECIDES)
    sealed = Column(LargeBinary, nullable=False)
    guard = Column(LargeBinary(24), nullable=True)


device_claims = Table("device_claims", metadata, _DeviceClaims)


class _UploadPieces(TypedColumns):
    id = Column(String(48), primary_key=True)
    person_id = Column(String(16), nullable=False, index=True)
    upload = Column(String(32), nullable=False, index=True)
    file = Column(Integer, nullable=False)
    part = Column(Integer, nullable=False)
    size = Column(Integer, nullable=False)
    came_at = Column(BigInteger, nullable=False)
    sealed = Column(LargeBinary, nullable=False)


upload_pieces = Table("upload_pieces", metadata, _UploadPieces)
