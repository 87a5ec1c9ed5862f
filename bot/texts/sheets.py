"""The Fluent sheets of one language, read into one bundle."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast

from bot.domain.people.people import Language


class BrokenSheet(Exception):
    """A sheet holds junk or names a text a second time."""

    def __init__(self, sheet: str, place: str) -> None:
        super().__init__(f"{sheet}: {place}")
        self.sheet = sheet
        self.place = place


@dataclass(frozen=True, slots=True)
class Sheets:
    """One language's texts: `names` are `text` and `text.attribute` for everything with words."""

    bundle: FluentBundle
    names: frozenset[str]


def read_sheets(folder: Path, language: Language) -> Sheets:
    """Read every `*.ftl` file of a language's folder.

    Raises BrokenSheet for junk (a line Fluent cannot read) and for a text named twice.
    """
    bundle = FluentBundle([language.value], use_isolating=False)
    # Where in its file each word stands takes 3 MB that nobody asks for.
    parser = FluentParser(with_spans=False)
    seen: set[str] = set()
    names: set[str] = set()
    for path in sorted(folder.glob("*.ftl")):
        resource = parser.parse(path.read_text(encoding="utf-8"))
        _inspect(resource, f"{language.value}/{path.name}", seen)
        bundle.add_resource(resource)
        names.update(name for entry in resource.body for name in _names_of(entry))
    return Sheets(bundle, frozenset(names))


def _inspect(resource: ast.Resource, sheet: str, seen: set[str]) -> None:
    for entry in resource.body:
        if isinstance(entry, ast.Junk):
            raise BrokenSheet(sheet, (entry.content or "").strip().splitlines()[0])
        if isinstance(entry, ast.Message | ast.Term):
            name = f"-{entry.id.name}" if isinstance(entry, ast.Term) else entry.id.name
            if name in seen:
                raise BrokenSheet(sheet, f"{name} is named twice")
            seen.add(name)


def _names_of(entry: ast.EntryType) -> Iterator[str]:
    if isinstance(entry, ast.Message):
        if entry.value is not None:
            yield entry.id.name
        for attribute in entry.attributes:
            yield f"{entry.id.name}.{attribute.id.name}"
