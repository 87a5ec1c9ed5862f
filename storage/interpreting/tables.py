"""Tables of interpreting. What an interpreter can do and which turns they have stands under their own key."""

from sqlalchemy import Column, LargeBinary, String, Table, TypedColumns

from storage.database.metadata import metadata


class _Interpreters(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True, index=True)
    sealed = Column(LargeBinary, nullable=False)


interpreters = Table("interpreters", metadata, _Interpreters)


class _Rotas(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    sealed = Column(LargeBinary, nullable=False)


rotas = Table("rotas", metadata, _Rotas)
