"""The organizers' panel: who comes, what waits for whoever looks; how the bot does is the owner's."""

from bot.domain.limits import VERSION
from bot.settings.zone_rules import zone_rules
from bot.usecases.visa.finding import MOST_COUNTED
from storage.database.revisions import newest_revision
from tests.stories.invitation_letters.world import asks as asks_for_a_letter
from tests.stories.rsvps.world import comes
from tests.stories.sample_event import EVENT
from tests.stories.tickets.world import asks
from tests.stories.visa.world import holds, load
from tests.stories.world import World

BACKUPS_ELSEWHERE = "The bot makes no backups by itself; the operator of the server knows"


async def test_panel_begins_with_what_matters(world: World) -> None:
    owen, xu = await world.owner(), await world.organizer("徐", "zh")
    await owen.says("/admin")
    assert owen.screen == (
        "For organizers\nQuiet Lake Dialogue\n\n0 yes, 0 maybe, 0 no, 0 silent\n"
        "Nothing is waiting for you.\n\nOpen invitations: 1\nHave blocked the bot or signed out: 0"
    )
    ann, bo, _ = [await world.guest(name) for name in ("Ann", "Bo", "Cy")]
    await comes(ann, owen)
    await bo.says("/rsvp")
    await bo.taps("Maybe")
    await asks(world, ann, "May I bring a friend?")
    await asks(world, bo, "Is there parking?")
    await asks_for_a_letter(ann)
    await load(world)
    await holds(ann, "CN")

    dee = await world.person("Dee")
    await dee.says(f"/start {await world.code()}")
    await owen.says("/admin")
    await xu.says("/admin")

    assert owen.shown == (
        "For organizers\nQuiet Lake Dialogue\n\n2 yes, 1 maybe, 0 no, 1 silent, 1 is still joining\n"
        "Waiting for you: 1 letter, 2 questions, 1 visa.\n\n"
        "Open invitations: 1\nHave blocked the bot or signed out: 0",
        [
            ["Attendance", "Invitations"],
            ["Guests' questions (2)", "Prepared answers"],
            ["Broadcasts", "Reminders for guests"],
            ["Change the programme", "Public statements"],
            ["Visa desk (2)", "Logistics"],
            ["Feedback", "Records"],
            ["Settings", "Bot status"],
            ["« Start"],
        ],
    )
    assert xu.screen == (
        "主办方专用\n静湖对话\n\n出席 2 人，待定 1 人，不出席 0 人，未答复 1 人，正在加入 1 人\n"
        "等待您处理：邀请函 1 份，提问 2 条，签证 1 件。\n\n未使用的邀请：1\n已屏蔽机器人或已退出登录：0"
    )
    assert xu.buttons[-2:] == [["设置"], ["« 首页"]]


async def test_panel_opens_no_visa_case_where_there_are_more_than_it_counts(world: World) -> None:
    """Whatever is opened here but one cannot be read, so the screen says how many were opened."""
    owen, xu, ann = await world.owner(), await world.organizer("徐", "zh"), await world.guest("Ann")
    await load(world)
    await holds(ann, "CN")
    spoil_cases(world, *range(1, MOST_COUNTED))
    await owen.says("/admin")
    counted = (owen.screen, owen.buttons[4])
    spoil_cases(world, MOST_COUNTED)

    await owen.says("/admin")
    await xu.says("/admin")

    panel = (
        "For organizers\nQuiet Lake Dialogue\n\n0 yes, 0 maybe, 0 no, 1 silent\n"
        "Waiting for you: {visas}.\n\nOpen invitations: 1\nHave blocked the bot or signed out: 0"
    )
    missing = "\n\n⚠️ 299 entries are missing here: they cannot be read."
    assert counted == (panel.format(visas="1 visa") + missing, ["Visa desk (1)", "Logistics"])
    assert (owen.screen, owen.buttons[4]) == (
        panel.format(visas="perhaps visas (the visa desk counts them)"),
        ["Visa desk", "Logistics"],
    )
    assert xu.screen.splitlines()[4] == "等待您处理：可能有签证（件数见“签证事务”）。"
    assert xu.buttons[4] == ["签证事务", "会务后勤"]


def spoil_cases(world: World, *numbers: int) -> None:
    """Put in visa cases that nobody can read."""
    for number in numbers:
        world.spoil("INSERT INTO visa_cases VALUES (?, ?, x'00')", EVENT, f"nobody{number}")


def status_of(world: World, *, delivered: int, backups: str = BACKUPS_ELSEWHERE) -> str:
    """What an owner reads in a bot in which nothing failed."""
    megabytes = max(1, round(world.database_file.stat().st_size / 1e6))
    return (
        f"Bot status\nQuiet Lake Dialogue\n\nIn the last 7 days\nMessages delivered: {delivered}\n"
        "Could not be delivered: 0\nNot known whether delivered: 0\n"
        "People who cannot be reached now: 0\n\n"
        "In all events of this bot\nMessages or taps that failed: 0\nEntries and tasks set aside: 0\n"
        f"Stored: {megabytes} MB\n{backups}\n"
        f"Version {VERSION}, tables {newest_revision()}, time zones {zone_rules().used}\n\n"
        "This comes to the owners every Monday."
    )


async def test_how_the_bot_does_is_for_the_owner(world: World) -> None:
    owen, olga = await world.owner(), await world.organizer()
    await owen.says("/admin")
    await owen.taps("Bot status")

    assert owen.shown == (
        status_of(world, delivered=1),
        [["Not every week"], ["« Organizers", "« Start"]],
    )
    await olga.taps_data("delivery")
    assert olga.screen == ("That is for organizers only. Send /help to see what you can do here.")
