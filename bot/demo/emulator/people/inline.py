"""Inline mode from the people's side: ask a bot from any chat, choose what it offers."""

from bot.demo.emulator.encoding import utf16_length
from bot.demo.emulator.messages.rooms import Json
from bot.demo.emulator.messages.texts import read_words
from bot.demo.emulator.people.wishes import Wish
from bot.demo.emulator.people.world import World
from bot.demo.emulator.state.accounts import Offer
from bot.demo.emulator.state.state import StoryImpossible

_MADE = {
    "latitude": ("latitude", "longitude", "live_period", "horizontal_accuracy"),
    "phone_number": ("phone_number", "first_name", "last_name", "vcard"),
}


def ask_inline(world: World, user_id: int, wish: Wish) -> Json:
    """A person types @bot and a query: {update_id, inline_query_id}."""
    chat_id, bot_id = wish.number_or_none("chat_id"), wish.number_or_none("bot_id")
    person, account = world.present(user_id, chat_id, bot_id)
    query_id = account.next_query_id()
    query = wish.text("query")
    account.inline_queries[query_id] = Offer(user_id, query, world.clock.now())
    chat = world.room(account, chat_id or user_id).chat
    payload = {
        "id": query_id,
        "from": person.user,
        "query": query,
        "offset": wish.text_or_none("offset") or "",
        "chat_type": "sender" if chat["id"] == user_id else chat["type"],
    }
    update_id = account.updates.push("inline_query", payload, user_id)
    return {"update_id": update_id, "inline_query_id": query_id}


def look_at_offer(world: World, wish: Wish) -> Json:
    """What the bot answered to an inline query so far: {answered, results, next_offset}.

    Raises StoryImpossible.
    """
    offer = world.bot(wish.number_or_none("bot_id")).inline_queries.get(
        wish.text("inline_query_id")
    )
    if offer is None:
        raise StoryImpossible("there is no such inline query")
    return {
        "answered": offer.answered,
        "results": offer.results,
        "next_offset": offer.next_offset,
    }


def choose(world: World, user_id: int, wish: Wish) -> Json:
    """A person sends one of the results into a chat: {update_id, message, inline_message_id}.

    The update is the chosen_inline_result.

    Raises StoryImpossible.
    """
    chat_id, bot_id = wish.number_or_none("chat_id"), wish.number_or_none("bot_id")
    person, account = world.present(user_id, chat_id, bot_id)
    offer = account.inline_queries.get(wish.text("inline_query_id"))
    results = [] if offer is None or offer.user_id != user_id else offer.results
    result = next((each for each in results if each["id"] == wish.text("result_id")), None)
    if offer is None or result is None:
        raise StoryImpossible("the bot has not offered that")
    room = world.room(account, chat_id or user_id)
    message = world.new_message(account, room, person.user) | _content(world, result)
    message["via_bot"] = account.user
    if result.get("reply_markup"):
        message["reply_markup"] = result["reply_markup"]
    world.store(account, room, message)
    inline_id = f"AgAA{account.next_query_id()}"
    account.inline_messages[inline_id] = (room.id, message["message_id"])
    told: Json = {"result_id": result["id"], "from": person.user, "query": offer.query}
    if result.get("reply_markup"):
        told["inline_message_id"] = inline_id
    if world.overhears(account, room, message):
        account.updates.push("message", message, room.id)
    update_id = account.updates.push("chosen_inline_result", told, user_id)
    return {"update_id": update_id, "message": message, "inline_message_id": inline_id}


def _content(world: World, result: Json) -> Json:
    """What a result becomes in the chat."""
    content: Json | None = result.get("input_message_content")
    if content is not None and "message_text" in content:
        return _words(world, content, "message_text", "text", "entities")
    source = content or result
    for key, fields in _MADE.items():
        if key in source:
            made = {each: source[each] for each in fields if each in source}
            return _place(source, made) if key == "latitude" else {"contact": made}
    return _media(world, result)


def _place(source: Json, location: Json) -> Json:
    if "address" not in source:
        return {"location": location}
    venue = {"location": location, "title": source["title"], "address": source["address"]}
    return {"venue": venue, "location": location}


def _media(world: World, result: Json) -> Json:
    """A file the bot knows by its id; of an address only the words, for nothing is fetched."""
    caption = _words(world, result, "caption", "caption", "caption_entities")
    kept = world.files.by_id(result.get(f"{_stem(result)}_file_id", ""))
    if kept is not None:
        return {kept.kind: kept.shown()} | caption
    named = result.get("title") or result.get("game_short_name") or result["type"]
    return {"text": caption.get("caption") or named}


def _stem(result: Json) -> str:
    return "mpeg4" if result["type"] == "mpeg4_gif" else result["type"]


def _words(world: World, source: Json, given: str, text: str, entities: str) -> Json:
    if not source.get(given):
        return {}
    marked = source.get("entities" if given == "message_text" else entities)
    parsed = read_words(source[given], source.get("parse_mode"), marked, world.find_user)
    if not parsed.text or utf16_length(parsed.text) > 4096:
        raise StoryImpossible("the result's text is empty or too long")
    found: Json = {text: parsed.text}
    return found | ({entities: parsed.entities} if parsed.entities else {})
