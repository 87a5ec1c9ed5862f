"""A session with 24 guests and its desk: prompts, signals, what is parked, cards, translators."""

import logging
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.features import Feature
from bot.domain.ids import SessionId
from bot.domain.people.people import Role
from bot.domain.rsvps import Rsvp, Standing
from bot.domain.session_desk.prompts import SHIPPED
from storage.work import Work
from tests.stories.sample_event import EVENT, TALK
from tests.stories.someone import Someone
from tests.stories.world import World

SIGNALS = [
    ["Slow down", "Louder"],
    ["Unclear word", "Two meanings"],
    ["Off topic", "Too detailed"],
    ["Us against them", "I need a pause"],
]
PROMPTS = [
    ["Open", "Restate", "Agree"],
    ["Synthesis", "Theory", "Content"],
    ["Process", "Norms", "Close"],
]


async def led(world: World, *, session: SessionId = TALK) -> Someone:
    """A facilitator who has the desk of a session."""
    fay = await world.guest("Fay", role=Role.FACILITATOR)

    def give(work: Work) -> None:
        person = work.people.behind(fay.at)
        assert person is not None
        work.session_desks.let_lead(EVENT, session, person.id)

    await world.do(give)
    return fay


async def come(world: World, *names: str, language: str = "en") -> list[Someone]:
    """Guests who said that they come."""
    guests = [await world.guest(name, language) for name in names]
    ends = {guest.at for guest in guests}

    def answer(work: Work) -> None:
        for member in work.guests.all_of(EVENT):
            if work.people.ways(member.person_id).addresses[0] in ends:
                work.rsvps.keep(
                    Rsvp(
                        EVENT, world.plan.event.subject, member.person_id, Standing.GOING, work.now
                    )
                )

    await world.do(answer)
    return guests


async def into(guest: Someone, *, chinese: bool = False) -> None:
    """Go from the first screen to what can be done during the talk."""
    await guest.says("/start")
    if chinese:
        await guest.taps("日程", "✅ 开幕讲座", "场次现场")
    else:
        await guest.taps("Programme", "✅ Opening talk", "In this session")


def in_session(world: World, **after: float) -> None:
    """Let the talk go on."""
    world.clock.now = world.plan.event.starts_at + timedelta(**after)


async def test_session_with_24_guests(world: World) -> None:
    await world.switch(Feature.DESK)
    fay = await led(world)
    guests = [
        *await come(world, *(f"Guest {number}" for number in range(12))),
        *await come(world, *(f"嘉宾{number}" for number in range(12)), language="zh"),
    ]
    in_session(world, minutes=10)
    ann, xu = guests[0], guests[12]
    await into(ann)
    room = ann.shown
    await ann.taps("Slow down")
    noted = ann.screen
    await into(guests[1])
    await guests[1].taps("Slow down")
    await fay.says("/desk")
    at_once = fay.screen
    world.clock.move(seconds=30)
    await fay.taps("Refresh")
    two = fay.screen
    await into(xu, chinese=True)
    await xu.taps("请慢一点", "请慢一点")
    again = xu.screen
    await fay.taps("Refresh")
    within = fay.screen
    world.clock.move(seconds=30)
    await fay.taps("Refresh")
    three = fay.shown
    for guest in guests[3:6]:
        await into(guest)
        await guest.taps("Us against them")
    world.clock.move(seconds=30)
    await fay.taps("Refresh")
    helped = fay.screen
    world.clock.move(minutes=4)
    await fay.taps("Refresh")

    assert room[0].startswith("Opening talk\n\nSignals are confidential: taps are counted")
    assert room[1] == [
        *SIGNALS,
        ["Park a point"],
        ["Translator for me", "Translator for all"],
        ["Norms", "What is parked"],
        ["« Session", "« Start"],
    ]
    assert noted.startswith("Opening talk\n\n✅ Thank you, it counts.\n\nSignals are")
    assert "Desk: Opening talk\n50 minutes left\n\nNo signals.\n\n" in at_once
    assert "No signals." in two
    assert "您刚刚发出过这个信号，三分钟内有效。" in again
    assert "No signals." in within
    assert "• Slow down: a few\n" in three[0]
    assert three[1] == [
        ["Refresh"],
        *PROMPTS,
        ["Park a point", "Parked (0)"],
        ["Input cards"],
        ["Somebody interprets", "Speaking time"],
        ["Translator for me", "Translator for all"],
        ["Norms", "« Session"],
        ["« Start"],
    ]
    assert (
        "• Us against them: a few\nEach side describes itself as many voices and the other as one."
        in helped
    )
    assert "45 minutes left\n\nNo signals." in fay.screen


