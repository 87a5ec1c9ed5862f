"""The chat page without a network: its own files are there, what is typed waits, and nothing anybody said is kept."""

import asyncio
import json
import shutil
import subprocess
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest
from playwright.async_api import Browser, Page, expect
from starlette.applications import Starlette

from bot.web.feedback.static_pages import BUILT, chat_files
from bot.web.server import serve
from tests.feedback_page.chat_phone import Phone, phone
from tests.feedback_page.conftest import SOURCES
from tests.feedback_page.test_chat_page import founded_site, site, url_of
from tests.stories.channels.world import PageWorld

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.timeout(120)]
__all__ = ("founded_site", "site")

SHELL = {
    "/c": "chat.html",
    "/c/page.js": "chat.js",
    "/c/page.css": "chat-page.css",
    "/c/mark.svg": "mark.svg",
    "/c/icons.svg": "icons.svg",
}
CANARY = "Zaunkoenig-7731"
_READY = """navigator.serviceWorker.ready.then(({ active }) => active.state === "activated" || new Promise((done) => {
  active.addEventListener("statechange", () => { done(active.state === "activated"); });
}))"""
_CACHED = """async () => {
  const found = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const { pathname, search } = new URL(request.url);
      found.push([name, pathname + search, await (await cache.match(request)).text()]);
    }
  }
  return found;
}"""
_LEFT = """async () => [await caches.keys(), (await navigator.serviceWorker.getRegistrations()).length]"""
_REPLACED = """(old) => new Promise((done) => {
  const look = async () => {
    const names = await caches.keys();
    if (names.length === 1 && names[0] !== old) done();
    else setTimeout(look, 20);
  };
  look();
})"""
_KNOWN = """() => new Promise((done) => {
  const opening = indexedDB.open("colloquy-chat", 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore("device");
    opening.result.createObjectStore("unsent", { keyPath: "id" });
  };
  opening.onsuccess = () => {
    const act = opening.result.transaction("device", "readwrite");
    act.objectStore("device").put({ id: "aaaaaaaaaaaa", keys: null }, "device");
    act.oncomplete = () => { opening.result.close(); done(); };
  };
})"""


async def cached(page: Page) -> tuple[set[str], dict[str, str]]:
    """The names of the caches, and every file in them by its address."""
    found: list[tuple[str, str, str]] = await page.evaluate(_CACHED)
    files = {path: content for _, path, content in found}
    assert len(files) == len(found)
    return {name for name, _, _ in found}, files


def built_shell(folder: Path) -> dict[str, str]:
    """What may be in the cache, and nothing else."""
    return {path: (folder / name).read_text() for path, name in SHELL.items()}


async def comes_as_far_as_the_name(ann: Phone, code: str) -> None:
    """Answer what somebody new is asked, until the name can be typed."""
    await ann.opens(code)
    await ann.tap("Open my invitation", "English")
    await ann.newest("time zone")
    await ann.tap("Zurich, Geneva, Paris", "Yes, that is my time", "I agree")
    await ann.newest("Under which name")


async def test_without_a_network_the_page_opens_and_what_is_typed_is_sent_once_later(
    chromium: Browser, site: PageWorld
) -> None:
    context, ann = await phone(chromium, url_of(site))
    lost, theirs, mine = (ann.page.locator(each) for each in (".lost", ".theirs", ".mine"))
    said: list[str] = []
    ann.page.on(
        "request",
        lambda request: (
            said.append(json.loads(request.post_data or "{}")["id"])
            if request.url.endswith("/c/say")
            else None
        ),
    )
    await comes_as_far_as_the_name(ann, await site.code())
    assert await ann.page.evaluate(_READY)
    answers = await theirs.count()
    site.more["COLLOQUY_LISTEN"] = f"127.0.0.1:{site.listens_at}"
    await site.stop()

    await ann.page.reload()
    await expect(lost).to_contain_text("What you write waits here and is sent once")
    await expect(theirs).to_have_count(0)
    async with ann.page.expect_request("**/c/say"):  # it is kept before it is tried
        await ann.says(CANARY)
    await expect(mine).to_contain_text("sending…")
    # It waits in the browser, through one more reload.
    await ann.page.reload()
    await expect(mine).to_contain_text(CANARY)
    await expect(lost).to_be_visible()
    await ann.is_well_made("without-network")
    await ann.page.get_by_role("button", name="中文").click()
    await expect(lost).to_contain_text("您写的内容会在此等候，连接恢复后发送一次")
    await ann.page.get_by_role("button", name="EN").click()

    await site.start()
    await ann.page.evaluate("dispatchEvent(new Event('online'))")
    await expect(lost).to_be_hidden()
    await expect(ann.page.get_by_role("button", name="Only the organizers")).to_be_visible()
    await site.settle()
    await ann.page.reload()
    await expect(theirs).to_have_count(answers + 1)
    assert len(said) > len(set(said)) == 1
    assert ann.complaints == []
    await context.close()


