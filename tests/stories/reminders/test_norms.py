"""The norms in three lines: five minutes before the first talk of a half day, never in quiet hours."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.events import Session, SessionKind
from bot.domain.features import Feature
from bot.domain.ids import PersonId, SessionId
from bot.domain.reminders.planning import plan
from bot.domain.reminders.quiet_hours import Quiet
from bot.domain.reminders.reminders import Choices, ReminderKind, Situation
from bot.domain.rsvps import Rsvp, Standing
from storage.work import Work
from tests.stories.sample_event import EVENT, NOW, sample_plan
from tests.stories.world import World

PLAN = sample_plan()
ANN = PersonId("person000001")
FAMILY = frozenset({Feature.TRUST})


def talk(number: int, hours: float, kind: SessionKind = SessionKind.TALK) -> Session:
    """Return a session so many hours after the event begins, at 09:00."""
    starts_at = PLAN.event.starts_at + timedelta(hours=hours)
    return replace(
        PLAN.sessions[0],
        id=SessionId(f"session{number:05}"),
        kind=kind,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=1),
    )


def reminded(
    *sessions: Session, choices: Choices | None = None, features: frozenset[Feature] = FAMILY
) -> list[float]:
    """Return how many hours after the event's start the norms are called to mind."""
    event = replace(PLAN.event, features=features)
    answer = Rsvp(EVENT, event.subject, ANN, Standing.GOING, NOW)
    situation = Situation(
        event, sessions, {event.subject: answer}, NOW, event.zone, choices or Choices()
    )
    return [
        round((each.due_at - event.starts_at).total_seconds() / 3600, 3)
        for each in plan(situation)
        if each.kind is ReminderKind.NORMS
    ]


def test_once_a_half_day_before_talks_and_not_in_quiet_hours() -> None:
    morning, later, afternoon = talk(1, 0), talk(2, 2), talk(3, 5)
    dinner = talk(4, 10, SessionKind.DINNER)

    assert reminded(morning, later, afternoon, dinner) == [-0.083, 4.917]
    assert reminded(later) == [1.917]
    assert reminded(dinner) == []
    assert reminded(morning, choices=Choices(norms=False)) == []
    assert reminded(morning, choices=Choices(quiet=Quiet(22 * 60, 10 * 60))) == []
    assert reminded(morning, features=frozenset()) == []


async def test_three_lines_come_and_can_be_switched_off(world: World) -> None:
    await world.switch(Feature.TRUST)
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")
    ben = await world.guest("Ben")

    def come(work: Work) -> None:
        for member in work.guests.all_of(EVENT):
            work.rsvps.keep(
                Rsvp(EVENT, PLAN.event.subject, member.person_id, Standing.GOING, work.now)
            )

    await world.do(come)
    await ben.says("/reminders")
    await ben.taps("✓ Norms before sessions")
    off = ben.buttons
    for guest in (ann, xu):
        await guest.says("/reminders")
    world.clock.now = PLAN.event.starts_at - timedelta(minutes=5)
    for guest in (ann, xu, ben):
        guest.forget_past()
    await world.tick()
    heard = [each for each in ann.hears if "begins in a few minutes" in each]
    await ann.taps("Norms")

    assert ["Norms before sessions"] in off
    assert heard == [
        "Opening talk begins in a few minutes.\n\n• Everybody speaks for themselves.\n"
        "• What is said may be used, who said it is not told.\n"
        "• No detail that makes systems more powerful."
    ]
    assert "Chatham House Rule" in ann.screen
    assert any(each.startswith("开幕讲座即将开始。") for each in xu.hears)
    assert not any("few minutes" in each for each in ben.hears)