async def test_nobody_is_kept_beside_a_signal_and_what_is_over_is_gone(world: World) -> None:
    await world.switch(Feature.DESK)
    await led(world)
    [ann, ben] = await come(world, "Ann", "Ben")
    in_session(world, minutes=10)
    for guest in (ann, ben):
        await into(guest)
        await guest.taps("Louder")
    tables = {
        table: {row[1] for row in world.rows(f"PRAGMA table_info({table})")}
        for (table,) in world.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
    }
    rows = world.rows("SELECT * FROM desk_signals")
    pauses = world.rows("SELECT * FROM desk_pauses")
    people = [person for (person,) in world.rows("SELECT person_id FROM guests")]
    await world.restart()
    world.clock.move(minutes=4)
    await into(ann)
    await ann.taps("Off topic")

    assert {name for name, columns in tables.items() if "signal" in columns} == {"desk_signals"}
    assert tables["desk_signals"] == {"event_id", "session_id", "half_minute", "signal", "taps"}
    assert tables["desk_pauses"] == {"event_id", "mark", "ends"}
    assert tables["desk_parked"] == {"id", "event_id", "session_id", "sealed"}
    assert "person_id" in tables["guests"]  # control
    assert [row[3:] for row in rows] == [("louder", 2)]
    assert len(pauses) == 2
    assert not any(person in map(str, row) for person in people for row in (*rows, *pauses))
    assert [row[3:] for row in world.rows("SELECT * FROM desk_signals")] == [("off-topic", 1)]
    assert len(world.rows("SELECT * FROM desk_pauses")) == 1


async def test_every_prompt_is_one_tap_from_the_desk(world: World) -> None:
    await world.switch(Feature.DESK)
    fay = await led(world)
    in_session(world)
    found: list[str] = []
    for row in PROMPTS:
        for label in row:
            await fay.says("/desk")
            await fay.taps(label)
            found += [line for line in fay.screen.splitlines() if line.startswith("• ")]
    await fay.says("/desk")
    await fay.taps("Agree", "Write one of our own")
    await fay.says("What would both sign today?")
    written = fay.shown
    await fay.taps("Delete: What would both sign today?")

    assert len(found) == sum(SHIPPED.values()) == 23
    assert written == (
        "Prompts: Agree\n\n• Where do we already agree, even if for different reasons?\n• We may "
        "differ on why. Do we differ on what to do first?\n• What would both sign today?",
        [["Write one of our own"], ["Delete: What would both sign today?"], ["« Desk"]],
    )
    assert fay.screen.endswith("what to do first?")


