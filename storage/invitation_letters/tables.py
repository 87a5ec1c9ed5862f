"""Tables of invitation letters: the requests, the documents, the register, the letterhead."""

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, String, Table, TypedColumns

from storage.database.metadata import DECIDES, metadata


class _InvitationLetters(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True, index=True)
    id = Column(String(16), nullable=False, unique=True, info=DECIDES)
    code = Column(String(8), nullable=False, info=DECIDES)
    state = Column(String(12), nullable=False, index=True, info=DECIDES)
    version = Column(Integer, nullable=False, info=DECIDES)
    serial = Column(Integer, nullable=True, info=DECIDES)
    changed_at = Column(BigInteger, nullable=False)
    destroy_at = Column(BigInteger, nullable=True, info=DECIDES)
    sealed = Column(LargeBinary, nullable=True)
    guard = Column(LargeBinary(24), nullable=True)


invitation_letters = Table("invitation_letters", metadata, _InvitationLetters)
Index(
    "ix_invitation_letters_destroy_at",
    invitation_letters.c.destroy_at,
    sqlite_where=invitation_letters.c.destroy_at.is_not(None),
    postgresql_where=invitation_letters.c.destroy_at.is_not(None),
)


class _InvitationLetterDocuments(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True)
    sealed = Column(LargeBinary, nullable=False)


invitation_letter_documents = Table(
    "invitation_letter_documents", metadata, _InvitationLetterDocuments
)


class _InvitationLetterScans(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True)
    stage = Column(String(4), primary_key=True)
    sealed = Column(LargeBinary, nullable=False)


invitation_letter_scans = Table("invitation_letter_scans", metadata, _InvitationLetterScans)


class _InvitationLetterRegister(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    serial = Column(Integer, primary_key=True, autoincrement=False)
    number = Column(String(24), nullable=False, index=True, info=DECIDES)
    approver = Column(String(16), nullable=False, info=DECIDES)
    approved_at = Column(BigInteger, nullable=False, info=DECIDES)
    digest = Column(LargeBinary(32), nullable=False, info=DECIDES)
    document = Column(LargeBinary(32), nullable=True, index=True, info=DECIDES)
    issued_at = Column(BigInteger, nullable=True, info=DECIDES)
    ended_at = Column(BigInteger, nullable=True, info=DECIDES)
    signed_at = Column(BigInteger, nullable=True, info=DECIDES)
    guard = Column(LargeBinary(24), nullable=True)


invitation_letter_register = Table(
    "invitation_letter_register", metadata, _InvitationLetterRegister
)


class _Letterheads(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    sealed = Column(LargeBinary, nullable=False)


letterheads = Table("letterheads", metadata, _Letterheads)
