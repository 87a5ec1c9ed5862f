"""A vote on the page, in Chromium: opened from the chat, chosen by keyboard, handed in, looked up."""

from pathlib import Path

import pytest
from playwright.async_api import Browser, expect

from bot.domain.common_ground.items import ItemKind
from tests.feedback_page.end_to_end import LastWeek, Phone, last_weeks_world
from tests.stories.common_ground.test_rounds import opens_round, with_items
from tests.stories.feedback.test_votes import orders, round_of
from tests.stories.sample_event import EVENT
from tests.stories.someone import Someone

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.timeout(180)]

QUESTION = "We should meet again in a year."


async def opens_vote(world: LastWeek, someone: Someone, phone: Phone, *labels: str) -> str:
    """Go from the first screen of the chat to the page; return its address."""
    await someone.says("/start")
    await someone.taps(*labels[:-1])
    world.set_telegrams_clock()
    address = someone.opens(labels[-1])
    await phone.page.goto("about:blank")
    await phone.page.goto(address)
    return address


async def fits(phone: Phone, width: int) -> bool:
    """Whether nothing of the page is wider than a screen."""
    await phone.page.set_viewport_size({"width": width, "height": 640})
    wide: int = await phone.page.evaluate("document.documentElement.scrollWidth")
    await phone.page.set_viewport_size({"width": 390, "height": 844})
    return wide <= width


async def test_vote_is_given_once_by_keyboard_and_found_after_the_close(
    tmp_path: Path, chromium: Browser, up_to_date: str
) -> None:
    assert up_to_date
    async with (
        last_weeks_world(tmp_path / "server") as world,
        Phone.carried(chromium, "ann", "en-GB") as ann_phone,
        Phone.carried(chromium, "bo", "zh-CN") as bo_phone,
    ):
        olga = await world.organizer()
        ann, bo = await world.guest("Ann"), await world.guest("Bo", "zh")
        await orders(world, olga)
        words = round_of(world)
        page = ann_phone.page
        await opens_vote(world, ann, ann_phone, "More", "Feedback", "Votes", f"🗳 {QUESTION}")
        await ann_phone.sees(QUESTION)
        await ann_phone.look("vote")
        assert "tgWebApp" not in page.url
        assert await fits(ann_phone, 320)
        await page.keyboard.press("Tab")
        await page.locator("form button.main").click()
        await expect(page.locator(".problem")).to_have_text("Choose something first.")
        await page.locator("input[type=radio]").first.focus()
        await page.keyboard.press("ArrowDown")
        await page.keyboard.press("ArrowUp")
        await page.keyboard.press("Enter")
        await ann_phone.sees("Your vote is in")
        await page.get_by_text("Code to check later").click()
        code = " ".join((await page.locator(".code").inner_text()).split())
        await ann_phone.look("voted")
        await opens_vote(world, ann, ann_phone, "More", "Feedback", "Votes", f"🗳 {QUESTION}")
        await ann_phone.sees("You have voted already")
        await ann_phone.look("voted-before")

        await opens_vote(world, bo, bo_phone, "更多", "反馈", "投票", "🗳 一年后再聚")
        await bo_phone.sees("一年后再聚")
        await bo_phone.look("vote")
        await bo_phone.page.get_by_text("说不好").click()
        await world.stop()
        await bo_phone.page.locator("form button.main").click()
        await expect(bo_phone.page.locator(".problem")).to_have_text(
            "无法连接服务器。 您的选择还在，请重试。", timeout=60_000
        )
        await bo_phone.look("offline")
        await world.start()
        await bo_phone.page.locator("form button.main").click()
        await bo_phone.sees("已提交")
        await bo_phone.look("voted")

        await olga.says("/admin")
        await olga.taps("Feedback", "Votes", QUESTION, "Close now")
        await opens_vote(world, bo, bo_phone, "更多", "反馈", "投票", "🗳 一年后再聚")
        address = bo_phone.page.url
        await olga.taps("Yes, close")
        box = world.now_running.parts.boxes.find(EVENT, words.round_id)
        assert box is not None
        tally = box.box.votes({each.id: each.scale for each in words.ballots if each.scale})
        assert [none for none, *_ in tally.values()] == [[1, 0, 0, 1]]
        world.clock.move(hours=25)
        await ann.says("/start")
        await look_up(world, ann, ann_phone, address, code)


async def look_up(world: LastWeek, someone: Someone, phone: Phone, address: str, code: str) -> None:
    """After the close the page finds a code in the list of the box, and misses another one."""
    world.set_telegrams_clock()
    data = world.init_data(someone)
    await phone.page.goto("about:blank")
    await phone.page.goto(f"{address}#tgWebAppData={data}")
    await phone.sees("This vote is closed")
    await phone.page.get_by_text("Check that an answer was counted").click()
    said = phone.page.locator("[aria-live] .notice p")
    for typed, found in (
        (code, "Your vote is in the closed box."),
        ("A" * 16, "Your vote is NOT in the closed box."),
    ):
        await phone.page.locator("input").fill(typed)
        await phone.taps("Look it up")
        await expect(said).to_contain_text(found)
    await phone.look("closed")


async def test_interventions_are_asked_three_things_each_in_an_order_of_its_own(
    tmp_path: Path, chromium: Browser, up_to_date: str
) -> None:
    assert up_to_date
    asks = ["是否可取？", "技术上是否可行？", "政治上是否可行？"]
    async with (
        last_weeks_world(tmp_path / "server") as world,
        Phone.carried(chromium, "xu", "zh-CN") as phone,
    ):
        olga = await with_items(world, ItemKind.INTERVENTION, count=6)
        xu = await world.guest("徐", "zh")
        await opens_round(world, olga, "Vote on interventions")
        legends = phone.page.locator("legend")
        orders_seen: set[tuple[str, ...]] = set()
        for _ in range(3):
            await opens_vote(world, xu, phone, "更多", "对话", "共识", "🗳 对措施投票")
            await expect(legends).to_have_count(18)
            orders_seen.add(tuple(await legends.all_inner_texts()))
        await phone.look("interventions")
        assert await fits(phone, 320)
        assert await phone.page.get_by_text("说不好").count() == 18

    for seen in orders_seen:
        titles = [seen[at].split(" ")[0] for at in range(0, 18, 3)]
        assert list(seen) == [f"{title} {each}" for title in titles for each in asks]
        assert sorted(titles) == [f"第{number}条" for number in range(1, 7)]
    assert len(orders_seen) > 1
