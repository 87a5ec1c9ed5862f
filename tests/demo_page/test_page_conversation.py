"""People and the bot talk through the page: text, buttons, edits, deletions, files."""

import re

import pytest
from playwright.async_api import FilePayload, expect
from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
)

from tests.demo_page.world import INGRID, LI, Demo

pytestmark = pytest.mark.asyncio(loop_scope="session")

COMING = InlineKeyboardMarkup(
    [[InlineKeyboardButton("Yes", callback_data="rsvp:7:yes", api_kwargs={"style": "success"})]]
)


async def greet(demo: Demo, person: int = INGRID) -> None:
    """Telegram lets a bot write only to people who started it."""
    await demo.phone(person).get_by_role("button", name="Start", exact=True).click()
    assert await demo.heard() == ["/start"]


async def test_text_typed_with_enter_reaches_the_bot_and_its_answer_only_that_person(
    demo: Demo,
) -> None:
    await greet(demo)
    field = demo.phone(INGRID).get_by_role("textbox", name="Message")

    await field.fill("Where do we meet?")
    await field.press("Shift+Enter")
    await field.press_sequentially("And when?")
    await field.press("Enter")
    heard = await demo.heard()
    await demo.bot.send_message(INGRID, "At the river, at noon.")

    assert heard == ["Where do we meet?\nAnd when?"]
    words = demo.phone(INGRID).locator(".words")
    await expect(words).to_have_text(
        ["/start", "Where do we meet?\nAnd when?", "At the river, at noon."]
    )
    await expect(field).to_have_value("")
    await expect(demo.phone(LI).locator(".words")).to_have_count(0)


async def test_tapped_button_waits_until_the_bot_answers_and_then_shows_a_toast(demo: Demo) -> None:
    await greet(demo)
    await demo.bot.send_message(INGRID, "Are you coming?", reply_markup=COMING)
    yes = demo.phone(INGRID).get_by_role("button", name="Yes")

    await yes.click()
    await expect(yes).to_have_attribute("aria-busy", "true")
    [update] = await demo.bot.get_updates(timeout=2)
    assert update.callback_query is not None
    await demo.bot.answer_callback_query(update.callback_query.id, text="Noted, thank you")

    assert update.callback_query.data == "rsvp:7:yes"
    await expect(yes).to_have_attribute("aria-busy", "false")
    await expect(yes).to_have_class(re.compile(r"\bstyle-success\b"))
    await expect(demo.phone(INGRID).locator(".toast")).to_have_text("Noted, thank you")


async def test_alert_is_a_modal_dialog_that_enter_dismisses(demo: Demo) -> None:
    await greet(demo)
    await demo.bot.send_message(INGRID, "Are you coming?", reply_markup=COMING)
    yes = demo.phone(INGRID).get_by_role("button", name="Yes")

    await yes.click()
    [update] = await demo.bot.get_updates(timeout=2)
    assert update.callback_query is not None
    await demo.bot.answer_callback_query(
        update.callback_query.id, text="Answers closed yesterday", show_alert=True
    )
    alert = demo.page.get_by_role("dialog", name="Notice for Ingrid")
    await expect(alert).to_contain_text("Answers closed yesterday")
    assert await alert.evaluate("box => box.matches(':modal')")
    await demo.page.keyboard.press("Enter")

    await expect(alert).to_have_count(0)
    await expect(yes).to_be_focused()


async def test_edited_message_says_so_and_deleted_ones_leave_one_quiet_line(demo: Demo) -> None:
    await greet(demo)
    room = await demo.bot.send_message(INGRID, "Room 1")
    secrets = [await demo.bot.send_message(INGRID, f"secret {n}") for n in range(2)]
    lines = demo.phone(INGRID).locator(".line")
    await expect(lines).to_have_count(4)

    await demo.bot.edit_message_text("Room 2", INGRID, room.message_id)
    for secret in secrets:
        await demo.bot.delete_message(INGRID, secret.message_id)

    await expect(lines).to_have_count(2)
    await expect(lines.nth(1).locator(".words")).to_have_text("Room 2")
    await expect(lines.nth(1).locator(".edited")).to_have_text("edited")
    await expect(demo.phone(INGRID).locator(".trace")).to_have_text("2 messages were deleted")
    assert "secret" not in await demo.page.content()


