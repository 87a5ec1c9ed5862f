"""Raw updates put into a bot's queue, with what must be known for the bot to react to them."""

from typing import Any, cast

from bot.demo.emulator.messages.rooms import Json
from bot.demo.emulator.state.accounts import BotAccount, Group, Person, Query
from bot.demo.emulator.state.state import State


def inject_update(state: State, bot: BotAccount, update: dict[str, Any]) -> int:
    """Queue an update unchanged and answer its id.

    Its sender counts as having started the bot, its callback query can be answered and the
    message it carries can be edited and deleted like any other.
    """
    kind = next((key for key in update if key != "update_id"), "")
    payload = cast("Json", update.get(kind, {}))
    chat = cast("Json", payload.get("chat") or {})
    sender = cast("Json", payload.get("from") or {})
    if chat.get("type") == "private" or (not chat and sender):
        _remember(state, bot, sender or chat)
    message: Json | None = payload.get("message") if kind == "callback_query" else payload
    if kind == "callback_query":
        seen: int = message["chat"]["id"] if message else sender["id"]
        bot.queries[payload["id"]] = Query(sender["id"], seen, state.clock.now())
    if message and "message_id" in message and "chat" in message:
        _keep(state, bot, message)
    queue: int = chat.get("id") or sender.get("id") or 0
    return bot.updates.inject(update, kind, queue)


def _remember(state: State, bot: BotAccount, user: Json) -> None:
    user_id = user["id"]
    if user_id not in state.people:
        state.people[user_id] = Person({"is_bot": False, "first_name": str(user_id)} | user)
    bot.started.add(user_id)


def _keep(state: State, bot: BotAccount, message: Json) -> None:
    chat_id = message["chat"]["id"]
    if chat_id < 0 and chat_id not in state.groups:
        title = message["chat"].get("title", "")
        state.groups[chat_id] = Group(chat_id, title, {bot.id: "member"})
    room = state.room(bot, chat_id)
    bot.skip_message_ids(message["message_id"])
    if room.get(message["message_id"]) is None:
        room.put(message)
