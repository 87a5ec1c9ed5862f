"""What the control API lets one person do, by the last word of the path."""

from typing import Any

from bot.demo.emulator.people.mini_apps import open_web_app
from bot.demo.emulator.people.wishes import Wish
from bot.demo.emulator.people.world import World
from bot.demo.emulator.state.state import StoryImpossible


def act(world: World, user_id: int, verb: str, wish: Wish) -> Any:
    """Do ``/_emu/users/{user_id}/{verb}``; raises StoryImpossible."""
    bot_id, chat_id = wish.number_or_none("bot_id"), wish.number_or_none("chat_id")
    match verb:
        case "say":
            return world.say(
                user_id,
                wish.text("text"),
                chat_id=chat_id,
                reply_to=wish.number_or_none("reply_to"),
                bot_id=bot_id,
            )
        case "tap":
            message_id, data = wish.number("message_id"), wish.text("data")
            return world.tap(user_id, message_id, data, chat_id=chat_id, bot_id=bot_id)
        case "web_app":
            message_id, url = wish.number("message_id"), wish.text("url")
            return open_web_app(world, user_id, message_id=message_id, url=url, bot_id=bot_id)
        case "send_file":
            return world.send_file(
                user_id,
                file_name=wish.text("file_name"),
                mime_type=wish.text("mime_type"),
                content=wish.text("base64"),
                caption=wish.text_or_none("caption"),
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
