"""An echo bot with aiogram."""

import asyncio
import os

from aiogram import Bot, Dispatcher, F, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import CommandStart
from aiogram.types import (
    BufferedInputFile,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
)
from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application
from aiohttp import web

SECRET = "a-secret"
router = Router()


@router.message(CommandStart())
async def start(message: Message) -> None:
    again = InlineKeyboardButton(text="Again", callback_data="again")
    keys = InlineKeyboardMarkup(inline_keyboard=[[again]])
    await message.answer("<b>Hello</b>", parse_mode="HTML", reply_markup=keys)


@router.callback_query(F.data == "again")
async def tapped(query: CallbackQuery) -> None:
    await query.answer("Seen")
    await query.message.edit_text("Again it is")


@router.message(F.text)
async def said(message: Message) -> None:
    await message.answer(f"echo: {message.text}")


@router.edited_message(F.text)
async def edited(message: Message) -> None:
    await message.answer(f"edited: {message.text}")


@router.message(F.document)
async def sent(message: Message, bot: Bot) -> None:
    content = (await bot.download(message.document)).read()
    back = BufferedInputFile(content, f"back-{message.document.file_name}")
    await message.answer_document(back, caption=f"{len(content)} bytes")


async def main() -> None:
    server = TelegramAPIServer.from_base(os.environ["EMULATOR_URL"])
    bot = Bot(os.environ["EMULATOR_TOKEN"], session=AiohttpSession(api=server))
    dispatcher = Dispatcher()
    dispatcher.include_router(router)
    if os.environ["ECHO_MODE"] == "polling":
        await dispatcher.start_polling(bot)
        return
    app = web.Application()
    SimpleRequestHandler(dispatcher, bot, secret_token=SECRET).register(app, path="/hook")
    setup_application(app, dispatcher, bot=bot)
    runner = web.AppRunner(app)
    await runner.setup()
    port = int(os.environ["ECHO_PORT"])
    await web.TCPSite(runner, "127.0.0.1", port).start()
    await bot.set_webhook(f"http://127.0.0.1:{port}/hook", secret_token=SECRET)
    await asyncio.Event().wait()


asyncio.run(main())
