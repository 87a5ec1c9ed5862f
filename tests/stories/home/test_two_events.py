"""Somebody in two events of one house: what is forgotten, and where a button acts."""

from tests.stories.home.world import done
from tests.stories.reach.full_event import take_part_in_another_event
from tests.stories.sample_event import EVENT
from tests.stories.world import World


async def test_forgetting_says_in_which_event_and_offers_all(world: World) -> None:
    ann = await world.guest("Ann")
    await take_part_in_another_event(world, ann)
    await ann.says("/privacy")
    await ann.taps("Forget me")
    asked = ann.shown

    await ann.taps("Yes, forget me")

    assert asked == (
        "Do you want to be forgotten in Quiet Lake Dialogue?\n\n"
        "Your answers, details, name and seat are deleted and the key to them is destroyed. "
        "Backups become unreadable as well once the old key backups have expired. You would need "
        "a new invitation to come back. "
        + ann.told(
            telegram="Messages already in this chat stay in Telegram until you delete them.",
            page="The messages on this page are deleted as well.",
        ),
        [["Yes, forget me"], ["Forget me in all events"], ["No, go back"]],
    )
    assert ann.hears[-1] == (
        "Done. Everything about you in Quiet Lake Dialogue has been deleted. "
        "What you told other events is kept there."
    )
    assert world.rows("SELECT count(*) FROM guests") == [(1,)]

    await ann.says("/privacy")
    await ann.taps("Forget me", "Yes, forget me")

    assert ann.screen == done(ann)


async def test_forgetting_everywhere(world: World) -> None:
    ann = await world.guest("Ann")
    await take_part_in_another_event(world, ann)
    await ann.says("/privacy")
    await ann.taps("Forget me", "Forget me in all events")

    assert ann.screen == done(ann)
    await ann.says("/start")
    assert "Quiet Lake" not in ann.hears[-1]


async def test_a_button_acts_on_the_event_of_its_message(world: World) -> None:
    ann = await world.guest("Ann")
    await take_part_in_another_event(world, ann)
    await ann.says("/rsvp")
    message, yes = ann.find("Yes")
    await ann.says("/start")
    await ann.taps("More", "My other events")
    await ann.taps(ann.buttons[1][0])

    await ann.taps_data(yes["callback_data"], message_id=message["message_id"])

    assert world.rows("SELECT event_id, standing FROM rsvps") == [(EVENT, "going")]
