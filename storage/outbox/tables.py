"""Tables of what leaves and what comes in: messages, jobs at Telegram, updates, liaison notes, shares."""

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, String, Table, TypedColumns

from storage.database.metadata import metadata


class _Outbox(TypedColumns):
    id = Column(BigInteger, primary_key=True, autoincrement=False)
    person_id = Column(String(16), nullable=False, index=True)
    event_id = Column(String(16), nullable=True)
    lane = Column(Integer, nullable=False)
    state = Column(String(12), nullable=False)
    owner = Column(String(32), nullable=True)
    due_at = Column(BigInteger, nullable=False)
    leased_until = Column(BigInteger, nullable=True)
    ended_at = Column(BigInteger, nullable=True)
    attempts = Column(Integer, nullable=False)
    campaign = Column(String(16), nullable=True)
    reason = Column(String(32), nullable=True)
    message_id = Column(BigInteger, nullable=True)
    also = Column(String(200), nullable=True)
    vanish_after = Column(Integer, nullable=True)
    vanish_at = Column(BigInteger, nullable=True)
    sealed = Column(LargeBinary, nullable=True)
    carrier = Column(String(8), nullable=True)


outbox = Table("outbox", metadata, _Outbox)
_unfinished = outbox.c.state.in_(("waiting", "leased", "sending"))
Index(
    "ix_outbox_unfinished",
    outbox.c.state,
    outbox.c.lane,
    outbox.c.id,
    sqlite_where=_unfinished,
    postgresql_where=_unfinished,
)
Index(
    "ix_outbox_campaign_state",
    outbox.c.campaign,
    outbox.c.state,
    sqlite_where=outbox.c.campaign.is_not(None),
    postgresql_where=outbox.c.campaign.is_not(None),
)
Index(
    "ix_outbox_vanish_at",
    outbox.c.vanish_at,
    sqlite_where=outbox.c.vanish_at.is_not(None),
    postgresql_where=outbox.c.vanish_at.is_not(None),
)


class _TelegramJobs(TypedColumns):
    id = Column(BigInteger, primary_key=True, autoincrement=False)
    person_id = Column(String(16), nullable=False)
    due_at = Column(BigInteger, nullable=False, index=True)
    attempts = Column(Integer, nullable=False)
    sealed = Column(LargeBinary, nullable=False)


telegram_jobs = Table("telegram_jobs", metadata, _TelegramJobs)


class _UnfinishedMessages(TypedColumns):
    person_id = Column(String(16), primary_key=True)
    due_at = Column(BigInteger, nullable=False, index=True)
    sealed = Column(LargeBinary, nullable=False)


unfinished_messages = Table("unfinished_messages", metadata, _UnfinishedMessages)


class _SeenUpdates(TypedColumns):
    update_id = Column(BigInteger, primary_key=True, autoincrement=False)
    seen_at = Column(BigInteger, nullable=False, index=True)
    trouble = Column(String(64), nullable=True)


seen_updates = Table("seen_updates", metadata, _SeenUpdates)


class _LiaisonNotes(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True)
    sealed = Column(LargeBinary, nullable=False)


liaison_notes = Table("liaison_notes", metadata, _LiaisonNotes)


class _SendingShares(TypedColumns):
    owner = Column(String(32), primary_key=True)
    seen_at = Column(BigInteger, nullable=False)
    wants = Column(Integer, nullable=False)
    share = Column(Integer, nullable=False)


sending_shares = Table("sending_shares", metadata, _SendingShares)
