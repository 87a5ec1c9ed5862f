"""Everything a guest may do is found by tapping from the first screen; no button is dead."""

import pytest

from bot.domain.people.people import Role
from tests.stories.feedback.world import FeedbackWorld
from tests.stories.reach.everything import reaches_everything
from tests.stories.world import World


@pytest.mark.parametrize("language", ["en", "zh"])
async def test_everything_of_guests_is_reached_by_tapping(
    polled: FeedbackWorld, language: str
) -> None:
    await reaches_everything(polled, role=Role.GUEST, language=language)


async def test_everything_of_observers_is_reached_by_tapping(polled: FeedbackWorld) -> None:
    await reaches_everything(polled, role=Role.OBSERVER, language="zh")


async def test_help_lists_what_this_person_may_do(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()

    await ann.says("/help")
    await olga.says("/help")

    commands = [
        [line.split(" ")[0] for line in each.screen.split("\n") if line.startswith("/")]
        for each in (ann, olga)
    ]
    guests = ["/start", "/rsvp", "/schedule", "/details", "/calendar", "/ask", "/visa", "/venue"]
    guests += ["/term", "/feedback", "/reminders", "/about", "/language", "/privacy", "/mydata"]
    guests += ["/publicity", "/roles", *(["/channels"] if world.settings().has_page else [])]
    organizers = ["/admin", "/attendance", "/settings", "/invite", "/secondfactor"]
    organizers += [
        "/lockdown",
        "/approvals",
        "/audit",
        "/reschedule",
        "/event",
        "/questions",
        "/logistics",
        "/visadesk",
        "/knowledge",
        "/broadcast",
        "/unreachable",
        "/statements",
        "/remind",
    ]
    assert commands == [
        [*guests, "/cancel", "/help"],
        [*guests, "/cancel", "/help", *organizers],
    ]