async def test_who_only_looks_at_a_link_is_given_nothing_to_keep(
    chromium: Browser, site: PageWorld
) -> None:
    context, ann = await phone(chromium, url_of(site))
    await ann.opens(await site.code())
    await expect(ann.page.get_by_role("button", name="Open my invitation")).to_be_visible()
    assert await ann.page.evaluate(_LEFT) == [[], 0]
    # Control: whoever is in keeps the page.
    await ann.tap("Open my invitation")
    assert await ann.page.evaluate(_READY)
    names, files = await cached(ann.page)
    assert await ann.page.evaluate(_LEFT) == [[*names], 1]
    assert files == built_shell(BUILT)
    await context.close()


async def test_only_the_pages_own_files_are_kept_and_leaving_takes_them_along(
    chromium: Browser, site: PageWorld
) -> None:
    context, ann = await phone(chromium, url_of(site))
    await comes_as_far_as_the_name(ann, await site.code())
    assert await ann.page.evaluate(_READY)
    await ann.page.reload()  # from here on the worker hears of every request
    await ann.newest("Under which name")
    assert await ann.page.evaluate("navigator.serviceWorker.controller !== null")
    await ann.says(CANARY)
    await ann.tap("Only the organizers", "No, do not name me")
    await ann.newest("Quiet Lake Dialogue")
    await ann.tap("My attendance")
    await ann.newest("Will you come?")
    await ann.page.get_by_role("button", name="Menu").click()
    await ann.page.keyboard.press("Escape")

    names, files = await cached(ann.page)
    assert files == built_shell(BUILT)
    assert not any(CANARY in content for content in files.values())
    # Control: whatever else were kept would be found.
    await ann.page.evaluate(
        """([name, words]) => caches.open(name).then((cache) => cache.put("/c/poll", new Response(words)))""",
        [*names, CANARY],
    )
    assert (await cached(ann.page))[1] == {**built_shell(BUILT), "/c/poll": CANARY}

    await ann.page.get_by_role("button", name="Menu").click()
    for _ in range(2):
        await ann.page.get_by_role("menuitem", name="Sign out on this device").click()
    await expect(ann.page.locator(".card")).to_contain_text("nothing is kept on this device")
    assert await ann.page.evaluate(_LEFT) == [[], 0]
    await ann.page.reload()
    await expect(ann.page.locator(".card")).to_contain_text("No invitation was opened")
    assert ann.complaints == []
    await context.close()


async def test_the_worker_is_served_strictly_and_may_answer_for_the_page(up_to_date: str) -> None:
    assert up_to_date
    site = httpx.ASGITransport(Starlette(routes=chat_files(BUILT)))
    async with httpx.AsyncClient(transport=site, base_url="http://page") as client:
        page, worker = [await client.get(path) for path in ("/c", "/c/worker.js")]
    strict = page.headers["content-security-policy"]
    assert strict.startswith(
        "require-trusted-types-for 'script'; trusted-types shell; manifest-src 'self'; default-src 'none'; "
    )
    assert worker.headers["content-security-policy"] == strict
    assert worker.headers["cache-control"] == "no-store"
    assert worker.headers["content-type"] == "text/javascript; charset=utf-8"
    assert (
        page.headers.get("service-worker-allowed"),
        worker.headers["service-worker-allowed"],
    ) == (None, "../c")


@asynccontextmanager
async def served(folder: Path, port: int = 0) -> AsyncGenerator[int]:
    """The page's files alone, on a port of this machine."""
    listening: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    running = asyncio.create_task(
        serve(
            Starlette(routes=chat_files(folder)), "127.0.0.1", port, listening=listening.set_result
        )
    )
    try:
        yield await listening
    finally:
        running.cancel()
        await asyncio.wait([running])


def other_build(folder: Path) -> Path:
    """A build of sources that differ in the mark."""
    page = folder / "web" / "page"
    shutil.copytree(SOURCES, page, ignore=shutil.ignore_patterns("node_modules", "built"))
    shutil.copytree(SOURCES.parent / "shared", folder / "web" / "shared")
    (page / "node_modules").symlink_to(SOURCES / "node_modules")
    with (page / "mark.svg").open("a") as mark:
        mark.write("<!-- another -->\n")
    subprocess.run(["node", "build.mjs", "made"], cwd=page, check=True, capture_output=True)
    return page / "made"


async def test_a_new_build_takes_the_place_of_what_was_kept(
    chromium: Browser, up_to_date: str, tmp_path: Path
) -> None:
    assert up_to_date
    async with served(BUILT) as port:
        context, ann = await phone(chromium, f"http://localhost:{port}")
        await ann.page.goto(f"{ann.url}/c")
        await expect(ann.page.locator(".card")).to_be_visible()
        await ann.page.evaluate(_KNOWN)
        await ann.page.reload()
        assert await ann.page.evaluate(_READY)
        before, files = await cached(ann.page)
        assert files == built_shell(BUILT)

    other = other_build(tmp_path)
    async with served(other, port):
        await ann.page.reload()
        await ann.page.evaluate(_REPLACED, next(iter(before)))
        after, files = await cached(ann.page)
        assert (len(before), len(after), before & after) == (1, 1, set[str]())
        assert files == built_shell(other) != built_shell(BUILT)
    await context.close()
