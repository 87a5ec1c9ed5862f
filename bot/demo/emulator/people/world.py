"""What people can do in the pretend Telegram; the same verbs as the control API."""

import base64
from typing import cast

from bot.demo.emulator.messages.rooms import Json, Room
from bot.demo.emulator.messages.texts import read_typed
from bot.demo.emulator.people.groups import Groups
from bot.demo.emulator.people.injection import inject_update, read_update
from bot.demo.emulator.state.accounts import BotAccount, Person, Query
from bot.demo.emulator.state.files import Upload
from bot.demo.emulator.state.members import INSIDE, may_write
from bot.demo.emulator.state.state import StoryImpossible

FIRST_USER = 1001


def read_bytes(content: bytes | str) -> bytes:
    """Bytes as they are, or from base64; raises StoryImpossible."""
    try:
        return base64.b64decode(content) if isinstance(content, str) else content
    except ValueError:
        raise StoryImpossible("the content is no base64") from None


class World(Groups):
    """The state with the people's verbs; each answers what the control API answers."""

    def add_user(
        self,
        *,
        first_name: str,
        user_id: int | None = None,
        last_name: str | None = None,
        username: str | None = None,
        language_code: str | None = None,
    ) -> Json:
        """A new person (or new data of a known one): the Bot API User."""
        number = user_id or max([FIRST_USER - 1, *self.people]) + 1
        user: Json = {"id": number, "is_bot": False, "first_name": first_name}
        optional = {
            "last_name": last_name,
            "username": username,
            "language_code": language_code,
        }
        user |= {key: value for key, value in optional.items() if value}
        known = self.people.get(number)
        if known is None:
            self.people[number] = Person(user)
        else:
            known.user = user
        for account in self.bots.values():
            room = account.rooms.get(number)
            if room is not None:
                room.chat = self.people[number].private_chat()
            self.tell(account, "user", number, user_id=number)
        return user

    def add_off_stage(self, user_id: int, *, first_name: str) -> None:
        """A person who has started every bot, gets its messages, and is not shown in the page."""
        user: Json = {"id": user_id, "is_bot": False, "first_name": first_name}
        self.people[user_id] = Person(user, off_stage=True)
        for account in self.bots.values():
            account.started.add(user_id)

    def say(
        self,
        user_id: int,
        text: str,
        *,
        chat_id: int | None = None,
        reply_to: int | None = None,
        bot_id: int | None = None,
    ) -> Json:
        """A person writes: {update_id, message}; the first word to a bot starts it.

        Raises:
            StoryImpossible: nothing is said.
        """
        parsed = read_typed(text)
        if not parsed.text:
            raise StoryImpossible("nothing is said")
        content: Json = {"text": parsed.text}
        if parsed.entities:
            content["entities"] = parsed.entities
        return self.speak(user_id, content, chat_id=chat_id, reply_to=reply_to, bot_id=bot_id)

    def send_file(
        self,
        user_id: int,
        *,
        file_name: str,
        mime_type: str,
        content: bytes | str,
        caption: str | None = None,
        chat_id: int | None = None,
        bot_id: int | None = None,
    ) -> Json:
        """A person sends a document (content: bytes or base64): {update_id, message}.

        Raises:
            StoryImpossible: the content is no base64.
        """
        kept = self.files.keep("document", Upload(file_name, mime_type, read_bytes(content)))
        said: Json = {"document": kept.shown()}
        if caption:
            said["caption"] = caption
        return self.speak(user_id, said, chat_id=chat_id, bot_id=bot_id)

    def speak(
        self,
        user_id: int,
        content: Json,
        *,
        chat_id: int | None = None,
        reply_to: int | None = None,
        bot_id: int | None = None,
    ) -> Json:
        """A person sends something: {update_id, message}; the first word to a bot starts it.

        Raises StoryImpossible.
        """
        person, account = self.present(user_id, chat_id, bot_id)
        room = self.room(account, chat_id or user_id)
        if room.id > 0:
            account.started.add(user_id)
        elif not may_write(self.group(room.id), user_id):
            raise StoryImpossible("the user may not write in the group")
        message = self.new_message(account, room, person.user) | content
        replied = room.get(reply_to) if reply_to else None
        if replied is not None:
            replied.pop("reply_to_message", None)
            message["reply_to_message"] = replied
            if replied.get("is_topic_message"):
                place = {"message_thread_id": replied["message_thread_id"]}
                message |= place | {"is_topic_message": True}
        self.store(account, room, message)
        update_id = None
        if self.overhears(account, room, message):
            update_id = account.updates.push("message", message, room.id)
        return {"update_id": update_id, "message": message}

    def present(
        self, user_id: int, chat_id: int | None, bot_id: int | None
    ) -> tuple[Person, BotAccount]:
        """The person and the bot, when they can meet there; raises StoryImpossible."""
        person, account = self.person(user_id), self.bot(bot_id)
        if person.deactivated:
            raise StoryImpossible("the user's account is deleted")
        if chat_id is not None and chat_id < 0:
            group = self.group(chat_id)
            if group.migrated_to is not None:
                raise StoryImpossible(f"the group became {group.migrated_to}")
            if group.members.get(user_id) not in INSIDE:
                raise StoryImpossible("the user is not in the group")
        elif user_id in account.blocked:
            raise StoryImpossible("the user has blocked the bot")
        return person, account

    def overhears(self, account: BotAccount, room: Room, message: Json) -> bool:
        """Whether a bot gets a message. Privacy mode: in a group a bot gets only what is meant for it, unless it is an admin."""
        if room.id > 0:
            return True
        status = self.groups[room.id].members.get(account.id)
        if status not in ("member", "administrator"):
            return False
        text: str = message.get("text") or message.get("caption") or ""
        replied = message.get("reply_to_message", {}).get("from", {}).get("id") == account.id
        meant = text.startswith("/") or f"@{account.username}" in text
        return status == "administrator" or replied or meant

    def tap(
        self,
        user_id: int,
        message_id: int,
        data: str,
        *,
        chat_id: int | None = None,
        bot_id: int | None = None,
    ) -> Json:
        """A person taps a button, fresh or stale: {update_id, callback_query_id}."""
        person, account = self.present(user_id, chat_id, bot_id)
        room = self.room(account, chat_id or user_id)
        query_id = account.next_query_id()
        account.queries[query_id] = Query(user_id, room.id, self.clock.now())
        message, gone = (
            room.get(message_id),
            {"chat": room.chat, "message_id": message_id, "date": 0},
        )
        game = (message or {}).get("game")
        pressed = {"game_short_name": game["title"]} if game and not data else {"data": data}
        inline = [
            inline_id
            for inline_id, place in account.inline_messages.items()
            if place == (room.id, message_id)
        ]
        payload = {
            "id": query_id,
            "from": person.user,
            **({"inline_message_id": inline[0]} if inline else {"message": message or gone}),
            "chat_instance": str(abs(room.id) * 7_919 + account.id),
            **pressed,
        }
        update_id = account.updates.push("callback_query", payload, user_id)
        return {"update_id": update_id, "callback_query_id": query_id}

    def block(self, user_id: int, *, bot_id: int | None = None) -> Json:
        """A person blocks the bot: {update_id} of the my_chat_member update."""
        person, account = self.person(user_id), self.bot(bot_id)
        account.blocked.add(user_id)
        chat = person.private_chat()
        return {"update_id": self.membership(account, chat, user_id, "member", "kicked")}

    def unblock(self, user_id: int, *, bot_id: int | None = None) -> Json:
        """A person lets the bot write again."""
        person, account = self.person(user_id), self.bot(bot_id)
        account.blocked.discard(user_id)
        chat = person.private_chat()
        return {"update_id": self.membership(account, chat, user_id, "kicked", "member")}

    def deactivate(self, user_id: int) -> Json:
        """A person deletes the account; nothing tells the bot."""
        self.person(user_id).deactivated = True
        return {"update_id": None}

    def inject(self, given: object, *, bot_id: int | None = None) -> list[int]:
        """Put raw updates (one, or an array) into the bot's queue as they are: their ids.

        Raises:
            StoryImpossible: one of them is no update; none is queued then.
        """
        account = self.bot(bot_id)
        updates = cast("list[object]", given) if isinstance(given, list) else [given]
        read = [read_update(update) for update in updates]
        return [inject_update(self, account, raw) for raw in read]
