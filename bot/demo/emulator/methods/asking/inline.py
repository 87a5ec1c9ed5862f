"""Inline mode: what a bot offers to somebody who types its name and a few words in any chat."""

from bot.demo.emulator import refusals
from bot.demo.emulator.messages.rooms import Json
from bot.demo.emulator.methods.asked import Asked, Handler
from bot.demo.emulator.refusals import Refusal
from bot.demo.emulator.state.accounts import Offer

_MOST_RESULTS = 50
_LONGEST_OFFSET = 64
_QUERY_SECONDS = 15.0
_PREPARED_SECONDS = 3600


def answer_inline_query(asked: Asked) -> bool:
    """answerInlineQuery: once, within 15 seconds."""
    results: list[Json] = asked.params["results"]
    _check(results)
    if len(asked.params.get("next_offset", "").encode()) > _LONGEST_OFFSET:
        raise Refusal(refusals.NEXT_OFFSET_INVALID)
    query_id = asked.params["inline_query_id"]
    offer = asked.bot.inline_queries.get(query_id)
    now = asked.world.clock.now()
    if offer is None or offer.answered or now - offer.asked_at > _QUERY_SECONDS:
        raise Refusal(refusals.QUERY_TOO_OLD)
    offer.answered, offer.results = True, results
    offer.next_offset = asked.params.get("next_offset", "")
    asked.world.tell(
        asked.bot,
        "inline_answer",
        offer.user_id,
        inline_query_id=query_id,
        user_id=offer.user_id,
        results=results,
    )
    return True


def _check(results: list[Json]) -> None:
    if len(results) > _MOST_RESULTS:
        raise Refusal(refusals.RESULTS_TOO_MANY)
    ids = [result["id"] for result in results]
    if not all(1 <= len(each.encode()) <= 64 for each in ids):
        raise Refusal(refusals.RESULT_ID_INVALID)
    if len(set(ids)) < len(ids):
        raise Refusal(refusals.RESULT_ID_TWICE)


def answer_web_app_query(asked: Asked) -> Json:
    """answerWebAppQuery: of a Mini App that this emulator opened; nothing is sent."""
    if asked.params["web_app_query_id"] not in asked.bot.web_app_queries:
        raise Refusal(refusals.QUERY_TOO_OLD)
    asked.bot.web_app_queries.discard(asked.params["web_app_query_id"])
    _check([asked.params["result"]])
    return {}


def save_prepared_inline_message(asked: Asked) -> Json:
    """savePreparedInlineMessage: somebody can choose it by its id as if it had been offered."""
    user_id, now = asked.params["user_id"], asked.world.clock.now()
    if asked.world.find_user(user_id) is None:
        raise Refusal(refusals.USER_NOT_FOUND)
    _check([asked.params["result"]])
    prepared_id = asked.bot.next_query_id()
    asked.bot.inline_queries[prepared_id] = Offer(
        user_id, "", now, answered=True, results=[asked.params["result"]]
    )
    return {"id": prepared_id, "expiration_date": int(now) + _PREPARED_SECONDS}


HANDLERS: dict[str, Handler] = {
    "answerInlineQuery": answer_inline_query,
    "answerWebAppQuery": answer_web_app_query,
    "savePreparedInlineMessage": save_prepared_inline_message,
}
