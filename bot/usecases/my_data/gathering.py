"""Gathering all that is kept about a person, as JSON: the same for programs and for the reader."""

import json
from collections.abc import Iterable
from typing import Any

from bot.domain.here import Here
from bot.domain.ids import HOUSE, EventId
from bot.domain.messages.texts import Words
from bot.domain.my_data import Held
from bot.usecases.audit.phrases import act_said
from bot.usecases.my_data.screens import send_copy
from storage.events import UnknownEvent
from storage.work import Work

FORMAT = "colloquy/my-data/1"


def send_my_data(work: Work, here: Here) -> None:
    """Send whoever acts a sealed copy of all that is kept about them."""
    send_copy(work, here, contents(work, here))


def contents(work: Work, here: Here) -> str:
    """Return all that is kept about whoever acts: rows by table, where else they are named, acts.

    `events` has titles and zones of the events that are named by their ids, and of their sessions;
    `text` of an act is the name of its words on the sheets.
    """
    held = work.my_data.about(here.person.id)
    said: dict[str, Any] = {
        "format": FORMAT,
        "made_at": work.now.isoformat(timespec="seconds"),
        "person": here.person.id,
        "events": dict(_events(work, held)),
        "rows": [{"event": row.event_id, "table": row.table, "row": row.said} for row in held.rows],
        "named": [{"event": each.event_id, "column": each.column} for each in held.named],
        "acts": [
            {
                "event": each.event_id,
                "at": each.at,
                "act": each.act,
                "text": act_said(each.act).text,
                "by_you": each.by_them,
            }
            for each in held.noted
        ],
    }
    return json.dumps(said, ensure_ascii=False)


def _events(work: Work, held: Held) -> Iterable[tuple[EventId, dict[str, Any]]]:
    ids = {each.event_id for each in (*held.rows, *held.named, *held.noted)} - {HOUSE}
    for event_id in sorted(ids):
        try:
            event = work.events.get(event_id)
        except UnknownEvent:
            continue
        sessions = {each.id: _both(each.title) for each in work.events.sessions_of(event_id)}
        yield (
            event_id,
            {"title": _both(event.title), "zone": event.zone, "sessions": sessions},
        )


def _both(words: Words) -> dict[str, str]:
    return {"en": words.en, "zh": words.zh}
