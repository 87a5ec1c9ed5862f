"""Updates as plain values: who, where and what, and nothing of what is not for us."""

import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.channels.addresses import Address, Carrier
from bot.domain.channels.knocks import Knock, Unread
from bot.domain.messages.incoming import Incoming
from bot.web.telegram.updates import NoUpdate, arrival_of, read_update
from tests.robustness.fuzz.updates import Known, draw

AT = Address(Carrier.TELEGRAM, 7)
ANN = {"id": 7, "first_name": "Ann", "is_bot": False, "language_code": "zh"}
CHAT = {"id": 7, "first_name": "Ann", "type": "private"}
MESSAGE = {"message_id": 5, "date": 1_790_000_000, "chat": CHAT, "text": "Will you come?"}


def tap(**changes: object) -> dict[str, object]:
    query = {"id": "9", "from": ANN, "message": MESSAGE, "chat_instance": "3", "data": "rsvp:a:yes"}
    return {"update_id": 1, "callback_query": query | changes}


def test_tap_keeps_who_where_and_what_but_not_the_message() -> None:
    assert read_update(tap()) == Knock(1, AT, "zh", data="rsvp:a:yes", screen=5, receipt="9")


def test_tap_without_data_is_one_all_the_same() -> None:
    arrival = read_update(tap(data=None))

    assert isinstance(arrival, Knock)
    assert (arrival.is_tap, arrival.data) == (True, "")


@pytest.mark.parametrize("where", [None, MESSAGE | {"chat": CHAT | {"type": "group"}}])
def test_tap_elsewhere_is_nothing_but_heard_of(where: object) -> None:
    assert read_update(tap(message=where)) == Unread(1, receipt="9")


def test_malformed_tap_is_refused() -> None:
    with pytest.raises(KeyError):
        read_update({"update_id": 1, "callback_query": {"id": "9"}})


def test_message_is_what_was_said() -> None:
    raw = message(entities=[{"type": "bold", "offset": 0, "length": 4}])

    assert read_update(raw) == Knock(
        3,
        AT,
        "zh",
        message=Incoming(
            text="Will you come?",
            marked="\ufdd2Will\ufdd3 you come?",
            message_id=5,
            sent_at=1_790_000_000,
        ),
    )


def test_edit_is_no_new_message() -> None:
    raw = {"update_id": 3, "edited_message": message()["message"]}
    arrival = read_update(raw)

    assert isinstance(arrival, Knock)
    assert (arrival.is_edit, arrival.said, arrival.text) == (True, None, "Will you come?")


def test_moving_location_says_nothing() -> None:
    moved = message(location={"latitude": 1.5, "longitude": 2})["message"]
    del moved["text"]

    assert read_update({"update_id": 3, "edited_message": moved}) == Knock(3, AT, "zh")


@pytest.mark.parametrize(("status", "left"), [("kicked", True), ("left", True), ("member", False)])
def test_block_and_return(status: str, left: bool) -> None:
    bot = {"id": 9, "first_name": "B", "is_bot": True}
    were, are = {"user": bot, "status": "member"}, {"user": bot, "status": status}
    change = {"chat": CHAT, "from": ANN, "date": 1, "old_chat_member": were}
    until = {"until_date": 0} if status == "kicked" else {}
    raw = {"update_id": 4, "my_chat_member": change | {"new_chat_member": are | until}}

    assert read_update(raw) == Knock(4, AT, "zh", left=left)


@pytest.mark.parametrize(
    "changes",
    [
        {"chat": CHAT | {"type": "group"}},
        {"chat": CHAT | {"type": "channel"}},
        {"from": None},
    ],
)
def test_message_that_is_nobodys_or_not_to_us_is_passed_over(changes: dict[str, object]) -> None:
    raw = message(**changes)
    raw["message"] = {name: each for name, each in raw["message"].items() if each is not None}

    assert read_update(raw) == Unread(3)


def message(**changes: object) -> dict[str, Any]:
    return {"update_id": 3, "message": MESSAGE | {"from": ANN} | changes}


def test_broken_emoji_is_whole_and_as_long_afterwards() -> None:
    bold = {"type": "bold", "offset": 3, "length": 2}
    arrival = arrival_of(message(text="a\ud83d b\udc00c", entities=[bold]))

    assert isinstance(arrival, Knock)
    assert arrival.message is not None
    assert arrival.message.marked == "a\ufffd \ufdd2b\ufffd\ufdd3c"


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
    arrival = arrival_of(raw)

    assert isinstance(arrival, Unread)
    assert (arrival.key, bool(arrival.trouble), arrival.at) == (raw["update_id"], True, None)


@pytest.mark.parametrize("number", [2**63, -1, None, "7", True, 1.5, [1]])
def test_what_has_no_usable_number_is_no_update(number: object) -> None:
    with pytest.raises(NoUpdate):
        arrival_of({"update_id": number})


@given(st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None, database=None)
def test_anything_is_read_or_refused(dice: random.Random) -> None:
    raw = draw(dice, Known([7]), 5)

    try:
        arrival = arrival_of(raw)
    except NoUpdate:
        return
    if isinstance(arrival, Knock) and (said := arrival.message) is not None:
        (said.text + said.marked + said.replied + said.album).encode()
        assert abs(said.message_id or 0) < 2**63
