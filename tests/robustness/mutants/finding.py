"""Where the product checks a right, a code or a consent, and what each check becomes as a mutant."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.robustness.mutants.claims import ROOT

Function = ast.FunctionDef | ast.AsyncFunctionDef
PLACES = (
    *("handlers/door.py", "handlers/asked.py", "handlers/approvals.py", "handlers/forms.py"),
    *("bot/usecases/forms.py", "bot/usecases/current_event.py", "bot/usecases/rows.py"),
    *("bot/usecases/people", "bot/usecases/roles", "bot/usecases/approvals"),
    *("bot/usecases/lockdown", "bot/usecases/second_factor", "bot/usecases/publicity"),
    *("bot/domain/people/rights.py", "bot/domain/people/approvals.py"),
    *("bot/domain/people/invitations.py", "bot/domain/people/second_factor.py"),
    *("bot/domain/publicity/consents.py", "bot/crypto/one_time_codes.py"),
    *("storage/people", "storage/approvals", "storage/second_factor", "storage/publicity"),
    "storage/audit.py",
)
"""Files, and folders with all that is below them."""
ENDS = frozenset({"use", "revoke", "end", "note", "contest", "set_role", "freeze", "thaw"})
"""Calls, made for what they do alone, that use a code up, end a request, note an act, take powers."""
DECIDES = frozenset(
    {
        *("may", "passes", "admits", "lets", "same", "is_allowed", "is_agreed", "gate", "right"),
        *("is_open", "is_elevated", "is_locked", "is_code", "must_accept_norms", "moves"),
        *("rights", "requester", "helpers", "confirmed", "failures", "digest", "recovery"),
        *("last_step", "after", "norms_version", "elevated_until", "locked_until", "person_id"),
        *("four_eyes", "second_factor", "state", "frozen", "lifted_by", "powers", "role"),
        *("audience", "given_at", "expires_at", "help_asked_at", "made_at", "last_id"),
    }
)
"""Names that make a condition one about a right, a code or a consent."""
REFUSALS = frozenset(
    {
        *("CodeRefused", "NotTheirs", "NotElevated", "OwnRequest", "RequestGone", "NotInvited"),
        *("AgreedAlready", "OnlyOwnersInviteOrganizers", "OnlyOwnersChangeOrganizers"),
        *("OwnMembership", "SetUpAlready", "not_allowed"),
    }
)
OPPOSITES: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Lt: ast.GtE,
    ast.GtE: ast.Lt,
    ast.Gt: ast.LtE,
    ast.LtE: ast.Gt,
}


@dataclass(frozen=True, slots=True)
class Mutant:
    """One changed line; `tree` is the whole file with it, `function` the names down to where it is."""

    place: str
    line: int
    change: str
    function: tuple[str, ...]
    tree: ast.Module

    def __str__(self) -> str:
        return f"{self.place}:{self.line} {self.change}"


@dataclass(frozen=True, slots=True)
class Change:
    """One node that another takes the place of, and what that means."""

    node: ast.AST
    by: ast.AST
    said: str

    @property
    def at(self) -> tuple[int, int]:
        """Where it is: line and column."""
        return getattr(self.node, "lineno", 0), getattr(self.node, "col_offset", 0)


def mutants(*, only: str = "") -> Iterator[Mutant]:
    """Every mutant of every check, file by file; of files whose path begins with `only`."""
    for path in _files():
        place = path.relative_to(ROOT).as_posix()
        if not place.startswith(only):
            continue
        text = path.read_text()
        for names, function in functions(ast.parse(text), ()):
            for change in {(each.at[0], each.said): each for each in _changes(function)}.values():
                yield mutant_of(place, names, change)


def mutant_of(place: str, names: tuple[str, ...], change: Change) -> Mutant:
    """Return the file with one change in the function of these names."""
    tree = _Putting(change).visit(ast.parse((ROOT / place).read_text()))
    return Mutant(place, change.at[0], change.said, names, ast.fix_missing_locations(tree))


def _files() -> Iterator[Path]:
    for place in PLACES:
        path = ROOT / place
        yield from sorted(path.rglob("*.py")) if path.is_dir() else [path]


def functions(node: ast.AST, names: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Function]]:
    """Every function of a module and of its classes, with the names down to where it is."""
    for each in ast.iter_child_nodes(node):
        if isinstance(each, Function):
            yield (*names, each.name), each
        elif isinstance(each, ast.ClassDef):
            yield from functions(each, (*names, each.name))


def _changes(function: Function) -> Iterator[Change]:
    for node in ast.walk(function):
        match node:
            case ast.Expr(value=ast.Call() as call) if _is_check(call):
                yield Change(node, ast.Pass(), f"drops {said(call)}")
            case ast.If(test=test) if _refuses(node) or _decides(test):
                yield Change(test, ast.Constant(value=False), f"never asks {said(test)}")
                yield from _weaker(test)
            case ast.IfExp(test=test) | ast.Return(value=ast.expr() as test) if _decides(test):
                yield from _weaker(test)
            case ast.comprehension(ifs=[*tests]):
                for test in filter(_decides, tests):
                    yield Change(test, ast.Constant(value=True), f"takes all, not {said(test)}")
            case _:
                pass


def _weaker(test: ast.expr) -> Iterator[Change]:
    """What else a condition becomes: without a part, a comparison turned round, its opposite."""
    match test:
        case ast.BoolOp(values=values):
            for each in values:
                rest = [other for other in values if other is not each]
                by = rest[0] if len(rest) == 1 else ast.BoolOp(test.op, rest)
                if not _is_of_types(each):
                    yield Change(test, by, f"leaves out {said(each)}")
                    yield from _weaker(each)
        case ast.Compare(ops=[*ops]) if not _is_of_types(test):
            for number, op in enumerate(ops):
                turned = [*ops[:number], OPPOSITES[type(op)](), *ops[number + 1 :]]
                by = ast.Compare(test.left, turned, test.comparators)
                yield Change(test, by, f"asks {said(by)}")
        case ast.UnaryOp(op=ast.Not(), operand=asked):
            yield Change(test, asked, f"asks {said(asked)}")
        case ast.Call(func=function) if _name(function) in DECIDES:
            yield Change(test, ast.UnaryOp(ast.Not(), test), f"asks not {said(test)}")
        case _:
            pass


def said(node: ast.AST) -> str:
    """Return a piece of code in one short line."""
    return ast.unparse(node)[:70]


def _is_of_types(test: ast.expr) -> bool:
    """Say whether a condition is only about None: the types see to it, and it decides nothing."""
    match test:
        case ast.Compare(comparators=[ast.Constant(value=None)]):
            return True
        case _:
            return False


def _is_check(call: ast.Call) -> bool:
    name = _name(call.func)
    return name in ENDS or name.lstrip("_").startswith(("check", "refuse", "find_powerful"))


def _refuses(node: ast.If) -> bool:
    """Say whether a condition is followed by one of the refusals that are about rights and codes."""
    raised = (each.exc for each in node.body if isinstance(each, ast.Raise) and each.exc)
    return any(_name(getattr(each, "func", each)) in REFUSALS for each in raised)


def _decides(test: ast.expr) -> bool:
    return any(_name(each) in DECIDES for each in ast.walk(test))


def _name(node: ast.AST) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


class _Putting(ast.NodeTransformer):
    """Puts one node in the place of another, which it knows by where and what it is."""

    def __init__(self, change: Change) -> None:
        self._spot = _spot(change.node)
        self._by = change.by

    def visit(self, node: ast.AST) -> Any:
        """Return the node, or what is put in its place."""
        if _spot(node) == self._spot:
            return self._by
        return self.generic_visit(node)


def _spot(node: ast.AST) -> tuple[Any, ...]:
    where = ("lineno", "col_offset", "end_lineno", "end_col_offset")
    return (type(node), *(getattr(node, each, None) for each in where))
