"""The whole way of sealed feedback, from the keys' birth to a reply, with nothing played by us."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from playwright.async_api import Browser, expect

from bot.crypto.base64url import decode_base64url, encode_base64url
from bot.crypto.feedback.ballots import SealedAnswer, seal_ballot
from bot.crypto.feedback.cards import nullifier
from bot.crypto.feedback.manifests import Ballot, BallotKind, read_manifest
from bot.crypto.feedback.replies import new_receipt, write_receipt
from bot.domain.people.people import Language
from tests.feedback_page.end_to_end import CommandLine, LastWeek, Phone, last_weeks_world, quotes
from tests.stories.feedback.world import TokenRequest
from tests.stories.sample_event import EVENT
from tests.stories.someone import Someone

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.timeout(300)]

ANN = "We were *heard*. <b>Less</b> haste, please.\nAnd more breaks."
BO = "讨论坦诚，主持人不偏不倚。"
OTHERS = [("More time for questions.", 4), ("", 3), ("时间太短。", 4)]
DINNER = "Too loud to talk at my end of the table."
QUESTION = "Will the notes be shown to us before they go out?"
CONCERN = "有人在走廊里逼问是谁说的那句话。"
REPLY = "Yes, to everybody, a week before.\n会在一周前发给每一位。"
SAID = [ANN, BO, "More time for questions.", "时间太短。", DINNER, QUESTION, CONCERN]


def ballot_of(world: LastWeek, kind: BallotKind, title: str = "") -> Ballot:
    """A ballot by its kind and English title."""
    found = (each for each in world.manifest.ballots if each.kind is kind)
    return next(each for each in found if title in each.title.en)


async def hand_in(world: LastWeek, someone: Someone, ballot: Ballot, text: str, stars: int) -> None:
    """What a page does, done by Python: check in, seal, submit."""
    request = TokenRequest.make(world.manifest)
    status, answer = await world.check_in(world.init_data(someone), request)
    assert status == 200
    token = request.finish(answer["signatures"])[ballot.id]
    assert ballot.recipient is not None
    sealed = seal_ballot(
        world.manifest.recipients[ballot.recipient],
        SealedAnswer(Language.EN, stars, text),
        scope=f"{EVENT}|main",
        ballot=ballot.id,
        nullifier=nullifier(decode_base64url(token["message"])),
    )
    body = {"ballot": ballot.id, "token": token, "sealed": encode_base64url(sealed)}
    assert await world.post(f"/feedback/{EVENT}/main/ballots", body) == (201, {"state": "recorded"})


async def check_in(world: LastWeek, someone: Someone, phone: Phone, *labels: str) -> None:
    """From the first screen of the chat through the Mini App to the feedback page."""
    more, feedback, button, done, onward, first = labels
    await someone.says("/start")
    await someone.taps(more, feedback)
    world.set_telegrams_clock()
    await phone.page.goto(someone.opens(button))
    await phone.sees(done)
    await phone.look("checked-in")
    await phone.page.get_by_role("link", name=onward).click()
    await phone.card(first).wait_for()
    await phone.look("list")


EN = (
    "More",
    "Feedback",
    "Check in for written feedback",
    "You are checked in",
    "Open the feedback page",
)
ZH = ("更多", "反馈", "书面反馈签到", "您已签到", "打开反馈页面")


async def write_as_ann(phone: Phone, words: Sequence[str]) -> tuple[str, str]:
    """Ann answers both sessions and asks a question; returns what she wrote down.

    Her receipt for the question, and the code of her first answer.
    """
    await phone.compares(words)
    await phone.writes("Opening talk", ANN, stars=5)
    await phone.page.get_by_text("Code to check later").click()
    code = await phone.page.locator(".code").inner_text()
    await phone.taps("Back to the list")
    await phone.writes("Dinner", DINNER, stars=2)
    await phone.taps("Back to the list")
    await phone.writes("Question to a facilitator", QUESTION)
    receipt = " ".join((await phone.page.locator(".receipt-box .receipt").inner_text()).split())
    await phone.taps("I have written it down")
    await phone.taps("Back to the list")
    await phone.look("all-sent")
    return receipt, " ".join(code.split())


async def write_as_bo(phone: Phone, words: Sequence[str]) -> None:
    """Bo answers one session and raises a concern, without wanting a reply."""
    await phone.compares(words)
    await phone.writes("开幕讲座", BO, stars=4)
    await phone.taps("返回列表")
    await phone.card("就行为或准则提出关切").click()
    await phone.page.get_by_role("checkbox").first.uncheck()
    await phone.taps("返回列表")
    await phone.writes("就行为或准则提出关切", CONCERN)
    await phone.taps("返回列表")


async def look_for_reply(phone: Phone, receipt: str, found: str) -> None:
    """Type a receipt on the page and read what there is for it."""
    await phone.page.locator("input").fill(receipt)
    await phone.taps("Find my reply")
    await expect(phone.page.locator(found)).to_have_count(1)
    await phone.look("reply")


async def look_for_answer(phone: Phone, code: str) -> None:
    """Type the code of an answer and read that it was counted."""
    await phone.taps("Back to the list")
    await phone.card("Check that an answer was counted").click()
    await phone.page.locator("input").fill(code)
    await phone.taps("Look it up")
    await expect(phone.page.locator("[aria-live] .notice p")).to_have_text(
        "Your answer is in the closed box and was counted."
    )
    await phone.look("counted")


async def prepare_all(world: LastWeek, office: CommandLine) -> None:
    """Ballots, keys and a box, by the commands of deploy/FEEDBACK.md."""
    await office.hold_ceremony("tokens")
    await office.do("install", "keys/manifest.json", "--people", "30")
    assert world.manifest.event == EVENT


async def test_from_the_ceremony_to_the_reply(
    tmp_path: Path, chromium: Browser, up_to_date: str
) -> None:
    assert up_to_date
    async with (
        last_weeks_world(tmp_path / "server") as world,
        Phone.carried(chromium, "ann", "en-GB") as ann_phone,
        Phone.carried(chromium, "bo", "zh-CN") as bo_phone,
    ):
        office = CommandLine(tmp_path / "desk", world.folder)
        office.desk.mkdir()
        await prepare_all(world, office)
        slide = read_manifest(office.read("keys/manifest.json")).fingerprint
        ann, bo = await world.guest("Ann"), await world.guest("Bo", "zh")
        others = [await world.guest(f"Guest {number}") for number in range(3)]

        await check_in(world, ann, ann_phone, *EN, "Opening talk")
        await check_in(world, bo, bo_phone, *ZH, "开幕讲座")
        await world.restart()
        receipt, code = await write_as_ann(ann_phone, slide)
        await world.restart()
        await write_as_bo(bo_phone, slide)
        talk = ballot_of(world, BallotKind.SESSION, "Opening talk")
        for someone, (text, stars) in zip(others, OTHERS, strict=True):
            await hand_in(world, someone, talk, text, stars)
        await ann.says("/feedback")
        await ann.taps("Give stars to a session", "☆ Opening talk", "5 ★")
        assert ann.screen == "✓ Thank you. Your stars for Opening talk are recorded."
        await bo.says("/feedback")
        await bo.taps("给某个场次评分", "☆ 开幕讲座", "4 ★")
        assert bo.screen == "✓ 谢谢您。您对开幕讲座的评分已记录。"

        early = await office.run("take-out", "ballots.bin")
        assert early == (2, "the box is not closed yet: colloquy feedback close\n")
        world.pass_the_close()
        await world.restart()
        await world.tick(minutes=2)
        assert world.rows("SELECT count(*) FROM ballots WHERE sealed IS NOT NULL") == [(0,)]
        await office.do("take-out", "ballots.bin")
        told, _ = await asyncio.gather(
            office.open("facilitators", "opened", 1, 3),
            office.open("safeguarding", "concerns", 2, 3),
        )

        check_what_was_opened(office, told)
        check_that_the_server_knows_nothing(world, receipt)
        await reply(office)
        await office.do("publish-counted", "opened/counted.json")
        await ann_phone.page.reload()
        await ann_phone.look("closed")
        await ann_phone.card("Read a reply").click()
        await look_for_reply(ann_phone, receipt, ".reply")
        assert await ann_phone.page.locator(".reply p").inner_text() == REPLY
        await look_for_reply(ann_phone, write_receipt(new_receipt()), ".empty")
        await look_for_answer(ann_phone, code)


def check_what_was_opened(office: CommandLine, told: str) -> None:
    """Exactly what was sent to five answers' session, and nothing of the other one."""
    talk = [("session", "5", ANN), ("session", "4", BO)]
    talk += [("session", str(stars), text) for text, stars in OTHERS]
    assert "Sessions with fewer than 5 answers, not shown: 1." in told
    assert office.table("opened") == sorted([*talk, ("question", "", QUESTION)])
    assert office.table("concerns") == [("concern", "", CONCERN)]
    sections = office.read("opened/answers.md").split("\n## ")
    headings = [section.partition("\n")[0] for section in sections[1:]]
    assert headings == ["Opening talk / 开幕讲座", "Dinner / 晚宴", "Questions / 提问"]
    assert Counter(quotes(sections[1])) == Counter(text or "(no text)" for _, _, text in talk)
    assert sections[2].split("\n", 1)[1].strip() == "Fewer than five answers: nothing is shown."
    assert quotes(sections[3]) == [QUESTION]
    [concerns] = office.read("concerns/answers.md").split("\n## ")[1:]
    assert quotes(concerns) == [CONCERN]


def check_that_the_server_knows_nothing(world: LastWeek, receipt: str) -> None:
    """No word that was sent is in any file of the server."""
    hidden = [text.encode() for text in (*SAID, receipt, receipt.replace(" ", ""))]
    for file in world.folder.rglob("*"):
        content = file.read_bytes() if file.is_file() else b""
        assert [text for text in hidden if text in content] == [], file.name


async def reply(office: CommandLine) -> None:
    """Write a reply under the one question, seal it off-line and publish it."""
    form = office.read("opened/replies.md")
    (office.desk / "opened" / "replies.md").write_text(f"{form}{REPLY}\n")
    await office.do("reply", "opened/replies.md", "--manifest", "keys/manifest.json")
    told = await office.do("publish-replies", "replies.json")
    assert told.startswith("Published: 1; in all: 1.\n")
