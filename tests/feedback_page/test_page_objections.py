"""Objections on the page: rounds of their own, with rights of their own, read even if there is one."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import expect

from bot.crypto.feedback.ballots import SealedAnswer
from bot.crypto.feedback.manifests import Entitlement
from bot.domain.people.people import Language
from bot.domain.readout.objections import OBJECTION_ROUNDS
from tests.feedback_page.browser import Visitor
from tests.feedback_page.world import EVENT, PageWorld

pytestmark = pytest.mark.asyncio(loop_scope="session")
*_, ROUND = OBJECTION_ROUNDS
PLACE = f"e={EVENT}&r={ROUND}"


@pytest_asyncio.fixture(loop_scope="session")
async def gathering(tmp_path: Path, built: Path) -> AsyncIterator[PageWorld]:
    """A running event in which objections are written."""
    event = PageWorld.found(tmp_path, built, Entitlement.TOKENS, round_id=ROUND)
    await event.start()
    yield event
    await event.stop()


async def test_objection_is_written_sealed_and_asks_for_no_reply(
    visitor: Visitor, gathering: PageWorld
) -> None:
    page = visitor.page
    await visitor.open_checkin(place=PLACE)
    await page.get_by_role("link", name="Write an objection").click()
    await visitor.card("Why I object to a point").wait_for()
    promised = await page.locator(".promise > p").text_content()
    await visitor.fill_in_words(gathering.signed.fingerprint)
    await visitor.card("Why I object to a point").click()
    asked = await page.locator("input[type=checkbox]").count()
    await visitor.text.fill("2: it names a lab.")
    await visitor.send.click()
    await expect(visitor.heading).to_have_text("Recorded")
    await page.get_by_role("button", name="Back to the list").click()

    assert promised is not None
    assert "once the round has closed" in promised
    assert asked == 1  # to send it later; nobody replies to an objection
    await expect(visitor.card("Why I object to a point")).to_contain_text("2 left")
    assert list(gathering.opened().values()) == [
        SealedAnswer(Language.EN, None, "2: it names a lab.", None)
    ]


@pytest.mark.parametrize("language", ["zh-CN"])
async def test_without_a_right_the_page_says_where_to_get_one(
    visitor: Visitor, gathering: PageWorld
) -> None:
    page = visitor.page
    await page.goto(f"{gathering.url}/feedback#{PLACE}")
    await expect(page.locator(".notice h2")).to_have_text("本设备上没有写反对意见的凭证。")
