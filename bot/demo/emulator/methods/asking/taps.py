"""Answers to taps on buttons."""

from bot.demo.emulator import refusals
from bot.demo.emulator.methods.asked import Asked, Handler
from bot.demo.emulator.refusals import Refusal

QUERY_SECONDS = 15.0


def answer_callback_query(asked: Asked) -> bool:
    """answerCallbackQuery: once, within 15 seconds of the tap."""
    params = asked.params
    query_id: str = params["callback_query_id"]
    query = asked.bot.queries.get(query_id)
    now = asked.world.clock.now()
    if query is None or now - query.asked_at > QUERY_SECONDS:
        raise Refusal(refusals.QUERY_TOO_OLD)
    del asked.bot.queries[query_id]
    asked.world.tell(
        asked.bot,
        "callback_answer",
        query.chat_id,
        callback_query_id=query_id,
        user_id=query.user_id,
        text=params.get("text", ""),
        show_alert=params.get("show_alert", False),
    )
    return True


HANDLERS: dict[str, Handler] = {"answerCallbackQuery": answer_callback_query}
