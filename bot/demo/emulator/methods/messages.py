"""New messages: sendMessage and its like, copies, forwards, drafts and chat actions."""

from typing import Any

from bot.demo.emulator import refusals
from bot.demo.emulator.messages.keyboards import inline_markup
from bot.demo.emulator.messages.rooms import Json, Room, Stored
from bot.demo.emulator.messages.texts import read_caption, read_text
from bot.demo.emulator.methods.asked import Asked, Handler
from bot.demo.emulator.refusals import Refusal

_ACTIONS = frozenset(
    [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ]
)
_NOT_COPIED = ("message_id", "from", "chat", "date", "edit_date", "reply_to_message")


def deliver(asked: Asked, room: Room, content: Json) -> Stored:
    """Put a new message of the bot into a chat, with what all kinds of messages share."""
    world, bot, params = asked.world, asked.bot, asked.params
    given = params.get("reply_markup")
    markup = inline_markup(given, room)
    replied = _replied(room, params.get("reply_parameters"))
    world.allow_sending(room)
    message = world.new_message(bot, room, bot.user)
    message |= content
    if replied is not None:
        message["reply_to_message"] = replied
    if params.get("protect_content"):
        message["has_protected_content"] = True
    if "message_effect_id" in params:
        message["effect_id"] = params["message_effect_id"]
    if markup is not None:
        message["reply_markup"] = markup
    elif given and "inline_keyboard" not in given:
        room.keyboards[message["message_id"]] = given
    return world.store(bot, room, message)


def _replied(room: Room, reply: Json | None) -> Json | None:
    if not reply or "message_id" not in reply:
        return None
    found = room.get(reply["message_id"])
    if found is None and not reply.get("allow_sending_without_reply"):
        raise Refusal(refusals.REPLY_NOT_FOUND)
    if found is not None:
        found.pop("reply_to_message", None)
    return found


def send_message(asked: Asked) -> Stored:
    """sendMessage."""
    room = asked.open_room()
    parsed = read_text(asked.params, asked.world.find_user)
    content: Json = {"text": parsed.text}
    if parsed.entities:
        content["entities"] = parsed.entities
    preview = asked.params.get("link_preview_options")
    if preview:
        content["link_preview_options"] = preview
    return deliver(asked, room, content)


def captioned(asked: Asked, params: Json) -> Json:
    """The caption fields of a media message."""
    parsed = read_caption(params, asked.world.find_user)
    if not parsed.text:
        return {}
    content: Json = {"caption": parsed.text}
    if parsed.entities:
        content["caption_entities"] = parsed.entities
    return content


def send_location(asked: Asked) -> Stored:
    """sendLocation."""
    return deliver(asked, asked.open_room(), {"location": _location(asked.params)})


def _location(params: Json) -> Json:
    latitude, longitude = float(params["latitude"]), float(params["longitude"])
    if not -90 <= latitude <= 90 or not -180 <= longitude <= 180:
        raise Refusal("Bad Request: invalid location specified")
    location: Json = {"latitude": latitude, "longitude": longitude}
    keys = ("horizontal_accuracy", "live_period", "heading", "proximity_alert_radius")
    return location | {key: params[key] for key in keys if key in params}


def send_venue(asked: Asked) -> Stored:
    """sendVenue."""
    params = asked.params
    keys = ("foursquare_id", "foursquare_type", "google_place_id", "google_place_type")
    location = _location({key: params[key] for key in ("latitude", "longitude")})
    venue: Json = {
        "location": location,
        "title": params["title"],
        "address": params["address"],
        **{key: params[key] for key in keys if key in params},
    }
    return deliver(asked, asked.open_room(), {"venue": venue, "location": location})


def send_contact(asked: Asked) -> Stored:
    """sendContact."""
    params = asked.params
    keys = ("phone_number", "first_name", "last_name", "vcard")
    contact = {key: params[key] for key in keys if key in params}
    return deliver(asked, asked.open_room(), {"contact": contact})


def send_chat_action(asked: Asked) -> bool:
    """sendChatAction: shown for five seconds, not stored."""
    room = asked.open_room()
    if asked.params["action"] not in _ACTIONS:
        raise Refusal(refusals.CHAT_ACTION_WRONG)
    asked.world.tell(asked.bot, "chat_action", room.id, text=asked.params["action"])
    return True


def send_message_draft(asked: Asked) -> bool:
    """sendMessageDraft: a preview, told to watchers as a "draft" event and not stored."""
    room = asked.open_room()
    if room.id < 0:
        raise Refusal(refusals.DRAFT_PRIVATE_ONLY)
    if asked.params["draft_id"] == 0:
        raise Refusal(refusals.DRAFT_ID_INVALID)
    text = ""
    if asked.params.get("text"):
        text = read_text(asked.params, asked.world.find_user).text
    asked.world.tell(asked.bot, "draft", room.id, text=text)
    return True


def _source(asked: Asked, missing: str, forbidden: str) -> Json:
    source = asked.world.known_room(asked.bot, asked.params["from_chat_id"])
    message = source.get(asked.params["message_id"])
    if message is None:
        raise Refusal(missing)
    if message.get("has_protected_content"):
        raise Refusal(forbidden)
    return message


def copy_message(asked: Asked) -> dict[str, Any]:
    """copyMessage: a new message with the same content and nothing of its origin."""
    room = asked.open_room()
    message = _source(asked, refusals.COPY_NOT_FOUND, refusals.COPY_FORBIDDEN)
    content = {key: value for key, value in message.items() if key not in _NOT_COPIED}
    content.pop("reply_markup", None)
    if "caption" in asked.params:
        content = {k: v for k, v in content.items() if not k.startswith("caption")}
        content |= captioned(asked, asked.params)
    return {"message_id": deliver(asked, room, content).message_id}


def forward_message(asked: Asked) -> Stored:
    """forwardMessage: the same content with forward_origin."""
    room = asked.open_room()
    message = _source(asked, refusals.FORWARD_NOT_FOUND, refusals.FORWARD_FORBIDDEN)
    content = {key: value for key, value in message.items() if key not in _NOT_COPIED}
    content.pop("reply_markup", None)
    content.setdefault(
        "forward_origin",
        {"type": "user", "sender_user": message["from"], "date": message["date"]},
    )
    return deliver(asked, room, content)


HANDLERS: dict[str, Handler] = {
    "sendMessage": send_message,
    "sendLocation": send_location,
    "sendVenue": send_venue,
    "sendContact": send_contact,
    "sendChatAction": send_chat_action,
    "sendMessageDraft": send_message_draft,
    "copyMessage": copy_message,
    "forwardMessage": forward_message,
}
