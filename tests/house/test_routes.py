"""Routes and commands fit together, and so do buttons that are shown with a right."""

import ast
from collections.abc import Iterator
from importlib import import_module

from bot.domain.people.people import Role
from bot.domain.people.rights import RIGHTS, Right
from bot.texts.catalog import Catalog
from handlers.table import COMMANDS, ROUTES, TAPPED
from tests.house.sources import SOURCES, Source


def test_every_command_has_a_help_text() -> None:
    catalog = Catalog()
    assert [word for word in COMMANDS if not catalog.has(f"command-{word}")] == []


def test_routes_have_names_of_their_own() -> None:
    words = [route.tapped for route in ROUTES if route.tapped]
    assert sorted(words) == sorted(set(words))


def test_strangers_may_do_nothing() -> None:
    assert RIGHTS[Role.STRANGER] == frozenset()


def shown_with_a_right(source: Source) -> Iterator[tuple[Right, str]]:
    """Yield each `(Right.X, Button(text, WORD.to(...)))`: the right, and the word's name."""
    for node in ast.walk(source.tree):
        match node:
            case ast.Tuple(
                elts=[
                    ast.Attribute(value=ast.Name("Right"), attr=right),
                    ast.Call(args=[_, ast.Call(func=ast.Attribute(value=word, attr="to")), *_]),
                ]
            ):
                module = import_module(source.place.removesuffix(".py").replace("/", "."))
                for name in ast.unparse(word).split("."):
                    module = getattr(module, name)
                yield Right[right], module.name
            case _:
                pass


def test_buttons_are_shown_to_those_whom_their_routes_let_in() -> None:
    shown = [pair for source in SOURCES for pair in shown_with_a_right(source)]
    assert len(shown) >= 14
    assert [(right, name) for right, name in shown if TAPPED[name].right is not right] == []
