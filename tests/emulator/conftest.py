"""A running emulator, python-telegram-bot talking to it, and two people to talk with."""

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from telegram import Bot

from bot.demo.emulator.server import EmulatorServer
from bot.demo.emulator.world import World

TOKEN = "123456:TEST-token"
ANN, BEN = 1001, 1002


@pytest.fixture
async def emulator() -> AsyncIterator[EmulatorServer]:
    server = EmulatorServer(token=TOKEN, webhook_unit=0.01)
    await server.start()
    server.world.add_user(first_name="Ann", language_code="en")
    server.world.add_user(first_name="Ben", last_name="Li", username="benli")
    yield server
    await server.stop()


@pytest.fixture
def world(emulator: EmulatorServer) -> World:
    return emulator.world


@pytest.fixture
def url(emulator: EmulatorServer) -> str:
    return f"http://127.0.0.1:{emulator.port}"


@pytest.fixture
async def bot(url: str) -> AsyncIterator[Bot]:
    async with Bot(TOKEN, base_url=f"{url}/bot", base_file_url=f"{url}/file/bot") as talking:
        yield talking


@pytest.fixture
async def web(url: str) -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(base_url=url) as session:
        yield session


async def ask(web: aiohttp.ClientSession, method: str, /, **params: Any) -> dict[str, Any]:
    """A raw JSON call: the whole envelope, with the HTTP status checked against it."""
    async with web.post(f"/bot{TOKEN}/{method}", json=params) as response:
        answer: dict[str, Any] = await response.json()
        assert response.status == answer.get("error_code", 200)
        return answer


async def control(web: aiohttp.ClientSession, verb: str, path: str, body: Any = None) -> Any:
    """A control call that succeeds: its JSON answer."""
    async with web.request(verb, f"/_emu/{path}", json=body) as response:
        answer = await response.json()
        assert response.status == 200, answer
        return answer
