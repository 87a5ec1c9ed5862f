"""What all new messages of a bot share: where they go, whom they answer, their keyboard."""

from bot.demo.emulator import refusals
from bot.demo.emulator.encoding import utf16_length
from bot.demo.emulator.messages.keyboards import inline_markup
from bot.demo.emulator.messages.rooms import Json, Room, Stored
from bot.demo.emulator.messages.texts import read_caption, read_words
from bot.demo.emulator.methods.asked import Asked
from bot.demo.emulator.refusals import Refusal


def deliver(asked: Asked, room: Room, content: Json) -> Stored:
    """Put a new message of the bot into a chat; raises Refusal."""
    given = asked.params.get("reply_markup")
    markup = inline_markup(given, room)
    shared = _shared(asked, room)
    asked.world.allow_sending(room)
    message = asked.world.new_message(asked.bot, room, asked.bot.user) | content | shared
    if markup is not None:
        message["reply_markup"] = markup
    elif given and "inline_keyboard" not in given:
        room.keyboards[message["message_id"]] = given
    return asked.world.store(asked.bot, room, message)


def deliver_album(asked: Asked, room: Room, contents: list[Json]) -> list[Json]:
    """Put several messages into a chat that belong together; raises Refusal."""
    shared = _shared(asked, room)
    asked.world.allow_sending(room, posts=len(contents))
    group_id = str(asked.bot.id * 1_000 + asked.bot.next_album())
    sent: list[Json] = []
    for content in contents:
        message = asked.world.new_message(asked.bot, room, asked.bot.user)
        message |= {"media_group_id": group_id} | content | shared
        asked.world.store(asked.bot, room, message)
        sent.append(message)
    return sent


def _shared(asked: Asked, room: Room) -> Json:
    params = asked.params
    if "business_connection_id" in params:
        raise Refusal(refusals.BUSINESS_UNKNOWN)
    shared: Json = _thread(asked, room)
    shared |= _reply(room, params.get("reply_parameters"))
    if params.get("protect_content"):
        shared["has_protected_content"] = True
    if "message_effect_id" in params:
        shared["effect_id"] = params["message_effect_id"]
    return shared


def _thread(asked: Asked, room: Room) -> Json:
    number = asked.params.get("message_thread_id")
    if number is None:
        return {}
    if room.id > 0 or number not in asked.world.group(room.id).topics:
        raise Refusal(refusals.THREAD_NOT_FOUND)
    if asked.world.group(room.id).topics[number].closed:
        raise Refusal(refusals.TOPIC_CLOSED)
    return {"message_thread_id": number, "is_topic_message": True}


def _reply(room: Room, reply: Json | None) -> Json:
    if not reply or "message_id" not in reply:
        return {}
    found = room.get(reply["message_id"])
    if found is None:
        if reply.get("allow_sending_without_reply"):
            return {}
        raise Refusal(refusals.REPLY_NOT_FOUND)
    found.pop("reply_to_message", None)
    return {"reply_to_message": found} | _quote(found, reply.get("quote"))


def _quote(message: Json, quoted: str | None) -> Json:
    if not quoted:
        return {}
    text: str = message.get("text") or message.get("caption") or ""
    position = text.find(quoted)
    if position < 0:
        raise Refusal(refusals.QUOTE_INVALID)
    before = utf16_length(text[:position])
    return {"quote": {"text": quoted, "position": before, "is_manual": True}}


def captioned(asked: Asked, params: Json) -> Json:
    """The caption fields of a media message, with how they and the media are shown."""
    parsed = read_caption(params, asked.world.find_user)
    content: Json = {}
    if params.get("has_spoiler"):
        content["has_media_spoiler"] = True
    if not parsed.text:
        return content
    content["caption"] = parsed.text
    if parsed.entities:
        content["caption_entities"] = parsed.entities
    if params.get("show_caption_above_media"):
        content["show_caption_above_media"] = True
    return content


def worded(asked: Asked, params: Json, key: str, mode: str | None = None) -> Json:
    """A short text of a request, with its entities; {} when it is absent.

    ``mode`` names its parse mode, ``question_parse_mode`` of ``question`` if nothing is said.
    """
    if not params.get(key):
        return {}
    parse_mode = params.get(mode or f"{key}_parse_mode")
    given = params.get(f"{key}_entities")
    parsed = read_words(params[key], parse_mode, given, asked.world.find_user)
    found: Json = {key: parsed.text}
    if parsed.entities:
        found[f"{key}_entities"] = parsed.entities
    return found
