"""The page without a mouse, on a phone, in the dark, in Chinese, and after a lost connection."""

import pytest
from playwright.async_api import expect

from tests.demo_page.world import INGRID, LI, Demo

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_keyboard_alone_starts_the_bot_and_sends_a_command(demo: Demo) -> None:
    await demo.bot.set_my_commands([("rsvp", "Say whether you come"), ("help", "All commands")])
    page, phone = demo.page, demo.phone(INGRID)

    await phone.get_by_role("log").focus()
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await expect(phone.locator(".words")).to_have_text(["/start"])
    await phone.get_by_role("textbox", name="Message").focus()
    await page.keyboard.press("Shift+Tab")
    await page.keyboard.press("Enter")
    await page.get_by_role("menu", name="Commands").wait_for()
    await page.keyboard.press("ArrowDown")
    await expect(page.get_by_role("menuitem").nth(1)).to_be_focused()
    await page.keyboard.press("ArrowUp")
    await page.keyboard.press("Enter")

    await expect(phone.locator(".words")).to_have_text(["/start", "/rsvp"])
    await expect(phone.get_by_role("button", name="Commands")).to_be_focused()
    assert await demo.heard() == ["/start", "/rsvp"]


async def test_person_who_blocks_the_bot_cannot_write_until_it_is_unblocked(demo: Demo) -> None:
    phone = demo.phone(INGRID)
    field = phone.get_by_role("textbox", name="Message")

    await phone.get_by_role("button", name="Options for Ingrid").click()
    await demo.page.get_by_role("menuitem", name="Block the bot").click()
    await expect(phone.locator(".stopped")).to_contain_text("The bot is blocked")
    await expect(field).to_be_hidden()
    await phone.get_by_role("button", name="Unblock the bot").click()

    await expect(field).to_be_visible()


async def test_person_added_on_the_page_gets_a_column_and_the_clock_moves(demo: Demo) -> None:
    page = demo.page

    await page.get_by_role("button", name="Add person").click()
    await page.get_by_label("Name", exact=True).fill("Amina")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", name="Amina")).to_be_visible()
    before = (await (await page.request.get(f"{demo.url}/_emu/state")).json())["now"]
    await page.get_by_role("button", name="Demo clock").click()
    async with page.expect_response("**/_emu/clock"):
        await page.get_by_role("menuitem", name="Move on one day").click()

    after = (await (await page.request.get(f"{demo.url}/_emu/state")).json())["now"]
    assert round((after - before) / 3600) == 24


async def test_group_made_on_the_page_lets_each_member_speak(demo: Demo) -> None:
    page = demo.page
    await page.get_by_role("button", name="Add person").click()
    await page.get_by_label("Group name").fill("Glossaries")
    await page.keyboard.press("Enter")
    group = page.get_by_role("region", name="Chat of Glossaries with the bot")

    await group.get_by_role("combobox", name="Speaking as").select_option("李明")
    field = group.get_by_role("textbox", name="Message")
    await field.fill("/term 对齐")
    await field.press("Enter")
    await expect(group.locator(".mine .words")).to_have_text(["/term 对齐"])
    *_, update = await demo.bot.get_updates(timeout=2)  # after the bot joined

    message = update.message
    assert message is not None
    assert message.from_user is not None
    assert (message.from_user.id, message.chat.title) == (LI, "Glossaries")
    await group.get_by_role("combobox", name="Speaking as").select_option("Ingrid")
    await expect(group.locator(".theirs .sender")).to_have_text(["李明"])


@pytest.mark.parametrize("viewport", [(360, 740)])
async def test_narrow_screen_shows_one_chat_with_tabs_and_marks_unread(demo: Demo) -> None:
    page = demo.page
    tabs = page.get_by_role("tab")
    await expect(tabs).to_have_text(["Ingrid", "李明"])
    await page.request.post(f"{demo.url}/_emu/users/{LI}/say", data={"text": "/start"})
    await demo.bot.send_message(LI, "欢迎")

    await expect(tabs.nth(1)).to_have_text("李明1")
    await expect(demo.phone(LI)).not_to_be_in_viewport()
    await tabs.first.focus()
    await page.keyboard.press("ArrowRight")

    await expect(demo.phone(LI)).to_be_in_viewport(ratio=0.9)
    await expect(demo.phone(INGRID)).not_to_be_in_viewport()
    await expect(demo.phone(INGRID)).to_have_attribute("inert", "")  # out of the tab order
    await expect(tabs).to_have_text(["Ingrid", "李明"])
    assert await page.evaluate("document.documentElement.scrollWidth") == 360


async def test_page_speaks_chinese_and_goes_dark_when_asked(demo: Demo) -> None:
    page = demo.page

    await page.get_by_role("button", name="中文: switch the page to Chinese").click()
    await page.get_by_role("button", name="外观：跟随系统").click()
    await page.get_by_role("button", name="外观：浅色").click()

    await expect(page.get_by_role("button", name="外观：深色")).to_be_visible()
    await expect(demo.phone(LI).get_by_role("button", name="开始")).to_be_visible()
    ground = "getComputedStyle(document.body).backgroundColor"
    assert await page.evaluate(ground) == "rgb(15, 21, 23)"


async def test_messages_missed_while_the_stream_was_down_appear_after_it_returns(
    demo: Demo,
) -> None:
    page = demo.page
    lost = page.get_by_text("Connection lost. Reconnecting…")
    await page.context.route("**/_emu/events", lambda route: route.abort())
    await page.reload()
    await lost.wait_for()

    await page.request.post(f"{demo.url}/_emu/users/{INGRID}/say", data={"text": "/start"})
    await demo.bot.send_message(INGRID, "You missed this")
    await page.context.unroute("**/_emu/events")

    await expect(demo.phone(INGRID).locator(".words")).to_have_text(["/start", "You missed this"])
    await expect(lost).to_be_hidden()
    demo.complaints.clear()  # the browser rightly complains of the broken stream
