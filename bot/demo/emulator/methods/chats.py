"""The bot itself, chats and their members."""

from typing import Any

from bot.demo.emulator import refusals
from bot.demo.emulator.messages.rooms import Json
from bot.demo.emulator.methods.asked import Asked, Handler
from bot.demo.emulator.refusals import Refusal
from bot.demo.emulator.state.accounts import Group
from bot.demo.emulator.state.members import ADMINISTRATORS, member

_ACCEPTED_GIFTS = {
    "unlimited_gifts": False,
    "limited_gifts": False,
    "unique_gifts": False,
    "premium_subscription": False,
    "gifts_from_channels": False,
}


def get_me(asked: Asked) -> Json:
    """getMe."""
    return asked.bot.full_user()


def agree(asked: Asked) -> bool:
    """logOut and close: allowed, without effect here."""
    del asked
    return True


def get_chat(asked: Asked) -> Json:
    """getChat."""
    room = asked.known_room()
    full: Json = room.chat | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": _ACCEPTED_GIFTS,
    }
    pinned = room.get(room.pinned[-1]) if room.pinned else None
    return full | {"pinned_message": pinned} if pinned else full


def _user(asked: Asked, user_id: int) -> Json:
    if user_id == asked.bot.id:
        return asked.bot.user
    found = asked.world.find_user(user_id)
    if found is None:
        raise Refusal(refusals.USER_NOT_FOUND)
    return found


def get_chat_member(asked: Asked) -> Json:
    """getChatMember."""
    room, user_id = asked.known_room(), asked.params["user_id"]
    user = _user(asked, user_id)
    if room.id > 0:
        return member(user, "member")
    return member(user, asked.world.groups[room.id].members.get(user_id, "left"))


def _own_group(asked: Asked) -> Group:
    """The group a call is about; raises Refusal for private chats."""
    room = asked.known_room()
    if room.id > 0:
        raise Refusal("Bad Request: there are no administrators in the private chat")
    return asked.world.groups[room.id]


def get_chat_administrators(asked: Asked) -> list[Json]:
    """getChatAdministrators: without other bots, as Telegram leaves them out."""
    statuses = _own_group(asked).members
    return [
        member(_user(asked, user_id), status)
        for user_id, status in statuses.items()
        if status in ADMINISTRATORS and (user_id in asked.world.people or user_id == asked.bot.id)
    ]


def get_chat_member_count(asked: Asked) -> int:
    """getChatMemberCount."""
    room = asked.known_room()
    if room.id > 0:
        return 2
    gone = ("left", "kicked")
    statuses = asked.world.groups[room.id].members.values()
    return sum(status not in gone for status in statuses)


def leave_chat(asked: Asked) -> bool:
    """leaveChat."""
    room = asked.known_room()
    if room.id > 0:
        raise Refusal(refusals.CHAT_NOT_FOUND)
    asked.world.groups[room.id].members[asked.bot.id] = "left"
    asked.world.tell(asked.bot, "group", room.id)
    return True


def _administered(asked: Asked) -> Group:
    room = asked.known_room()
    if room.id > 0:
        raise Refusal(refusals.NOT_IN_PRIVATE)
    group = asked.world.groups[room.id]
    if group.members.get(asked.bot.id) != "administrator":
        raise Refusal(refusals.NOT_ENOUGH_RIGHTS)
    return group


def create_chat_invite_link(asked: Asked) -> dict[str, Any]:
    """createChatInviteLink: the bot must be an administrator."""
    group, params = _administered(asked), asked.params
    keys = ("name", "expire_date", "member_limit")
    return {
        "invite_link": f"https://t.me/+emulated{abs(group.id)}x{asked.bot.next_album()}",
        "creator": asked.bot.user,
        "creates_join_request": params.get("creates_join_request", False),
        "is_primary": False,
        "is_revoked": False,
        **{key: params[key] for key in keys if key in params},
    }


def ban_chat_member(asked: Asked) -> bool:
    """banChatMember."""
    return _set_status(asked, "kicked")


def unban_chat_member(asked: Asked) -> bool:
    """unbanChatMember."""
    return _set_status(asked, "left")


def _set_status(asked: Asked, status: str) -> bool:
    group, user_id = _administered(asked), asked.params["user_id"]
    _user(asked, user_id)
    before = group.members.get(user_id, "left")
    if before in ADMINISTRATORS:
        raise Refusal("Bad Request: user is an administrator of the chat")
    group.members[user_id] = status
    asked.world.tell(asked.bot, "group", group.id)
    return True


HANDLERS: dict[str, Handler] = {
    "getMe": get_me,
    "logOut": agree,
    "close": agree,
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatAdministrators": get_chat_administrators,
    "getChatMemberCount": get_chat_member_count,
    "leaveChat": leave_chat,
    "createChatInviteLink": create_chat_invite_link,
    "banChatMember": ban_chat_member,
    "unbanChatMember": unban_chat_member,
}
