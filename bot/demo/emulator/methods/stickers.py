"""Sticker sets: made, changed, asked for. A sticker is a file that stands in a set."""

from bot.demo.emulator import refusals
from bot.demo.emulator.messages.rooms import Json
from bot.demo.emulator.methods.asked import Asked, Handler
from bot.demo.emulator.methods.sending.uploads import find_file, keep_upload
from bot.demo.emulator.refusals import Refusal
from bot.demo.emulator.state.accounts import StickerSet
from bot.demo.emulator.state.files import KeptFile

_FORMATS = ("static", "animated", "video")
_MOST = 120


def _set(asked: Asked) -> StickerSet:
    found = asked.world.sticker_sets.get(asked.params["name"])
    if found is None:
        raise Refusal(refusals.STICKERSET_INVALID)
    return found


def _sticker(asked: Asked) -> tuple[StickerSet, str]:
    """The set of a sticker, and its file id; raises Refusal."""
    return _in_set(asked, asked.params["sticker"])


def _in_set(asked: Asked, file_id: str) -> tuple[StickerSet, str]:
    for each in asked.world.sticker_sets.values():
        if file_id in each.stickers:
            return each, file_id
    raise Refusal(refusals.STICKER_INVALID)


def _shown(asked: Asked, file_id: str) -> Json:
    kept = asked.world.files.by_id(file_id)
    shown = {} if kept is None else kept.shown()
    return shown if isinstance(shown, dict) else shown[0]


def get_sticker_set(asked: Asked) -> Json:
    """getStickerSet."""
    found = _set(asked)
    shown: Json = {
        "name": found.name,
        "title": found.title,
        "sticker_type": found.kind,
        "stickers": [_shown(asked, each) for each in found.stickers],
    }
    return shown | ({"thumbnail": found.thumbnail} if found.thumbnail else {})


def get_custom_emoji_stickers(asked: Asked) -> list[Json]:
    """getCustomEmojiStickers: those of sets made here; a custom emoji's id is its file's."""
    wanted: list[str] = asked.params["custom_emoji_ids"]
    sets = [each for each in asked.world.sticker_sets.values() if each.kind == "custom_emoji"]
    known = [file_id for each in sets for file_id in each.stickers]
    shown = [_shown(asked, file_id) for file_id in known]
    return [each for each in shown if each["custom_emoji_id"] in wanted]


def upload_sticker_file(asked: Asked) -> Json:
    """uploadStickerFile: for the set methods, which take its id."""
    upload = asked.files.get("sticker")
    if upload is None:
        raise Refusal("Bad Request: there is no sticker file in the request")
    if asked.params["sticker_format"] not in _FORMATS:
        raise Refusal(refusals.STICKER_FORMAT)
    kept = keep_upload(asked, "sticker", upload, {})
    return kept.described() | {"file_path": kept.path}


def _made(asked: Asked, given: Json, into: StickerSet) -> str:
    """The file id of an InputSticker in its set; raises Refusal."""
    if given["format"] not in _FORMATS:
        raise Refusal(refusals.STICKER_FORMAT)
    if not given["emoji_list"]:
        raise Refusal(refusals.STICKER_EMOJI)
    kept = find_file(asked, "sticker", given["sticker"])
    if any(kept.file_id in each.stickers for each in asked.world.sticker_sets.values()):
        kept = asked.world.files.again(kept)
    about = kept.about | {
        "type": into.kind,
        "set_name": into.name,
        "emoji": given["emoji_list"][0],
        "is_animated": given["format"] == "animated",
        "is_video": given["format"] == "video",
    }
    if into.kind == "custom_emoji":
        about["custom_emoji_id"] = str(5_000_000 + asked.bot.next_album())
    if "mask_position" in given:
        about["mask_position"] = given["mask_position"]
    return asked.world.files.change(kept.file_id, about).file_id


def create_new_sticker_set(asked: Asked) -> bool:
    """createNewStickerSet: its name ends in _by_ and the bot's name."""
    params, stickers = asked.params, asked.params["stickers"]
    name: str = params["name"]
    if not name.lower().endswith(f"_by_{asked.bot.username.lower()}"):
        raise Refusal(refusals.STICKERSET_NAME)
    if name in asked.world.sticker_sets:
        raise Refusal(refusals.STICKERSET_TAKEN)
    if not 1 <= len(stickers) <= 50:
        raise Refusal(refusals.STICKERS_EMPTY)
    kind = params.get("sticker_type", "regular")
    made = StickerSet(name, params["title"], kind, params["user_id"], [])
    for given in stickers:
        made.stickers.append(_made(asked, given, made))
    asked.world.sticker_sets[name] = made
    return True


