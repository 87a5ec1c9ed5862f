"""Somebody who taps every button there is."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Any

from bot.domain.people.people import Language
from tests.parity.on_page import OnPage
from tests.stories.reach.screens import behind, buttons, is_large, plain, said, size, text
from tests.stories.someone import Someone
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
NOT_FOLLOWED = frozenset(
    {
        "forget-me",
        "forget-everywhere",
        "forget-event-now",
        "entry-delete-now:*",
        "term-drop-now:*",
        "language:en",
        "language:zh",
        "member-end:*",
        "readout-drop-sure:*",
        "readout-publish",
        "page-close-sure",
        "visa-forget-now",
        "lockdown-freeze:*",
        "lockdown-freeze-all",
        "second-factor-demand:required",
        "channels-sign-out:*",
    }
)
"""Buttons that end the walk or change its language; that they are there is enough."""
_MOST_OF_A_KIND = 60
"""Buttons with the same first word; a walk with more sees one that is made anew by each tap."""
_OTHER_WAYS = 5
"""Ways to a button that are remembered beside the first."""
_LOOKED_AT = 40
"""Newest messages that a tap may have changed."""


@dataclass(slots=True)
class Walk:
    """Somebody who taps every button there is, each along the way by which it was first seen."""

    world: World
    someone: Someone
    ways: list[tuple[str, ...]] = field(default_factory=list[tuple[str, ...]])
    seen: set[str] = field(default_factory=set[str])
    screens: list[str] = field(default_factory=list[str])
    other: Language | None = None
    """A language in which the page draws every screen once more; the walk taps in the person's own."""
    others: list[str] = field(default_factory=list[str])
    dead: list[tuple[str, ...]] = field(default_factory=list[tuple[str, ...]])
    large: set[tuple[str, ...]] = field(default_factory=set[tuple[str, ...]])
    kinds: Counter[str] = field(default_factory=Counter[str])
    followed: set[str] = field(default_factory=set[str])
    others_to: dict[str, list[tuple[str, ...]]] = field(
        default_factory=lambda: defaultdict[str, list[tuple[str, ...]]](list)
    )
    """Other ways to a button: what was first seen below news, or behind an answer, may be gone with it."""
    lost: list[tuple[tuple[str, ...], str]] = field(
        default_factory=list[tuple[tuple[str, ...], str]]
    )
    """Ways that could not be gone, each with the button that was not there any more."""

    async def everywhere(self) -> None:
        """Follow every button from the first screen until nothing new turns up."""
        shown = await self._arrive()
        await self._note(shown, ())
        while self.ways or self._go_other_ways():
            way = self.ways.pop()
            # Going on from where one stands, or one step back, saves the walk from the first screen.
            begin = next((n for n in reversed(range(len(way))) if behind(shown, way[n])), None)
            if begin is None:
                begin, shown = 0, await self._arrive()
            for end, step in enumerate(way[begin:], start=begin + 1):
                found = behind(shown, step)
                if not found:
                    # What was tapped before has changed this screen; look at what it shows now.
                    self.lost.append((way, step))
                    break
                shown = await self._follow(*found[0], way[:end])
                await self._note(shown, way[:end])

    async def _arrive(self) -> list[dict[str, Any]]:
        self.world.clock.move(minutes=1)
        before = self._snapshot()
        await self.someone.says("/start")
        return self._changed(before)

    async def _follow(
        self, message: dict[str, Any], data: str, way: tuple[str, ...]
    ) -> list[dict[str, Any]]:
        self.world.clock.move(seconds=2)  # nobody taps so fast that the bot would not heed it
        self.followed.add(way[-1])
        before = self._snapshot()
        first = self.someone.mark
        await self.someone.taps_data(data, message_id=message["message_id"])
        changed = self._changed(before)
        texts = [text(each) for each in changed]
        is_silent = not self.someone.has_come_since(first)
        if is_silent or any(end in text for text in texts for end in DEAD_ENDS):
            self.dead.append(way)
        return changed or [message]

    async def _note(self, shown: list[dict[str, Any]], way: tuple[str, ...]) -> None:
        again = [] if self.other is None else await self._drawn_again(shown, self.other)
        self.large |= {size(each, way) for each in (*shown, *again) if is_large(each, way)}
        self.screens += said(shown)
        self.others += said(again)
        for _, data in buttons(shown):
            step = plain(data)
            if step not in self.seen:
                self.seen.add(step)
                kind = step.partition(":")[0]
                self.kinds[kind] += 1
                assert self.kinds[kind] <= _MOST_OF_A_KIND, f"{kind} is never the same: _VARYING"
                if step not in NOT_FOLLOWED:
                    self.ways.append((*way, step))
            elif len(self.others_to[step]) < _OTHER_WAYS:
                self.others_to[step].append((*way, step))

    def _go_other_ways(self) -> bool:
        """Where a button on a way was gone, come by other ways to what is behind it, if there are."""
        lost, self.lost = self.lost, []
        for way, gone in lost:
            other = None if way[-1] in self.followed else self._other_way(way, gone)
            if other is not None:
                self.ways.append(other)
        return bool(self.ways)

    def _other_way(self, way: tuple[str, ...], gone: str) -> tuple[str, ...] | None:
        for n in reversed(range(way.index(gone), len(way))):
            ways = self.others_to[way[n]]
            while ways:
                other = (*ways.pop(), *way[n + 1 :])
                if gone not in other[:-1] and other != way:
                    return other
        return None

    async def _drawn_again(
        self, shown: list[dict[str, Any]], language: Language
    ) -> list[dict[str, Any]]:
        """Return what the page would show of these messages in another language."""
        assert isinstance(self.someone, OnPage)
        return await self.someone.drawn_in(language, [each["message_id"] for each in shown])

    def _snapshot(self) -> dict[int, dict[str, Any]]:
        return {each["message_id"]: each for each in self.someone.newest(_LOOKED_AT)}

    def _changed(self, before: dict[int, dict[str, Any]]) -> list[dict[str, Any]]:
        return [each for number, each in self._snapshot().items() if before.get(number) != each]
