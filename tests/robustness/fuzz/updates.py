"""Updates as nobody should send them: whole ones, odd ones, broken ones, and things that are none.

All chance comes from a `random.Random`, so that a seed, hypothesis or a fuzzer's bytes can throw it.
"""

import random
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeAlias, cast

from bot.domain.callback_words import rsvps
from handlers.table import TAPPED, TYPED

Json: TypeAlias = Any

SIZES = (0, 1, 2, 63, 64, 65, 255, 4095, 4096, 4097, 10_000)
WORDS = (
    *(
        "yes",
        "no",
        "Ann",
        "hello",
        "thanks",
        "谢谢",
        "你好",
        "14:30",
        "2027-03-01",
        "CHN",
        "0",
        "-1",
    ),
    *(
        "3 March 14:30",
        "vegan",
        "100",
        "When does the kitchen close?",
        "几点开饭？",
        "Cancel",
        "取消",
    ),
    *("MU 587", "ann@example.org", "+41 44 668 18 00", "a, b, c", "A | B | C", "x" * 24, "123456"),
)
LETTERS = (
    *(
        "\x00",
        "\x07",
        "\x1b",
        "\x7f",
        "\r\n",
        "\t",
        "\u200b",
        "\u200d",
        "\u202e",
        "\u2028",
        "\ufeff",
    ),
    *(
        "\ufffe",
        "\ud83d",
        "\udc00",
        "😀",
        "👩‍👩‍👧",
        "é",
        "e\u0301" * 9,
        "汉",
        "𠮷",
        "ﷺ",
        "<b>",
        "</b>",
    ),
    *(
        "&amp;",
        "&",
        '"',
        "'",
        "\\",
        "{",
        "}",
        "{ $name }",
        "%s",
        "`",
        "*_~|",
        "@",
        "#",
        "/",
        ":",
        ";",
    ),
)
NUMBERS = (0, 1, -1, 2**31, 2**53 + 1, 2**62, 2**63 - 1, 2**63, -(2**63), 2**64, 2**70, -(2**70))
ODD: tuple[Json, ...] = (
    *(None, True, False, "", "7", "x" * 70_000, "\ud83d", "\x00", 1.5, -0.0, 1e308),
    *([], [[]], [None], {}, {"a": {}}, [1, "2", None], *NUMBERS),
)
KINDS = (*["private"] * 12, "group", "supergroup", "channel", "odd", "")
STATUSES = ("member", "kicked", "left", "administrator", "creator", "restricted", "odd")


class Button(NamedTuple):
    """A button somebody has been shown: whose chat, which message, which data."""

    account: int
    message_id: int
    data: str


@dataclass(slots=True)
class Known:
    """Who there is, and what they have been shown lately."""

    people: Sequence[int]
    buttons: deque[Button] = field(default_factory=lambda: deque[Button](maxlen=2_000))
    sent: deque[Json] = field(default_factory=lambda: deque[Json](maxlen=50))


def draw(dice: random.Random, known: Known, number: int) -> Json:
    """Return something in the place of the update with a number."""
    kind = dice.random()
    if kind < 0.01 and known.sent:
        return dice.choice(known.sent)
    if kind < 0.02:
        return dice.choice(ODD)
    update = {"update_id": number, **dice.choice(_KINDS_OF_UPDATES)(dice, known)}
    if kind < 0.30:
        for _ in range(dice.randint(1, 4)):
            update = mutate(dice, update)
    known.sent.append(update)
    return update


def mutate(dice: random.Random, value: Json) -> Json:
    """Return a value in which something, somewhere, is of another kind, missing or too much."""
    if isinstance(value, dict) and value and dice.random() < 0.85:
        return _mutate_fields(dice, cast("dict[str, Json]", value))
    if isinstance(value, list) and value and dice.random() < 0.7:
        items = cast("list[Json]", value)
        at = dice.randrange(len(items))
        return [*items[:at], mutate(dice, items[at]), *items[at + 1 :]]
    return dice.choice(ODD)


def _mutate_fields(dice: random.Random, fields: dict[str, Json]) -> Json:
    key = dice.choice(list(fields))
    if key == "update_id" and dice.random() < 0.9:
        return fields
    match dice.randrange(6):
        case 0:
            return {name: each for name, each in fields.items() if name != key}
        case 1:
            return {**fields, dice.choice(_FIELDS): dice.choice(ODD)}
        case _:
            return {**fields, key: mutate(dice, fields[key])}


def words(dice: random.Random) -> str:
    """Return something somebody types."""
    match dice.randrange(8):
        case 0:
            return f"/{dice.choice(list(TYPED))}"
        case 1:
            return f"/{dice.choice(list(TYPED))} {words(dice)}"
        case 2:
            return f"/start {dice.choice([*WORDS, *LETTERS])}"
        case 3:
            return "".join(dice.choice(LETTERS) for _ in range(dice.randrange(1, 12)))
        case 4:
            return (dice.choice([*WORDS, *LETTERS]) * dice.choice(SIZES))[: dice.choice(SIZES)]
        case 5:
            return "\n".join(dice.choice(WORDS) for _ in range(dice.randrange(1, 40)))
        case _:
            return dice.choice(WORDS)


def _user(dice: random.Random, known: Known) -> Json:
    account = dice.choice(known.people) if dice.random() < 0.95 else dice.randrange(1, 2**40)
    language = dice.choice(("en", "zh-hans", "zh", "fr", "", "x-klingon-\x00"))
    return {"id": account, "is_bot": False, "first_name": "Some", "language_code": language}


