"""Bots written with five other libraries talk to the emulator: buttons, edits, files; both ways in."""

import asyncio
import contextlib
import os
import shutil
from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Any

import pytest

from bot.demo.emulator.http.server import EmulatorServer
from bot.demo.emulator.people.acts import act
from bot.demo.emulator.people.wishes import Wish
from bot.demo.emulator.people.world import World
from bot.demo.ports import free_port
from tests.emulator.world import ANN, TOKEN

HERE = Path(__file__).parent
PYTHON = HERE.parents[2] / ".venv" / "clients" / "bin" / "python"
PYTHON_BOTS = {"aiogram": "aiogram_echo.py", "pyTelegramBotAPI": "telebot_echo.py"}
NODE_BOTS = {
    "grammy": "grammy_echo.mjs",
    "telegraf": "telegraf_echo.mjs",
    "node-telegram-bot-api": "node_telegram_bot_api_echo.mjs",
}
SECONDS = 60.0


def program(library: str) -> list[str]:
    """Return how its bot is started; skip where the library is not installed."""
    if library in PYTHON_BOTS:
        if not PYTHON.exists():
            pytest.skip(f"{library} is not installed: run `make emulator-clients`")
        return [str(PYTHON), str(HERE / "python" / PYTHON_BOTS[library])]
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed")
    if not (HERE / "node_modules" / library).is_dir():
        pytest.skip(f"{library} is not installed: run `make emulator-clients`")
    return [node, str(HERE / NODE_BOTS[library])]


@contextlib.asynccontextmanager
async def running(library: str, mode: str, url: str) -> AsyncGenerator[None]:
    """Run the bot of a library."""
    process = await asyncio.create_subprocess_exec(
        *program(library),
        env={
            **{name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ},
            "EMULATOR_URL": url,
            "EMULATOR_TOKEN": TOKEN,
            "ECHO_MODE": mode,
            "ECHO_PORT": str(free_port()),
        },
    )
    try:
        yield
    finally:
        process.kill()
        await process.wait()


def said(world: World) -> list[tuple[int, Any]]:
    """Return the chat as Ann sees it: who, and the words or the file's name, caption and bytes."""
    return [
        (message["from"]["id"], message.get("text") or file_in(world, message))
        for message in world.room(world.bot(), ANN).shown(deleted=False)
    ]


def file_in(world: World, message: dict[str, Any]) -> tuple[str, str, bytes]:
    document = message["document"]
    kept = world.files.by_id(document["file_id"])
    assert kept is not None
    return document["file_name"], message.get("caption", ""), kept.content


@pytest.mark.timeout(200)
@pytest.mark.filterwarnings("ignore::aiohttp.BadContentDispositionHeader")  # of grammY
@pytest.mark.parametrize("mode", ["polling", "webhook"])
@pytest.mark.parametrize("library", [*PYTHON_BOTS, *NODE_BOTS])
async def test_a_bot_of_another_library_runs(
    library: str, mode: str, emulator: EmulatorServer, url: str
) -> None:
    world, bot = emulator.world, emulator.world.bot()

    async def until(method: str, times: int = 1) -> None:
        await world.journal.wait(method, times, seconds=SECONDS)

    async with running(library, mode, url):
        world.say(ANN, "/start")  # waits for the bot, however it fetches
        await until("sendMessage")
        (hello,) = world.room(bot, ANN).shown(deleted=False)[1:]
        world.tap(ANN, hello["message_id"], "again")
        await until("editMessageText")
        spoken = world.say(ANN, "hi & <there>")["message"]["message_id"]
        await until("sendMessage", 2)
        act(world, ANN, "edit", Wish({"message_id": spoken, "text": "hi"}))
        await until("sendMessage", 3)
        world.send_file(ANN, file_name="邀请 a.txt", mime_type="text/plain", content=b"12345")
        await until("sendDocument")

    refused = [call.view() for call in world.journal.since() if call.status != 200]
    assert refused == []
    assert hello["entities"] == [{"offset": 0, "length": 5, "type": "bold"}]
    assert said(world) == [
        (ANN, "/start"),
        (bot.id, "Again it is"),
        (ANN, "hi"),
        (bot.id, "echo: hi & <there>"),
        (bot.id, "edited: hi"),
        (ANN, ("邀请 a.txt", "", b"12345")),
        (bot.id, ("back-邀请 a.txt", "5 bytes", b"12345")),
    ]
