"""The documents as a site: built without a warning, every link leads somewhere, nobody else is asked."""

import importlib.util
import os
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

import pytest

from tools.documentation.pages import as_page, documents, stage
from tools.documentation.site import CONFIG, build, render

# `make test` installs it, so what runs the tests for everybody never leaves this out.
WANTED = pytest.mark.skipif(
    importlib.util.find_spec("mkdocs") is None and "CI" not in os.environ,
    reason="the site needs MkDocs: make docs",
)
_CODE = re.compile(r"<(code|pre|script|style)\b.*?</\1>", re.DOTALL)
_UNREAD = re.compile(r"\*\*|\]\(|<p>\||\n\| |<p>[^<]*\n *(?:[-*]|\d+\.) ")
"""What is left of Markdown where it was not understood, lists that follow no empty line among it."""


class Link(NamedTuple):
    """Where a page leads; `asks` where a browser fetches it without a tap."""

    target: str
    asks: bool


class Page(HTMLParser):
    """One page's links, and the names that links may lead to."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[Link] = []
        self.names: set[str] = {"", "__skip"}
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in {"href", "src"} and value is not None:
                self.links.append(Link(value, asks=tag != "a"))
            elif name in {"id", "name"}:
                self.names.add(value or "")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    assert build(folder) == (0, "")
    return folder


def pages_of(folder: Path) -> Iterator[tuple[Path, Page]]:
    for path in sorted(folder.rglob("*.html")):
        if path.name != "404.html":  # its links begin at the root of a server
            yield path, Page(path.read_text(encoding="utf-8"))


def dead_links(folder: Path) -> list[tuple[str, str]]:
    """Return each page of a site with a link of its that leads nowhere."""
    pages = dict(pages_of(folder))
    dead: list[tuple[str, str]] = []
    for path, page in pages.items():
        for target, _ in page.links:
            place, _, name = unquote(target).partition("#")
            there = (path.parent / place).resolve() if place else path
            there = there / "index.html" if there.is_dir() else there
            known = pages[there].names if there in pages else {""}
            if ":" not in target and (not there.is_file() or name not in known):
                dead.append((path.relative_to(folder).as_posix(), target))
    return dead


@WANTED
def test_every_link_of_the_site_leads_somewhere(site: Path) -> None:
    assert len(list(pages_of(site))) > 40
    assert dead_links(site) == []
    page = site / "zh" / "guests.html"
    whole = page.read_text(encoding="utf-8")
    page.write_text(whole + '<a href="../none.html"></a><a href="#none"></a>', encoding="utf-8")
    assert dead_links(site) == [("zh/guests.html", "../none.html"), ("zh/guests.html", "#none")]
    page.write_text(whole, encoding="utf-8")


@WANTED
def test_no_page_asks_anybody_else_for_anything(site: Path) -> None:
    asked = {link.target for _, page in pages_of(site) for link in page.links if link.asks}
    assert "index.html" in asked
    assert [target for target in asked if re.match(r"\w+:|//", target)] == []
    styles = "".join(path.read_text(encoding="utf-8") for path in site.rglob("*.css"))
    assert re.findall(r"url\((?!['\"]?(?:data:|\.\./|\.)|[\w/.]+\))[^)]*\)", styles) == []


@WANTED
def test_all_that_documents_say_is_understood(site: Path) -> None:
    read = {path: path.read_text(encoding="utf-8") for path, _ in pages_of(site)}
    words = {
        path.relative_to(site).as_posix(): _CODE.sub("", html.partition("<article")[2])
        for path, html in read.items()
    }
    assert [(name, found) for name in words if (found := _UNREAD.findall(words[name]))] == []


@WANTED
def test_guides_are_in_both_languages(site: Path) -> None:
    first = {
        name: re.findall(r"<h1[^>]*>([^<]+)<", (site / name).read_text(encoding="utf-8"))
        for name in ("guests.html", "zh/guests.html", "organizers.html", "zh/organizers.html")
    }
    assert first == {
        "guests.html": ["For guests"],
        "zh/guests.html": ["嘉宾指南"],
        "organizers.html": ["For organizers"],
        "zh/organizers.html": ["主办方指南"],
    }


@WANTED
def test_warning_is_an_error(tmp_path: Path) -> None:
    pages, folder = tmp_path / "pages", tmp_path / "site"
    pages.mkdir()
    stage(pages)
    with (pages / "seats.md").open("a", encoding="utf-8") as page:
        page.write("\n[a](nowhere.md) [b](threats.md#nowhere)\n")
    code, said = render(pages, folder)
    assert (code, "nowhere.md" in said, "#nowhere" in said) == (1, True, True)


def test_every_document_stands_in_the_menu_once() -> None:
    menu = CONFIG.read_text(encoding="utf-8").partition("\nnav:\n")[2]
    places = {place.replace(".zh.md", ".md") for place in documents().values()}
    assert sorted(re.findall(r"[\w/-]+\.md", menu)) == sorted({*places, "decisions/index.md"})


def test_links_lead_where_pages_stand() -> None:
    places = documents() | {"deploy/decisions": "decisions/index.md"}
    words = (
        "[中文](GUESTS.zh.md) · [a](ORGANIZERS.md#x) ([中文](ORGANIZERS.zh.md)) `[a](b)`"
        " ![b](pictures/guest-home.en.png) [c](../README.md) [d](decisions) [e](#x)\n<!-- not -->\n"
    )
    assert as_page(words, "deploy/GUESTS.md", places) == (
        '[a](organizers.md#x) (<a href="zh/organizers.html">中文</a>) `[a](b)`'
        " ![b](pictures/guest-home-en.png) [c](start.md) [d](decisions/index.md) [e](#x)\n"
    )
