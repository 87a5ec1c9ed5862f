"""The guest list for guests: who agreed to be seen sees who else did, and nobody else anybody."""

from bot.domain.people.people import Role
from bot.domain.publicity.consents import Audience
from tests.stories.someone import Someone
from tests.stories.world import World

CLOSED = (
    "The guest list is for those who are on it: whoever lets guests see their name sees who else"
    " does."
)
NONE = (
    "So far nobody else who is coming has agreed to be seen by guests. You are on the list once you"
    " said that you come."
)


async def comes(*people: Someone, yes: str = "Yes") -> None:
    """Have people answer yes to the event."""
    for someone in people:
        await someone.says("/rsvp")
        await someone.taps(yes)


async def opens_list(someone: Someone) -> None:
    """Go to the guest list by way of one's own choices."""
    await someone.says("/publicity")
    await someone.taps("Who else agreed")


async def test_who_agreed_sees_the_others_who_agreed_and_come(world: World) -> None:
    ann = await world.guest("Ann", seen_by=Audience.GUESTS)
    bo = await world.guest("Bo & <Bo>", seen_by=Audience.GUESTS)
    cy = await world.guest("Cy", seen_by=Audience.PUBLIC)
    dee = await world.guest("Dee", seen_by=Audience.GUESTS)
    eve = await world.guest("Eve")
    xu = await world.guest("徐", "zh", seen_by=Audience.GUESTS)
    await comes(ann, bo, cy, eve)
    await dee.says("/rsvp")
    await dee.taps("Maybe")

    await ann.taps("Who is coming?")
    await eve.taps("Who is coming?")
    await xu.says("/rsvp")
    await xu.taps("谁会出席？")

    assert ann.shown == (
        "Guests who are coming and agreed, as you did, to be seen by each other\n1–2 of 2\n\n"
        "• Bo & <Bo>\n• Cy\n\nAffiliations are for identification only. Please treat this list as confidential.",
        [["Who may see what of me"], ["« Back"]],
    )
    assert xu.shown == (
        "确认出席并与您一样同意彼此可见的嘉宾\n1–3，共 3\n\n• Ann\n• Bo & <Bo>\n• Cy\n\n"
        "单位仅供识别身份。请对此名单保密。",
        [["谁可以看到我的信息"], ["« 返回"]],
    )
    assert eve.shown == (CLOSED, [["Who may see what of me"], ["« Back"]])


async def test_organizers_are_no_exception(world: World) -> None:
    ann, olga = await world.guest("Ann", seen_by=Audience.GUESTS), await world.organizer()
    await comes(ann)

    await opens_list(olga)

    assert olga.screen == CLOSED


async def test_list_shows_the_facts_that_each_allowed(world: World) -> None:
    ann = await world.guest("Ann", seen_by=Audience.GUESTS)
    bo = await world.guest("Bo", seen_by=Audience.GUESTS)
    await comes(ann, bo)
    await opens_list(ann)
    assert ann.screen.split("\n")[3] == "• Bo"

    await bo.says("/publicity")
    await bo.taps("Affiliation", "Guests who agreed, too")
    await bo.says("University of <Lake>")
    await bo.taps("« Who may see what of me", "Country or territory", "Guests who agreed, too")
    await bo.says("Switzerland")
    await opens_list(ann)
    assert ann.screen.split("\n")[3] == ("• Bo, University of <Lake>, Switzerland")

    await bo.says("/publicity")
    await bo.taps("Affiliation", "Only the organizers")
    await opens_list(ann)
    assert ann.screen.split("\n")[3] == "• Bo, Switzerland"


async def test_who_withdraws_is_gone_at_once_and_sees_nobody(world: World) -> None:
    ann = await world.guest("Ann", seen_by=Audience.GUESTS)
    bo = await world.guest("Bo", seen_by=Audience.GUESTS)
    await comes(ann, bo)

    await bo.says("/publicity")
    await bo.taps("Name", "Only the organizers")
    await opens_list(ann)
    await opens_list(bo)

    assert ann.screen == NONE
    assert bo.screen == CLOSED


async def test_who_is_forgotten_is_gone_at_once(world: World) -> None:
    ann = await world.guest("Ann", seen_by=Audience.GUESTS)
    bo = await world.guest("Bo", seen_by=Audience.GUESTS)
    await comes(ann, bo)
    assert world.rows("SELECT count(*) FROM consents") == [(2,)]

    await bo.says("/privacy")
    await bo.taps("Forget me", "Yes, forget me")
    await opens_list(ann)

    assert ann.screen == NONE
    assert world.rows("SELECT count(*) FROM consents") == [(1,)]


async def test_consent_expires_a_year_after_the_event(world: World) -> None:
    ann = await world.guest("Ann", seen_by=Audience.GUESTS)
    bo = await world.guest("Bo", seen_by=Audience.GUESTS)
    await comes(ann, bo)
    await opens_list(ann)
    assert ann.screen.split("\n")[3] == "• Bo"
    left = world.plan.event.ends_at - world.clock()

    await world.tick(days=left.days + 364)
    await opens_list(ann)
    assert ann.screen.split("\n")[3] == "• Bo"
    await world.tick(days=2)
    await opens_list(ann)

    assert ann.screen == CLOSED


async def test_changed_consent_counts_as_none(world: World) -> None:
    ann = await world.guest("Ann", seen_by=Audience.GUESTS)
    bo = await world.guest("Bo")
    await comes(ann, bo)
    await bo.says("/publicity")
    await bo.taps("Name", "Guests who agreed, too", "Name", "Only the organizers")

    world.spoil("UPDATE consents SET audience = 'guests' WHERE audience = 'organizers'")
    await opens_list(ann)

    assert ann.screen.split("\n\n")[0] == NONE
    assert "Bo" not in ann.screen


async def test_observers_choose_as_well(world: World) -> None:
    ovid = await world.guest("Ovid", role=Role.OBSERVER)

    await ovid.says("/privacy")
    await ovid.taps("Who may see what of me", "Name", "Guests who agreed, too")
    await ovid.taps("Who else agreed")

    assert ovid.screen == NONE
