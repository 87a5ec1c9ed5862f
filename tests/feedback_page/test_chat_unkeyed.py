"""A browser that keeps no key, and stays signed in by its cookie: what it cannot send waits, and is sent once."""

import json

import pytest
from playwright.async_api import Browser, expect

from tests.feedback_page.chat_phone import phone
from tests.feedback_page.test_chat_page import founded_site, site, url_of
from tests.feedback_page.test_chat_shell import CANARY, comes_as_far_as_the_name
from tests.stories.channels.world import PageWorld

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.timeout(120)]
__all__ = ("founded_site", "site")

KEEPS_NO_KEY = """{
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (value, ...more) {
    if (value.keys && !localStorage.getItem("keeps-keys")) throw new DOMException("no", "DataCloneError");
    return put.call(this, value, ...more);
  };
}"""
"""As Lockdown Mode and private windows have it, until the story says otherwise."""
_READY = """navigator.serviceWorker.ready.then(({ active }) => active.state === "activated" || new Promise((done) => {
  active.addEventListener("statechange", () => { done(active.state === "activated"); });
}))"""
_WAITING = """() => new Promise((done) => {
  const opening = indexedDB.open("colloquy-chat", 1);
  opening.onsuccess = () => {
    const all = opening.result.transaction("unsent").objectStore("unsent").getAll();
    all.onsuccess = () => { opening.result.close(); done(all.result.map(({ text }) => text)); };
  };
})"""
_BACK = "dispatchEvent(new Event('online'))"


@pytest.mark.parametrize("keeps_keys_later", [False, True])
async def test_what_was_typed_without_a_network_outlives_a_reload_and_is_sent_once(
    chromium: Browser, site: PageWorld, *, keeps_keys_later: bool
) -> None:
    context, ann = await phone(chromium, url_of(site))
    await context.add_init_script(KEEPS_NO_KEY)
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
    await expect(ann.page.locator(".note-line")).to_contain_text("This browser keeps no key")
    assert [each.get("name") for each in await context.cookies()] == ["__Secure-c"]
    assert await ann.page.evaluate(_READY)
    theirs = ann.page.locator(".theirs")
    answers = await theirs.count()
    site.more["COLLOQUY_LISTEN"] = f"127.0.0.1:{site.listens_at}"
    await site.stop()

    async with ann.page.expect_request("**/c/say"):  # it is kept before it is tried
        await ann.says(CANARY)
    if keeps_keys_later:
        await ann.page.evaluate("localStorage.setItem('keeps-keys', '1')")
    await ann.page.reload()
    await expect(ann.page.get_by_role("alert")).to_have_text("No connection. Trying again…")
    assert await ann.page.evaluate(_WAITING) == [CANARY]

    await site.start()
    await ann.page.evaluate(_BACK)
    await expect(ann.page.get_by_role("button", name="Only the organizers")).to_be_visible()
    await expect(ann.page.locator(".note-line")).to_contain_text("This browser keeps no key")
    await site.settle()
    assert await ann.page.evaluate(_WAITING) == []
    await ann.page.reload()
    await expect(theirs).to_have_count(answers + 1)
    assert len(said) > len(set(said)) == 1
    assert ann.complaints == []
    await context.close()


async def test_whoever_comes_next_is_not_taken_for_who_typed_before(
    chromium: Browser, site: PageWorld
) -> None:
    context, ann = await phone(chromium, url_of(site))
    await context.add_init_script(KEEPS_NO_KEY)
    await comes_as_far_as_the_name(ann, await site.code())
    assert await ann.page.evaluate(_READY)
    site.more["COLLOQUY_LISTEN"] = f"127.0.0.1:{site.listens_at}"
    await site.stop()
    async with ann.page.expect_request("**/c/say"):
        await ann.says(CANARY)
    assert await ann.page.evaluate(_WAITING) == [CANARY]
    await context.clear_cookies()
    await site.start()
    await ann.page.goto(f"{ann.url}/c")
    await expect(ann.page.locator(".card")).to_contain_text("No invitation was opened")
    names: list[str] = await ann.page.evaluate(
        "indexedDB.databases().then((all) => all.map(({ name }) => name))"
    )
    assert "colloquy-chat" not in names
    await context.close()
