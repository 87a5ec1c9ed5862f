"""A handler reads plain values and calls one use case."""

import ast
from collections.abc import Iterable, Mapping, Sequence

from tests.house.sources import SOURCES, Source

MACHINERY = {
    "handlers/updates.py": "the doorway, through which every update comes",
    "handlers/door.py": "the door: what was asked for goes on to its route",
    "handlers/forms.py": "answers to a form go on to whoever asked",
    "handlers/groups.py": "what is said in groups has no route",
}
QUESTIONS = ("find", "here_of", "is_", "may_", "must_")
"""How what only tells a handler something is called."""


class _Paths:
    """Counts the calls of use cases along the longest way through a function."""

    def __init__(self, source: Source) -> None:
        self.functions = {
            each.name: each for each in source.tree.body if isinstance(each, ast.FunctionDef)
        }
        self._usecases = {
            alias.asname or alias.name
            for node in source.tree.body
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("bot.usecases")
            for alias in node.names
        }

    def longest(self, body: Sequence[ast.stmt]) -> int:
        if not body:
            return 0
        first, rest = body[0], body[1:]
        match first:
            case ast.If(test=test, body=then, orelse=otherwise):
                ways = [then, otherwise]
                return self._calls(test) + max(self._on(way, rest) for way in ways)
            case ast.Match(subject=subject, cases=cases):
                ways = [case.body for case in cases]
                return self._calls(subject) + max(self._on(way, rest) for way in [*ways, []])
            case ast.Try(body=tried, handlers=handlers):
                ways = [tried, *(handler.body for handler in handlers)]
                return max(self._on(way, rest) for way in ways)
            case ast.With(body=inner):
                return self._on(inner, rest)
            case ast.For(body=inner) | ast.While(body=inner):
                return 2 * self.longest(inner) + self.longest(rest)
            case _:
                return self._calls(first) + self.longest(rest)

    def _on(self, way: Sequence[ast.stmt], rest: Sequence[ast.stmt]) -> int:
        """Go one way, and on behind it unless it ends there."""
        ends = bool(way) and isinstance(way[-1], ast.Return | ast.Raise)
        return self.longest(way) + (0 if ends else self.longest(rest))

    def _calls(self, node: ast.AST) -> int:
        return sum(self._called(each) for each in ast.walk(node) if isinstance(each, ast.Call))

    def _called(self, call: ast.Call) -> int:
        match call.func:
            case ast.Name(id=name) if name in self.functions:
                return self.longest(self.functions[name].body)
            case ast.Name(id=name) | ast.Attribute(value=ast.Name(id=name)):
                called = getattr(call.func, "attr", name)
                only_asks = called.startswith(QUESTIONS) or called[:1].isupper()
                return name in self._usecases and not only_asks
            case _:
                return 0


def calls_of_handlers(sources: Iterable[Source]) -> Mapping[str, int]:
    """Return how many use cases each handler calls at most."""
    found: dict[str, int] = {}
    for source in sources:
        if source.place.startswith("handlers/") and source.place not in MACHINERY:
            paths = _Paths(source)
            for function in paths.functions.values():
                found[f"{source.at(function)} {function.name}"] = paths.longest(function.body)
    return found


def test_handlers_call_one_use_case() -> None:
    assert {name: count for name, count in calls_of_handlers(SOURCES).items() if count > 1} == {}


def test_handlers_that_do_more_are_found() -> None:
    text = """
from bot.usecases.visa import status, times
def one(incoming, work):
    match incoming.words:
        case ():
            status.show(work)
        case _:
            _other(work)
def _other(work):
    if work.now:
        times.show(work)
        return
    status.show(work)
def two(incoming, work):
    if incoming.words:
        times.set_time(work)
    status.show(work)
def many(incoming, work):
    for word in incoming.words:
        times.set_time(work, word)
"""
    assert list(calls_of_handlers([Source("handlers/visa.py", text)]).values()) == [1, 1, 2, 2]
