"""Sending documents, photos and albums; fetching files back."""

from collections.abc import Callable

from bot.demo.emulator import refusals
from bot.demo.emulator.messages.rooms import Json, Stored
from bot.demo.emulator.methods.asked import Asked, Handler
from bot.demo.emulator.methods.messages import captioned, deliver
from bot.demo.emulator.refusals import Refusal
from bot.demo.emulator.state.files import (
    DOWNLOAD_LIMIT,
    PHOTO_LIMIT,
    UPLOAD_LIMIT,
    KeptFile,
    Upload,
)


def send_document(asked: Asked) -> Stored:
    """sendDocument: multipart part, ``attach://`` name or file_id."""
    room = asked.open_room()
    content = captioned(asked, asked.params)
    kept = _find(asked, "document", asked.params.get("document"))
    return deliver(asked, room, {"document": kept.as_document()} | content)


def send_photo(asked: Asked) -> Stored:
    """sendPhoto."""
    room = asked.open_room()
    content = captioned(asked, asked.params)
    kept = _find(asked, "photo", asked.params.get("photo"))
    return deliver(asked, room, {"photo": kept.as_photo()} | content)


def media_content(asked: Asked, media: Json) -> Json:
    """The message field of an InputMedia; raises Refusal for kinds the emulator lacks."""
    show: dict[str, Callable[[KeptFile], object]] = {
        "document": KeptFile.as_document,
        "photo": KeptFile.as_photo,
    }
    kind: str = media["type"]
    if kind not in show:
        raise Refusal(f"Bad Request: media of type {kind} is not implemented by the emulator")
    return {kind: show[kind](_find(asked, kind, media["media"]))}


def send_media_group(asked: Asked) -> list[Json]:
    """sendMediaGroup: an album of 2 to 10 photos, or of documents."""
    room = asked.open_room()
    items: list[Json] = asked.params["media"]
    if not 2 <= len(items) <= 10:
        raise Refusal(refusals.ALBUM_SIZE)
    if len({item["type"] for item in items}) > 1:
        raise Refusal(refusals.ALBUM_TYPE)
    contents = [media_content(asked, item) | captioned(asked, item) for item in items]
    asked.world.allow_sending(room, posts=len(contents))
    group_id = str(asked.bot.id * 1_000 + asked.bot.next_album())
    sent: list[Json] = []
    for content in contents:
        message = asked.world.new_message(asked.bot, room, asked.bot.user)
        message |= {"media_group_id": group_id} | content
        if asked.params.get("protect_content"):
            message["has_protected_content"] = True
        asked.world.store(asked.bot, room, message)
        sent.append(message)
    return sent


def _find(asked: Asked, field: str, given: str | None) -> KeptFile:
    """The file a field names, stored when it was uploaded; raises Refusal."""
    if given is None:
        upload = asked.files.get(field)
    elif given.startswith("attach://"):
        upload = asked.files.get(given.removeprefix("attach://"))
    elif given.startswith(("http://", "https://")):
        raise Refusal(refusals.FILE_URL_UNREACHABLE)
    else:
        return _known(asked, field, given)
    if upload is None:
        raise Refusal(f"Bad Request: there is no {field} in the request")
    return _keep(asked, field, upload)


def _known(asked: Asked, field: str, file_id: str) -> KeptFile:
    kept = asked.world.files.by_id(file_id)
    if kept is None:
        raise Refusal(refusals.FILE_ID_WRONG)
    if field != kept.kind:
        raise Refusal(f"Bad Request: can't use file of type {kept.kind.title()} as {field.title()}")
    return kept


def _keep(asked: Asked, field: str, upload: Upload) -> KeptFile:
    if not upload.content:
        raise Refusal(refusals.FILE_EMPTY)
    if len(upload.content) > UPLOAD_LIMIT:
        raise Refusal(refusals.REQUEST_TOO_LARGE)
    if field != "photo":
        return asked.world.files.keep_document(upload)
    if len(upload.content) > PHOTO_LIMIT:
        raise Refusal(refusals.PHOTO_TOO_BIG)
    kept = asked.world.files.keep_photo(upload)
    if kept is None:
        raise Refusal(refusals.PHOTO_BROKEN)
    return kept


def get_file(asked: Asked) -> Json:
    """getFile: at most 20 MB, as the cloud Bot API allows."""
    kept = asked.world.files.by_id(asked.params["file_id"])
    if kept is None:
        raise Refusal(refusals.FILE_ID_INVALID)
    if len(kept.content) > DOWNLOAD_LIMIT:
        raise Refusal(refusals.FILE_TOO_BIG)
    return kept.described() | {"file_path": kept.path}


HANDLERS: dict[str, Handler] = {
    "sendDocument": send_document,
    "sendPhoto": send_photo,
    "sendMediaGroup": send_media_group,
    "getFile": get_file,
}
