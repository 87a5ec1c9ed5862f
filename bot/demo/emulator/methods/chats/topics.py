"""Forum topics. The general topic has no thread id in messages, as in Telegram."""

from collections.abc import Callable

from bot.demo.emulator import refusals
from bot.demo.emulator.messages.rooms import Json
from bot.demo.emulator.methods.asked import Asked, Handler
from bot.demo.emulator.methods.chats.chats import governed
from bot.demo.emulator.people.membership import note
from bot.demo.emulator.refusals import Refusal
from bot.demo.emulator.state.accounts import Group, Topic

_COLORS = (0x6FB9F0, 0xFFD67E, 0xCB86DB, 0x8EEE98, 0xFF93B2, 0xFB6F5F)
_NAME_LIMIT = 128


def _forum(asked: Asked) -> Group:
    group = governed(asked, "can_manage_topics")
    if not group.is_forum:
        raise Refusal(refusals.NOT_A_FORUM)
    return group


def _name(asked: Asked) -> str:
    name: str = asked.params["name"]
    if not 1 <= len(name) <= _NAME_LIMIT:
        raise Refusal(refusals.TOPIC_TITLE)
    return name


def create_forum_topic(asked: Asked) -> Json:
    """createForumTopic: its thread id is that of the message which tells of it."""
    group, name = _forum(asked), _name(asked)
    color = asked.params.get("icon_color", _COLORS[0])
    if color not in _COLORS:
        raise Refusal(refusals.TOPIC_COLOR)
    icon: str = asked.params.get("icon_custom_emoji_id", "")
    made: Json = {"name": name, "icon_color": color}
    if icon:
        made["icon_custom_emoji_id"] = icon
    number = note(asked.world, group, asked.bot.user, {"forum_topic_created": made}, opens=True)
    group.topics[number] = Topic(name, color, icon)
    return made | {"message_thread_id": number}


def _topic(asked: Asked) -> tuple[Group, Topic, Json]:
    """A topic, and what messages in it carry; raises Refusal."""
    group, number = _forum(asked), asked.params["message_thread_id"]
    topic = group.topics.get(number)
    if topic is None:
        raise Refusal(refusals.TOPIC_INVALID)
    return group, topic, {"message_thread_id": number, "is_topic_message": True}


def _general(asked: Asked) -> tuple[Group, Topic, Json]:
    group = _forum(asked)
    return group, group.general, {}


Which = Callable[[Asked], tuple[Group, Topic, Json]]


def edit_forum_topic(asked: Asked) -> bool:
    """editForumTopic."""
    group, topic, place = _topic(asked)
    changed: Json = {}
    if "name" in asked.params:
        topic.name = changed["name"] = _name(asked)
    if "icon_custom_emoji_id" in asked.params:
        topic.icon = changed["icon_custom_emoji_id"] = asked.params["icon_custom_emoji_id"]
    if not changed:
        raise Refusal(refusals.TOPIC_NOT_MODIFIED)
    note(asked.world, group, asked.bot.user, place | {"forum_topic_edited": changed})
    return True


def edit_general_forum_topic(asked: Asked) -> bool:
    """editGeneralForumTopic."""
    group, name = _forum(asked), _name(asked)
    if name == group.general.name:
        raise Refusal(refusals.TOPIC_NOT_MODIFIED)
    group.general.name = name
    note(asked.world, group, asked.bot.user, {"forum_topic_edited": {"name": name}})
    return True


def _closing(which: Which, *, closed: bool) -> Handler:
    told = "forum_topic_closed" if closed else "forum_topic_reopened"

    def close(asked: Asked) -> bool:
        group, topic, place = which(asked)
        if topic.closed is closed:
            raise Refusal(refusals.TOPIC_NOT_MODIFIED)
        topic.closed = closed
        note(asked.world, group, asked.bot.user, place | {told: {}})
        return True

    return close


def delete_forum_topic(asked: Asked) -> bool:
    """deleteForumTopic: with all its messages."""
    group, _, place = _topic(asked)
    number = place["message_thread_id"]
    for account in asked.world.bots.values():
        room = asked.world.room(account, group.id)
        for message in room.shown(deleted=False):
            if message.get("message_thread_id") == number or message["message_id"] == number:
                room.delete(message["message_id"])
                gone = message["message_id"]
                asked.world.tell(account, "delete", room.id, message_id=gone)
    del group.topics[number]
    return True


def _unpinning(which: Which) -> Handler:
    def unpin(asked: Asked) -> bool:
        group, _, place = which(asked)
        room = asked.world.room(asked.bot, group.id)
        number = place.get("message_thread_id")
        room.pinned = [
            each
            for each in room.pinned
            if (room.get(each) or {}).get("message_thread_id") != number
        ]
        return True

    return unpin


def _hiding(*, hidden: bool) -> Handler:
    told = "general_forum_topic_hidden" if hidden else "general_forum_topic_unhidden"

    def hide(asked: Asked) -> bool:
        group = _forum(asked)
        if group.hides_general is hidden:
            raise Refusal(refusals.TOPIC_NOT_MODIFIED)
        group.hides_general = group.general.closed = hidden
        note(asked.world, group, asked.bot.user, {told: {}})
        return True

    return hide


def get_forum_topic_icon_stickers(asked: Asked) -> list[Json]:
    """getForumTopicIconStickers: there are none here."""
    del asked
    return []


HANDLERS: dict[str, Handler] = {
    "createForumTopic": create_forum_topic,
    "editForumTopic": edit_forum_topic,
    "closeForumTopic": _closing(_topic, closed=True),
    "reopenForumTopic": _closing(_topic, closed=False),
    "deleteForumTopic": delete_forum_topic,
    "unpinAllForumTopicMessages": _unpinning(_topic),
    "editGeneralForumTopic": edit_general_forum_topic,
    "closeGeneralForumTopic": _closing(_general, closed=True),
    "reopenGeneralForumTopic": _closing(_general, closed=False),
    "hideGeneralForumTopic": _hiding(hidden=True),
    "unhideGeneralForumTopic": _hiding(hidden=False),
    "unpinAllGeneralForumTopicMessages": _unpinning(_general),
    "getForumTopicIconStickers": get_forum_topic_icon_stickers,
}
