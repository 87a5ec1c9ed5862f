"""How people come into a group: invite links, and requests to join."""

from bot.demo.emulator import refusals
from bot.demo.emulator.messages.rooms import Json
from bot.demo.emulator.methods.asked import Asked, Handler
from bot.demo.emulator.methods.chats.chats import governed
from bot.demo.emulator.people.membership import change_status
from bot.demo.emulator.refusals import Refusal
from bot.demo.emulator.state.accounts import Group

_SETTINGS = ("name", "expire_date", "member_limit", "subscription_period", "subscription_price")


def create_chat_invite_link(asked: Asked) -> Json:
    """createChatInviteLink, also with a subscription: the bot must be an administrator."""
    group, params = governed(asked, "can_invite_users"), asked.params
    return _new_link(asked, group, _settings(params))


def _settings(params: Json) -> Json:
    if params.get("creates_join_request") and params.get("member_limit"):
        raise Refusal(refusals.LINK_LIMITED)
    kept = {key: params[key] for key in _SETTINGS if key in params}
    return kept | {"creates_join_request": params.get("creates_join_request", False)}


def _new_link(asked: Asked, group: Group, settings: Json) -> Json:
    address = f"https://t.me/+emulated{abs(group.id)}x{asked.bot.next_album()}"
    link = {
        "invite_link": address,
        "creator": asked.bot.user,
        "creates_join_request": False,
        "is_primary": False,
        "is_revoked": False,
        **settings,
    }
    group.links[address] = link
    return link


def _link(asked: Asked) -> tuple[Group, Json]:
    """A link of this bot; raises Refusal."""
    group = governed(asked, "can_invite_users")
    link = group.links.get(asked.params["invite_link"])
    if link is None or link["creator"]["id"] != asked.bot.id:
        raise Refusal(refusals.LINK_INVALID)
    return group, link


def edit_chat_invite_link(asked: Asked) -> Json:
    """editChatInviteLink: what is not said again is gone."""
    _, link = _link(asked)
    if link["is_revoked"]:
        raise Refusal(refusals.LINK_REVOKED)
    for key in _SETTINGS[:3]:
        link.pop(key, None)
    link |= _settings(asked.params)
    return link


def revoke_chat_invite_link(asked: Asked) -> Json:
    """revokeChatInviteLink: of the primary link, a new one takes its place."""
    group, link = _link(asked)
    link["is_revoked"] = True
    if link["is_primary"]:
        link["is_primary"] = False
        _new_link(asked, group, {"is_primary": True})
    return link


def export_chat_invite_link(asked: Asked) -> str:
    """exportChatInviteLink: a new primary link; the one before is revoked."""
    group = governed(asked, "can_invite_users")
    for link in group.links.values():
        if link["is_primary"]:
            link |= {"is_primary": False, "is_revoked": True}
    return _new_link(asked, group, {"is_primary": True})["invite_link"]


def approve_chat_join_request(asked: Asked) -> bool:
    """approveChatJoinRequest."""
    group, user_id = _requested(asked)
    change_status(
        asked.world, group, user_id, "member", by=asked.bot.user, more={"via_join_request": True}
    )
    return True


def decline_chat_join_request(asked: Asked) -> bool:
    """declineChatJoinRequest."""
    _requested(asked)
    return True


def _requested(asked: Asked) -> tuple[Group, int]:
    group, user_id = governed(asked, "can_invite_users"), asked.params["user_id"]
    if group.requests.pop(user_id, None) is None:
        raise Refusal(refusals.REQUESTER_MISSING)
    return group, user_id


HANDLERS: dict[str, Handler] = {
    "createChatInviteLink": create_chat_invite_link,
    "createChatSubscriptionInviteLink": create_chat_invite_link,
    "editChatInviteLink": edit_chat_invite_link,
    "editChatSubscriptionInviteLink": edit_chat_invite_link,
    "revokeChatInviteLink": revoke_chat_invite_link,
    "exportChatInviteLink": export_chat_invite_link,
    "approveChatJoinRequest": approve_chat_join_request,
    "declineChatJoinRequest": decline_chat_join_request,
}
