"""The table of second factors: one row an account, everything in it sealed."""

from sqlalchemy import Column, LargeBinary, String, Table, TypedColumns

from storage.database.metadata import metadata


class _SecondFactors(TypedColumns):
    person_id = Column(String(16), primary_key=True)
    sealed = Column(LargeBinary, nullable=False)


second_factors = Table("second_factors", metadata, _SecondFactors)
