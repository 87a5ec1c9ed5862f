"""Questions of one person in two events: each stays with its own; and what lists cost."""

from bot.domain.callback_words.tickets import Shelf
from bot.domain.here import Here
from bot.domain.people.people import Profile, Role
from bot.usecases.current_event import here_of
from bot.usecases.tickets import own_screens, queue_screens
from storage.work import Work
from tests.stories.sample_event import other_plan
from tests.stories.someone import Someone
from tests.stories.tickets.world import asks, opens
from tests.stories.world import World


async def looks_at_another_event(world: World, someone: Someone, role: Role = Role.GUEST) -> None:
    """Have somebody take part in a second event, which their chat is about from now on."""
    other = other_plan().event

    def enter(work: Work) -> None:
        person = work.people.behind(someone.at)
        assert person is not None
        work.guests.add(other.id, person.id, role=role, profile=Profile())
        work.guests.accept_norms(other.id, person.id, version=1)
        work.people.enter(person, event_id=other.id, role=role, norms_version=1)

    await world.do(enter)


async def test_buttons_of_one_event_act_on_it_while_another_is_looked_at(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()
    await world.found(other_plan())
    await asks(world, ann, "Where do I sleep?")
    await opens(olga)
    for someone, role in ((ann, Role.GUEST), (olga, Role.ORGANIZER)):
        await looks_at_another_event(world, someone, role)
    await asks(world, ann, "When does the boat leave?")

    await olga.taps("Answer")
    await olga.says("In room 7.")
    assert (
        ann.screen
        == "Quiet Lake Dialogue · The organizers' answer to Q-1\n\nYou asked: “Where do I sleep?”\n\nIn room 7."
    )
    await ann.taps("My questions")
    assert "Where do I sleep?" in ann.screen
    assert "boat" not in ann.screen
    await ann.taps("Q-1", "Close this question")

    assert ann.screen.startswith("Q-1 · closed")
    assert world.rows("SELECT event_id, number, state FROM tickets ORDER BY event_id") == sorted(
        [(world.plan.event.id, 1, "closed"), (other_plan().event.id, 1, "open")]
    )


async def test_question_of_another_event_is_not_there(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()
    await world.found(other_plan())
    ticket = await asks(world, ann, "Where do I sleep?")
    await looks_at_another_event(world, ann)
    await looks_at_another_event(world, olga, Role.ORGANIZER)
    here = other_plan().event.id
    before = world.rows("SELECT * FROM tickets")

    for someone, acts in (
        (ann, ("ticket", "ticket-add", "ticket-close")),
        (olga, ("question", "question-claim", "question-answer", "question-mark")),
    ):
        for act in acts:
            await someone.taps_data(f"{act}:{ticket}@{here}")
            assert someone.screen == (
                "That question is no longer there. Please send /start to see what is."
            )
    assert world.rows("SELECT * FROM tickets") == before


async def test_ping_of_one_event_opens_its_own_questions(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()
    await world.found(other_plan())
    await looks_at_another_event(world, olga, Role.ORGANIZER)
    await asks(world, ann, "Where do I sleep?")
    assert olga.screen == (
        "❓ Quiet Lake Dialogue · A question waits for an answer: Q-1. Waiting in all: 1."
    )

    await olga.taps("« Guests' questions", "Q-1", "Take it")

    assert "You are handling it." in olga.screen


async def test_lists_cost_the_same_however_many_there_are(world: World) -> None:
    olga, ann = await world.organizer(), await world.guest("Ann")

    def here(work: Work, someone: Someone) -> Here:
        person = work.people.behind(someone.at)
        assert person is not None
        return here_of(work, person)

    async def costs() -> tuple[int, int, int]:
        return (
            await world.statements(lambda work: own_screens.show_mine(work, here(work, ann))),
            await world.statements(
                lambda work: queue_screens.show_list(work, here(work, olga), Shelf.NEW, 0)
            ),
            await world.statements(
                lambda work: queue_screens.show_list(work, here(work, olga), Shelf.DONE, 0)
            ),
        )

    await asks(world, ann, "one")
    few = await costs()
    for number in range(4):
        await asks(world, ann, "more")
        await asks(world, await world.guest(f"Guest {number}"), "more")

    assert await costs() == few
