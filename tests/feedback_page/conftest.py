"""A real browser on the real pages, built anew from their sources."""

import shutil
import subprocess
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright, expect

from bot.crypto.feedback.manifests import Entitlement
from bot.web.feedback.static_pages import BUILT
from tests.feedback_page import axe
from tests.feedback_page.browser import Visitor
from tests.feedback_page.world import PageWorld

SOURCES = Path(__file__).parents[2] / "bot" / "web" / "page"
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
PATIENCE = 15_000  # milliseconds a story waits for the page before it fails
# The page waits about a second before it asks a busy server again; nobody need watch it wait.
HASTE = """{
  const wait = globalThis.setTimeout;
  globalThis.setTimeout = (act, span, ...more) => wait(act, span > 500 && span < 5000 ? span / 20 : span, ...more);
}"""


def build(target: Path) -> str:
    """Build the pages into a folder; return their hash."""
    done = subprocess.run(
        ["node", "build.mjs", str(target)], cwd=SOURCES, capture_output=True, text=True, check=True
    )
    return done.stdout.split()[1]


@pytest.fixture(scope="session")
def sources() -> Path:
    """The pages' folder with its npm packages, or a skip where they are missing."""
    if not shutil.which("node") or not (SOURCES / "node_modules" / ".ready").exists():
        pytest.skip("the feedback page has not been built here: run make page (needs node and npm)")
    return SOURCES


@pytest.fixture(scope="session")
def built(sources: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built pages."""
    assert sources
    target = tmp_path_factory.mktemp("built")
    build(target)
    return target


@pytest.fixture(scope="session")
def up_to_date(built: Path) -> str:
    """The hash of what the bot serves, the folder of `make page`: what these sources give."""
    listed = BUILT / "page.sha256"
    if not listed.exists() or listed.read_text() != (built / "page.sha256").read_text():
        pytest.fail("the page that the bot serves is not of these sources: run make page")
    return listed.read_text()


@pytest.fixture(scope="session")
def chromium_path(built: Path) -> str:
    """The browser's program, or a skip where there is none."""
    assert built
    if not CHROMIUM.exists():
        pytest.skip(f"no Chromium at {CHROMIUM}; the feedback page can only be tested in a browser")
    if not axe.SCRIPT.exists():
        pytest.skip("axe-core is missing, which looks at the pages: run make lint-js")
    return str(CHROMIUM)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def chromium(chromium_path: str) -> AsyncIterator[Browser]:
    """The system's Chromium."""
    expect.set_options(timeout=PATIENCE)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=chromium_path, args=CHROMIUM_ARGS
        )
        yield browser
        await browser.close()


@pytest.fixture
def entitlement() -> Entitlement:
    """How people of the event are entitled; a story may choose its own."""
    return Entitlement.TOKENS


@pytest.fixture
def language() -> str:
    """What the browser asks for; a story may choose its own."""
    return "en-GB"


@pytest_asyncio.fixture(loop_scope="session")
async def gathering(
    tmp_path: Path, built: Path, entitlement: Entitlement
) -> AsyncIterator[PageWorld]:
    """A running event."""
    event = PageWorld.found(tmp_path, built, entitlement)
    await event.start()
    yield event
    await event.stop()


@pytest_asyncio.fixture(loop_scope="session")
async def visitor(chromium: Browser, gathering: PageWorld, language: str) -> AsyncIterator[Visitor]:
    """Somebody on a phone of 320 pixels; at the end nothing may have gone elsewhere."""
    context = await chromium.new_context(
        locale=language,
        timezone_id="Europe/Zurich",
        viewport={"width": 320, "height": 700},
        reduced_motion="reduce",
    )
    context.set_default_timeout(PATIENCE)
    await context.add_init_script(HASTE)
    somebody = await Visitor.come(context, gathering)
    yield somebody
    await context.unroute_all()
    cookies = await context.cookies()
    await context.close()
    assert somebody.elsewhere() == []
    assert somebody.complaints == []
    assert cookies == []
