"""Reading the arguments of a Bot API request in each of the forms Telegram accepts."""

import re
import warnings
from typing import Any, cast
from urllib.parse import parse_qsl, unquote

import orjson
from aiohttp import BadContentDispositionHeader, BodyPartReader
from aiohttp.web import BaseRequest

from bot.demo.emulator import refusals
from bot.demo.emulator.refusals import Refusal
from bot.demo.emulator.state.files import UPLOAD_LIMIT, Upload

# aiohttp looks for a charset in a form's first part and warns of unquoted names, which are fine.
warnings.filterwarnings("ignore", category=BadContentDispositionHeader)

BODY_LIMIT = UPLOAD_LIMIT + 2_000_000
_NAMED = re.compile(r';\s*(?P<key>[\w*]+)\s*=\s*(?:"(?P<quoted>(?:[^"\\]|\\.)*)"|(?P<bare>[^;]*))')
_ESCAPED = re.compile(r'\\(["\\])')
Arguments = tuple[dict[str, Any], dict[str, Upload]]


async def read_arguments(request: BaseRequest, query: str) -> Arguments:
    """Arguments from the query and the body, and the uploaded files by part name.

    Raises Refusal 400 for a body that is not what its Content-Type says, 413 for one too large.
    """
    found: dict[str, Any] = dict(parse_qsl(query, keep_blank_values=True)) if query else {}
    if not request.can_read_body:
        return found, {}
    if (request.content_length or 0) > BODY_LIMIT:
        raise Refusal(refusals.REQUEST_TOO_LARGE)
    kind = request.content_type
    if kind == "multipart/form-data":
        uploads = await _read_parts(request, found)
        return found, uploads
    body = await request.read()
    if kind == "application/json":
        found |= _object(body)
    elif kind == "application/x-www-form-urlencoded":
        found |= _form(body)
    return found, {}


def _object(body: bytes) -> dict[str, Any]:
    if not body:
        return {}
    try:
        decoded = orjson.loads(body)
    except orjson.JSONDecodeError:
        raise Refusal("Bad Request: can't parse JSON object") from None
    if not isinstance(decoded, dict):
        raise Refusal("Bad Request: object expected as JSON body")
    return cast("dict[str, Any]", decoded)


def _form(body: bytes) -> dict[str, str]:
    try:
        return dict(parse_qsl(body.decode(), keep_blank_values=True, errors="strict"))
    except UnicodeDecodeError:
        raise Refusal("Bad Request: strings must be encoded in UTF-8") from None


async def _read_parts(request: BaseRequest, found: dict[str, Any]) -> dict[str, Upload]:
    uploads: dict[str, Upload] = {}
    try:
        async for part in await request.multipart():
            if not isinstance(part, BodyPartReader):
                continue
            name, file_name = _names(part.headers.get("Content-Disposition", ""))
            content = bytes(await part.read(decode=True))
            if file_name is None:
                found[name] = content.decode()
            elif file_name or content:
                mime_type = part.headers.get("Content-Type", "application/octet-stream")
                uploads[name] = Upload(file_name, mime_type, content)
    except ValueError:
        raise Refusal("Bad Request: can't parse multipart form data") from None
    for name in uploads:
        if found.get(name) == "":  # some clients send a field both as an empty text and as a file
            del found[name]
    return uploads


def _names(disposition: str) -> tuple[str, str | None]:
    """The name of a form's part, and of its file; raises ValueError for other than UTF-8.

    Read as leniently as Telegram does: a file name may be unquoted, in any script.
    """
    fields = {match["key"].lower(): match for match in _NAMED.finditer(disposition)}
    named = {key: _value(match) for key, match in fields.items()}
    if "filename*" in named:
        charset, _, coded = named["filename*"].partition("'")
        named["filename"] = unquote(coded.partition("'")[2], charset or "utf-8", "strict")
    for value in named.values():
        value.encode()
    return named.get("name", ""), named.get("filename")


def _value(match: re.Match[str]) -> str:
    if match["quoted"] is None:
        return match["bare"].strip()
    return _ESCAPED.sub(r"\1", match["quoted"])
