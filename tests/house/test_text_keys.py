"""Every text that somebody names exists, and every text is named by somebody."""

import ast
import re
from collections.abc import Iterable, Iterator, Mapping

from bot.texts.catalog import SHEETS, Catalog
from tests.house.sources import SOURCES, Source
from tests.house.text_families import FAMILIES, NO_TEXTS, names_of

PLACES = {"Message": 1, "Said": 0, "Button": 0, "reply": 1, "send": 1}
"""Which argument of a call names a text."""
CATALOG = Catalog()
BUILT_NAMES = names_of(FAMILIES)
ROOMS = ("bot/usecases/", "bot/domain/", "bot/texts/", "bot/delivery/", "bot/web/", "handlers/")
BUILT = re.compile(r"[a-z0-9{}-]*[a-z0-9]-?\{\}[a-z0-9{}-]*|[{}-]*-[a-z0-9{}-]+")
REFERENCE = re.compile(r"\{ (-?[a-z][\w-]*) \}")


def named_texts(sources: Iterable[Source]) -> Iterator[tuple[str, str]]:
    """Yield every literal that names a text, with where it does."""
    for source in sources:
        for node in ast.walk(source.tree):
            for argument in _text_arguments(node):
                for name in literals(argument):
                    yield name, source.at(node)


def _text_arguments(node: ast.AST) -> Iterator[ast.expr]:
    match node:
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in PLACES:
            yield from node.args[PLACES[name] : PLACES[name] + 1]
            yield from (word.value for word in node.keywords if word.arg == "text")
        case ast.Assign(targets=[ast.Name(id="text")], value=value):
            yield value
        case _:
            pass


def literals(argument: ast.expr) -> Iterator[str]:
    match argument:
        case ast.Constant(value=str(name)) if name:
            yield name
        case ast.IfExp(body=one, orelse=other):
            yield from literals(one)
            yield from literals(other)
        case _:
            pass


def built_names(sources: Iterable[Source]) -> dict[str, str]:
    """Return where names are built from parts: what is fixed in them, {} for what varies."""
    return {
        fixed: source.at(node)
        for source in sources
        if source.place.startswith(ROOMS)
        for node in _built(source.tree)
        if BUILT.fullmatch(fixed := built_name(node))
    }


def _built(node: ast.AST) -> Iterator[ast.JoinedStr]:
    """Yield what is built from parts; how a part is formatted looks the same, but is none."""
    if isinstance(node, ast.JoinedStr):
        yield node
    inner = [node.value] if isinstance(node, ast.FormattedValue) else ast.iter_child_nodes(node)
    for child in inner:
        yield from _built(child)


def built_name(built: ast.JoinedStr) -> str:
    return "".join(
        str(part.value) if isinstance(part, ast.Constant) else "{}" for part in built.values
    )


def unused(names: Iterable[str], sources: Iterable[Source]) -> set[str]:
    """Return the texts that no word of the sources, no family and no other text names."""
    words = {
        node.value
        for source in sources
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    sheets = (path.read_text() for path in SHEETS.rglob("*.ftl"))
    referred = {name for sheet in sheets for name in REFERENCE.findall(sheet)}
    return (
        set(names) - words - referred - {name for names in BUILT_NAMES.values() for name in names}
    )


def test_every_named_text_exists() -> None:
    assert [each for each in named_texts(SOURCES) if not CATALOG.has(each[0])] == []


def test_a_missing_text_is_found() -> None:
    text = """
class NotForYou(Refused):
    text = "not-there"
Message(to, "not-here", {"x": Said("nor-here")}, ((Button("nowhere", "data"),),))
work.reply(here, "never" if late else "ever", {})
"""
    assert sorted(name for name, _ in named_texts([Source("a.py", text)])) == [
        *("ever", "never", "nor-here", "not-here", "not-there", "nowhere"),
    ]


def test_it_is_known_what_built_names_are_built_from() -> None:
    built = built_names(SOURCES)
    assert {name: at for name, at in built.items() if name not in {*FAMILIES, *NO_TEXTS}} == {}
    assert {*FAMILIES, *NO_TEXTS} - built.keys() == set()


def missing(built: Mapping[str, list[str]]) -> list[str]:
    """Return the built names that no text has."""
    return [name for names in built.values() for name in names if not CATALOG.has(name)]


def test_every_built_text_exists() -> None:
    assert [family for family, names in BUILT_NAMES.items() if not names] == []
    assert missing(BUILT_NAMES) == []
    made_up = names_of({"kind-{}": ["talk", "feast"], "wish-{}-{}": [("yes", "now")]})
    assert missing(made_up) == ["kind-feast", "wish-yes-now"]


def test_a_name_built_from_parts_is_found() -> None:
    text = 'Said(f"kind-{kind}"), f"wish-{w}-chosen", f"{x}-change", f"{a}: {b}", f"{plain}", f"{n:0{w}d}"'
    assert set(built_names([Source("bot/usecases/a.py", text)])) == {
        *("kind-{}", "wish-{}-chosen", "{}-change"),
    }


def test_every_text_is_named_by_somebody() -> None:
    names = CATALOG.names()
    assert unused(names, SOURCES) == set()
    assert unused({*names, "nobody-says-this"}, SOURCES) == {"nobody-says-this"}
