"""Changing and removing messages, pinning them, reacting to them, answering taps."""

from bot.demo.emulator import refusals
from bot.demo.emulator.messages.keyboards import inline_markup
from bot.demo.emulator.messages.rooms import Json, Room, Stored
from bot.demo.emulator.messages.texts import read_text
from bot.demo.emulator.methods.asked import Asked, Handler
from bot.demo.emulator.methods.files import media_content
from bot.demo.emulator.methods.messages import captioned
from bot.demo.emulator.refusals import Refusal

DELETABLE_SECONDS = 48 * 3600
QUERY_SECONDS = 15.0
_MEDIA = ("document", "photo")


def _editable(asked: Asked) -> tuple[Room, Json]:
    """The chat and the bot's own message in it; raises Refusal."""
    if "inline_message_id" in asked.params:
        raise Refusal("Bad Request: MESSAGE_ID_INVALID")
    room = asked.open_room()
    message = room.get(asked.params.get("message_id", 0))
    if message is None:
        raise Refusal(refusals.EDIT_NOT_FOUND)
    foreign = message.get("from", asked.bot.user)["id"] != asked.bot.id
    if foreign or "forward_origin" in message or message["message_id"] in room.keyboards:
        raise Refusal(refusals.EDIT_FORBIDDEN)
    return room, message


def _save(asked: Asked, room: Room, old: Json, new: Json) -> Stored:
    """Store the edited message; raises Refusal when nothing changed or edits come too fast."""
    markup = inline_markup(asked.params.get("reply_markup"), room)
    new.pop("reply_markup", None)
    if markup is not None:
        new["reply_markup"] = markup
    if new == old:
        raise Refusal(refusals.NOT_MODIFIED)
    asked.world.allow_editing(room)
    new["edit_date"] = int(asked.world.clock.now())
    return asked.world.store(asked.bot, room, new, "edit")


def edit_message_text(asked: Asked) -> Stored:
    """editMessageText."""
    room, message = _editable(asked)
    if "text" not in message:
        raise Refusal(refusals.NO_TEXT_TO_EDIT)
    parsed = read_text(asked.params, asked.world.find_user)
    new = message | {"text": parsed.text}
    new.pop("entities", None)
    if parsed.entities:
        new["entities"] = parsed.entities
    new.pop("link_preview_options", None)
    if asked.params.get("link_preview_options"):
        new["link_preview_options"] = asked.params["link_preview_options"]
    return _save(asked, room, message, new)


def edit_message_caption(asked: Asked) -> Stored:
    """editMessageCaption."""
    room, message = _editable(asked)
    if not any(kind in message for kind in _MEDIA):
        raise Refusal(refusals.NO_CAPTION_TO_EDIT)
    new = _uncaptioned(message) | captioned(asked, asked.params)
    return _save(asked, room, message, new)


def _uncaptioned(message: Json) -> Json:
    return {k: v for k, v in message.items() if k not in ("caption", "caption_entities")}


def edit_message_media(asked: Asked) -> Stored:
    """editMessageMedia."""
    room, message = _editable(asked)
    if not any(kind in message for kind in (*_MEDIA, "text")):
        raise Refusal(refusals.NO_MEDIA_TO_EDIT)
    media: Json = asked.params["media"]
    new = {k: v for k, v in _uncaptioned(message).items() if k not in (*_MEDIA, "text", "entities")}
    new |= media_content(asked, media) | captioned(asked, media)
    return _save(asked, room, message, new)


def edit_message_reply_markup(asked: Asked) -> Stored:
    """editMessageReplyMarkup."""
    room, message = _editable(asked)
    return _save(asked, room, message, dict(message))


def _deletable(asked: Asked, room: Room, message: Json) -> bool:
    """Younger than 48 hours; in a group the bot's own, or any when the bot is an administrator."""
    if asked.world.clock.now() - message["date"] >= DELETABLE_SECONDS:
        return False
    own = message.get("from", asked.bot.user)["id"] == asked.bot.id
    if room.id > 0 or own:
        return True
    return asked.world.groups[room.id].members.get(asked.bot.id) == "administrator"


def delete_message(asked: Asked) -> bool:
    """deleteMessage."""
    room = asked.known_room()
    message = room.get(asked.params["message_id"])
    if message is None:
        raise Refusal(refusals.DELETE_NOT_FOUND)
    if not _deletable(asked, room, message):
        raise Refusal(refusals.DELETE_FORBIDDEN)
    _remove(asked, room, message["message_id"])
    return True


def delete_messages(asked: Asked) -> bool:
    """deleteMessages: those that can be; the others are skipped."""
    room = asked.known_room()
    numbers: list[int] = asked.params["message_ids"]
    if not 1 <= len(numbers) <= 100:
        raise Refusal("Bad Request: MESSAGE_IDS_INVALID")
    for number in numbers:
        message = room.get(number)
        if message is not None and _deletable(asked, room, message):
            _remove(asked, room, number)
    return True


def _remove(asked: Asked, room: Room, message_id: int) -> None:
    room.delete(message_id)
    asked.world.tell(asked.bot, "delete", room.id, message_id=message_id)


def answer_callback_query(asked: Asked) -> bool:
    """answerCallbackQuery: once, within 15 seconds of the tap."""
    params = asked.params
    query_id: str = params["callback_query_id"]
    query = asked.bot.queries.get(query_id)
    now = asked.world.clock.now()
    if query is None or now - query.asked_at > QUERY_SECONDS:
        raise Refusal(refusals.QUERY_TOO_OLD)
    del asked.bot.queries[query_id]
    asked.world.tell(
        asked.bot,
        "callback_answer",
        query.chat_id,
        callback_query_id=query_id,
        user_id=query.user_id,
        text=params.get("text", ""),
        show_alert=params.get("show_alert", False),
    )
    return True


def pin_chat_message(asked: Asked) -> bool:
    """pinChatMessage."""
    room, number = asked.open_room(), asked.params["message_id"]
    if room.get(number) is None:
        raise Refusal(refusals.PIN_NOT_FOUND)
    if number not in room.pinned:
        room.pinned.append(number)
    return True


def unpin_chat_message(asked: Asked) -> bool:
    """unpinChatMessage: the given message or the newest pinned one."""
    room = asked.open_room()
    number = asked.params.get("message_id") or next(reversed(room.pinned), 0)
    if number not in room.pinned:
        raise Refusal(refusals.UNPIN_NOT_FOUND)
    room.pinned.remove(number)
    return True


def unpin_all_chat_messages(asked: Asked) -> bool:
    """unpinAllChatMessages."""
    asked.open_room().pinned.clear()
    return True


def set_message_reaction(asked: Asked) -> bool:
    """setMessageReaction: at most one emoji reaction of a bot."""
    room = asked.open_room()
    if room.get(asked.params["message_id"]) is None:
        raise Refusal(refusals.REACT_NOT_FOUND)
    reactions: list[Json] = asked.params.get("reaction", [])
    if len(reactions) > 1 or any(one["type"] == "paid" for one in reactions):
        raise Refusal(refusals.REACTION_INVALID)
    return True


HANDLERS: dict[str, Handler] = {
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageMedia": edit_message_media,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
    "answerCallbackQuery": answer_callback_query,
    "pinChatMessage": pin_chat_message,
    "unpinChatMessage": unpin_chat_message,
    "unpinAllChatMessages": unpin_all_chat_messages,
    "setMessageReaction": set_message_reaction,
}
