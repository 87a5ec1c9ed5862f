"""The whole way with paper cards: drawn from a hat, scanned once, and void when nobody drew them."""

from pathlib import Path

import pytest
from playwright.async_api import Browser, expect

from bot.crypto.base64url import encode_base64url
from bot.crypto.feedback.ballots import SealedAnswer, seal_ballot
from bot.crypto.feedback.cards import nullifier, sub_token
from bot.crypto.feedback.manifests import Ballot
from bot.crypto.feedback.replies import read_receipt
from bot.domain.people.people import Language
from tests.feedback_page.end_to_end import CommandLine, LastWeek, Phone, last_weeks_world, quotes
from tests.stories.sample_event import EVENT

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.timeout(300)]

SCANNED, LATER = "卡片上的二维码很好用。", "A second thought, too late."
OTHERS = ["one", "two", "three", "four"]


async def hand_in(world: LastWeek, code: str, ballot: Ballot, text: str) -> None:
    """What the page does with a card, done by Python."""
    assert ballot.recipient is not None
    token = sub_token(read_receipt(code), f"{EVENT}|main", ballot.id)
    sealed = seal_ballot(
        world.manifest.recipients[ballot.recipient],
        SealedAnswer(Language.EN, None, text),
        scope=f"{EVENT}|main",
        ballot=ballot.id,
        nullifier=nullifier(token),
    )
    card = {"kind": "card", "value": encode_base64url(bytes(token))}
    body = {"ballot": ballot.id, "token": card, "sealed": encode_base64url(sealed)}
    assert await world.post(f"/feedback/{EVENT}/main/ballots", body) == (201, {"state": "recorded"})


async def write(phone: Phone, link: str, code: str, session: str, text: str) -> None:
    """Scan a card, type its code and send an answer."""
    await phone.page.goto("about:blank")
    await phone.page.goto(link)
    await phone.page.locator("#code").fill(code)
    await phone.look("card")
    await phone.page.locator("form .main").click()
    await phone.card(session).click()
    await phone.page.locator("textarea").fill(text)
    await phone.page.locator("form button.main").click()


async def forget(phone: Phone) -> None:
    """Make room for another card."""
    await phone.taps("I have read this")
    await phone.taps("Back to the list")
    await phone.page.get_by_text("Kept on this device").click()
    await phone.taps("Delete all of it from this device")
    await phone.page.get_by_role("button", name="Delete", exact=True).click()
    await phone.sees("Deleted. This page keeps nothing about this event any more.")


async def make_void(office: CommandLine, world: LastWeek, codes: list[str]) -> str:
    """Type the codes of cards that nobody drew, and tell the server while the bot is stopped."""
    await office.do("void", "keys/manifest.json", typed="\n".join(codes) + "\n\n")
    running = await office.run("install-void", "void.json")
    assert running[0] == 2
    assert running[1].endswith("stop the bot for a moment\n")
    await world.stop()
    told = await office.do("install-void", "void.json")
    await world.start()
    return told


async def test_cards_from_the_printer_to_the_opened_box(
    tmp_path: Path, chromium: Browser, up_to_date: str
) -> None:
    assert up_to_date
    async with (
        last_weeks_world(tmp_path / "server") as world,
        Phone.carried(chromium, "li", "zh-CN") as li_phone,
        Phone.carried(chromium, "eve", "en-GB") as eve_phone,
    ):
        office = CommandLine(tmp_path / "desk", world.folder)
        office.desk.mkdir()
        await office.hold_ceremony("cards")
        link, codes = office.print_cards(f"http://127.0.0.1:{world.port}", count=5)
        await office.do("install", "keys/manifest.json", "cards.json")
        assert (office.desk / "cards.pdf").read_bytes().startswith(b"%PDF-")
        assert len(set(codes)) == 7

        eve = await world.guest("Eve")
        await eve.says("/feedback")
        assert eve.buttons == [["Give stars to a session"], ["Open the page"], ["« Start"]]
        await write(li_phone, link, codes[0], "开幕讲座", SCANNED)
        await li_phone.sees("已记录")
        assert li_phone.page.url == f"http://127.0.0.1:{world.port}/feedback"
        await write(eve_phone, link, codes[0], "Opening talk", LATER)
        await eve_phone.sees("Another answer counts")
        await eve_phone.look("already-recorded")
        assert await make_void(office, world, codes[5:]) == (
            "Void now: 12 answers, which 2 cards could have given.\n"
        )
        await forget(eve_phone)
        await write(eve_phone, link, codes[6], "Opening talk", LATER)
        await expect(eve_phone.page.locator(".problem")).to_contain_text(
            "This right was not accepted. It may have been replaced by a new one, or the card was"
            " declared void."
        )
        await eve_phone.look("void")

        for code, text in zip(codes[1:5], OTHERS, strict=True):
            await hand_in(world, code, world.manifest.ballots[0], text)
        await world.stop()
        await office.do("close")
        await office.do("take-out", "ballots.bin")
        await office.open("facilitators", "opened", 2, 3)

    sections = office.read("opened/answers.md").split("\n## ")
    assert quotes(sections[1]) == sorted([SCANNED, *OTHERS])
    assert sections[2].split("\n", 1)[1].strip() == "Fewer than five answers: nothing is shown."
