"""Messages taken away."""

from bot.demo.emulator import refusals
from bot.demo.emulator.messages.rooms import Json, Room
from bot.demo.emulator.methods.asked import Asked, Handler
from bot.demo.emulator.refusals import Refusal
from bot.demo.emulator.state.members import may

DELETABLE_SECONDS = 48 * 3600


def _deletable(asked: Asked, room: Room, message: Json) -> bool:
    """Younger than 48 hours; in a group the bot's own, or any when the bot may delete."""
    if asked.world.clock.now() - message["date"] >= DELETABLE_SECONDS:
        return False
    own = message.get("from", asked.bot.user)["id"] == asked.bot.id
    if room.id > 0 or own:
        return True
    return may(asked.world.groups[room.id], asked.bot.id, "can_delete_messages")


def delete_message(asked: Asked) -> bool:
    """deleteMessage."""
    room = asked.known_room()
    message = room.get(asked.params["message_id"])
    if message is None:
        raise Refusal(refusals.DELETE_NOT_FOUND)
    if not _deletable(asked, room, message):
        raise Refusal(refusals.DELETE_FORBIDDEN)
    _remove(asked, room, message["message_id"])
    return True


def delete_messages(asked: Asked) -> bool:
    """deleteMessages: those that can be; the others are skipped."""
    room = asked.known_room()
    numbers: list[int] = asked.params["message_ids"]
    if not 1 <= len(numbers) <= 100:
        raise Refusal(refusals.MESSAGE_IDS_INVALID)
    for number in numbers:
        message = room.get(number)
        if message is not None and _deletable(asked, room, message):
            _remove(asked, room, number)
    return True


def _remove(asked: Asked, room: Room, message_id: int) -> None:
    room.delete(message_id)
    asked.world.tell(asked.bot, "delete", room.id, message_id=message_id)


HANDLERS: dict[str, Handler] = {
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
}
