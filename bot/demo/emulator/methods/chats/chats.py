"""What a bot can ask about a chat and those in it, and leaving it."""

from bot.demo.emulator import refusals
from bot.demo.emulator.messages.rooms import Json
from bot.demo.emulator.methods.asked import Asked, Handler
from bot.demo.emulator.refusals import Refusal
from bot.demo.emulator.state.accounts import Group
from bot.demo.emulator.state.members import ADMINISTRATORS, INSIDE, group_member, may, member

_ACCEPTED_GIFTS = {
    "unlimited_gifts": False,
    "limited_gifts": False,
    "unique_gifts": False,
    "premium_subscription": False,
    "gifts_from_channels": False,
}


def find_user(asked: Asked, user_id: int) -> Json:
    """The User of a person or the bot itself; raises Refusal."""
    found = asked.bot.user if user_id == asked.bot.id else asked.world.find_user(user_id)
    if found is None:
        raise Refusal(refusals.USER_NOT_FOUND)
    return found


def governed(asked: Asked, right: str) -> Group:
    """The group a call is about, in which the bot has a right; raises Refusal."""
    room = asked.known_room()
    if room.id > 0:
        raise Refusal(refusals.NOT_IN_PRIVATE)
    group = asked.world.group(room.id)
    if not may(group, asked.bot.id, right):
        raise Refusal(refusals.NOT_ENOUGH_RIGHTS)
    return group


def get_chat(asked: Asked) -> Json:
    """getChat."""
    room = asked.known_room()
    full: Json = room.chat | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": _ACCEPTED_GIFTS,
    }
    if room.id < 0:
        group = asked.world.group(room.id)
        full |= group.about | {"permissions": group.permissions}
        primary = [link for link, known in group.links.items() if known["is_primary"]]
        if primary:
            full["invite_link"] = primary[-1]
    pinned = room.get(room.pinned[-1]) if room.pinned else None
    return full | {"pinned_message": pinned} if pinned else full


def get_chat_member(asked: Asked) -> Json:
    """getChatMember."""
    room = asked.known_room()
    user = find_user(asked, asked.params["user_id"])
    if room.id > 0:
        return member(user, "member")
    return group_member(asked.world.group(room.id), user)


def get_chat_administrators(asked: Asked) -> list[Json]:
    """getChatAdministrators: without other bots, as Telegram leaves them out."""
    room = asked.known_room()
    if room.id > 0:
        raise Refusal(refusals.NO_ADMINISTRATORS)
    group = asked.world.group(room.id)
    return [
        group_member(group, find_user(asked, user_id))
        for user_id, status in group.members.items()
        if status in ADMINISTRATORS and (user_id in asked.world.people or user_id == asked.bot.id)
    ]


def get_chat_member_count(asked: Asked) -> int:
    """getChatMemberCount."""
    room = asked.known_room()
    if room.id > 0:
        return 2
    return sum(status in INSIDE for status in asked.world.group(room.id).members.values())


def leave_chat(asked: Asked) -> bool:
    """leaveChat."""
    room = asked.known_room()
    if room.id > 0:
        raise Refusal(refusals.CHAT_NOT_FOUND)
    asked.world.group(room.id).members[asked.bot.id] = "left"
    asked.world.tell(asked.bot, "group", room.id)
    return True


HANDLERS: dict[str, Handler] = {
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatAdministrators": get_chat_administrators,
    "getChatMemberCount": get_chat_member_count,
    "leaveChat": leave_chat,
}
