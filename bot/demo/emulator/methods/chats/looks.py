"""What a group says of itself: its title, description and photo. Each change is told in the chat."""

from bot.demo.emulator import refusals
from bot.demo.emulator.methods.asked import Asked, Handler
from bot.demo.emulator.methods.chats.chats import governed
from bot.demo.emulator.methods.sending.uploads import find_file
from bot.demo.emulator.people.membership import note
from bot.demo.emulator.refusals import Refusal

_TITLE_LIMIT, _DESCRIPTION_LIMIT = 128, 255


def set_chat_title(asked: Asked) -> bool:
    """setChatTitle."""
    group, title = governed(asked, "can_change_info"), asked.params["title"]
    if not 1 <= len(title) <= _TITLE_LIMIT:
        raise Refusal(refusals.TITLE_INVALID)
    if title == group.title:
        raise Refusal(refusals.CHAT_NOT_MODIFIED)
    group.title = title
    asked.world.refresh(group)
    note(asked.world, group, asked.bot.user, {"new_chat_title": title})
    return True


def set_chat_description(asked: Asked) -> bool:
    """setChatDescription."""
    group = governed(asked, "can_change_info")
    text: str = asked.params.get("description", "")
    if len(text) > _DESCRIPTION_LIMIT:
        raise Refusal(refusals.ABOUT_TOO_LONG)
    if text == group.about.get("description", ""):
        raise Refusal(refusals.DESCRIPTION_NOT_MODIFIED)
    group.about.pop("description", None)
    if text:
        group.about["description"] = text
    return True


def set_chat_photo(asked: Asked) -> bool:
    """setChatPhoto: uploaded now, as Telegram wants it."""
    group = governed(asked, "can_change_info")
    if "photo" not in asked.files and not asked.params.get("photo", "").startswith("attach://"):
        raise Refusal(refusals.PHOTO_UPLOADED_ONLY)
    kept = find_file(asked, "photo", asked.params.get("photo"))
    known = kept.described()
    file_id, unique_id = known["file_id"], known["file_unique_id"]
    group.about["photo"] = {
        "small_file_id": file_id,
        "small_file_unique_id": unique_id,
        "big_file_id": file_id,
        "big_file_unique_id": unique_id,
    }
    note(asked.world, group, asked.bot.user, {"new_chat_photo": kept.shown()})
    return True


def delete_chat_photo(asked: Asked) -> bool:
    """deleteChatPhoto."""
    group = governed(asked, "can_change_info")
    if group.about.pop("photo", None) is None:
        raise Refusal(refusals.CHAT_NOT_MODIFIED)
    note(asked.world, group, asked.bot.user, {"delete_chat_photo": True})
    return True


def set_chat_sticker_set(asked: Asked) -> bool:
    """setChatStickerSet."""
    group = governed(asked, "can_change_info")
    if asked.params["sticker_set_name"] not in asked.world.sticker_sets:
        raise Refusal(refusals.STICKERSET_INVALID)
    group.about["sticker_set_name"] = asked.params["sticker_set_name"]
    return True


def delete_chat_sticker_set(asked: Asked) -> bool:
    """deleteChatStickerSet."""
    governed(asked, "can_change_info").about.pop("sticker_set_name", None)
    return True


HANDLERS: dict[str, Handler] = {
    "setChatTitle": set_chat_title,
    "setChatDescription": set_chat_description,
    "setChatPhoto": set_chat_photo,
    "deleteChatPhoto": delete_chat_photo,
    "setChatStickerSet": set_chat_sticker_set,
    "deleteChatStickerSet": delete_chat_sticker_set,
}
