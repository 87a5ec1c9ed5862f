"""Everything can be found by tapping from the first screen; no screen is broken, no button dead."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest

from bot.domain.people import Profile, Role
from bot.texts.catalog import Catalog
from handlers.table import TAPPED
from storage.work import Work
from tests.stories.feedback import FeedbackWorld, TokenRequest
from tests.stories.people import Someone
from tests.stories.plans import EVENT, other_plan
from tests.stories.world import World

DEAD_ENDS = (
    "out of date",
    "已过期",
    "nothing to cancel",
    "没有可取消的内容",
    "something went wrong",
    "出了问题",
    "I do not know",
)
NOT_FOLLOWED = frozenset({"forget:yes", "language:en", "language:zh"})
"""Buttons that end the walk or change its language; that they are there is enough."""
ONLY_BELOW_LETTERS = frozenset({"fewer", "heard", "hide", "noted", "reveal", "snooze"})
"""Buttons of broadcasts, changes and reminders, which come by themselves; they have stories."""
ONLY_AFTERWARDS = frozenset({"publish", "ratings"})
"""Buttons about feedback that is over; they have stories too."""
NAMES = frozenset(name for name in Catalog().names() if "-" in name)
SENDING = ("sendMessage", "editMessageText", "sendDocument", "sendPhoto")


@dataclass(slots=True)
class Walk:
    """Somebody who taps every button there is, each along the way by which it was first seen."""

    world: World
    someone: Someone
    ways: list[tuple[str, ...]] = field(default_factory=list[tuple[str, ...]])
    seen: set[str] = field(default_factory=set[str])
    screens: list[str] = field(default_factory=list[str])
    dead: list[tuple[str, ...]] = field(default_factory=list[tuple[str, ...]])

    async def everywhere(self) -> None:
        """Follow every button from the first screen until nothing new turns up."""
        self._note(await self._arrive(), ())
        while self.ways:
            way = self.ways.pop(0)
            shown = await self._arrive()
            for number, step in enumerate(way, start=1):
                found = [each for each in _buttons(shown) if _plain(each[1]) == step]
                if not found:
                    # What was tapped before has changed this screen; look at what it shows now.
                    way = way[: number - 1]
                    break
                shown = await self._follow(*found[0], way[:number])
            self._note(shown, way)

    async def _arrive(self) -> list[dict[str, Any]]:
        self.world.clock.move(minutes=1)
        before = self._snapshot()
        await self.someone.says("/start")
        return self._changed(before)

    async def _follow(
        self, message: dict[str, Any], data: str, way: tuple[str, ...]
    ) -> list[dict[str, Any]]:
        before = self._snapshot()
        calls = self._calls()
        await self.someone.taps_data(data, message_id=message["message_id"])
        changed = self._changed(before)
        texts = [_text(each) for each in changed]
        if self._calls() == calls or any(end in text for text in texts for end in DEAD_ENDS):
            self.dead.append(way)
        return changed or [message]

    def _note(self, shown: list[dict[str, Any]], way: tuple[str, ...]) -> None:
        self.screens += [_text(each) for each in shown] + [
            label for each in shown for label in _labels(each)
        ]
        for _, data in _buttons(shown):
            step = _plain(data)
            if step not in self.seen:
                self.seen.add(step)
                if step not in NOT_FOLLOWED:
                    self.ways.append((*way, step))

    def _snapshot(self) -> dict[int, dict[str, Any]]:
        return {each["message_id"]: each for each in self.someone.messages}

    def _changed(self, before: dict[int, dict[str, Any]]) -> list[dict[str, Any]]:
        return [each for number, each in self._snapshot().items() if before.get(number) != each]

    def _calls(self) -> int:
        journal = self.world.emulator.world.journal
        return sum(len(journal.since(0, method)) for method in SENDING)


def _buttons(messages: Sequence[dict[str, Any]]) -> list[tuple[dict[str, Any], str]]:
    return [
        (message, button["callback_data"])
        for message in messages
        for row in message.get("reply_markup", {}).get("inline_keyboard", [])
        for button in row
        if "callback_data" in button
    ]


def _labels(message: dict[str, Any]) -> list[str]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["text"] for row in rows for button in row]


def _text(message: dict[str, Any]) -> str:
    return message.get("text") or message.get("caption") or ""


def _plain(data: str) -> str:
    """The data without what is different every time."""
    return re.sub(r"^(form|cancel):\d+|^(revoke):\S+", lambda m: f"{m[1] or m[2]}:*", data)


def _faults(screens: Sequence[str]) -> list[str]:
    words = {word for screen in screens for word in re.findall(r"[a-z]+(?:-[a-z_]+)+", screen)}
    broken = [screen for screen in screens if "??" in screen or "{" in screen or not screen.strip()]
    return sorted(words & NAMES) + broken


def _english(screens: Sequence[str]) -> set[str]:
    lines = {line for screen in screens for line in screen.split("\n")}
    return {line for line in lines if re.search(r"[A-Za-z]+ [a-z]+ [a-z]+", line)}


async def take_part_in_another_event(world: World, someone: Someone) -> None:
    """Make somebody a guest of a second event, too."""
    await world.found(other_plan())
    event = other_plan().event

    def join(work: Work) -> None:
        person = work.people.find(someone.id)
        assert person is not None
        work.guests.add(event.id, person.id, role=Role.GUEST, profile=Profile())
        work.guests.accept_norms(event.id, person.id, version=1)

    await world.do(join)


async def check_in(world: FeedbackWorld, someone: Someone) -> None:
    """Fetch the right to write; only what was fetched can be lost."""
    request = TokenRequest.make(world.manifest)
    status, _ = await world.check_in(world.init_data(someone), request)
    assert status == 200


def eight_words(world: FeedbackWorld) -> str:
    """The words that organizers compare, which are English in every language."""
    box = world.now_running.boxes.find(EVENT)
    assert box is not None
    return " ".join(box.fingerprint)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("role", [Role.GUEST, Role.ORGANIZER, Role.OWNER])
async def test_everything_is_reached_by_tapping(
    polled: FeedbackWorld, role: Role, language: str
) -> None:
    world = polled
    someone = await world.guest("陆 Ann", language, role=role)
    await check_in(world, someone)
    if role is Role.GUEST:
        await take_part_in_another_event(world, someone)
    walk = Walk(world, someone)

    await walk.everywhere()

    allowed = {word for word, route in TAPPED.items() if route.who <= role} - {"start"}
    allowed -= ONLY_BELOW_LETTERS | ONLY_AFTERWARDS
    if role is not Role.GUEST:
        allowed -= {"events"}
    assert {step.partition(":")[0] for step in walk.seen} == allowed
    assert walk.dead == []
    assert _faults(walk.screens) == []
    if language == "zh":
        words = set[str]() if role is Role.GUEST else {eight_words(world)}
        assert _english(walk.screens) == {"Which language shall we speak?"} | words
    assert world.rows("SELECT trouble FROM seen WHERE trouble IS NOT NULL") == []


async def test_help_lists_what_this_person_may_do(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()

    await ann.says("/help")
    await olga.says("/help")

    commands = [
        [line.split(" ")[0] for line in each.screen.split("\n") if line.startswith("/")]
        for each in (ann, olga)
    ]
    guests = ["/start", "/rsvp", "/schedule", "/details", "/calendar", "/feedback", "/reminders"]
    guests += ["/language", "/privacy"]
    organizers = ["/admin", "/invite", "/attendance", "/settings", "/reschedule"]
    organizers += ["/broadcast", "/unreachable", "/remind"]
    assert commands == [
        [*guests, "/cancel", "/help"],
        [*guests, "/cancel", *organizers, "/help"],
    ]