def add_sticker_to_set(asked: Asked) -> bool:
    """addStickerToSet."""
    found = _set(asked)
    if len(found.stickers) >= _MOST:
        raise Refusal(refusals.STICKERS_TOO_MUCH)
    found.stickers.append(_made(asked, asked.params["sticker"], found))
    return True


def replace_sticker_in_set(asked: Asked) -> bool:
    """replaceStickerInSet: the new one takes the old one's place."""
    found = _set(asked)
    old = asked.params["old_sticker"]
    if old not in found.stickers:
        raise Refusal(refusals.STICKER_INVALID)
    found.stickers[found.stickers.index(old)] = _made(asked, asked.params["sticker"], found)
    return True


def set_sticker_position_in_set(asked: Asked) -> bool:
    """setStickerPositionInSet: counted from 0."""
    found, file_id = _sticker(asked)
    found.stickers.remove(file_id)
    found.stickers.insert(asked.params["position"], file_id)
    return True


def delete_sticker_from_set(asked: Asked) -> bool:
    """deleteStickerFromSet."""
    found, file_id = _sticker(asked)
    found.stickers.remove(file_id)
    return True


def _changed(asked: Asked, more: Json) -> bool:
    _, file_id = _sticker(asked)
    kept = asked.world.files.by_id(file_id)
    if isinstance(kept, KeptFile):
        asked.world.files.change(file_id, kept.about | more)
    return True


def set_sticker_emoji_list(asked: Asked) -> bool:
    """setStickerEmojiList: a Sticker shows the first."""
    emojis: list[str] = asked.params["emoji_list"]
    if not emojis:
        raise Refusal(refusals.STICKER_EMOJI)
    return _changed(asked, {"emoji": emojis[0]})


def set_sticker_keywords(asked: Asked) -> bool:
    """setStickerKeywords: nobody searches here."""
    _sticker(asked)
    return True


def set_sticker_mask_position(asked: Asked) -> bool:
    """setStickerMaskPosition."""
    found, _ = _sticker(asked)
    if found.kind != "mask":
        raise Refusal(refusals.STICKER_NO_MASK)
    position = asked.params.get("mask_position")
    return _changed(asked, {"mask_position": position} if position else {})


def set_sticker_set_title(asked: Asked) -> bool:
    """setStickerSetTitle."""
    _set(asked).title = asked.params["title"]
    return True


def set_sticker_set_thumbnail(asked: Asked) -> bool:
    """setStickerSetThumbnail: without one, the first sticker stands for the set."""
    found, given = _set(asked), asked.params.get("thumbnail")
    if given is None and "thumbnail" not in asked.files:
        found.thumbnail = None
        return True
    upload = asked.files.get((given or "attach://thumbnail").removeprefix("attach://"))
    if upload is None:
        raise Refusal(refusals.FILE_ID_WRONG)
    shown = keep_upload(asked, "photo", upload, {}).shown()
    found.thumbnail = shown[0] if isinstance(shown, list) else shown
    return True


def set_custom_emoji_sticker_set_thumbnail(asked: Asked) -> bool:
    """setCustomEmojiStickerSetThumbnail: an emoji of the set itself, shown by nobody here."""
    if _set(asked).kind != "custom_emoji":
        raise Refusal(refusals.STICKERSET_INVALID)
    return True


def delete_sticker_set(asked: Asked) -> bool:
    """deleteStickerSet."""
    del asked.world.sticker_sets[_set(asked).name]
    return True


HANDLERS: dict[str, Handler] = {
    "getStickerSet": get_sticker_set,
    "getCustomEmojiStickers": get_custom_emoji_stickers,
    "uploadStickerFile": upload_sticker_file,
    "createNewStickerSet": create_new_sticker_set,
    "addStickerToSet": add_sticker_to_set,
    "replaceStickerInSet": replace_sticker_in_set,
    "setStickerPositionInSet": set_sticker_position_in_set,
    "deleteStickerFromSet": delete_sticker_from_set,
    "setStickerEmojiList": set_sticker_emoji_list,
    "setStickerKeywords": set_sticker_keywords,
    "setStickerMaskPosition": set_sticker_mask_position,
    "setStickerSetTitle": set_sticker_set_title,
    "setStickerSetThumbnail": set_sticker_set_thumbnail,
    "setCustomEmojiStickerSetThumbnail": set_custom_emoji_sticker_set_thumbnail,
    "deleteStickerSet": delete_sticker_set,
}
