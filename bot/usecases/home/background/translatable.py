"""The programme, what an event says of itself, its norms and what stands behind it, as translators find them.

Everybody reads all of it, so the guard has nothing to hold back. A language that is added is no change that
anybody is told of: what was said stays, and no norm is accepted anew.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from bot.domain.events import Event, Session
from bot.domain.here import Here
from bot.domain.knowledge.background import CARD_TEXT, CARD_TITLE, Background
from bot.domain.languages.texts import Text, TextKind, urgency_before, urgency_in
from bot.domain.limits import HOST_TEXT
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Words
from bot.eventfile.fields import PLACE, TEXT, TITLE
from bot.usecases.glossary.text_sources import TextSource
from storage.work import Work

T = TypeVar("T")
_OF_EVENTS = {"title": TITLE, "place": PLACE, "contact": HOST_TEXT}
_OF_HOSTS = ("organizer", "funder", "purpose", "independence", "facilitators")
_OF_BACKGROUND = ("reason", "embargo", "why")
_OF_CARDS = {
    "funders": {"name": CARD_TITLE, "decides_not": CARD_TEXT, "ties": CARD_TEXT},
    "facilitators": {
        "name": CARD_TITLE,
        "why": CARD_TEXT,
        "paid_by": CARD_TEXT,
        "views": CARD_TEXT,
    },
    "case": {"title": CARD_TITLE, "text": CARD_TEXT, "source": CARD_TEXT},
}
_OF_SESSIONS = {"title": TITLE, "about": TEXT}
_SHARED = {"place": PLACE, "topic": TITLE}
"""What several sessions say in the same words, which are translated once."""


@dataclass(frozen=True, slots=True)
class _Field:
    """One text of an event: its name, its words, how long it may be, and the event with other words for it."""

    name: str
    words: Words
    longest: int
    put: Callable[[Words], Event]


def _event_texts(work: Work, event: Event) -> Iterator[Text]:
    urgency = urgency_in(event, work.now)
    for each in _fields(event):
        yield Text(TextKind.EVENT, each.name, (each.words,), (each.longest,), urgency)


def _write_event(work: Work, here: Here, text_id: str, parts: tuple[Words, ...]) -> None:
    event = work.events.get(here.event.id)
    for each in _fields(event):
        if each.name == text_id:
            work.events.keep(each.put(parts[0]))
            return
    raise StaleButton


def _fields(event: Event) -> Iterator[_Field]:
    for name, longest in _OF_EVENTS.items():
        yield _field(event, name, longest, lambda changed: changed)
    for name in _OF_HOSTS:
        yield _field(event.hosts, name, HOST_TEXT, lambda hosts: replace(event, hosts=hosts))
    bands = event.bands
    for number, band in enumerate(bands):
        yield _Field(
            f"band-{number}",
            band,
            TITLE,
            lambda words, at=number: replace(event, bands=_with(bands, at, words)),
        )
    for name in _OF_BACKGROUND:
        yield _field(
            event.background, name, HOST_TEXT, lambda told: replace(event, background=told)
        )
    yield from _card_fields(event, event.background)


def _card_fields(event: Event, background: Background) -> Iterator[_Field]:
    for kind, fields in _OF_CARDS.items():
        cards: tuple[object, ...] = getattr(background, kind)
        for number, card in enumerate(cards):

            def put(
                changed: object, kind: str = kind, cards: Sequence[object] = cards, at: int = number
            ) -> Event:
                told = replace(background, **{kind: _with(cards, at, changed)})
                return replace(event, background=told)

            for name, longest in fields.items():
                field = _field(card, name, longest, put)
                yield replace(field, name=f"{kind}-{number}-{name}")


def _field(holder: T, name: str, longest: int, put: Callable[[T], Event]) -> _Field:
    words: Words = getattr(holder, name)
    return _Field(
        name,
        words,
        longest,
        lambda said: put(replace(holder, **{name: said})),  # type: ignore[type-var]
    )


def _with(items: Sequence[T], at: int, item: T) -> tuple[T, ...]:
    return (*items[:at], item, *items[at + 1 :])


def _norm_texts(work: Work, event: Event) -> Iterator[Text]:
    urgency = urgency_in(event, work.now)
    for number, point in enumerate(event.norms.points):
        yield Text(TextKind.NORM, str(number), (point,), (HOST_TEXT,), urgency)


def _write_norm(work: Work, here: Here, text_id: str, parts: tuple[Words, ...]) -> None:
    event = work.events.get(here.event.id)
    points = _with(event.norms.points, int(text_id), parts[0])
    work.events.keep(replace(event, norms=replace(event.norms, points=points)))


def _session_texts(work: Work, event: Event) -> Iterator[Text]:
    said: set[tuple[str, Words]] = set()
    for session in work.events.sessions_of(event.id):
        if session.cancelled or session.ends_at <= work.now:
            continue
        urgency = urgency_before(session.starts_at, work.now)
        for name, longest in (*_OF_SESSIONS.items(), *_SHARED.items()):
            words: Words = getattr(session, name)
            if name not in _SHARED or (name, words) not in said:
                said.add((name, words))
                place = f"{session.id}|{name}"
                yield Text(TextKind.SESSION, place, (words,), (longest,), urgency)


def _write_session(work: Work, here: Here, text_id: str, parts: tuple[Words, ...]) -> None:
    session_id, _, name = text_id.partition("|")
    sessions = work.events.sessions_of(here.event.id)
    meant = next((each for each in sessions if each.id == session_id), None)
    if meant is None:
        raise StaleButton
    for session in sessions:
        if session is meant or (name in _SHARED and _same(session, meant, name)):
            work.events.keep_session(replace(session, **{name: parts[0]}))


def _same(session: Session, meant: Session, name: str) -> bool:
    return getattr(session, name) == getattr(meant, name)


SOURCES = (
    TextSource({TextKind.EVENT}, _event_texts, _write_event),
    TextSource({TextKind.NORM}, _norm_texts, _write_norm),
    TextSource({TextKind.SESSION}, _session_texts, _write_session),
)
