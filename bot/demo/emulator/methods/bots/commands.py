"""What a bot says about itself: commands by scope and language, texts and the menu button."""

import re
from collections.abc import Callable
from typing import Any

from bot.demo.emulator import refusals
from bot.demo.emulator.messages.keyboards import check_web_app
from bot.demo.emulator.messages.rooms import Json
from bot.demo.emulator.methods.asked import Asked, Handler
from bot.demo.emulator.people.world import World
from bot.demo.emulator.refusals import Refusal
from bot.demo.emulator.state.accounts import BotAccount, CommandKey
from bot.demo.emulator.state.members import ADMINISTRATORS

COMMANDS_LIMIT = 100
_COMMAND = re.compile(r"/?[a-z0-9_]{1,32}")


def _key(asked: Asked) -> CommandKey:
    scope: Json = asked.params.get("scope") or {"type": "default"}
    chat_id = scope.get("chat_id", 0)
    if chat_id:
        chat_id = asked.world.known_room(asked.bot, chat_id).id
    return scope["type"], chat_id, scope.get("user_id", 0), asked.params.get("language_code", "")


def set_my_commands(asked: Asked) -> bool:
    """setMyCommands."""
    commands: list[Json] = asked.params["commands"]
    if len(commands) > COMMANDS_LIMIT:
        raise Refusal(refusals.COMMANDS_TOO_MANY)
    if not all(_COMMAND.fullmatch(one["command"]) for one in commands):
        raise Refusal(refusals.COMMAND_INVALID)
    asked.bot.profile.commands[_key(asked)] = [
        one | {"command": one["command"].removeprefix("/")} for one in commands
    ]
    return True


def get_my_commands(asked: Asked) -> list[Json]:
    """getMyCommands: exactly those set for the scope and language."""
    return asked.bot.profile.commands.get(_key(asked), [])


def delete_my_commands(asked: Asked) -> bool:
    """deleteMyCommands."""
    asked.bot.profile.commands.pop(_key(asked), None)
    return True


def commands_in_force(
    world: World, bot: BotAccount, user_id: int, chat_id: int | None = None
) -> list[Json]:
    """What a person sees in a chat (own private chat by default): the documented search order.

    https://core.telegram.org/bots/api#determining-list-of-commands
    """
    chat = chat_id or user_id
    language = world.person(user_id).user.get("language_code", "")
    for scope in _scopes(world, user_id, chat):
        for code in (language, ""):
            found = bot.profile.commands.get((*scope, code))
            if found:
                return found
    return []


def _scopes(world: World, user_id: int, chat: int) -> list[tuple[str, int, int]]:
    default = ("default", 0, 0)
    if chat > 0:
        return [("chat", chat, 0), ("all_private_chats", 0, 0), default]
    administrator = world.group(chat).members.get(user_id) in ADMINISTRATORS
    local = [("chat_member", chat, user_id)]
    local += [("chat_administrators", chat, 0)] if administrator else []
    local += [("chat", chat, 0)]
    local += [("all_chat_administrators", 0, 0)] if administrator else []
    return [*local, ("all_group_chats", 0, 0), default]


def _setter(field: str, limit: int) -> Handler:
    def set_text(asked: Asked) -> bool:
        text: str = asked.params.get(field, "")
        if len(text) > limit:
            raise Refusal(f"Bad Request: BOT_{field.upper()}_TOO_LONG")
        asked.bot.profile.texts[(field, asked.params.get("language_code", ""))] = text
        return True

    return set_text


def _getter(field: str) -> Callable[[Asked], dict[str, str]]:
    def get_text(asked: Asked) -> dict[str, str]:
        texts = asked.bot.profile.texts
        language = asked.params.get("language_code", "")
        fallback = asked.bot.user["first_name"] if field == "name" else ""
        found = texts.get((field, language)) or texts.get((field, "")) or fallback
        return {field: found}

    return get_text


def set_chat_menu_button(asked: Asked) -> bool:
    """setChatMenuButton: of one private chat, or the default (chat 0)."""
    button: Json = asked.params.get("menu_button") or {"type": "default"}
    if button["type"] == "web_app":
        check_web_app(button["web_app"])
    asked.bot.profile.menus[_menu_chat(asked)] = button
    return True


def get_chat_menu_button(asked: Asked) -> Any:
    """getChatMenuButton."""
    menus = asked.bot.profile.menus
    return menus.get(_menu_chat(asked)) or menus.get(0) or {"type": "default"}


def _menu_chat(asked: Asked) -> int:
    return asked.known_room().id if "chat_id" in asked.params else 0


HANDLERS: dict[str, Handler] = {
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setMyName": _setter("name", 64),
    "getMyName": _getter("name"),
    "setMyDescription": _setter("description", 512),
    "getMyDescription": _getter("description"),
    "setMyShortDescription": _setter("short_description", 120),
    "getMyShortDescription": _getter("short_description"),
    "setChatMenuButton": set_chat_menu_button,
    "getChatMenuButton": get_chat_menu_button,
}
