"""What the control API lets one person do, by the last word of the path."""

from collections.abc import Callable
from functools import partial
from typing import Any

from bot.demo.emulator.people import changing, inline, payments, sending
from bot.demo.emulator.people.membership import join, leave
from bot.demo.emulator.people.mini_apps import open_web_app
from bot.demo.emulator.people.wishes import Wish
from bot.demo.emulator.people.world import World
from bot.demo.emulator.state.state import StoryImpossible


def _say(world: World, user_id: int, wish: Wish) -> Any:
    return world.say(
        user_id,
        wish.text("text"),
        chat_id=wish.number_or_none("chat_id"),
        reply_to=wish.number_or_none("reply_to"),
        bot_id=wish.number_or_none("bot_id"),
    )


def _tap(world: World, user_id: int, wish: Wish) -> Any:
    return world.tap(
        user_id,
        wish.number("message_id"),
        wish.text("data"),
        chat_id=wish.number_or_none("chat_id"),
        bot_id=wish.number_or_none("bot_id"),
    )


def _web_app(world: World, user_id: int, wish: Wish) -> Any:
    message_id, url = wish.number("message_id"), wish.text("url")
    bot_id = wish.number_or_none("bot_id")
    return open_web_app(world, user_id, message_id=message_id, url=url, bot_id=bot_id)


def _send_file(world: World, user_id: int, wish: Wish) -> Any:
    return world.send_file(
        user_id,
        file_name=wish.text("file_name"),
        mime_type=wish.text("mime_type"),
        content=wish.text("base64"),
        caption=wish.text_or_none("caption"),
        chat_id=wish.number_or_none("chat_id"),
        bot_id=wish.number_or_none("bot_id"),
    )


def _block(world: World, user_id: int, wish: Wish) -> Any:
    return world.block(user_id, bot_id=wish.number_or_none("bot_id"))


def _unblock(world: World, user_id: int, wish: Wish) -> Any:
    return world.unblock(user_id, bot_id=wish.number_or_none("bot_id"))


def _deactivate(world: World, user_id: int, wish: Wish) -> Any:
    del wish
    return world.deactivate(user_id)


def _join(world: World, user_id: int, wish: Wish) -> Any:
    return join(world, user_id, wish.number("chat_id"), link=wish.text_or_none("invite_link"))


def _leave(world: World, user_id: int, wish: Wish) -> Any:
    return leave(world, user_id, wish.number("chat_id"))


def _offer(world: World, user_id: int, wish: Wish) -> Any:
    world.person(user_id)
    return inline.look_at_offer(world, wish)


def _media(kind: str, world: World, user_id: int, wish: Wish) -> Any:
    return sending.send_media(world, user_id, kind, wish)


VERBS: dict[str, Callable[[World, int, Wish], Any]] = {
    "say": _say,
    "edit": changing.edit,
    "react": changing.react,
    "tap": _tap,
    "web_app": _web_app,
    "web_app_data": sending.send_web_app_data,
    "send_file": _send_file,
    **{f"send_{kind}": partial(_media, kind) for kind in sending.SENDABLE},
    "contact": sending.share_contact,
    "location": sending.share_location,
    "move": changing.move,
    "dice": sending.roll_dice,
    "share_users": sending.share_users,
    "share_chat": sending.share_chat,
    "vote": changing.vote,
    "inline": inline.ask_inline,
    "offer": _offer,
    "choose": inline.choose,
    "pay": payments.pay,
    "join": _join,
    "leave": _leave,
    "block": _block,
    "unblock": _unblock,
    "deactivate": _deactivate,
}
"""Each answers what ``/_emu/users/{user_id}/{verb}`` answers; raises StoryImpossible."""


def act(world: World, user_id: int, verb: str, wish: Wish) -> Any:
    """Do ``/_emu/users/{user_id}/{verb}``; raises StoryImpossible."""
    known = VERBS.get(verb)
    if known is None:
        raise StoryImpossible("people cannot do that")
    return known(world, user_id, wish)
