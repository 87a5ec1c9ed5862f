"""The leanest echo: aiohttp, every update a task of its own, no objects, nothing stored.

It stands for what an asynchronous library such as aiogram could do at the very best: there is no
library in it, only the two calls. `python -m bot.cli.bench.lean_echo` reads the same two settings as
the bot.
"""

import asyncio
from typing import Any

import aiohttp
import orjson

from bot.settings.settings import read_settings

POLL_SECONDS = 50
_JSON = {"Content-Type": "application/json"}


async def _echo(api: str) -> None:
    timeout = aiohttp.ClientTimeout(total=POLL_SECONDS + 10)
    async with aiohttp.ClientSession(timeout=timeout, headers=_JSON) as session:

        async def call(method: str, **fields: object) -> Any:
            async with session.post(f"{api}/{method}", data=orjson.dumps(fields)) as answer:
                return orjson.loads(await answer.read())["result"]

        offset = 0
        under_way: set[asyncio.Task[Any]] = set()
        while True:
            for update in await call("getUpdates", offset=offset, timeout=POLL_SECONDS):
                offset = update["update_id"] + 1
                message = update["message"]
                sending = call("sendMessage", chat_id=message["chat"]["id"], text=message["text"])
                task = asyncio.create_task(sending)
                under_way.add(task)
                task.add_done_callback(under_way.discard)


def main() -> None:
    """Answer every message with its own words, until stopped."""
    settings = read_settings()
    asyncio.run(_echo(f"{settings.api_url}/bot{bytes(settings.token).decode()}"))


if __name__ == "__main__":
    main()
