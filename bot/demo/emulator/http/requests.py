"""Reading the arguments of a Bot API request in each of the forms Telegram accepts."""

from typing import Any, cast
from urllib.parse import parse_qsl

import orjson
from aiohttp import BodyPartReader
from aiohttp.web import BaseRequest

from bot.demo.emulator import refusals
from bot.demo.emulator.refusals import Refusal
from bot.demo.emulator.state.files import UPLOAD_LIMIT, Upload

BODY_LIMIT = UPLOAD_LIMIT + 2_000_000
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
            if not isinstance(part, BodyPartReader) or not part.name:
                continue
            content = await part.read(decode=True)
            if part.filename is None:
                found[part.name] = content.decode()
            else:
                mime_type = part.headers.get("Content-Type", "application/octet-stream")
                uploads[part.name] = Upload(part.filename, mime_type, bytes(content))
    except ValueError:
        raise Refusal("Bad Request: can't parse multipart form data") from None
    return uploads
