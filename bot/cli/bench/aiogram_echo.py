"""The echo of `colloquy bench taps` with aiogram 3, as its manual begins: every update a task, nothing stored.

Run by an interpreter that has aiogram, with two settings of the bot in its environment. Nothing of
ours is imported: aiogram wants other versions of libraries than the bot does.
"""

import asyncio
import os

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import Message

dispatcher = Dispatcher()


@dispatcher.message()
async def echo(message: Message) -> None:
    """Answer a message with its own words."""
    await message.answer(message.text or "")


async def main() -> None:
    """Poll until stopped."""
    server = TelegramAPIServer.from_base(os.environ["COLLOQUY_API_URL"])
    bot = Bot(os.environ["COLLOQUY_TOKEN"], session=AiohttpSession(api=server))
    await dispatcher.start_polling(bot)


if __name__ == "__main__":
    asyncio.run(main())
