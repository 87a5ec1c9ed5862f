"""What linters cannot see: habits of the house that a careless change would break."""

import ast
import re
from collections.abc import Iterable

import pytest

from tests.house.sources import ROOT, SOURCES, Source


def lines_with(
    pattern: str, sources: Iterable[Source], *, besides: tuple[str, ...] = ()
) -> list[str]:
    """Return the lines of code that match, outside of some places."""
    found = re.compile(pattern)
    return [
        f"{source.place}:{number}"
        for source in sources
        if not source.place.startswith(besides)
        for number, line in enumerate(source.text.splitlines(), start=1)
        if found.search(line) and not line.lstrip().startswith("#")
    ]


ENVIRONMENT = r"os\.(environ|getenv)\b(?!\.setdefault)"
COMMIT = r"\.(commit|rollback)\("
LEFT_FOR_LATER = r"\b(TODO|FIXME|XXX|HACK)\b"
LISTED_IN_ENGLISH = r"[\"'], [\"']\.join\("


def test_only_settings_and_the_demo_read_the_environment() -> None:
    readers = ("bot/settings/settings.py", "bot/demo/show.py", "bot/cli/bench/")
    assert lines_with(ENVIRONMENT, SOURCES, besides=readers) == []


def test_nobody_commits_but_the_store() -> None:
    assert lines_with(COMMIT, SOURCES, besides=("storage/keys/keystore_file.py",)) == []


def test_nothing_is_left_for_later() -> None:
    assert lines_with(LEFT_FOR_LATER, SOURCES) == []


def test_what_a_screen_lists_is_parted_as_its_reader_does() -> None:
    screens = [each for each in SOURCES if each.place.startswith("bot/usecases/")]
    assert (lines_with(LISTED_IN_ENGLISH, screens), screens != []) == ([], True)


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        (ENVIRONMENT, 'token = os.environ["TOKEN"]'),
        (COMMIT, "connection.commit()"),
        (LEFT_FOR_LATER, "x = 1  # TODO: more"),
        (LISTED_IN_ENGLISH, 'details = {"names": ", ".join(names)}'),
    ],
)
def test_a_careless_line_is_found(pattern: str, line: str) -> None:
    assert lines_with(pattern, [Source("a.py", f"import os\n{line}\n")]) == ["a.py:2"]


def with_code_in_packages(sources: Iterable[Source]) -> list[str]:
    """Return the packages that do more than say what they are."""
    return [
        source.place
        for source in sources
        if source.place.endswith("__init__.py")
        and [type(each) for each in source.tree.body] != [ast.Expr]
    ]


def test_packages_say_what_they_are_and_import_nothing() -> None:
    assert with_code_in_packages(SOURCES) == []
    made_up = [Source("a/__init__.py", '"""A."""\nimport os'), Source("b/__init__.py", "")]
    assert with_code_in_packages(made_up) == ["a/__init__.py", "b/__init__.py"]


def hidden_imports(sources: Iterable[Source]) -> list[str]:
    """Return the imports inside of functions, and those by name."""
    return [
        source.at(node)
        for source in sources
        for function in ast.walk(source.tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom) or _imports_by_name(node)
    ]


def _imports_by_name(node: ast.AST) -> bool:
    match node:
        case ast.Call(func=ast.Attribute(attr="import_module") | ast.Name(id="__import__")):
            return True
        case _:
            return False


BY_NAME = {
    "bot/answers/columns.py": "numpy comes with an extra",
    "bot/grouping/solving.py": "HiGHS comes with an extra",
    "bot/delivery/push/notices.py": "pywebpush comes with an extra",
    "bot/answers/vectors.py": "numpy comes with an extra",
    "bot/answers/encoders/loading.py": "the encoders come with an extra",
    "bot/answers/language/normaliser.py": "its tables are only read where somebody asks",
    "bot/chatham/names/spellings.py": "readings take fifty megabytes, where a Chinese name is known",
    "bot/cli/front.py": "a command loads only what it needs",
    "bot/crypto/wrapping/opening.py": "a key service's library, where there is a service",
    "storage/keys/opening.py": "PostgreSQL's library, where the keystore is there",
    "bot/texts/invitation_letter/worker.py": "pyhanko comes with an extra",
}


def test_no_import_hides_inside_a_function() -> None:
    found = hidden_imports(SOURCES)
    assert {each.partition(":")[0] for each in found} == set(BY_NAME)
    hidden = [each for source in SOURCES for each in hidden_imports([source])]
    assert len(hidden) == len(found)
    made_up = Source("a.py", "def f():\n    import os\n    importlib.import_module('x')")
    assert hidden_imports([made_up]) == ["a.py:2", "a.py:3"]


def test_files_name_no_registry() -> None:
    lock = (ROOT / "requirements.lock").read_text()
    assert re.findall(r"(?:https?|file)://\S+|--(?:extra-)?index-url.*", lock) == []
