"""Rights are made on the device, signed blindly, and handed over to the feedback page."""

import pytest
from playwright.async_api import expect

from bot.crypto.base64url import decode_base64url, encode_base64url
from bot.crypto.feedback.blind_rsa import verify_token
from bot.crypto.feedback.manifests import Entitlement
from bot.usecases.feedback.checkin import AlreadyIssued, NotAGuest, OtherBallots
from tests.feedback_page.browser import Visitor, rights_in
from tests.feedback_page.world import EVENT, SCOPE, PageWorld

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_rights_are_signed_for_every_ballot_and_only_they_are_kept(
    visitor: Visitor, gathering: PageWorld
) -> None:
    await visitor.open_checkin()
    await expect(visitor.heading).to_have_text("You are checked in")
    assert visitor.page.url == f"{gathering.url}/checkin?e={EVENT}"
    assert await visitor.page.locator(".words li").all_inner_texts() == list(
        gathering.signed.fingerprint
    )
    before = await visitor.kept()
    await visitor.page.get_by_role("link", name="Open the feedback page").click()
    await expect(visitor.card("Opening")).to_be_visible()

    assert visitor.page.url == f"{gathering.url}/feedback"
    kept = await visitor.kept()
    tokens = rights_in(kept)
    assert kept == before
    assert kept == {
        "key": encode_base64url(gathering.signed.key),
        "rights": True,
        **{f"right.{ballot.id}": tokens[ballot.id] for ballot in gathering.signed.manifest.ballots},
    }
    for ballot in gathering.signed.manifest.ballots:
        message, signature = (
            decode_base64url(tokens[ballot.id][part]) for part in ("message", "signature")
        )
        verify_token(ballot.rsa, message, signature, scope=SCOPE, ballot=ballot.id)
        assert gathering.issued is not None
        assert gathering.issued[ballot.id] not in {message, signature}


async def test_lost_answer_is_asked_for_again_with_the_same_blinded_values(
    visitor: Visitor, gathering: PageWorld
) -> None:
    gathering.lose_answers = 4
    await visitor.open_checkin()
    await expect(visitor.heading).to_have_text("The server is busy.")
    await visitor.page.get_by_role("button", name="Try again").click()
    await expect(visitor.heading).to_have_text("You are checked in")
    await visitor.open_checkin()  # closed before the hand-over, and opened again from the chat

    await expect(visitor.heading).to_have_text("You are checked in")


@pytest.mark.parametrize(
    ("refusal", "heading"),
    [
        (None, "This took too long."),
        (NotAGuest(), "You are not on the guest list of this event."),
        (AlreadyIssued(), "You have checked in before."),
        (OtherBallots(), "The server did not understand this page."),
    ],
)
async def test_refused_check_in_says_what_to_do(
    visitor: Visitor, gathering: PageWorld, refusal: Exception | None, heading: str
) -> None:
    gathering.refuses = refusal
    await visitor.open_checkin(minutes_ago=0 if refusal else 11)

    await expect(visitor.heading).to_have_text(heading)


async def test_second_check_in_on_the_same_device_asks_for_nothing(
    visitor: Visitor, gathering: PageWorld
) -> None:
    await visitor.check_in()
    kept = await visitor.kept()
    await visitor.open_checkin()

    await expect(visitor.heading).to_have_text("You are checked in")
    assert await visitor.kept() == kept
    assert [method for method, _ in gathering.asked].count("POST") == 1


@pytest.mark.parametrize("language", ["zh-CN"])
async def test_second_check_in_on_another_device_tells_how_to_get_new_rights(
    visitor: Visitor, gathering: PageWorld
) -> None:
    gathering.issued = {"opening": b"what the first device made"}
    gathering.refuses = AlreadyIssued()
    await visitor.open_checkin()

    await expect(visitor.heading).to_have_text("您此前已经签到。")
    await expect(visitor.page.locator(".notice p")).to_have_text(
        "您的凭证保存在当时使用的设备和应用中。如果就是这里，请打开反馈页面。"
        "如果那台设备丢失了，请在聊天的 /feedback 中点选“我的反馈凭证丢失了”："
        "经两位主办方成员同意可以补发，补发次数会公布。"
    )
    await visitor.page.get_by_role("link", name="打开反馈页面").click()
    await expect(visitor.page.locator(".notice h2")).to_have_text("本设备上没有反馈凭证。")


async def test_browser_that_keeps_nothing_is_not_checked_in(
    visitor: Visitor, gathering: PageWorld
) -> None:
    """An old private window: there is a database, but it takes nothing."""
    await visitor.page.add_init_script(
        "IDBObjectStore.prototype.put = () => { throw new DOMException('no', 'DataCloneError'); }"
    )
    await visitor.open_checkin()

    await expect(visitor.heading).to_have_text("Not finished: this browser keeps nothing.")
    assert gathering.issued is None


async def test_page_opened_outside_telegram_asks_for_nothing(
    visitor: Visitor, gathering: PageWorld
) -> None:
    await visitor.page.goto(f"{gathering.url}/checkin?e={EVENT}")

    await expect(visitor.heading).to_have_text("Open this page from the chat.")
    assert not any(method == "POST" for method, _ in gathering.asked)


@pytest.mark.parametrize("entitlement", [Entitlement.CARDS])
async def test_event_with_cards_needs_no_rights_from_here(visitor: Visitor) -> None:
    await visitor.open_checkin()

    await expect(visitor.heading).to_have_text("This event uses paper cards.")
    assert await visitor.kept() == {}


async def test_signature_by_another_key_is_not_used(visitor: Visitor, gathering: PageWorld) -> None:
    await visitor.page.route(
        "**/tokens",
        lambda route: route.fulfill(
            json={"signatures": {each.id: "A" * 342 for each in gathering.signed.manifest.ballots}}
        ),
    )
    await visitor.open_checkin()

    await expect(visitor.page.get_by_role("alert")).to_contain_text("A signature was wrong.")
