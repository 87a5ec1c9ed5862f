"""From check-in to the opened box: ratings, words, questions, concerns and their replies."""

from datetime import timedelta

import pytest
from playwright.async_api import Route, expect

from bot.crypto.base64url import encode_base64url
from bot.crypto.feedback.ballots import SealedAnswer
from bot.crypto.feedback.manifests import Entitlement
from bot.crypto.feedback.replies import read_receipt, reply_address, seal_reply, write_receipt
from bot.domain.people.people import Language
from tests.feedback_page.browser import Visitor, rights_in
from tests.feedback_page.world import CARD, EVENT, PageWorld

pytestmark = pytest.mark.asyncio(loop_scope="session")

LONGEST = 2956  # bytes of JSON in a ballot
FRAME = '{"v":1,"lang":"zh","rating":null,"text":""}'


async def test_rating_and_words_are_opened_with_the_organizers_key_and_gone_from_the_phone(
    visitor: Visitor, gathering: PageWorld
) -> None:
    await visitor.check_in()
    await visitor.fill_in_words(gathering.signed.fingerprint)
    before = await visitor.kept()

    await visitor.card("Working groups").click()
    await visitor.page.get_by_role("radio", name="4 of 5").check(force=True)
    await visitor.text.fill('  Small groups let us "speak plainly".\nMore of it 🙂 ')
    await visitor.send.click()

    await expect(visitor.heading).to_have_text("Recorded")
    assert gathering.opened() == {
        "groups": SealedAnswer(
            Language.EN, 4, 'Small groups let us "speak plainly".\nMore of it 🙂', None
        )
    }
    assert await visitor.kept() == {
        name: value for name, value in before.items() if name != "right.groups"
    }
    await visitor.page.get_by_role("button", name="Back to the list").click()
    await visitor.page.get_by_text("Sent · 1").click()
    await expect(visitor.page.locator("details[open] .card")).to_have_text(
        ["Working groups on incident reporting✓Sent"]
    )


