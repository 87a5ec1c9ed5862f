"""Bot API ChatMember objects, and who of a group may do what."""

from bot.demo.emulator.messages.rooms import Json
from bot.demo.emulator.state.accounts import Group

RIGHTS = (
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_send_welcome_messages",
)
MORE_RIGHTS = (
    "can_post_messages",
    "can_edit_messages",
    "can_pin_messages",
    "can_manage_topics",
    "can_manage_direct_messages",
    "can_manage_tags",
)
"""Rights that only some chats have."""
ADMINISTRATORS = ("creator", "administrator")
INSIDE = frozenset({"creator", "administrator", "member", "restricted"})
_USUAL_RIGHTS = {right: right != "is_anonymous" for right in RIGHTS} | {
    "can_pin_messages": True,
    "can_manage_topics": True,
}


def member(user: Json, status: str, details: Json | None = None) -> Json:
    """A ChatMember: creator, administrator, member, restricted, left or kicked.

    ``details`` are its other fields as far as they were set; an administrator who was never
    promoted has every right.
    """
    found: Json = {"user": user, "status": status}
    known = details or {}
    match status:
        case "administrator":
            return found | {"can_be_edited": False} | _USUAL_RIGHTS | known
        case "creator":
            return found | {"is_anonymous": False} | known
        case "kicked":
            return found | {"until_date": 0} | known
        case "restricted":
            return found | {"is_member": True, "until_date": 0} | known
        case "member":
            return found | {key: known[key] for key in ("tag",) if key in known}
        case _:
            return found


def group_member(group: Group, user: Json) -> Json:
    """The ChatMember that somebody is in a group."""
    user_id = user["id"]
    return member(user, group.members.get(user_id, "left"), group.details.get(user_id))


def may(group: Group, user_id: int, right: str) -> bool:
    """Whether somebody has an administrator's right."""
    status = group.members.get(user_id)
    if status == "creator":
        return True
    details = group.details.get(user_id, {})
    return status == "administrator" and bool(details.get(right, _USUAL_RIGHTS.get(right, True)))


def may_write(group: Group, user_id: int) -> bool:
    """Whether somebody who is in a group may send messages there."""
    match group.members.get(user_id):
        case "restricted":
            return bool(group.details.get(user_id, {}).get("can_send_messages"))
        case "member":
            return group.permissions["can_send_messages"]
        case _:
            return True
