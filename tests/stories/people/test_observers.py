"""Observers are invited with an embargo, which they read when joining, in the norms and in every session."""

from dataclasses import replace

from bot.domain.features import Feature
from bot.domain.messages.texts import Words
from storage.work import Work
from tests.stories.sample_event import EVENT, TALK
from tests.stories.world import World

USUAL = (
    "🔒 You are an observer. What you see and hear here is under embargo until the readout is"
    " published; after that, too, nothing is told of who said what or who was here. Please publish"
    " nothing before, and ask the organizers if in doubt."
)


async def test_embargo_is_said_at_joining_and_in_each_session(world: World) -> None:
    await world.switch(Feature.TRUST)
    olga, ann = await world.organizer(), await world.guest("Ann")
    await olga.says("/invite")
    await olga.taps("Invite an observer")
    await olga.says("Pat Press")
    await olga.taps(olga.buttons[0][0])
    link = next(part for part in olga.screen.split() if "start=" in part)
    pat = await world.person("Pat Press")
    await pat.says(f"/start {link.partition('start=')[2]}")
    await pat.taps("English", "London", "Yes, that is my time")
    norms = pat.screen.split("\n\n")
    await pat.taps("I agree", "Skip", "Only the organizers", "No, do not name me")
    await pat.taps_data(f"session:{TALK}")
    session = pat.screen.split("\n\n")
    await pat.says("/rsvp")
    answering = pat.screen
    await ann.taps_data(f"session:{TALK}")

    assert USUAL in norms
    assert USUAL in session
    assert answering.startswith("You are an observer here:")
    assert "🔒" not in ann.screen


async def test_event_words_its_own_embargo_and_off_there_is_none(world: World) -> None:
    await world.switch(Feature.TRUST)
    olga = await world.organizer()

    def word_it(work: Work) -> None:
        event = work.events.get(EVENT)
        own = replace(event.background, embargo=Words("Until Monday.", "周一之前。"))
        work.events.keep(replace(event, background=own))

    await world.do(word_it)
    await olga.says("/invite")
    offered = [label for row in olga.buttons for label in row]
    await world.switch()
    await olga.says("/invite")
    off = [label for row in olga.buttons for label in row]
    await olga.taps_data("invite-one:observer")

    assert "Invite an observer" in offered
    assert "Invite an observer" not in off
    assert "out of date" in olga.screen
