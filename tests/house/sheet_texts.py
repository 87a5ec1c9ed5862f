"""Every sentence of the sheets, the pages and the demo's chat, as the checks of words read them."""

import ast as python
import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from typing import TypeAlias

from fluent.syntax import FluentParser, ast

from bot.domain.people.people import Language
from bot.texts.catalog import SHEETS
from tests.house.sources import ROOT, SOURCES
from tests.house.test_text_keys import BUILT_NAMES, built_name, literals
from tests.house.text_families import ASKED

Texts: TypeAlias = Mapping[str, tuple[str, ...]]
"""What a text can say, by its name: each choice of a plural or of a key is one more."""
PAGE = ROOT / "bot" / "web" / "page" / "texts"
CHATS = (
    ROOT / "bot" / "web" / "shared" / "chat" / "parts" / "words.js",
    ROOT / "bot" / "demo" / "chat" / "parts" / "demo_words.js",
    ROOT / "bot" / "web" / "page" / "src" / "chat" / "page_words.js",
)
"""The words of the chat's shared parts, of the demo's, and of the page's."""
_CHAT_LINE = re.compile(r'^  (\w+): \[\s*"(.*?)",\s*"(.*?)",?\s*\],$', re.MULTILINE)
_CALLED = {"page_words": "chat-page"}
_CODE = re.compile(r"<code>.*?</code>", re.DOTALL)
_TAG = re.compile(r"</?[a-z][^>]*>")


ON_BUTTONS = {
    **BUILT_NAMES,
    "q-{}-{}": [f"q-{each.name}-{choice}" for each in ASKED for choice in each.choices],
    "visaletter-{}": ["visaletter-named", "visaletter-neutral"],
}
"""Names built from parts, as far as they are names of labels."""


def plain(words: str) -> str:
    """Return words without markup; what is to be typed or copied is one sign of no script."""
    return _TAG.sub("", _CODE.sub("\N{OBJECT REPLACEMENT CHARACTER}", words))


@cache
def sheet_texts(language: Language) -> Texts:
    """Return the texts of the sheets, details as `{ $name }`."""
    patterns = {
        entry.id.name: entry.value
        for path in sorted((SHEETS / language).glob("*.ftl"))
        for entry in FluentParser(with_spans=False).parse(path.read_text(encoding="utf-8")).body
        if isinstance(entry, ast.Message) and entry.value is not None
    }
    return {name: tuple(_ways(pattern, patterns)) for name, pattern in patterns.items()}


def _ways(pattern: ast.Pattern, others: Mapping[str, ast.Pattern]) -> Iterator[str]:
    """Yield each way a pattern can read; it may refer to others."""
    yield from map("".join, product(*(list(_said(each, others)) for each in pattern.elements)))


def _said(
    element: ast.TextElement | ast.Placeable, others: Mapping[str, ast.Pattern]
) -> Iterator[str]:
    match element:
        case ast.TextElement(value=words):
            yield words
        case ast.Placeable(expression=ast.SelectExpression(variants=variants)):
            for each in variants:
                yield from _ways(each.value, others)
        case ast.Placeable(expression=ast.MessageReference(id=ast.Identifier(name=name))):
            yield from _ways(others[name], others)
        case ast.Placeable(expression=ast.VariableReference(id=ast.Identifier(name=name))):
            yield f"{{ ${name} }}"
        case ast.Placeable(expression=ast.StringLiteral(value=words)):
            yield words
        case _:
            raise AssertionError(f"the sheets do not use {type(element).__name__} so far")


def page_texts(language: Language) -> Texts:
    """Return the texts of the sealed page and of the demo's chat, details as `{name}`."""
    page = json.loads((PAGE / f"{language}.json").read_text(encoding="utf-8"))
    found = {path.stem: _CHAT_LINE.findall(path.read_text(encoding="utf-8")) for path in CHATS}
    which = list(Language).index(language)
    return {
        **{f"page:{name}": (words,) for name, words in page.items()},
        **{
            f"{_CALLED.get(stem, 'chat')}:{name}": (words[which],)
            for stem, lines in found.items()
            for name, *words in lines
        },
    }


@cache
def all_texts(language: Language) -> Texts:
    """Return everything that is said in a language."""
    return {**sheet_texts(language), **page_texts(language)}


@cache
def label_names() -> frozenset[str]:
    """Return the names of the texts that stand on buttons."""
    found = {*ON_BUTTONS["q-{}-{}"]}
    for source in SOURCES:
        for node in python.walk(source.tree):
            match node:
                case python.Call(func=python.Name(id="Button"), args=[name, *_]):
                    found.update(literals(name))
                    found.update(
                        each
                        for built in python.walk(name)
                        if isinstance(built, python.JoinedStr)
                        for each in ON_BUTTONS.get(built_name(built), ())
                    )
                case _:
                    pass
    return frozenset(found)
