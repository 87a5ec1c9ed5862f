"""The Fluent sheets of one language, as one bundle whose texts are parsed when they are asked for.

Parsing all of them takes a third of a second and 9 MB, and one copy of the bot never says most of
them. What a sheet names is found by looking where its entries begin.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from fluent.runtime import FluentBundle
from fluent.runtime.resolver import Message
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.domain.people.people import Language

_BEGINNINGS = re.compile(r"^(?=[a-zA-Z-])", re.MULTILINE)
"""Whatever goes on with an entry is indented, a closing brace or a comment."""
_ENTRY = re.compile(r"(-?[a-zA-Z][a-zA-Z0-9_-]*) *=")
_ATTRIBUTE = re.compile(r"^ *\.([a-zA-Z][a-zA-Z0-9_-]*) *=", re.MULTILINE)
# Where in its file each word stands takes memory that nobody asks for.
_PARSER = FluentParser(with_spans=False)


class BrokenSheet(Exception):
    """A sheet holds junk or names a text a second time."""

    def __init__(self, sheet: str, place: str) -> None:
        super().__init__(f"{sheet}: {place}")
        self.sheet = sheet
        self.place = place


@dataclass(frozen=True, slots=True)
class Entry:
    """One text, or term, as it stands on a sheet."""

    sheet: str
    source: str


@dataclass(frozen=True, slots=True)
class Sheets:
    """One language's texts: `names` are `text` and `text.attribute` for everything with words."""

    bundle: FluentBundle
    names: frozenset[str]
    _unread: dict[str, Entry]

    def message(self, name: str) -> Message:
        """Return a text that there is, parsed.

        Raises:
            BrokenSheet: it is junk (Fluent cannot read it), or refers to junk.
        """
        if name in self._unread:
            self._read(name)
        return self.bundle.get_message(name)

    def _read(self, name: str) -> None:
        """Parse a text and whatever it refers to.

        Another thread may do the same: a text counts as unread until the bundle has it.
        """
        read: set[str] = set()
        waiting = [name]
        while waiting:
            wanted = waiting.pop()
            entry = self._unread.get(wanted)
            if entry is None or wanted in read:
                continue
            resource = _PARSER.parse(entry.source)
            _refuse_junk(resource, entry.sheet)
            self.bundle.add_resource(resource)
            read.add(wanted)
            references = _References()
            references.visit(resource)
            waiting += references.names
        for each in read:
            self._unread.pop(each, None)


def read_sheets(folder: Path, language: Language) -> Sheets:
    """Read every `*.ftl` file of a language's folder.

    Raises BrokenSheet for a line that begins nothing and for a text named twice.
    """
    bundle = FluentBundle([language.value], use_isolating=False)
    entries: dict[str, Entry] = {}
    names: set[str] = set()
    for path in sorted(folder.glob("*.ftl")):
        sheet = f"{language.value}/{path.name}"
        for name, source in _entries_of(path.read_text(encoding="utf-8"), sheet):
            if name in entries:
                raise BrokenSheet(sheet, f"{name} is named twice")
            entries[name] = Entry(sheet, source)
            names.update(_names_of(name, source))
    return Sheets(bundle, frozenset(names), entries)


def _entries_of(text: str, sheet: str) -> Iterator[tuple[str, str]]:
    heading, *sources = _BEGINNINGS.split(text)
    _refuse_lines(heading.splitlines(), sheet)
    for source in sources:
        found = _ENTRY.match(source)
        if found is None:
            raise BrokenSheet(sheet, source.splitlines()[0])
        yield found[1], source


def _refuse_lines(lines: Iterable[str], sheet: str) -> None:
    """Above the first text there are comments only."""
    for line in lines:
        if line.strip() and not line.startswith("#"):
            raise BrokenSheet(sheet, line)


def _refuse_junk(resource: ast.Resource, sheet: str) -> None:
    for entry in resource.body:
        if isinstance(entry, ast.Junk):
            raise BrokenSheet(sheet, (entry.content or "").strip().splitlines()[0])


def _names_of(name: str, source: str) -> Iterator[str]:
    """Yield the name of what has words; a term's words are only for other texts."""
    if name.startswith("-"):
        return
    value, *attributes = _ATTRIBUTE.split(source)
    if value.partition("=")[2].strip():
        yield name
    yield from (f"{name}.{attribute}" for attribute in attributes[::2])


@dataclass
class _References(Visitor):
    """The texts and terms that a text refers to."""

    names: list[str] = field(default_factory=list[str])

    def visit_MessageReference(self, node: ast.MessageReference) -> None:
        self.names.append(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:
        self.names.append(f"-{node.id.name}")
        self.generic_visit(node)
