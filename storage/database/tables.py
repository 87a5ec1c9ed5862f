"""Every table. Columns named `sealed` hold ciphertext; ids are opaque; times are UTC microseconds.

What stands in the clear is what a query needs: opaque ids, states, numbers and times.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    TypedColumns,
    false,
    text,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class _People(TypedColumns):
    id = Column(String(16), primary_key=True)
    telegram_index = Column(LargeBinary(32), nullable=False, unique=True)
    event_id = Column(String(16), nullable=True)
    reachable = Column(Boolean, nullable=False)
    unreached = Column(String(16), nullable=True)
    unreached_at = Column(BigInteger, nullable=True)
    seen_at = Column(BigInteger, nullable=False)
    sealed = Column(LargeBinary, nullable=False)


people = Table("people", metadata, _People)


class _Events(TypedColumns):
    id = Column(String(16), primary_key=True)
    starts_at = Column(BigInteger, nullable=False)
    ends_at = Column(BigInteger, nullable=False)
    rsvp_deadline = Column(BigInteger, nullable=False)
    norms_version = Column(Integer, nullable=False)
    seats = Column(Integer, nullable=True)
    offer_seconds = Column(Integer, nullable=False)
    sequence = Column(Integer, nullable=False, server_default=text("0"))
    changed_at = Column(BigInteger, nullable=True)
    sealed = Column(LargeBinary, nullable=False)


events = Table("events", metadata, _Events)


class _Sessions(TypedColumns):
    id = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=False, index=True)
    starts_at = Column(BigInteger, nullable=False)
    ends_at = Column(BigInteger, nullable=False)
    kind = Column(String(16), nullable=False)
    seats = Column(Integer, nullable=True)
    sequence = Column(Integer, nullable=False)
    cancelled = Column(Boolean, nullable=False, server_default=false())
    changed_at = Column(BigInteger, nullable=True)
    sealed = Column(LargeBinary, nullable=False)


sessions = Table("sessions", metadata, _Sessions)


class _Knowledge(TypedColumns):
    id = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=False, index=True)
    sealed = Column(LargeBinary, nullable=False)


knowledge = Table("knowledge", metadata, _Knowledge)


class _Guests(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True, index=True)
    role = Column(Integer, nullable=False)
    norms_version = Column(Integer, nullable=False)
    joined_at = Column(BigInteger, nullable=False)
    code = Column(String(8), nullable=True)
    sealed = Column(LargeBinary, nullable=False)


guests = Table("guests", metadata, _Guests)
Index("ix_guests_code", guests.c.event_id, guests.c.code, unique=True)


class _Invitations(TypedColumns):
    id = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=False, index=True)
    code_index = Column(LargeBinary(32), nullable=False, unique=True)
    role = Column(Integer, nullable=False)
    state = Column(String(16), nullable=False)
    expires_at = Column(BigInteger, nullable=False)
    person_id = Column(String(16), nullable=True)
    made_at = Column(BigInteger, nullable=False)
    sealed = Column(LargeBinary, nullable=False)


invitations = Table("invitations", metadata, _Invitations)


class _Rsvps(TypedColumns):
    subject = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True, index=True)
    event_id = Column(String(16), nullable=False, index=True)
    standing = Column(String(16), nullable=False)
    answered_at = Column(BigInteger, nullable=False)
    queue = Column(BigInteger, nullable=True)
    offer_until = Column(BigInteger, nullable=True)


rsvps = Table("rsvps", metadata, _Rsvps)
Index("ix_rsvps_subject_standing_queue", rsvps.c.subject, rsvps.c.standing, rsvps.c.queue)
Index(
    "ix_rsvps_offer_until",
    rsvps.c.offer_until,
    sqlite_where=rsvps.c.offer_until.is_not(None),
    postgresql_where=rsvps.c.offer_until.is_not(None),
)


class _TravelDetails(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True, index=True)
    sealed = Column(LargeBinary, nullable=False)


travel_details = Table("travel_details", metadata, _TravelDetails)


class _Forms(TypedColumns):
    person_id = Column(String(16), primary_key=True)
    expires_at = Column(BigInteger, nullable=False, index=True)
    sealed = Column(LargeBinary, nullable=False)


forms = Table("forms", metadata, _Forms)


class _Outbox(TypedColumns):
    id = Column(BigInteger, primary_key=True, autoincrement=False)
    person_id = Column(String(16), nullable=False, index=True)
    lane = Column(Integer, nullable=False)
    state = Column(String(12), nullable=False)
    owner = Column(String(32), nullable=True)
    due_at = Column(BigInteger, nullable=False)
    attempts = Column(Integer, nullable=False)
    campaign = Column(String(16), nullable=True)
    reason = Column(String(32), nullable=True)
    message_id = Column(BigInteger, nullable=True)
    vanish_after = Column(Integer, nullable=True)
    vanish_at = Column(BigInteger, nullable=True)
    sealed = Column(LargeBinary, nullable=True)


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


class _SeenUpdates(TypedColumns):
    update_id = Column(BigInteger, primary_key=True, autoincrement=False)
    seen_at = Column(BigInteger, nullable=False, index=True)
    trouble = Column(String(64), nullable=True)


seen_updates = Table("seen_updates", metadata, _SeenUpdates)


class _Shreds(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True)


shreds = Table("shreds", metadata, _Shreds)


class _Audit(TypedColumns):
    id = Column(BigInteger, primary_key=True, autoincrement=False)
    event_id = Column(String(16), nullable=False, index=True)
    at = Column(BigInteger, nullable=False)
    actor = Column(String(16), nullable=False)
    act = Column(String(32), nullable=False)
    subject = Column(String(32), nullable=False)
    head = Column(LargeBinary(32), nullable=False)


audit = Table("audit", metadata, _Audit)


# Programme changes: the draft the organizers share, what was released, and who has seen it.


class _ChangeDrafts(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    revision = Column(Integer, nullable=False)
    edited_at = Column(BigInteger, nullable=False)
    sealed = Column(LargeBinary, nullable=False)


change_drafts = Table("change_drafts", metadata, _ChangeDrafts)


class _Changes(TypedColumns):
    id = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=False, index=True)
    released_at = Column(BigInteger, nullable=False)
    urgent = Column(Boolean, nullable=False)
    state = Column(String(12), nullable=False)
    cursor = Column(String(16), nullable=False)
    remind_before = Column(BigInteger, nullable=True)
    sealed = Column(LargeBinary, nullable=False)


changes = Table("changes", metadata, _Changes)
Index(
    "ix_changes_unfinished",
    changes.c.released_at,
    sqlite_where=changes.c.state != "done",
    postgresql_where=changes.c.state != "done",
)


class _ChangeNotices(TypedColumns):
    change_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True, index=True)
    event_id = Column(String(16), nullable=False)
    outbox_id = Column(BigInteger, nullable=False)
    told_at = Column(BigInteger, nullable=False)
    acknowledged_at = Column(BigInteger, nullable=True)
    sealed = Column(LargeBinary, nullable=False)


change_notices = Table("change_notices", metadata, _ChangeNotices)


class _Feeds(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True, index=True)
    token_index = Column(LargeBinary(32), nullable=False, unique=True)
    neutral = Column(Boolean, nullable=False)
    made_at = Column(BigInteger, nullable=False)


feeds = Table("feeds", metadata, _Feeds)


# Reminders: one row per reminder and person; what is to be planned anew; choices; organizers' own.


class _Reminders(TypedColumns):
    id = Column(BigInteger, primary_key=True, autoincrement=False)
    event_id = Column(String(16), nullable=False)
    person_id = Column(String(16), nullable=False)
    kind = Column(String(16), nullable=False)
    subject = Column(String(16), nullable=False)
    lead = Column(Integer, nullable=False)
    urgent = Column(Boolean, nullable=False)
    state = Column(String(8), nullable=False)
    due_at = Column(BigInteger, nullable=True)
    useful_until = Column(BigInteger, nullable=False)
    anchor_at = Column(BigInteger, nullable=False)


reminders = Table("reminders", metadata, _Reminders)
Index(
    "ix_reminders_of_person",
    reminders.c.event_id,
    reminders.c.person_id,
    reminders.c.kind,
    reminders.c.subject,
    reminders.c.lead,
    unique=True,
)
Index(
    "ix_reminders_due_at",
    reminders.c.due_at,
    sqlite_where=reminders.c.due_at.is_not(None),
    postgresql_where=reminders.c.due_at.is_not(None),
)


class _Replans(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True)
    noted_at = Column(BigInteger, nullable=False)


replans = Table("replans", metadata, _Replans)


class _ReminderChoices(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True)
    leads = Column(String(64), nullable=False)
    maybes = Column(Boolean, nullable=False)
    quiet_from = Column(Integer, nullable=False)
    quiet_to = Column(Integer, nullable=False)
    off = Column(Boolean, nullable=False)


reminder_choices = Table("reminder_choices", metadata, _ReminderChoices)


class _OwnReminders(TypedColumns):
    id = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=False, index=True)
    sealed = Column(LargeBinary, nullable=False)


own_reminders = Table("own_reminders", metadata, _OwnReminders)


class _VisaDeadlines(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True)
    step = Column(String(16), primary_key=True)
    sealed = Column(LargeBinary, nullable=False)


visa_deadlines = Table("visa_deadlines", metadata, _VisaDeadlines)


class _ReminderRules(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    feedback = Column(Boolean, nullable=False)


reminder_rules = Table("reminder_rules", metadata, _ReminderRules)


# Broadcasts, acknowledgements, liaison notes, the glossary.


class _Broadcasts(TypedColumns):
    id = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=False, index=True)
    author = Column(String(16), nullable=False)
    state = Column(String(12), nullable=False, index=True)
    urgent = Column(Boolean, nullable=False)
    root = Column(String(16), nullable=False)
    made_at = Column(BigInteger, nullable=False)
    due_at = Column(BigInteger, nullable=True)
    started_at = Column(BigInteger, nullable=True)
    ended_at = Column(BigInteger, nullable=True)
    report_at = Column(BigInteger, nullable=True)
    recipients = Column(Integer, nullable=False)
    expanded = Column(Integer, nullable=False)
    delivered = Column(Integer, nullable=False)
    impossible = Column(Integer, nullable=False)
    unknown = Column(Integer, nullable=False)
    screen_outbox_id = Column(BigInteger, nullable=True)
    shown = Column(String(64), nullable=False)
    shown_at = Column(BigInteger, nullable=True)
    sealed = Column(LargeBinary, nullable=False)


broadcasts = Table("broadcasts", metadata, _Broadcasts)


class _Recipients(TypedColumns):
    broadcast_id = Column(String(16), primary_key=True)
    sealed = Column(LargeBinary, nullable=False)


recipients = Table("recipients", metadata, _Recipients)


class _Acknowledgements(TypedColumns):
    broadcast_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True, index=True)
    at = Column(BigInteger, nullable=False)


acknowledgements = Table("acknowledgements", metadata, _Acknowledgements)


class _LiaisonNotes(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True)
    sealed = Column(LargeBinary, nullable=False)


liaison_notes = Table("liaison_notes", metadata, _LiaisonNotes)


class _Terms(TypedColumns):
    id = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=False, index=True)
    sealed = Column(LargeBinary, nullable=False)


terms = Table("terms", metadata, _Terms)


# The venue's page.


class _Venues(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    sealed = Column(LargeBinary, nullable=False)


venues = Table("venues", metadata, _Venues)


# Ballots, the keys that sign their tokens, who has been given tokens.


class _Ballots(TypedColumns):
    id = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=False, index=True)
    session_id = Column(String(16), nullable=False)
    kind = Column(String(16), nullable=False)
    number = Column(Integer, nullable=False)
    opens_at = Column(BigInteger, nullable=False)
    closes_at = Column(BigInteger, nullable=False)
    spki = Column(LargeBinary, nullable=False)
    sealed = Column(LargeBinary, nullable=True)


ballots = Table("ballots", metadata, _Ballots)


class _Issued(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True)
    digest = Column(LargeBinary(32), nullable=True)
    times = Column(Integer, nullable=False)
    asked = Column(Boolean, nullable=False)


issued = Table("issued", metadata, _Issued)


class _RatingResults(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    sealed = Column(LargeBinary, nullable=False)


rating_results = Table("rating_results", metadata, _RatingResults)
