# SPDX-License-Identifier: MIT
# Its library is under GPL-2.0-only, which does not go with the AGPL; this file goes with both.
"""An echo bot with pyTelegramBotAPI."""

import io
import os
from http.server import BaseHTTPRequestHandler, HTTPServer

import telebot
from telebot import types

SECRET = "a-secret"
URL = os.environ["EMULATOR_URL"]
telebot.apihelper.API_URL = f"{URL}/bot{{0}}/{{1}}"
telebot.apihelper.FILE_URL = f"{URL}/file/bot{{0}}/{{1}}"
bot = telebot.TeleBot(os.environ["EMULATOR_TOKEN"], threaded=False)


@bot.message_handler(commands=["start"])
def start(message: types.Message) -> None:
    keys = types.InlineKeyboardMarkup()
    keys.add(types.InlineKeyboardButton("Again", callback_data="again"))
    bot.send_message(message.chat.id, "<b>Hello</b>", parse_mode="HTML", reply_markup=keys)


@bot.callback_query_handler(func=lambda query: query.data == "again")
def tapped(query: types.CallbackQuery) -> None:
    bot.answer_callback_query(query.id, "Seen")
    bot.edit_message_text("Again it is", query.message.chat.id, query.message.message_id)


@bot.message_handler(content_types=["text"])
def said(message: types.Message) -> None:
    bot.send_message(message.chat.id, f"echo: {message.text}")


@bot.edited_message_handler(content_types=["text"])
def edited(message: types.Message) -> None:
    bot.send_message(message.chat.id, f"edited: {message.text}")


@bot.message_handler(content_types=["document"])
def sent(message: types.Message) -> None:
    content = bot.download_file(bot.get_file(message.document.file_id).file_path)
    back = types.InputFile(io.BytesIO(content), file_name=f"back-{message.document.file_name}")
    bot.send_document(message.chat.id, back, caption=f"{len(content)} bytes")


class Hook(BaseHTTPRequestHandler):
    """Takes updates that carry the secret."""

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        known = self.headers["X-Telegram-Bot-Api-Secret-Token"] == SECRET
        self.send_response(200 if known else 403)
        self.end_headers()
        if known:
            bot.process_new_updates([types.Update.de_json(body.decode())])


if os.environ["ECHO_MODE"] == "polling":
    bot.infinity_polling()
else:
    port = int(os.environ["ECHO_PORT"])
    server = HTTPServer(("127.0.0.1", port), Hook)
    bot.set_webhook(f"http://127.0.0.1:{port}/hook", secret_token=SECRET)
    server.serve_forever()
