"""The file that a field of a request names: uploaded with it, attached by name, or known by id."""

from bot.demo.emulator import refusals
from bot.demo.emulator.messages.rooms import Json
from bot.demo.emulator.methods.asked import Asked
from bot.demo.emulator.refusals import Refusal
from bot.demo.emulator.state.files import PHOTO_LIMIT, UPLOAD_LIMIT, KeptFile, Upload

_TITLES = {"video_note": "VideoNote", "live_photo": "LivePhoto"}


def find_file(asked: Asked, kind: str, given: str | None, about: Json | None = None) -> KeptFile:
    """The file of a field named like its kind, stored when it was uploaded.

    ``about`` says what the request knows of it, such as its duration. Raises Refusal.
    """
    if given is None:
        upload = asked.files.get(kind)
    elif given.startswith("attach://"):
        upload = asked.files.get(given.removeprefix("attach://"))
    elif given.startswith(("http://", "https://")):
        raise Refusal(refusals.FILE_URL_UNREACHABLE)
    else:
        return _known(asked, kind, given)
    if upload is None:
        raise Refusal(f"Bad Request: there is no {kind} in the request")
    return keep_upload(asked, kind, upload, about or {})


def _known(asked: Asked, kind: str, file_id: str) -> KeptFile:
    kept = asked.world.files.by_id(file_id)
    if kept is None:
        raise Refusal(refusals.FILE_ID_WRONG)
    if kind != kept.kind:
        has, wants = (_TITLES.get(each, each.title()) for each in (kept.kind, kind))
        raise Refusal(f"Bad Request: can't use file of type {has} as {wants}")
    return kept


def keep_upload(asked: Asked, kind: str, upload: Upload, about: Json) -> KeptFile:
    """Store an uploaded file of some kind; raises Refusal."""
    if not upload.content:
        raise Refusal(refusals.FILE_EMPTY)
    if len(upload.content) > UPLOAD_LIMIT:
        raise Refusal(refusals.REQUEST_TOO_LARGE)
    if kind == "sticker":
        emoji = {"emoji": about["emoji"]} if "emoji" in about else {}
        return asked.world.files.keep_sticker(upload, emoji)
    if kind != "photo":
        return asked.world.files.keep(kind, upload, about)
    if len(upload.content) > PHOTO_LIMIT:
        raise Refusal(refusals.PHOTO_TOO_BIG)
    kept = asked.world.files.keep_photo(upload)
    if kept is None:
        raise Refusal(refusals.PHOTO_BROKEN)
    return kept
