"""A running emulator, python-telegram-bot talking to it, and two people to talk with."""

from collections.abc import AsyncIterator

import aiohttp
import pytest
from telegram import Bot

from bot.demo.emulator.http.server import EmulatorServer
from bot.demo.emulator.people.world import World
from tests.emulator.answers import misshapen
from tests.emulator.walker import Walker
from tests.emulator.world import ANN, BEN, TOKEN


@pytest.fixture
async def emulator() -> AsyncIterator[EmulatorServer]:
    server = EmulatorServer(token=TOKEN, webhook_unit=0.01)
    await server.start()
    server.world.add_user(first_name="Ann", language_code="en")
    server.world.add_user(first_name="Ben", last_name="Li", username="benli")
    yield server
    await server.stop()
    assert misshapen(server.world.journal) == []


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


@pytest.fixture
async def walker(emulator: EmulatorServer, web: aiohttp.ClientSession) -> Walker:
    walking = Walker(emulator, web)
    walking.world.say(ANN, "hello")
    walking.world.say(BEN, "hello")
    await walking.updates()
    return walking
