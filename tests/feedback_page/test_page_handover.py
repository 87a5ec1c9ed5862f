"""Page and box on another host: rights go there by a window or under a code, never readably in a link."""

import re

import pytest
from playwright.async_api import Page, expect

from tests.feedback_page.browser import Visitor, rights_in
from tests.feedback_page.world import PageWorld, rights

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def check_in_elsewhere(visitor: Visitor, gathering: PageWorld) -> None:
    """Check in where the bot is; the feedback page is on another site."""
    await gathering.stop()
    gathering.feedback_url = gathering.url.replace("localhost", "127.0.0.1")
    await gathering.start()
    await visitor.open_checkin()
    await expect(visitor.heading).to_have_text("Not finished: take your rights along")


async def tap_open(visitor: Visitor) -> Page:
    """Tap the button; return the window that opens."""
    async with visitor.page.expect_popup() as opening:
        await visitor.page.get_by_role("button", name="Open the feedback page").click()
    opened = await opening.value
    visitor.listen(opened)
    return opened


async def test_opened_window_takes_the_rights_over_and_they_are_forgotten_here(
    visitor: Visitor, gathering: PageWorld
) -> None:
    await check_in_elsewhere(visitor, gathering)
    before = rights_in(await visitor.kept())
    opened = await tap_open(visitor)
    await expect(opened.locator(".notice p")).to_contain_text("The check-in page at localhost:")
    assert opened.url == f"{gathering.feedback_url}/feedback"
    await expect(visitor.heading).to_have_text("Not finished: take your rights along")
    await opened.get_by_role("button", name="Take them over").click()
    await opened.locator("button.card", has_text="Opening").wait_for()
    await expect(visitor.heading).to_have_text("You are checked in")

    await expect(visitor.page.locator(".notice p").first).to_have_text(
        "Your rights to give feedback are kept by the page that took them over, and nowhere else."
    )
    here, there = visitor.page, opened
    assert rights_in(await visitor.kept()) == {}
    visitor.page = there
    assert rights_in(await visitor.kept()) == before
    visitor.page = here
    await visitor.open_checkin()
    await expect(visitor.heading).to_have_text("You are checked in")
    assert gathering.issued is not None
    assert not any(part in url for url in visitor.requests for part in before["opening"].values())
    visitor.requests.clear()


async def test_acknowledgement_that_got_lost_is_given_when_the_window_is_opened_again(
    visitor: Visitor, gathering: PageWorld
) -> None:
    await check_in_elsewhere(visitor, gathering)
    opened = await tap_open(visitor)
    button = opened.get_by_role("button", name="Take them over")
    await button.wait_for()
    await visitor.page.goto("about:blank")  # closed too early
    await button.click()
    await opened.locator("button.card", has_text="Opening").wait_for()
    await opened.close()
    await visitor.open_checkin()
    await expect(visitor.heading).to_have_text("Not finished: take your rights along")
    await tap_open(visitor)

    await expect(visitor.heading).to_have_text("You are checked in")
    visitor.requests.clear()


async def test_app_that_opens_no_window_gives_a_sealed_link_and_a_code(
    visitor: Visitor, gathering: PageWorld
) -> None:
    await visitor.page.add_init_script("window.open = () => null")
    await check_in_elsewhere(visitor, gathering)
    before = rights_in(await visitor.kept())
    await visitor.page.get_by_role("button", name="Open the feedback page").click()
    code = " ".join((await visitor.page.locator(".receipt").inner_text()).split())
    link = visitor.page.get_by_role("link", name="Go to the feedback page with the code")
    address = await link.get_attribute("href") or ""
    assert not any(part in address for token in before.values() for part in token.values())
    await link.click()
    await visitor.page.locator("#code").fill("A" * 26)
    await visitor.page.get_by_role("button", name="Go on").click()
    await expect(visitor.page.locator("#code-problem")).to_contain_text("That is not the code.")
    await visitor.page.locator("#code").fill(code)
    await visitor.page.get_by_role("button", name="Go on").click()
    await visitor.card("Opening").wait_for()

    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/feedback", visitor.page.url)
    assert rights_in(await visitor.kept()) == before
    visitor.requests.clear()


async def test_rights_of_another_ballot_or_of_nothing_are_not_taken(
    visitor: Visitor, gathering: PageWorld
) -> None:
    """A window of anybody can open the page and say that it has rights."""
    await check_in_elsewhere(visitor, gathering)
    moved = {**rights(), "opening": rights()["groups"]}
    address = f"{gathering.feedback_url}/feedback#e=GENEVA27&h=1"
    async with visitor.page.expect_popup() as opening:
        await visitor.page.evaluate(
            "(address) => { window.other = window.open(address); }", address
        )
    opened = await opening.value
    visitor.listen(opened)
    await expect(opened.locator(".notice p")).to_have_text(
        "The check-in page is being asked for them. Leave it open."
    )
    say = "(said) => window.other.postMessage({ colloquy: said }, '*')"
    for said in (moved, None, "all of them", {"opening": {"message": 5}}):
        await visitor.page.evaluate(say, said)
    await expect(opened.get_by_role("button", name="Take them over")).to_have_count(0)
    await visitor.page.evaluate(say, rights())

    await expect(opened.get_by_role("button", name="Take them over")).to_be_visible()
    visitor.requests.clear()
