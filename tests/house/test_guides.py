"""The guides name every command, and buttons by the words that stand on them, in both languages."""

import re
from collections.abc import Mapping

import pytest

from bot.domain.people.people import Language
from bot.domain.people.rights import Right
from handlers.table import ROUTES
from tests.house import role_table
from tests.house.sheet_texts import sheet_texts
from tests.house.sources import ROOT

GUIDES = {
    Language.EN: ("GUESTS.md", "ORGANIZERS.md"),
    Language.ZH: ("GUESTS.zh.md", "ORGANIZERS.zh.md"),
}
QUOTED = {
    Language.EN: re.compile(r"(?<!\*)\*([^*\n]+)\*(?!\*)"),
    Language.ZH: re.compile("“([^”]+)”"),
}
SAID = {
    Language.EN: {"Yes / Maybe / No", "unknown"},
    Language.ZH: {
        *("出席／待定／不出席", "不确定", "通常", "3月2日下午两点半", "明天 9:00", "关切"),
        *("**保密**", "匿名", "端到端加密"),
    },
}
"""What is quoted and is no label."""
_COMMAND = re.compile(r"`/([a-z]+)`")
_COUNT = re.compile(r" ?[(（]\{ \$[a-z-]+ \}[)）]")


def pages(language: Language) -> str:
    """Return both guides of a language."""
    return "".join(
        (ROOT / "deploy" / name).read_text(encoding="utf-8") for name in GUIDES[language]
    )


def unknown_labels(page: str, language: Language) -> set[str]:
    """Return what is quoted like a button and stands on none."""
    labels = {_COUNT.sub("", way) for ways in sheet_texts(language).values() for way in ways}
    return set(QUOTED[language].findall(page)) - labels - SAID[language]


def commands(texts: Mapping[str, object]) -> set[str]:
    """Return the commands that /help names."""
    return {name.removeprefix("command-") for name in texts if name.startswith("command-")}


@pytest.mark.parametrize("language", GUIDES)
def test_guides_name_each_command_and_no_other(language: Language) -> None:
    assert set(_COMMAND.findall(pages(language))) == commands(sheet_texts(language))


@pytest.mark.parametrize("language", GUIDES)
def test_buttons_are_named_as_they_are_labelled(language: Language) -> None:
    assert unknown_labels(pages(language), language) == set()


def test_a_button_that_is_not_there_is_found() -> None:
    assert unknown_labels("*Attendance*, *Who came*", Language.EN) == {"Who came"}
    assert unknown_labels("“出席统计”“来宾”", Language.ZH) == {"来宾"}


@pytest.mark.parametrize("language", GUIDES)
def test_the_table_of_roles_is_printed_from_the_code(language: Language) -> None:
    guide = role_table.GUIDES[language].read_text(encoding="utf-8")
    assert role_table.printed(guide) == role_table.table(language)
    assert role_table.printed(guide.replace("✓", "", 1)) != role_table.table(language)


def test_every_right_is_taken_by_a_route() -> None:
    taken = {route.right for route in ROUTES} | {
        route.stricter.right for route in ROUTES if route.stricter
    }
    assert set(Right) - taken == set()
