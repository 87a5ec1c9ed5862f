"""Updates as plain values: what Telegram's JSON brings, without what nobody here reads."""

import json
import logging
from collections.abc import Mapping
from typing import Any, cast

import orjson
from telegram import Update
from telegram.constants import ChatType

from bot.domain.channels.addresses import Address, Carrier
from bot.domain.channels.knocks import Arrival, Knock, Unread
from bot.web.telegram.groups import GONE, hear
from bot.web.telegram.messages import read_message
from bot.web.telegram.shapes import HIGHEST, check, whole

log = logging.getLogger(__name__)


class NoUpdate(ValueError):
    """Something in the place of an update, without a number by which it could be confirmed."""


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


def arrival_of(raw: object) -> Arrival:
    """Return what an update brings, `Unread` with its trouble if it is malformed.

    Raises:
        NoUpdate: it has no number that could be remembered.
    """
    number = number_of(raw)
    try:
        fields: Mapping[str, Any] = whole(raw)
        check(fields)
        return read_update(fields)
    except Exception as error:  # noqa: BLE001 - one malformed update must not stop the others
        log.error("an update cannot be read: %s", type(error).__name__)
        return Unread(number, type(error).__name__)


def read_update(raw: Mapping[str, Any]) -> Arrival:
    """Return what an update brings; raises whatever the library raises when it is malformed.

    A tap brings along the whole message its button stands in, text and keyboard included. Only
    where that message is matters here, and making objects of the rest would take most of the time
    that a tap needs. Nor are these objects tied to the bot: nobody calls it through them.
    """
    tap = raw.get("callback_query")
    if tap is not None:
        return _tap(raw["update_id"], tap)
    update = Update.de_json(dict(raw), None)
    heard = hear(update)
    if heard is not None:
        return heard
    chat, user = update.effective_chat, update.effective_user
    if chat is None or user is None or chat.type != ChatType.PRIVATE:
        return Unread(update.update_id)
    return _said(update, Address(Carrier.TELEGRAM, user.id), user.language_code or "")


def _tap(number: int, tap: Mapping[str, Any]) -> Arrival:
    receipt, user, message = tap["id"], tap["from"], tap.get("message")
    if message is None or message["chat"]["type"] != ChatType.PRIVATE:
        return Unread(number, receipt=receipt)
    return Knock(
        number,
        Address(Carrier.TELEGRAM, user["id"]),
        user.get("language_code") or "",
        data=tap.get("data") or "",
        screen=message["message_id"],
        receipt=receipt,
    )


def _said(update: Update, at: Address, language: str) -> Arrival:
    number = update.update_id
    if update.my_chat_member is not None:
        left = update.my_chat_member.new_chat_member.status in GONE
        return Knock(number, at, language, left=left)
    if update.message is not None:
        return Knock(number, at, language, message=read_message(update.message))
    if (edited := update.edited_message) is not None and (edited.text or edited.caption):
        # A moving location is edited all the time, and says nothing.
        return Knock(number, at, language, message=read_message(edited), is_edit=True)
    return Knock(number, at, language)
