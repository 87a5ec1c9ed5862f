"""Yes means the programme: what a yes to the event makes of every session, now and later."""

from datetime import UTC, datetime

from bot.domain.broadcasts import Audience, AudienceKind
from tests.stories.changes.world import moves, releases
from tests.stories.roles.world import id_of
from tests.stories.rsvps.world import PROGRAMME_FOLLOWS, comes
from tests.stories.sample_event import DINNER, EVENT, TALK
from tests.stories.someone import Someone
from tests.stories.travel.test_calendar import events_of
from tests.stories.world import World


async def calendar(someone: Someone) -> list[tuple[str, str]]:
    """Titles and standing of what somebody's calendar file holds."""
    await someone.says("/calendar")
    return [(str(each["SUMMARY"]), str(each["STATUS"])) for each in events_of(someone.document[1])]


def reminded_of(world: World) -> list[tuple[str, str]]:
    """Of which sessions reminders are planned, and when these begin."""
    rows = world.rows(
        "SELECT DISTINCT subject, anchor_at FROM reminders WHERE kind = 'session' ORDER BY subject"
    )
    return [(subject, f"{datetime.fromtimestamp(at / 1e6, UTC):%H:%M}") for subject, at in rows]


async def test_yes_to_the_event_is_yes_to_its_programme_until_one_opts_out(world: World) -> None:
    olga, ann, xu = (
        await world.organizer(),
        await world.guest("Ann"),
        await world.guest("徐", "zh"),
    )
    await ann.says("/rsvp")
    await ann.taps("Yes")
    said = ann.screen.split("\n\n")[-1]
    await xu.says("/rsvp")
    await xu.taps("出席", "选择场次", "✅ 09:00 开幕讲座")
    await world.tick(seconds=1)

    assert said == PROGRAMME_FOLLOWS
    assert world.rows("SELECT subject, standing FROM rsvps ORDER BY subject, standing") == [
        (EVENT, "going"),
        (EVENT, "going"),
        (TALK, "declined"),
    ]
    assert await calendar(ann) == [
        ("Quiet Lake Dialogue", "CONFIRMED"),
        ("Opening talk", "CONFIRMED"),
    ]
    assert reminded_of(world) == [(TALK, "08:00")]
    await olga.says("/attendance")
    assert olga.screen.split("\n")[8] == "✅ 1 · 🤔 0 · ❌ 1 · no answer 0"
    audience = Audience(AudienceKind.SESSION, TALK)
    members = await world.do(lambda work: work.audiences.members(EVENT, audience))
    assert members == [await id_of(world, ann)]

    ann.forget_past()
    xu.forget_past()
    await moves(olga, "Opening talk", "09:10")
    await releases(olga, world)
    await world.tick(seconds=1)

    assert [said.split("\n")[3] for said in ann.hears] == ["• Opening talk"]
    assert xu.hears == []
    assert reminded_of(world) == [(TALK, "08:10")]

    await ann.says("/rsvp")
    await ann.taps("Choose sessions", "✅ 09:10 Opening talk")
    await world.tick(seconds=1)
    assert reminded_of(world) == []
    assert await calendar(ann) == [("Quiet Lake Dialogue", "CONFIRMED")]


async def test_session_that_comes_later_is_attended_by_those_who_said_yes(world: World) -> None:
    olga, ann, bo = await world.organizer(), await world.guest("Ann"), await world.guest("Bo")
    await comes(ann)
    await olga.says("/reschedule")
    await olga.taps("Add a session")
    await olga.says_all("Evening walk", "散步")
    await olga.taps("⛴ Excursion")
    await olga.says_all("2027-03-04 18:00", "30", "Pier")
    await olga.taps("Skip", "No limit")
    await releases(olga, world)
    await world.tick(seconds=1)

    assert [title for title, _ in await calendar(ann)] == [
        "Quiet Lake Dialogue",
        "Opening talk",
        "Evening walk",
    ]
    await bo.says("/schedule")
    assert bo.buttons[2] == ["▫️ Evening walk"]


async def test_offered_seat_is_tentative_and_nobody_is_reminded_of_it(world: World) -> None:
    ann, bo = await world.guest("Ann"), await world.guest("Bo")
    await comes(ann, bo)
    for someone in (ann, bo):
        await someone.taps_data(f"rsvp:{DINNER}:yes")
    await ann.taps_data(f"rsvp:{DINNER}:no")
    await world.tick(seconds=1)

    assert (await calendar(bo))[2:] == [("Seat offered: Dinner", "TENTATIVE")]
    assert reminded_of(world) == [(TALK, "08:00")]
    await bo.taps("Yes, take the seat")
    await world.tick(seconds=1)
    assert (await calendar(bo))[2:] == [("Dinner", "CONFIRMED")]
    assert reminded_of(world) == [(TALK, "08:00"), (DINNER, "18:00")]


async def test_first_limit_of_a_session_leaves_everybody_their_place(world: World) -> None:
    olga, ann, bo, cy = [
        await world.organizer(),
        *[await world.guest(n) for n in ("Ann", "Bo", "Cy")],
    ]
    await comes(ann, bo, cy)
    await cy.taps_data(f"rsvp:{TALK}:no")

    await olga.says("/settings")
    await olga.taps("no limit · Opening talk")
    await olga.says("1")
    await cy.says("/schedule")
    await cy.taps("❌ Opening talk", "Yes")

    rows = world.rows("SELECT standing FROM rsvps WHERE subject = ? ORDER BY 1", TALK)
    assert [standing for (standing,) in rows] == ["going", "going", "waiting"]
    assert await world.do(lambda work: work.rsvps.counts.miscounted()) == 0
