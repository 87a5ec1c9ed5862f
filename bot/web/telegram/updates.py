"""Updates as the library's objects, without what nobody here reads."""

import json
import logging
from collections.abc import Mapping
from typing import Any, cast

import orjson
from telegram import Bot, CallbackQuery, Chat, InaccessibleMessage, Update, User

from bot.web.telegram.shapes import HIGHEST, check, whole

log = logging.getLogger(__name__)


class NoUpdate(ValueError):
    """Something in the place of an update, without a number by which it could be confirmed."""


class Unreadable(Update):
    """An update that is malformed: nothing but its number, and the static name of its trouble."""

    __slots__ = ("trouble",)

    def __init__(self, update_id: int, trouble: str) -> None:
        super().__init__(update_id)
        with self._unfrozen():
            self.trouble = trouble


def parse_json(body: bytes) -> Any:
    """Parse JSON as loosely as people write: half a surrogate pair is somebody's broken emoji.

    Raises:
        ValueError: it is no JSON.
    """
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError:
        pass
    try:
        return json.loads(body)
    except RecursionError:
        raise ValueError("nested too deeply") from None


def number_of(raw: object) -> int:
    """Return the number of what stands in the place of an update.

    Raises:
        NoUpdate: it has none that could be remembered.
    """
    if not isinstance(raw, dict):
        raise NoUpdate
    number: object = cast("Mapping[str, Any]", raw).get("update_id")
    # True is a whole number too.
    if type(number) is not int or not 0 <= number <= HIGHEST:
        raise NoUpdate
    return number


def update_of(raw: object, bot: Bot) -> Update:
    """Return what stands in the place of an update as an object, `Unreadable` if it is malformed.

    Raises:
        NoUpdate: it has no number that could be remembered.
    """
    number = number_of(raw)
    try:
        fields: Mapping[str, Any] = whole(raw)
        check(fields)
        return read_update(fields, bot)
    except Exception as error:  # noqa: BLE001 - one malformed update must not stop the others
        log.error("an update cannot be read: %s", type(error).__name__)
        return Unreadable(number, type(error).__name__)


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
