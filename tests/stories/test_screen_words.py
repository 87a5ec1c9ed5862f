"""A screen opens when somebody types what it is called: in words, or as its button says."""

import pytest

from bot.domain.people.people import Role
from bot.domain.screen_words import screen_called
from handlers.table import ROUTES
from tests.stories.someone import Someone
from tests.stories.world import World

SAID = {
    "When is what? ": "",
    "please show me the Programme!": "schedule",
    "请看一下日程": "schedule",
    "Wi-Fi password": "",
    "change my name": "privacy",
    "我的提问": "tickets",
    "REMIND ME": "reminders",
    "Chatham House Rule": "norms",
    "visa\u00a0desk": "visadesk",
    "the visa desk was closed when I came": "",
}


OTHERWISE = {
    "en": {"Glossary", "Feedback", "Bot status", "Records"},
    "zh": {"术语", "反馈", "机器人运行情况", "操作记录"},
}
"""Names that ask for a word to look up, that guests and organizers share, and screens that count, or note, each look."""


def test_every_command_is_the_name_of_its_screen() -> None:
    commands = {route.typed: route.tapped for route in ROUTES if route.typed}

    others = {typed: screen_called(typed) for typed in commands}
    assert {typed: name for typed, name in others.items() if name != commands[typed]} == {
        "term": "term-search",
        "remind": "reminders",
        "statements": "ground",
    }


@pytest.mark.parametrize(("said", "screen"), SAID.items())
def test_names_are_read_whole_and_as_people_write_them(said: str, screen: str) -> None:
    assert screen_called(said) == screen


async def shown_by(
    world: World, someone: Someone, label: str, *, where: str
) -> tuple[object, object]:
    """What a button shows, and what its label shows when it is typed."""
    world.clock.move(minutes=1)
    await someone.says(where)
    await someone.taps(label)
    tapped = someone.shown
    await someone.says("/cancel")
    await someone.says(label)
    typed = someone.shown
    await someone.says("/cancel")
    return tapped, typed


@pytest.mark.parametrize("language", ["en", "zh"])
async def test_what_stands_on_a_button_opens_the_same_when_it_is_typed(
    world: World, language: str
) -> None:
    owen = await world.guest("陆 Owen", language, role=Role.OWNER)
    more = {"en": "more", "zh": "更多"}[language]
    different: dict[str, object] = {}

    for where in ("/start", more, "/admin"):
        await owen.says(where)
        for label in [each for row in owen.buttons for each in row]:
            tapped, typed = await shown_by(world, owen, label, where=where)
            if tapped != typed:
                different[label] = typed

    assert different.keys() == OTHERWISE[language]


async def test_a_guest_does_not_come_where_only_organizers_may(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()

    await ann.says("Who is coming?")
    await olga.says("Who is coming?")

    assert ann.screen.split(",")[0] == "I never say who takes part"
    assert olga.screen.split("\n")[:2] == ["Attendance", "Quiet Lake Dialogue"]


async def test_an_answer_to_a_question_is_no_name_of_a_screen(world: World) -> None:
    olga = await world.organizer()
    await olga.says("/remind")
    await olga.taps("New reminder")

    await olga.says("Venue")

    assert olga.screen == (
        "✓ Noted: “Venue”\n\nQuestion 2 of 5\nThe same in Chinese?\n\n"
        "“Skip” if you wrote it in English only."
    )
