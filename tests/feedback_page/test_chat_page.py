"""The chat page in Chromium: one tap opens an invitation, and then it is the same chat."""

import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from bot.domain.people.people import Role
from tests.feedback_page.chat_phone import Phone, phone
from tests.feedback_page.test_page_access import CONTRAST, LABELS
from tests.stories.channels.world import PUBLIC_URL, PageWorld
from tests.stories.world import prepare

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.timeout(120)]

PICTURES = os.environ.get("COLLOQUY_TEST_PICTURES", "")
_WIDE = "document.documentElement.scrollWidth > innerWidth"
_KEPT = """async () => [
  ...Object.entries(localStorage), ...Object.entries(sessionStorage), ...(await indexedDB.databases()).map((d) => d.name)]"""


@pytest.fixture(scope="session")
def founded_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sample event."""
    return prepare(tmp_path_factory.mktemp("founded-site"))


@pytest_asyncio.fixture(loop_scope="session")
async def site(tmp_path: Path, founded_site: Path, up_to_date: str) -> AsyncIterator[PageWorld]:
    """A running bot with a page, built of these sources."""
    assert up_to_date
    async with PageWorld.opened(tmp_path / "bot", founded=founded_site) as opened:
        yield opened
    shutil.rmtree(tmp_path / "bot", ignore_errors=True)


def url_of(site: PageWorld) -> str:
    """Where a browser on this machine finds the site; to it, localhost is as safe as HTTPS."""
    return f"http://localhost:{site.listens_at}"


async def test_a_guest_without_telegram_confirms_attendance(
    chromium: Browser, site: PageWorld
) -> None:
    context, ann = await phone(chromium, url_of(site))
    code = await site.code()
    await ann.opens(code)
    await expect(ann.page.get_by_role("button", name="Open my invitation")).to_be_visible()
    # Looking at the link says nothing to the server, and the address no longer has the code.
    assert not [url for url in ann.asked if "/c/" in url and "join" in url]
    assert code not in ann.page.url
    await ann.is_well_made("invitation-390")

    await ann.tap("Open my invitation")
    await ann.newest("Which language do you prefer?")
    await ann.is_well_made("start-390")
    await ann.tap("English")
    await ann.newest("time zone")
    await ann.tap("Zurich, Geneva, Paris", "Yes, that is my time")
    await ann.newest("norms")
    await ann.tap("I agree")
    await ann.newest("Under which name")
    await ann.tap("Skip")
    await ann.tap("Only the organizers", "No, do not name me")
    await ann.newest("Quiet Lake Dialogue")
    await ann.tap("My attendance")
    await ann.newest("Will you come?")
    await ann.tap("Yes")
    await ann.newest("you have a seat")
    await ann.is_well_made("attending-390")
    assert ann.taps == 10

    # The same chat after a reload: the key is still there, and no code is asked for.
    await ann.page.reload()
    await ann.newest("you have a seat")
    assert ann.complaints == []
    assert all(code not in url for url in ann.asked)
    await context.close()


async def test_a_preview_robot_that_runs_scripts_and_taps_nothing_burns_no_code(
    chromium: Browser, site: PageWorld
) -> None:
    code = await site.code()
    context, robot = await phone(chromium, url_of(site))
    for _ in range(2):
        await robot.opens(code)
        await expect(robot.page.get_by_role("button", name="Open my invitation")).to_be_visible()
        await robot.page.wait_for_load_state("networkidle")
        await robot.page.mouse.move(200, 300)
        await robot.page.keyboard.press("Tab")
    assert not [url for url in robot.asked if url.endswith("/c/join") or code in url]
    await context.close()

    context, ann = await phone(chromium, url_of(site))
    await ann.opens(code)
    await ann.tap("Open my invitation")
    await ann.newest("Which language do you prefer?")
    # Control: whoever taps asks for it.
    assert [url for url in ann.asked if url.endswith("/c/join")]
    await context.close()


async def test_words_typed_and_news_that_come_by_themselves(
    chromium: Browser, site: PageWorld
) -> None:
    context, li = await phone(
        chromium, url_of(site), width=320, language="zh-CN", color_scheme="dark"
    )
    await li.opens(await site.code())
    await li.is_well_made("invitation-320-zh")
    await li.tap("打开邀请")
    await li.newest("您希望使用哪种语言")
    assert await li.page.evaluate("document.documentElement.lang") == "zh-Hans"
    await li.is_well_made("start-320-zh-dark")
    await li.tap("中文")
    await li.newest("时")
    await li.says("Shanghai")
    await li.newest("您那里现在是")
    await expect(li.page.locator(".mine").last).to_contain_text("Shanghai")
    await li.is_well_made("typed-320-zh-dark")
    assert not await li.page.evaluate(_WIDE)
    assert await li.page.evaluate(CONTRAST) == []
    assert li.complaints == []

    await li.page.get_by_role("button", name="菜单").click()
    await li.page.get_by_role("menuitem", name="在此设备上退出登录").click()
    await li.page.get_by_role("menuitem", name="在此设备上退出登录").click()
    await expect(li.page.locator(".card")).to_contain_text("不再保留任何内容")
    assert await li.page.evaluate(_KEPT) == []
    await context.close()


async def test_an_organizer_by_page_and_a_hostile_name(chromium: Browser, site: PageWorld) -> None:
    context, olga = await phone(chromium, url_of(site), width=320)
    name = "<img src=x onerror=window.struck=1><b>O"
    await olga.opens(await site.code(role=Role.OWNER))
    await olga.tap("Open my invitation", "English")
    await olga.newest("time zone")
    await olga.tap("Zurich, Geneva, Paris", "Yes, that is my time", "I agree")
    await olga.newest("Under which name")
    await olga.says(name)
    await olga.tap("Only the organizers", "No, do not name me")
    await olga.newest("Quiet Lake Dialogue")
    await olga.tap("For organizers")
    await olga.is_well_made("panel-320")
    await olga.says("/invite")
    await olga.newest("Open now")
    await olga.tap("Who has joined (1)", "Show the names")
    await olga.newest("<img src=x")
    assert await olga.page.evaluate("[window.struck, document.images.length]") == [None, 0]

    # A picture is made when it is wanted, and comes from this site alone.
    await olga.says("/attendance")
    await olga.newest("Attendance")
    for check in (LABELS, CONTRAST):
        assert await olga.page.evaluate(check) == []
    assert not await olga.page.evaluate(_WIDE)
    assert {urlsplit(url).netloc for url in olga.asked if url.startswith("http")} == {
        urlsplit(olga.url).netloc
    }
    assert olga.complaints == []
    await context.close()


async def test_enter_while_composing_sends_nothing(chromium: Browser, site: PageWorld) -> None:
    context, li = await phone(chromium, url_of(site), language="zh-CN")
    await li.opens(await site.code())
    await li.tap("打开邀请")
    await li.newest("您希望使用哪种语言")
    field = li.page.locator(".field")
    await field.focus()
    cdp: Any = await context.new_cdp_session(li.page)
    await cdp.send(
        "Input.imeSetComposition", {"text": "shang", "selectionStart": 5, "selectionEnd": 5}
    )
    await li.page.keyboard.press("Enter")
    await expect(li.page.locator(".mine")).to_have_count(0)
    await context.close()


async def test_one_tab_asks_for_all_and_a_used_link_can_be_claimed(
    chromium: Browser, site: PageWorld
) -> None:
    olga = await site.organizer()
    context, ann = await phone(chromium, url_of(site))
    code = await site.code()
    await ann.opens(code)
    await ann.tap("Open my invitation")
    await ann.newest("Which language do you prefer?")
    other = Phone(await context.new_page(), ann.url)
    await other.page.goto(f"{ann.url}/c")
    await other.newest("Which language do you prefer?")
    await other.page.wait_for_function(
        "navigator.locks.query().then((l) => l.pending.length === 1)"
    )
    asked = [sum(each.endswith("/c/poll") for each in tab.asked) for tab in (ann, other)]

    # What is tapped in the one is seen in the other, which has not asked; then the first is closed.
    await other.tap("English")
    await ann.newest("time zone")
    await other.newest("time zone")
    told = [sum(each.endswith("/c/poll") for each in tab.asked) for tab in (ann, other)]
    assert [now - before for now, before in zip(told, asked, strict=True)].count(0) == 1
    await other.page.close()
    await ann.tap("Zurich, Geneva, Paris")
    await ann.newest("Yes, that is my time")
    assert ann.complaints + other.complaints == []
    await context.close()

    context, bo = await phone(chromium, url_of(site))
    await bo.opens(code)
    await expect(bo.page.get_by_role("button", name="This link should be mine")).to_be_hidden()
    await bo.tap("Open my invitation")
    await expect(bo.page.locator(".card")).to_contain_text("This link opens nothing")
    await bo.tap("This link should be mine")
    await expect(bo.page.locator(".card")).to_contain_text("Thank you.")
    await site.settle()
    (heard,) = olga.hears
    assert "another account has used it" in heard
    await context.close()


async def test_a_second_browser_shows_a_number_and_a_cleared_key_is_replaced(
    chromium: Browser, site: PageWorld
) -> None:
    context, ann = await phone(chromium, url_of(site))
    await ann.opens(await site.code())
    await ann.tap("Open my invitation", "English")
    await ann.newest("time zone")
    await ann.tap("Zurich, Geneva, Paris", "Yes, that is my time", "I agree")
    await ann.newest("Under which name")
    await ann.tap("Skip", "Only the organizers", "No, do not name me")
    await ann.newest("Quiet Lake Dialogue")
    await ann.says("/channels")
    await ann.newest("Ways to reach you")
    await ann.tap("Add a browser")
    await ann.newest("Open this link in the browser you want to use")
    words = await ann.page.locator(".log").inner_text()
    code = words.partition(f"{PUBLIC_URL}/c#")[2][:24]

    other, laptop = await phone(chromium, url_of(site), width=640)
    await laptop.opens(code)
    await laptop.tap("Open my invitation")
    shown = laptop.page.locator(".number")
    await expect(shown).to_be_visible()
    await laptop.is_well_made("number-640")
    await ann.newest("Which number does the new browser show?")
    await ann.tap(await shown.inner_text())
    log = laptop.page.locator(".log")
    await expect(log).to_contain_text("is signed in as you now")
    assert laptop.complaints == []

    # The key is cleared, as some browsers do after a week; the cookie is still there.
    await laptop.page.goto("about:blank")
    await laptop.page.goto(f"{url_of(site)}/healthz")
    await laptop.page.evaluate(
        "() => new Promise((done) => { indexedDB.deleteDatabase('colloquy-chat').onsuccess = done; })"
    )
    await laptop.page.goto(f"{url_of(site)}/c")
    await expect(log).to_contain_text("had lost its key was signed in as you again")
    for each in (context, other):
        await each.close()
