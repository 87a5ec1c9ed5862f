"""What the control API lets one person do, by the last word of the path."""

from typing import Any

from bot.demo.emulator.people.mini_apps import open_web_app
from bot.demo.emulator.people.world import World
from bot.demo.emulator.state.state import StoryImpossible


def act(world: World, user_id: int, verb: str, asked: dict[str, Any]) -> Any:
    """Do ``/_emu/users/{user_id}/{verb}``; raises StoryImpossible, KeyError for missing fields."""
    bot_id, chat_id = asked.get("bot_id"), asked.get("chat_id")
    match verb:
        case "say":
            return world.say(
                user_id,
                asked["text"],
                chat_id=chat_id,
                reply_to=asked.get("reply_to"),
                bot_id=bot_id,
            )
        case "tap":
            return world.tap(
                user_id, asked["message_id"], asked["data"], chat_id=chat_id, bot_id=bot_id
            )
        case "web_app":
            return open_web_app(
                world, user_id, message_id=asked["message_id"], url=asked["url"], bot_id=bot_id
            )
        case "send_file":
            return world.send_file(
                user_id,
                file_name=asked["file_name"],
                mime_type=asked["mime_type"],
                content=asked["base64"],
                caption=asked.get("caption"),
                chat_id=chat_id,
                bot_id=bot_id,
            )
        case "block":
            return world.block(user_id, bot_id=bot_id)
        case "unblock":
            return world.unblock(user_id, bot_id=bot_id)
        case "deactivate":
            return world.deactivate(user_id)
        case _:
            raise StoryImpossible("people cannot do that")
