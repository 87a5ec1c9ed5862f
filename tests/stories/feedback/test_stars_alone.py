"""Stars in chat need no ceremony: opened, closed and published from the panel, by taps alone."""

from datetime import timedelta

from bot.usecases.feedback.ballots import OPEN_AFTER_EVENT
from tests.stories.sample_event import EVENT
from tests.stories.someone import Someone
from tests.stories.world import World

OPEN = ("Feedback", "Open stars in the chat", "Yes, open")


async def to_the_panel(olga: Someone, *labels: str) -> None:
    await olga.says("/admin")
    await olga.taps(*labels)


async def rate(guest: Someone, stars: str) -> None:
    await guest.says("/start")
    await guest.taps("More", "Feedback", "Give stars to a session", "☆ Opening talk", stars)


async def test_stars_are_opened_given_closed_and_published_by_taps(world: World) -> None:
    olga = await world.organizer()
    guests = [await world.guest(f"Guest {number}") for number in range(11)]
    await to_the_panel(olga, "Feedback", "Open stars in the chat")
    asked = olga.shown
    await olga.taps("Yes, open")
    opened = olga.shown
    await guests[0].says("/feedback")
    way = guests[0].shown
    await guests[0].taps("Give stars to a session")
    early = guests[0].screen
    world.clock.now = world.plan.sessions[0].ends_at
    for guest in guests:
        await rate(guest, "5 ★")
    await world.restart()
    await to_the_panel(olga, "Feedback", "Close the stars now")
    closing = olga.shown
    await olga.taps("Yes, close")
    closed = olga.shown
    await guests[1].says("/feedback")
    over = guests[1].screen
    await olga.taps("Preview the stars")
    first = olga.screen
    await olga.taps("Publish to everybody", "Yes, publish")
    await guests[1].says("/feedback")
    await guests[1].taps("Results")

    closes = "Mon 8 Mar 2027, 13:00 (Zurich time; Mon 12:00 for you)"
    assert asked == (
        "Open stars for Quiet Lake Dialogue?\n\nGuests can then give each session 1 to 5 stars, "
        f"from its end until {closes}. The running bot, and Telegram where they are given there, "
        "can see them; you see one word a session, after the close.",
        [["Yes, open"], ["« Feedback", "« Organizers"]],
    )
    assert opened == (
        "Feedback\nQuiet Lake Dialogue\n\n⭐ Stars in the chat: 🔵 Open\n"
        f"Closes: {closes}\n\nHow many have answered is shown to nobody before the close.",
        [
            ["Close the stars now"],
            ["Votes"],
            ["Sealed page: the steps"],
            ["« Organizers", "« Start"],
        ],
    )
    assert way == (
        "Feedback on Quiet Lake Dialogue\n\n⭐ Stars, here in the chat. Confidential, not "
        f"anonymous: {guests[0].readers} can see them. Nobody is shown who gave how many."
        f"\n\nOpen until {closes}.",
        [["Give stars to a session"], ["« Start"]],
    )
    assert early.startswith("No session can be rated now.")
    assert closing == (
        "Close the stars of Quiet Lake Dialogue now?\n\nNobody can give stars afterwards, and who "
        "has rated is forgotten. It cannot be taken back.",
        [["Yes, close"], ["« Feedback", "« Organizers"]],
    )
    assert closed[1] == [
        ["Preview the stars"],
        ["Votes"],
        ["Sealed page: the steps"],
        ["« Organizers", "« Start"],
    ]
    assert over == "Feedback on Quiet Lake Dialogue\n\nFeedback is closed. Thank you."
    assert "Opening talk: very well received\nDinner: too few answers to say" in first
    assert "Opening talk: very well received" in guests[1].screen
    assert world.rows("SELECT act FROM audit WHERE act LIKE '%stars' ORDER BY id") == [
        ("opened-stars",),
        ("closed-stars",),
    ]


async def test_stars_close_by_themselves_and_are_opened_once(world: World) -> None:
    olga = await world.organizer("Olga", "zh")
    await to_the_panel(olga, "反馈", "开放聊天中的评分", "是，开放")
    await olga.taps_data("stars-open-sure")
    again = olga.screen
    world.clock.now = world.plan.event.ends_at + OPEN_AFTER_EVENT
    assert world.now_running.parts.boxes.tend(world.clock.now) == []
    await to_the_panel(olga, "反馈")
    closed = olga.shown
    await olga.taps_data("stars-close")

    assert again == "评分已经开放，或曾经开放过。"
    assert closed[0] == (
        "反馈\n静湖对话\n\n⭐ 聊天中的评分：⚪ 已关闭\n"
        "截止时间：2027年3月8日（周一）13:00（苏黎世时间；您当地周一 12:00）"
    )
    assert closed[1] == [
        ["先看评分结果"],
        ["投票"],
        ["密封页面，一步一步来"],
        ["« 主办方面板", "« 首页"],
    ]
    assert olga.screen == "目前没有可以在这里关闭的评分。"


async def test_stars_are_not_opened_for_what_is_long_over_and_not_by_guests(world: World) -> None:
    olga, ann = await world.organizer(), await world.guest("Ann")
    world.clock.now = world.plan.event.ends_at + OPEN_AFTER_EVENT + timedelta(seconds=1)
    await to_the_panel(olga, "Feedback", "Open stars in the chat")
    await ann.taps_data("stars-open-sure")

    assert olga.screen.startswith("No session can be rated now:")
    assert not (world.folder / "boxes" / EVENT).exists()


async def test_box_that_was_made_before_a_crash_is_made_anew(world: World) -> None:
    """The file is there before the database says so; whoever opens again is not turned away."""
    olga = await world.organizer()
    boxes = world.now_running.parts.boxes
    closes = world.plan.event.ends_at + OPEN_AFTER_EVENT
    boxes.found_stars(EVENT, ["gone00000001"], people=1, closes=closes)
    await to_the_panel(olga, *OPEN)

    found = boxes.find_stars(EVENT)
    assert found is not None
    assert sorted(found.box.ballots) == sorted(each.id for each in world.plan.sessions)
    assert "⭐ Stars in the chat: 🔵 Open" in olga.screen


async def test_forgetting_the_event_takes_its_stars(world: World) -> None:
    olga = await world.organizer()
    await to_the_panel(olga, *OPEN)
    assert (world.folder / "boxes" / EVENT / "stars" / "box.sqlite3").is_file()
    world.now_running.parts.boxes.destroy(EVENT)

    assert not (world.folder / "boxes" / EVENT).exists()
