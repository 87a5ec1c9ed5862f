"""Which date suits: asked by a broadcast, answered by taps until the end, counted for organizers."""

from datetime import UTC, datetime

from tests.stories.broadcasts.world import send
from tests.stories.someone import Someone
from tests.stories.world import World

QUESTION, FRAGE = "Which evening suits you for the dinner?", "晚宴安排在哪天晚上合适？"
DATES = ("Tue 2 Mar 2027, 19:00", "Wed 3 Mar 2027", "Either, but late")
SAME_WORDS = (
    "⚠️ English and Chinese readers get these in the same words:\n• Either, but late\nTo give both,"
    " delete the question and ask again with “late / 晚一点” on one line.\n\n"
)


async def ask(world: World, organizer: Someone, *, until: str) -> None:
    """Write a question with three dates, and put it to the guests."""
    await organizer.says("/broadcast")
    await organizer.taps("Ask which date")
    await organizer.says_all(QUESTION, FRAGE, "2 March 19:00\n3月3日\nEither, but late", until)
    await organizer.taps("Choose who is asked")
    await send(world, organizer)


async def test_guests_choose_and_change_and_organizers_see_counts(world: World) -> None:
    olga = await world.organizer()
    ann, bo, xu = [await world.guest(*who) for who in (("Ann",), ("Bo",), ("徐", "zh"))]
    await olga.says("/broadcast")
    await olga.taps("Ask which date")
    assert olga.shown == (
        "Question 1 of 4\nWhat do you want to ask, in English?\n\n"
        "One short question, up to 200 characters, for example “Which evening suits you for the"
        " dinner?”. “Skip” leaves English out.",
        [["Skip"], ["Cancel"]],
    )
    await olga.says_all(QUESTION, FRAGE)
    unclear: list[str] = []
    for dates in ("2 March", "2 March\n2 March", "3/4\n2 March", "2 March\n1 January 2020"):
        await olga.says(dates)
        unclear.append(olga.screen.split("\n")[0].removeprefix("⚠️ "))
    assert unclear == [
        "Please type 2 to 8 dates, one a line, in one message.",
        "“2 March” stands there twice. Please type all dates again, each once.",
        "“3/4” could be two different days. Please write the month as a word, and type all dates again.",
        "“1 January 2020” has passed. Please type all dates again with days to come.",
    ]
    await olga.says("2 March 19:00\n3月3日\nEither, but late")
    await olga.says("2020-01-01")
    assert olga.screen.startswith("⚠️ That moment has passed")
    await olga.says("2027-02-20 18:00")
    assert olga.shown == (
        f"📅 Not asked yet\n\n{QUESTION}\n\n• {DATES[0]}\n• {DATES[1]}\n• {DATES[2]}\n\n"
        f"{SAME_WORDS}"
        "Can be answered until: Sat 20 Feb 2027, 18:00 (Zurich time; Sat 17:00 for you)\n"
        "On the next screen you choose who is asked, and see what they will get.",
        [["Choose who is asked"], ["Delete the question"], ["« Broadcasts", "« Organizers"]],
    )
    await olga.taps("Choose who is asked", "Preview")
    await olga.taps(DATES[0])
    assert olga.hears[-1].startswith("This question is not put to you, or this is only a preview")
    await send(world, olga)
    assert ann.shown == (
        f"📅 Quiet Lake Dialogue\n\n{QUESTION}\n\nPlease tap every date that suits you; you can change"
        " it until Sat 20 Feb 2027, 18:00 (Zurich time; Sat 17:00 for you). Organizers see counts, and who chose what only on"
        " demand. Other guests never see it.",
        [*([each] for each in DATES), ["None of these"]],
    )
    assert xu.buttons == [
        ["2027年3月2日（周二）19:00"],
        ["2027年3月3日（周三）"],
        ["Either, but late"],
        ["都不合适"],
    ]
    await bo.says("/rsvp")
    await bo.taps("Yes")
    await bo.says("/start")
    assert f"• Which date suits you: {QUESTION}" in bo.screen
    assert bo.buttons[0] == ["📅 Say which date suits"]

    await ann.taps(DATES[0], DATES[1], f"✓ {DATES[0]}")
    await xu.taps("都不合适", "2027年3月2日（周二）19:00")
    await bo.taps("📅 Say which date suits", "None of these")
    assert ann.buttons == [
        [DATES[0]],
        [f"✓ {DATES[1]}"],
        [DATES[2]],
        ["None of these"],
        ["« Start"],
    ]
    assert bo.buttons[3] == ["✓ None of these"]
    await bo.says("/start")
    assert QUESTION not in bo.screen
    assert world.rows("SELECT count(*) FROM date_poll_answers") == [(3,)]
    assert all(b"Either" not in sealed for (sealed,) in world.rows("SELECT sealed FROM date_polls"))

    await olga.says("/broadcast")
    await olga.taps(f"📅 {QUESTION}")
    assert olga.shown == (
        f"📅 Being answered\n\n{QUESTION}\n\n• {DATES[0]}: 1\n• {DATES[1]}: 1\n• {DATES[2]}: 0\n"
        "• None of these: 1\n\nAnswered: 3\nNot answered: 0\n"
        "Can be answered until: Sat 20 Feb 2027, 18:00 (Zurich time; Sat 17:00 for you)",
        [["Names", "Refresh"], ["Close it now"], ["« Broadcasts", "« Organizers"]],
    )
    await olga.taps("Names")
    assert olga.screen.split("\n")[-3:] == ["Ann: 2", "Bo: none of these", "徐: 1"]
    await world.tick(minutes=11)
    await ann.taps("None of these")
    await ann.taps("✓ None of these", DATES[1])
    await olga.taps("Close it now")
    await world.tick(seconds=5)
    assert xu.shown == (
        f"📅 静湖对话\n\n{FRAGE}\n\n答复已截止。您选择了：\n• 2027年3月2日（周二）19:00",
        [],
    )
    acts = [act for (act,) in world.rows("SELECT act FROM audit")]
    assert acts == ["broadcast", "saw-names", "closed-date-poll"]
    await olga.taps(f"Tell everybody: {DATES[1]}")
    assert f"English: {QUESTION}\n→ {DATES[1]}" in olga.screen
    await send(world, olga)
    assert xu.screen == f"📣 静湖对话\n\n{FRAGE}\n→ 2027年3月3日（周三）"


