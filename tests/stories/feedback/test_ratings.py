"""Feedback as guests and organizers find it in the chat: stars, check-in, lost rights, results."""

import re
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

from tests.stories.feedback.world import FeedbackWorld
from tests.stories.sample_event import EVENT
from tests.stories.someone import Someone
from tests.stories.world import World

CLOSES = "Mon 8 Mar 2027, 13:00 (Zurich time; Mon 12:00 for you)"


async def give_stars(someone: Someone, *sessions: str, stars: str = "5 ★") -> None:
    """Rate sessions by tapping from the first screen, in English."""
    for session in sessions:
        await someone.says("/start")
        await someone.taps("More", "Feedback", "Give stars to a session", f"☆ {session}", stars)


async def close(polled: FeedbackWorld) -> None:
    """Let the ballots close and the box be finished."""
    polled.clock.now = max(each.closes for each in polled.manifest.ballots)
    box = polled.now_running.parts.boxes
    assert box.tend(polled.clock.now) == []


async def test_guest_finds_both_ways_by_tapping(polled: FeedbackWorld) -> None:
    ann = await polled.guest("Ann")
    await ann.says("/start")
    await ann.taps("More", "Feedback")

    opened = urlsplit(ann.opens("Check in for written feedback"))
    page = urlsplit(ann.opens("Open the page"))

    assert ann.shown == (
        "Feedback on Quiet Lake Dialogue\n\n"
        f"⭐ Stars, here in the chat. Confidential, not anonymous: {ann.readers} can "
        "see them. Nobody is shown who gave how many.\n\n"
        "✍️ Words, on the sealed page. What you write there is encrypted on your device; "
        + ann.told(telegram="the server and Telegram store", page="the server stores")
        + " only ciphertext, and two of Kim Ito, Lena Brandt and Sami Haddad are needed to "
        "open it, after the event. Tap “Check in for written feedback” once, ideally today. This "
        "device can then write about every session, and nobody can tell later who wrote "
        f"what.\n\nOpen until {CLOSES}.",
        [
            ["Give stars to a session"],
            ["Check in for written feedback"],
            ["Open the page"],
            ["« Start"],
        ],
    )
    assert (opened.path, parse_qs(opened.query)) == ("/checkin", {"e": [EVENT]})
    assert list(parse_qs(opened.fragment)) == [
        "tgWebAppData",
        "tgWebAppVersion",
        "tgWebAppPlatform",
        "tgWebAppThemeParams",
    ]
    assert (page.path, page.query) == ("/feedback", f"e={EVENT}")


async def test_stars_count_once_whatever_is_tapped_later(polled: FeedbackWorld) -> None:
    bo = await polled.guest("Bo", "zh")
    await bo.says("/feedback")
    await bo.taps("给某个场次评分")
    sessions = bo.shown
    await bo.taps("☆ 开幕讲座")
    asked = bo.shown
    await bo.taps("4 ★")
    thanks = bo.screen
    await polled.restart()
    ballot = polled.manifest.ballots[0].id
    await bo.taps_data(f"stars:{ballot}:1")
    again = bo.screen
    await bo.taps("其他场次")
    listed = bo.buttons

    readers = bo.told(telegram="Telegram 和运行中的机器人", page="运行中的机器人")
    assert sessions == (
        f"哪个场次？\n\n保密：{readers}能看到您的点选。结果只用一个词表示，且至少 11 人作答才会给出。",
        [["☆ 开幕讲座"], ["☆ 晚宴"], ["« 反馈", "« 首页"]],
    )
    assert asked == (
        "“开幕讲座”怎么样？\n\n点选一次即可，以第一次为准。1 为差，5 为优。"
        f"保密：{readers}能看到。结果只用一个词表示，且至少 11 人作答才会给出。",
        [["1 ★", "2 ★", "3 ★", "4 ★", "5 ★"], ["« 反馈", "« 首页"]],
    )
    assert thanks == "✓ 谢谢您。您对开幕讲座的评分已记录。"
    assert again == "✓ 您对开幕讲座的评分此前已记录，以第一次点选为准。"
    assert listed == [["开幕讲座（已评分）"], ["☆ 晚宴"], ["« 反馈", "« 首页"]]
    await close(polled)
    assert polled.now_running.parts.boxes.find(EVENT) is not None
    assert _tally(polled, ballot) == (0, 0, 0, 1, 0)


