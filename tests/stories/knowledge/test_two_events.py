"""Prepared answers of two events, and somebody who is in both."""

from dataclasses import replace

from bot.domain.here import Here
from bot.domain.ids import EntryId
from bot.domain.messages.texts import Words
from bot.domain.people.people import Profile, Role
from bot.usecases.current_event import here_of
from bot.usecases.knowledge import screens
from storage.work import Work
from tests.stories.knowledge.world import AIRPORT, WIFI, answer, teach
from tests.stories.sample_event import other_plan
from tests.stories.someone import Someone
from tests.stories.world import World

OTHER = other_plan().event


async def looks_at_another_event(world: World, someone: Someone, role: Role = Role.GUEST) -> None:
    """Have somebody take part in a second event, which their chat is about from now on."""

    def enter(work: Work) -> None:
        person = work.people.behind(someone.at)
        assert person is not None
        work.guests.add(OTHER.id, person.id, role=role, profile=Profile())
        work.guests.accept_norms(OTHER.id, person.id, version=1)
        work.people.enter(person, event_id=OTHER.id, role=role, norms_version=1)

    await world.do(enter)


async def test_question_is_answered_from_the_event_that_is_looked_at(world: World) -> None:
    await world.found(other_plan())
    await teach(world, WIFI)
    ann = await world.guest("Ann")
    await looks_at_another_event(world, ann)

    await ann.says("What is the wifi password?")

    assert ann.screen == (
        "You asked: “What is the wifi password?”\n\n"
        "I have no approved answer to that. Would you like to pass your question on to the organizers?"
    )


async def test_answer_of_one_event_is_passed_on_to_it_while_another_is_looked_at(
    world: World,
) -> None:
    await world.found(other_plan())
    await teach(world, WIFI)
    ann = await world.guest("Ann")
    await ann.says("What is the wifi password?")
    assert ann.screen == answer(
        "What is the wifi password?", "It is on the card in your room.", by="an organizer"
    )
    await looks_at_another_event(world, ann)

    await ann.taps("Ask the organizers")

    assert world.rows("SELECT event_id FROM tickets") == [(world.plan.event.id,)]
    assert world.rows("SELECT event_id, passed_on FROM asked_questions") == [
        (world.plan.event.id, 1)
    ]


async def test_editing_one_event_leaves_the_other_alone(world: World) -> None:
    await world.found(other_plan())
    await teach(world, WIFI, AIRPORT)
    olga = await world.organizer()
    await olga.says("/knowledge")
    await olga.taps("Travel and venue (2)", WIFI.questions[0].en)
    await looks_at_another_event(world, olga, Role.ORGANIZER)

    await olga.taps("Delete", "Yes, delete")
    await olga.taps_data(f"entry-delete-now:{AIRPORT.id}@{OTHER.id}")

    assert olga.screen.startswith("This button is out of date.")
    assert world.rows("SELECT event_id, id FROM knowledge") == [(world.plan.event.id, AIRPORT.id)]


async def test_lists_cost_the_same_however_many_there_are(world: World) -> None:
    olga = await world.organizer()
    await teach(world, AIRPORT, WIFI)

    async def costs() -> tuple[int, int]:
        def place(work: Work) -> Here:
            person = work.people.behind(olga.at)
            assert person is not None
            return here_of(work, person)

        return (
            await world.statements(lambda work: screens.show_knowledge(work, place(work))),
            await world.statements(lambda work: screens.show_list(work, place(work), WIFI.id, 0)),
        )

    few = await costs()
    more = (
        replace(WIFI, key=f"e{at}", id=EntryId(f"e{at}"), questions=(Words(f"Q{at}?"),))
        for at in range(20)
    )
    await teach(world, *more)
    for at in range(5):
        await world.guest(f"Guest {at}")

    assert await costs() == few
