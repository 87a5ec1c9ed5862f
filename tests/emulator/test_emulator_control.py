"""The control API over HTTP, the event stream, the clock and the door."""

import asyncio
import json
from typing import Any

import aiohttp
import pytest
from telegram import Bot

from bot.demo.emulator.http.server import EmulatorServer, serve
from bot.demo.emulator.people.world import World
from tests.emulator.world import ANN, BEN, TOKEN, ask, control


async def test_a_story_is_played_over_http(web: aiohttp.ClientSession, bot: Bot) -> None:
    eve = await control(web, "POST", "users", {"first_name": "Eve", "username": "eve"})
    said = await control(web, "POST", f"users/{eve['id']}/say", {"text": "/start"})
    sent = await bot.send_message(eve["id"], "hello")
    tapped = await control(
        web, "POST", f"users/{eve['id']}/tap", {"message_id": sent.message_id, "data": "x"}
    )
    replied = await control(
        web,
        "POST",
        f"users/{eve['id']}/say",
        {"text": "well", "reply_to": sent.message_id},
    )

    updates = await bot.get_updates()

    assert eve == {"id": 1003, "is_bot": False, "first_name": "Eve", "username": "eve"}
    assert [u.update_id for u in updates] == [
        said["update_id"],
        tapped["update_id"],
        replied["update_id"],
    ]
    assert updates[2].message is not None
    assert updates[2].message.reply_to_message is not None
    assert updates[2].message.reply_to_message.text == "hello"


async def test_the_state_tells_everything(web: aiohttp.ClientSession, world: World) -> None:
    world.say(ANN, "hello")
    world.block(BEN)
    world.clock.freeze(True)

    state = await control(web, "GET", "state")

    assert state["now"] == world.clock.now()
    assert state["bot"] == {
        "id": 123456,
        "username": "colloquy_demo_bot",
        "first_name": "Colloquy",
    }
    assert [(u["id"], u["started"], u["blocked"]) for u in state["users"]] == [
        (ANN, True, False),
        (BEN, False, True),
    ]
    assert [chat["id"] for chat in state["chats"]] == [ANN, BEN]
    assert (state["flood"], state["latency_ms"], state["pending_updates"]) == (False, 0.0, 2)


async def test_calls_are_logged_with_decoded_arguments(
    web: aiohttp.ClientSession, bot: Bot, world: World
) -> None:
    world.say(ANN, "hello")
    sent = await bot.send_message(ANN, "<b>x</b>", parse_mode="HTML", disable_notification=True)
    await ask(web, "sendMessage", chat_id=99, text="x")

    log = await control(web, "GET", "calls?method=sendMessage")
    newer = await control(web, "GET", f"calls?since={log['next']}")

    good, bad = log["calls"]
    assert good["params"] == {
        "chat_id": ANN,
        "text": "<b>x</b>",
        "parse_mode": "HTML",
        "disable_notification": True,
    }
    assert (good["status"], good["chat_id"], good["message_id"]) == (200, ANN, sent.message_id)
    assert good["response"]["result"]["text"] == "x"
    assert good["at"] <= good["done_at"]
    assert (bad["status"], bad["response"]["description"]) == (400, "Bad Request: chat not found")
    assert newer["calls"] == []
    await control(web, "DELETE", "calls")
    assert (await control(web, "GET", "calls"))["calls"] == []


async def test_calls_that_lead_nowhere_are_logged(web: aiohttp.ClientSession) -> None:
    async with web.post("/bot99:wrong/sendMessage", json={"text": "x"}) as response:
        assert response.status == 401
    async with web.get("/botnonsense/getMe") as response:
        assert response.status == 401
    await ask(web, "sendMesage", chat_id=ANN, text="x")
    async with web.post(
        f"/bot{TOKEN}/sendMessage", data=b"{", headers={"Content-Type": "application/json"}
    ) as response:
        assert response.status == 400

    log = await control(web, "GET", "calls")

    told = [
        (call["bot_id"], call["method"], call["params"], call["response"]["description"])
        for call in log["calls"]
    ]
    assert told == [
        (99, "sendMessage", {}, "Unauthorized"),
        (0, "getMe", {}, "Unauthorized"),
        (123456, "sendMesage", {"chat_id": ANN, "text": "x"}, "Not Found: method not found"),
        (123456, "sendMessage", {}, "Bad Request: can't parse JSON object"),
    ]
    assert "wrong" not in json.dumps(log)


async def test_a_test_waits_for_calls(web: aiohttp.ClientSession, bot: Bot, world: World) -> None:
    world.say(ANN, "hello")
    wait = asyncio.create_task(
        control(web, "POST", "calls/wait", {"method": "sendMessage", "count": 2, "timeout": 5})
    )
    await asyncio.sleep(0.05)

    await bot.send_message(ANN, "one")
    unfinished = wait.done()
    await bot.send_message(ANN, "two")

    assert unfinished is False
    assert [call["params"]["text"] for call in (await wait)["calls"]] == ["one", "two"]
    async with web.post("/_emu/calls/wait", json={"count": 99, "timeout": 0.05}) as response:
        assert response.status == 408


async def read_event(stream: aiohttp.StreamReader) -> dict[str, Any]:
    while True:
        line = await asyncio.wait_for(stream.readline(), 5)
        if line.startswith(b"data: "):
            return json.loads(line.removeprefix(b"data: "))


