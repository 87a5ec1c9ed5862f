"""The vocabulary of Telegram's HTML: tags, attributes and character references."""

import re
from typing import Any

from bot.demo.emulator.refusals import bad_entities

KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
SPECIAL = re.compile(r"[<&]")
REFERENCE = re.compile(r"&(?:#x([0-9A-Fa-f]+)|#([0-9]+)|([A-Za-z]+));?")
ATTRIBUTE = re.compile(
    r"""\s*(?P<name>[^\s=>]+)\s*"""
    r"""(?:=\s*(?:"(?P<double>[^"]*)(?:"|$)|'(?P<single>[^']*)(?:'|$)|(?P<bare>[A-Za-z0-9.-]*)))?"""
)
_TIME_FORMAT = re.compile(r"r|w?[dD]?[tT]?")
_MAX_CODE = 0x10FFFF


def decode_reference(found: re.Match[str]) -> str | None:
    """The character of an HTML reference, or None when Telegram leaves it as it stands."""
    if found[3] is not None:
        return _NAMED.get(found[3])
    code = int(found[1], 16) if found[1] is not None else int(found[2])
    body_length = found.end() - found.start() - found[0].endswith(";")
    if code == 0 or code >= _MAX_CODE or body_length >= 10:
        return None
    return chr(code)


def emoji_id(attributes: dict[str, str]) -> str:
    """The id of `<tg-emoji emoji-id="..">`; raises Refusal."""
    identifier = attributes.get("emoji-id", "")
    if not identifier.isdigit() or int(identifier) == 0:
        raise bad_entities("Invalid custom emoji identifier specified")
    return identifier


def moment_of(attributes: dict[str, str]) -> dict[str, Any]:
    """The entity fields of `<tg-time unix=".." format="..">`; raises Refusal."""
    unix, shape = attributes.get("unix", ""), attributes.get("format", "")
    if not unix.isdigit() or int(unix) > 0x7FFFFFFF:
        raise bad_entities("Invalid Unix time specified")
    if not _TIME_FORMAT.fullmatch(shape):
        raise bad_entities("Invalid date-time format specified")
    moment: dict[str, Any] = {"unix_time": int(unix)}
    if shape:
        moment["date_time_format"] = shape
    return moment
