"""The event file: one YAML file that describes a dialogue, its programme and prepared answers.

The format is documented in deploy/EVENTFILE.md.
"""

import re
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.cli.eventtree import Branch, Spot
from bot.cli.walltimes import Clock, read_zone
from bot.cli.yamlfile import FILE_BYTES, EventFileWrong, Fault, NotPlainYaml, compose
from bot.crypto.codes import new_id
from bot.domain.events import (
    Event,
    EventPlan,
    Hosts,
    KnowledgeEntry,
    Norms,
    Session,
    SessionKind,
)
from bot.domain.ids import EventId, SessionId
from bot.domain.people import Language
from bot.domain.words import Words

TITLE = 120
PLACE = 200
TEXT = 1500
QUESTION = 300
ONE_MESSAGE = 3000
"""Characters of texts that are shown together in one message of at most 4096."""
SESSIONS = 200
ENTRIES = 500
QUESTIONS = 20
POINTS = 30
SEATS = 100_000
_KEY = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_NEVER = datetime.min.replace(tzinfo=UTC)


def read_event(path: Path, *, new_id: Callable[[], str] = new_id) -> EventPlan:
    """Read and check an event file; `new_id` gives the event and its sessions their ids.

    Raises:
        EventFileWrong: with every fault that was found.
    """
    try:
        with path.open("rb") as file:
            content = file.read(FILE_BYTES + 1)
    except (OSError, ValueError):
        raise EventFileWrong(path, [Fault(0, "", "The file cannot be read.")]) from None
    return parse_event(content, path=path, new_id=new_id)


def parse_event(
    content: bytes, *, path: Path = Path("event.yaml"), new_id: Callable[[], str] = new_id
) -> EventPlan:
    """Check the content of an event file. Raises EventFileWrong."""
    faults: list[Fault] = []
    try:
        plan = _plan(Branch(Spot(compose(content), "", faults)), new_id)
    except NotPlainYaml as wrong:
        raise EventFileWrong(path, [wrong.fault]) from None
    if faults or plan is None:
        raise EventFileWrong(path, faults)
    return plan


def _plan(top: Branch, new_id: Callable[[], str]) -> EventPlan | None:
    spot = top.need("event")
    branch = spot.branch() if spot else None
    clock = Clock(read_zone(branch) if branch else None)
    event = _event(branch, clock, EventId(new_id())) if branch else None
    sessions: dict[str, Session] = {}
    for key, item in _keyed(top, "sessions", SESSIONS):
        sessions[key] = _session(item, clock, event, SessionId(new_id()))
    entries = [_entry(key, item) for key, item in _keyed(top, "knowledge", ENTRIES)]
    _ask_each_question_once(top, entries)
    top.close()
    keys = {key: session.id for key, session in sessions.items()}
    return EventPlan(event, tuple(sessions.values()), tuple(entries), keys) if event else None


def _event(branch: Branch, clock: Clock, event_id: EventId) -> Event:
    starts_at, ends_at = _span(branch, clock)
    deadline = clock.read(branch, "rsvp_deadline")
    if deadline and deadline >= starts_at > _NEVER:
        _complain(branch, "rsvp_deadline", "must be before the event starts.")
    event = Event(
        id=event_id,
        title=_words(branch, "title", TITLE),
        place=_words(branch, "place", PLACE),
        zone=clock.zone.key if clock.zone else "",
        starts_at=starts_at,
        ends_at=ends_at,
        rsvp_deadline=deadline or _NEVER,
        norms=_norms(branch),
        hosts=Hosts(
            organizer=_words(branch, "organizer", TEXT, lines=True),
            funder=_words(branch, "funder", TEXT, lines=True),
            purpose=_words(branch, "purpose", TEXT, lines=True),
        ),
        contact=_words(branch, "contact", TEXT, lines=True),
        seats=_seats(branch),
        offer_lasts=timedelta(hours=_whole(branch, "offer_hours", 1, 168) or 24),
    )
    hosts = event.hosts
    if _longest(hosts.organizer, hosts.funder, hosts.purpose, event.contact) > ONE_MESSAGE:
        branch.spot.complain(
            f"has organizer, funder, purpose and contact of more than {ONE_MESSAGE} characters "
            "together; they must fit one message."
        )
    branch.close()
    return event


