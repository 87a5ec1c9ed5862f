"""What the texts' tests share: small sheets, sample details, and a reader of Telegram HTML.

Sample details are inferred from the sheets. The convention for the names of variables:

- `at` or ending in `-at`: a Moment;
- `count`, `place`, `seats`, `number`, `total`, `minutes`, `hours`, `days`, `percent`, or ending in
  `-` and one of these: a number (so is what a text chooses a plural form by);
- `lines` or ending in `-lines`: Lines;
- what a text chooses by other keys: each of these keys in turn;
- everything else: people's words.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path
from shutil import copytree

import pytest
from fluent.syntax import FluentParser, ast, visitor

from bot.domain.messages.texts import Detail, Lines, Moment, Said, Words
from bot.domain.people.people import Language
from bot.texts.catalog import SHEETS, Catalog

HOSTILE = (
    "</b><a href='tg://x'>\"Q&A\" &lt; \u202etxt.exe\x00 \U0001f469\u200d\U0001f469 \u4e2d\u6587"
)
NUMBERS = frozenset(
    {"count", "place", "seats", "number", "total", "minutes", "hours", "days", "percent"}
)
PLURALS = frozenset({"zero", "one", "two", "few", "many", "other"})
ALLOWED = frozenset(
    {"b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "a", "code", "pre"}
    | {"blockquote", "tg-spoiler", "tg-time"}
)
ATTRIBUTES = {"a": {"href"}, "tg-time": {"unix"}, "blockquote": {"expandable"}, "code": {"class"}}


@dataclass
class Variables(visitor.Visitor):
    """The variables of a text, with the keys it chooses by; and the texts it refers to."""

    names: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    references: set[str] = field(default_factory=set[str])

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.names.setdefault(node.id.name, [])

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        attribute = f".{node.attribute.name}" if node.attribute else ""
        self.references.add(node.id.name + attribute)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
        if isinstance(node.selector, ast.VariableReference):
            self.names.setdefault(node.selector.id.name, []).extend(
                each.key.name if isinstance(each.key, ast.Identifier) else each.key.value
                for each in node.variants
            )
        self.generic_visit(node)


def read_texts(folder: Path) -> dict[str, ast.Pattern]:
    """Return every text of a language's folder by name, attributes as `text.attribute`."""
    texts: dict[str, ast.Pattern] = {}
    for path in sorted(folder.glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.Message):
                if entry.value is not None:
                    texts[entry.id.name] = entry.value
                texts |= {
                    f"{entry.id.name}.{each.id.name}": each.value for each in entry.attributes
                }
    return texts


def variables_of(name: str, texts: dict[str, ast.Pattern]) -> dict[str, list[str]]:
    """Return a text's variables, those of texts it refers to included, with the keys it uses."""
    found = Variables()
    found.visit(texts[name])
    for reference in found.references:
        for variable, keys in variables_of(reference, texts).items():
            found.names.setdefault(variable, []).extend(keys)
    return found.names


def samples_of(variables: dict[str, list[str]]) -> Iterator[dict[str, Detail]]:
    """Yield sets of details that fit variables: hostile words, every key, several numbers."""
    usual = {name: _sample(name, keys) for name, keys in variables.items()}
    yield usual
    for name, keys in variables.items():
        if isinstance(usual[name], int):
            yield from (usual | {name: number} for number in (0, 1, 2, 5, 12_345))
        elif not isinstance(usual[name], Moment | Lines):
            yield from (usual | {name: key} for key in keys)
        elif isinstance(usual[name], Lines):
            yield usual | {name: Lines(())}


def _sample(name: str, keys: list[str]) -> Detail:
    last = name.rsplit("-", 1)[-1]
    if last == "at":
        return Moment(datetime(2026, 3, 3, 8, 0, tzinfo=UTC), "Europe/Zurich")
    if last == "lines":
        line = Said("calendar-cancelled", {"title": Words(HOSTILE)})
        return Lines((line, line))
    if last in NUMBERS or (keys and set(keys) - {"0", "1", "2"} <= PLURALS and "one" in keys):
        return 3
    return Words(HOSTILE, f"\u4e2d\u6587{HOSTILE}")


@dataclass
class TelegramMarkup(HTMLParser):
    """Telegram HTML as read by a parser that knows nothing of ours; `faults` should stay empty."""

    visible: str = ""
    tags: list[str] = field(default_factory=list[str])
    faults: list[str] = field(default_factory=list[str])
    stack: list[str] = field(default_factory=list[str])

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ALLOWED or not {name for name, _ in attrs} <= ATTRIBUTES.get(tag, set()):
            self.faults.append(f"tag {tag} {attrs}")
        if {"code", "pre"} & set(self.stack) and not (self.stack == ["pre"] and tag == "code"):
            self.faults.append(f"{tag} inside {self.stack}")
        if tag in self.stack:
            self.faults.append(f"{tag} inside itself")
        self.tags.append(tag)
        self.stack.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.stack or self.stack.pop() != tag:
            self.faults.append(f"unbalanced {tag}")
        self.tags.append(f"/{tag}")

    def handle_data(self, data: str) -> None:
        self.visible += data


def parse_markup(markup: str) -> TelegramMarkup:
    """Return Telegram HTML as a parser sees it."""
    parser = TelegramMarkup()
    parser.feed(markup)
    parser.close()
    entities = set(re.findall(r"&([a-zA-Z]+);", markup)) - {"lt", "gt", "amp", "quot"}
    parser.faults.extend(f"entity {name}" for name in entities)
    if parser.stack:
        parser.faults.append(f"left open {parser.stack}")
    return parser


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """The catalog of the sheets the bot is shipped with."""
    return Catalog()


@pytest.fixture(scope="session")
def markup() -> Callable[[str], TelegramMarkup]:
    """A reader of Telegram HTML."""
    return parse_markup


@pytest.fixture(scope="session")
def texts() -> dict[Language, dict[str, ast.Pattern]]:
    """Every text of every language, parsed."""
    return {each: read_texts(SHEETS / each.value) for each in Language}


@pytest.fixture(scope="session")
def variables(
    texts: dict[Language, dict[str, ast.Pattern]],
) -> Callable[[str, Language], dict[str, list[str]]]:
    """The variables of a text in a language."""
    return lambda name, language: variables_of(name, texts[language])


@pytest.fixture(scope="session")
def samples() -> Callable[[dict[str, list[str]]], Iterator[dict[str, Detail]]]:
    """Sample details by the convention above."""
    return samples_of


MORE_EN = """
greeting = Hello { $name }!
note = <b>{ $name }</b> says <i>{ $words }</i>.
seats-left = { $seats ->
    [one] { $seats } seat
   *[other] { $seats } seats
 } left
answer = { $answer ->
    [yes] You come.
   *[no] You stay.
 }
list =
    Head

    { $lines }

    Foot
screen = <b>Shown</b>
    .come = I come to { $title }
    .stay = Stay
when = { $starts-at }
only-buttons =
    .one = One
quoting = As said: { greeting }
lost = { nowhere }
yes = Coming
maybe = Perhaps
no = Not coming
waiting = Waiting list
"""


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """A catalog of a few known texts, the same in both languages, beside the common sheet."""
    folder = tmp_path_factory.mktemp("sheets")
    for language in Language:
        copytree(
            SHEETS / language.value,
            folder / language.value,
            ignore=lambda _, names: [name for name in names if name != "common.ftl"],
        )
        (folder / language.value / "more.ftl").write_text(MORE_EN, encoding="utf-8")
    return Catalog(folder)