async def test_events_are_streamed(web: aiohttp.ClientSession, bot: Bot, world: World) -> None:
    async with web.get("/_emu/events") as stream:
        await stream.content.readline()

        world.say(ANN, "hello")
        sent = await bot.send_message(ANN, "one")
        tap = world.tap(ANN, sent.message_id, "x")["callback_query_id"]
        await bot.answer_callback_query(tap, "ok", show_alert=True)
        await sent.edit_text("two")
        await sent.delete()
        await bot.send_chat_action(ANN, "typing")
        world.add_user(first_name="Eve")
        world.add_group(title="Hall", members=[ANN])
        events = [await read_event(stream.content) for _ in range(8)]

    assert [event["type"] for event in events] == [
        "message",
        "message",
        "callback_answer",
        "edit",
        "delete",
        "chat_action",
        "user",
        "group",
    ]
    assert events[2] == {
        "type": "callback_answer",
        "bot_id": 123456,
        "chat_id": ANN,
        "callback_query_id": tap,
        "user_id": ANN,
        "text": "ok",
        "show_alert": True,
    }
    assert (events[3]["message"]["text"], events[4]["message_id"]) == ("two", sent.message_id)


async def test_time_moves_and_stops(web: aiohttp.ClientSession, bot: Bot, world: World) -> None:
    stopped = await control(web, "POST", "clock", {"freeze": True})
    moved = await control(web, "POST", "clock", {"advance": 3600})
    world.say(ANN, "hello")
    sent = await bot.send_message(ANN, "later")
    running = await control(web, "POST", "clock", {"freeze": False})

    assert moved["now"] == stopped["now"] + 3600
    assert int(sent.date.timestamp()) == int(moved["now"])
    assert (moved["frozen"], running["frozen"]) == (True, False)
    assert 0 <= running["now"] - moved["now"] < 5


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("users/9/say", {"text": "x"}, 400),
        (f"users/{ANN}/say", {}, 400),
        (f"users/{ANN}/say", {"text": "  "}, 400),
        (f"users/{ANN}/dance", {}, 400),
        ("groups", {"title": "x", "members": [9]}, 400),
        ("groups/-5/migrate", {}, 400),
        ("nothing", {}, 404),
    ],
)
async def test_impossible_wishes_are_refused(
    web: aiohttp.ClientSession, path: str, body: dict[str, Any], status: int
) -> None:
    async with web.post(f"/_emu/{path}", json=body) as response:
        assert response.status == status
        assert list(await response.json()) == ["error"]


async def test_the_absent_cannot_speak(world: World, web: aiohttp.ClientSession) -> None:
    world.block(ANN)
    world.deactivate(BEN)

    for person in (ANN, BEN):
        async with web.post(f"/_emu/users/{person}/say", json={"text": "x"}) as response:
            assert response.status == 400


async def test_other_hosts_and_origins_are_refused(web: aiohttp.ClientSession) -> None:
    async with web.get("/", headers={"Host": "evil.example"}) as rebound:
        assert rebound.status == 403
    async with web.post(
        "/_emu/clock", json={"advance": 1}, headers={"Origin": "https://evil.example"}
    ) as foreign:
        assert foreign.status == 403
    async with web.get("/_emu/state", headers={"Origin": "http://localhost:80"}) as own:
        assert own.status == 200


async def test_the_chat_page_is_served_and_nothing_beside_it(web: aiohttp.ClientSession) -> None:
    async with web.get("/") as page:
        assert (page.status, page.content_type) == (200, "text/html")
    async with web.get("/web/shared/dom.js") as shared:
        assert (shared.status, shared.content_type) == (200, "text/javascript")
    for path in (
        "/chat/..%2f__init__.py",
        "/chat/%2e%2e/__init__.py",
        "/chat/",
        "/chat/tsconfig.json",
        "/web/shared/",
        "/web/shared/..%2fguard.py",
        "/web/page/package.json",
        "/etc/passwd",
    ):
        async with web.get(path) as response:
            assert response.status == 404


async def test_two_bots_are_told_apart(emulator: EmulatorServer, url: str, world: World) -> None:
    emulator.add_bot("777:OTHER-token", "other_bot")
    world.say(ANN, "to the other", bot_id=777)

    async with Bot("777:OTHER-token", base_url=f"{url}/bot") as other:
        (update,) = await other.get_updates()
        sent = await other.send_message(ANN, "hi")

    assert update.message is not None
    assert (update.message.text, sent.message_id) == ("to the other", 2)
    assert len(world.bot().updates) == 0
    with pytest.raises(ValueError, match="That is no bot token"):
        emulator.add_bot("no token", "x")


async def test_the_runner_serves_until_cancelled() -> None:
    started: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    running = asyncio.create_task(serve(0, "5:alone", started=started))
    url = await asyncio.wait_for(started, 5)

    async with aiohttp.ClientSession(url) as session:
        async with session.get("/bot5:alone/getMe") as response:
            me = await response.json()
        running.cancel()
        await asyncio.wait([running], timeout=5)
        with pytest.raises(aiohttp.ClientError):
            await session.get("/bot5:alone/getMe")

    assert me["result"]["username"] == "colloquy_demo_bot"
    assert running.cancelled()


async def test_somebody_off_stage_is_written_to_but_not_shown(
    web: aiohttp.ClientSession, bot: Bot, world: World
) -> None:
    before = await control(web, "GET", "state")
    world.add_off_stage(900_001, first_name="Extra")

    sent = await bot.send_message(900_001, "news")

    state = await control(web, "GET", "state")
    assert (sent.chat.first_name, sent.text) == ("Extra", "news")
    assert (state["users"], state["chats"]) == (before["users"], before["chats"])
