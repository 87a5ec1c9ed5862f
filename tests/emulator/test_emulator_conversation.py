"""A person and the bot talk, as python-telegram-bot sees it: messages, buttons, edits."""

from telegram import Bot, ForceReply, InlineKeyboardButton, InlineKeyboardMarkup, ReplyParameters

from bot.demo.emulator.people.world import World
from tests.emulator.world import ANN, BEN

BUTTONS = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="rsvp:1:yes")]])


async def test_the_bot_introduces_itself(bot: Bot) -> None:
    me = await bot.get_me()

    assert (me.id, me.is_bot, me.username) == (123456, True, "colloquy_demo_bot")


async def test_a_command_arrives_with_its_entity(bot: Bot, world: World) -> None:
    world.say(ANN, "/start CODE-1")

    (update,) = await bot.get_updates()

    assert update.message is not None
    assert update.message.text == "/start CODE-1"
    assert [(e.type, e.offset, e.length) for e in update.message.entities] == [
        ("bot_command", 0, 6)
    ]
    assert update.message.from_user is not None
    assert update.message.from_user.language_code == "en"
    assert update.message.chat.type == "private"


async def test_an_answer_carries_what_was_asked_for(bot: Bot, world: World) -> None:
    asked = world.say(ANN, "hello")["message"]

    sent = await bot.send_message(
        ANN,
        "<b>Hi</b> 😀 <i>Ann</i>",
        parse_mode="HTML",
        protect_content=True,
        reply_markup=BUTTONS,
        reply_parameters=ReplyParameters(asked["message_id"]),
    )

    assert sent.text == "Hi 😀 Ann"
    assert [(e.type, e.offset, e.length) for e in sent.entities] == [
        ("bold", 0, 2),
        ("italic", 6, 3),
    ]
    assert sent.has_protected_content is True
    assert sent.reply_markup == BUTTONS
    assert sent.reply_to_message is not None
    assert sent.reply_to_message.text == "hello"
    assert sent.message_id == asked["message_id"] + 1


async def test_a_tap_is_answered_and_the_message_changed(bot: Bot, world: World) -> None:
    world.say(ANN, "hello")
    sent = await bot.send_message(ANN, "Coming?", reply_markup=BUTTONS)

    tapped = world.tap(ANN, sent.message_id, "rsvp:1:yes")
    update = (await bot.get_updates())[-1]
    assert update.callback_query is not None
    await update.callback_query.answer("Noted", show_alert=True)
    edited = await update.callback_query.edit_message_text("See you")

    assert update.callback_query.id == tapped["callback_query_id"]
    assert update.callback_query.data == "rsvp:1:yes"
    assert not isinstance(edited, bool)
    assert (edited.text, edited.reply_markup) == ("See you", None)
    assert edited.edit_date is not None


async def test_a_tap_on_a_deleted_message_is_inaccessible(bot: Bot, world: World) -> None:
    world.say(ANN, "hello")
    sent = await bot.send_message(ANN, "Coming?", reply_markup=BUTTONS)
    await sent.delete()

    world.tap(ANN, sent.message_id, "rsvp:1:yes")
    update = (await bot.get_updates())[-1]

    assert update.callback_query is not None
    assert update.callback_query.message is not None
    assert update.callback_query.message.is_accessible is False


async def test_the_room_shows_edits_and_hides_deletions(bot: Bot, world: World) -> None:
    world.say(ANN, "hello")
    first = await bot.send_message(ANN, "one")
    second = await bot.send_message(ANN, "two", reply_markup=ForceReply())
    await first.edit_text("ONE")
    await bot.delete_message(ANN, second.message_id)

    room = world.room(world.bot(), ANN)

    shown = [(m["text"], m["_edited"], m["_deleted"]) for m in room.shown(deleted=True)]
    assert shown == [("hello", False, False), ("ONE", True, False), ("two", False, True)]
    assert [m["text"] for m in room.shown(deleted=False)] == ["hello", "ONE"]
    assert room.shown(deleted=True)[2]["reply_markup"] == {"force_reply": True}


async def test_keyboard_places_and_contacts_are_delivered(bot: Bot, world: World) -> None:
    world.say(ANN, "hello")

    place = await bot.send_location(ANN, 46.2, 6.1)
    venue = await bot.send_venue(ANN, 46.2, 6.1, "Hall", "1 Road")
    card = await bot.send_contact(ANN, "+41000", "Desk")
    typing = await bot.send_chat_action(ANN, "typing")
    draft = await bot.send_message_draft(ANN, 1, "thinking")

    assert place.location is not None
    assert (place.location.latitude, place.location.longitude) == (46.2, 6.1)
    assert venue.venue is not None
    assert venue.venue.title == "Hall"
    assert card.contact is not None
    assert card.contact.phone_number == "+41000"
    assert (typing, draft) == (True, True)


async def test_messages_are_copied_forwarded_pinned_and_liked(bot: Bot, world: World) -> None:
    world.say(ANN, "hello")
    world.say(BEN, "salut")
    sent = await bot.send_message(ANN, "<b>note</b>", parse_mode="HTML", reply_markup=BUTTONS)

    copied = await bot.copy_message(BEN, ANN, sent.message_id)
    forwarded = await bot.forward_message(BEN, ANN, sent.message_id)
    await bot.pin_chat_message(ANN, sent.message_id)
    chat = await bot.get_chat(ANN)
    unpinned = await bot.unpin_chat_message(ANN)
    liked = await bot.set_message_reaction(ANN, sent.message_id, "👍")

    copy = world.room(world.bot(), BEN).get(copied.message_id)
    assert copy is not None
    assert (copy["text"], "reply_markup" in copy, "forward_origin" in copy) == (
        "note",
        False,
        False,
    )
    assert forwarded.forward_origin is not None
    assert forwarded.forward_origin.type == "user"
    assert chat.pinned_message is not None
    assert chat.pinned_message.message_id == sent.message_id
    assert (unpinned, liked) == (True, True)


async def test_texts_are_trimmed_and_links_found(bot: Bot, world: World) -> None:
    world.say(ANN, "hello")

    sent = await bot.send_message(ANN, "  <b> see</b> https://a.example/x, /help @benli \n", "HTML")

    assert sent.text == "see https://a.example/x, /help @benli"
    assert {sent.parse_entity(e): e.type for e in sent.entities} == {
        "see": "bold",
        "https://a.example/x": "url",
        "/help": "bot_command",
        "@benli": "mention",
    }
