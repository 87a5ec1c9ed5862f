"""Broadcasts: the hold window, planning, progress, pausing, stopping, restarts."""

from storage.work import Work
from tests.stories.broadcasts.world import (
    DRAFT_BUTTONS,
    EMPTY,
    ENDED,
    FULL,
    LETTER_EN,
    STOP,
    crowd,
    interrupt,
    panel,
    progress,
    send,
    shown_of,
    texts,
    trouble,
    until_sent,
    write,
)
from tests.stories.sample_event import EVENT
from tests.stories.world import World


async def test_hold_window_lets_a_broadcast_be_stopped(world: World) -> None:
    olga = await world.organizer()
    ann = await world.guest("Ann")
    await write(olga)

    await olga.taps("Send now")
    await world.tick(seconds=29)
    await olga.taps("Stop")

    assert olga.buttons == DRAFT_BUTTONS

    await world.tick(seconds=60)

    assert ann.hears == []


async def test_broadcast_planned_for_a_wall_time_leaves_then(world: World) -> None:
    olga = await world.organizer()
    ann = await world.guest("Ann")
    await write(olga)

    await olga.taps("Send later")
    await olga.says("2027-01-10 12:59")

    assert olga.screen == (
        "That moment has passed, or is more than a year away. "
        "Please start again with “Send later” and type another one."
    )

    await olga.says("2027-01-12 09:00")

    assert olga.shown == (
        "Broadcast: planned\n\nTo: Everybody, 2 people now\n"
        "It leaves Tue 12 Jan 2027, 09:00 (Zurich time; Tue 08:00 for you). "
        "Until then it can be stopped as if nothing had happened.",
        STOP,
    )

    late = await world.guest("Late comer")
    await world.tick(hours=43.9)

    assert (ann.hears, late.hears) == ([], [])

    await world.tick(hours=0.1)
    await world.tick(seconds=4)

    assert (ann.hears, late.hears) == ([LETTER_EN], [LETTER_EN])
    assert panel(olga)["text"] == progress("finished", delivered=3)


async def test_pausing_holds_the_rest_and_going_on_sends_it_once(world: World) -> None:
    olga = await world.organizer()
    guests = await crowd(world, 40)
    await write(olga)
    await olga.taps("Who gets it?", "Guests only", "Send now")

    await interrupt(world, olga, verb="pause", after=10)
    came = sum(texts(guest, about=LETTER_EN) for guest in guests)
    await world.tick(seconds=4)
    await world.restart()
    await world.tick(seconds=60)

    assert 10 <= came < 40
    assert sum(texts(guest, about=LETTER_EN) for guest in guests) == came
    assert olga.screen == progress(
        "paused",
        audience="Guests only",
        shown=shown_of(came, 40),
        delivered=came,
        remaining=40 - came,
    )
    assert olga.buttons == [["Resume", "Stop"], ["Refresh", "« Broadcasts"]]

    await olga.taps("Resume")
    await world.tick(seconds=4)
    await world.tick(seconds=4)

    assert [texts(guest, about=LETTER_EN) for guest in guests] == [1] * 40
    assert olga.screen == progress("finished", audience="Guests only", delivered=40)


async def test_stopping_midway_sends_no_more_and_tells_how_many_not(world: World) -> None:
    olga = await world.organizer()
    guests = await crowd(world, 40)
    await write(olga)
    await olga.taps("Who gets it?", "Guests only", "Send now")

    await interrupt(world, olga, verb="stop", after=10)
    await world.tick(seconds=60)
    await world.tick(seconds=4)

    came = sum(texts(guest, about=LETTER_EN) for guest in guests)
    assert 10 <= came < 40
    assert olga.shown == (
        progress(
            "stopped",
            audience="Guests only",
            shown=shown_of(came, 40),
            delivered=came,
            more=f"\n\nStopped before sending: {40 - came}",
        ),
        ENDED,
    )
    assert world.rows("SELECT count(*) FROM outbox WHERE state='stopped' AND sealed IS NULL") == [
        (40 - came,)
    ]


