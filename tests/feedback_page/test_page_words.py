"""A genuine page, and a server that gives one guest keys of its own: the guest meets it before sending."""

from dataclasses import replace

import pytest
from playwright.async_api import expect

from bot.crypto.feedback.ballots import SealedAnswer
from bot.crypto.feedback.manifests import Entitlement, Recipient, SignedManifest, sign_manifest
from bot.crypto.feedback.signing import SigningKey
from bot.crypto.feedback.xwing import XWingKey
from bot.domain.people.people import Language
from tests.feedback_page.browser import Visitor
from tests.feedback_page.world import EVENT, PageWorld, sign

pytestmark = pytest.mark.asyncio(loop_scope="session")

WORDS_STOP = "Stop: this is not the event on your card or slide"


def forged() -> SignedManifest:
    """The same event with keys the operator has: whatever is sealed to them, the operator reads."""
    honest = sign(Entitlement.TOKENS).manifest
    spy = {role: XWingKey(b"e" * 32).public for role in Recipient}
    return sign_manifest(replace(honest, recipients=spy), SigningKey(b"v" * 32))


async def show_forged(gathering: PageWorld) -> SignedManifest:
    """From now on the server gives everybody who comes the other manifest; return the right one."""
    right = gathering.signed
    await gathering.stop()
    gathering.publish(forged())
    await gathering.start()
    return right


def posts(gathering: PageWorld) -> list[str]:
    return [path for method, path in gathering.asked if method == "POST"]


async def test_guest_with_other_keys_sends_nothing_once_they_have_looked_at_the_slide(
    visitor: Visitor, gathering: PageWorld
) -> None:
    slide = await show_forged(gathering)
    await visitor.come_with_rights(compared=False)
    await visitor.card("Opening").click()
    await visitor.text.fill("Meant for the facilitators")
    await visitor.send.click()
    await expect(visitor.problem.last).to_contain_text("Before you send for the first time")
    await expect(visitor.page.locator("input.word").first).to_be_focused()
    await visitor.fill_in_words(slide.fingerprint)

    await expect(visitor.problem.first).to_contain_text("These are not the words of this page.")
    await visitor.send.click()
    await expect(visitor.page.get_by_role("button", name="I cannot see")).to_have_count(0)
    await expect(visitor.heading).not_to_have_text("Recorded")
    assert posts(gathering) == []
    assert gathering.opened() == {}


async def test_link_of_the_slide_or_of_a_card_stops_a_page_with_other_keys_by_itself(
    visitor: Visitor, gathering: PageWorld
) -> None:
    slide = await show_forged(gathering)
    await visitor.page.goto(f"{gathering.url}/feedback#e={EVENT}&w={slide.mark}")

    await expect(visitor.page.get_by_role("alert")).to_contain_text(WORDS_STOP)
    await expect(visitor.page.locator(".card, textarea, input")).to_have_count(0)
    assert "words" not in await visitor.kept()


async def test_check_in_shows_the_words_that_its_own_server_says(
    visitor: Visitor, gathering: PageWorld
) -> None:
    slide = await show_forged(gathering)
    await visitor.open_checkin()
    await expect(visitor.heading).to_have_text("You are checked in")

    shown = await visitor.page.locator(".words li").all_inner_texts()
    assert shown == list(gathering.signed.fingerprint)
    assert set(shown) != set(slide.fingerprint)


async def test_words_are_asked_for_once_and_the_two_asked_for_are_not_shown(
    visitor: Visitor, gathering: PageWorld
) -> None:
    right = gathering.signed.fingerprint
    await visitor.come_with_rights(compared=False)
    rest = [each for each in await visitor.page.locator(".words li").all_inner_texts() if each]
    assert len(rest) == 6
    assert set(rest) < set(right)
    await visitor.page.locator(".compare button.quiet").click()
    await expect(visitor.problem).to_have_text("Fill in both words first.")
    await visitor.fill_in_words([f" {word.upper()} " for word in right])
    await expect(
        visitor.page.locator("summary", has_text="The eight words were compared")
    ).to_be_visible()
    await visitor.page.reload()
    await visitor.card("Opening").click()

    await expect(visitor.page.locator("input.word")).to_have_count(0)
    assert (await visitor.kept())["words"] == list(right)


async def test_link_of_the_slide_compares_by_itself(visitor: Visitor, gathering: PageWorld) -> None:
    await visitor.scan()

    await expect(
        visitor.page.locator("summary", has_text="The eight words were compared")
    ).to_be_visible()
    assert (await visitor.kept())["words"] == list(gathering.signed.fingerprint)


async def test_guest_who_cannot_see_the_words_may_go_on_and_is_asked_again_next_time(
    visitor: Visitor, gathering: PageWorld
) -> None:
    await visitor.come_with_rights(compared=False)
    await visitor.card("Opening").click()
    await visitor.page.get_by_role("button", name="I cannot see the words now").click()
    await visitor.text.fill("From afar")
    await visitor.send.click()
    await expect(visitor.heading).to_have_text("Recorded")
    await visitor.page.reload()

    await (
        visitor.page.get_by_role("button", name="Back to the list")
        .or_(visitor.card("Question"))
        .first.wait_for()
    )
    await expect(visitor.page.locator("input.word")).to_have_count(2)
    assert gathering.opened() == {"opening": SealedAnswer(Language.EN, None, "From afar", None)}


async def test_new_manifest_of_the_same_organizers_is_compared_again(
    visitor: Visitor, gathering: PageWorld
) -> None:
    """Times were changed, so there are other words and another slide."""
    await visitor.come_with_rights()
    await expect(visitor.page.locator("input.word")).to_have_count(0)
    honest = gathering.signed.manifest
    await gathering.stop()
    gathering.publish(sign_manifest(replace(honest, threshold=6), SigningKey(b"o" * 32)))
    await gathering.start()
    await visitor.page.reload()

    await expect(visitor.page.locator("input.word")).to_have_count(2)
