"""Whatever the control API is asked, it answers: nonsense is refused in one line, never a 500."""

from typing import Any

import aiohttp
import pytest

from bot.demo.emulator.people.world import World
from tests.emulator.world import ANN, BEN

A_USER = {"id": 1003, "is_bot": False, "first_name": "Eve"}
A_MESSAGE = {"message_id": 5, "chat": {"id": 1003, "type": "private"}, "from": A_USER, "text": "x"}


@pytest.mark.parametrize(
    ("update", "reason"),
    [
        (5, "an update: a JSON object is expected"),
        (A_MESSAGE, "an update has one content besides its update_id"),
        (None, "an update: a JSON object is expected"),
        ({}, "an update has one content besides its update_id"),
        ({"update_id": 7}, "an update has one content besides its update_id"),
        ({"message": "x"}, "message: a JSON object is expected"),
        ({"message": {"chat": 5}}, "chat: a JSON object is expected"),
        ({"message": {"from": {"id": "a"}}}, "from: a whole number for an id is expected"),
        (
            {"update_id": "x", "message": A_MESSAGE},
            "update_id: a whole number from 1 on is expected",
        ),
        ({"callback_query": {"id": "1"}}, "callback_query: an id and a sender are expected"),
        (
            {"message": A_MESSAGE | {"message_id": "x"}},
            "message_id: a whole number is expected",
        ),
    ],
)
async def test_nonsense_is_no_update_and_queues_nothing(
    web: aiohttp.ClientSession, world: World, update: object, reason: str
) -> None:
    given = [{"message": A_MESSAGE}, update]
    async with web.post("/_emu/updates", json=given) as response:
        assert (response.status, await response.json()) == (400, {"error": reason})

    assert len(world.bot().updates) == 0


FIELDS: dict[str, dict[str, Any]] = {
    "users": {"first_name": "x", "id": 1003, "last_name": "x", "username": "x"},
    "users/1001/say": {"text": "x", "chat_id": ANN, "reply_to": 1, "bot_id": 123456},
    "users/1001/tap": {"message_id": 1, "data": "x"},
    "users/1001/web_app": {"message_id": 1, "url": "https://e.x"},
    "users/1001/send_file": {"file_name": "a", "mime_type": "b", "base64": "eA==", "caption": "c"},
    "groups": {"title": "x", "members": [ANN], "admins": [BEN], "bot_is_admin": True},
    "groups/-2001/migrate": {},
    "faults": {"kind": "slow", "method": "x", "count": 1, "seconds": 1.0, "chat_id": 1},
    "latency": {"ms": 0},
    "flood": {"on": False},
    "clock": {"advance": 1, "freeze": False},
    "calls/wait": {"method": "x", "count": 0, "since": 1, "timeout": 0.01},
    "updates": {"update_id": 9, "message": A_MESSAGE},
    "users/1": {},
    "chats": {},
}
NONSENSE: tuple[Any, ...] = ("", "x", "9" * 5000, -1, 10**18, 1e300, True, [], [{}], {}, {"id": []})


@pytest.mark.parametrize("path", FIELDS)
async def test_no_control_request_troubles_the_server(
    web: aiohttp.ClientSession, path: str
) -> None:
    bodies: list[Any] = [
        *NONSENSE,
        *({**FIELDS[path], key: bad} for key in FIELDS[path] for bad in NONSENSE),
    ]
    answers: list[tuple[object, int]] = []
    for body in bodies:
        async with web.post(f"/_emu/{path}", json=body) as response:
            answers.append((body, response.status))
    async with web.post(f"/_emu/{path}", data=b"{") as response:
        answers.append(("{", response.status))
    async with web.get("/_emu/state") as response:
        answers.append(("state", response.status))

    assert [answer for answer in answers if answer[1] not in (200, 400, 404, 408)] == []


async def test_no_control_question_troubles_the_server(web: aiohttp.ClientSession) -> None:
    paths = ("chats", "chats/x/messages", "chats/99/messages", "calls?since=x", "commands", "files")
    answers: dict[str, int] = {}
    for path in paths:
        async with web.get(f"/_emu/{path}") as response:
            answers[path] = response.status

    assert answers == {**dict.fromkeys(paths, 400), "files": 404}
