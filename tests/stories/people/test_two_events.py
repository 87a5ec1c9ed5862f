"""One person in two events: each has its own norms and its own forms."""

from tests.stories.people.world import HOME
from tests.stories.sample_event import other_plan
from tests.stories.someone import Someone
from tests.stories.world import World


async def in_both_events(world: World, name: str = "Ann") -> tuple[Someone, str]:
    """A guest of the first event, and the owner's code of a second one."""
    return await world.guest(name), await world.found(other_plan())


async def test_second_event_asks_for_its_own_norms_and_can_be_switched(world: World) -> None:
    ann, code = await in_both_events(world)

    await ann.says(f"/start {code}")
    await ann.taps("English", "London", "Yes, that is my time")
    assert ann.screen.split("\n")[1] == "Harbour Dialogue"
    await ann.taps("I agree", "Skip", "Only the organizers", "No, do not name me")
    assert ann.buttons == [*HOME, ["For organizers"]]
    await ann.taps("More", "My other events")
    assert ann.shown == (
        "Which event is this chat about?",
        [["Quiet Lake Dialogue"], ["Harbour Dialogue"], ["« Start"]],
    )
    await ann.taps("Quiet Lake Dialogue")

    assert ann.screen.split("\n")[0] == "Quiet Lake Dialogue"
    assert ann.buttons == HOME


async def test_norms_of_another_event_are_not_accepted_by_the_way(world: World) -> None:
    code = await world.code()
    ann = await world.person("Ann")
    other_code = await world.found(other_plan())
    await ann.says(f"/start {code}")
    await ann.taps("English", "London", "Yes, that is my time", "I agree")

    await ann.says(f"/start {other_code}")
    await ann.says("Ann")
    await ann.taps("English", "London", "Yes, that is my time")

    assert ann.screen.split("\n")[:2] == ["Question 3 of 6", "Harbour Dialogue"]
    assert world.rows("SELECT DISTINCT norms_version FROM guests") == [(0,)]


async def test_form_begun_as_organizer_is_not_finished_as_guest_elsewhere(world: World) -> None:
    code = await world.code()
    owen, other_code = await world.person("Owen"), await world.found(other_plan())
    for each in (code, other_code):
        await owen.says(f"/start {each}")
        await owen.taps(
            "English", "London", "Yes, that is my time", "I agree", "Skip", "Only the organizers"
        )
        await owen.taps("No, do not name me")
    await owen.says("/invite")
    await owen.taps("Invite one guest")
    before = world.rows("SELECT count(*) FROM invitations")

    await owen.says(f"/start {code}")
    await owen.says("A friend")

    assert owen.screen == (
        "You asked: “A friend”\n\n"
        "I have no approved answer to that. Would you like to pass your question on to the organizers?"
    )
    assert world.rows("SELECT count(*) FROM invitations") == before
    assert world.rows("SELECT count(DISTINCT event_id) FROM guests") == [(2,)]