async def test_progress_counts_delivered_impossible_unknown_and_remaining(world: World) -> None:
    olga = await world.organizer()
    guests = [await world.guest(f"Guest {number}") for number in range(4)]
    world.emulator.world.block(guests[0].id)
    trouble(world, "drop_after", chat_id=guests[1].id)
    await write(olga)
    await olga.taps("Who gets it?", "Guests only", "Send now")

    await world.tick(seconds=31)
    await world.tick(seconds=4)
    await world.tick(seconds=4)

    assert olga.shown == (
        progress("finished", audience="Guests only", delivered=2, impossible=1, unknown=1),
        [["Send to 2 not delivered"], *ENDED],
    )
    assert [texts(guest, about="bus leaves") for guest in guests] == [0, 1, 1, 1]


async def test_letter_refused_for_now_waits_and_is_counted_as_remaining(world: World) -> None:
    olga = await world.organizer()
    guests = [await world.guest(f"Guest {number}") for number in range(3)]
    trouble(world, "500", chat_id=guests[0].id)
    await write(olga)
    await olga.taps("Who gets it?", "Guests only", "Send now")
    await world.tick(seconds=31)
    await world.tick(seconds=4)

    assert olga.screen == progress(
        "being sent",
        audience="Guests only",
        shown=(FULL[:13] + EMPTY[:7], 66),
        delivered=2,
        remaining=1,
        more="\nAbout 1 s left",
    )

    await world.tick(seconds=30)
    await world.tick(seconds=4)

    assert olga.screen == progress("finished", audience="Guests only", delivered=3)


async def test_second_tap_on_send_sends_once(world: World) -> None:
    olga = await world.organizer()
    ann = await world.guest("Ann")
    await write(olga)

    await world.both_at_once(lambda: olga.tap("Send now"), lambda: olga.tap("Send now"))
    await world.tick(seconds=31)
    await world.tick(seconds=4)

    assert ann.hears == [LETTER_EN]


async def test_two_organizers_lead_the_same_broadcast(world: World) -> None:
    olga = await world.organizer()
    omar = await world.organizer("Omar")
    ann = await world.guest("Ann")
    await write(olga)
    await omar.says("/broadcast")
    await omar.taps("✏️ The bus leaves at 8.", "Send now")
    await olga.taps("Send now")

    assert olga.shown == omar.shown

    await olga.taps("Stop")
    await omar.taps("Stop")
    await world.tick(seconds=60)

    assert (ann.hears, omar.buttons) == ([], DRAFT_BUTTONS)


async def test_restart_in_the_middle_doubles_nothing(world: World) -> None:
    olga = await world.organizer()
    guests = await crowd(world, 40)
    await write(olga)
    await olga.taps("Who gets it?", "Guests only", "Send now")
    await world.keep_pace()
    world.emulator.world.latency_ms = 20
    world.clock.move(seconds=31)
    await world.now_running.tick_all()
    await until_sent(world, 10, about="📣")

    await world.restart()
    before = sum(texts(guest, about=LETTER_EN) for guest in guests)
    await world.settle()
    await world.tick(seconds=4)

    assert 10 <= before < 40
    assert [texts(guest, about=LETTER_EN) for guest in guests] == [1] * 40
    assert olga.screen == progress("finished", audience="Guests only", delivered=40)


async def test_nothing_of_a_broadcast_lies_open_in_the_database(world: World) -> None:
    olga = await world.organizer()
    await world.guest("Ann")
    await write(olga, en="Meet at the Zeppelin quay", zh="齐柏林码头见")
    await olga.taps("Send now")
    await world.tick(seconds=31)

    content = b"".join(path.read_bytes() for path in world.folder.iterdir() if path.is_file())
    assert (b"Zeppelin" in content, "齐柏林".encode() in content) == (False, False)


async def test_acts_are_noted_in_the_audit_chain(world: World) -> None:
    olga = await world.organizer()
    await world.guest("Ann")
    await write(olga)
    await send(world, olga)
    await olga.taps("Recall", "Yes, delete 2 messages")

    acts = world.rows("SELECT act FROM audit ORDER BY id")

    def is_whole(work: Work) -> bool:
        return work.audit.is_whole(EVENT)

    assert acts == [("broadcast",), ("recalled-broadcast",)]
    assert await world.do(is_whole)
