"""How a changed line gets into a loaded process: the function is given other code."""

import importlib
from inspect import unwrap
from types import CodeType, FunctionType
from typing import Any, cast

from tests.robustness.mutants.finding import Mutant


def module_of(place: str) -> str:
    """Return a file's name as Python imports it: `bot/domain/rsvps.py` is `bot.domain.rsvps`."""
    return place.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def put(place: str, names: tuple[str, ...], code: CodeType) -> None:
    """Give a function the code that it has in its file's; whoever holds it has that then.

    Raises:
        LookupError: What bears the name keeps no function whose code could be another.
    """
    function = _function(place, names)
    was = function.__code__
    for name in names:
        # Of several with one name, overloads or a property with its setter, the one that was loaded.
        codes = [
            each for each in code.co_consts if isinstance(each, CodeType) and each.co_name == name
        ]
        same = [each for each in codes if each.co_firstlineno == was.co_firstlineno]
        code = (same if name == names[-1] else codes)[0]
    if code.co_freevars != was.co_freevars:
        raise LookupError(place, *names)
    function.__code__ = code


def can_be_put(mutant: Mutant) -> bool:
    """Say whether a process that has loaded the product can take a mutant in."""
    try:
        return bool(mutant.function) and bool(_function(mutant.place, mutant.function))
    except LookupError:
        return False


def _function(place: str, names: tuple[str, ...]) -> FunctionType:
    owner, found = vars(importlib.import_module(module_of(place))), cast("Any", None)
    for name in names:
        if name not in owner:
            raise LookupError(place, *names)
        found = owner[name]
        owner = cast("dict[str, Any]", getattr(found, "__dict__", {}))
    inner: Any = found.fget if isinstance(found, property) else getattr(found, "__func__", found)
    function = unwrap(inner) if callable(inner) else None
    if not isinstance(function, FunctionType) or function.__name__ != names[-1]:
        raise LookupError(place, *names)
    return function
