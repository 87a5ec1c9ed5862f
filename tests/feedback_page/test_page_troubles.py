"""What goes wrong is said plainly, and no word is lost."""

from dataclasses import replace
from datetime import timedelta

import pytest
from playwright.async_api import expect

from bot.crypto.feedback.manifests import Entitlement, sign_manifest
from bot.crypto.feedback.signing import SigningKey
from tests.feedback_page.browser import Visitor, rights_in
from tests.feedback_page.world import EVENT, PageWorld, sign

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def restart(gathering: PageWorld, *, shift: timedelta = timedelta()) -> None:
    """The organizers publish a manifest with other times, and the server restarts."""
    await gathering.stop()
    gathering.publish(sign(Entitlement.TOKENS, shift=shift))
    await gathering.start()


async def write(visitor: Visitor) -> None:
    """Begin an answer to the first session."""
    await visitor.come_with_rights()
    await visitor.card("Opening").click()
    await visitor.text.fill("Half a thought")
    await expect(visitor.page.get_by_text("Your draft is kept")).to_be_visible()


async def test_draft_survives_reload_and_back_and_can_be_deleted(visitor: Visitor) -> None:
    page = visitor.page
    await write(visitor)
    await page.get_by_role("radio", name="2 of 5").check(force=True)
    await expect(page.get_by_text("Your draft is kept")).to_be_visible()
    await page.reload()

    await expect(visitor.text).to_have_value("Half a thought")
    await expect(page.get_by_role("radio", name="2 of 5")).to_be_checked()
    await page.go_back()
    await expect(visitor.card("Opening")).to_contain_text("Draft")
    await visitor.card("Opening").click()
    await page.get_by_role("button", name="Delete my draft").click()
    await expect(visitor.text).to_have_value("")
    await expect(page.locator("#said")).to_have_text("Draft deleted.")
    assert {name.split(".")[0] for name in await visitor.kept()} == {
        *("key", "right", "rights", "words")
    }


async def test_session_that_the_server_says_is_not_open_or_closed_keeps_the_draft(
    visitor: Visitor, gathering: PageWorld
) -> None:
    await write(visitor)
    await restart(gathering, shift=timedelta(hours=10))
    await visitor.send.click()
    await expect(visitor.problem).to_contain_text("Not open yet.")
    await restart(gathering, shift=-timedelta(hours=80))
    await visitor.send.click()
    await expect(visitor.problem).to_contain_text("Feedback is closed.")

    await visitor.page.reload()
    await expect(visitor.text).to_have_value("Half a thought")
    await expect(visitor.send).to_have_count(0)
    kept = await visitor.kept()
    assert rights_in(kept) == {}
    assert kept["draft.opening"]["text"] == "Half a thought"
    assert gathering.opened() == {}


async def test_busy_server_is_asked_again_by_itself_and_then_by_tapping(
    visitor: Visitor, gathering: PageWorld
) -> None:
    await write(visitor)
    gathering.down = True
    await visitor.send.click()
    await expect(visitor.problem).to_contain_text("The server cannot take it just now.")
    await expect(visitor.send).to_be_focused()
    tries = [path for _, path in gathering.asked if path.endswith("/ballots")]
    gathering.down = False
    await visitor.page.get_by_role("button", name="Try again").click()

    await expect(visitor.heading).to_have_text("Recorded")
    assert len(tries) == 3


async def test_page_without_a_server_keeps_the_rights_and_opens_later(
    visitor: Visitor, gathering: PageWorld
) -> None:
    await visitor.come_with_rights()
    await visitor.page.goto("about:blank")
    await visitor.page.route("**/manifest", lambda route: route.abort())
    await visitor.page.goto(f"{gathering.url}/feedback#e={EVENT}")
    await expect(visitor.heading).to_have_text("No connection to the server.")
    await visitor.page.unroute("**/manifest")
    await visitor.page.get_by_role("button", name="Try again").click()

    await expect(visitor.card("Opening")).to_be_visible()


async def test_other_tab_takes_over_a_draft_and_tells_that_it_was_sent(visitor: Visitor) -> None:
    await write(visitor)
    second = await visitor.page.context.new_page()
    visitor.listen(second)
    await second.goto(f"{visitor.gathering.url}/feedback")
    await second.locator(".card", has_text="Opening").click()
    await expect(second.locator("textarea")).to_have_value("Half a thought")
    await second.locator("textarea").fill("A whole thought")

    await expect(visitor.text).to_have_value("A whole thought")
    await second.locator("form button.main").click()
    await expect(second.locator("main h2")).to_have_text("Recorded")
    await expect(visitor.heading).to_have_text("This was sent in another tab.")


