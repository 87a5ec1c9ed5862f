"""The browser's part in being told: it asks after a tap, and says one line of its own whatever it is sent.

No maker's push service can be reached from here, so the browser's subscription is made up in it, and a
message is handed to its worker by the developer tools. What is left out: that a real service delivers.
"""

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from tests.delivery.push_service import PushService, claims_of, push_service
from tests.feedback_page.chat_phone import Phone, phone
from tests.feedback_page.test_chat_page import founded_site, url_of
from tests.feedback_page.test_chat_shell import CANARY, comes_as_far_as_the_name
from tests.stories.channels.test_email_notices import lays
from tests.stories.channels.test_push_notices import COUNT, PushWorld

pytest.importorskip("pywebpush", reason="Web Push comes with the extra push")
pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.timeout(120)]
__all__ = ("founded_site",)

_SUBSCRIBES = """([endpoint]) => {
  let kept = null;
  const made = ({ applicationServerKey }) => ({
    endpoint,
    options: { applicationServerKey: applicationServerKey.buffer ?? applicationServerKey },
    unsubscribe: async () => { kept = null; return true; },
  });
  PushManager.prototype.getSubscription = async () => kept;
  PushManager.prototype.subscribe = async (wishes) => { kept = made(wishes); return kept; };
}"""
_KEY = """navigator.serviceWorker.ready.then((worker) => worker.pushManager.getSubscription()).then((kept) =>
  [...new Uint8Array(kept.options.applicationServerKey)])"""
_SHOWN = """navigator.serviceWorker.ready.then((worker) => worker.getNotifications()).then((shown) =>
  shown.map(({ title, body, tag, lang }) => [title, body, tag, lang]))"""
_WAITS = """() => navigator.serviceWorker.ready.then((worker) => worker.getNotifications()).then((shown) => shown.length > 0)"""


@pytest_asyncio.fixture(loop_scope="session")
async def service() -> AsyncIterator[PushService]:
    """A push service on this machine."""
    async with push_service() as opened:
        yield opened


@pytest_asyncio.fixture(loop_scope="session")
async def site(
    tmp_path: Path, founded_site: Path, up_to_date: str, service: PushService
) -> AsyncIterator[PushWorld]:
    """A running bot with a page, built of these sources, that writes to that service."""
    assert up_to_date
    async with PushWorld.opened(tmp_path / "bot", founded=founded_site) as opened:
        opened.service = service
        await opened.restart()
        yield opened
    shutil.rmtree(tmp_path / "bot", ignore_errors=True)


async def delivers(page: Page, words: str) -> None:
    """Hand a message to the page's worker, as the browser does with what its push service brings."""
    session: Any = await page.context.new_cdp_session(page)
    found: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    def note(said: dict[str, Any]) -> None:
        for each in said["registrations"]:
            if not each["isDeleted"] and not found.done():
                found.set_result(each["registrationId"])

    session.on("ServiceWorker.workerRegistrationUpdated", note)
    await session.send("ServiceWorker.enable")
    origin = "/".join(page.url.split("/")[:3])
    said = {"origin": origin, "registrationId": await found, "data": words}
    await session.send("ServiceWorker.deliverPushMessage", said)
    await session.detach()


async def comes_to_notices(ann: Phone, code: str) -> None:
    """Join, and open the screen about notices."""
    await comes_as_far_as_the_name(ann, code)
    await ann.tap("Skip", "Only the organizers", "No, do not name me")
    await ann.newest("Quiet Lake Dialogue")
    await ann.says("/channels")
    await ann.newest("Ways to reach you")
    await ann.tap("Notices by this browser")
    await ann.newest("your browser can show one line")


async def test_after_a_tap_the_browser_is_told_and_says_its_own_line(
    chromium: Browser, site: PushWorld, service: PushService
) -> None:
    context, ann = await phone(chromium, url_of(site))
    await context.grant_permissions(["notifications"], origin=url_of(site))
    await ann.page.add_init_script(f"({_SUBSCRIBES})(['{service.origin}/send/{CANARY}'])")
    await comes_to_notices(ann, await site.code())
    await ann.is_well_made("notices-390")
    # Looking at the screen asks for nothing.
    assert not [url for url in ann.asked if url.endswith("/c/push")]
    await ann.tap("Notify this browser")
    await ann.newest("One browser of yours shows a line without content")
    assert site.rows(COUNT) == [(1,)]

    subscribed = bytes(await ann.page.evaluate(_KEY))

    # What waits is pushed, by the key that the browser subscribed with; the message says nothing.
    await ann.page.goto("about:blank")
    await lays(site)
    await site.later(minutes=11)
    assert (service.pushed, service.bodies) == ([f"/send/{CANARY}"], [b""])
    key, _ = claims_of(service.said[0]["authorization"])
    assert key == subscribed
    await ann.page.goto(f"{ann.url}/c")
    await expect(ann.page.locator(".theirs").last).to_be_visible()

    # Whatever a service brings, the browser says its own words, and has one notice for all of it.
    for words in ("", CANARY):
        await delivers(ann.page, words)
        await ann.page.wait_for_function(_WAITS)
    assert await ann.page.evaluate(_SHOWN) == [
        ["A message is waiting for you", "", "waiting", "en"]
    ]
    assert ann.complaints == []
    await context.close()


async def test_a_chinese_browser_says_it_in_chinese(chromium: Browser, site: PushWorld) -> None:
    context, ann = await phone(chromium, url_of(site), language="zh-CN")
    await context.grant_permissions(["notifications"], origin=url_of(site))
    await ann.opens(await site.code())
    await ann.tap("打开邀请")
    await expect(ann.page.locator(".theirs").last).to_be_visible()
    await delivers(ann.page, "")
    await ann.page.wait_for_function(_WAITS)
    assert await ann.page.evaluate(_SHOWN) == [["有一条消息等您查看", "", "waiting", "zh-CN"]]
    await context.close()


async def test_where_it_cannot_be_the_page_says_why_and_the_bot_hears_nothing(
    chromium: Browser, site: PushWorld
) -> None:
    context, ann = await phone(chromium, url_of(site))
    await comes_to_notices(ann, await site.code())
    toast = ann.page.locator(".toasts")
    # Nobody has allowed it.
    await ann.tap("Notify this browser")
    await expect(toast).to_contain_text("does not allow notices from this page")
    # It is allowed, and the maker's service cannot be reached from here.
    await context.grant_permissions(["notifications"], origin=url_of(site))
    await ann.tap("Notify this browser")
    await expect(toast).to_contain_text("was not reached")
    assert site.rows(COUNT) == [(0,)]
    await context.close()
