"""A full house for the bench of screens: guests who answer, travel, need visas and are not reached."""

from collections.abc import Sequence
from datetime import timedelta

from bot.cli.bench.load import FIRST_ACCOUNT, seat
from bot.domain.events import EventPlan
from bot.domain.ids import Subject
from bot.domain.people.people import Language, Person, Profile, Role
from bot.domain.publicity.consents import Audience, Fact
from bot.domain.rsvps import Rsvp, Standing
from bot.domain.visa.cases import Case
from bot.usecases.publicity import choosing
from storage.store import Store
from storage.work import Work

ORGANIZER = FIRST_ACCOUNT - 1
AT_ONCE = 500
_PASSPORTS = ("CHN", "IND", "NGA", "USA", "BRA", "IDN", "FRA")
_DIETS = ("vegan", "halal", "none", "gluten free", "I am allergic to nuts")


def fill_house(store: Store, plan: EventPlan, guests: int) -> None:
    """Let an owner and so many guests join, nearly all of whom come and have told everything."""
    with store.begin() as unit:
        _join(unit.work, plan, [ORGANIZER], Role.OWNER)
    for start in range(0, guests, AT_ONCE):
        accounts = range(FIRST_ACCOUNT + start, FIRST_ACCOUNT + min(start + AT_ONCE, guests))
        with store.begin() as unit:
            for number, person in enumerate(_join(unit.work, plan, accounts, Role.GUEST), start):
                _tell_all(unit.work, plan, person, number)


def _join(work: Work, plan: EventPlan, accounts: Sequence[int], role: Role) -> list[Person]:
    event = plan.event
    people = work.people.add_all([(each, Language.EN) for each in accounts], zone=event.zone)
    entered: list[Person] = []
    for account, person in zip(accounts, people, strict=True):
        entered.append(seat(work, plan, person, role, Profile(f"Guest {account} of Somewhere")))
        choosing.keep(work, event, person.id, fact=Fact.NAME, audience=Audience.GUESTS)
    return entered


def _tell_all(work: Work, plan: EventPlan, person: Person, number: int) -> None:
    event = plan.event
    standing = Standing.DECLINED if number % 10 == 9 else Standing.GOING
    work.rsvps.keep(Rsvp(event.id, Subject(event.id), person.id, standing, work.now))
    if standing is Standing.GOING:
        session = plan.sessions[number % len(plan.sessions)]
        work.rsvps.keep(Rsvp(event.id, Subject(session.id), person.id, standing, work.now))
    arrives = event.starts_at - timedelta(minutes=number % 2000)
    departs = event.ends_at + timedelta(minutes=number % 600)
    told = {
        "arrival": arrives.isoformat(),
        "departure": departs.isoformat(),
        "diet": _DIETS[number % len(_DIETS)],
    }
    work.travel_details.keep(event.id, person.id, told)
    case = Case(_PASSPORTS[number % len(_PASSPORTS)], full=number % 3 == 0)
    work.visa_cases.keep(event.id, person.id, case)
    if number % 50 == 0:
        work.people.set_reachable(person.id, reachable=False)