def _place(dice: random.Random, user: Json) -> Json:
    kind = dice.choice(KINDS)
    chat = user["id"] if kind == "private" else -dice.choice((7, 8, 9, 2**40))
    return {
        "message_id": dice.randrange(1, 5000) if dice.random() < 0.97 else dice.choice(NUMBERS),
        "date": 1_800_000_000 if dice.random() < 0.97 else dice.choice((0, -1, 2**31, 2**40)),
        "chat": {"id": chat, "type": kind, "title": "T", "first_name": "Some"},
        "from": user,
    }


def _typed(dice: random.Random, known: Known) -> Json:
    user = _user(dice, known)
    message = {**_place(dice, user), "text": words(dice)}
    if dice.random() < 0.2:
        message["entities"] = [_entity(dice) for _ in range(dice.randrange(1, 5))]
    if dice.random() < 0.1:
        bot = {"id": 100_001, "is_bot": True, "first_name": "B", "username": "b"}
        message["reply_to_message"] = {**_place(dice, user), "from": bot, "text": words(dice)}
    return {dice.choice(("message", "message", "message", "edited_message")): message}


def _entity(dice: random.Random) -> Json:
    kind = dice.choice(
        ("bold", "text_link", "spoiler", "code", "custom_emoji", "text_mention", "odd")
    )
    entity = {"type": kind, "offset": dice.choice(_PLACES), "length": dice.choice(_PLACES)}
    return {**entity, "url": dice.choice(("https://example.org", "tg://x", "", "\x00"))}


def _sent(dice: random.Random, known: Known) -> Json:
    message = {**_place(dice, _user(dice, known)), **dice.choice(_CONTENTS)(dice)}
    if dice.random() < 0.3:
        message["caption"] = words(dice)
    if dice.random() < 0.2:
        message["media_group_id"] = dice.choice(("album", "7", ""))
    return {"message": message}


def _tapped(dice: random.Random, known: Known) -> Json:
    user = _user(dice, known)
    place, data = _place(dice, user), _data(dice)
    if known.buttons and dice.random() < 0.75:
        button = dice.choice(known.buttons)
        if dice.random() < 0.8:
            user = {**user, "id": button.account}
        place, data = {**_place(dice, user), "message_id": button.message_id}, button.data
        if dice.random() < 0.2:
            data = _bent(dice, data)
    tap = {"id": str(dice.randrange(2**63)), "from": user, "chat_instance": "1", "data": data}
    if dice.random() < 0.97:
        place["chat"] = {"id": user["id"], "type": "private"}
    return {"callback_query": tap if dice.random() < 0.02 else {**tap, "message": place}}


def _data(dice: random.Random) -> str:
    name = dice.choice((*TAPPED, rsvps.ANSWER.name))
    parts = [
        dice.choice([*WORDS, *LETTERS, "x" * 12, *map(str, NUMBERS)])
        for _ in range(dice.randrange(4))
    ]
    return ":".join((name, *parts))


def _bent(dice: random.Random, data: str) -> str:
    at = dice.randrange(len(data) + 1)
    return data[:at] + dice.choice((*LETTERS, "")) + data[at + dice.randrange(3) :]


def _moved(dice: random.Random, known: Known) -> Json:
    user = _user(dice, known)
    bot = {"id": 100_001, "is_bot": True, "first_name": "B"}
    old, new = ({"user": bot, "status": dice.choice(STATUSES)} for _ in range(2))
    place = _place(dice, user)
    member = {"chat": place["chat"], "from": user, "date": place["date"]}
    return {"my_chat_member": {**member, "old_chat_member": old, "new_chat_member": new}}


_PLACES = (0, 1, 5, 4096, -1, 2**31)
_FIELDS = (
    *(
        "text",
        "caption",
        "photo",
        "document",
        "entities",
        "from",
        "chat",
        "reply_to_message",
        "data",
    ),
    *("message", "migrate_to_chat_id", "message_thread_id", "is_topic_message", "sender_chat"),
    *("callback_query", "edited_message", "my_chat_member", "contact", "location", "venue", "poll"),
    *("language_code", "media_group_id", "via_bot", "new_chat_members", "never_heard_of"),
)
_FILE = {"file_id": "f", "file_unique_id": "u", "file_size": 10}
_PICTURE = {**_FILE, "width": 1, "height": 1}
_POINT = {"latitude": 46.2, "longitude": 6.1}
_CONTENTS: tuple[Callable[[random.Random], Json], ...] = (
    lambda dice: {"photo": [_PICTURE] * dice.randrange(1, 4)},
    lambda dice: {
        "document": {
            **_FILE,
            "file_name": dice.choice((*WORDS, *LETTERS, "list.csv", "a.png", "../../x", "n" * 300)),
            "mime_type": dice.choice(("text/csv", "image/png", "application/pdf", "", "\x00")),
            "file_size": dice.choice((0, 10, 200_001, *NUMBERS)),
        }
    },
    lambda dice: {
        "contact": {"phone_number": dice.choice(WORDS), "first_name": dice.choice(LETTERS)}
    },
    lambda dice: {"location": {**_POINT, "latitude": dice.choice((0, 90, -91, 1e300))}},
    lambda dice: {
        "venue": {"location": _POINT, "title": words(dice), "address": dice.choice(LETTERS)}
    },
    lambda _: {"sticker": {**_PICTURE, "type": "regular", "is_animated": False, "is_video": False}},
    lambda dice: {"dice": {"value": dice.choice((6, *NUMBERS)), "emoji": "🎲"}},
    lambda _: {"voice": {**_FILE, "duration": 3}},
    lambda _: {"new_chat_members": [{"id": 100_001, "is_bot": True, "first_name": "B"}]},
    lambda dice: {"migrate_to_chat_id": dice.choice(NUMBERS)},
)
_KINDS_OF_UPDATES: tuple[Callable[[random.Random, Known], Json], ...] = (
    *(_typed, _typed, _typed, _sent, _tapped, _tapped, _tapped, _tapped, _moved),
)
