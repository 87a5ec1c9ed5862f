"""What linters cannot see: habits of the house that a careless change would break."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.domain.people.people import Role
from bot.texts.catalog import Catalog
from handlers.table import COMMANDS, ROUTES

ROOT = Path(__file__).parents[2]
SOURCES = sorted(
    path
    for room in ("bot", "handlers", "storage")
    for path in (ROOT / room).rglob("*.py")
    if "migrations/versions" not in str(path)
)


def _lines_with(pattern: str, *, besides: tuple[str, ...] = ("-",)) -> list[str]:
    found = re.compile(pattern)
    return [
        f"{path.relative_to(ROOT)}:{number}"
        for path in SOURCES
        if not str(path.relative_to(ROOT)).startswith(besides)
        for number, line in enumerate(path.read_text().splitlines(), start=1)
        if found.search(line) and not line.lstrip().startswith("#")
    ]


def test_only_settings_and_the_demo_read_the_environment() -> None:
    assert (
        _lines_with(
            r"os\.(environ|getenv)\b(?!\.setdefault)",
            besides=(
                "bot/settings.py",
                "bot/demo/show.py",
                "bot/cli/bench/",
            ),
        )
        == []
    )


def test_nobody_commits_but_the_store() -> None:
    assert _lines_with(r"\.(commit|rollback)\(", besides=("storage/keys/keystore_file.py",)) == []


def test_time_is_read_at_the_edges_only() -> None:
    edges = (
        "bot/wiring.py",
        "bot/cli/",
        "bot/demo/",
        "bot/web/telegram/polling.py",
        "bot/texts/rendering.py",
    )
    assert _lines_with(r"datetime\.(now|utcnow)\(|\btime\.time\(", besides=edges) == []


def test_packages_say_what_they_are_and_import_nothing() -> None:
    for path in SOURCES:
        if path.name == "__init__.py":
            (only,) = ast.parse(path.read_text()).body
            assert isinstance(only, ast.Expr), path


def test_no_import_hides_inside_a_function() -> None:
    hidden = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in SOURCES
        for function in ast.walk(ast.parse(path.read_text()))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert hidden == []


def test_every_command_has_a_help_text() -> None:
    catalog = Catalog()
    assert [word for word in COMMANDS if not catalog.has(f"command-{word}")] == []


def test_routes_have_names_of_their_own() -> None:
    words = [route.word for route in ROUTES]
    assert sorted(words) == sorted(set(words))


def test_strangers_can_only_start() -> None:
    assert [route.word for route in ROUTES if route.who is Role.STRANGER] == ["start"]


def _named_texts() -> Iterator[tuple[str, str]]:
    """Every literal that names a text: of messages, phrases, buttons, and refusals' `text`."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                name = node.func.id
                place = {"Letter": 1, "Said": 0, "Button": 0}.get(name)
                if place is None:
                    continue
                arguments = [*node.args[place : place + 1]]
                arguments += [word.value for word in node.keywords if word.arg == "text"]
                for argument in arguments:
                    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                        yield argument.value, f"{path.name}:{node.lineno}"


def test_every_named_text_exists() -> None:
    catalog = Catalog()
    missing = [(name, place) for name, place in _named_texts() if not catalog.has(name)]
    assert missing == []


@pytest.mark.parametrize("marker", ["TODO", "FIXME", "XXX", "HACK"])
def test_nothing_is_left_for_later(marker: str) -> None:
    assert _lines_with(rf"\b{marker}\b") == []


def test_files_name_no_registry() -> None:
    lock = (ROOT / "requirements.lock").read_text()
    assert re.findall(r"(?:https?|file)://\S+|--(?:extra-)?index-url.*", lock) == []
