"""The venue's page, by tapping from the first screen."""

from bot.domain.messages.texts import Words
from bot.domain.travel.venues import CallNumber, Venue
from tests.stories.sample_event import EVENT
from tests.stories.world import World

PAGE = Venue(
    address=Words("4 Lakeside Walk", "湖滨步道 4 号"),
    local="Quai du Lac 4",
    map_link="https://maps.example.org/x",
    wifi=Words("Network <Lake>"),
    numbers=(CallNumber(Words("Emergency", "急救"), "112"),),
    notes=Words("Ring the bell", "请按门铃"),
)


async def write(world: World) -> None:
    """Have the page written."""
    await world.do(lambda work: work.venues.keep(EVENT, PAGE))


async def test_guest_finds_the_venue_by_tapping(world: World) -> None:
    ann = await world.guest("Ann")
    await write(world)

    await ann.says("/start")
    await ann.taps("Venue")
    page = ann.shown
    await ann.taps("Show to a driver")

    assert page == (
        (
            "Lakeside House\n4 Lakeside Walk\n\n"
            "For a driver (tap to copy):\nQuai du Lac 4\n\n"
            "📶 Network <Lake>\n\n"
            "Numbers to call\n• Emergency: 112\n\nRing the bell"
        ),
        [["Show to a driver", "Copy the address"], ["Open the map"], ["« Start"]],
    )
    assert ann.shown == ("🚕 Quai du Lac 4", [["« Venue"]])


async def test_chinese_guest_reads_it_in_chinese(world: World) -> None:
    bo = await world.guest("Bo", "zh")
    await write(world)

    await bo.says("/venue")

    assert bo.shown == (
        (
            "湖畔楼\n湖滨步道 4 号\n\n给司机看（点选即可复制）：\nQuai du Lac 4\n\n"
            "📶 Network <Lake>\n\n常用电话\n• 急救：112\n\n请按门铃"
        ),
        [["给司机看", "复制地址"], ["打开地图"], ["« 首页"]],
    )


async def test_organizer_writes_the_page_and_guests_read_it(world: World) -> None:
    ann = await world.guest("Ann")
    olga = await world.organizer()
    await ann.says("/venue")
    empty = ann.shown

    await olga.says("/venue")
    await olga.taps("Change this page", "Numbers")
    await olga.says("call us")
    refused = olga.screen
    await olga.says("112 Emergency | 急救\n+41 44 555 01 10 Desk")
    await olga.taps("Map")
    await olga.says("http://maps.example.org")
    not_secure = olga.screen
    await olga.says("https://maps.example.org/x")
    await olga.taps("Address")
    await olga.says("4 Lakeside Walk")
    await olga.taps("Skip")
    listed = olga.screen
    await ann.says("/venue")

    assert empty == (
        (
            "Lakeside House\n\nThe organizers have not written more about the venue yet. "
            "If you need something now, please ask them with /ask."
        ),
        [["« Start"]],
    )
    assert refused == (
        "I could not read that. Please write one number in a line, then a space and whose it is, "
        "at most 12 lines. For example: 112 Emergency | 紧急救援"
    )
    assert not_secure == (
        "That is not a link I can offer. Please send one that begins with https:// and has no spaces."
    )
    assert listed == (
        "The venue's page\n\n• Address: written\n"
        "• Address in the local script, for drivers: missing\n• Map: written\n• Wi-Fi: missing\n"
        "• Numbers to call: written\n• More to know: nothing\n\n"
        "Tap what you want to write or change. Guests see it under /venue."
    )
    assert ann.shown == (
        (
            "Lakeside House\n4 Lakeside Walk\n\n"
            "Numbers to call\n• Emergency: 112\n• Desk: +41 44 555 01 10"
        ),
        [["Open the map"], ["« Start"]],
    )
    assert world.rows("SELECT count(*) FROM venues WHERE sealed LIKE '%Lakeside%'") == [(0,)]


async def test_guest_cannot_change_the_page(world: World) -> None:
    ann = await world.guest("Ann")
    await ann.says("/venue")

    await ann.taps_data("venue-change:address")

    assert ann.screen == "That is for organizers only. Send /help to see what you can do here."
    await ann.taps_data("venue:driver")
    stale = ann.screen
    await ann.taps_data("venue:elsewhere")
    assert ann.screen == stale
