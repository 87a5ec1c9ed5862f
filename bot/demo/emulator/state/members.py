"""Bot API ChatMember objects by status."""

from bot.demo.emulator.messages.rooms import Json

_RIGHTS = (
    "can_be_edited",
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
)
_NEVER = frozenset({"can_be_edited", "is_anonymous"})
ADMINISTRATORS = ("creator", "administrator")


def member(user: Json, status: str) -> Json:
    """A ChatMember: creator, administrator, member, left or kicked."""
    found: Json = {"user": user, "status": status}
    match status:
        case "administrator":
            return found | {right: right not in _NEVER for right in _RIGHTS}
        case "creator":
            return found | {"is_anonymous": False}
        case "kicked":
            return found | {"until_date": 0}
        case _:
            return found
