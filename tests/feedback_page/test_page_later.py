"""What a host sees besides the ballots: when they come, over which connection, under which headers."""

from datetime import timedelta

import pytest
from playwright.async_api import expect

from bot.crypto.feedback.ballots import SealedAnswer
from bot.domain.people.people import Language
from tests.feedback_page.browser import Visitor
from tests.feedback_page.world import PageWorld

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def write(visitor: Visitor, session: str = "Opening", text: str = "Later, please.") -> None:
    """Finish an answer that waits for a random moment."""
    await visitor.card(session).click()
    await visitor.text.fill(text)
    await visitor.page.get_by_role("checkbox", name="Send it at a random moment").check()
    await visitor.send.click()
    await visitor.card(session).wait_for()


def ballots(gathering: PageWorld) -> int:
    return [path for _, path in gathering.asked].count("/feedback/GENEVA27/main/ballots")


async def test_answer_waits_on_the_device_and_leaves_when_the_page_is_opened_after_its_moment(
    visitor: Visitor, gathering: PageWorld
) -> None:
    await visitor.come_with_rights()
    await write(visitor)
    await expect(visitor.card("Opening")).to_contain_text("Waits to be sent")
    moment = (await visitor.kept())["later.opening"] / 1000 - gathering.now().timestamp()
    assert -60 < moment < timedelta(hours=6).total_seconds()
    await visitor.keep({"later.opening": (gathering.now() + timedelta(hours=1)).timestamp() * 1000})
    await visitor.page.reload()
    await visitor.card("Opening").click()
    await expect(visitor.page.locator(".waits")).to_contain_text("waits on this device")
    assert (ballots(gathering), gathering.opened()) == (0, {})
    gathering.ahead = timedelta(hours=2)
    await visitor.page.reload()

    await expect(visitor.heading).to_have_text("Recorded")
    assert gathering.opened() == {
        "opening": SealedAnswer(Language.EN, None, "Later, please.", None)
    }
    assert not any(name.endswith(".opening") for name in await visitor.kept())


async def test_moments_are_spread_over_the_hours(visitor: Visitor, gathering: PageWorld) -> None:
    """Ten of them all in the same third: one time in twenty thousand."""
    await visitor.come_with_rights()
    thirds: set[int] = set()
    for turn in range(10):
        await write(visitor, text=f"Thought {turn}")
        moment = (await visitor.kept())["later.opening"] / 1000 - gathering.now().timestamp()
        thirds.add(int(moment // timedelta(hours=2).total_seconds()))
        await visitor.card("Opening").click()
        await visitor.text.fill("Changed")  # what waits is what was finished
        await expect(visitor.page.get_by_text("Your draft is kept")).to_be_visible()
        assert "later.opening" not in await visitor.kept()
        await visitor.page.reload()
        await visitor.page.get_by_role("button", name="Back to the list").click()

    assert len(thirds) > 1


async def test_what_waits_can_be_sent_at_once(visitor: Visitor, gathering: PageWorld) -> None:
    await visitor.come_with_rights()
    await write(visitor)
    await visitor.card("Opening").click()
    await visitor.page.get_by_role("button", name="Send it now").click()

    await expect(visitor.heading).to_have_text("Recorded")
    assert list(gathering.opened()) == ["opening"]


async def test_late_moment_is_not_offered_when_there_is_no_time_for_it(
    visitor: Visitor, gathering: PageWorld
) -> None:
    gathering.ahead = timedelta(days=3) - timedelta(minutes=30)
    await visitor.come_with_rights()
    await visitor.card("Opening").click()

    await expect(visitor.send).to_be_visible()
    await expect(visitor.page.get_by_role("checkbox")).to_have_count(0)


async def test_ballot_shares_no_connection_and_no_telling_header_with_check_in(
    visitor: Visitor, gathering: PageWorld
) -> None:
    """The browser keeps connections open: in the control, two ballots do share one."""
    await visitor.check_in()
    await visitor.fill_in_words(gathering.signed.fingerprint)
    for session in ("Opening", "Working groups"):
        await visitor.card(session).click()
        await visitor.text.fill("Heard.")
        await visitor.send.click()
        await expect(visitor.heading).to_have_text("Recorded")
        await visitor.page.get_by_role("button", name="Back to the list").click()

    named = gathering.connections("/checkin/")
    unnamed = gathering.connections("/ballots")
    assert len(named) > 0
    assert len(unnamed) == 1
    assert named & unnamed == set()
    sent = gathering.headers("/ballots")
    assert sent["accept-language"] == "en"
    assert {"cookie", "referer", "authorization"} & sent.keys() == set()
    assert (gathering.headers("/checkin/")["accept-language"], sent["user-agent"]) == (
        "en",
        gathering.headers("/checkin/")["user-agent"],
    )
