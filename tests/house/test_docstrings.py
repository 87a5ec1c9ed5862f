"""Docstrings tell what a public function raises."""

import ast
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from tests.house.sources import SOURCES, Source

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef
FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)


def untold(sources: Iterable[Source]) -> list[str]:
    """Return what public functions raise by themselves without saying so.

    The docstring of a command is its help, and that of a Bot API method is Telegram's: neither
    names classes of ours.
    """
    sources = tuple(sources)
    commands = {name for source in sources for name in _commands(source)}
    return [
        f"{source.at(function)} {function.name}: {name}"
        for source in sources
        for function in _public(source.tree)
        if function.name not in commands
        for name in sorted(_raised(function))
        if name.lower() not in _told(function) and not _refuses_as_telegram_does(source, name)
    ]


def _refuses_as_telegram_does(source: Source, name: str) -> bool:
    return name == "Refusal" and source.place.startswith("bot/demo/emulator/methods/")


def _commands(source: Source) -> Iterator[str]:
    """Yield the functions of `@app.command()` and of `app.command()(function)`."""
    if not source.place.startswith("bot/cli/"):
        return
    for node in ast.walk(source.tree):
        if isinstance(node, FUNCTION) and any(map(_makes_a_command, node.decorator_list)):
            yield node.name
        elif isinstance(node, ast.Call) and _makes_a_command(node.func):
            yield from (each.id for each in node.args if isinstance(each, ast.Name))


def _makes_a_command(made: ast.expr) -> bool:
    return (
        isinstance(made, ast.Call)
        and isinstance(made.func, ast.Attribute)
        and made.func.attr in {"command", "callback"}
    )


def _public(tree: ast.Module | ast.ClassDef) -> Iterator[Function]:
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield from _public(node)
        elif isinstance(node, FUNCTION) and not node.name.startswith("_"):
            yield node


def _raised(function: Function) -> set[str]:
    """Return the names of what is raised in a function's own body and not caught in it."""
    return {name for each in function.body for name in _raised_by(each)}


def _raised_by(node: ast.AST) -> set[str]:
    match node:
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.Lambda():
            return set()
        case ast.Raise(exc=ast.expr() as raised):
            return {name} if (name := _class(raised)) else set()
        case ast.Try():
            caught = {name for each in node.handlers if each.type for name in _classes(each.type)}
            tried = {name for each in node.body for name in _raised_by(each)}
            rest = [*node.handlers, *node.orelse, *node.finalbody]
            return tried - caught | {name for each in rest for name in _raised_by(each)}
        case _:
            return {name for each in ast.iter_child_nodes(node) for name in _raised_by(each)}


def _class(raised: ast.expr) -> str:
    """Return the class that is raised; "" for a value that was made elsewhere."""
    called = raised.func if isinstance(raised, ast.Call) else raised
    name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
    return name if name[:1].isupper() else ""


def _classes(caught: ast.expr) -> list[str]:
    return [_class(each) for each in (caught.elts if isinstance(caught, ast.Tuple) else [caught])]


def _told(function: Function) -> str:
    return (ast.get_docstring(function) or "").lower().partition("raise")[2]


def test_public_functions_tell_what_they_raise() -> None:
    assert untold(SOURCES) == []


def test_something_untold_is_found() -> None:
    text = '''
class Shelf:
    """A shelf."""

    def take(self):
        """Take one."""
        raise Missing("x")

    def put(self):
        """Put one. Raises Full."""
        raise shelves.Full

    def _look(self):
        raise Missing

def again(error):
    """Do it again.

    Raises:
        ValueError: it is wrong.
    """
    def inner():
        raise KeyError
    try:
        raise OSError
    except (TypeError, OSError):
        pass
    if error:
        raise error
    raise ValueError(1)
'''
    assert untold([Source("shelf.py", text)]) == ["shelf.py:5 take: Missing"]
