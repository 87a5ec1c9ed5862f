"""A real browser on the real emulator, with a real bot that says what each story needs."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import BrowserContext, Page, async_playwright
from telegram import Bot
from telegram.request import HTTPXRequest

from bot.demo.emulator.http.server import EmulatorServer
from tests.demo_page.world import INGRID, LI, Demo

CHROMIUM = Path("/usr/bin/chromium")
CHROMIUM_ARGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
TOKEN = "123456:TEST-token"
PATIENCE = 5000  # milliseconds a story waits for the page before it fails


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """The browser's program, or a skip where there is none."""
    if not CHROMIUM.exists():
        pytest.skip(f"no Chromium at {CHROMIUM}; the demo page can only be tested in a browser")
    return str(CHROMIUM)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser(chromium_path: str) -> AsyncIterator[BrowserContext]:
    """The system's Chromium, in Zurich and in English, for all stories.

    Each story opens another origin (its emulator's port), so nothing is carried over.
    """
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(
            executable_path=chromium_path, args=CHROMIUM_ARGS
        )
        context = await chromium.new_context(
            locale="en-GB", timezone_id="Europe/Zurich", reduced_motion="reduce"
        )
        context.set_default_timeout(PATIENCE)
        yield context
        await chromium.close()


@pytest_asyncio.fixture(loop_scope="session")
async def page(browser: BrowserContext) -> AsyncIterator[Page]:
    """A tab of its own, so what a story's page still asks for at its end is not another's error."""
    page = await browser.new_page()
    yield page
    await page.close()


@pytest.fixture
def viewport() -> tuple[int, int]:
    """Width and height of the window in CSS pixels; a story may choose its own."""
    return 1200, 800


@pytest_asyncio.fixture(loop_scope="session")
async def complaints(page: Page) -> list[str]:
    """Errors of the page and refusals by its Content-Security-Policy, as they come."""
    heard: list[str] = []
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("console", lambda line: heard.append(line.text) if line.type == "error" else None)
    return heard


@pytest_asyncio.fixture(loop_scope="session")
async def demo(page: Page, viewport: tuple[int, int], complaints: list[str]) -> AsyncIterator[Demo]:
    """The page opened on a new emulator with two people in it."""
    server = EmulatorServer(token=TOKEN, bot_username="colloquy_demo_bot")
    url = await server.start(port=0)
    plain = [HTTPXRequest(httpx_kwargs={"verify": False}) for _ in range(2)]
    bot = Bot(
        TOKEN, f"{url}/bot", f"{url}/file/bot", request=plain[0], get_updates_request=plain[1]
    )
    server.world.add_user(user_id=INGRID, first_name="Ingrid", language_code="en")
    server.world.add_user(user_id=LI, first_name="李明", language_code="zh")
    try:
        await page.set_viewport_size({"width": viewport[0], "height": viewport[1]})
        await page.goto(url)
        await page.locator(f"#phone-{LI}").wait_for()
        async with bot:
            yield Demo(page, bot, url, complaints)
    finally:
        await page.close()
        await server.stop()
    assert complaints == []
