"""Every plain column there is decides something, and is guarded, or is said to be harmless, and why."""

from storage.database.guarding import GUARD
from storage.database.metadata import decides
from storage.tables import TABLES

KEYS = "an opaque id: the value sealed beside it is bound to it, and opens nowhere else"
WHEN = "a time that people are shown, or that something is tidied away after"
DOES = "how far the bot has come with what it sends: at worst something comes late, twice or not"
COUNTS = "a count, made from rows that are themselves looked at"
PUBLIC = "public data that anybody can look up, imported with their hash"
CHAIN = "the chain of acts has a MAC of its own, and its ends stand in the organizers' chats"
ANSWER = "an answer to coming: it decides a seat, not what anybody may do or learn"
WISHES = "how somebody wants to be reminded"

HARMLESS = {
    "acknowledgements": {"broadcast_id": KEYS, "person_id": KEYS, "at": WHEN},
    "addresses": {
        **dict.fromkeys(("person_id", "carrier"), KEYS),
        "address_index": "which addresses are somebody's is sealed as well, and is what is believed",
        "since": WHEN,
        **dict.fromkeys(("reachable", "unreached", "unreached_at"), DOES),
    },
    "answer_counts": dict.fromkeys(("event_id", "what", "tenth", "number"), COUNTS),
    "asked_questions": {
        "id": KEYS,
        "event_id": KEYS,
        "person_id": KEYS,
        "asked_at": WHEN,
        "passed_on": DOES,
    },
    "audit": dict.fromkeys(("id", "event_id", "at", "actor", "act", "subject", "head"), CHAIN),
    "audit_posts": dict.fromkeys(("event_id", "posted_at", "head", "manifests"), CHAIN),
    "broadcasts": {
        **dict.fromkeys(("made_at", "started_at", "ended_at", "report_at", "shown_at"), WHEN),
        **dict.fromkeys(("recipients", "delivered", "impossible", "unknown", "laid_out"), COUNTS),
        **dict.fromkeys(("expanded", "screen_outbox_id", "shown"), DOES),
    },
    "broadcast_files": {
        **dict.fromkeys(("id", "event_id", "root", "file_id"), KEYS),
        "part": "in which order the pieces of a file lie: at worst it is none any more",
        "made_at": WHEN,
    },
    "candidate_tombstones": {"event_id": KEYS},
    "series_shares": {"event_id": KEYS},
    "candidates": {"consent_id": "finds whom a consent took along; it is sealed as well"},
    "candidate_waves": {"id": KEYS, "event_id": KEYS},
    "channel_links": {"made_by": "where the same person is asked which number a browser shows"},
    "change_drafts": {"event_id": KEYS, "revision": COUNTS, "edited_at": WHEN},
    "change_notices": {
        **dict.fromkeys(("change_id", "person_id", "event_id", "outbox_id"), KEYS),
        **dict.fromkeys(("told_at", "acknowledged_at"), WHEN),
    },
    "changes": {
        **dict.fromkeys(("id", "event_id"), KEYS),
        **dict.fromkeys(("released_at", "remind_before"), WHEN),
        **dict.fromkeys(("urgent", "state", "cursor"), DOES),
    },
    "date_poll_answers": dict.fromkeys(("poll_id", "event_id", "person_id"), KEYS),
    "date_polls": {
        **dict.fromkeys(("id", "event_id", "broadcast_id"), KEYS),
        **dict.fromkeys(("made_at", "closes_at", "closed_at", "reminded_at"), WHEN),
    },
    "desk_parked": dict.fromkeys(("id", "event_id", "session_id"), KEYS),
    "desk_pauses": {
        **dict.fromkeys(("event_id", "mark"), KEYS),
        "ends": "for how long a tap is not counted again",
    },
    "desk_signals": dict.fromkeys(
        ("event_id", "session_id", "half_minute", "signal", "taps"),
        "what a word on a screen is made of, for three minutes",
    ),
    "desk_calls": {
        **dict.fromkeys(("event_id", "session_id", "person_id"), KEYS),
        "ends": "until when a desk shows who asked for a translator",
    },
    "desk_goings": dict.fromkeys(
        (
            *("event_id", "session_id", "interpreted", "called", "side", "since"),
            *("seconds_a", "seconds_b", "seconds_other", "ends"),
        ),
        "what a word on a desk is made of, while a session lasts",
    ),
    "desk_texts": dict.fromkeys(("id", "event_id"), KEYS),
    "translations": dict.fromkeys(("event_id", "text_key"), KEYS),
    "email_notices": {
        "person_id": KEYS,
        "token_index": "the token is sealed as well, and is what is believed",
        **dict.fromkeys(("mailed_at", "ends_at"), WHEN),
        **dict.fromkeys(("mail", "due_at", "attempts"), DOES),
    },
    "push_notices": {
        **dict.fromkeys(("device_id", "person_id"), KEYS),
        "endpoint_index": "finds the same address again; the address is sealed, and is what is believed",
        "pushed_at": WHEN,
        **dict.fromkeys(("due_at", "attempts"), DOES),
    },
    "events": {"sequence": COUNTS, "changed_at": WHEN},
    "feeds": {"made_at": WHEN},
    "forms": {"person_id": KEYS, "expires_at": WHEN},
    "export_recipients": {"added_at": WHEN},
    "readout_people": dict.fromkeys(("event_id", "person_id"), KEYS),
    "ground_workers": dict.fromkeys(("event_id", "person_id"), KEYS),
    "ground_rounds": dict.fromkeys(("event_id", "round_id"), KEYS),
    "group_members": dict.fromkeys(("event_id", "person_id"), KEYS),
    "group_plans": {"id": KEYS, "event_id": KEYS, "wanted_at": WHEN},
    "guests": {"joined_at": WHEN},
    "house": {
        "one": "there is one row",
        "age": "lowered, it makes the bot ask for `colloquy reconcile`; raised, rows are older all the same",
        "keystore": "follows from the keystore's secret; with another one nothing starts",
    },
    "invitation_letter_documents": {"event_id": KEYS, "person_id": KEYS},
    "invitation_letter_scans": {"event_id": KEYS, "person_id": KEYS, "stage": DOES},
    "invitation_letters": {"changed_at": WHEN},
    "invitations": {"made_at": WHEN},
    "knowledge": {"id": KEYS, "event_id": KEYS},
    "knowledge_gaps": {"event_id": KEYS},
    "knowledge_state": {"event_id": KEYS, "revision": COUNTS, "checked_at": WHEN},
    "knowledge_vectors": {"entry_id": KEYS, "event_id": KEYS},
    "knowledge_wordings": dict.fromkeys(("id", "event_id", "entry_id", "person_id"), KEYS),
    "letterheads": {"event_id": KEYS},
    "liaison_notes": {"event_id": KEYS, "person_id": KEYS},
    "upload_pieces": {
        **dict.fromkeys(("id", "person_id", "upload"), KEYS),
        **dict.fromkeys(("file", "part"), "in which order parts lie: at worst a file is none"),
        "size": COUNTS,
        "came_at": WHEN,
    },
    "page_messages": {
        **dict.fromkeys(("id", "person_id", "event_id"), KEYS),
        **dict.fromkeys(("rev", "laid_at", "vanish_at"), WHEN),
    },
    "outbox": {
        "carrier": DOES,
        **dict.fromkeys(("id", "person_id", "event_id", "campaign"), KEYS),
        **dict.fromkeys(
            ("lane", "state", "owner", "attempts", "reason", "message_id", "vanish_after"), DOES
        ),
        **dict.fromkeys(("due_at", "leased_until", "ended_at", "vanish_at", "also"), DOES),
    },
    "own_reminders": {"id": KEYS, "event_id": KEYS},
    "people": {
        "id": KEYS,
        "event_id": "which event the chat is about: it has to be one they take part in",
        "zone_known": WISHES,
        "seen_at": WHEN,
    },
    "interpreters": {"event_id": KEYS, "person_id": KEYS},
    "rotas": {"event_id": KEYS},
    "pairing_choices": {"event_id": KEYS, "person_id": KEYS},
    "pairing_meetings": {"event_id": KEYS, "person_id": KEYS},
    "pairing_steps": {**dict.fromkeys(("event_id", "day"), KEYS), "step": DOES, "due_at": WHEN},
    "rating_results": {"event_id": KEYS, "round_id": KEYS},
    "recipients": {"broadcast_id": KEYS},
    "reminder_choices": {
        **dict.fromkeys(("event_id", "person_id"), KEYS),
        **dict.fromkeys(("leads", "maybes", "quiet_from", "quiet_to", "off", "norms"), WISHES),
    },
    "reminder_rules": {"event_id": KEYS, "feedback": WISHES},
    "reminders": {
        **dict.fromkeys(("id", "event_id", "person_id", "subject"), KEYS),
        **dict.fromkeys(("kind", "lead", "urgent", "state"), DOES),
        **dict.fromkeys(("due_at", "useful_until", "anchor_at"), WHEN),
    },
    "replans": {"event_id": KEYS, "person_id": KEYS, "noted_at": WHEN},
    "rsvp_counts": dict.fromkeys(("subject", "standing", "event_id", "people"), COUNTS),
    "rsvps": dict.fromkeys(
        (
            *("subject", "person_id", "event_id", "standing", "answered_at", "queue"),
            *("offer_until", "offer_message", "offer_tries"),
        ),
        ANSWER,
    ),
    "second_factors": {"person_id": KEYS},
    "seen_updates": {"update_id": DOES, "seen_at": WHEN, "trouble": DOES},
    "backup_schedule": dict.fromkeys(
        (
            *("one", "owner", "leased_until", "tried_at"),
            *("outcome", "verified_at", "size", "told_at"),
        ),
        "at worst a backup is made too late or too often, or its age is told wrong",
    ),
    "weekly_summaries": {"event_id": KEYS, "told_for": WHEN, "is_off": WISHES},
    "sending_shares": dict.fromkeys(("owner", "seen_at", "wants", "share"), DOES),
    "session_counts": dict.fromkeys(
        ("subject", "standing", "at_event", "event_id", "people"), COUNTS
    ),
    "sessions": {"sequence": COUNTS, "changed_at": WHEN},
    "set_aside": dict.fromkeys(
        (
            *("table_name", "row_id", "event_id", "person_id", "why"),
            *("first_seen", "last_seen", "told_at"),
        ),
        "what is noted here is looked at again; at worst something waits for some minutes",
    ),
    "telegram_jobs": {"id": KEYS, "person_id": KEYS, "due_at": DOES, "attempts": DOES},
    "terms": {"id": KEYS, "event_id": KEYS},
    "tombstones": {"id": KEYS, "event_id": KEYS, "day": "says when somebody was forgotten"},
    "ticket_notifications": {
        **dict.fromkeys(("event_id", "person_id"), KEYS),
        **dict.fromkeys(("notified_at", "due_at", "numbers"), DOES),
    },
    "ticket_posts": {
        **dict.fromkeys(("id", "ticket_id"), KEYS),
        "written_by": "whether it was the guest or an organizer; what is said is sealed",
        "written_at": WHEN,
    },
    "ticket_rules": {"last_number": COUNTS, "nudge_hours": WISHES},
    "tickets": {
        "translate": WISHES,
        **dict.fromkeys(("opened_at", "waiting_since", "nudge_at"), WHEN),
        **dict.fromkeys(("outbox_id", "message_id", "answer_outbox_id"), DOES),
    },
    "travel_details": {"event_id": KEYS, "person_id": KEYS},
    "unfinished_messages": {"person_id": KEYS, "due_at": DOES},
    "venues": {"event_id": KEYS},
    "visa_cases": {"event_id": KEYS, "person_id": KEYS},
    "visa_choices": {"event_id": KEYS},
    "visa_dataset": dict.fromkeys(
        ("id", "source", "link", "dated", "imported_at", "sha256", "cells"), PUBLIC
    ),
    "visa_deadlines": dict.fromkeys(("event_id", "person_id", "step"), KEYS),
    "visa_requirements": dict.fromkeys(("passport", "destination", "requirement", "days"), PUBLIC),
    "visa_rules": {"id": KEYS, "event_id": KEYS},
    "vote_orders": {"ordered_at": WHEN, "claimed_at": DOES},
}
"""What may stand unguarded, by table and column. A primary key of a guarded table is guarded."""


def test_every_plain_column_decides_or_is_said_to_be_harmless() -> None:
    plain = {
        table.name: {
            column.name
            for column in table.columns
            if column.name not in {"sealed", GUARD}
            and not decides(column)
            and not (GUARD in table.c and column.primary_key)
        }
        for table in TABLES
    }
    said = {name: set(columns) for name, columns in HARMLESS.items()}

    assert said == {name: columns for name, columns in plain.items() if columns}


def test_what_decides_is_in_a_guarded_table() -> None:
    unguarded = {
        f"{table.name}.{column.name}"
        for table in TABLES
        for column in table.columns
        if decides(column) and GUARD not in table.c
    }

    assert unguarded == set()
