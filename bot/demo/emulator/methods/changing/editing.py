"""Changing messages: the bot's own in a chat, and those that people sent through it inline."""

from bot.demo.emulator import refusals
from bot.demo.emulator.messages.keyboards import inline_markup
from bot.demo.emulator.messages.rich import read_rich
from bot.demo.emulator.messages.rooms import Json, Room, Stored
from bot.demo.emulator.messages.texts import read_text
from bot.demo.emulator.methods.asked import Asked, Handler
from bot.demo.emulator.methods.sending.deliver import captioned
from bot.demo.emulator.methods.sending.media import CAPTIONED, media_content
from bot.demo.emulator.methods.sending.places import FOR_EVER, read_location
from bot.demo.emulator.refusals import Refusal

_TEXT = ("text", "entities", "link_preview_options", "rich_message")
_CAPTION = ("caption", "caption_entities", "show_caption_above_media")


def _editable(asked: Asked) -> tuple[Room, Json]:
    """The chat and the bot's own message in it; raises Refusal."""
    inline_id = asked.params.get("inline_message_id")
    if inline_id is not None:
        return _inline(asked, inline_id)
    room = asked.open_room()
    message = room.get(asked.params.get("message_id", 0))
    if message is None:
        raise Refusal(refusals.EDIT_NOT_FOUND)
    foreign = message.get("from", asked.bot.user)["id"] != asked.bot.id
    if foreign or "forward_origin" in message or message["message_id"] in room.keyboards:
        raise Refusal(refusals.EDIT_FORBIDDEN)
    return room, message


def _inline(asked: Asked, inline_id: str) -> tuple[Room, Json]:
    place = asked.bot.inline_messages.get(inline_id)
    room = None if place is None else asked.world.room(asked.bot, place[0])
    message = None if room is None or place is None else room.get(place[1])
    if room is None or message is None:
        raise Refusal(refusals.INLINE_ID_INVALID)
    return room, message


def _save(asked: Asked, room: Room, old: Json, new: Json) -> Stored | bool:
    """Store the edited message; raises Refusal when nothing changed or edits come too fast."""
    markup = inline_markup(asked.params.get("reply_markup"), room)
    new.pop("reply_markup", None)
    if markup is not None:
        new["reply_markup"] = markup
    if new == old:
        raise Refusal(refusals.NOT_MODIFIED)
    asked.world.allow_editing(room)
    new["edit_date"] = int(asked.world.clock.now())
    stored = asked.world.store(asked.bot, room, new, "edit")
    return True if "inline_message_id" in asked.params else stored


def _without(message: Json, *names: str) -> Json:
    return {key: value for key, value in message.items() if key not in names}


def edit_message_text(asked: Asked) -> Stored | bool:
    """editMessageText: also into and out of a rich message."""
    room, message = _editable(asked)
    if "text" not in message and "rich_message" not in message:
        raise Refusal(refusals.NO_TEXT_TO_EDIT)
    new = _without(message, *_TEXT)
    if "rich_message" in asked.params:
        new["rich_message"] = read_rich(asked.params["rich_message"])
        return _save(asked, room, message, new)
    if "text" not in asked.params:
        raise Refusal(refusals.TEXT_EMPTY)
    parsed = read_text(asked.params, asked.world.find_user)
    new["text"] = parsed.text
    if parsed.entities:
        new["entities"] = parsed.entities
    if asked.params.get("link_preview_options"):
        new["link_preview_options"] = asked.params["link_preview_options"]
    return _save(asked, room, message, new)


def edit_message_caption(asked: Asked) -> Stored | bool:
    """editMessageCaption."""
    room, message = _editable(asked)
    if not any(kind in message for kind in (*CAPTIONED, "paid_media")):
        raise Refusal(refusals.NO_CAPTION_TO_EDIT)
    new = _without(message, *_CAPTION) | captioned(asked, asked.params)
    return _save(asked, room, message, new)


def edit_message_media(asked: Asked) -> Stored | bool:
    """editMessageMedia: a text too becomes a medium."""
    room, message = _editable(asked)
    if not any(kind in message for kind in (*CAPTIONED, "text")):
        raise Refusal(refusals.NO_MEDIA_TO_EDIT)
    media: Json = asked.params["media"]
    new = _without(message, *_CAPTION, *_TEXT, *CAPTIONED, "has_media_spoiler")
    new |= media_content(asked, media) | captioned(asked, media)
    return _save(asked, room, message, new)


def edit_message_reply_markup(asked: Asked) -> Stored | bool:
    """editMessageReplyMarkup."""
    room, message = _editable(asked)
    return _save(asked, room, message, dict(message))


def _live(asked: Asked) -> tuple[Room, Json]:
    """A live location of the bot that still runs; raises Refusal."""
    room, message = _editable(asked)
    period = message.get("location", {}).get("live_period")
    if period is None:
        raise Refusal(refusals.NO_LOCATION_TO_EDIT)
    if period != FOR_EVER and asked.world.clock.now() >= message["date"] + period:
        raise Refusal(refusals.EDIT_FORBIDDEN)
    return room, message


def edit_message_live_location(asked: Asked) -> Stored | bool:
    """editMessageLiveLocation."""
    room, message = _live(asked)
    period = message["location"]["live_period"]
    location = read_location({"live_period": period} | asked.params)
    return _save(asked, room, message, message | {"location": location})


def stop_message_live_location(asked: Asked) -> Stored | bool:
    """stopMessageLiveLocation."""
    room, message = _live(asked)
    location = _without(message["location"], "live_period", "heading", "proximity_alert_radius")
    return _save(asked, room, message, message | {"location": location})


HANDLERS: dict[str, Handler] = {
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageMedia": edit_message_media,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "editMessageLiveLocation": edit_message_live_location,
    "stopMessageLiveLocation": stop_message_live_location,
}
