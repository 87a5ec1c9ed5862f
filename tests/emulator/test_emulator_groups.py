"""Groups: what the bot hears there, who is in them, and what becomes of them."""

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, WebAppInfo
from telegram.error import BadRequest, ChatMigrated, Forbidden

from bot.demo.emulator.people.world import World
from tests.emulator.world import ANN, BEN


async def test_the_bot_learns_that_it_was_added(bot: Bot, world: World) -> None:
    group = world.add_group(title="Hall", members=[BEN], admins=[ANN])

    (update,) = await bot.get_updates()

    assert update.my_chat_member is not None
    assert update.my_chat_member.chat.id == group["id"] == -2001
    assert update.my_chat_member.new_chat_member.status == "member"


async def test_privacy_hides_talk_that_is_not_for_the_bot(bot: Bot, world: World) -> None:
    hall = world.add_group(title="Hall", members=[ANN, BEN])["id"]
    posted = await bot.send_message(hall, "hello all")

    world.say(ANN, "between us", chat_id=hall)
    world.say(ANN, "/help", chat_id=hall)
    world.say(BEN, "what says @colloquy_demo_bot", chat_id=hall)
    world.say(BEN, "yes", chat_id=hall, reply_to=posted.message_id)
    updates = await bot.get_updates(offset=2)

    assert [u.message.text for u in updates if u.message] == [
        "/help",
        "what says @colloquy_demo_bot",
        "yes",
    ]


async def test_an_administrator_bot_hears_and_governs(bot: Bot, world: World) -> None:
    hall = world.add_group(title="Hall", members=[BEN], admins=[ANN], bot_is_admin=True)["id"]
    said = world.say(BEN, "between us", chat_id=hall)

    administrators = await bot.get_chat_administrators(hall)
    link = await bot.create_chat_invite_link(hall, name="door", member_limit=1)
    deleted = await bot.delete_message(hall, said["message"]["message_id"])
    banned = await bot.ban_chat_member(hall, BEN)
    after = await bot.get_chat_member(hall, BEN)

    assert said["update_id"] is not None
    assert [(m.user.id, m.status) for m in administrators] == [
        (ANN, "creator"),
        (123456, "administrator"),
    ]
    assert (link.name, link.member_limit, link.creator.id) == ("door", 1, 123456)
    assert (deleted, banned, after.status) == (True, True, "kicked")
    assert await bot.get_chat_member_count(hall) == 2


async def test_an_ordinary_bot_may_not_govern(bot: Bot, world: World) -> None:
    hall = world.add_group(title="Hall", members=[ANN, BEN])["id"]
    said = world.say(ANN, "/note", chat_id=hall)["message"]["message_id"]

    with pytest.raises(BadRequest, match="Not enough rights"):
        await bot.ban_chat_member(hall, BEN)
    with pytest.raises(BadRequest, match="Message can't be deleted"):
        await bot.delete_message(hall, said)


async def test_a_group_that_was_left_is_closed(bot: Bot, world: World) -> None:
    hall = world.add_group(title="Hall", members=[ANN])["id"]

    assert await bot.leave_chat(hall) is True

    with pytest.raises(Forbidden, match="bot is not a member of the group chat"):
        await bot.send_message(hall, "x")


async def test_a_group_becomes_a_supergroup(bot: Bot, world: World) -> None:
    hall = world.add_group(title="Hall", members=[ANN])["id"]

    new = world.migrate(hall)
    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(hall, "x")
    sent = await bot.send_message(new["id"], "x")
    updates = await bot.get_updates(offset=2)

    assert new == {"id": -1000000002001, "title": "Hall", "type": "supergroup"}
    assert moved.value.new_chat_id == new["id"]
    assert sent.chat.type == "supergroup"
    assert [
        (u.message.migrate_to_chat_id, u.message.migrate_from_chat_id) for u in updates if u.message
    ] == [(new["id"], None), (None, hall)]


async def test_buttons_that_open_apps_are_for_private_chats(bot: Bot, world: World) -> None:
    hall = world.add_group(title="Hall", members=[ANN])["id"]
    button = InlineKeyboardButton("Open", web_app=WebAppInfo("https://a.example"))

    with pytest.raises(BadRequest, match="Button_type_invalid"):
        await bot.send_message(hall, "x", reply_markup=InlineKeyboardMarkup.from_button(button))
