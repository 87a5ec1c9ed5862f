"""Updates as objects: of a tap only what is read, of everything else all."""

import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram import Bot, Chat, InaccessibleMessage, Update, User

from bot.web.telegram.updates import NoUpdate, Unreadable, read_update, update_of
from handlers.incoming import read_message
from tests.robustness.fuzz.updates import Known, draw

BOT = Bot("123456:TEST-token")
ANN = {"id": 7, "first_name": "Ann", "is_bot": False, "language_code": "zh"}
CHAT = {"id": 7, "first_name": "Ann", "type": "private"}
MESSAGE = {"message_id": 5, "date": 1_790_000_000, "chat": CHAT, "text": "Will you come?"}


def tap(**changes: object) -> dict[str, object]:
    query = {"id": "9", "from": ANN, "message": MESSAGE, "chat_instance": "3", "data": "rsvp:a:yes"}
    return {"update_id": 1, "callback_query": query | changes}


def test_tap_keeps_who_where_and_what_but_not_the_message() -> None:
    update = read_update(tap(), BOT)

    query = update.callback_query
    assert query is not None
    assert (query.id, query.data, query.message) == (
        "9",
        "rsvp:a:yes",
        InaccessibleMessage(Chat(7, "private"), 5),
    )
    assert (update.update_id, update.effective_user, update.effective_chat) == (
        1,
        User(7, "Ann", is_bot=False),
        Chat(7, "private"),
    )
    assert query.from_user.language_code == "zh"


def test_tap_without_its_message_has_no_place() -> None:
    update = read_update(tap(message=None), BOT)

    assert update.effective_chat is None


def test_malformed_tap_is_refused() -> None:
    with pytest.raises(KeyError):
        read_update({"update_id": 1, "callback_query": {"id": "9"}}, BOT)


def test_message_is_read_whole() -> None:
    raw = {"update_id": 2, "message": MESSAGE | {"from": ANN}}

    assert read_update(raw, BOT).to_dict() == Update.de_json(raw, BOT).to_dict()


def message(**changes: object) -> dict[str, Any]:
    return {"update_id": 3, "message": MESSAGE | {"from": ANN} | changes}


def test_broken_emoji_is_whole_and_as_long_afterwards() -> None:
    bold = {"type": "bold", "offset": 3, "length": 2}
    update = update_of(message(text="a\ud83d b\udc00c", entities=[bold]), BOT)

    read = update.message
    assert read is not None
    assert read.text == "a\ufffd b\ufffdc"
    assert read.parse_entities() == {read.entities[0]: "b\ufffd"}


@pytest.mark.parametrize(
    "raw",
    [
        message(message_id=2**63),
        message(message_id=None),
        message(message_id=True),
        message(text=7),
        message(text=None),
        message(chat=CHAT | {"id": -(2**64)}),
        message(**{"from": ANN | {"id": "7"}}),
        message(entities=[7]),
        message(entities=[{"type": "bold", "offset": 2**63, "length": 1}]),
        message(reply_to_message=MESSAGE | {"message_id": 2**70}),
        message(document={"file_id": "f", "file_unique_id": "u", "file_size": 2**64}),
        message(document={"file_unique_id": "u"}),
        message(media_group_id=7),
        message(message_thread_id=1.5),
        message(contact={"phone_number": 7, "first_name": "A"}),
        tap(id=9),
        tap(data=7),
        tap(data=["x"]),
        tap(message=MESSAGE | {"message_id": 2**64}),
        tap(message=MESSAGE | {"chat": 7}),
        {"update_id": 4, "my_chat_member": {"chat": CHAT, "from": ANN, "date": 1}},
        {"update_id": 4, "my_chat_member": []},
    ],
    ids=ascii,
)
def test_odd_update_keeps_its_number_and_nothing_else(raw: dict[str, Any]) -> None:
    update = update_of(raw, BOT)

    assert isinstance(update, Unreadable)
    assert (update.update_id, update.effective_user) == (raw["update_id"], None)


@pytest.mark.parametrize("number", [2**63, -1, None, "7", True, 1.5, [1]])
def test_what_has_no_usable_number_is_no_update(number: object) -> None:
    with pytest.raises(NoUpdate):
        update_of({"update_id": number}, BOT)


@given(st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None, database=None)
def test_anything_is_read_or_refused(dice: random.Random) -> None:
    raw = draw(dice, Known([7]), 5)

    try:
        update = update_of(raw, BOT)
    except NoUpdate:
        return
    if update.message is not None:
        said = read_message(update.message)
        (said.text + said.marked + said.replied + said.album).encode()
        assert abs(said.message_id or 0) < 2**63
