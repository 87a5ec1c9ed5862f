"""What the fields of an update that somebody here reads have to be: the library takes whatever comes.

Source: Bot API, Update, Message, User, Chat and what hangs on them. What is not read here is left to
the library. Telegram leaves out what is not there; null is as odd as a wrong kind.
"""

import re
from collections.abc import Mapping
from typing import Any, cast

import orjson

HIGHEST = 2**63 - 1
"""What a database keeps; Telegram's own numbers have 32 or 52 bits."""

_NUMBERS = (
    *("update_id", "message_id", "message_thread_id", "date", "migrate_to_chat_id"),
    *("file_size", "offset", "length", "width", "height"),
)
_WORDS = (
    *("text", "caption", "type", "title", "first_name", "last_name", "username", "language_code"),
    *("chat_instance", "file_id", "file_unique_id", "file_name", "mime_type", "media_group_id"),
    *("phone_number", "address", "url", "status"),
)
_PARTS = (
    *("message", "edited_message", "callback_query", "my_chat_member", "from", "chat", "user"),
    *("sender_chat", "reply_to_message", "document", "contact", "location", "venue"),
    *("old_chat_member", "new_chat_member"),
)
_LISTS = ("photo", "entities", "caption_entities")
_KINDS: Mapping[str, tuple[type, ...]] = {
    **dict.fromkeys(_NUMBERS, (int,)),
    **dict.fromkeys(_WORDS, (str,)),
    **dict.fromkeys(("is_bot", "is_topic_message"), (bool,)),
    **dict.fromkeys(("latitude", "longitude"), (int, float)),
    **dict.fromkeys(_PARTS, (dict,)),
    **dict.fromkeys(_LISTS, (list,)),
}
_OWN_KINDS: Mapping[tuple[str, str], tuple[type, ...]] = {
    ("callback_query", "id"): (str,),
    ("callback_query", "data"): (str,),
    **{(place, "id"): (int,) for place in ("from", "chat", "sender_chat", "user")},
}
"""Of names that stand for something else elsewhere."""
_NEEDED: Mapping[str, frozenset[str]] = {
    "message": frozenset({"message_id", "chat"}),
    "my_chat_member": frozenset({"chat", "from", "new_chat_member"}),
    "new_chat_member": frozenset({"status"}),
    "from": frozenset({"id"}),
    "chat": frozenset({"id", "type"}),
    "document": frozenset({"file_id"}),
    "contact": frozenset({"phone_number", "first_name"}),
    "location": frozenset({"latitude", "longitude"}),
    "venue": frozenset({"location", "title", "address"}),
}
"""What the library leaves empty where it is missing, and everybody behind the door counts on."""
_HALF = re.compile("[\ud800-\udfff]")


class Odd(ValueError):
    """A field is of another kind than Telegram's, or a number beyond what can be kept."""


def check(update: Mapping[str, Any]) -> None:
    """Look at every field that is read here. Raises Odd."""
    _look_into("", update)


def whole(value: Any) -> Any:
    """Return a JSON value with whole characters: half a surrogate pair is somebody's broken emoji.

    Nothing could be stored or sent with it. What takes its place is as long, for entities to fit.
    """
    try:
        # Much faster than looking for oneself; what has half a character in it cannot be written.
        orjson.dumps(value)
    except TypeError:
        return _mended(value)
    return value


def _mended(value: Any) -> Any:
    match value:
        case str():
            return _HALF.sub("\N{REPLACEMENT CHARACTER}", value)
        case dict():
            fields = cast("dict[str, Any]", value)
            return {name: _mended(each) for name, each in fields.items()}
        case list():
            return [_mended(each) for each in cast("list[Any]", value)]
        case _:
            return value


def _place_of(message: Mapping[str, Any]) -> Mapping[str, Any]:
    """Leave out the words and buttons of the message a tapped button stands in: nobody reads them."""
    return {each: message[each] for each in ("message_id", "chat") if each in message}


def _look_into(place: str, fields: Mapping[str, Any]) -> None:
    if not _NEEDED.get(place, frozenset()) <= fields.keys():
        raise Odd
    for name, value in fields.items():
        kinds = _KINDS.get(name) or _OWN_KINDS.get((place, name))
        if kinds is None:
            continue
        # By type, not by isinstance: True is a whole number too.
        if type(value) not in kinds or (type(value) is int and abs(value) > HIGHEST):
            raise Odd
        if isinstance(value, dict):
            within = cast("dict[str, Any]", value)
            is_tapped = place == "callback_query" and name == "message"
            _look_into(name, _place_of(within) if is_tapped else within)
        elif isinstance(value, list):
            for each in cast("list[object]", value):
                if not isinstance(each, dict):
                    raise Odd
                _look_into(name, cast("dict[str, Any]", each))