def _norms(branch: Branch) -> Norms:
    spot = branch.need("norms")
    if not spot or not (norms := spot.branch()):
        return Norms(version=1, points=())
    version = norms.need("version")
    number = version.whole(1, 1000) if version else None
    listed = norms.need("points")
    points = (
        tuple(point.words(TEXT, lines=True) for point in listed.items(POINTS)) if listed else ()
    )
    if listed and not points:
        listed.complain("needs at least one point.")
    if listed and _longest(*points) > ONE_MESSAGE:
        listed.complain(f"has more than {ONE_MESSAGE} characters; they must fit one message.")
    norms.close()
    return Norms(version=number or 1, points=points)


def _session(branch: Branch, clock: Clock, event: Event | None, session_id: SessionId) -> Session:
    starts_at, ends_at = _span(branch, clock)
    if event and clock.zone and _NEVER not in {starts_at, ends_at, event.starts_at, event.ends_at}:
        first, last = (at.astimezone(clock.zone).date() for at in (event.starts_at, event.ends_at))
        for name, at in (("starts", starts_at), ("ends", ends_at)):
            if not first <= at.astimezone(clock.zone).date() <= last:
                _complain(branch, name, f"is outside the event's days, {first} to {last}.")
    session = Session(
        id=session_id,
        event_id=event.id if event else EventId(""),
        title=_words(branch, "title", TITLE),
        place=_words(branch, "place", PLACE),
        about=_words(branch, "about", TEXT, lines=True),
        kind=_kind(branch),
        starts_at=starts_at,
        ends_at=ends_at,
        seats=_seats(branch),
    )
    branch.close()
    return session


def _kind(branch: Branch) -> SessionKind:
    if not (spot := branch.find("kind")):
        return SessionKind.OTHER
    name = spot.text(40)
    if name in {kind.value for kind in SessionKind}:
        return SessionKind(name)
    spot.complain(f"must be one of {', '.join(SessionKind)}.")
    return SessionKind.OTHER


def _entry(key: str, branch: Branch) -> KnowledgeEntry:
    listed = branch.need("questions")
    questions = tuple(item.words(QUESTION) for item in listed.items(QUESTIONS)) if listed else ()
    if listed and not questions:
        listed.complain("needs at least one question.")
    category = branch.find("category")
    entry = KnowledgeEntry(
        key=key,
        questions=questions,
        answer=_words(branch, "answer", TEXT, lines=True),
        category=_key(category) if category else "logistics",
    )
    branch.close()
    return entry


def _ask_each_question_once(top: Branch, entries: Sequence[KnowledgeEntry]) -> None:
    """Two answers to one question would leave the bot to choose."""
    asked: dict[str, str] = {}
    for entry in entries:
        for question in {text for words in entry.questions for text in (words.en, words.zh)}:
            other = asked.setdefault(question.casefold(), entry.key)
            if question and other != entry.key:
                sentence = f"has a question of {entry.key} that {other} answers too; keep one."
                _complain(top, "knowledge", sentence)


def _keyed(top: Branch, name: str, most: int) -> list[tuple[str, Branch]]:
    """Return the items of a list whose `key` is different in each."""
    listed = top.find(name)
    found: dict[str, Branch] = {}
    for spot in listed.items(most) if listed else ():
        if not (branch := spot.branch()):
            continue
        keyed = branch.need("key")
        key = _key(keyed) if keyed else spot.path
        if keyed and key in found:
            keyed.complain("is used by an earlier item; choose another key.")
        found[key if key not in found else spot.path] = branch
    return list(found.items())


def _key(spot: Spot) -> str:
    key = spot.text(40)
    if not _KEY.fullmatch(key):
        spot.complain("must be 1 to 40 small letters, digits and hyphens, like opening-talk.")
    return key


def _span(branch: Branch, clock: Clock) -> tuple[datetime, datetime]:
    starts_at, ends_at = clock.read(branch, "starts"), clock.read(branch, "ends")
    if starts_at and ends_at and ends_at <= starts_at:
        _complain(branch, "ends", "must be after starts.")
    return starts_at or _NEVER, ends_at or _NEVER


def _words(branch: Branch, name: str, longest: int, *, lines: bool = False) -> Words:
    spot = branch.need(name)
    return spot.words(longest, lines=lines) if spot else Words("")


def _whole(branch: Branch, name: str, least: int, most: int) -> int | None:
    spot = branch.find(name)
    return spot.whole(least, most) if spot else None


def _seats(branch: Branch) -> int | None:
    return _whole(branch, "seats", 1, SEATS)


def _complain(branch: Branch, name: str, sentence: str) -> None:
    if spot := branch.find(name):
        spot.complain(sentence)


def _longest(*texts: Words) -> int:
    return max(sum(len(words.in_language(tongue)) for words in texts) for tongue in Language)