async def test_words_in_both_languages_reach_each_reader_in_their_own(world: World) -> None:
    olga, ann, xu = await world.organizer(), await world.guest("Ann"), await world.guest("徐", "zh")
    await olga.says("/broadcast")
    await olga.taps("Ask which date")
    await olga.says_all(QUESTION, FRAGE, "2 March\nlate / 晚一点\n都行｜Any", "2027-02-20 18:00")
    assert "⚠️" not in olga.screen
    await olga.taps("Choose who is asked", "Preview")
    await send(world, olga)

    assert ann.buttons == [["Tue 2 Mar 2027"], ["late"], ["Any"], ["None of these"]]
    assert xu.buttons == [["2027年3月2日（周二）"], ["晚一点"], ["都行"], ["都不合适"]]


async def test_who_is_silent_is_reminded_once_and_the_buttons_go_at_the_end(world: World) -> None:
    olga, ann, bo = await world.organizer(), await world.guest("Ann"), await world.guest("Bo")
    ends = datetime(2027, 2, 20, 17, 0, tzinfo=UTC)
    await ask(world, olga, until="2027-02-20 18:00")
    await ann.taps(DATES[2])
    for someone in (ann, bo):
        someone.forget_past()
    await world.tick(seconds=(ends - world.clock()).total_seconds() - 23 * 3600)
    await world.tick(minutes=5)
    assert (len(ann.hears), [each.split("\n")[0] for each in bo.hears]) == (
        0,
        ["⏰ Your answer is still missing."],
    )
    old = next(each["message_id"] for each in bo.messages if "📅" in each.get("text", ""))
    await world.tick(hours=24)
    await world.tick(seconds=5)

    assert bo.screen_of(old) == (
        f"📅 Quiet Lake Dialogue\n\n{QUESTION}\n\nThis can no longer be answered."
        " You have not answered."
    )
    await bo.taps(DATES[0])
    assert bo.screen.endswith("You have not answered.")
    assert world.rows("SELECT count(*) FROM date_poll_answers") == [(1,)]
    await ann.says("/privacy")
    await ann.taps("Forget me", "Yes, forget me")
    assert world.rows("SELECT count(*) FROM date_poll_answers") == [(0,)]
