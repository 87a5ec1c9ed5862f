"""Messages sent once more: copies, which say nothing of their origin, and forwards, which do."""

from typing import Any

from bot.demo.emulator import refusals
from bot.demo.emulator.messages.rooms import Json, Room, Stored
from bot.demo.emulator.methods.asked import Asked, Handler
from bot.demo.emulator.methods.sending.deliver import captioned, deliver
from bot.demo.emulator.refusals import Refusal

_MOST = 100
_OF_ITS_PLACE = frozenset(
    [
        "message_id",
        "message_thread_id",
        "is_topic_message",
        "from",
        "sender_chat",
        "chat",
        "date",
        "edit_date",
        "reply_to_message",
        "quote",
        "reply_markup",
        "media_group_id",
        "effect_id",
        "via_bot",
        "has_protected_content",
    ]
)
_FORWARDED = frozenset(
    [
        "text",
        "rich_message",
        "photo",
        "document",
        "audio",
        "video",
        "animation",
        "voice",
        "video_note",
        "sticker",
        "live_photo",
        "location",
        "venue",
        "contact",
        "poll",
        "dice",
        "game",
        "invoice",
        "paid_media",
    ]
)
_COPIED = _FORWARDED - {"invoice", "paid_media", "game"}


def _source(asked: Asked) -> Room:
    return asked.world.known_room(asked.bot, asked.params["from_chat_id"])


def _content(message: Json) -> Json:
    return {key: value for key, value in message.items() if key not in _OF_ITS_PLACE}


def _may(message: Json, kinds: frozenset[str]) -> bool:
    return not message.get("has_protected_content") and not kinds.isdisjoint(message)


def _one(asked: Asked, kinds: frozenset[str], missing: str, forbidden: str) -> Json:
    message = _source(asked).get(asked.params["message_id"])
    if message is None:
        raise Refusal(missing)
    if not _may(message, kinds):
        raise Refusal(forbidden)
    return message


def _several(asked: Asked, kinds: frozenset[str]) -> list[Json]:
    """Those messages that can be sent once more; the others are skipped."""
    numbers: list[int] = asked.params["message_ids"]
    if not numbers:
        raise Refusal(refusals.NOTHING_TO_FORWARD)
    if len(numbers) > _MOST:
        raise Refusal(refusals.FORWARD_TOO_MANY)
    if numbers != sorted(set(numbers)):
        raise Refusal(refusals.MESSAGE_IDS_UNSORTED)
    source = _source(asked)
    found = [source.get(number) for number in numbers]
    able = [message for message in found if message is not None and _may(message, kinds)]
    if not able:
        raise Refusal(refusals.FORWARD_NONE)
    return able


def copy_message(asked: Asked) -> dict[str, Any]:
    """copyMessage: a new message with the same content and nothing of its origin."""
    room = asked.open_room()
    message = _one(asked, _COPIED, refusals.COPY_NOT_FOUND, refusals.COPY_FORBIDDEN)
    content = _without_origin(message)
    if "caption" in asked.params:
        content = _without_caption(content) | captioned(asked, asked.params)
    return {"message_id": deliver(asked, room, content).message_id}


def copy_messages(asked: Asked) -> list[dict[str, Any]]:
    """copyMessages: those that can be copied."""
    room = asked.open_room()
    contents = [_without_origin(message) for message in _several(asked, _COPIED)]
    if asked.params.get("remove_caption"):
        contents = [_without_caption(content) for content in contents]
    return [{"message_id": deliver(asked, room, content).message_id} for content in contents]


def _without_origin(message: Json) -> Json:
    return {key: value for key, value in _content(message).items() if key != "forward_origin"}


def _without_caption(content: Json) -> Json:
    return {key: value for key, value in content.items() if not key.startswith("caption")}


def forward_message(asked: Asked) -> Stored:
    """forwardMessage: the same content with forward_origin."""
    room = asked.open_room()
    missing, forbidden = refusals.FORWARD_NOT_FOUND, refusals.FORWARD_FORBIDDEN
    return deliver(asked, room, _with_origin(_one(asked, _FORWARDED, missing, forbidden)))


def forward_messages(asked: Asked) -> list[dict[str, Any]]:
    """forwardMessages: those that can be forwarded."""
    room = asked.open_room()
    contents = [_with_origin(message) for message in _several(asked, _FORWARDED)]
    return [{"message_id": deliver(asked, room, content).message_id} for content in contents]


def _with_origin(message: Json) -> Json:
    content = _content(message)
    origin = {"type": "user", "sender_user": message["from"], "date": message["date"]}
    content.setdefault("forward_origin", origin)
    return content


HANDLERS: dict[str, Handler] = {
    "copyMessage": copy_message,
    "copyMessages": copy_messages,
    "forwardMessage": forward_message,
    "forwardMessages": forward_messages,
}
