"""The whole event file, written: what `colloquy init` and `colloquy event import` read back."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.events import Event, EventPlan, Security, Session
from bot.domain.forms.reading import SKIPPED
from bot.domain.knowledge.entries import KnowledgeEntry
from bot.domain.knowledge.glossary import Term
from bot.domain.travel.venues import Venue
from bot.eventfile.dialogue.background import written_background
from bot.eventfile.dialogue.cards import written_card
from bot.eventfile.dialogue.care import written_care
from bot.eventfile.dialogue.features import written_features
from bot.eventfile.dialogue.interventions import written_intervention
from bot.eventfile.dialogue.readout import written_style
from bot.eventfile.dialogue.retention import written_retention
from bot.eventfile.dialogue.selection import written_selection
from bot.eventfile.dialogue.series import written_series
from bot.eventfile.glossary_file import written_term
from bot.eventfile.knowledge_file import names_by_id, written_entry
from bot.eventfile.parts import both_tongues, write_parts
from bot.eventfile.session_file import written_session

_HEAD = """\
# An event of Colloquy; deploy/EVENTFILE.md says what each field is. Keep this file private.
# Change it, then: colloquy event import FILE
"""


def write_event(plan: EventPlan) -> str:
    """Return an event with all that a file says of one as YAML; empty values are left out."""
    sessions = tuple(map(_named, plan.sessions))
    parts = {
        "event": _event(plan.event),
        "sessions": _sessions(plan.event, sessions),
        "knowledge": _knowledge(plan.knowledge, sessions),
        "glossary": _glossary(plan.terms),
        "venue": _venue(plan.venue),
        "letterhead": _letterhead(plan.letterhead),
        "security": _security(plan.event.security),
        "features": written_features(plan.event.features),
        "bands": [both_tongues(band) for band in plan.event.bands],
        "interventions": [written_intervention(each) for each in plan.interventions],
        "retention": written_retention(plan.event.retention),
        "about": written_background(plan.event.background),
        "series": written_series(plan.event.series),
        "selection": written_selection(plan.event.selection),
        "care": written_care(plan.event.care),
        "readout": written_style(plan.event.style),
        "cards": [written_card(each) for each in plan.cards],
    }
    kept = {name: part for name, part in parts.items() if part}
    return _HEAD + write_parts(kept)


def _named(session: Session) -> Session:
    """Give a session that was added in the chat a key: a file needs one, its id is no key."""
    return session if session.key else replace(session, key=f"s-{session.id.lower()}")


def _event(event: Event) -> dict[str, Any]:
    zone = ZoneInfo(event.zone)
    hosts, norms = event.hosts, event.norms
    return _filled(
        {
            "title": both_tongues(event.title),
            "place": both_tongues(event.place),
            "zone": event.zone,
            "country": event.country,
            "starts": _wall(event.starts_at, zone),
            "ends": _wall(event.ends_at, zone),
            "rsvp_deadline": _wall(event.rsvp_deadline, zone),
            "seats": event.seats,
            "offer_hours": event.offer_lasts // timedelta(hours=1),
            "consent_months": event.consent_months,
            "organizer": both_tongues(hosts.organizer),
            "funder": both_tongues(hosts.funder),
            "independence": both_tongues(hosts.independence),
            "purpose": both_tongues(hosts.purpose),
            "facilitators": both_tongues(hosts.facilitators),
            "contact": both_tongues(event.contact),
            "norms": _filled(
                {
                    "version": norms.version,
                    "wording": norms.wording,
                    "points": [both_tongues(point) for point in norms.points],
                }
            ),
        }
    )


def _sessions(event: Event, sessions: Iterable[Session]) -> list[dict[str, Any]]:
    zone = ZoneInfo(event.zone)
    return [_filled(written_session(session, zone)) for session in sessions]


def _knowledge(
    entries: Iterable[KnowledgeEntry], sessions: Sequence[Session]
) -> list[dict[str, Any]]:
    names = names_by_id(sessions)
    return [_filled(written_entry(entry, names)) for entry in entries if not entry.draft]


def _glossary(terms: Iterable[Term]) -> list[dict[str, Any]]:
    return [_filled(written_term(term)) for term in terms]


def _venue(venue: Venue) -> dict[str, Any]:
    return _filled(
        {
            "address": both_tongues(venue.address),
            "local": venue.local,
            "map": venue.map_link,
            "wifi": both_tongues(venue.wifi),
            "numbers": [
                {"label": both_tongues(each.label), "number": each.number} for each in venue.numbers
            ],
            "notes": both_tongues(venue.notes),
        }
    )


def _letterhead(answers: Mapping[str, str]) -> dict[str, Any]:
    return {
        name.removeprefix("head-"): answer for name, answer in answers.items() if answer != SKIPPED
    }


def _security(security: Security) -> dict[str, Any]:
    said: dict[str, Any] = {}
    if security.second_factor is not None:
        said["second_factor"] = "required" if security.second_factor else "optional"
    if security.four_eyes is not None:
        said["four_eyes"] = security.four_eyes
    return said


def _filled(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value}


def _wall(at: datetime, zone: ZoneInfo) -> str:
    return f"{at.astimezone(zone):%Y-%m-%d %H:%M}"
