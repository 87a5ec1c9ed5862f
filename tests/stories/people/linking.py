"""An attacker who joins what organizers are shown without names: by codes, and by the data of buttons."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.domain.people.rights import Right
from handlers.table import TAPPED
from tests.stories.someone import Someone
from tests.stories.world import World

CODE = re.compile(r"\b[A-Z]-[2-9A-HJ-NP-Z]{4,6}\b")
NAMES_AND_FILES = frozenset({Right.SEE_NAMES, Right.EXPORT, Right.APPROVE_LETTERS})
ACTS = re.compile(
    r"question-(take|answer|close|hand|release|mark|translate|keep|promote|merge|split|group|ungroup)"
    r"|member-(move|end|seats)|lockdown|role-give|reissue|liaison|home|admin|more|language|ticket"
    r"|question-claim|cancel|form|invite|role|broadcast-(recall|undelivered)"
    r"|.*(change|set|rule|time|compare|start|write|new|import|file|link|sure|now|picture)"
)
"""Buttons that change something, or lead away from the desk."""


@dataclass(frozen=True, slots=True)
class Line:
    """What is seen together: at which desk (or question), and the words and data that stand there."""

    place: str
    said: str


async def looks_at(
    world: World, someone: Someone, place: str, *commands: str, deep: int = 2
) -> list[Line]:
    """Tap all that shows more of a desk, or of what is open, without a name; return every line seen."""
    seen: list[Line] = []
    for command in commands or ("",):
        world.clock.move(seconds=20)
        if command:
            await someone.says(command)
        seen += _lines_of(place, someone.messages[-1])
        await _follow(world, someone, place, someone.messages[-1], seen, done=set(), deep=deep)
    return seen


async def _follow(
    world: World,
    someone: Someone,
    place: str,
    message: Mapping[str, Any],
    seen: list[Line],
    *,
    done: set[str],
    deep: int,
) -> None:
    for data in _data_of(message):
        name = data.partition("@")[0].partition(":")[0]
        route = TAPPED.get(name)
        if data in done or route is None or route.right in NAMES_AND_FILES or ACTS.match(name):
            continue
        done.add(data)
        world.clock.move(seconds=20)
        last, number = someone.messages[-1]["message_id"], message["message_id"]
        await someone.taps_data(data, message_id=number)
        for shown in someone.messages:
            # A screen is shown in place of the one that was tapped, or below all others.
            if shown["message_id"] == number or shown["message_id"] > last:
                seen += _lines_of(place, shown)
                if deep > 1:
                    await _follow(world, someone, place, shown, seen, done=done, deep=deep - 1)


def _lines_of(place: str, message: Mapping[str, Any]) -> Iterable[Line]:
    words = message.get("text", message.get("caption", ""))
    yield from (Line(place, line) for line in words.splitlines())
    rows = message.get("reply_markup", {}).get("inline_keyboard", ())
    yield from (
        Line(place, f"{button['text']} {button.get('callback_data', '')}")
        for row in rows
        for button in row
    )


def _data_of(message: Mapping[str, Any]) -> list[str]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", ())
    return [each["callback_data"] for row in rows for each in row if "callback_data" in each]


def links_in(lines: Iterable[Line], *, known: Iterable[str]) -> set[frozenset[str]]:
    """Return the pairs of places that something joins: a code, or one of the `known` ids and names.

    What stands in one line belongs together, and so does all that shares a sign with it.
    """
    marks = tuple(known)
    groups: list[tuple[set[str], set[str]]] = []
    for line in lines:
        signs = {*CODE.findall(line.said), *(each for each in marks if each in line.said)}
        if not signs:
            continue
        places = {line.place}
        for group in [each for each in groups if each[0] & signs]:
            groups.remove(group)
            signs, places = signs | group[0], places | group[1]
        groups.append((signs, places))
    return {
        frozenset((one, other))
        for _, places in groups
        for one in places
        for other in places
        if one != other
    }
