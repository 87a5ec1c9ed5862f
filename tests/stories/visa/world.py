"""What stories about visas begin with: a host country, and a small made-up data file."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import TypeVar

from bot.domain.messages.texts import Words
from bot.domain.people.people import Person
from bot.domain.tickets import Topic
from bot.domain.visa.cases import Case, Need, Rule
from bot.usecases.visa.dataset import import_requirements
from bot.usecases.visa.path import follow_event
from storage.work import Work
from tests.stories.sample_event import EVENT
from tests.stories.someone import Someone
from tests.stories.world import World

T = TypeVar("T")

DATA = b"""\
Passport,CH,CN,GB,SG,TH
CH,-1,30,eta,90,60
CN,visa required,-1,visa required,30,60
GB,90,visa required,-1,90,60
HK,90,visa free,180,90,30
IN,visa required,visa required,visa required,e-visa,visa on arrival
KE,no admission,visa required,visa required,90,visa on arrival
TW,90,visa free,180,30,60
US,90,visa required,eta,90,60
"""
DATED = date(2027, 1, 1)
VISA_RULE = Rule(
    "rule00000001",
    "US",
    "CH",
    Need.NOTHING,
    Words("", "三个月内免签"),
    "https://e.org",
    DATED,
    date(2027, 4, 1),
)


async def load(
    world: World, *, host: str = "CH", dated: date = DATED, link: str = "", more: bytes = b""
) -> None:
    """Set the host country and take in the data."""
    await world.do(lambda work: set_host(work, host))
    await world.do(
        lambda work: import_requirements(
            work, content=DATA + more, source="Made-up list", link=link, dated=dated
        )
    )


def set_host(work: Work, host: str) -> None:
    """Set the host country."""
    work.events.keep(replace(work.events.get(EVENT), country=host))


async def move_event(world: World, starts_at: datetime) -> None:
    """Have the event begin at another time."""

    def move(work: Work) -> None:
        event = replace(work.events.get(EVENT), starts_at=starts_at)
        work.events.keep(event)
        follow_event(work, event)

    await world.do(move)


async def holds(someone: Someone, code: str) -> None:
    """Say, and confirm, who issued one's passport."""
    await someone.says("/visa")
    await someone.taps_data(f"visa-issuer:{code}")
    await someone.taps_data(f"visa-confirm:{code}")


async def deadlines(world: World, someone: Someone) -> dict[str, str]:
    """The days somebody is to be reminded of, by step."""

    def read(work: Work, person: Person) -> dict[str, str]:
        known = work.reminder_sources.known(EVENT, [person.id])[person.id]
        return {step: day.isoformat() for step, day in sorted(known.deadlines.items())}

    return await of(world, someone, read)


async def of(world: World, someone: Someone, read: Callable[[Work, Person], T]) -> T:
    """Do something about a person in a transaction of the bot's own."""

    def find(work: Work) -> T:
        person = work.people.behind(someone.at)
        assert person is not None
        return read(work, person)

    return await world.do(find)


SOURCE = "Source: Made-up list, data of Fri 1 Jan 2027, 9 days old."
VERIFY = "This is not advice. Please verify with the embassy or consulate: https://www.sem.admin.ch"


async def ticket_texts(world: World) -> list[str]:
    """What guests asked the organizers, in the topic of visas."""

    def read(work: Work) -> list[str]:
        waiting = work.tickets.waiting(EVENT)
        assert {each.topic for each in waiting} <= {Topic.VISA}
        return [work.tickets.posts.of(each)[0].text for each in waiting]

    return await world.do(read)


async def cases(world: World, *passports: str) -> list[Someone]:
    """Guests with passports, without a word in the chat."""
    guests: list[Someone] = []
    for number, passport in enumerate(passports):
        someone = await world.guest(f"Guest {number}")
        await of(
            world,
            someone,
            lambda work, person, code=passport: work.visa_cases.keep(EVENT, person.id, Case(code)),
        )
        guests.append(someone)
    return guests
