"""What is kept about one person, as that person is given it: row by row, in the order of the file."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.domain.ids import EventId

FILED = (
    "people",
    "addresses",
    "second_factors",
    "devices",
    "channel_links",
    "device_claims",
    "email_notices",
    "push_notices",
    "guests",
    "consents",
    "roster_people",
    "series_consents",
    "invitations",
    "rsvps",
    "date_poll_answers",
    "travel_details",
    "feeds",
    "visa_cases",
    "visa_deadlines",
    "invitation_letters",
    "invitation_letter_documents",
    "invitation_letter_scans",
    "tickets",
    "ticket_posts",
    "asked_questions",
    "knowledge_wordings",
    "reminder_choices",
    "reminders",
    "replans",
    "acknowledgements",
    "change_notices",
    "outbox",
    "page_messages",
    "forms",
    "unfinished_messages",
    "telegram_jobs",
    "issued",
    "approvals",
    "ticket_notifications",
    "liaison_notes",
    "readout_people",
    "desk_leaders",
    "desk_calls",
    "ground_workers",
    "candidate_readers",
    "candidate_readings",
    "translation_claims",
    "group_members",
    "group_rules",
    "pairing_choices",
    "pairing_meetings",
    "interpreters",
    "set_aside",
)
"""The tables whose rows about a person are in the file, in its order; a house test knows of any other."""
EXEMPT: Mapping[str, str] = {
    "upload_pieces": "a file that they are sending at this moment, gone within the hour",
    "shreds": "says whose key is destroyed at this moment, and is gone with it",
}
"""Tables that name people and are not in the file, and why."""
LEFT_OUT: Mapping[str, str] = {
    "guard": "shows that nobody else wrote the row",
    "address_index": "finds an address; the number itself is in the file",
    "rev": "in which order a page shows what has changed",
    "code_index": "finds an invitation by its link",
    "device_key": "proves that a device is yours; its other half never leaves the device",
    "cookie_index": "finds a device by its cookie",
    "opened_by": "finds a device by the link it came with",
    "endpoint_index": "finds a browser that is told by Web Push; its address is in the file",
    "token_index": "finds a calendar feed by its address",
    "digest": "proves which blinded right was signed",
    "person_id": "is the same in every row, and stands once above them",
    "event_id": "stands above each event's rows",
    "claimed_by": "names whoever answers",
    "written_by": "names whoever wrote",
    "agreed_by": "names whoever agreed",
    "lifted_by": "names whoever agreed",
    "moves": "names whose part in the event it moves",
    "owner": "which copy of the bot is sending a message",
    "attempts": "how often sending was tried",
    "leased_until": "until when a copy of the bot is sending a message",
}
"""Columns that say nothing about the person, or who somebody else is, and what they are for."""
SHOWN: Mapping[str, tuple[str, ...]] = {
    "people": ("telegram_id", "language", "zone", "seen_at"),
    "addresses": ("carrier", "since", "reachable"),
    "devices": ("label", "made_at", "used_at", "revoked_at"),
    "email_notices": ("address", "confirmed", "mailed_at"),
    "push_notices": ("endpoint", "pushed_at"),
    "guests": (
        *("name", "role", "code", "joined_at", "norms_version"),
        *("named_in_readout", "frozen_at"),
    ),
    "consents": ("fact", "audience", "words", "given_at", "expires_at"),
    "roster_people": ("cell", "named"),
    "series_consents": ("purpose", "name", "given_at", "expires_at"),
    "invitations": ("name", "role", "state", "made_at", "used_at"),
    "rsvps": ("subject", "standing", "answered_at", "offer_until"),
    "travel_details": ("arrival", "departure", "diet", "access", "emergency"),
    "feeds": ("neutral", "made_at"),
    "visa_cases": ("passport", "special"),
    "visa_deadlines": ("step", "day"),
    "invitation_letters": (
        *("state", "code", "changed_at", "destroy_at", "letter-name", "letter-characters"),
        *("letter-sex", "letter-birth", "letter-birthplace", "letter-nationality"),
        *("letter-passport", "letter-expiry", "letter-address", "letter-employer"),
        *("letter-position", "letter-arrival", "letter-departure"),
    ),
    "tickets": ("number", "state", "opened_at"),
    "ticket_posts": ("written_at", "text"),
    "asked_questions": ("asked_at", "text"),
    "reminders": ("subject", "due_at"),
    "reminder_choices": ("off", "maybes"),
    "liaison_notes": ("note",),
    "pairing_choices": ("line", "not_with"),
}
"""What of a table's rows the readable part tells, in this order. Rows of tables that are not here are
counted there; the part for programs has all."""
ALONE: Mapping[str, str] = {
    "visa_deadlines": "day",
    "liaison_notes": "note",
    "asked_questions": "text",
}
"""What a sealed value is that is no object, but a text or begins with one."""
UNTIED = ("outbox", "issued")
"""Tables whose rows go on counting for an event once somebody is forgotten, without a tie to them."""
SECRET = frozenset({"second_factors", "device_claims", "group_rules", "pairing_meetings"})
"""Tables of which it is told that there is a row, and not what it says: whoever reads that could be them,
or would learn who is to be kept apart from them, or which id stands for whom they met."""


@dataclass(frozen=True, slots=True)
class HeldRow:
    """A row about a person.

    `event_id` is the house for what is about the account. `said` has columns and, below them, what is
    sealed in the row: plain JSON values, moments as ISO 8601 in UTC. None stands for a sealed value that
    cannot be opened.
    """

    table: str
    event_id: EventId
    said: Mapping[str, Any] | None


@dataclass(frozen=True, slots=True)
class Named:
    """A row of somebody else that names the person: which, and as what (table and column)."""

    event_id: EventId
    column: str


@dataclass(frozen=True, slots=True)
class Noted:
    """An entry of the chain of privileged acts by or about a person; `at` is ISO 8601 in UTC."""

    event_id: EventId
    at: str
    act: str
    by_them: bool


@dataclass(frozen=True, slots=True)
class Held:
    """All of it."""

    rows: tuple[HeldRow, ...]
    named: tuple[Named, ...]
    noted: tuple[Noted, ...]


@dataclass(frozen=True, slots=True)
class Remains:
    """What is left of somebody who is forgotten in an event, in counts.

    `messages` of ours are still in Telegram, as far as is known; `acts` of organizers name a random id.
    """

    messages: int
    acts: int
