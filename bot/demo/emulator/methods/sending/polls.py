"""Polls and quizzes: asked, and closed. People vote through the control API."""

from bot.demo.emulator import refusals
from bot.demo.emulator.messages.keyboards import inline_markup
from bot.demo.emulator.messages.rooms import Json, Stored
from bot.demo.emulator.methods.asked import Asked, Handler
from bot.demo.emulator.methods.sending.deliver import deliver, worded
from bot.demo.emulator.refusals import Refusal

_OPTIONS = range(1, 13)
_PASSED_ON = ("open_period", "close_date", "correct_option_ids", "country_codes")


def send_poll(asked: Asked) -> Stored:
    """sendPoll."""
    room, params = asked.open_room(), asked.params
    options: list[Json] = params["options"]
    if len(options) not in _OPTIONS:
        raise Refusal(refusals.POLL_OPTIONS)
    kind = params.get("type", "regular")
    if kind not in ("regular", "quiz"):
        raise Refusal(refusals.POLL_TYPE)
    poll: Json = {
        "id": str(asked.bot.id * 1_000_000 + asked.bot.next_poll()),
        **worded(asked, params, "question"),
        "options": [_option(asked, option, at) for at, option in enumerate(options)],
        "total_voter_count": 0,
        "is_closed": params.get("is_closed", False),
        "is_anonymous": params.get("is_anonymous", True),
        "type": kind,
        "allows_multiple_answers": params.get("allows_multiple_answers", False),
        "allows_revoting": params.get("allows_revoting", kind == "regular"),
        "members_only": params.get("members_only", False),
        **worded(asked, params, "explanation"),
        **worded(asked, params, "description"),
        **{key: params[key] for key in _PASSED_ON if key in params},
    }
    if kind == "quiz" and not _answers_fit(poll.get("correct_option_ids"), len(options)):
        raise Refusal(refusals.QUIZ_CORRECT)
    return deliver(asked, room, {"poll": poll})


def _answers_fit(correct: list[int] | None, options: int) -> bool:
    return bool(correct) and all(0 <= each < options for each in correct or ())


def _option(asked: Asked, option: Json, at: int) -> Json:
    text = worded(asked, option, "text")
    if not text:
        raise Refusal(refusals.POLL_OPTION_EMPTY)
    return {"persistent_id": str(at), **text, "voter_count": 0}


def stop_poll(asked: Asked) -> Json:
    """stopPoll: the bot's own poll, as it is when it is closed."""
    room = asked.open_room()
    message = room.get(asked.params["message_id"])
    if message is None or "poll" not in message:
        raise Refusal(refusals.POLL_NOT_FOUND)
    if message.get("from", {}).get("id") != asked.bot.id:
        raise Refusal(refusals.POLL_FOREIGN)
    if message["poll"]["is_closed"]:
        raise Refusal(refusals.POLL_CLOSED)
    poll: Json = message["poll"] | {"is_closed": True}
    message["poll"] = poll
    message.pop("reply_markup", None)
    markup = inline_markup(asked.params.get("reply_markup"), room)
    if markup is not None:
        message["reply_markup"] = markup
    asked.world.store(asked.bot, room, message, "edit")
    asked.bot.updates.push("poll", poll, room.id)
    return poll


HANDLERS: dict[str, Handler] = {"sendPoll": send_poll, "stopPoll": stop_poll}
