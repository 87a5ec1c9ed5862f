"""Goals on the page: a round of its own, with rights of its own, in both languages."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import expect

from bot.crypto.feedback.ballots import SealedAnswer
from bot.crypto.feedback.manifests import Entitlement
from bot.domain.common_ground.goals import GOALS_ROUND
from bot.domain.people.people import Language
from tests.feedback_page.browser import Visitor
from tests.feedback_page.world import EVENT, PageWorld

pytestmark = pytest.mark.asyncio(loop_scope="session")
PLACE = f"e={EVENT}&r={GOALS_ROUND}"


@pytest_asyncio.fixture(loop_scope="session")
async def gathering(tmp_path: Path, built: Path) -> AsyncIterator[PageWorld]:
    """A running event in which goals are written."""
    event = PageWorld.found(tmp_path, built, Entitlement.TOKENS, round_id=GOALS_ROUND)
    await event.start()
    yield event
    await event.stop()


async def test_goals_are_fetched_and_written_one_after_the_other(
    visitor: Visitor, gathering: PageWorld
) -> None:
    page = visitor.page
    await visitor.open_checkin(place=PLACE)
    await page.get_by_role("link", name="Write goals").click()
    await visitor.card("A goal for this dialogue").wait_for()
    promised = await page.locator(".promise > p").text_content()
    await visitor.fill_in_words(gathering.signed.fingerprint)
    await visitor.card("A goal for this dialogue").click()
    asked = await page.locator("input[type=checkbox]").count()
    await visitor.text.fill("Learn what the others fear.")
    await visitor.send.click()
    await expect(visitor.heading).to_have_text("Recorded")
    await page.get_by_role("button", name="Back to the list").click()

    assert promised is not None
    assert "once goals have closed and before the event begins" in promised
    assert asked == 1  # to send it later; nobody replies to a goal
    await expect(visitor.card("A goal for this dialogue")).to_contain_text("2 left")
    await expect(page.locator("h3").first).not_to_have_text("Open now")
    assert list(gathering.opened().values()) == [
        SealedAnswer(Language.EN, None, "Learn what the others fear.", None)
    ]
    assert {path for _, path in gathering.asked if EVENT in path} == {
        f"/checkin/{EVENT}/{GOALS_ROUND}/tokens",
        *(
            f"/feedback/{EVENT}/{GOALS_ROUND}/{name}"
            for name in ("manifest", "ballots", "replies", "list")
        ),
    }


@pytest.mark.parametrize("language", ["zh-CN"])
async def test_without_a_right_the_page_says_where_to_get_one(
    visitor: Visitor, gathering: PageWorld
) -> None:
    page = visitor.page
    await page.goto(f"{gathering.url}/feedback#{PLACE}")
    await expect(page.locator(".notice h2")).to_have_text("本设备上没有写目标的凭证。")
    await page.reload()
    await expect(page.locator(".notice h2")).to_have_text("本设备上没有写目标的凭证。")
    await page.goto("about:blank")
    await page.goto(f"{gathering.url}/feedback#e={EVENT}&r=../x")
    await expect(visitor.heading).to_contain_text("链接")
