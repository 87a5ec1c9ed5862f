"""Updates as objects: of a tap only what is read, of everything else all."""

import pytest
from telegram import Bot, Chat, InaccessibleMessage, Update, User

from bot.web.telegram.updates import read_update

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
