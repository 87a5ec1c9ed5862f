"""Every text that somebody names exists."""

import ast
from collections.abc import Iterable, Iterator

from bot.texts.catalog import Catalog
from tests.house.sources import SOURCES, Source

PLACES = {"Message": 1, "Said": 0, "Button": 0}
"""Which argument of a call names a text."""


def named_texts(sources: Iterable[Source]) -> Iterator[tuple[str, str]]:
    """Yield every literal that names a text, with where it does."""
    for source in sources:
        for node in ast.walk(source.tree):
            for argument in _text_arguments(node):
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield argument.value, source.at(node)


def _text_arguments(node: ast.AST) -> Iterator[ast.expr]:
    match node:
        case ast.Call(func=ast.Name(id=name)) if name in PLACES:
            yield from node.args[PLACES[name] : PLACES[name] + 1]
            yield from (word.value for word in node.keywords if word.arg == "text")
        case ast.ClassDef() if any(_is_refused(base) for base in node.bases):
            for each in node.body:
                match each:
                    case ast.Assign(targets=[ast.Name(id="text")], value=value):
                        yield value
                    case _:
                        pass
        case _:
            pass


def _is_refused(base: ast.expr) -> bool:
    return isinstance(base, ast.Name) and base.id == "Refused"


def test_every_named_text_exists() -> None:
    catalog = Catalog()
    assert [each for each in named_texts(SOURCES) if each[0] and not catalog.has(each[0])] == []


def test_a_missing_text_is_found() -> None:
    text = """
class NotForYou(Refused):
    text = "not-there"
Message(to, "not-here", {"x": Said("nor-here")}, ((Button("nowhere", "data"),),))
"""
    assert sorted(name for name, _ in named_texts([Source("a.py", text)])) == [
        "nor-here",
        "not-here",
        "not-there",
        "nowhere",
    ]