@pytest.mark.parametrize("language", ["zh-CN"])
async def test_chinese_answer_may_fill_the_ballot_to_its_last_byte_and_no_further(
    visitor: Visitor, gathering: PageWorld
) -> None:
    room = LONGEST - len(FRAME)
    longest = "坦" * (room // 3) + "x" * (room % 3)
    await visitor.come_with_rights()

    await visitor.card("事故通报工作组").click()
    await visitor.text.fill(longest + "x")
    await expect(visitor.page.locator(".room")).to_contain_text("超出 1 字节")
    await visitor.send.click()
    await expect(visitor.problem).to_have_text("请先缩短文字。")
    await expect(visitor.text).to_be_focused()
    await visitor.text.fill(longest)
    await expect(visitor.page.locator(".room")).to_have_text("还可写 0 字节，约 0 个汉字")
    await visitor.send.click()

    await expect(visitor.heading).to_have_text("已记录")
    assert gathering.opened() == {"groups": SealedAnswer(Language.ZH, None, longest, None)}


async def test_question_gives_a_receipt_once_and_its_reply_is_found_among_all(
    visitor: Visitor, gathering: PageWorld
) -> None:
    page = visitor.page
    await visitor.come_with_rights()
    await visitor.card("Question to a facilitator").click()
    await visitor.text.fill("Who decides what is published?")
    await visitor.send.click()

    shown = " ".join((await page.locator(".receipt-box .receipt").inner_text()).split())
    await page.close()  # a phone that was put down
    page = visitor.page = await page.context.new_page()
    visitor.listen(page)
    await page.goto(f"{gathering.url}/feedback")
    await expect(page.locator(".receipt-box .receipt")).to_have_text(shown)
    await page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await page.locator(".receipt-box").get_by_role("button", name="Copy").click()
    await expect(page.locator(".receipt-box .small")).to_contain_text("Copied.")
    assert await page.evaluate("navigator.clipboard.readText()") == shown
    await page.get_by_role("button", name="I have written it down").click()
    await page.reload()
    await expect(page.locator(".receipt")).to_have_count(0)
    address = reply_address(read_receipt(shown), EVENT)
    assert gathering.opened() == {
        "question-1": SealedAnswer(Language.EN, None, "Who decides what is published?", address)
    }
    assert {name.split(".")[0] for name in await visitor.kept()} == {
        *("key", "right", "rights", "words")
    }

    async def ask(receipt: str) -> None:
        await page.locator("input").fill(receipt)
        await page.get_by_role("button", name="Find my reply").click()

    await visitor.card("Read a reply").click()
    await ask("ABCD")
    await expect(visitor.problem).to_contain_text("That is not a receipt.")
    await ask(shown)
    await expect(page.locator(".empty")).to_contain_text("There is no reply for this receipt yet")
    others = [seal_reply(reply_address(bytes([n]) * 16, EVENT), "not yours") for n in range(3)]
    gathering.post_replies(*others, seal_reply(address, "The hosts.\n<b>主办方</b>"))
    await page.reload()  # as everybody does who is told that replies are posted
    await ask(shown.lower().replace(" ", "-").replace("o", "0").replace("b", "8"))
    await expect(page.locator(".reply p")).to_have_text(["The hosts.\n<b>主办方</b>"])


async def test_concern_goes_to_the_safeguarding_contact_and_says_that_it_does_not_wait(
    visitor: Visitor, gathering: PageWorld
) -> None:
    await visitor.come_with_rights()
    await visitor.card("Concern").click()
    await expect(visitor.page.locator(".lead")).to_have_text(
        "This goes to the safeguarding contact, sealed with a key of its own. It can be read at once,"
        " by the contact alone or with a second keeper of that key: it does not wait for 5 answers or"
        " for the end of the event. The facilitators cannot open it."
    )
    await visitor.send.click()
    await expect(visitor.problem).to_have_text("Write something first.")
    await visitor.text.fill("Somebody was pressed to name names.")
    await visitor.page.get_by_role("checkbox", name="I would like").uncheck()
    await visitor.send.click()

    await expect(visitor.heading).to_have_text("Recorded")
    await expect(visitor.page.locator(".receipt-box")).to_have_count(0)
    assert gathering.opened() == {
        "concern-1": SealedAnswer(Language.EN, None, "Somebody was pressed to name names.", None)
    }


@pytest.mark.parametrize("entitlement", [Entitlement.CARDS])
async def test_card_scanned_twice_answers_once_and_its_secret_is_not_kept(
    visitor: Visitor, gathering: PageWorld
) -> None:
    for words, heading in (("First", "Recorded"), ("Second", "Another answer counts")):
        await visitor.use_card()
        assert visitor.page.url == f"{gathering.url}/feedback"
        kept = await visitor.kept()
        assert len(rights_in(kept)) == 8
        code = write_receipt(CARD)
        assert not any(
            each in str(kept) for each in (code, code.replace(" ", ""), encode_base64url(CARD))
        )
        await visitor.card("Opening conversation").click()
        await visitor.text.fill(words)
        await visitor.send.click()
        await expect(visitor.heading).to_have_text(heading)
        if heading == "Recorded":
            await visitor.forget()

    await expect(visitor.page.locator(".quoted p")).to_have_text(["Second"])
    assert gathering.opened() == {"opening": SealedAnswer(Language.EN, None, "First", None)}


async def test_lost_acknowledgement_keeps_the_text_and_the_second_try_is_recognised(
    visitor: Visitor, gathering: PageWorld
) -> None:
    async def lose(route: Route) -> None:
        await route.fetch()
        await route.abort()

    page = visitor.page
    await visitor.come_with_rights()
    await visitor.card("Question").click()
    await visitor.text.fill("Is there a second dialogue?")
    await page.route("**/ballots", lose)
    await visitor.send.click()
    await expect(visitor.problem).to_have_text(
        "No connection to the server. Nothing is lost: your text is still on this device."
        " Try again when you have a connection."
    )
    await page.unroute("**/ballots")
    await gathering.stop()
    await gathering.start()
    await page.reload()
    await expect(visitor.text).to_have_value("Is there a second dialogue?")
    await visitor.send.click()

    await expect(visitor.heading).to_have_text("Already recorded")
    receipt = read_receipt(await page.locator(".receipt-box .receipt").inner_text())
    assert gathering.opened() == {
        "question-1": SealedAnswer(
            Language.EN, None, "Is there a second dialogue?", reply_address(receipt, EVENT)
        )
    }
    assert len([url for url in visitor.requests if url.endswith("/ballots")]) == 4


async def test_rehearsal_that_moved_its_clock_opens_later_sessions(
    visitor: Visitor, gathering: PageWorld
) -> None:
    await visitor.come_with_rights()
    await expect(visitor.page.locator("button.card", has_text="Evaluating")).to_have_count(0)
    gathering.ahead = timedelta(hours=4)
    await visitor.page.reload()
    await visitor.page.locator("button.card", has_text="Evaluating").click()
    await visitor.page.get_by_role("radio", name="5 of 5").check(force=True)
    await visitor.send.click()

    await expect(visitor.heading).to_have_text("Recorded")
    assert gathering.opened() == {"evals": SealedAnswer(Language.EN, 5, "", None)}
