"""The event file: one YAML file that describes a dialogue, its programme and prepared answers.

The format is documented in deploy/EVENTFILE.md.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from bot.crypto.codes import new_id
from bot.domain.care.care import Care
from bot.domain.events import Event, EventPlan, Hosts, Norms, Security, Session
from bot.domain.ids import EventId, SessionId
from bot.domain.knowledge.background import Background
from bot.domain.limits import EVENT_DAYS, NORM_POINTS, ONE_MESSAGE
from bot.domain.messages.texts import Words
from bot.domain.readout.style import PointStyle
from bot.domain.selection.bands import SelectionBands
from bot.domain.visa.countries import country
from bot.eventfile.dialogue.background import read_background
from bot.eventfile.dialogue.bands import read_bands
from bot.eventfile.dialogue.cards import read_cards
from bot.eventfile.dialogue.care import read_care
from bot.eventfile.dialogue.features import read_features
from bot.eventfile.dialogue.interventions import read_interventions
from bot.eventfile.dialogue.readout import read_style
from bot.eventfile.dialogue.retention import read_retention
from bot.eventfile.dialogue.selection import read_selection
from bot.eventfile.dialogue.series import read_series
from bot.eventfile.event_file import Branch, Spot
from bot.eventfile.fields import (
    NEVER,
    PLACE,
    TEXT,
    TITLE,
    complain,
    keyed,
    longest,
    read_seats,
    read_span,
    read_whole,
    read_words,
)
from bot.eventfile.glossary_file import read_terms
from bot.eventfile.knowledge_file import read_knowledge
from bot.eventfile.letterhead_file import read_letterhead
from bot.eventfile.session_file import read_cancelled
from bot.eventfile.sessions import SESSIONS, read_session
from bot.eventfile.venue_file import read_venue
from bot.eventfile.wall_times import Clock, read_zone
from bot.eventfile.yaml_file import FILE_BYTES, EventFileWrong, Fault, NotPlainYaml, compose
from bot.plain_files import read_plain_file


def read_event(
    path: Path, *, new_id: Callable[[], str] = new_id, now: datetime | None = None
) -> EventPlan:
    """Read and check an event file; `new_id` gives the event and its sessions their ids.

    With `now`, an event that nobody could answer any more is refused.

    Raises:
        EventFileWrong: with every fault that was found.
    """
    try:
        content = read_plain_file(path, FILE_BYTES)
    except (OSError, ValueError):
        raise EventFileWrong(path, [Fault(0, "", "The file cannot be read.")]) from None
    return parse_event(content, path=path, new_id=new_id, now=now)


def parse_event(
    content: bytes,
    *,
    path: Path = Path("event.yaml"),
    new_id: Callable[[], str] = new_id,
    now: datetime | None = None,
) -> EventPlan:
    """Check the content of an event file. Raises EventFileWrong."""
    faults: list[Fault] = []
    try:
        plan = _plan(Branch(Spot(compose(content), "", faults)), new_id, now or NEVER)
    except NotPlainYaml as wrong:
        raise EventFileWrong(path, [wrong.fault]) from None
    if faults or plan is None:
        raise EventFileWrong(path, faults)
    return plan


def _plan(top: Branch, new_id: Callable[[], str], now: datetime) -> EventPlan | None:
    event_id = EventId(new_id())
    spot = top.need("event")
    branch = spot.branch() if spot else None
    clock = Clock(read_zone(branch) if branch else None)
    security, features, retention = _security(top), read_features(top), read_retention(top)
    event = _event(branch, clock, event_id, now) if branch else None
    sessions: dict[str, Session] = {}
    for key, item in keyed(top, "sessions", SESSIONS):
        item.find("id")  # An export has it, for the import; a new event makes new ones.
        cancelled = read_cancelled(item)
        read = read_session(item, clock, event, SessionId(new_id()), key=key)
        sessions[key] = replace(read, cancelled=cancelled)
    entries = read_knowledge(top, {key: session.id for key, session in sessions.items()})
    terms = read_terms(top)
    venue = read_venue(top)
    letterhead = read_letterhead(top)
    interventions, bands = read_interventions(top, event_id, new_id), read_bands(top)
    background, series = read_background(top), read_series(top)
    selection, style = read_selection(top), read_style(top)
    care, cards = read_care(top, new_id), read_cards(top, event_id, new_id)
    top.close()
    keys = {key: session.id for key, session in sessions.items()}
    if event is None:
        return None
    return EventPlan(
        replace(
            event,
            security=security,
            features=features or frozenset(),
            retention=retention or {},
            bands=bands,
            background=background or Background(),
            series=series,
            selection=selection or SelectionBands(),
            care=care or Care(),
            style=style or PointStyle.PLAIN,
        ),
        tuple(sessions.values()),
        tuple(entries),
        keys,
        tuple(terms),
        venue,
        letterhead,
        says_features=features is not None,
        interventions=tuple(interventions),
        says_retention=retention is not None,
        says_background=background is not None,
        says_selection=selection is not None,
        says_care=care is not None,
        says_style=style is not None,
        cards=tuple(cards),
    )


def _event(branch: Branch, clock: Clock, event_id: EventId, now: datetime) -> Event:
    starts_at, ends_at = read_span(branch, clock)
    if NEVER not in {starts_at, ends_at} and ends_at - starts_at > timedelta(days=EVENT_DAYS):
        sentence = f"must be at most {EVENT_DAYS} days after starts."
        complain(branch, "ends", sentence, "event-long", most=EVENT_DAYS)
    deadline = clock.read(branch, "rsvp_deadline")
    if deadline and deadline >= starts_at > NEVER:
        complain(branch, "rsvp_deadline", "must be before the event starts.", "deadline-late")
    elif deadline and deadline <= now:
        sentence = "has passed: nobody could answer any more. Choose a later time."
        complain(branch, "rsvp_deadline", sentence, "deadline-past")
    event = Event(
        id=event_id,
        title=read_words(branch, "title", TITLE),
        place=read_words(branch, "place", PLACE),
        zone=clock.zone.key if clock.zone else "",
        starts_at=starts_at,
        ends_at=ends_at,
        rsvp_deadline=deadline or NEVER,
        norms=_norms(branch),
        hosts=Hosts(
            organizer=read_words(branch, "organizer", TEXT, lines=True),
            funder=read_words(branch, "funder", TEXT, lines=True),
            purpose=read_words(branch, "purpose", TEXT, lines=True),
            independence=_words(branch, "independence"),
            facilitators=_words(branch, "facilitators"),
        ),
        contact=read_words(branch, "contact", TEXT, lines=True),
        seats=read_seats(branch),
        offer_lasts=timedelta(hours=read_whole(branch, "offer_hours", 1, 168) or 24),
        country=_country(branch),
        consent_months=read_whole(branch, "consent_months", 1, 60) or 12,
    )
    hosts = event.hosts
    shown = (hosts.organizer, hosts.funder, hosts.independence, hosts.purpose, hosts.facilitators)
    if longest(*shown, event.contact) > ONE_MESSAGE:
        branch.spot.complain(
            "has organizer, funder, independence, purpose, facilitators and contact of more than "
            f"{ONE_MESSAGE} characters together; they must fit one message.",
            "hosts-long",
            most=ONE_MESSAGE,
        )
    branch.close()
    return event


def _words(branch: Branch, name: str) -> Words:
    """Return a text that may be left out."""
    spot = branch.find(name)
    return spot.words(TEXT, lines=True) if spot else Words("")


def _country(branch: Branch) -> str:
    if not (spot := branch.find("country")):
        return ""
    code = spot.text(40)
    if country(code) is None:
        spot.complain("must be a country's code of two capital letters, like CH.", "country")
        return ""
    return code


def _norms(branch: Branch) -> Norms:
    spot = branch.need("norms")
    if not spot or not (norms := spot.branch()):
        return Norms(version=1, points=())
    version = norms.need("version")
    number = version.whole(1, 1000) if version else None
    listed = norms.need("points")
    points = (
        tuple(point.words(TEXT, lines=True) for point in listed.items(NORM_POINTS))
        if listed
        else ()
    )
    if listed and not points:
        listed.complain("needs at least one point.", "no-point")
    if listed and longest(*points) > ONE_MESSAGE:
        listed.complain(
            f"has more than {ONE_MESSAGE} characters; they must fit one message.",
            "points-long",
            most=ONE_MESSAGE,
        )
    wording = read_whole(norms, "wording", 1, 1000)
    norms.close()
    return Norms(version=number or 1, points=points, wording=wording or 0)


_DEMANDS = {
    "second_factor": {"required": True, "optional": False},
    "four_eyes": {"true": True, "false": False},
}


def _security(top: Branch) -> Security:
    """Return the field `security`; what it leaves out is not demanded."""
    spot = top.find("security")
    branch = spot.branch() if spot else None
    if branch is None:
        return Security()
    security = Security(_choice(branch, "second_factor"), _choice(branch, "four_eyes"))
    branch.close()
    return security


def _choice(branch: Branch, name: str) -> bool | None:
    if not (spot := branch.find(name)):
        return None
    choices, word = _DEMANDS[name], spot.text(40).lower()
    if word not in choices:
        known = " or ".join(choices)
        spot.complain(f"must be {known}.", "kind", known=known)
    return choices.get(word)
