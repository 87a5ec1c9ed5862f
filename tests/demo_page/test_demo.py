"""`colloquy demo` with somebody's own event file: the tour, sample data, a clock that moves the bot."""

import asyncio
import os
import re
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect
from telegram import Bot

from tests.demo_page.world import taps
from tests.robustness.process import BotProcess, run_command

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "bot/demo/sample.yaml"
TOKEN = "123456:TEST-token"
STARTS_IN = 60.0
COMES_IN = 20_000
"""Milliseconds until what was due by the old clock has come by the new one."""
WELCOME = (
    *("English", "Zurich, Geneva, Paris", "Yes, that is my time", "I agree", "Skip"),
    *("Only the organizers", "No, do not name me"),
)
FIRST, SECOND = "Mara Lindqvist", "Jonas Aldering"
NAMELESS = "no name given"
"""How the owner is listed, who has skipped the question."""
DESK = ("For organizers", "Selection")
SAYS_YES = ("Candidates", "Beatriz Quental", "What I think", "Yes, invite")
DECIDING = {
    8: (SECOND, WELCOME),
    9: (
        FIRST,
        (
            *(*WELCOME, *DESK, "Who reads"),
            *(NAMELESS, "Make them a reader", "Yes, do that"),
            *(SECOND, "Make them a reader", "Yes, do that", "« Selection", *SAYS_YES),
        ),
    ),
    10: (SECOND, (*DESK, *SAYS_YES)),
}
"""What the two organizers do at the steps of the tour that take both."""

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo's folder."""
    return tmp_path_factory.mktemp("demo") / "data"


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def show(data: Path) -> AsyncIterator[str]:
    """The address of a demo of an event whose deadline has passed long ago."""
    file = data.with_name("own.yaml")
    file.write_text(SAMPLE.read_text(encoding="utf-8").replace("2027-", "2021-"), encoding="utf-8")
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "demo"),
        *("--port", "0", "--data", str(data), "--event", str(file)),
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "PYTHONUNBUFFERED": "1"},
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout
    async with asyncio.timeout(STARTS_IN):
        while not (found := re.search(rb"http://\S+", await process.stdout.readline())):
            assert not process.stdout.at_eof(), "the demo ended"
    yield found[0].decode()
    process.send_signal(signal.SIGTERM)
    await process.wait()


def keys_in(folder: Path) -> dict[str, bytes]:
    """What only this demo has."""
    return {path.name: path.read_bytes() for path in folder.glob("*.json")}


async def test_second_demo_in_its_folder_leaves_it_alone(show: str, data: Path) -> None:
    assert show
    before = keys_in(data)

    said = await run_command({}, "demo", "--port", "0", "--data", str(data))

    told = f"A demo is running in {data}. Stop it, or name another folder with --data.\n"
    assert said == (2, "", told)
    assert (before != {}, keys_in(data)) == (True, before)


async def test_visa_hints_come_from_data_that_say_they_are_made_up(show: str, data: Path) -> None:
    asked = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "visa", "show"),
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "COLLOQUY_DATA_DIR": str(data)},
        stdout=asyncio.subprocess.PIPE,
    )

    said = (await asked.communicate())[0].decode().splitlines()

    assert said[0].startswith("5 requirements, data of 2021-01-27")
    assert said[1] == "Source: made-up data of this demo, not any country's rules"


@pytest.fixture
def viewport() -> tuple[int, int]:
    """A phone."""
    return 390, 844


async def test_tour_leads_from_the_invitation_to_a_reminder(
    page: Page, viewport: tuple[int, int], complaints: list[str], show: str
) -> None:
    await page.set_viewport_size({"width": viewport[0], "height": viewport[1]})
    await page.goto(show)
    tour = page.get_by_role("complementary", name="Tour")
    phone = page.get_by_label("Chat of Tomas Okoye with the bot")

    await expect(tour).to_contain_text("1/11")
    await expect(page.get_by_role("tab", name="Tomas")).to_have_attribute("aria-selected", "true")
    await taps(phone, *WELCOME, "My attendance", "Yes")
    await tour.get_by_role("button", name="Next").click()
    await expect(tour).to_contain_text("2/11Confirm: Tomas taps")
    for number in range(3, 12):
        await tour.get_by_role("button", name="Next").click()
        await expect(tour).to_contain_text(f"{number}/11")
        if number in DECIDING:
            await taps(
                page.get_by_label(f"Chat of {DECIDING[number][0]} with the bot"),
                *DECIDING[number][1],
            )
    second = page.get_by_label(f"Chat of {SECOND} with the bot").get_by_role("log")
    await expect(second.get_by_text("Both said yes.")).to_be_attached()
    await tour.get_by_role("button", name="Done").click()
    await expect(tour).to_be_hidden()

    # The deadline is two weeks off, the event three more.
    for _ in range(5):
        await page.get_by_role("button", name="Demo clock").click()
        async with page.expect_response("**/_emu/clock"):
            await page.get_by_role("menuitem", name="Move on one week").click()
    come = phone.get_by_role("log").get_by_text("is over. How was it?").first
    await expect(come).to_be_attached(timeout=COMES_IN)
    moved = phone.get_by_role("log").get_by_text("the clock of the demo was moved past").first
    await expect(moved).to_be_attached(timeout=COMES_IN)
    await expect(phone.get_by_text("the bot was not running")).to_have_count(0)

    await page.reload()
    await expect(page.get_by_role("button", name="Tour")).to_be_visible()
    await expect(tour).to_be_hidden()
    assert complaints == []


async def test_bare_emulator_has_somebody_to_talk_with(
    page: Page, complaints: list[str], tmp_path: Path
) -> None:
    words = ("emulator", "--port", "0", "--token", TOKEN)
    emulator = BotProcess.fork({"PYTHONUNBUFFERED": "1"}, tmp_path / "log", *words)
    try:
        await emulator.says(f"for the token {TOKEN}")
        [url] = re.findall(r"http://\S+", emulator.words)
        await page.goto(url)
        phone = page.get_by_label("Chat of Ada with the bot")
        await phone.get_by_role("button", name="Start", exact=True).click()
        async with Bot(TOKEN, base_url=f"{url}/bot") as bot:
            [update] = await bot.get_updates(timeout=5)
            assert update.message is not None
            await bot.send_message(update.message.chat.id, "Good morning.")

        await expect(phone.locator(".words")).to_have_text(["/start", "Good morning."])
        assert complaints == []
    finally:
        await emulator.kill()
        emulator.let_go()
