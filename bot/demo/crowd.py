"""The other guests of the sample dialogue, so that counts and pictures have something to show."""

import random
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.demo.dialogue_sample import seed_dialogue
from bot.demo.visa_sample import take_sample_data
from bot.domain.events import EventPlan
from bot.domain.ids import EventId, PersonId, Subject
from bot.domain.people.people import Language, Profile, Role
from bot.domain.publicity.consents import Audience, Fact
from bot.domain.rsvps import Rsvp, Standing
from bot.domain.visa.cases import Case
from bot.opening import open_store
from bot.settings.settings import Settings
from bot.usecases.publicity import choosing
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
PASSPORTS = ("GB", "CN", "GB", "IN", "CN", "US", "GB", "CN", "US", "IN", "CN", "US", "IN", "CN")
"""Fictional as well: who issued the passport each of them named under /visa (ISO 3166-1)."""
FIRST_TELEGRAM_ID = 900_001
_DIETS = ("vegetarian", "halal", "素食", "allergy: nuts", "vegan")
_ACCESS = ("step-free access, please", "hearing loop")
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
        for person, name, passport in zip(people, NAMES, PASSPORTS, strict=True):
            _join(unit.work, plan, person.id, Profile(name=name))
            if dice.choice((False, True)):
                choosing.keep(
                    unit.work, plan.event, person.id, fact=Fact.NAME, audience=Audience.GUESTS
                )
            _answer(unit.work, plan, person.id, dice)
            unit.work.visa_cases.keep(plan.event.id, person.id, Case(passport))
        take_sample_data(unit.work, event=plan.event, now=now())
        seed_dialogue(unit.work, plan.event, people)
        travel = random.Random(8)
        for person in people[:11]:
            _travel(unit.work, plan, person.id, travel)
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
    _keep(work, event_id, plan.event.subject, person_id, mood)
    if mood is not Standing.GOING:
        return
    for session in plan.sessions:
        wish = dice.choice((Standing.GOING, Standing.GOING, Standing.UNDECIDED, None))
        is_full = (
            session.seats is not None
            and work.rsvps.seats_taken(session.subject) >= session.seats - 1
        )
        if wish is not None and not is_full:
            _keep(work, event_id, session.subject, person_id, wish)


def _travel(work: Work, plan: EventPlan, person_id: PersonId, dice: random.Random) -> None:
    event = plan.event
    arrival = event.starts_at - timedelta(minutes=dice.randrange(30, 1200, 10))
    departure = event.ends_at + timedelta(minutes=dice.randrange(60, 400, 10))
    answers = {"arrival": arrival.isoformat(), "departure": departure.isoformat()}
    if dice.random() < 0.5:
        answers["diet"] = dice.choice(_DIETS)
    if dice.random() < 0.2:
        answers["access"] = dice.choice(_ACCESS)
    work.travel_details.keep(event.id, person_id, answers)


def _keep(
    work: Work, event_id: EventId, subject: Subject, person_id: PersonId, standing: Standing
) -> None:
    work.rsvps.keep(Rsvp(event_id, subject, person_id, standing, work.now))
