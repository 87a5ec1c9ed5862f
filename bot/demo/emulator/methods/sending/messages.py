"""sendMessage and rich messages, their drafts, and what shows that a bot is at work."""

from bot.demo.emulator import refusals
from bot.demo.emulator.messages.rich import read_rich, rich_words
from bot.demo.emulator.messages.rooms import Json, Room, Stored
from bot.demo.emulator.messages.texts import read_text
from bot.demo.emulator.methods.asked import Asked, Handler
from bot.demo.emulator.methods.sending.deliver import deliver
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


def send_chat_action(asked: Asked) -> bool:
    """sendChatAction: shown for five seconds, not stored."""
    room = asked.open_room()
    if asked.params["action"] not in _ACTIONS:
        raise Refusal(refusals.CHAT_ACTION_WRONG)
    asked.world.tell(asked.bot, "chat_action", room.id, text=asked.params["action"])
    return True


def _drafted(asked: Asked) -> Room:
    room = asked.open_room()
    if room.id < 0:
        raise Refusal(refusals.DRAFT_PRIVATE_ONLY)
    if asked.params["draft_id"] == 0:
        raise Refusal(refusals.DRAFT_ID_INVALID)
    return room


def send_message_draft(asked: Asked) -> bool:
    """sendMessageDraft: a preview, told to watchers as a "draft" event and not stored."""
    room = _drafted(asked)
    text = ""
    if asked.params.get("text"):
        text = read_text(asked.params, asked.world.find_user).text
    asked.world.tell(asked.bot, "draft", room.id, text=text)
    return True


def send_rich_message(asked: Asked) -> Stored:
    """sendRichMessage."""
    room = asked.open_room()
    return deliver(asked, room, {"rich_message": read_rich(asked.params["rich_message"])})


def send_rich_message_draft(asked: Asked) -> bool:
    """sendRichMessageDraft: told to watchers as its plain words."""
    room = _drafted(asked)
    text = rich_words(read_rich(asked.params["rich_message"]))
    asked.world.tell(asked.bot, "draft", room.id, text=text)
    return True


HANDLERS: dict[str, Handler] = {
    "sendMessage": send_message,
    "sendChatAction": send_chat_action,
    "sendMessageDraft": send_message_draft,
    "sendRichMessage": send_rich_message,
    "sendRichMessageDraft": send_rich_message_draft,
}
