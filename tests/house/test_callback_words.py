"""Buttons and routes agree by construction: each word of a button is read by exactly one route."""

import ast
import importlib
import pkgutil
from collections import Counter
from collections.abc import Callable, Iterable
from enum import EnumType
from typing import Any, cast

from bot.domain import callback_words
from bot.domain.messages.callback_data import EVENT_MARK, Word
from handlers.table import ROUTES
from tests.house.sources import SOURCES, Source

LONGEST_DATA = 64
"""Bytes of callback data (Bot API InlineKeyboardButton)."""
ID = 12
"""Characters of an id."""


def _words() -> list[Word[*tuple[Any, ...]]]:
    modules = (
        importlib.import_module(f"{callback_words.__name__}.{found.name}")
        for found in pkgutil.iter_modules(callback_words.__path__)
    )
    return [each for module in modules for each in vars(module).values() if isinstance(each, Word)]


def spelt_by_hand(sources: Iterable[Source]) -> list[str]:
    """Return the buttons whose data are written as text instead of built by a word."""
    return [
        f"{source.place}:{node.lineno}"
        for source in sources
        for node in ast.walk(ast.parse(source.text))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "Button"
        and any(
            isinstance(data, ast.JoinedStr | ast.Constant)
            for data in [
                *node.args[1:2],
                *(each.value for each in node.keywords if each.arg == "data"),
            ]
        )
    ]


def test_each_word_of_a_button_is_read_by_exactly_one_route() -> None:
    routed = [route.button for route in ROUTES if route.button is not None]
    assert Counter(map(id, routed)) == Counter(map(id, _words()))


def test_no_two_words_have_one_name() -> None:
    assert [name for name, n in Counter(each.name for each in _words()).items() if n > 1] == []


def _longest(kind: Callable[[str], Any]) -> int:
    if isinstance(kind, EnumType):
        return max(len(str(each)) for each in cast("Iterable[object]", kind))
    return ID


def test_data_with_their_event_fit() -> None:
    longest = {
        each.name: len(each.name)
        + sum(len(":") + _longest(kind) for kind in each.kinds)
        + len(EVENT_MARK)
        + ID
        for each in _words()
    }
    assert {name: size for name, size in longest.items() if size > LONGEST_DATA} == {}


def test_no_button_is_spelt_by_hand() -> None:
    assert spelt_by_hand(each for each in SOURCES if each.place.startswith("bot/usecases")) == []


def test_a_button_spelt_by_hand_is_found() -> None:
    made_up = [
        Source("a.py", 'Button("x", f"go:{id}")\nButton("y", data="z")\nButton("w", W.to())')
    ]
    assert spelt_by_hand(made_up) == ["a.py:1", "a.py:2"]
