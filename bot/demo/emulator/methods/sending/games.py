"""Dice and games."""

import random

from bot.demo.emulator import refusals
from bot.demo.emulator.messages.rooms import Json, Stored
from bot.demo.emulator.methods.asked import Asked, Handler
from bot.demo.emulator.methods.sending.deliver import deliver
from bot.demo.emulator.refusals import Refusal

HIGHEST = {"🎲": 6, "🎯": 6, "🎳": 6, "🏀": 5, "⚽": 5, "🎰": 64}
_NO_PICTURE = [{"file_id": "AgACAgIAAxk-0", "file_unique_id": "AgAD0", "width": 640, "height": 360}]


def throw(emoji: str) -> Json:
    """A Dice with a value nobody chose; raises Refusal for another emoji."""
    plain = emoji.removesuffix("\ufe0f")
    if plain not in HIGHEST:
        raise Refusal(refusals.DICE_EMOJI)
    return {"emoji": emoji, "value": random.randint(1, HIGHEST[plain])}


def send_dice(asked: Asked) -> Stored:
    """sendDice."""
    room = asked.open_room()
    return deliver(asked, room, {"dice": throw(asked.params.get("emoji", "🎲"))})


def send_game(asked: Asked) -> Stored:
    """sendGame: any short name is a game here, called by it."""
    room, name = asked.open_room(), asked.params["game_short_name"]
    if not name.replace("_", "").isalnum():
        raise Refusal(refusals.GAME_NAME)
    game: Json = {"title": name, "description": name, "photo": _NO_PICTURE}
    return deliver(asked, room, {"game": game})


def _played(asked: Asked) -> tuple[Json, dict[int, int]]:
    """The message with the game, and its scores by user; raises Refusal."""
    room, params = asked.known_room(), asked.params
    message = room.get(params.get("message_id", 0))
    if message is None or "game" not in message:
        raise Refusal(refusals.GAME_NOT_FOUND)
    return message, asked.bot.scores.setdefault((room.id, message["message_id"]), {})


def set_game_score(asked: Asked) -> Json:
    """setGameScore: higher than before, unless it is forced."""
    message, scores = _played(asked)
    user_id, score = asked.params["user_id"], asked.params["score"]
    if asked.world.find_user(user_id) is None:
        raise Refusal(refusals.USER_NOT_FOUND)
    if score <= scores.get(user_id, -1) and not asked.params.get("force"):
        raise Refusal(refusals.SCORE_NOT_MODIFIED)
    scores[user_id] = score
    return message


def get_game_high_scores(asked: Asked) -> list[Json]:
    """getGameHighScores: the highest first."""
    _, scores = _played(asked)
    best = sorted(scores.items(), key=lambda each: -each[1])
    return [
        {"position": place, "user": asked.world.person(user_id).user, "score": score}
        for place, (user_id, score) in enumerate(best, start=1)
    ]


HANDLERS: dict[str, Handler] = {
    "sendDice": send_dice,
    "sendGame": send_game,
    "setGameScore": set_game_score,
    "getGameHighScores": get_game_high_scores,
}
