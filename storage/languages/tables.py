"""Tables of languages: translations on their way, who writes them; what terms mean."""

from sqlalchemy import BigInteger, Column, LargeBinary, String, Table, TypedColumns

from storage.database.metadata import DECIDES, metadata


class _Translations(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    text_key = Column(String(16), primary_key=True)
    sealed = Column(LargeBinary, nullable=False)


translations = Table("translations", metadata, _Translations)


class _TranslationClaims(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    text_key = Column(String(16), primary_key=True)
    person_id = Column(String(16), nullable=False, index=True, info=DECIDES)
    taken_at = Column(BigInteger, nullable=False, info=DECIDES)
    guard = Column(LargeBinary(24), nullable=True)


translation_claims = Table("translation_claims", metadata, _TranslationClaims)


class _Definitions(TypedColumns):
    id = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=False, index=True, info=DECIDES)
    state = Column(String(16), nullable=False, info=DECIDES)
    handle = Column(LargeBinary(32), nullable=False, info=DECIDES)
    sealed = Column(LargeBinary, nullable=False)
    guard = Column(LargeBinary(24), nullable=True)


definitions = Table("definitions", metadata, _Definitions)
"""Neither a person nor a time is in it: who proposed what is known to nobody."""