async def test_document_is_offered_with_its_name_and_bytes(demo: Demo) -> None:
    await greet(demo)
    calendar = b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"

    await demo.bot.send_document(
        INGRID,
        calendar,
        filename="programme.ics",
        caption="For your calendar",
        protect_content=True,
    )
    link = demo.phone(INGRID).locator("a.document")
    async with demo.page.expect_download() as pending:
        await link.click()
    download = await pending.value

    assert download.suggested_filename == "programme.ics"
    assert (await download.path()).read_bytes() == calendar
    await expect(link).to_contain_text("ICS, 32 B")
    await expect(demo.phone(INGRID).locator(".guarded")).to_have_count(1)


async def test_attached_file_is_sent_with_its_caption(demo: Demo) -> None:
    await greet(demo)
    letter = FilePayload(name="passport.pdf", mimeType="application/pdf", buffer=b"%PDF-1.7 demo")

    await demo.phone(INGRID).locator("input[type=file]").set_input_files(letter)
    field = demo.phone(INGRID).get_by_role("textbox", name="Message")
    await field.fill("My passport")
    await field.press("Enter")
    [update] = await demo.bot.get_updates(timeout=2)

    message = update.message
    assert message is not None
    assert message.document is not None
    assert (message.caption, message.document.file_name) == ("My passport", "passport.pdf")
    kept = await (await message.document.get_file()).download_as_bytearray()
    assert bytes(kept) == letter["buffer"]


async def test_reply_keyboard_says_its_words_and_an_invitation_opens_in_the_chat(
    demo: Demo,
) -> None:
    await greet(demo)
    await demo.bot.send_message(
        INGRID, "Remind you?", reply_markup=ReplyKeyboardMarkup([["One day before"]])
    )
    link = "https://t.me/colloquy_demo_bot?start=K7F2-9QXM"
    invite = InlineKeyboardMarkup([[InlineKeyboardButton("Join", url=link)]])
    await demo.bot.send_message(INGRID, link, reply_markup=invite)

    await demo.phone(INGRID).get_by_role("button", name="One day before").click()
    await expect(demo.phone(INGRID).locator(".mine")).to_have_count(2)
    await demo.phone(INGRID).get_by_role("button", name="Join").click()
    await expect(demo.phone(INGRID).locator(".mine")).to_have_count(3)
    await demo.phone(INGRID).get_by_role("button", name="Open this invitation as").click()
    await demo.page.get_by_role("menuitem", name="李明").click()
    await expect(demo.phone(LI).locator(".mine")).to_have_count(1)

    said = ["One day before", "/start K7F2-9QXM", "/start K7F2-9QXM"]
    assert await demo.heard() == said


async def test_keys_that_ask_for_it_share_contact_and_location(demo: Demo) -> None:
    await greet(demo)
    keys = [
        [KeyboardButton("My number", request_contact=True)],
        [KeyboardButton("Here", request_location=True)],
    ]
    await demo.bot.send_message(INGRID, "Who and where?", reply_markup=ReplyKeyboardMarkup(keys))

    for name in ("My number", "Here"):
        await demo.phone(INGRID).get_by_role("button", name=name).click()
    await expect(demo.phone(INGRID).locator(".mine")).to_have_count(3)
    number, place = [update.message for update in await demo.bot.get_updates(timeout=2)]

    assert number is not None
    assert place is not None
    assert (number.contact and number.contact.user_id) == INGRID
    assert (place.location and place.location.latitude) == 46.2267
