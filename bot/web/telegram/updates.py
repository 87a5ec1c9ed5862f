"""Updates as the library's objects, without what nobody here reads."""

from collections.abc import Mapping
from typing import Any

from telegram import Bot, CallbackQuery, Chat, InaccessibleMessage, Update, User


def read_update(raw: Mapping[str, Any], bot: Bot) -> Update:
    """Return an update as an object; raises whatever the library raises when it is malformed.

    A tap brings along the whole message its button stands in, text and keyboard included. Only
    where that message is matters here, and making objects of the rest would take most of the time
    that a tap needs. Nor are these objects tied to the bot: nobody calls it through them.
    """
    tap = raw.get("callback_query")
    if tap is None:
        return Update.de_json(dict(raw), bot)
    message = tap.get("message")
    return Update(
        update_id=raw["update_id"],
        callback_query=CallbackQuery(
            id=tap["id"],
            from_user=_user(tap["from"]),
            chat_instance=tap["chat_instance"],
            message=None if message is None else _place_of(message),
            data=tap.get("data"),
        ),
    )


def _user(raw: Mapping[str, Any]) -> User:
    return User(
        id=raw["id"],
        first_name=raw["first_name"],
        is_bot=raw["is_bot"],
        language_code=raw.get("language_code"),
    )


def _place_of(message: Mapping[str, Any]) -> InaccessibleMessage:
    chat = message["chat"]
    return InaccessibleMessage(Chat(chat["id"], chat["type"]), message["message_id"])
