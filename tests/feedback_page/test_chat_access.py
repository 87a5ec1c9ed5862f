"""The chat page for whoever zooms in, has a keyboard alone, listens, or wants nothing to move."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect
from pyotp.totp import TOTP

from bot.domain.people.people import Role
from tests.feedback_page.chat_phone import Phone, phone
from tests.feedback_page.test_chat_page import founded_site, site, url_of
from tests.feedback_page.test_page_access import CONTRAST, LABELS, TARGETS
from tests.stories.channels.world import PageWorld
from tests.stories.second_factor.world import guarded_plan, secret_of

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.timeout(120)]
__all__ = ("founded_site", "site")

_HELD = """() => { const e = document.activeElement;
  return e === document.body ? '' : (e.getAttribute('aria-label') || e.innerText || e.className).trim(); }"""
_ROOM = "document.querySelector('.log').clientHeight"
_OUTSIDE = """() => [...document.querySelectorAll('.theirs:last-of-type .key, .field, header button')]
  .filter((e) => { const r = e.getBoundingClientRect(); return r.left < 0 || r.right > innerWidth; }).length"""
_STATE = """() => { const node = document.createElement('span'); node.className = 'state';
  document.querySelector('.mine .foot').append(node); const { fontStyle } = getComputedStyle(node);
  node.remove(); return [fontStyle]; }"""
_MOTION = """() => { const node = document.createElement('li'); node.className = 'arriving';
  document.querySelector('.lines').append(node); const { animationName, animationDuration } = getComputedStyle(node);
  node.remove(); return animationName === 'none' || parseFloat(animationDuration) < 0.01; }"""


@pytest_asyncio.fixture(loop_scope="session")
async def guarded(tmp_path: Path, up_to_date: str) -> AsyncIterator[PageWorld]:
    """An event that demands a second factor, with a page built of these sources."""
    assert up_to_date
    async with PageWorld.opened(tmp_path / "guarded", plan=guarded_plan()) as opened:
        yield opened
    shutil.rmtree(tmp_path / "guarded", ignore_errors=True)


async def introduced(who: Phone, code: str) -> None:
    """Come in, in Chinese, and answer what somebody new is asked."""
    await who.opens(code)
    await who.tap("打开邀请", "中文")
    await who.newest("时")
    await who.says("Shanghai")
    await who.newest("上海")
    await who.tap("对，这是我的时间", "我同意")
    await who.newest("称呼")
    await who.says("李")
    await who.tap("仅主办方", "否，请不要列出我的姓名")
    await who.newest("静湖对话")


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_screens_of_channels_are_well_made_in_both_schemes(
    chromium: Browser, site: PageWorld, scheme: Any
) -> None:
    context, li = await phone(
        chromium, url_of(site), width=320, language="zh-CN", color_scheme=scheme
    )
    await introduced(li, await site.code())
    for words, said in (
        ("/start", "静湖对话"),
        ("/channels", "您的联系方式"),
        ("/privacy", "隐私"),
        ("/help", "您可以在这里做什么"),
    ):
        await li.says(words)
        await li.newest(said)
        assert await li.page.evaluate(CONTRAST) == []
        assert await li.page.evaluate(LABELS) == []
        assert await li.page.evaluate(TARGETS) == []
        await li.is_well_made(f"{words[1:]}-320-zh-{scheme}")
    # Twice as large on a phone, and four times on a desk: all is there, and nothing goes sideways.
    for width, height in ((195, 380), (320, 256)):
        await li.page.set_viewport_size({"width": width, "height": height})
        assert await li.page.evaluate(_OUTSIDE) == 0
        assert await li.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert await li.page.evaluate(_ROOM) >= 80
        await li.is_well_made(f"zoomed-{width}-zh-{scheme}")
    assert li.complaints == []
    await context.close()


async def test_a_keyboard_alone_does_everything_and_keeps_its_place(
    chromium: Browser, site: PageWorld
) -> None:
    context, ann = await phone(chromium, url_of(site))
    held, press = (lambda: ann.page.evaluate(_HELD)), ann.page.keyboard.press
    await ann.opens(await site.code())
    await expect(ann.page.get_by_role("button", name="Open my invitation")).to_be_visible()
    for _ in range(3):
        await press("Tab")
        if await held() == "Open my invitation":
            break
    await press("Enter")
    await ann.newest("Which language do you prefer?")
    await ann.page.get_by_role("button", name="English").focus()
    await press("Enter")
    await ann.newest("time zone")
    # From the top, one Tab after the other, in the order in which it stands there, and out again.
    await ann.page.locator("header button").first.focus()
    order = [await held()]
    while order[-1] and len(order) < 30:
        await press("Tab")
        order.append(await held())
    assert order == [
        *("中文: switch this page to Chinese", "Menu", "Messages of the bot"),
        *("Beijing, Shanghai", "Singapore", "Zurich, Geneva, Paris", "London", "New York"),
        *("San Francisco, Los Angeles", "« Back", "Cancel"),
        *("Commands", "Message", "Attach a file", "Send", ""),
    ]
    await ann.page.locator(".field").focus()
    await ann.page.keyboard.type("Zurich")
    await press("Enter")
    await ann.newest("Zurich")
    assert await held() == "Message"
    await context.close()


async def test_what_comes_is_said_once_and_moves_nothing(
    chromium: Browser, site: PageWorld
) -> None:
    context, li = await phone(chromium, url_of(site), language="zh-CN")
    await introduced(li, await site.code())
    log = li.page.get_by_role("log")
    assert await log.get_attribute("aria-live") == "polite"
    await li.page.evaluate(
        "document.querySelectorAll('.theirs').forEach((e) => { e.kept = true; })"
    )
    before = await li.page.evaluate("document.querySelectorAll('.theirs').length")
    field = li.page.locator(".field")
    await field.focus()
    await li.says("/schedule")
    await li.newest("日程")
    kept = "[...document.querySelectorAll('.theirs')].filter((e) => e.kept).length"
    assert await li.page.evaluate(kept) == before
    await expect(field).to_be_focused()
    # What is new is told by the log alone; the line beside it is for what was changed.
    said = li.page.locator("#said")
    assert "日程" not in await said.inner_text()
    await li.says("/reminders")
    await li.newest("提醒")
    await li.page.locator(".theirs").last.get_by_role("button").first.focus()
    await li.page.keyboard.press("Enter")
    await expect(li.page.locator(".key:focus")).to_contain_text("1 周")
    await expect(said).to_have_text("提醒")
    assert await li.page.evaluate(_MOTION)
    await li.page.emulate_media(reduced_motion="no-preference")
    assert not await li.page.evaluate(_MOTION)
    # The page says what is its own in English now; what the bot said stays Chinese, and is read out so.
    await li.tap("EN：将本页切换为英文")
    await expect(li.page.get_by_role("button", name="Send")).to_be_visible()
    assert await li.page.evaluate("document.documentElement.lang") == "en"
    assert await li.page.locator(".theirs .words").last.get_attribute("lang") == "zh-CN"
    await context.close()


async def test_a_sleeping_browser_says_so_in_chinese(chromium: Browser, guarded: PageWorld) -> None:
    context, olga = await phone(chromium, url_of(guarded), width=320, language="zh-CN")
    await introduced(olga, await guarded.code(role=Role.ORGANIZER))
    await olga.tap("主办方专用", "出席统计", "姓名", "设置")
    await olga.newest("密钥")
    secret = secret_of(await olga.page.locator(".log").inner_text())
    await olga.says(TOTP(secret).at(guarded.clock()))
    await olga.newest("暂无")
    guarded.clock.move(hours=12)
    await olga.page.reload()
    card = olga.page.locator(".card")
    await expect(card).to_contain_text(
        "此浏览器已有 12 小时没有操作。请输入验证器应用中的六位数字。"
    )
    await olga.is_well_made("asleep-320-zh")
    code = olga.page.get_by_role("textbox")
    await code.fill("000000")
    await code.press("Enter")
    await expect(card).to_contain_text("验证码不正确或已用过，请使用下一个。")
    await code.fill(TOTP(secret).at(guarded.clock()))
    await code.press("Enter")
    await expect(olga.page.get_by_role("log")).to_be_visible()
    await context.close()


@pytest.mark.parametrize(("language", "style"), [("en-GB", "italic"), ("zh-CN", "normal")])
async def test_chinese_is_set_apart_without_a_slant(
    chromium: Browser, site: PageWorld, language: str, style: str
) -> None:
    context, who = await phone(chromium, url_of(site), language=language)
    await who.opens(await site.code())
    if language == "zh-CN":
        await who.tap("打开邀请", "中文")
    else:
        await who.tap("Open my invitation", "English")
    await who.newest("time zone" if language == "en-GB" else "时")
    await who.says("Nowhereville")
    apart = who.page.locator(".theirs em").last
    await expect(apart).to_have_text("UTC+8")
    shown: list[str] = await apart.evaluate("(node) => [getComputedStyle(node).fontStyle]")
    # So are the words by which the page says that something of one's own is still on its way.
    shown += await who.page.evaluate(_STATE)
    assert shown == [style, style]
    await context.close()
