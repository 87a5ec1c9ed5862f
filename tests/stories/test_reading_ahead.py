"""Long screens are read beside the writer: others go on, order holds, nothing is lost or doubled."""

import asyncio
import logging
import threading
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from bot.domain.callback_words.broadcasts import NEW
from bot.domain.people.people import Role
from bot.settings.settings import Settings
from bot.web import readiness
from handlers.table import ROUTES, TAPPED
from storage.work import Work
from tests.robustness.outside.waiting import until_it
from tests.robustness.outside.world import WELL
from tests.robustness.outside.world import readiness as readiness_at
from tests.stories.feedback.world import FeedbackWorld, choose_port
from tests.stories.someone import Someone
from tests.stories.world import World


class PostedWorld(FeedbackWorld):
    """A world to whose bot Telegram posts the updates."""

    def settings(self, **more: str) -> Settings:
        """The settings of this world's bot."""
        url = f"http://127.0.0.1:{self.port}/telegram/webhook"
        secret = "secret-of-the-stories"
        return super().settings(COLLOQUY_WEBHOOK_URL=url, COLLOQUY_WEBHOOK_SECRET=secret, **more)


READ = [route for route in ROUTES if route.reads]
AHEAD = "handlers.reading_ahead"


@contextmanager
def reader_held(world: World) -> Generator[threading.Event]:
    """Let the reader be busy with something else, until the event is set at the latest."""
    free = threading.Event()
    held = asyncio.ensure_future(world.now_running.parts.intake.reader.run(lambda _: free.wait()))
    try:
        yield free
    finally:
        free.set()
        held.cancel()


async def heard(someone: Someone, count: int) -> None:
    """Wait until somebody has so many messages from the bot."""
    async with asyncio.timeout(20):
        while len(someone.hears) < count:
            await asyncio.sleep(0.01)


async def test_who_answers_does_not_wait_for_who_reads(world: World) -> None:
    olga, ann = await world.organizer(), await world.guest("Ann Guest")

    with reader_held(world):
        olga.say("/attendance")
        ann.say("/rsvp")
        await heard(ann, 1)
        unanswered = ann.screen
        ann.tap("Yes")
        async with asyncio.timeout(20):
            while ann.screen == unanswered:
                await asyncio.sleep(0.01)
        before = list(olga.hears)
    await world.settle()

    assert before == []
    assert world.rows("SELECT standing FROM rsvps") == [("going",)]
    assert [text.split("\n")[6] for text in olga.hears] == ["✅ 1 · 🤔 0 · ❌ 0 · no answer 0"]


async def test_what_somebody_sends_meanwhile_waits_for_their_screen(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    olga = await world.organizer()

    with reader_held(world):
        for words in ("/attendance", "/help", "/logistics", "/privacy"):
            olga.say(words)
        world.emulator.world.inject([{"message": olga.raw_message(text=7)}])
        await asyncio.sleep(0.2)
        before = list(olga.hears)
    await world.settle()

    assert before == []
    assert [text.split("\n")[0] for text in olga.hears] == [
        "Attendance",
        "What you can do here",
        "Logistics",
        "Privacy",
    ]
    assert len([record for record in caplog.records if "cannot be read" in record.message]) == 1


async def test_a_screen_that_was_being_read_at_a_stop_comes_after_it_once(world: World) -> None:
    olga = await world.organizer()

    with reader_held(world) as free:
        olga.say("/attendance")
        olga.say("/privacy")
        await asyncio.sleep(0.2)
        threading.Timer(0.2, free.set).start()
        await world.stop()
    before = list(olga.hears)
    await world.start()
    await world.settle()

    assert before == []
    assert [text.split("\n")[0] for text in olga.hears] == ["Attendance", "Privacy"]


async def test_by_webhook_others_go_on_and_a_stop_loses_and_doubles_nothing(
    tmp_path: Path, founded: Path
) -> None:
    choose_port()
    async with PostedWorld.opened(tmp_path / "bot", founded=founded) as world:
        olga, ann = await world.organizer(), await world.guest("Ann Guest")

        with reader_held(world):
            olga.say("/attendance")
            olga.say("/help")
            ann.say("/rsvp")
            await heard(ann, 1)
            ann.tap("Yes")
            async with asyncio.timeout(20):
                while not world.rows("SELECT standing FROM rsvps"):
                    await asyncio.sleep(0.01)
            before = list(olga.hears)
        await world.settle()
        with reader_held(world) as free:
            olga.say("/attendance")
            await asyncio.sleep(0.2)
            threading.Timer(0.2, free.set).start()
            await world.stop()
        await world.start()
        await world.settle()
        polls = world.emulator.world.journal.since(0, "getUpdates")

    assert (before, polls) == ([], [])
    first, helped, again = olga.hears
    assert helped.startswith("What you can do here")
    assert first.split("\n")[6] == "✅ 1 · 🤔 0 · ❌ 0 · no answer 0"
    assert again == first


async def test_what_is_taken_and_never_committed_is_told_by_a_word(
    polled: FeedbackWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(readiness, "UPDATES_LATE", 0.2)
    monkeypatch.setattr(readiness, "PING_SECONDS", 0.2)
    olga, free = await polled.organizer(), threading.Event()

    async def told(status: int, **words: str) -> None:
        await until_it(lambda: readiness_at(polled.port), (status, WELL | words))

    await told(200)
    with reader_held(polled):
        olga.say("/attendance")
        await told(503, updates="unread")
    await told(200)
    writing = asyncio.ensure_future(polled.do(lambda _: free.wait()))
    olga.say("/privacy")
    await told(503, updates="stuck", database="busy")
    free.set()
    await writing
    await told(200)


async def test_a_right_lost_before_the_commit_shows_nothing(world: World) -> None:
    olga, event_id = await world.organizer(), world.plan.event.id
    free = threading.Event()

    def demote(work: Work) -> None:
        free.wait()
        person = work.people.behind(olga.at)
        assert person is not None
        work.guests.set_role(event_id, person.id, Role.GUEST)

    demoting = asyncio.ensure_future(world.do(demote))
    olga.say("/attendance")
    await asyncio.sleep(0.3)
    free.set()
    await demoting
    await world.settle()

    assert olga.hears == ["That is for organizers only. Send /help to see what you can do here."]


async def test_every_route_that_reads_can_be_read_beside_the_writer(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    olga = await world.owner()
    for number in range(3):
        await world.guest(f"Guest {number}")
    caplog.set_level(logging.WARNING, AHEAD)

    for route in READ:
        if route.typed:
            await olga.says(f"/{route.typed}")
        else:
            await olga.taps_data(route.tapped)
        world.clock.move(minutes=1)

    assert [record.message for record in caplog.records if record.name == AHEAD] == []
    assert len(READ) > 15


async def test_what_turns_out_to_write_is_left_to_the_writer(
    world: World, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    olga = await world.organizer()
    monkeypatch.setitem(TAPPED, NEW.name, replace(TAPPED[NEW.name], reads=True))

    await olga.says("/broadcast")
    await olga.taps("New broadcast")

    assert olga.screen.split("\n")[0] == "Question 1 of 2"
    assert [record.message for record in caplog.records if record.name == AHEAD] == [
        "a screen could not be read ahead: OperationalError"
    ]
