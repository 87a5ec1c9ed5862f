"""Small changes anywhere in the rooms where a wrong line does harm, of which some are drawn by chance.

What is changed is what programmers get wrong: a boundary, an order of terms, a condition, a number, an
answer, a step that is left out. Only functions are changed: constants of a module have been handed to
others by the time a mutant is put in (`constants.py`).
"""

import ast
import random
from collections.abc import Iterator

from tests.robustness.mutants.claims import ROOT
from tests.robustness.mutants.finding import (
    OPPOSITES,
    Change,
    Function,
    Mutant,
    functions,
    mutant_of,
    said,
)

ROOMS = (
    *("bot/domain", "bot/crypto", "bot/delivery", "storage"),
    *("handlers/door.py", "handlers/updates.py", "handlers/floods.py", "handlers/asked.py"),
    *("bot/web/intake", "bot/web/chat"),
)
"""Rules, secrets, what is remembered, what leaves, and the doors."""
LEFT_OUT = ("storage/database/migrations/versions/", "bot/domain/callback_words/")
"""Steps that are never taken again, and tables of words."""
_NEIGHBOURS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
}
_OTHER: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}


def drawn(count: int, *, seed: int, only: str = "") -> list[Mutant]:
    """Draw so many mutants, every place as likely as every other."""
    chance = random.Random(seed)
    places = sorted(_places(only), key=lambda each: (each[0], each[2].at, each[2].said))
    return [mutant_of(*each) for each in chance.sample(places, min(count, len(places)))]


def _places(only: str) -> Iterator[tuple[str, tuple[str, ...], Change]]:
    for place in files(only):
        for names, function in functions(ast.parse((ROOT / place).read_text()), ()):
            for change in _changes(function):
                yield place, names, change


def files(only: str = "") -> Iterator[str]:
    """Every file of the rooms whose path begins with `only`; several beginnings stand with commas."""
    beginnings = tuple(only.split(","))
    for room in ROOMS:
        path = ROOT / room
        for each in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            place = each.relative_to(ROOT).as_posix()
            if place.startswith(beginnings) and not place.startswith(LEFT_OUT):
                yield place


def _changes(function: Function) -> Iterator[Change]:
    for statement in function.body:
        for node in _code(statement):
            yield from _changes_of(node)


def _code(node: ast.AST) -> Iterator[ast.AST]:
    """Everything in a node that does something: neither what is only for types, nor what is only logged."""
    yield node
    for name, value in ast.iter_fields(node):
        if name not in {"annotation", "returns"}:
            for each in value if isinstance(value, list) else [value]:  # pyright: ignore[reportUnknownVariableType]
                if isinstance(each, ast.AST) and not _is_logged(each):
                    yield from _code(each)


def _is_logged(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and said(node).startswith("log.")


def _changes_of(node: ast.AST) -> Iterator[Change]:
    match node:
        case ast.If(test=test) | ast.IfExp(test=test):
            yield Change(test, ast.Constant(value=True), f"takes for granted {said(test)}")
            yield Change(test, ast.Constant(value=False), f"never has {said(test)}")
        case ast.Return(value=ast.expr() as value) if not isinstance(value, ast.Constant):
            yield Change(value, ast.Constant(value=None), f"answers nothing, not {said(value)}")
        case ast.Expr(value=ast.Call() as call) if not said(call).startswith("super()"):
            yield Change(node, ast.Pass(), f"leaves out {said(call)}")
        case ast.Constant(value=bool(value)):
            yield Change(node, ast.Constant(value=not value), f"has {not value}")
        case ast.Constant(value=int(value)):
            yield Change(node, ast.Constant(value=value + 1), f"has {value + 1} for {value}")
        case ast.expr():
            yield from _reckoned_otherwise(node)
        case _:
            pass


def _reckoned_otherwise(node: ast.expr) -> Iterator[Change]:
    match node:
        case ast.Compare(ops=[op]):
            for turned in {OPPOSITES[type(op)], _NEIGHBOURS.get(type(op), OPPOSITES[type(op)])}:
                by = ast.Compare(node.left, [turned()], node.comparators)
                yield Change(node, by, f"asks {said(by)}")
        case ast.BoolOp(op=op, values=values):
            other = ast.Or() if isinstance(op, ast.And) else ast.And()
            yield Change(node, by := ast.BoolOp(other, values), f"asks {said(by)}")
        case ast.UnaryOp(op=ast.Not(), operand=asked):
            yield Change(node, asked, f"asks {said(asked)}")
        case ast.BinOp(op=op) if type(op) in _OTHER and not _is_of_texts(node):
            by = ast.BinOp(node.left, _OTHER[type(op)](), node.right)
            yield Change(node, by, f"reckons {said(by)}")
        case _:
            pass


def _is_of_texts(node: ast.BinOp) -> bool:
    """Say whether texts are put together, of which another operator makes no other text."""
    return any(
        isinstance(each, ast.JoinedStr)
        or (isinstance(each, ast.Constant) and isinstance(each.value, str | bytes))
        for each in (node.left, node.right)
    )
