"""getUpdates: long polling."""

from bot.demo.emulator import refusals
from bot.demo.emulator.methods.asked import Asked
from bot.demo.emulator.refusals import Refusal
from bot.demo.emulator.state.update_queue import Update

LONGEST_POLL = 50


async def get_updates(asked: Asked) -> list[Update]:
    """The oldest unconfirmed updates, waiting up to ``timeout`` (at most 50) seconds for one.

    Raises Refusal 409 while a webhook is set, and for the earlier of two pollers.
    """
    updates, params = asked.bot.updates, asked.params
    if asked.bot.webhook.url:
        raise Refusal(refusals.WEBHOOK_ACTIVE)
    if "allowed_updates" in params:
        updates.allowed = params["allowed_updates"]
    if "offset" in params:
        updates.confirm_before(params["offset"])
    updates.end_poll(refusals.OTHER_POLLER)
    limit: int = params.get("limit", 100)
    timeout = min(params.get("timeout", 0), LONGEST_POLL)
    found = updates.first(limit)
    if not found and timeout > 0:
        await updates.wait(timeout)
        found = updates.first(limit)
    return found
