"""A house in which every sealed table has rows: of a guest, of organizers, and of another event."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from sqlalchemy import func, select

from bot.domain.features import Feature
from bot.domain.ids import (
    EventId,
    PersonId,
    RoundId,
)
from bot.domain.messages.incoming import Incoming, Unfinished
from bot.domain.messages.messages import Lane, Message
from bot.domain.messages.texts import Words
from bot.domain.people.people import Profile, Role
from bot.domain.people.rights import may
from bot.domain.ratings import Scale, VoteItem
from bot.opening import open_store
from bot.usecases.telegram_jobs import MENU
from handlers.table import TAPPED
from storage.feedback.vote_orders import VoteOrder
from storage.housekeeping.sealed_rows import SEALED
from storage.work import Work
from tests.robustness.damage.rows import lay_by_shelves, lay_candidates
from tests.stories.broadcasts.world import send, write
from tests.stories.changes.world import answers, moves, releases
from tests.stories.feedback.world import FeedbackWorld, feedback_world
from tests.stories.reach.full_event import (
    ask_for_letters,
    ask_organizers,
    check_in,
    prepare_answers,
    take_part_in_another_event,
    tend_visas,
)
from tests.stories.sample_event import EVENT, OTHER_EVENT
from tests.stories.someone import Someone

ORGANIZERS = frozenset(name for name, route in TAPPED.items() if may(Role.ORGANIZER, route.right))


@dataclass(frozen=True, slots=True)
class Player:
    """Somebody who taps; `screen` is the message whose buttons they tap."""

    someone: Someone
    person: PersonId
    screen: int
    role: Role
    left_to_others: frozenset[str] = frozenset()
    """Buttons they may tap, but that somebody else taps already."""
    is_other: bool = False
    """Whether nothing of theirs is damaged."""
    event: EventId = EVENT


@asynccontextmanager
async def everything(
    folder: Path, founded: Path
) -> AsyncGenerator[tuple[FeedbackWorld, list[Player]]]:
    """Open a world with a row in every sealed table; its bot is stopped."""
    async with feedback_world(folder, founded) as world:
        await world.switch(*Feature)
        ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")
        olga, owen = await world.organizer(), await world.owner()
        await take_part_in_another_event(world, ann)
        cy = await _guest_elsewhere(world)
        await _by_chat(world, ann, olga, owen)
        players = [
            await _player(world, ann, Role.GUEST),
            await _player(world, xu, Role.GUEST, is_other=True),
            await _player(world, olga, Role.ORGANIZER),
            await _player(world, owen, Role.OWNER, left_to_others=ORGANIZERS),
            replace(await _player(world, cy, Role.GUEST, is_other=True), event=OTHER_EVENT),
        ]
        guests = [each.person for each in players[:2]]
        hosts = [each.person for each in players[2:4]]
        await world.do(lambda work: lay_by_shelves(work, *guests))
        await world.do(lambda work: lay_candidates(work, *hosts))
        await world.stop()
        _leave_waiting(world, *(each.person for each in players))
        yield world, players


async def _by_chat(world: FeedbackWorld, ann: Someone, olga: Someone, owen: Someone) -> None:
    """What people do: ask, want letters, write broadcasts, change the programme."""
    await prepare_answers(world)
    await ask_organizers(world, owen)
    await tend_visas(world, ann)
    await ask_for_letters(world, ann)
    await check_in(world, ann)
    await answers(ann, "Dinner", "Yes")
    await write(olga)
    await send(world, olga)
    await moves(olga, "Dinner", "19:30")
    await releases(olga, world)
    await moves(olga, "Dinner", "20:30")
    await world.code("Somebody else")
    # Left in the middle of a form.
    await ann.says("/details")
    await ann.taps("Answer 5 short questions")


def _leave_waiting(world: FeedbackWorld, *people: PersonId) -> None:
    """Have a message and a job at Telegram wait for everybody; no bot runs.

    The first is in the middle of a long message, and a vote is to be made.
    """
    store = open_store(world.settings(), now=world.clock)
    begun = Unfinished((Incoming(text="A long message,"),))
    asked, closes_at = Words("Again?", "再来？"), world.clock() + timedelta(days=1)
    vote = VoteOrder(EVENT, RoundId("vote0001"), (VoteItem(asked, Scale.FIVE),), closes_at)
    with store.begin() as unit:
        unit.work.seen_updates.unfinished.keep(people[0], begun, pause=timedelta(seconds=9))
        unit.work.token_issuers.vote_orders.add(vote)
        for person in people:
            waits = Message(
                person, "outage-over-seconds", {"seconds": 5}, lane=Lane.REMINDER, about=None
            )
            unit.work.outbox.put(waits)
            unit.work.telegram_jobs.put(person_id=person, purpose=MENU)
    with store.begin() as unit:
        connection = unit.work._transaction.connection  # pyright: ignore[reportPrivateUsage]
        empty = [
            table.name
            for table in SEALED
            if not connection.execute(
                select(func.count()).select_from(table).where(table.c.sealed.is_not(None))
            ).scalar_one()
        ]
    store.close()
    assert empty == [], empty


async def _guest_elsewhere(world: FeedbackWorld) -> Someone:
    someone = await world.person("Cy")
    await someone.says("hello")

    def join(work: Work) -> None:
        person = work.people.find(someone.id)
        assert person is not None
        work.guests.add(OTHER_EVENT, person.id, role=Role.GUEST, profile=Profile("Cy"))
        work.guests.accept_norms(OTHER_EVENT, person.id, version=1)
        work.people.enter(person, event_id=OTHER_EVENT, role=Role.GUEST, norms_version=1)

    await world.do(join)
    return someone


async def _player(
    world: FeedbackWorld,
    someone: Someone,
    role: Role,
    *,
    left_to_others: frozenset[str] = frozenset(),
    is_other: bool = False,
) -> Player:
    def find(work: Work) -> PersonId:
        person = work.people.find(someone.id)
        assert person is not None
        return person.id

    # A message of its own to tap on; the one with a question stays as it is.
    await someone.says("/help")
    person, screen = await world.do(find), someone.messages[-1]["message_id"]
    return Player(someone, person, screen, role, left_to_others, is_other)
