"""setWebhook, deleteWebhook and getWebhookInfo."""

from urllib.parse import urlsplit

from bot.demo.emulator import refusals
from bot.demo.emulator.messages.keyboards import LOOPBACK
from bot.demo.emulator.messages.rooms import Json
from bot.demo.emulator.methods.asked import Asked, Handler
from bot.demo.emulator.refusals import Refusal
from bot.demo.emulator.state.accounts import WebhookSettings

_PORTS = (None, 443, 80, 88, 8443)


def set_webhook(asked: Asked) -> bool:
    """setWebhook: https on Telegram's ports, or anything on loopback; "" removes it."""
    params = asked.params
    url: str = params["url"]
    if not url:
        return delete_webhook(asked)
    _check_url(url)
    bot = asked.bot
    if "allowed_updates" in params:
        bot.updates.allowed = params["allowed_updates"]
    if params.get("drop_pending_updates"):
        bot.updates.clear()
    bot.updates.end_poll(refusals.POLL_ENDED_BY_WEBHOOK)
    bot.webhook = WebhookSettings(
        url=url,
        secret_token=params.get("secret_token", ""),
        max_connections=params.get("max_connections", 40),
    )
    bot.webhook_changed()
    return True


def _check_url(url: str) -> None:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise Refusal("Bad Request: bad webhook: invalid URL") from None
    if parts.hostname in LOOPBACK and parts.scheme in ("http", "https"):
        return
    if parts.scheme != "https":
        raise Refusal(refusals.WEBHOOK_BAD_URL)
    if port not in _PORTS:
        raise Refusal(refusals.WEBHOOK_BAD_PORT)


def delete_webhook(asked: Asked) -> bool:
    """deleteWebhook: back to getUpdates; undelivered updates stay unless dropped."""
    bot = asked.bot
    if asked.params.get("drop_pending_updates"):
        bot.updates.clear()
    bot.webhook = WebhookSettings()
    bot.webhook_changed()
    return True


def get_webhook_info(asked: Asked) -> Json:
    """getWebhookInfo."""
    webhook, updates = asked.bot.webhook, asked.bot.updates
    info: Json = {
        "url": webhook.url,
        "has_custom_certificate": False,
        "pending_update_count": len(updates),
    }
    if webhook.url:
        info["max_connections"] = webhook.max_connections
    if webhook.last_error:
        info["last_error_date"] = webhook.last_error_at
        info["last_error_message"] = webhook.last_error
    if updates.allowed:
        info["allowed_updates"] = updates.allowed
    return info


HANDLERS: dict[str, Handler] = {
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
}
