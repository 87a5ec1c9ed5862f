"""Numbers that stand at the head of a file, of which some are drawn by chance, and who reads them.

They are worked out while the product is loaded, and others have been handed them then: such a mutant is
loaded in the place of its file.
"""

import ast
import random
from collections.abc import Iterator

from tests.robustness.mutants.anywhere import files
from tests.robustness.mutants.claims import ROOT
from tests.robustness.mutants.finding import Change, Mutant, functions, mutant_of, said
from tests.robustness.mutants.putting import module_of
from tests.robustness.mutants.recording import PRODUCT, key_of


def drawn_constants(count: int, *, seed: int, only: str = "") -> list[Mutant]:
    """Draw so many mutants of numbers of modules, every number as likely as every other."""
    chance = random.Random(seed)
    places = [
        (place, change)
        for place in files(only)
        for statement in ast.parse((ROOT / place).read_text()).body
        for change in _changes(statement)
    ]
    places.sort(key=lambda each: (each[0], each[1].at))
    drawn = chance.sample(places, min(count, len(places)))
    return [mutant_of(place, (), change) for place, change in drawn]


def readers_of(mutant: Mutant) -> dict[str, set[int] | None]:
    """Return the functions that read a mutant's constant, and the lines in which they do.

    None for the lines stands for all: what a file works out of the constant while it is loaded, any of its
    functions may use. Lines are counted from the function's first.
    """
    name, module = _name_at(mutant), module_of(mutant.place)
    found = dict[str, set[int] | None]()
    for room in PRODUCT:
        for path in sorted((ROOT / room).rglob("*.py")):
            text = path.read_text()
            place = path.relative_to(ROOT).as_posix()
            if name in text and (place == mutant.place or module.rpartition(".")[2] in text):
                tree = ast.parse(text)
                if place == mutant.place or _imports(tree, module, name):
                    found |= _readers(place, tree, name)
    return found


def _changes(statement: ast.stmt) -> Iterator[Change]:
    match statement:
        case (
            ast.Assign(targets=[ast.Name(id=name)], value=ast.expr() as value)
            | ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value)
        ) if name.isupper():
            for node in ast.walk(value) if _is_number(value) else ():
                match node:
                    case ast.Constant(value=bool()):
                        pass
                    case ast.Constant(value=int(number)):
                        by = ast.Constant(value=number + 1)
                        yield Change(node, by, f"{name} has {number + 1} for {number}")
                    case ast.Constant(value=float(number)):
                        by = ast.Constant(value=number * 2)
                        yield Change(node, by, f"{name} has {number * 2} for {number}")
                    case _:
                        pass
        case _:
            pass


def _is_number(value: ast.expr) -> bool:
    """Say whether a value is a number or a span of time, reckoned from numbers."""
    match value:
        case ast.Constant(value=int() | float()):
            return True
        case ast.BinOp(left=left, right=right):
            return _is_number(left) and _is_number(right)
        case ast.Call():
            return said(value).startswith("timedelta(")
        case _:
            return False


def _name_at(mutant: Mutant) -> str:
    return mutant.change.partition(" ")[0]


def _imports(tree: ast.Module, module: str, name: str) -> bool:
    above, _, last = module.rpartition(".")
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            names = {each.name for each in node.names}
            if (node.module == module and name in names) or (
                node.module == above and last in names
            ):
                return True
    return False


def _readers(place: str, tree: ast.Module, name: str) -> dict[str, set[int] | None]:
    found = list(functions(tree, ()))
    inside, readers = set[ast.AST](), dict[str, set[int] | None]()
    for names, function in found:
        for statement in ast.walk(function):
            if isinstance(statement, ast.stmt) and statement is not function:
                uses = {each for each in ast.walk(statement) if _is_read(each, name)}
                if uses:
                    readers.setdefault(key_of(place, names), set()).add(  # type: ignore[union-attr]
                        statement.lineno - function.lineno
                    )
                    inside |= uses
    if any(_is_read(each, name) and each not in inside for each in ast.walk(tree)):
        return {key_of(place, names): None for names, _ in found}
    return readers


def _is_read(node: ast.AST, name: str) -> bool:
    match node:
        case ast.Name(id=read, ctx=ast.Load()) | ast.Attribute(attr=read, ctx=ast.Load()):
            return read == name
        case _:
            return False