@pytest.mark.parametrize(
    ("fragment", "heading"),
    [
        ("", "Which event?"),
        ("e=GENEVA27", "Geneva Dialogue on AI Safety 2027"),
        ("e=ELSEWHERE", "There is no feedback for this event here."),
        ("e=GENEVA27&t=W10x", "This link is damaged."),
        ("e=GENEVA27&c=AAECAwQFBgcICQoLDA0ODw", "This link is damaged."),
        ("e=GENEVA27&w=short", "This link is damaged."),
        ("e=../../etc", "This link is damaged."),
        ("tgWebAppData=x&tgWebAppVersion=9.1", "Which event?"),
    ],
)
async def test_link_without_rights_says_what_to_do(
    visitor: Visitor, fragment: str, heading: str
) -> None:
    await visitor.page.goto(f"{visitor.gathering.url}/feedback#{fragment}")

    await expect(visitor.heading.first).to_have_text(heading)
    assert visitor.page.url == f"{visitor.gathering.url}/feedback"
    if heading.startswith("Geneva"):
        await expect(visitor.page.locator(".notice h2")).to_have_text(
            "There is no right to give feedback on this device."
        )
        await expect(visitor.card("Read a reply")).to_be_visible()


@pytest.mark.parametrize("entitlement", [Entitlement.CARDS])
async def test_void_card_is_told_to_ask_an_organizer(visitor: Visitor) -> None:
    await visitor.scan()
    await visitor.page.locator("#code").fill("A" * 25)
    await visitor.page.get_by_role("button", name="Go on").click()
    await expect(visitor.problem).to_contain_text("That is not the code.")
    await visitor.page.locator("#code").fill("A" * 26)
    await visitor.page.get_by_role("button", name="Go on").click()
    await visitor.card("Opening").click()
    await visitor.page.get_by_role("radio", name="1 of 5").check(force=True)
    await visitor.send.click()

    await expect(visitor.problem).to_contain_text("This right was not accepted.")


async def test_changed_key_and_wrong_signature_stop_everything_loudly(
    visitor: Visitor, gathering: PageWorld
) -> None:
    alert = visitor.page.get_by_role("alert")
    await visitor.come_with_rights()
    manifest = gathering.signed.manifest
    await gathering.stop()
    gathering.publish(sign_manifest(manifest, SigningKey(b"x" * 32)))
    await gathering.start()
    await visitor.page.reload()
    await expect(alert).to_contain_text("Stop: the key of this event has changed")
    await expect(visitor.page.locator(".card, textarea")).to_have_count(0)
    await gathering.stop()
    await gathering.start()
    good = sign(Entitlement.TOKENS)
    forged = replace(good, signature=bytes(64)).text()
    await visitor.page.route("**/manifest", lambda route: route.fulfill(body=forged))
    await visitor.page.reload()

    await expect(alert).to_contain_text("Stop: the signature of this event is wrong")


async def test_damaged_storage_offers_to_go_on_with_what_can_be_read(visitor: Visitor) -> None:
    page = visitor.page
    await write(visitor)
    whole = await visitor.kept()
    await visitor.damage("right.opening")
    await page.reload()
    await expect(visitor.heading).to_have_text("What was kept on this device cannot be read.")
    await page.get_by_role("button", name="Delete it and go on").click()

    await expect(visitor.heading).to_have_text("This was sent in another tab.")
    assert await visitor.kept() == {
        name: value for name, value in whole.items() if name != "right.opening"
    }


async def test_half_of_the_key_that_was_cleared_away_ends_what_it_sealed_and_nothing_else(
    visitor: Visitor,
) -> None:
    """Somebody has emptied the browser's caches: what is kept from then on is kept again."""
    page = visitor.page
    await write(visitor)
    await page.evaluate("caches.delete('colloquy')")
    await page.reload()
    await page.get_by_role("button", name="Delete it and go on").click()
    await expect(page.locator(".notice h2")).to_have_text(
        "There is no right to give feedback on this device."
    )
    await visitor.come_with_rights()
    await visitor.card("Opening").click()
    await visitor.text.fill("Half a thought")

    await expect(page.get_by_text("Your draft is kept")).to_be_visible()
    assert (await visitor.kept())["draft.opening"]["text"] == "Half a thought"


async def test_draft_that_nobody_touched_for_two_weeks_is_gone(visitor: Visitor) -> None:
    await visitor.come_with_rights()
    draft = {"text": "Half a thought", "rating": None}
    for days, shown in ((13, "Half a thought"), (15, "")):
        await visitor.keep({"draft.opening": draft}, age=timedelta(days=days))
        await visitor.page.reload()
        await visitor.card("Opening").click()
        await expect(visitor.text).to_have_value(shown)
        await visitor.page.get_by_role("button", name="Back to the list").click()
    assert "draft.opening" not in await visitor.kept()


async def test_everything_kept_can_be_deleted(visitor: Visitor) -> None:
    await write(visitor)
    await visitor.forget()

    assert await visitor.kept() == {}
    assert await visitor.page.evaluate("indexedDB.databases()") == []
