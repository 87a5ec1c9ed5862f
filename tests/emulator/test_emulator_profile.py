"""What the bot says about itself: commands by scope and language, texts, menu button."""

import aiohttp
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeChatMember,
    MenuButtonWebApp,
    WebAppInfo,
)

from bot.demo.emulator.people.world import World
from tests.emulator.world import ANN, BEN, control


async def in_force(
    web: aiohttp.ClientSession, user_id: int, chat_id: int | None = None
) -> list[str]:
    chat = f"&chat_id={chat_id}" if chat_id else ""
    found = await control(web, "GET", f"commands?user_id={user_id}{chat}")
    return [one["command"] for one in found]


async def test_the_narrowest_commands_win(
    bot: Bot, web: aiohttp.ClientSession, world: World
) -> None:
    hall = world.add_group(title="Hall", members=[BEN], admins=[ANN])["id"]

    await bot.set_my_commands([BotCommand("/any", "x")])
    everywhere = await in_force(web, ANN), await in_force(web, ANN, hall)
    await bot.set_my_commands([BotCommand("private", "x")], BotCommandScopeAllPrivateChats())
    await bot.set_my_commands(
        [BotCommand("english", "x")], BotCommandScopeAllPrivateChats(), language_code="en"
    )
    by_language = await in_force(web, ANN), await in_force(web, BEN)
    await bot.set_my_commands([BotCommand("ann", "x")], BotCommandScopeChat(ANN))
    by_chat = await in_force(web, ANN), await in_force(web, BEN)
    await bot.set_my_commands([BotCommand("admin", "x")], BotCommandScopeAllChatAdministrators())
    await bot.set_my_commands([BotCommand("ben", "x")], BotCommandScopeChatMember(hall, BEN))
    in_hall = await in_force(web, ANN, hall), await in_force(web, BEN, hall)

    assert everywhere == (["any"], ["any"])
    assert by_language == (["english"], ["private"])
    assert by_chat == (["ann"], ["private"])
    assert in_hall == (["admin"], ["ben"])


async def test_commands_are_read_back_and_deleted_by_scope(bot: Bot) -> None:
    scope = BotCommandScopeChat(ANN)
    commands = (BotCommand("a", "first"), BotCommand("b", "second"))

    await bot.set_my_commands(commands, scope, "zh")
    read = await bot.get_my_commands(scope, "zh")
    elsewhere = await bot.get_my_commands()
    await bot.delete_my_commands(scope, "zh")

    assert (read, elsewhere, await bot.get_my_commands(scope, "zh")) == (commands, (), ())


async def test_texts_fall_back_to_the_default_language(bot: Bot) -> None:
    await bot.set_my_description("A bot")
    await bot.set_my_description("Ein Bot", "de")
    await bot.set_my_short_description("Short")
    await bot.set_my_name("Salon")

    assert (await bot.get_my_description("de")).description == "Ein Bot"
    assert (await bot.get_my_description("fr")).description == "A bot"
    assert (await bot.get_my_short_description()).short_description == "Short"
    assert (await bot.get_my_name()).name == "Salon"


async def test_the_menu_button_is_kept_by_chat(bot: Bot) -> None:
    button = MenuButtonWebApp("Desk", WebAppInfo("https://a.example/"))

    await bot.set_chat_menu_button(ANN, button)

    assert await bot.get_chat_menu_button(ANN) == button
    assert (await bot.get_chat_menu_button(BEN)).type == "default"
