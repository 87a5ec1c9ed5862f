"""Reply markup: what Telegram checks beyond its shape, and what of it a message shows."""

from typing import Any
from urllib.parse import urlsplit

from bot.demo.emulator import refusals
from bot.demo.emulator.messages.rooms import Json, Room
from bot.demo.emulator.messages.texts import checked_link
from bot.demo.emulator.refusals import Refusal

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


def inline_markup(markup: Json | None, room: Room) -> Json | None:
    """The inline keyboard a message will carry, checked; None for none or for reply keyboards."""
    if not markup or "inline_keyboard" not in markup:
        return None
    rows: list[list[Json]] = [row for row in markup["inline_keyboard"] if row]
    for row in rows:
        for button in row:
            _check(button, private=room.id > 0)
    return {"inline_keyboard": rows} if rows else None


def _check(button: Json, *, private: bool) -> None:
    if not button["text"].strip():
        raise Refusal("Bad Request: can't parse inline keyboard button: Text can't be empty")
    if "url" in button and checked_link(button["url"]) is None:
        url = button["url"]
        raise Refusal(f"Bad Request: inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    if "web_app" in button:
        if not private:
            raise Refusal(refusals.BUTTON_TYPE_INVALID)
        check_web_app(button["web_app"])


def check_web_app(web_app: dict[str, Any]) -> None:
    """Telegram opens https pages only; the emulator loopback ones too. Raises Refusal."""
    url: str = web_app["url"]
    parts = urlsplit(url)
    if parts.scheme == "https" or parts.hostname in LOOPBACK:
        return
    raise Refusal(
        f"Bad Request: inline keyboard button Web App URL '{url}' is invalid: "
        "Only HTTPS links are allowed"
    )
