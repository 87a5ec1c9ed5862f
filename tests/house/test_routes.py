"""Routes and commands fit together, and so do buttons that are shown with a right."""

import ast
from collections.abc import Iterator
from importlib import import_module

from bot.domain.features import Feature, Gate
from bot.domain.messages.callback_data import Word
from bot.domain.people.people import Role
from bot.domain.people.rights import RIGHTS, Right
from bot.texts.catalog import Catalog
from handlers.table import COMMANDS, ROUTES, TAPPED
from tests.house.sources import SOURCES, Source
from tests.house.test_topics import TOPICS


def test_every_command_has_a_help_text() -> None:
    catalog = Catalog()
    assert [word for word in COMMANDS if not catalog.has(f"command-{word}")] == []


def test_routes_have_names_of_their_own() -> None:
    words = [route.tapped for route in ROUTES if route.tapped]
    assert sorted(words) == sorted(set(words))


def test_strangers_may_do_nothing() -> None:
    assert RIGHTS[Role.STRANGER] == frozenset()


def shown_with_a_right(source: Source) -> Iterator[tuple[Gate, str]]:
    """Yield each `(GATE, Button(text, WORD.to(...)))`: what it takes, and the word's name.

    GATE is `Right.X`, or `Gate(Right.X, Feature.Y)`.
    """
    for node in ast.walk(source.tree):
        match node:
            case ast.Tuple(
                elts=[
                    ast.Attribute() | ast.Call(func=ast.Name("Gate")) as gate,
                    ast.Call(args=[_, ast.Call(func=ast.Attribute(value=word, attr="to")), *_]),
                ]
            ):
                module = import_module(source.place.removesuffix(".py").replace("/", "."))
                for name in ast.unparse(word).split("."):
                    module = getattr(module, name)
                gate_said = _gate_of(gate)
                if gate_said and _is_at_home(source, module.name):
                    # The screens of a family are there only where it is on.
                    yield Gate(gate_said.right, TAPPED[module.name].feature), module.name
                elif gate_said:
                    yield gate_said, module.name
            case _:
                pass


def _is_at_home(source: Source, name: str) -> bool:
    """Say whether a button's word is of the topic, and the family, that the file belongs to."""
    topic = source.place.removeprefix("bot/usecases/").partition("/")[0]
    words = vars(import_module(f"bot.domain.callback_words.{topic}")) if topic in TOPICS else {}
    return name in {each.name for each in words.values() if isinstance(each, Word)}


def _gate_of(node: ast.expr) -> Gate | None:
    match node:
        case ast.Attribute(value=ast.Name("Right"), attr=right):
            return Gate(Right[right])
        case ast.Call(
            func=ast.Name("Gate"),
            args=[
                ast.Attribute(value=ast.Name("Right"), attr=right),
                ast.Attribute(value=ast.Name("Feature"), attr=feature),
            ],
        ):
            return Gate(Right[right], Feature[feature])
        case _:
            return None


def test_buttons_are_shown_to_those_whom_their_routes_let_in() -> None:
    shown = [pair for source in SOURCES for pair in shown_with_a_right(source)]
    assert len(shown) >= 14
    assert [(gate, name) for gate, name in shown if TAPPED[name].gate != gate] == []


def test_a_gate_with_a_family_is_read() -> None:
    text = 'row = ((Gate(Right.LOOK, Feature.GOALS), Button("go-home", words.HOME.to())),)'
    source = Source("bot/usecases/rows.py", text)
    assert list(shown_with_a_right(source)) == [(Gate(Right.LOOK, Feature.GOALS), "home")]
