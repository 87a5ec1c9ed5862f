"""What is put on messages: pins and reactions."""

from bot.demo.emulator import refusals
from bot.demo.emulator.messages.rooms import Json, Room
from bot.demo.emulator.methods.asked import Asked, Handler
from bot.demo.emulator.refusals import Refusal
from bot.demo.emulator.state.members import may


def pin_chat_message(asked: Asked) -> bool:
    """pinChatMessage."""
    room, number = _pinning(asked), asked.params["message_id"]
    if room.get(number) is None:
        raise Refusal(refusals.PIN_NOT_FOUND)
    if number not in room.pinned:
        room.pinned.append(number)
    return True


def unpin_chat_message(asked: Asked) -> bool:
    """unpinChatMessage: the given message or the newest pinned one."""
    room = _pinning(asked)
    number = asked.params.get("message_id") or next(reversed(room.pinned), 0)
    if number not in room.pinned:
        raise Refusal(refusals.UNPIN_NOT_FOUND)
    room.pinned.remove(number)
    return True


def unpin_all_chat_messages(asked: Asked) -> bool:
    """unpinAllChatMessages."""
    _pinning(asked).pinned.clear()
    return True


def _pinning(asked: Asked) -> Room:
    """The chat, in which the bot may pin: a group where everybody may, or as an administrator."""
    room = asked.open_room()
    if room.id < 0:
        group = asked.world.group(room.id)
        if not group.permissions["can_pin_messages"] and not may(
            group, asked.bot.id, "can_pin_messages"
        ):
            raise Refusal(refusals.PIN_FORBIDDEN)
    return room


def set_message_reaction(asked: Asked) -> bool:
    """setMessageReaction: at most one emoji reaction of a bot."""
    room, number = asked.open_room(), asked.params["message_id"]
    message = room.get(number)
    if message is None:
        raise Refusal(refusals.REACT_NOT_FOUND)
    reactions: list[Json] = asked.params.get("reaction", [])
    if len(reactions) > 1 or any(one["type"] == "paid" for one in reactions):
        raise Refusal(refusals.REACTION_INVALID)
    react(asked, room, number, asked.bot.id, reactions)
    return True


def react(asked: Asked, room: Room, number: int, actor_id: int, reactions: list[Json]) -> None:
    """Note what somebody has on a message, and tell the watchers."""
    room.react(number, actor_id, reactions)
    message = room.get(number)
    if message is not None and asked.world.events.watched:
        asked.world.tell(asked.bot, "edit", room.id, message=room.view(message))


def delete_message_reaction(asked: Asked) -> bool:
    """deleteMessageReaction: somebody's reaction on one message."""
    room, number, actor = _clearing(asked), asked.params["message_id"], _actor(asked)
    if actor not in room.reactions.get(number, {}):
        raise Refusal(refusals.REACT_NOT_FOUND)
    react(asked, room, number, actor, [])
    return True


def delete_all_message_reactions(asked: Asked) -> bool:
    """deleteAllMessageReactions: somebody's reactions on all messages of a chat."""
    room, actor = _clearing(asked), _actor(asked)
    for number in [each for each, given in room.reactions.items() if actor in given]:
        react(asked, room, number, actor, [])
    return True


def _clearing(asked: Asked) -> Room:
    room = asked.known_room()
    if room.id > 0:
        raise Refusal(refusals.NOT_IN_PRIVATE)
    if not may(asked.world.group(room.id), asked.bot.id, "can_delete_messages"):
        raise Refusal(refusals.NOT_ENOUGH_RIGHTS)
    return room


def _actor(asked: Asked) -> int:
    return asked.params.get("user_id") or asked.params.get("actor_chat_id") or 0


HANDLERS: dict[str, Handler] = {
    "pinChatMessage": pin_chat_message,
    "unpinChatMessage": unpin_chat_message,
    "unpinAllChatMessages": unpin_all_chat_messages,
    "setMessageReaction": set_message_reaction,
    "deleteMessageReaction": delete_message_reaction,
    "deleteAllMessageReactions": delete_all_message_reactions,
}
