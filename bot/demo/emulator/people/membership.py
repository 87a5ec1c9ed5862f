"""People and bots come into groups, leave them and are changed in them; what each chat is told."""

from bot.demo.emulator.messages.rooms import Json
from bot.demo.emulator.people.world import World
from bot.demo.emulator.state.accounts import BotAccount, Group
from bot.demo.emulator.state.members import INSIDE, group_member, may
from bot.demo.emulator.state.state import StoryImpossible

_HEARD = ("member", "administrator", "creator", "restricted")


def change_status(
    world: World,
    group: Group,
    user_id: int,
    status: str,
    *,
    by: Json,
    details: Json | None = None,
    more: Json | None = None,
) -> None:
    """Give somebody another status; chat and bots are told as Telegram tells them.

    ``more`` are the other fields of the ChatMemberUpdated, such as the invite link.
    """
    user = _user(world, user_id)
    before, was_inside = group_member(group, user), group.members.get(user_id) in INSIDE
    group.members[user_id] = status
    group.details.pop(user_id, None)
    if details:
        group.details[user_id] = details
    after = group_member(group, user)
    if before == after:
        return
    update = {
        "chat": group.chat(),
        "from": by,
        "date": int(world.clock.now()),
        "old_chat_member": before,
        "new_chat_member": after,
        **(more or {}),
    }
    for account in world.bots.values():
        if account.id == user_id:
            account.updates.push("my_chat_member", update, group.id)
        elif may(group, account.id, "can_manage_chat"):
            account.updates.push("chat_member", update, group.id)
        world.tell(account, "group", group.id)
    if not was_inside and status in INSIDE:
        note(world, group, user if more else by, {"new_chat_members": [user]})
    elif was_inside and status not in INSIDE:
        note(world, group, by, {"left_chat_member": user})


def _user(world: World, user_id: int) -> Json:
    bots = [account.user for account in world.bots.values() if account.id == user_id]
    return bots[0] if bots else world.person(user_id).user


def note(world: World, group: Group, by: Json, told: Json, *, opens: bool = False) -> int:
    """A line of the chat's own, to every bot in it: its id, of the bot which did it if one did.

    With ``opens`` it begins a topic that has its id.
    """
    number = 0
    for account in world.bots.values():
        if group.members.get(account.id) not in _HEARD:
            continue
        room = world.room(account, group.id)
        message = world.new_message(account, room, by) | told
        if opens:
            place = {"message_thread_id": message["message_id"], "is_topic_message": True}
            message |= place
        world.store(account, room, message)
        account.updates.push("message", message, group.id)
        if not number or account.id == by["id"]:
            number = message["message_id"]
    return number


def join(world: World, user_id: int, chat_id: int, *, link: str | None = None) -> Json:
    """A person comes in, or asks to by a link that wants it: {status}.

    Raises StoryImpossible: the link does not let in, or the person is banned.
    """
    group, person = world.group(chat_id), world.person(user_id)
    status = group.members.get(user_id, "left")
    if status == "kicked":
        raise StoryImpossible("the user is banned from the group")
    if status in INSIDE:
        raise StoryImpossible("the user is in the group already")
    known = None if link is None else _open_link(world, group, link)
    if known is None:
        change_status(world, group, user_id, "member", by=person.user)
    elif known["creates_join_request"]:
        _request(world, group, user_id, known)
        return {"status": "requested"}
    else:
        group.came_by[user_id] = known["invite_link"]
        came = {"invite_link": known}
        change_status(world, group, user_id, "member", by=person.user, more=came)
    return {"status": "member"}


def _open_link(world: World, group: Group, link: str) -> Json:
    known = group.links.get(link)
    if known is None or known["is_revoked"]:
        raise StoryImpossible("the link is no longer good")
    if known.get("expire_date") and known["expire_date"] < world.clock.now():
        raise StoryImpossible("the link is no longer good")
    inside = sum(link == used for used in group.came_by.values())
    if known.get("member_limit", inside + 1) <= inside:
        raise StoryImpossible("the link has let in as many as it may")
    return known


def _request(world: World, group: Group, user_id: int, link: Json) -> None:
    group.requests[user_id] = link["invite_link"]
    update = {
        "chat": group.chat(),
        "from": world.person(user_id).user,
        "user_chat_id": user_id,
        "date": int(world.clock.now()),
        "invite_link": link,
    }
    for account in world.bots.values():
        if may(group, account.id, "can_invite_users"):
            account.updates.push("chat_join_request", update, group.id)


def leave(world: World, user_id: int, chat_id: int) -> Json:
    """A person goes: {status}. Raises StoryImpossible: was not there."""
    group, person = world.group(chat_id), world.person(user_id)
    if group.members.get(user_id) not in INSIDE:
        raise StoryImpossible("the user is not in the group")
    change_status(world, group, user_id, "left", by=person.user)
    return {"status": "left"}


def set_bot_status(world: World, account: BotAccount, chat_id: int, status: str) -> Json:
    """Somebody puts the bot into a group, makes it an administrator or takes it out: {status}.

    Raises StoryImpossible: the status is none a bot can have.
    """
    if status not in ("member", "administrator", "left", "kicked"):
        raise StoryImpossible("status: member, administrator, left or kicked is expected")
    group = world.group(chat_id)
    creator = next((n for n, s in group.members.items() if s == "creator"), None)
    by = account.user if creator is None else world.person(creator).user
    change_status(world, group, account.id, status, by=by)
    return {"status": status}
