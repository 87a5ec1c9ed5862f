"""The other guests of the sample dialogue, so that counts and pictures have something to show."""

import random
from collections.abc import Callable
from datetime import datetime

from bot.domain.events import EventPlan
from bot.domain.ids import EventId, PersonId, SessionId
from bot.domain.people import Language, Profile, Role, Visibility
from bot.domain.rsvps import Rsvp, Standing, Subject
from bot.settings import Settings
from bot.wiring import open_store
from storage.work import Work

NAMES = (
    "Ingrid Solvang",
    "陆思远",
    "Kofi Mensah-Bright",
    "Priya Raghunathan",
    "韩雪梅",
    "Lucía Ferreyra",
    "Anton Verhoeven",
    "周亦凡",
    "Hannah Weisz",
    "Yusuf Adeyemi",
    "林静怡",
    "Marco Tagliabue",
    "Ewa Kowalczyk",
    "高文博",
)
FIRST_TELEGRAM_ID = 900_001
_MOODS = (Standing.GOING,) * 6 + (Standing.UNDECIDED, Standing.DECLINED, None)


def seat_crowd(settings: Settings, plan: EventPlan, *, now: Callable[[], datetime]) -> None:
    """Store fictional guests with answers; their chats are off stage."""
    dice = random.Random(7)
    store = open_store(settings, now=now)
    with store.begin() as unit:
        accounts = [
            (FIRST_TELEGRAM_ID + number, Language.ZH if ord(name[0]) > 255 else Language.EN)
            for number, name in enumerate(NAMES)
        ]
        people = unit.work.people.add_all(accounts, zone=plan.event.zone)
        for person, name in zip(people, NAMES, strict=True):
            visibility = dice.choice((Visibility.ORGANIZERS, Visibility.GUESTS))
            _join(unit.work, plan, person.id, Profile(name=name, visibility=visibility))
            _answer(unit.work, plan, person.id, dice)
    store.close()


def _join(work: Work, plan: EventPlan, person_id: PersonId, profile: Profile) -> None:
    event = plan.event
    work.guests.add(event.id, person_id, role=Role.GUEST, profile=profile)
    work.guests.accept_norms(event.id, person_id, version=event.norms.version)
    person = work.people.get(person_id)
    work.people.enter(person, event_id=event.id, role=Role.GUEST, norms_version=event.norms.version)


def _answer(work: Work, plan: EventPlan, person_id: PersonId, dice: random.Random) -> None:
    mood = dice.choice(_MOODS)
    if mood is None:
        return
    event_id = plan.event.id
    _keep(work, event_id, event_id, person_id, mood)
    if mood is not Standing.GOING:
        return
    for session in plan.sessions:
        wish = dice.choice((Standing.GOING, Standing.GOING, Standing.UNDECIDED, None))
        is_full = (
            session.seats is not None and work.rsvps.seats_taken(session.id) >= session.seats - 1
        )
        if wish is not None and not is_full:
            _keep(work, event_id, session.id, person_id, wish)


def _keep(
    work: Work, event_id: EventId, subject: Subject, person_id: PersonId, standing: Standing
) -> None:
    work.rsvps.keep(Rsvp(event_id, SessionId(subject), person_id, standing, work.now))
