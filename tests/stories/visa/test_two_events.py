"""Somebody in two events of one house: a visa button acts on the event of its message."""

from bot.domain.people.people import Person, Profile, Role
from bot.domain.visa.cases import Case
from bot.domain.visa.path import Mark, Step
from storage.work import Work
from tests.stories.reach.full_event import take_part_in_another_event
from tests.stories.sample_event import EVENT, other_plan
from tests.stories.someone import Someone
from tests.stories.visa.world import VISA_RULE, holds, load, of
from tests.stories.world import World

OTHER = other_plan().event.id


async def look_at_the_other(someone: Someone) -> None:
    """Have the chat show the other event."""
    await someone.says("/start")
    await someone.taps("More", "My other events")
    await someone.taps(someone.buttons[1][0])


async def test_a_step_is_marked_in_the_event_of_its_message(world: World) -> None:
    await load(world)
    ann = await world.guest("Ann")
    await take_part_in_another_event(world, ann)
    await holds(ann, "CN")
    await ann.taps("All steps", "Application")
    message, apply = ann.find("I have handed it in")
    await of(world, ann, lambda work, ann: work.visa_cases.keep(OTHER, ann.id, Case("CN")))
    await look_at_the_other(ann)

    await ann.taps_data(apply["callback_data"], message_id=message["message_id"])

    def marks(work: Work, ann: Person) -> list[dict[Step, Mark]]:
        found = [work.visa_cases.find(event, ann.id) for event in (EVENT, OTHER)]
        return [dict(case.marks) if case else dict[Step, Mark]() for case in found]

    assert await of(world, ann, marks) == [{Step.APPLICATION: Mark.DONE}, {}]


async def test_a_rule_is_deleted_in_its_own_event_only(world: World) -> None:
    olga = await world.organizer()
    await world.found(other_plan())

    def join(work: Work, olga: Person) -> None:
        work.guests.add(OTHER, olga.id, role=Role.ORGANIZER, profile=Profile())
        work.guests.accept_norms(OTHER, olga.id, version=1)
        work.visa_cases.keep_rule(EVENT, VISA_RULE)

    await of(world, olga, join)
    await olga.says("/visadesk")
    message, rules = olga.find("Our own rules (1)")
    await olga.taps_data(rules["callback_data"], message_id=message["message_id"])
    message, drop = olga.find("✕ 1")
    await look_at_the_other(olga)

    await olga.taps_data(f"visarule-drop:{VISA_RULE.id}@{OTHER}")
    kept = await world.do(lambda work: work.visa_cases.rules_of(EVENT))
    await olga.taps_data(drop["callback_data"], message_id=message["message_id"])

    assert kept == [VISA_RULE]
    assert await world.do(lambda work: work.visa_cases.rules_of(EVENT)) == []
