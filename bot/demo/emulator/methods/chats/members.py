"""Who is in a group and what they may: banned, restricted, promoted, named."""

from bot.demo.emulator import refusals
from bot.demo.emulator.messages.rooms import Json
from bot.demo.emulator.methods.asked import Asked, Handler
from bot.demo.emulator.methods.chats.chats import find_user, governed
from bot.demo.emulator.people.membership import change_status
from bot.demo.emulator.refusals import Refusal
from bot.demo.emulator.state.accounts import PERMISSIONS, Group
from bot.demo.emulator.state.members import ADMINISTRATORS, INSIDE, MORE_RIGHTS, RIGHTS

_TITLE_LIMIT = 16
_SENDING = frozenset(PERMISSIONS[1:8])
_OTHERS = frozenset({"can_send_other_messages", "can_add_web_page_previews"})


def ban_chat_member(asked: Asked) -> bool:
    """banChatMember."""
    return _set_out(asked, "kicked", {"until_date": asked.params.get("until_date", 0)})


def unban_chat_member(asked: Asked) -> bool:
    """unbanChatMember: takes out whoever is in, unless only_if_banned."""
    group, user_id = governed(asked, "can_restrict_members"), asked.params["user_id"]
    if asked.params.get("only_if_banned") and group.members.get(user_id) != "kicked":
        return True
    return _set_out(asked, "left", {})


def _set_out(asked: Asked, status: str, details: Json) -> bool:
    group, user_id = _subject(asked, "can_restrict_members")
    change_status(asked.world, group, user_id, status, by=asked.bot.user, details=details)
    return True


def _subject(asked: Asked, right: str) -> tuple[Group, int]:
    """A group the bot has a right in, and somebody who is no administrator; raises Refusal."""
    group, user_id = governed(asked, right), asked.params["user_id"]
    find_user(asked, user_id)
    if group.members.get(user_id, "left") in ADMINISTRATORS:
        raise Refusal(refusals.USER_IS_ADMINISTRATOR)
    return group, user_id


def restrict_chat_member(asked: Asked) -> bool:
    """restrictChatMember: every permission again makes a plain member."""
    group, user_id = _subject(asked, "can_restrict_members")
    if group.kind != "supergroup":
        raise Refusal(refusals.ONLY_SUPERGROUPS)
    allowed = read_permissions(asked.params)
    present = group.members.get(user_id, "left") in INSIDE
    details: Json = allowed | {
        "until_date": asked.params.get("until_date", 0),
        "is_member": present,
    }
    status, details = ("member", {}) if all(allowed.values()) else ("restricted", details)
    change_status(asked.world, group, user_id, status, by=asked.bot.user, details=details)
    return True


def read_permissions(params: Json) -> dict[str, bool]:
    """ChatPermissions of a request, whole: without independence some imply others."""
    given: Json = dict(params["permissions"])
    if not params.get("use_independent_chat_permissions"):
        if any(given.get(key) for key in _OTHERS):
            given |= dict.fromkeys(_SENDING, True)
        if any(given.get(key) for key in _SENDING):
            given["can_send_messages"] = True
    given.setdefault("can_manage_topics", given.get("can_pin_messages", False))
    given.setdefault("can_react_to_messages", given.get("can_send_messages", False))
    return {key: bool(given.get(key)) for key in PERMISSIONS}


def promote_chat_member(asked: Asked) -> bool:
    """promoteChatMember: without any right somebody is a plain member again."""
    group, user_id = governed(asked, "can_promote_members"), asked.params["user_id"]
    find_user(asked, user_id)
    if group.members.get(user_id) == "creator":
        raise Refusal(refusals.CANT_REMOVE_OWNER)
    if group.members.get(user_id) not in INSIDE:
        raise Refusal(refusals.NOT_A_PARTICIPANT)
    more = [right for right in MORE_RIGHTS if right in asked.params]
    rights = {right: asked.params.get(right, False) for right in (*RIGHTS, *more)}
    if any(rights.values()):
        rights |= {"can_manage_chat": True, "can_be_edited": True}
        status = "administrator"
    else:
        status, rights = "member", {}
    change_status(asked.world, group, user_id, status, by=asked.bot.user, details=rights)
    return True


def set_chat_administrator_custom_title(asked: Asked) -> bool:
    """setChatAdministratorCustomTitle."""
    group, user_id = governed(asked, "can_promote_members"), asked.params["user_id"]
    if group.members.get(user_id) != "administrator":
        raise Refusal(refusals.NOT_AN_ADMINISTRATOR)
    title: str = asked.params["custom_title"]
    if len(title) > _TITLE_LIMIT:
        raise Refusal(refusals.RANK_INVALID)
    group.details.setdefault(user_id, {})["custom_title"] = title
    return True


def set_chat_member_tag(asked: Asked) -> bool:
    """setChatMemberTag: a word beside the name of a plain member."""
    group, user_id = _subject(asked, "can_manage_tags")
    tag: str = asked.params.get("tag", "")
    if len(tag) > _TITLE_LIMIT:
        raise Refusal(refusals.RANK_INVALID)
    details = group.details.setdefault(user_id, {})
    details.pop("tag", None)
    if tag:
        details["tag"] = tag
    return True


def set_chat_permissions(asked: Asked) -> bool:
    """setChatPermissions: what everybody in a group may."""
    governed(asked, "can_restrict_members").permissions = read_permissions(asked.params)
    return True


HANDLERS: dict[str, Handler] = {
    "banChatMember": ban_chat_member,
    "unbanChatMember": unban_chat_member,
    "restrictChatMember": restrict_chat_member,
    "promoteChatMember": promote_chat_member,
    "setChatAdministratorCustomTitle": set_chat_administrator_custom_title,
    "setChatMemberTag": set_chat_member_tag,
    "setChatPermissions": set_chat_permissions,
}
