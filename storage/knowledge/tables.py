"""Tables of asking and of the knowledge base, apart from the entries themselves.

As in storage.tables: `sealed` is ciphertext, ids are opaque, times are UTC microseconds.
"""

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

from storage.database.metadata import metadata


class _KnowledgeState(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    revision = Column(BigInteger, nullable=False)
    checked_at = Column(BigInteger, nullable=True)
    sealed = Column(LargeBinary, nullable=True)


knowledge_state = Table("knowledge_state", metadata, _KnowledgeState)


class _KnowledgeVectors(TypedColumns):
    entry_id = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=False, index=True)
    sealed = Column(LargeBinary, nullable=False)


knowledge_vectors = Table("knowledge_vectors", metadata, _KnowledgeVectors)


class _KnowledgeWordings(TypedColumns):
    id = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=False, index=True)
    entry_id = Column(String(16), nullable=False, index=True)
    person_id = Column(String(16), nullable=False, index=True)
    sealed = Column(LargeBinary, nullable=False)


knowledge_wordings = Table("knowledge_wordings", metadata, _KnowledgeWordings)


class _AskedQuestions(TypedColumns):
    id = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=False)
    person_id = Column(String(16), nullable=False, index=True)
    asked_at = Column(BigInteger, nullable=False, index=True)
    passed_on = Column(Boolean, nullable=False)
    sealed = Column(LargeBinary, nullable=False)


asked_questions = Table("asked_questions", metadata, _AskedQuestions)


class _AnswerCounts(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    what = Column(String(16), primary_key=True)
    tenth = Column(Integer, primary_key=True, autoincrement=False)
    number = Column(Integer, nullable=False)


answer_counts = Table("answer_counts", metadata, _AnswerCounts)


class _Knowledge(TypedColumns):
    id = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=False, index=True)
    sealed = Column(LargeBinary, nullable=False)


knowledge = Table("knowledge", metadata, _Knowledge)


class _KnowledgeGaps(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    sealed = Column(LargeBinary, nullable=False)


knowledge_gaps = Table("knowledge_gaps", metadata, _KnowledgeGaps)