async def test_parked_points_have_no_author_and_reach_everybody_at_the_close(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    await world.switch(Feature.DESK)
    fay = await led(world)
    [ann, ben] = await come(world, "Ann", "Ben")
    [xu] = await come(world, "徐", language="zh")
    in_session(world, minutes=10)
    await into(ann)
    await ann.taps("Park a point")
    asked = ann.screen
    await ann.says("CANARY-tariffs")
    parked = ann.screen
    await ann.taps("What is parked")
    early = ann.screen
    await fay.says("/desk")
    await fay.taps("Park a point")
    await fay.says("CANARY-visas")
    await fay.taps("1. CANARY-" + fay.screen.split("1. CANARY-")[1].split()[0])
    one = fay.shown
    await fay.taps("Later")
    half = fay.buttons
    await fay.taps(next(row[0] for row in half if row[0].startswith("2.")), "Dropped")
    await fay.taps("Send to the session")
    sent = fay.screen
    await world.tick()
    in_session(world, minutes=61)
    await ben.says("/start")

    assert "that it is from you is not kept" in asked
    assert parked.startswith("Opening talk\n\n✅ Parked, without your name.")
    assert early == "Opening talk\n\nWhat is parked is shown here when the session is over."
    assert one[1] == [["Later", "Elsewhere", "Dropped"], ["« Parked", "« Desk"]]
    assert ["Send to the session"] not in half
    assert sent == "What was parked in “Opening talk” is on its way to 3 guests."
    assert any("CANARY-tariffs (" in each and "CANARY-visas (" in each for each in ben.hears)
    assert any("“开幕讲座”的待议清单" in each and "（稍后讨论）" in each for each in xu.hears)
    assert "CANARY" not in caplog.text
    assert caplog.records  # control: something was logged
    everything = [
        row
        for (table,) in world.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
        for row in world.rows(f"SELECT * FROM {table}")
    ]
    assert not any("CANARY" in str(value) for row in everything for value in row)
    acts = {row[0] for row in world.rows("SELECT act FROM audit")}
    assert "sent-parked" in acts
    assert not {each for each in acts if "park" in each} - {"sent-parked"}


async def test_desk_of_another_session_is_closed(world: World) -> None:
    await world.switch(Feature.DESK)
    fay = await led(world)
    dan = await world.guest("Dan", role=Role.FACILITATOR)
    [ann] = await come(world, "Ann")
    in_session(world, minutes=10)
    await into(ann)
    await ann.taps("Park a point")
    await ann.says("a point")
    [(item,)] = world.rows("SELECT id FROM desk_parked")
    await fay.says("/desk")
    counted = [label for row in fay.buttons for label in row]
    refused: list[str] = []
    for data in (
        *(f"desk:{TALK}", f"desk-prompts:{TALK}:open", f"desk-parked:{TALK}"),
        *(f"desk-cards:{TALK}", f"desk-close:{TALK}", f"desk-card-new:{TALK}"),
        f"desk-own-prompt:{TALK}:open",
    ):
        await dan.says("/start")
        await dan.taps_data(data)
        refused.append(dan.screen)
    await dan.taps_data(f"desk-item:{item}")
    stale = dan.screen
    await dan.says("/desk")
    await ann.taps_data(f"desk:{TALK}")

    assert {each.split(".")[0] for each in refused} == {
        "This desk is for those who facilitate the session"
    }
    assert "Parked (1)" in counted  # control
    assert "out of date" in stale
    assert dan.screen.startswith("My desks\n\nYou facilitate no session yet.")
    assert ann.screen == "That is for organizers only. Send /help to see what you can do here."


async def test_organizer_gives_and_takes_a_desk(world: World) -> None:
    await world.switch(Feature.DESK)
    owen = await world.owner()
    fay = await world.guest("Fay", role=Role.FACILITATOR)
    await owen.says("/start")
    await owen.taps("Programme", "▫️ Opening talk", "Who facilitates")
    listed = owen.shown
    await owen.taps("Fay")
    given = owen.buttons
    await world.tick()
    told = fay.screen
    await fay.taps("Desk")
    opened = fay.screen
    await owen.taps("✅ Fay")
    await fay.taps("Refresh")

    assert listed[0].startswith("Who facilitates “Opening talk”?")
    assert ["Fay"] in listed[1]
    assert ["✅ Fay"] in given
    assert told.startswith("You facilitate a session\nOpening talk\n\nIts desk has")
    assert opened.startswith("Desk: Opening talk\nBegins ")
    assert fay.screen.startswith("This desk is for those who facilitate the session")
    acts = [row[0] for row in world.rows("SELECT act FROM audit ORDER BY id")]
    assert [each for each in acts if "desk" in each] == [
        "opened-desk-leaders",
        "gave-desk",
        "took-desk",
    ]


async def test_card_reaches_the_session_in_both_languages(world: World) -> None:
    await world.switch(Feature.DESK)
    fay = await led(world)
    [ann] = await come(world, "Ann")
    in_session(world, minutes=10)
    await fay.says("/desk")
    await fay.taps("Input cards", "Write a card")
    await fay.says_all("Incidents", "事故", "Most go unreported.", "多数未上报。", "Lin 2026")
    listed = fay.shown
    await fay.taps("Incidents")
    whole = fay.shown
    await fay.taps("Send to one guest")
    sent = fay.screen
    await world.tick()

    assert ["Incidents"] in listed[1]
    assert whole[0] == (
        "🇬🇧 Incidents\nMost go unreported.\n\n🇨🇳 事故\n多数未上报。\n\nSource: Lin 2026"
    )
    assert sent == "“Incidents” is on its way to one guest of “Opening talk”."
    assert ann.screen == f"Input to “Opening talk”\n\n{whole[0]}"


async def test_nothing_is_offered_to_be_sent_to_nobody(world: World) -> None:
    await world.switch(Feature.DESK)
    fay = await led(world)
    in_session(world, minutes=10)
    await fay.says("/desk")
    await fay.taps("Input cards", "Write a card")
    await fay.says_all("Incidents", "事故", "Most go unreported.", "多数未上报。", "Lin 2026")
    await fay.taps("Incidents")
    card = fay.shown
    await fay.taps("« Desk", "Park a point")
    await fay.says("tariffs")
    await fay.taps("1. tariffs", "Later")

    assert card[0].endswith(
        "\n\nNobody comes to “Opening talk” yet, so there is nobody to send this to."
    )
    assert card[1] == [["Delete this card"], ["« Input cards", "« Desk"]]
    assert fay.buttons == [["1. tariffs"], ["Park a point"], ["« Desk"]]


async def test_translator_is_called_by_name_only_for_oneself(world: World) -> None:
    await world.switch(Feature.DESK)
    fay = await led(world)
    [ann] = await come(world, "Ann")
    in_session(world, minutes=10)
    await into(ann)
    await ann.taps("Translator for all")
    nobody = ann.screen
    tian = await world.guest("田", "zh", role=Role.TRANSLATOR)
    await into(ann)
    await ann.taps("Translator for all")
    called = ann.screen
    await world.tick()
    for_all = tian.screen
    await ann.taps("Translator for me", "Translator for me")
    await world.tick()

    assert nobody == "Nobody is a translator in this event. Please ask a facilitator."
    assert "✅ The translator is told." in called
    assert for_all == "需要译员\n开幕讲座，湖畔楼\n\n全场都需要。"
    assert tian.screen == "需要译员\n开幕讲座，湖畔楼\n\nAnn 请求协助。"
    assert fay.screen.endswith("Ann asks for one.")
    assert "You called a moment ago" in ann.screen


async def test_before_and_after_and_for_those_who_do_not_come(world: World) -> None:
    await world.switch(Feature.DESK)
    [ann] = await come(world, "Ann")
    ben = await world.guest("Ben")
    await ann.taps_data(f"session-room:{TALK}")
    before = ann.shown
    await ann.taps_data(f"session-signal:{TALK}:louder")
    early = ann.screen
    in_session(world, minutes=10)
    await ben.taps_data(f"session-room:{TALK}")
    not_in = ben.screen
    in_session(world, minutes=80)
    await ann.taps_data(f"session-signal:{TALK}:louder")
    late = ann.screen
    await ann.taps_data(f"session-room:{TALK}")

    assert before == (
        "Opening talk\n\nSignals, parking and a translator are here from a quarter of an hour "
        "before the session on.",
        [["Norms", "What is parked"], ["« Session", "« Start"]],
    )
    assert early.startswith("That can be done while the session goes on")
    assert not_in.startswith("That is for those who come to this session.")
    assert late.startswith("That can be done while the session goes on")
    assert ann.shown == (
        "Opening talk\n\nThe session is over. You can still read what was parked.",
        [["Norms", "What is parked"], ["« Session", "« Start"]],
    )
    assert world.rows("SELECT * FROM desk_signals") == []


@pytest.mark.parametrize(
    ("language", "name", "over", "cancelled"),
    [
        ("en", "Desk: Opening talk", "The session is over.", "The session is cancelled."),
        ("zh", "引导台：开幕讲座", "场次已结束。", "场次已取消。"),
    ],
)
async def test_desk_says_no_more_what_holds_while_a_session_goes_on(
    world: World, language: str, name: str, over: str, cancelled: str
) -> None:
    await world.switch(Feature.DESK)
    fay = await led(world)
    if language == "zh":
        await fay.says("/language")
        await fay.taps("中文")
    early: list[tuple[str, list[list[str]]]] = []
    late: list[tuple[str, list[list[str]]]] = []
    for shown in (early, late):
        for data in (f"desk:{TALK}", f"desk-parked:{TALK}"):
            await fay.says("/start")
            await fay.taps_data(data)
            shown.append(fay.shown)
        in_session(world, minutes=80)

    def cancel(work: Work) -> None:
        session = work.events.session(EVENT, TALK)
        work.events.keep_session(replace(session, cancelled=True))

    await world.do(cancel)
    await fay.says("/start")
    await fay.taps_data(f"desk:{TALK}")
    desk, parked = (buttons for _, buttons in late)

    assert late[0][0] == f"{name}\n{over}"
    assert fay.screen == f"{name}\n{cancelled}"
    # What would only be answered with a refusal is not offered, before or after.
    assert [len(row) for row in desk] == [1, 3, 3, 3, 1, 1, 2, 1]
    assert [len(row) for row in early[0][1]] == [1, 3, 3, 3, 1, 1, 2, 2, 1]
    assert len(parked) == len(early[1][1]) == 1
