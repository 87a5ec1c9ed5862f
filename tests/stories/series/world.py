"""What stories about a series share: two events of one, and somebody who organizes the later one."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.events import EventPlan
from bot.domain.features import Feature
from bot.domain.ids import EventId
from bot.domain.messages.texts import Words
from bot.domain.people.people import Profile, Role
from bot.domain.series.series import Series, Turnover
from bot.usecases.series.tending import change_series
from storage.work import Work
from tests.stories.sample_event import EVENT, OTHER_EVENT, other_plan
from tests.stories.someone import Someone
from tests.stories.world import World

SERIES = Series("lakes", Turnover.DEEP)
THIRD_EVENT = EventId("event0000003")


def later_plan(event_id: EventId = OTHER_EVENT, days: int = 200) -> EventPlan:
    """A later event of the series, without sessions."""
    event = other_plan().event
    span = timedelta(days=days)
    return EventPlan(
        replace(
            event,
            id=event_id,
            title=Words(f"Harbour Dialogue {days}", f"港湾对话{days}"),
            starts_at=event.starts_at + span,
            ends_at=event.ends_at + span,
            rsvp_deadline=event.rsvp_deadline + span,
            features=frozenset({Feature.SERIES}),
            series=SERIES,
        ),
        (),
    )


async def in_series(world: World) -> None:
    """Let the sample event be the first of the series, and found the second."""
    await world.switch(Feature.SERIES)
    await world.do(lambda work: change_series(work, work.events.get(EVENT), SERIES))
    await world.found(later_plan())


async def joins(
    world: World, someone: Someone, event_id: EventId, role: Role = Role.GUEST, name: str = ""
) -> None:
    """Let somebody take part in another event, which their chat is about from then on."""

    def join(work: Work) -> None:
        person = work.people.behind(someone.at)
        assert person is not None
        work.guests.add(event_id, person.id, role=role, profile=Profile(name))
        work.guests.accept_norms(event_id, person.id, version=1)
        work.people.enter(person, event_id=event_id, role=role, norms_version=1)

    await world.do(join)


async def hosts_later(world: World, name: str = "Olga Host") -> Someone:
    """An organizer of the second event, who has no part in the first one."""
    olga = await world.organizer(name)

    def leave(work: Work) -> None:
        person = work.people.behind(olga.at)
        assert person is not None
        work.forgetting.drop_person(EVENT, person.id)

    await joins(world, olga, OTHER_EVENT, Role.ORGANIZER, name)
    await world.do(leave)
    return olga


async def allows(someone: Someone, *, language: str = "en") -> None:
    """Allow to be invited again, by taps from the first screen."""
    await someone.says("/start")
    if language == "zh":
        await someone.taps("更多", "对话", "以后的会议", "请再邀请我")
    else:
        await someone.taps("More", "Dialogue", "Later meetings", "Invite me again")


async def allows_letters(someone: Someone, *, language: str = "en") -> None:
    """Allow to be written to afterwards, by taps from the first screen."""
    await someone.says("/start")
    if language == "zh":
        await someone.taps("更多", "对话", "以后的会议", "会后请联系我")
    else:
        await someone.taps("More", "Dialogue", "Later meetings", "Write to me afterwards")


async def opens_desk(olga: Someone) -> None:
    """Open the organizers' screen of the series, from the first screen."""
    await olga.says("/start")
    await olga.taps("More", "Dialogue", "Later meetings", "For organizers")


async def opens_list(olga: Someone) -> None:
    """Open the list of the first event, from the first screen of the second."""
    await opens_desk(olga)
    await olga.taps("Quiet Lake Dialogue")
