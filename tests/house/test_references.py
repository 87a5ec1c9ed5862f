"""The references are the code's: made from it, complete, and the documents say no more and no less."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.cli.event.init import parse_event
from handlers.table import ROUTES
from tools.documentation.command_line import Command, commands
from tools.documentation.event_fields import LEAST, fields
from tools.documentation.pages import DEPLOY, ROOT
from tools.documentation.references import FOLDER, PAGES
from tools.documentation.settings import refusals

BY_HAND = [
    *sorted(ROOT.glob("*.md")),
    *(path for path in sorted(DEPLOY.rglob("*.md")) if path.parent != FOLDER),
]
COMMANDS = {command.words: command for command in commands()}
GROUPS = {" ".join(words.split()[:2]) for words in COMMANDS} - set(COMMANDS)
ANSWERED_BY_ALL = {"--help", "--version"}
OLD_NAMES = {"CHANGELOG.md"}
"""Documents that may name what has another name today."""
_CODE = re.compile(r"`([^`\n]+)`|^ {4,}(.*)$", re.MULTILINE)
_CALL = re.compile(r"(?:^|(?<=[ /(|]))colloquy((?: [a-z][a-z-]*(?![\w./-]))+)([^|;&]*)")
_ROW = re.compile(r"^\| ([^|]*`[^|]*)\|", re.MULTILINE)


@pytest.mark.parametrize("name", PAGES)
def test_reference_is_what_the_code_says(name: str) -> None:
    # Out of date? .venv/bin/python -m tools.documentation.references
    assert (FOLDER / name).read_text(encoding="utf-8") == PAGES[name]()


def test_there_is_no_other_reference() -> None:
    # The page of licences is held by tests/supply.
    assert {path.name for path in FOLDER.iterdir()} == {*PAGES, "LICENCES.md"}


def documented_fields(page: str) -> set[str]:
    """Return the fields that the table of EVENTFILE.md names; `.b` after `a.b` stands beside it."""
    found: set[str] = set()
    for cell in _ROW.findall(page):
        last = ""
        for name in re.findall(r"`([^`]+)`", cell):
            last = f"{last.rpartition('.')[0]}{name}" if name.startswith(".") else name
            found.add(last)
    return found


def test_guide_of_the_event_file_names_each_field_and_no_other() -> None:
    page = (DEPLOY / "EVENTFILE.md").read_text(encoding="utf-8")
    known = {field.name: field for field in fields()}
    leaves = {name for name, field in known.items() if field.kind not in {"items", "fields"}}
    named = {name.removesuffix("[]") for name in documented_fields(page)}
    assert (sorted(leaves - named), sorted(named - set(known))) == ([], [])
    cut = documented_fields(page.replace("`event.zone`", "`event.zones`"))
    assert (named - cut, cut - named) == ({"event.zone", "bands"}, {"event.zones", "bands[]"})


def test_probing_reaches_every_limit() -> None:
    known = tuple(fields())
    texts = [each for each in known if each.kind.endswith(("text", "words", "both"))]
    unlimited = [each.name for each in texts if each.longest is None and not each.refused]
    endless = [each.name for each in known if "list" in each.kind and each.most is None]
    assert (unlimited, endless) == (["sessions[].id"], [])
    assert [each.name for each in known if each.kind == "items" and each.most is None] == []
    assert parse_event(LEAST.encode()).event.title.en == "a"


def calls(page: str) -> Iterator[tuple[str, list[str]]]:
    """Yield each call of `colloquy` in a document: the words of its command, and its options."""
    for found in _CODE.finditer(page):
        for words, rest in _CALL.findall(found[1] or found[2] or ""):
            yield f"colloquy{words}", re.findall(r"--[a-z-]+", rest)


def command_of(words: str) -> Command | None:
    """Return the command that words begin with, what follows being its arguments."""
    parts = words.split()
    tried = (" ".join(parts[:length]) for length in range(len(parts), 1, -1))
    return next((COMMANDS[each] for each in tried if each in COMMANDS), None)


def strange_calls(page: str) -> list[str]:
    """Return the calls of commands and options that there are not."""
    strange: list[str] = []
    for words, options in calls(page):
        command = command_of(words)
        if command is None:
            strange += [] if words in GROUPS else [words]
        else:
            unknown = {*options} - command.names - ANSWERED_BY_ALL
            strange += [f"{command.words} {option}" for option in sorted(unknown)]
    return strange


@pytest.mark.parametrize("document", BY_HAND, ids=lambda path: path.name)
def test_every_command_in_a_document_is_there_with_its_options(document: Path) -> None:
    if document.name not in OLD_NAMES:
        assert strange_calls(document.read_text(encoding="utf-8")) == []


def test_command_that_is_not_there_is_found() -> None:
    page = "`colloquy sing` `colloquy event list --loud` `colloquy feedback`\n\n    colloquy keys melt a\n"
    assert strange_calls(page) == [
        "colloquy sing",
        "colloquy event list --loud",
        "colloquy keys melt a",
    ]


def named_in_the_table(page: str) -> set[str]:
    """Return what the table of commands names; a word alone follows the group before it."""
    table = page.partition("\n| `colloquy ...` | does |\n")[2].partition("\n\n")[0]
    found: set[str] = set()
    for cell in _ROW.findall(table):
        group: list[str] = []
        for code in re.findall(r"`([^`]+)`", cell):
            within = " ".join(["colloquy", *group, *code.split()[:1]])
            match = COMMANDS.get(within) or command_of(f"colloquy {code}")
            found.add(match.words if match else f"colloquy {code}")
            group = match.words.split()[1:2] if match and match.words.count(" ") > 1 else []
    return found


def test_every_command_is_in_the_operators_guide() -> None:
    guide = (DEPLOY / "OPERATING.md").read_text(encoding="utf-8")
    feedback = (DEPLOY / "FEEDBACK.md").read_text(encoding="utf-8")
    sealed = {found.words for words, _ in calls(feedback) if (found := command_of(words))}
    named = named_in_the_table(guide) | {each for each in sealed if " feedback " in each}
    assert sorted(set(COMMANDS) ^ named) == ["colloquy feedback"]


def test_chat_commands_are_those_of_the_routes_and_settings_all_of_them() -> None:
    typed = {route.typed for route in ROUTES if route.typed}
    for name in ("CHAT_COMMANDS.md", "CHAT_COMMANDS.zh.md"):
        page = (FOLDER / name).read_text(encoding="utf-8")
        assert set(re.findall(r"^\| `/([a-z]+)` ", page, re.MULTILINE)) == typed
    # Any text will do for a name and a password, and for nothing else.
    anything = [name for name, said in refusals().items() if not said]
    assert anything == ["COLLOQUY_SMTP_USER", "COLLOQUY_SMTP_PASSWORD"]
