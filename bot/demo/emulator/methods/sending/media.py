"""Sending files of every kind, alone and in albums; fetching files back."""

from functools import partial

from bot.demo.emulator import refusals
from bot.demo.emulator.messages.rooms import Json, Stored
from bot.demo.emulator.methods.asked import Asked, Handler
from bot.demo.emulator.methods.sending.deliver import captioned, deliver, deliver_album
from bot.demo.emulator.methods.sending.uploads import find_file
from bot.demo.emulator.refusals import Refusal
from bot.demo.emulator.state.files import DOWNLOAD_LIMIT, KeptFile

CAPTIONED = ("document", "photo", "audio", "video", "animation", "voice", "live_photo")
_ALONE_IN_ALBUMS = frozenset({"document", "audio"})
_NEVER_IN_ALBUMS = frozenset({"animation"})


def _send(kind: str, asked: Asked) -> Stored:
    room = asked.open_room()
    content = captioned(asked, asked.params) if kind in CAPTIONED else {}
    kept = find_file(asked, kind, asked.params.get(kind), asked.params)
    return deliver(asked, room, shown(kept) | content)


def shown(kept: KeptFile) -> Json:
    """The fields of a message with a file; an animation is a document too, as in Telegram."""
    content: Json = {kept.kind: kept.shown()}
    if kept.kind == "animation":
        named = {"file_name": kept.file_name, "mime_type": kept.mime_type}
        content["document"] = kept.described() | named
    return content


def send_live_photo(asked: Asked) -> Stored:
    """sendLivePhoto: a short video and the photo it stands for."""
    room = asked.open_room()
    content = captioned(asked, asked.params)
    return deliver(asked, room, _live(asked, asked.params, "live_photo") | content)


def _live(asked: Asked, params: Json, key: str) -> Json:
    photo = find_file(asked, "photo", params.get("photo"), params).shown()
    video = find_file(asked, "live_photo", params.get(key), params).described()
    size = photo[0] if isinstance(photo, list) else photo
    looks = {"width": size["width"], "height": size["height"], "duration": 3}
    return {"live_photo": video | looks | {"photo": photo}, "photo": photo}


def media_content(asked: Asked, media: Json) -> Json:
    """The message fields of an InputMedia; raises Refusal."""
    if media["type"] == "live_photo":
        return _live(asked, media, "media")
    return shown(find_file(asked, media["type"], media["media"], media))


def send_media_group(asked: Asked) -> list[Json]:
    """sendMediaGroup: an album of 2 to 10 photos and videos, or of documents, or of music."""
    room = asked.open_room()
    items: list[Json] = asked.params["media"]
    if not 2 <= len(items) <= 10:
        raise Refusal(refusals.ALBUM_SIZE)
    kinds = {item["type"] for item in items}
    if kinds & _NEVER_IN_ALBUMS or (len(kinds) > 1 and kinds & _ALONE_IN_ALBUMS):
        raise Refusal(refusals.ALBUM_TYPE)
    contents = [media_content(asked, item) | captioned(asked, item) for item in items]
    return deliver_album(asked, room, contents)


def send_paid_media(asked: Asked) -> Stored:
    """sendPaidMedia: shown to its sender as what it is."""
    room = asked.open_room()
    items: list[Json] = asked.params["media"]
    if not 1 <= len(items) <= 10:
        raise Refusal(refusals.ALBUM_SIZE)
    shown_items = [{"type": each["type"]} | _paid(asked, each) for each in items]
    info = {"star_count": asked.params["star_count"], "paid_media": shown_items}
    return deliver(asked, room, {"paid_media": info} | captioned(asked, asked.params))


def _paid(asked: Asked, item: Json) -> Json:
    content = media_content(asked, item)
    return {item["type"]: content[item["type"]]}


def get_file(asked: Asked) -> Json:
    """getFile: at most 20 MB, as the cloud Bot API allows."""
    kept = asked.world.files.by_id(asked.params["file_id"])
    if kept is None:
        raise Refusal(refusals.FILE_ID_INVALID)
    if len(kept.content) > DOWNLOAD_LIMIT:
        raise Refusal(refusals.FILE_TOO_BIG)
    return kept.described() | {"file_path": kept.path}


HANDLERS: dict[str, Handler] = {
    "sendDocument": partial(_send, "document"),
    "sendPhoto": partial(_send, "photo"),
    "sendAudio": partial(_send, "audio"),
    "sendVideo": partial(_send, "video"),
    "sendAnimation": partial(_send, "animation"),
    "sendVoice": partial(_send, "voice"),
    "sendVideoNote": partial(_send, "video_note"),
    "sendSticker": partial(_send, "sticker"),
    "sendLivePhoto": send_live_photo,
    "sendMediaGroup": send_media_group,
    "sendPaidMedia": send_paid_media,
    "getFile": get_file,
}
