"""The table of those for whom lists are sealed that leave."""

from sqlalchemy import BigInteger, Column, LargeBinary, String, Table, TypedColumns

from storage.database.metadata import DECIDES, metadata


class _ExportRecipients(TypedColumns):
    id = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=False, index=True, info=DECIDES)
    age_key = Column(String(2048), nullable=False, info=DECIDES)
    added_at = Column(BigInteger, nullable=False)
    sealed = Column(LargeBinary, nullable=False)
    guard = Column(LargeBinary(24), nullable=True)


export_recipients = Table("export_recipients", metadata, _ExportRecipients)
