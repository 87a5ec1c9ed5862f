"""What people do with messages that are there: edit, react, vote, move a live location."""

from bot.demo.emulator.messages.rooms import Json, Room
from bot.demo.emulator.messages.texts import read_typed
from bot.demo.emulator.people.wishes import Wish
from bot.demo.emulator.people.world import World
from bot.demo.emulator.state.accounts import BotAccount
from bot.demo.emulator.state.members import ADMINISTRATORS
from bot.demo.emulator.state.state import StoryImpossible


def _there(world: World, user_id: int, wish: Wish) -> tuple[BotAccount, Room, Json]:
    """The bot, the chat and the message a person does something with; raises StoryImpossible."""
    chat_id, bot_id = wish.number_or_none("chat_id"), wish.number_or_none("bot_id")
    _, account = world.present(user_id, chat_id, bot_id)
    room = world.room(account, chat_id or user_id)
    message = room.get(wish.number("message_id"))
    if message is None:
        raise StoryImpossible("there is no such message")
    return account, room, message


def _own(world: World, user_id: int, wish: Wish) -> tuple[BotAccount, Room, Json]:
    account, room, message = _there(world, user_id, wish)
    if message.get("from", {}).get("id") != user_id:
        raise StoryImpossible("the message is somebody else's")
    return account, room, message


def edit(world: World, user_id: int, wish: Wish) -> Json:
    """A person changes the text or caption of an own message: {update_id, message}.

    Raises StoryImpossible.
    """
    account, room, message = _own(world, user_id, wish)
    parsed = read_typed(wish.text("text"))
    if "text" in message and not parsed.text:
        raise StoryImpossible("nothing is said")
    said, marked = ("text", "entities") if "text" in message else ("caption", "caption_entities")
    new = {key: value for key, value in message.items() if key not in (said, marked)}
    if parsed.text:
        new[said] = parsed.text
    if parsed.entities:
        new[marked] = parsed.entities
    return _save(world, account, room, new)


def move(world: World, user_id: int, wish: Wish) -> Json:
    """A person's live location moves on: {update_id, message}.

    Raises StoryImpossible.
    """
    account, room, message = _own(world, user_id, wish)
    if "live_period" not in message.get("location", {}):
        raise StoryImpossible("the message is no live location")
    moved = {key: wish.amount(key) for key in ("latitude", "longitude")}
    return _save(world, account, room, message | {"location": message["location"] | moved})


def _save(world: World, account: BotAccount, room: Room, new: Json) -> Json:
    new["edit_date"] = int(world.clock.now())
    world.store(account, room, new, "edit")
    update_id = None
    if world.overhears(account, room, new):
        update_id = account.updates.push("edited_message", new, room.id)
    return {"update_id": update_id, "message": new}


def react(world: World, user_id: int, wish: Wish) -> Json:
    """A person puts an emoji on a message, "" takes it away: {update_id}.

    A bot hears of it if it asked for message_reaction, in groups as an administrator only.
    """
    account, room, message = _there(world, user_id, wish)
    emoji = wish.text("emoji")
    now: list[Json] = [{"type": "emoji", "emoji": emoji}] if emoji else []
    before = room.react(message["message_id"], user_id, now)
    if world.events.watched:
        world.tell(account, "edit", room.id, message=room.view(message))
    if before == now or not _is_told(world, account, room):
        return {"update_id": None}
    payload = {
        "chat": room.chat,
        "message_id": message["message_id"],
        "user": world.person(user_id).user,
        "date": int(world.clock.now()),
        "old_reaction": before,
        "new_reaction": now,
    }
    return {"update_id": account.updates.push("message_reaction", payload, room.id)}


def _is_told(world: World, account: BotAccount, room: Room) -> bool:
    return room.id > 0 or world.group(room.id).members.get(account.id) in ADMINISTRATORS


def vote(world: World, user_id: int, wish: Wish) -> Json:
    """A person chooses options of a poll by their places, none takes the vote back: {update_id}.

    Raises StoryImpossible.
    """
    account, room, message = _there(world, user_id, wish)
    poll: Json | None = message.get("poll")
    chosen = sorted(set(wish.numbers("options")))
    if poll is None or poll["is_closed"]:
        raise StoryImpossible("the message is no open poll")
    if any(not 0 <= at < len(poll["options"]) for at in chosen):
        raise StoryImpossible("options: the poll has no such option")
    if len(chosen) > 1 and not poll["allows_multiple_answers"]:
        raise StoryImpossible("options: the poll takes one only")
    votes = account.votes.setdefault(poll["id"], {})
    if user_id in votes and not poll["allows_revoting"]:
        raise StoryImpossible("the user has voted, and votes are final")
    votes.pop(user_id, None)
    if chosen:
        votes[user_id] = chosen
    _count(poll, votes)
    world.store(account, room, message, "edit")
    account.updates.push("poll", poll, room.id)
    if poll["is_anonymous"]:
        return {"update_id": None}
    answer = {
        "poll_id": poll["id"],
        "user": world.person(user_id).user,
        "option_ids": chosen,
        "option_persistent_ids": [poll["options"][at]["persistent_id"] for at in chosen],
    }
    return {"update_id": account.updates.push("poll_answer", answer, user_id)}


def _count(poll: Json, votes: dict[int, list[int]]) -> None:
    poll["total_voter_count"] = len(votes)
    for at, option in enumerate(poll["options"]):
        option["voter_count"] = sum(at in chosen for chosen in votes.values())
