"""The pages of the site: each is a document of this repository, and its links lead where it stands there."""

import posixpath
import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "deploy"
ELSEWHERE: Mapping[str, str] = {
    "deploy/HOME.md": "index.md",
    "deploy/HOME.zh.md": "index.zh.md",
    "README.md": "start.md",
}
"""Documents that the site calls otherwise than by their own name."""
DECISIONS = "deploy/decisions"
"""A folder whose page is its list."""
ONLY_ENGLISH = "*（本页只有英文。）*"
"""Stands below the title of a page that has no Chinese, among the Chinese pages."""
_LINK = re.compile(r"(!?)\[([^\[\]]*)\]\(([^)\s]+)\)")
_TO_THE_OTHER_LANGUAGE = re.compile(r"^\[(?:中文|English)\]\([^)]*\) · ", re.MULTILINE)
_COMMENT = re.compile(r"^<!--.*?-->\n?", re.MULTILINE | re.DOTALL)
_LANGUAGE = re.compile(r"\.(en|zh)\.(png|svg)$")
_CODE = re.compile(r"(^```.*?^```|`[^`\n]+`)", re.MULTILINE | re.DOTALL)


def documents() -> dict[str, str]:
    """Return the place in the site of each document, both as paths with slashes."""
    found = [*sorted(ROOT.glob("*.md")), *sorted(DEPLOY.rglob("*.md"))]
    return {path.relative_to(ROOT).as_posix(): _place(path) for path in found}


def _place(path: Path) -> str:
    name = path.relative_to(ROOT).as_posix()
    return ELSEWHERE.get(name, name.removeprefix("deploy/").lower())


def stage(folder: Path) -> None:
    """Write every page, and every file that a page shows or links to, into an empty folder.

    Raises:
        FileNotFoundError: a document links to a file that is not there.
    """
    places = documents() | {DECISIONS: "decisions/index.md"}
    for source, place in places.items():
        words = decisions() if source == DECISIONS else (ROOT / source).read_text(encoding="utf-8")
        page = folder / place
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(as_page(words, source, places), encoding="utf-8")
        chinese = place.removesuffix(".md") + ".zh.md"
        if not _in_chinese(place) and chinese not in places.values():
            copy = as_page(words, source, places | {source: chinese})
            title, _, rest = copy.partition("\n")
            (folder / chinese).write_text(f"{title}\n\n{ONLY_ENGLISH}\n{rest}", encoding="utf-8")
        for asset in assets(words, source, places):
            copy = folder / asset_place(asset)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / asset, copy)


def decisions() -> str:
    """Return the page that lists the decisions, a line each."""
    cards = sorted((DEPLOY / "decisions").glob("*.md"))
    titles = [(card.name, card.read_text(encoding="utf-8").splitlines()[0]) for card in cards]
    rows = "".join(f"- [{title.removeprefix('# ')}](decisions/{name})\n" for name, title in titles)
    return f"# Decisions\n\nA card each: the question, what was decided, what it costs.\n\n{rows}"


def as_page(words: str, source: str, places: Mapping[str, str]) -> str:
    """Return a document as the site has it: links lead to pages, comments for tools are left out."""
    bare = _COMMENT.sub("", _TO_THE_OTHER_LANGUAGE.sub("", words))
    pieces = _CODE.split(bare)
    # Every second piece is code, in which nothing is a link.
    pieces[::2] = [
        _LINK.sub(lambda found: _led(found, source, places), piece) for piece in pieces[::2]
    ]
    return "".join(pieces)


def _led(found: re.Match[str], source: str, places: Mapping[str, str]) -> str:
    picture, label, target = found.groups()
    path, mark, anchor = target.partition("#")
    if ":" in target or not path:
        return found[0]
    here, name = places[source], _named(path, source)
    there = places.get(name) or asset_place(name)
    if _in_chinese(there) and not _in_chinese(here):
        # A page of the other language is no page of this one: the theme would not find it.
        href = _from(here, f"zh/{there.removesuffix('.zh.md')}.html")
        return f'<a href="{href}{mark}{anchor}">{label}</a>'
    to = _from(here, there.replace(".zh.md", ".md"))
    return f"{picture}[{label}]({to}{mark}{anchor})"


def _named(path: str, source: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(source), path))


def _from(page: str, to: str) -> str:
    return posixpath.relpath(to, posixpath.dirname(page) or ".")


def _in_chinese(place: str) -> bool:
    return place.endswith(".zh.md")


def assets(words: str, source: str, places: Mapping[str, str]) -> Iterator[str]:
    """Yield the files that a document shows or links to and that are no pages."""
    for _, _, target in _LINK.findall(words):
        path = target.partition("#")[0]
        if path and ":" not in target and (name := _named(path, source)) not in places:
            yield name


def asset_place(name: str) -> str:
    """Return where a file that is no page stands in the site.

    A language in its name is written otherwise: the site would take it for a translation.
    """
    place = name.removeprefix("deploy/")
    return _LANGUAGE.sub(r"-\1.\2", place if "/" in name else f"files/{PurePosixPath(name).name}")
