"""Everything the emulator knows, and the rules about who can be written to."""

import re

from bot.demo.emulator import refusals
from bot.demo.emulator.clock import Clock
from bot.demo.emulator.messages.rooms import Json, Room, Stored
from bot.demo.emulator.refusals import Refusal, too_many_requests
from bot.demo.emulator.state.accounts import BotAccount, Group, Person, StickerSet
from bot.demo.emulator.state.events import Broadcast
from bot.demo.emulator.state.faults import Faults
from bot.demo.emulator.state.files import Files
from bot.demo.emulator.state.flood import Flood
from bot.demo.emulator.state.journal import Journal

_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")
_SUPERGROUP = -1_000_000_000_000


class TokenIllFormed(ValueError):
    """A token is not of the form ``digits:letters``."""

    def __init__(self) -> None:
        super().__init__("That is no bot token; it looks like 123456:ABC-def.")


class StoryImpossible(Exception):
    """A control call asks for what cannot happen (unknown person, closed chat...)."""


class State:
    """Bots, people, groups, files and the instruments of the test (clock, faults, journal)."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.tour = False
        """Whether the page offers its guided tour, for which the demo's people must be there."""
        self.bots: dict[str, BotAccount] = {}
        self.people: dict[int, Person] = {}
        self.groups: dict[int, Group] = {}
        self.files = Files()
        self.sticker_sets: dict[str, StickerSet] = {}
        self.events = Broadcast()
        self.journal = Journal()
        self.faults = Faults()
        self.flood = Flood()
        self.latency_ms = 0.0
        self.strict = True  # whether fields Telegram does not know are refused

    def add_bot(self, token: str, username: str, first_name: str = "Colloquy") -> BotAccount:
        """Register a bot; raises TokenIllFormed."""
        if not _TOKEN.fullmatch(token):
            raise TokenIllFormed
        account = BotAccount(token, username, first_name, self.clock)
        self.bots[token] = account
        return account

    def bot(self, bot_id: int | None = None) -> BotAccount:
        """A bot by id, or the first one; raises StoryImpossible."""
        for account in self.bots.values():
            if bot_id is None or account.id == bot_id:
                return account
        raise StoryImpossible("no such bot")

    def person(self, user_id: int) -> Person:
        """A person by id; raises StoryImpossible."""
        person = self.people.get(user_id)
        if person is None:
            raise StoryImpossible("no such user")
        return person

    def group(self, chat_id: int) -> Group:
        """A group by id; raises StoryImpossible."""
        group = self.groups.get(chat_id)
        if group is None:
            raise StoryImpossible("no such group")
        return group

    def find_user(self, user_id: int) -> Json | None:
        """The Bot API User of a person, if there is one."""
        person = self.people.get(user_id)
        return None if person is None else person.user

    def room(self, bot: BotAccount, chat_id: int) -> Room:
        """The bot's view of a chat, made when first needed; raises StoryImpossible."""
        room = bot.rooms.get(chat_id)
        if room is None:
            chat = self.group(chat_id).chat() if chat_id < 0 else self._private(chat_id)
            room = bot.rooms[chat_id] = Room(chat)
        return room

    def _private(self, chat_id: int) -> Json:
        return self.person(chat_id).private_chat()

    def known_room(self, bot: BotAccount, chat_id: int | str) -> Room:
        """A chat the bot knows, by id or @name, writable or not; raises Refusal "chat not found"."""
        if not isinstance(chat_id, int):
            chat_id = self._named(chat_id)
        if chat_id < 0:
            self._check_group(bot, chat_id)
        elif chat_id not in self.people:
            raise Refusal(refusals.CHAT_NOT_FOUND)
        return self.room(bot, chat_id)

    def _named(self, name: str) -> int:
        wanted = name.removeprefix("@").lower()
        for group in self.groups.values():
            if name.startswith("@") and group.username.lower() == wanted:
                return group.id
        raise Refusal(refusals.CHAT_NOT_FOUND)

    def open_room(self, bot: BotAccount, chat_id: int | str) -> Room:
        """A chat the bot may write to now; raises Refusal in Telegram's words."""
        room = self.known_room(bot, chat_id)
        user_id = room.chat["id"]
        if user_id > 0:
            if self.people[user_id].deactivated:
                raise Refusal(refusals.DEACTIVATED)
            if user_id in bot.blocked:
                raise Refusal(refusals.BLOCKED)
            if user_id not in bot.started:
                raise Refusal(refusals.NEVER_STARTED)
        return room

    def _check_group(self, bot: BotAccount, chat_id: int) -> None:
        group = self.groups.get(chat_id)
        if group is None:
            raise Refusal(refusals.CHAT_NOT_FOUND)
        if group.migrated_to is not None:
            raise Refusal(refusals.UPGRADED, {"migrate_to_chat_id": group.migrated_to})
        status = group.members.get(bot.id, "left")
        if status == "kicked":
            raise Refusal(refusals.KICKED)
        if status == "left":
            raise Refusal(refusals.NOT_A_MEMBER)

    def allow_sending(self, room: Room, posts: int = 1) -> None:
        """Count a message, or an album of several, against the flood limits; raises Refusal 429."""
        if self.flood.on and (wait := self.flood.sending(room.id, posts)):
            raise too_many_requests(wait)

    def allow_editing(self, room: Room) -> None:
        """Count an edit against the chat's budget; raises Refusal 429."""
        if self.flood.on and (wait := self.flood.editing(room.id)):
            raise too_many_requests(wait)

    def new_message(self, bot: BotAccount, room: Room, sender: Json) -> Json:
        """The start of a Bot API Message: id, sender, chat and date."""
        return {
            "message_id": bot.next_message_id(),
            "from": sender,
            "chat": room.chat,
            "date": int(self.clock.now()),
        }

    def store(self, bot: BotAccount, room: Room, message: Json, event: str = "message") -> Stored:
        """Store a message and tell the watchers."""
        stored = room.put(message)
        if self.events.watched:
            self.tell(bot, event, room.id, message=room.view(message))
        return stored

    def tell(self, bot: BotAccount, event: str, chat_id: int, **details: object) -> None:
        """Tell the watchers what happened in a chat."""
        if self.events.watched:
            self.events.tell({"type": event, "bot_id": bot.id, "chat_id": chat_id, **details})

    def refresh(self, group: Group) -> None:
        """Show a group's new name or title in its chat, and tell the watchers."""
        for account in self.bots.values():
            room = account.rooms.get(group.id)
            if room is not None:
                room.chat = group.chat()
            self.tell(account, "group", group.id)

    def supergroup_id(self, chat_id: int) -> int:
        """The id a group gets when it becomes a supergroup."""
        return _SUPERGROUP + chat_id
