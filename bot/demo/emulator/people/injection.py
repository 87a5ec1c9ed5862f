"""Raw updates put into a bot's queue, with what must be known for the bot to react to them."""

from dataclasses import dataclass
from typing import cast

from bot.demo.emulator.messages.rooms import Json
from bot.demo.emulator.state.accounts import (
    Bill,
    BotAccount,
    Checkout,
    Group,
    Offer,
    Person,
    Query,
)
from bot.demo.emulator.state.state import State, StoryImpossible

_ANSWERED = frozenset({"callback_query", "inline_query", "shipping_query", "pre_checkout_query"})


@dataclass(frozen=True, slots=True)
class RawUpdate:
    """An update that can be queued: its one content, and who and what it is about."""

    update: Json
    kind: str
    payload: Json
    chat: Json
    sender: Json
    message: Json


def read_update(given: object) -> RawUpdate:
    """Look whether a bot could be sent this at all; the content itself may be anything.

    Raises StoryImpossible, which says what is no update.
    """
    update = _object("an update", given)
    kinds = [key for key in update if key != "update_id"]
    if len(kinds) != 1:
        raise StoryImpossible("an update has one content besides its update_id")
    kind = kinds[0]
    update_id = update.get("update_id", 1)
    if type(update_id) is not int or update_id < 1:
        raise StoryImpossible("update_id: a whole number from 1 on is expected")
    payload = _object(kind, update[kind])
    chat, sender = _identified("chat", payload), _identified("from", payload)
    message = payload
    if kind == "callback_query":
        message = _object("message", payload.get("message") or {})
    if kind in _ANSWERED and (not sender or type(payload.get("id")) is not str):
        raise StoryImpossible(f"{kind}: an id and a sender are expected")
    if "message_id" in message and "chat" in message:
        _identified("chat", message)
        if type(message["message_id"]) is not int:
            raise StoryImpossible("message_id: a whole number is expected")
    return RawUpdate(update, kind, payload, chat, sender, message)


def _object(name: str, given: object) -> Json:
    if not isinstance(given, dict):
        raise StoryImpossible(f"{name}: a JSON object is expected")
    return cast("Json", given)


def _identified(key: str, owner: Json) -> Json:
    """A user or a chat of an update, or an empty object where there is none."""
    found = _object(key, owner.get(key) or {})
    if found and type(found.get("id")) is not int:
        raise StoryImpossible(f"{key}: a whole number for an id is expected")
    return found


def inject_update(state: State, bot: BotAccount, raw: RawUpdate) -> int:
    """Queue an update unchanged and answer its id.

    Its sender counts as having started the bot, what it asks can be answered, and the message it
    carries can be edited and deleted like any other.
    """
    chat, sender, message = raw.chat, raw.sender, raw.message
    if chat.get("type") == "private" or (not chat and sender):
        _remember(state, bot, sender or chat)
    if raw.kind in _ANSWERED:
        _await_answer(state, bot, raw)
    if "message_id" in message and "chat" in message:
        _keep(state, bot, message)
    queue: int = chat.get("id") or sender.get("id") or 0
    return bot.updates.inject(raw.update, raw.kind, queue)


def _await_answer(state: State, bot: BotAccount, raw: RawUpdate) -> None:
    query_id, user_id, now = raw.payload["id"], raw.sender["id"], state.clock.now()
    if raw.kind == "callback_query":
        seen: int = raw.message["chat"]["id"] if "chat" in raw.message else user_id
        bot.queries[query_id] = Query(user_id, seen, now)
    elif raw.kind == "inline_query":
        bot.inline_queries[query_id] = Offer(user_id, str(raw.payload.get("query", "")), now)
    else:
        waiting = bot.shippings if raw.kind == "shipping_query" else bot.checkouts
        waiting[query_id] = Checkout(user_id, user_id, _bill(raw.payload), now)


def _bill(payload: Json) -> Bill:
    total = payload.get("total_amount", 0)
    return Bill(
        str(payload.get("currency", "")),
        total if isinstance(total, int) else 0,
        str(payload.get("invoice_payload", "")),
    )


def _remember(state: State, bot: BotAccount, user: Json) -> None:
    user_id = user["id"]
    _know(state, user)
    bot.started.add(user_id)


def _know(state: State, user: Json) -> None:
    if user["id"] not in state.people:
        named = {"is_bot": False, "first_name": str(user["id"])}
        state.people[user["id"]] = Person(named | user)


def _keep(state: State, bot: BotAccount, message: Json) -> None:
    chat_id = message["chat"]["id"]
    if chat_id < 0 and chat_id not in state.groups:
        title = message["chat"].get("title", "")
        state.groups[chat_id] = Group(chat_id, title, {bot.id: "member"})
    elif chat_id > 0:
        _know(state, message["chat"])
    room = state.room(bot, chat_id)
    bot.skip_message_ids(message["message_id"])
    if room.get(message["message_id"]) is None:
        room.put(message)
