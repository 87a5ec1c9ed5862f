"""An event by the page alone, in Chromium: invited, attending, asked, told, checked in, rated, seen."""

import re
import shutil
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, expect

from bot.crypto.feedback.manifests import read_manifest
from bot.settings.settings import Settings
from tests.feedback_page.axe import violations
from tests.feedback_page.chat_phone import Phone, phone
from tests.feedback_page.end_to_end import Phone as Sealed
from tests.stories.feedback.world import FeedbackWorld, choose_port, prepare_feedback
from tests.stories.sample_event import EVENT

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.timeout(180)]


class WithoutTelegram(FeedbackWorld):
    """A bot with a ballot box and no account at Telegram."""

    def settings(self, **more: str) -> Settings:
        """The settings of this world's bot."""
        return super().settings(COLLOQUY_TOKEN="", **more)

    @property
    def slide(self) -> tuple[str, ...]:
        """The eight words that an organizer shows in the room."""
        content = (self.folder / "boxes" / EVENT / "main" / "manifest.json").read_bytes()
        return read_manifest(content).fingerprint


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sample event and its ballots."""
    return prepare_feedback(tmp_path_factory.mktemp("founded-by-page"))


@pytest_asyncio.fixture(loop_scope="session")
async def world(tmp_path: Path, founded: Path, up_to_date: str) -> AsyncIterator[WithoutTelegram]:
    """A running bot with a page, built of these sources, and ballots that wait for their sessions."""
    assert up_to_date
    choose_port()
    async with WithoutTelegram.opened(tmp_path / "bot", founded=founded) as opened:
        yield opened
    shutil.rmtree(tmp_path / "bot", ignore_errors=True)


async def introduces_herself(who: Phone, name: str) -> None:
    """Answer what somebody new is asked."""
    await who.tap("Open my invitation", "English")
    await who.newest("time zone")
    await who.tap("Zurich, Geneva, Paris", "Yes, that is my time", "I agree")
    await who.newest("Under which name")
    if name:
        await who.says(name)
    else:
        await who.tap("Skip")
    await who.tap("Only the organizers", "No, do not name me")
    await who.newest("Quiet Lake Dialogue")


async def is_asked_and_answers(olga: Phone, ann: Phone) -> None:
    """Ann asks; Olga is told, takes the question and answers it."""
    await ann.says("/ask Is there a piano?")
    await ann.tap("Ask the organizers")
    await olga.newest("A question waits")
    await olga.tap("« Guests' questions", "Q-1", "Take it", "Answer")
    await olga.newest("What is the answer to Q-1?")
    await olga.says("Yes, in the hall.")
    await olga.newest("is on its way to the guest")
    await ann.newest("Yes, in the hall.")


async def tells_everybody(world: WithoutTelegram, olga: Phone, ann: Phone) -> None:
    """Olga writes to all; Ann reads and confirms, which Olga sees."""
    await olga.says("/broadcast")
    await olga.tap("New broadcast")
    await olga.newest("Question 1 of 2")
    await olga.says("The bus leaves at 8.")
    await olga.newest("Question 2 of 2")
    await olga.says("大巴八点出发。")
    await olga.newest("Broadcast, not sent yet")
    await olga.tap("Ask to confirm reading")
    await olga.tap("Send now")
    await olga.newest("about to be sent")
    await world.tick(seconds=31)
    await world.tick(seconds=4)
    await ann.newest("The bus leaves at 8.")
    await ann.tap("✅ I have read this")
    await expect(ann.page.get_by_role("button", name="✅ I have read this")).to_have_count(0)
    await olga.tap("Refresh")
    await expect(olga.page.locator(".theirs", has_text="Confirmed reading: 1 of 2")).to_be_visible()


async def rates_on_the_sealed_page(
    world: WithoutTelegram, context: BrowserContext, ann: Phone
) -> None:
    """Ann checks in by her device's key, comes back when the talk is over, and writes about it."""
    await ann.says("/feedback")
    async with context.expect_page() as opened:
        await ann.page.get_by_role("link", name="Check in for written feedback").click()
    checkin = await opened.value
    await expect(checkin.locator("main h2").first).to_have_text("You are checked in")
    assert await violations(checkin) == []
    await checkin.close()

    world.clock.now = world.plan.sessions[0].ends_at + timedelta(minutes=5)
    await context.clock.set_system_time(world.clock.now)
    await ann.says("/feedback")
    await ann.newest("Feedback on Quiet Lake Dialogue")
    async with context.expect_page() as opened:
        await ann.page.get_by_role("link", name="Open the page").last.click()
    sealed = Sealed(await opened.value, "ann")
    await sealed.card("Opening talk").wait_for()
    await sealed.compares(world.slide)
    await sealed.writes("Opening talk", "Less haste, please.", stars=4)
    assert await violations(sealed.page) == []


async def test_event_by_page_alone(chromium: Browser, world: WithoutTelegram) -> None:
    url = f"http://127.0.0.1:{world.port}"
    (desk, olga), (pocket, ann) = [await phone(chromium, url) for _ in range(2)]
    for context in (desk, pocket):
        await context.clock.set_system_time(world.clock.now)
    await olga.opens(world.owner_code)
    await introduces_herself(olga, "Olga")
    await olga.says("/invite")
    await olga.tap("Invite one guest")
    await olga.newest("Who is the invitation for?")
    await olga.says("Ann")
    await olga.tap("Yes, make the link")
    await expect(olga.page.get_by_role("button", name="Copy the web link")).to_be_visible()
    shown = await olga.page.locator(".theirs").last.inner_text()
    found = re.search(r"/c#([A-Za-z0-9]{24})", shown)
    assert found

    await ann.opens(found[1])
    await introduces_herself(ann, "")
    await ann.tap("My attendance", "Yes")
    await ann.newest("you have a seat")
    assert ann.taps == 10
    await is_asked_and_answers(olga, ann)
    await ann.says("/rsvp")
    await ann.newest("Will you come?")
    await ann.tap("Maybe")
    await ann.newest("Your answer: 🤔 maybe")
    await tells_everybody(world, olga, ann)
    await rates_on_the_sealed_page(world, pocket, ann)

    await olga.says("/attendance")
    await olga.newest("✅ 0 · 🤔 1 · ❌ 0 · no answer 0")
    assert olga.complaints + ann.complaints == []
    assert world.emulator.world.journal.next == 1
    await desk.close()
    await pocket.close()