async def test_results_are_published_once_after_the_close_and_only_of_enough(
    polled: FeedbackWorld,
) -> None:
    olga = await polled.organizer()
    guests = [await polled.guest(f"Guest {number}") for number in range(11)]
    for guest in guests:
        await give_stars(guest, "Opening talk")
    for guest in guests[:10]:
        await give_stars(guest, "Dinner", stars="2 ★")
    await olga.says("/admin")
    await olga.taps("Feedback")
    before = olga.shown
    too_soon: list[str] = []
    for word in ("publish", "publish-sure", "ratings-preview"):
        await olga.taps_data(word)
        too_soon.append(olga.screen)
    await close(polled)
    await olga.says("/admin")
    await olga.taps("Feedback", "Preview the stars")
    seen_first = olga.shown
    await guests[0].says("/feedback")
    await guests[0].taps_data("ratings")
    hidden = (guests[0].screen, guests[0].buttons)
    await olga.taps("Publish to everybody")
    question = olga.shown
    assert await polled.do(lambda work: work.rating_results.find(EVENT)) is None
    await olga.taps("Yes, publish")
    published = olga.shown
    screens: list[str] = []
    for word in ("publish-sure", "publish", "ratings-preview"):
        await olga.taps_data(word)
        screens.append(olga.screen)
    await guests[0].says("/feedback")
    await guests[0].taps("Results")

    words = re.findall(r"never copy them from here:\n(.+)", before[0])[0]
    assert len(words.split()) == 8
    assert before == (
        "Feedback\nQuiet Lake Dialogue\n\n🔵 Open\nRights to write are given out at check-in.\n"
        f"Checked in: 0 of 12\nGiven once more: 0\nCloses: {CLOSES}\n\n"
        "This server shows guests these eight words. They must be those of the slide, which is "
        "made off-line from the ceremony's file (colloquy feedback slide); never copy them from "
        f"here:\n{words}\n\n"
        "How many have answered is shown to nobody before the close.",
        [
            ["Votes"],
            ["Sealed page: the steps"],
            ["Close the sealed page"],
            ["« Organizers", "« Start"],
        ],
    )
    assert too_soon == ["Results can be published when feedback has closed, not before."] * 3
    assert published == (
        "How Quiet Lake Dialogue was rated\nStars given in chat, as one word a session and without "
        "numbers, so that nobody's stars can be worked out. Where fewer than 11 people answered, "
        "nothing is said.\n\nOpening talk: very well received\n"
        "Dinner: too few answers to say\n\nRights to write on the sealed page given once more: 0",
        [["« Feedback", "« Start"]],
    )
    assert screens == ["The results have been published already."] * 3
    assert seen_first == (
        "How Quiet Lake Dialogue was rated\nSo far only organizers see this. Published, everybody "
        "in the event does.\n\nOpening talk: very well received\n"
        "Dinner: too few answers to say\n\nWhere fewer than 11 people answered, nothing is said. "
        "Rights to write on the sealed page given once more: 0",
        [["Publish to everybody"], ["« Feedback", "« Organizers"]],
    )
    assert "very well received" not in str(hidden)
    assert question == (
        "Publish how Quiet Lake Dialogue was rated?\n\nEverybody in the event can then see it "
        "under /feedback. It is published once and cannot be taken back.",
        [["Yes, publish"], ["« Feedback", "« Organizers"]],
    )
    assert guests[0].screen == published[0]
    assert polled.rows("SELECT act FROM audit WHERE act LIKE 'published%'") == [
        ("published-ratings",)
    ]


async def test_stars_are_not_taken_before_or_after_their_time(polled: FeedbackWorld) -> None:
    ann = await polled.guest("Ann")
    ballot = polled.manifest.ballots[0].id
    closed = (
        "This session cannot be rated now. That is possible from its end until feedback closes."
    )

    polled.clock.move(minutes=-1)
    await ann.says("/feedback")
    await ann.taps_data(f"stars:{ballot}:5")
    early = ann.screen
    polled.clock.now = polled.manifest.ballots[0].closes + timedelta(minutes=5)
    await ann.taps_data(f"stars:{ballot}:5")

    assert (early, ann.screen) == (closed, closed)
    for forged in (
        f"stars:{ballot}:9",
        "stars:nothing:1",
        f"stars-ask:{polled.manifest.ballots[2].id}",
    ):
        await ann.taps_data(forged)
        assert ann.screen != closed


async def test_reminder_at_the_end_of_a_session_carries_the_stars(polled: FeedbackWorld) -> None:
    ann = await polled.guest("Ann")
    await ann.says("/schedule")
    await ann.taps("▫️ Opening talk", "Yes")
    await polled.tick(seconds=5)
    polled.clock.now = polled.plan.sessions[0].ends_at
    await polled.tick(seconds=2)

    assert ann.screen == (
        "💬 Opening talk (Quiet Lake Dialogue) is over. How was it? One tap on the stars is confidential, not anonymous: "
        f"{ann.readers} can see it. /feedback has more ways."
    )
    await ann.taps("3 ★")
    assert ann.screen == "✓ Thank you. Your stars for Opening talk are recorded."


async def test_event_without_a_box_says_so(world: World) -> None:
    ann = await world.guest("Ann")
    olga = await world.organizer()
    await ann.says("/feedback")
    await olga.says("/admin")
    await olga.taps("Feedback")

    assert ann.shown == (
        "Feedback\n\nThere is no feedback for this event yet. If something cannot wait, please ask "
        "the organizers with /ask or turn to the contact under /help.",
        [["« Start"]],
    )
    assert olga.shown == (
        "Feedback\n\nNothing is open yet. There are two ways, and you can have both:\n\n⭐ Stars in "
        "the chat, opened by a tap. They are confidential, not anonymous.\n✍️ Words on a sealed "
        "page. Its keys are made on a computer without network; the steps show how.",
        [
            ["Open stars in the chat"],
            ["Votes"],
            ["Sealed page: the steps"],
            ["« Organizers", "« Start"],
        ],
    )


def _tally(polled: FeedbackWorld, ballot: str) -> tuple[int, ...]:
    box = polled.now_running.parts.boxes.find(EVENT)
    assert box is not None
    return box.box.ratings(ballot)
