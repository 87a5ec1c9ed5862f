"""The chat page in Chromium: one tap opens an invitation, and then it is the same chat."""

import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Page, expect

from bot.domain.people.people import Role
from tests.feedback_page.axe import violations
from tests.feedback_page.test_page_access import CONTRAST, LABELS
from tests.stories.channels.world import PageWorld
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


class Phone:
    """A browser of a guest's; counts taps, and hears what it complains of."""

    def __init__(self, page: Page, url: str) -> None:
        self.page, self.url, self.taps = page, url, 0
        self.complaints: list[str] = []
        self.asked: list[str] = []
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on(
            "console",
            lambda line: (
                self.complaints.append(line.text)
                if line.type == "error" and not line.text.startswith("Failed to load resource")
                else None
            ),
        )
        page.on("request", lambda request: self.asked.append(request.url))

    async def opens(self, code: str) -> None:
        """Follow the link of an invitation."""
        await self.page.goto("about:blank")
        await self.page.goto(f"{self.url}/c#{code}")

    async def tap(self, *labels: str) -> None:
        """Tap the newest button of each label in turn."""
        for label in labels:
            await self.page.get_by_role("button", name=label, exact=True).last.click()
            self.taps += 1

    async def says(self, text: str) -> None:
        """Type words and send them."""
        await self.page.locator(".field").fill(text)
        await self.page.keyboard.press("Enter")

    async def newest(self, text: str) -> None:
        """Wait until the newest message of the bot's says something."""
        await expect(self.page.locator(".theirs").last).to_contain_text(text)

    async def is_well_made(self, name: str) -> None:
        """Let axe-core look at what is shown, and keep a picture for people who want to look, too."""
        assert await violations(self.page) == []
        if PICTURES:
            await self.page.screenshot(path=Path(PICTURES) / f"chat-{name}.png")


async def phone(
    chromium: Browser, site: PageWorld, *, width: int = 390, language: str = "en-GB", **more: str
) -> tuple[BrowserContext, Phone]:
    """A browser with nothing in it."""
    context = await chromium.new_context(
        locale=language,
        timezone_id="Europe/Zurich",
        viewport={"width": width, "height": 760},
        reduced_motion="reduce",
        **more,  # type: ignore[arg-type]
    )
    context.set_default_timeout(15_000)
    return context, Phone(await context.new_page(), f"http://localhost:{site.listens_at}")


async def test_a_guest_without_telegram_confirms_attendance(
    chromium: Browser, site: PageWorld
) -> None:
    context, ann = await phone(chromium, site)
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


async def test_words_typed_and_news_that_come_by_themselves(
    chromium: Browser, site: PageWorld
) -> None:
    context, li = await phone(chromium, site, width=320, language="zh-CN", color_scheme="dark")
    await li.opens(await site.code())
    await li.is_well_made("invitation-320-zh")
    await li.tap("打开邀请")
    await li.newest("您希望使用哪种语言")
    assert await li.page.evaluate("document.documentElement.lang") == "zh-Hans"
    await li.is_well_made("start-320-zh-dark")
    await li.tap("中文")
    await li.newest("时")
    await li.says("Shanghai")
    await li.newest("上海")
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
    context, olga = await phone(chromium, site, width=320)
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
    context, li = await phone(chromium, site, language="zh-CN")
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
