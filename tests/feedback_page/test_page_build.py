"""The build: the same bytes each time, small, complete, and served with strict headers."""

import gzip
import json
import re
from hashlib import sha256
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware

from bot.web.feedback.static_pages import NOT_BUILT, checkin_routes, feedback_routes
from bot.web.guard import Guard
from tests.feedback_page.conftest import SOURCES, build

MOST_BYTES = 60_000  # gzipped, everything one page loads
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
    "form-action 'none'; base-uri 'none'; frame-ancestors {}"
)
FILES = ("", "/page.js", "/page.css", "/mark.svg", "/licences.txt")


def client(folder: Path, **checkin: str) -> httpx.AsyncClient:
    """The pages' site alone."""
    routes = [*feedback_routes(folder), *checkin_routes(folder=folder, **checkin)]
    site = Starlette(routes=routes, middleware=[Middleware(Guard)])
    return httpx.AsyncClient(transport=httpx.ASGITransport(site), base_url="http://page")


def test_two_builds_give_the_same_bytes_and_the_list_names_them(
    sources: Path, tmp_path: Path
) -> None:
    assert sources
    first, second = build(tmp_path / "one"), build(tmp_path / "two")
    files = {file.name: file.read_bytes() for file in (tmp_path / "one").iterdir()}
    listed = files.pop("page.sha256")

    assert first == second == sha256(listed).hexdigest()
    assert files == {name: (tmp_path / "two" / name).read_bytes() for name in files}
    assert listed.decode() == "".join(
        f"{sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files)
    )


@pytest.mark.parametrize("page", ["feedback", "checkin"])
def test_page_is_small_and_names_no_other_site(built: Path, page: str) -> None:
    names = (f"{page}.html", f"{page}.js", "page.css", "mark.svg")
    files = {name: (built / name).read_bytes() for name in names}

    assert sum(len(gzip.compress(content)) for content in files.values()) < MOST_BYTES
    known = {b"http://www.w3.org/2000/svg"} | ({b"https://web.telegram.org"} - {page.encode()})
    for content in files.values():
        assert set(re.findall(rb"https?://[^\"'`\s)>]+", content)) <= known
    assert re.findall(rb"<(?:script|style)[^>]*>[^<]|style=|\son\w+=", files[f"{page}.html"]) == []
    assert (
        re.findall(rb"\beval\(|new Function|innerHTML|document\.cookie", files[f"{page}.js"]) == []
    )


def test_lock_file_names_no_registry_and_pins_what_is_used() -> None:
    wanted = json.loads((SOURCES / "package.json").read_text())
    locked = (SOURCES / "package-lock.json").read_text()

    assert "http" not in locked
    assert '"resolved"' not in locked
    packages = json.loads(locked)["packages"]
    for name, version in (wanted["dependencies"] | wanted["devDependencies"]).items():
        assert packages[f"node_modules/{name}"]["version"] == version


def test_both_languages_say_the_same_things() -> None:
    en, zh = (json.loads((SOURCES / "texts" / f"{name}.json").read_text()) for name in ("en", "zh"))
    sources = [each for each in (SOURCES / "src").rglob("*.js") if "chat" not in str(each)]
    code = "".join(file.read_text() for file in sources)
    gap = re.compile(r"\{(\w+)\}")

    assert list(en) == list(zh)
    for name, words in en.items():
        assert set(gap.findall(words)) <= set(gap.findall(zh[name])), name
        assert (
            not re.search(r"anonymous(?!:)|匿名(?!的：)|end-to-end", words)
            or name == "promise-no-3"
        )
        # The same page serves bots that have no Telegram.
        assert not re.search("telegram|电报", words + zh[name], re.IGNORECASE), name
        assert not re.search(r"[\u4e00-\u9fff][,;:?!()]|[,;:?!()][\u4e00-\u9fff]", zh[name]), name
    said = set(re.findall(r"(?:say|trouble|tellTrouble|new Refused)\(\s*\"([\w-]+)\"", code))
    assert said <= en.keys()


def test_every_word_of_the_chat_is_known() -> None:
    shared = SOURCES.parent / "shared" / "chat"
    page = [SOURCES / "src" / "chat.js", *(SOURCES / "src" / "chat").glob("*.js")]
    code = "".join(each.read_text() for each in (*page, *shared.rglob("*.js")))
    known = set(re.findall(r"^  (\w+): \[", code, re.MULTILINE))
    said = set(re.findall(r"\bsay\(\"(\w+)\"|\bword(?:Label|Hint)?: \"(\w+)\"", code))
    named = {name for pair in said for name in pair if name}
    assert len(named) > 30
    # Groups, and who speaks in them, are the demo's; the others are where a word is put.
    assert named - known == {"speaker", "textContent", "placeholder"}


@pytest.mark.parametrize(
    ("path", "opened_by"), [("/feedback", "same-origin"), ("/checkin", "same-origin")]
)
async def test_every_file_is_served_strictly(built: Path, path: str, opened_by: str) -> None:
    site = client(built)
    for file in FILES:
        answer = await site.get(path + file)
        assert answer.status_code == 200
        assert answer.headers["content-security-policy"] == POLICY.format(
            "https://web.telegram.org"
        )
        assert answer.headers["cross-origin-opener-policy"] == opened_by
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "set-cookie" not in answer.headers
        assert answer.headers["content-encoding"] == "gzip"
        plain = await site.get(path + file, headers={"Accept-Encoding": "identity"})
        assert "content-encoding" not in plain.headers
        assert plain.content == answer.content
    answers = [await site.get(path + file) for file in FILES]
    kinds = [answer.headers["content-type"].split(";")[0] for answer in answers]
    assert kinds == ["text/html", "text/javascript", "text/css", "image/svg+xml", "text/plain"]


async def test_checkin_page_is_told_where_the_feedback_page_is(built: Path) -> None:
    answer = await client(built, feedback_url='https://box.example/x"/').get("/checkin")

    assert '<meta name="feedback-url" content="https://box.example/x&quot;">' in answer.text


async def test_only_pages_of_two_sites_may_hear_of_each_other(built: Path) -> None:
    """A window can be handed rights only where the other page is not on the same site anyway."""
    apart = [
        *feedback_routes(built, is_apart=True),
        *checkin_routes(folder=built, feedback_url="https://b.example"),
    ]
    transport = httpx.ASGITransport(Starlette(routes=apart, middleware=[Middleware(Guard)]))
    async with httpx.AsyncClient(transport=transport, base_url="http://page") as site:
        answers = [await site.get(path) for path in ("/feedback", "/checkin")]

    assert [each.headers["cross-origin-opener-policy"] for each in answers] == ["unsafe-none"] * 2


async def test_site_without_built_pages_says_how_to_build_them(tmp_path: Path) -> None:
    site = client(tmp_path / "nothing")
    for path in ("/feedback", "/feedback/page.js", "/checkin"):
        answer = await site.get(path)
        assert (answer.status_code, answer.text) == (503, NOT_BUILT)
