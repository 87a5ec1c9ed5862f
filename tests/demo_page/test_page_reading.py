"""What people read: formatting, their own time, and hostile words shown as words."""

import pytest
from playwright.async_api import expect
from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from tests.demo_page.world import INGRID, LI, Demo

pytestmark = pytest.mark.asyncio(loop_scope="session")

HOSTILE = "<img src=x onerror=alert(1)>"
OPENING = 1_900_000_800  # 2030-03-17 18:00 UTC
FORMATTED = (
    "<b>bold <i>both</i></b> <u>under</u> <s>gone</s> <code>x &lt; y</code>"
    '<pre><code class="language-python">print(1)</code></pre>\n'
    "<blockquote>said</blockquote>\n<tg-spoiler>hidden</tg-spoiler>"
    ' <a href="https://example.org/">there</a> /rsvp'
)
AS_HTML = (
    "<strong>bold <em>both</em></strong> <u>under</u> <s>gone</s> <code>x &lt; y</code>"
    '<pre data-language="python"><code>print(1)</code></pre><blockquote>said</blockquote>'
)


async def begin(demo: Demo, person: int) -> None:
    """Let a person start the bot, without the page."""
    await demo.page.request.post(f"{demo.url}/_emu/users/{person}/say", data={"text": "/start"})


async def test_time_follows_each_readers_zone_and_language(demo: Demo) -> None:
    for person in (INGRID, LI):
        await begin(demo, person)
        await demo.bot.send_message(
            person,
            f'Opening: <tg-time unix="{OPENING}" format="wDt">Sunday evening</tg-time>',
            parse_mode="HTML",
        )
    moments = [demo.phone(person).locator(".moment") for person in (INGRID, LI)]
    await expect(moments[0]).to_have_text("Sunday, 17 March 2030 at 19:00")
    await expect(moments[1]).to_have_text("2030年3月17日星期日 19:00")

    zone = demo.phone(LI).get_by_role("combobox", name="Time zone of 李明")
    await zone.select_option("Asia/Shanghai")
    await moments[1].focus()

    await expect(moments[0]).to_have_text("Sunday, 17 March 2030 at 19:00")
    await expect(moments[1]).to_have_text("2030年3月18日星期一 02:00")
    await expect(demo.page.get_by_role("tooltip").locator("p")).to_have_text(
        [
            "2030年3月18日星期一 02:00",
            "Shanghai, UTC+8",
            "UTC: 2030年3月17日星期日 18:00",
            "In the message: Sunday evening",
        ]
    )


async def test_chosen_zone_is_kept_when_the_page_is_opened_again(demo: Demo) -> None:
    zone = demo.phone(LI).get_by_role("combobox", name="Time zone of 李明")

    await zone.select_option("Africa/Nairobi")
    await demo.page.reload()

    await expect(zone).to_have_value("Africa/Nairobi")


async def test_hostile_names_texts_and_buttons_are_shown_literally(demo: Demo) -> None:
    await demo.add_person(1003, HOSTILE)
    phone = demo.phone(1003)
    await expect(phone.get_by_role("heading")).to_have_text(HOSTILE)
    await begin(demo, 1003)
    keys = InlineKeyboardMarkup([[InlineKeyboardButton(HOSTILE, callback_data="x")]])

    await demo.bot.send_message(1003, HOSTILE, reply_markup=keys)
    await demo.bot.send_document(1003, b"1", filename="<b>x</b>.csv", caption=HOSTILE)

    await expect(phone.locator(".words")).to_have_text(["/start", HOSTILE, HOSTILE])
    await expect(phone.locator(".key")).to_have_text(HOSTILE)
    await expect(phone.locator("img, script")).to_have_count(0)


async def test_entities_become_elements_and_a_spoiler_opens_from_the_keyboard(demo: Demo) -> None:
    await begin(demo, INGRID)

    await demo.bot.send_message(INGRID, FORMATTED, parse_mode="HTML")
    words = demo.phone(INGRID).locator(".words").nth(1)
    await expect(words.locator("blockquote")).to_have_text("said")
    shown = await words.inner_html()
    await words.get_by_role("button", name="Hidden text, press to show").press("Enter")

    assert shown[: len(AS_HTML)] == AS_HTML
    await expect(words.locator(".spoiler.open")).to_have_text("hidden")
    await expect(words.get_by_role("link")).to_have_attribute("href", "https://example.org/")
    await words.get_by_role("button", name="/rsvp").click()
    assert await demo.heard() == ["/start", "/rsvp"]


async def test_reader_who_scrolled_up_is_left_there_and_told_of_news(demo: Demo) -> None:
    await begin(demo, INGRID)
    for n in range(6):
        await demo.bot.send_message(INGRID, f"Paragraph {n}\n" * 8)
    log = demo.phone(INGRID).get_by_role("log")
    await expect(demo.phone(INGRID).locator(".line")).to_have_count(7)

    await log.evaluate("log => { log.scrollTop = 0; }")
    newest = demo.phone(INGRID).get_by_role("button", name="Go to the newest message")
    await newest.wait_for()
    await demo.bot.send_message(INGRID, "Late news")
    news = demo.phone(INGRID).get_by_role("button", name="1 new: go to the newest message")
    await news.wait_for()
    assert await log.evaluate("log => log.scrollTop") == 0
    await news.click()

    await expect(demo.phone(INGRID).locator(".line").last).to_be_in_viewport()
    await expect(demo.phone(INGRID).locator(".fresh")).to_have_text("New")
    await expect(news).to_have_count(0)
