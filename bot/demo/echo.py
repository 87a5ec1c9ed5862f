"""The bare echo that `colloquy bench` compares with: python-telegram-bot as its manual begins.

Default transport (httpx), default sequential handling, nothing stored. `python -m bot.demo.echo`
reads the same two settings as the bot.
"""

from telegram import Update
from telegram.ext import Application, ApplicationBuilder, ContextTypes, MessageHandler, filters

from bot.settings.settings import Settings, read_settings


async def _echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    if update.message is not None and update.message.text is not None:
        await update.message.reply_text(update.message.text)


def _build(settings: Settings) -> Application:  # pyright: ignore[reportMissingTypeArgument, reportUnknownParameterType]
    token = bytes(settings.token).decode()
    app = ApplicationBuilder().token(token).base_url(f"{settings.api_url}/bot").build()
    app.add_handler(MessageHandler(filters.TEXT, _echo))
    return app


if __name__ == "__main__":
    _build(read_settings()).run_polling()
