"""People with phones: what they type, tap, send, hear and see."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from bot.demo.emulator.people.mini_apps import open_web_app
from bot.demo.emulator.people.world import World as Emulator
from bot.demo.emulator.state.files import Upload
from bot.domain.channels.addresses import Address, Carrier
from tests.stories.sealed_files import unsealed

_SENDING = ("sendMessage", "editMessageText", "sendDocument", "sendPhoto")


@dataclass(slots=True)
class Someone:
    """A person with a phone."""

    emulator: Emulator
    settle: Callable[[], Awaitable[None]]
    id: int
    _past: int = 0

    @property
    def at(self) -> Address:
        """Where the bot finds this person."""
        return Address(Carrier.TELEGRAM, self.id)

    def told(self, *, telegram: str, page: str = "") -> str:
        """What this person is told where Telegram is named only to those who read it there."""
        return {Carrier.TELEGRAM: telegram, Carrier.PAGE: page}[self.at.carrier]

    @property
    def readers(self) -> str:
        """Who can read what passes through this person's chat, as it is told in English."""
        return self.told(telegram="Telegram and the running bot", page="the running bot")

    async def says(self, text: str) -> None:
        """Type a message and wait for what comes of it."""
        self.say(text)
        await self.settle()

    def say(self, text: str) -> None:
        """Type a message, without waiting."""
        self.emulator.say(self.id, text)

    async def says_all(self, *texts: str) -> None:
        """Type several messages, one after the other."""
        for text in texts:
            await self.says(text)

    async def taps(self, *labels: str) -> None:
        """Tap the newest button with each label in turn and wait for what comes of it."""
        for label in labels:
            self.tap(label)
            await self.settle()

    def tap(self, label: str) -> None:
        """Tap the newest button with this label, without waiting."""
        message, button = self.find(label)
        self.tap_data(message["message_id"], button["callback_data"])

    def tap_data(self, message_id: int, data: str) -> None:
        """Tap a button of a message by its data, without waiting."""
        self.emulator.tap(self.id, message_id, data)

    async def taps_data(self, data: str, *, message_id: int | None = None) -> None:
        """Tap a button by its data, be it out of date."""
        number = message_id or self.messages[-1]["message_id"]
        self.tap_data(number, data)
        await self.settle()

    async def leaves(self) -> None:
        """Want to hear no more: block the bot, or sign out of the page."""
        self.emulator.block(self.id)
        await self.settle()

    async def menu(self) -> dict[str, str]:
        """The commands that are offered, each with what it does, in their order."""
        calls = [each.view()["params"] for each in self.emulator.journal.since(0, "setMyCommands")]
        ours = [each for each in calls if each["scope"].get("chat_id") == self.id]
        return {each["command"]: each["description"] for each in ours[-1]["commands"]}

    def opens(self, label: str) -> str:
        """Tap the newest button with this label that opens a page; return the page's address."""
        message, button = self.find(label, "url", "web_app")
        if "url" in button:
            return button["url"]
        opened = open_web_app(
            self.emulator,
            self.id,
            message_id=message["message_id"],
            url=button["web_app"]["url"],
        )
        return opened["url"]

    async def sends_file(self, name: str, content: bytes) -> None:
        """Send a document and wait until it is committed that it is to be fetched."""
        self.emulator.send_file(self.id, file_name=name, mime_type="text/csv", content=content)
        await self.settle()

    async def sends_pictures(self, *contents: bytes, caption: str = "") -> None:
        """Send photos, several as an album, and wait for what comes of it."""
        files = self.emulator.files
        for number, content in enumerate(contents):
            kept = files.keep_photo(Upload("picture.png", "image/png", content))
            assert kept is not None
            fields: dict[str, Any] = {"photo": kept.shown()}
            if len(contents) > 1:
                fields["media_group_id"] = "album"
            if caption and not number:
                fields["caption"] = caption
            await self.injects(**fields)

    async def injects(self, **fields: Any) -> int:
        """Have Telegram deliver a message of any kind from this person; return the update's id."""
        (update_id,) = self.emulator.inject([{"message": self.raw_message(**fields)}])
        await self.settle()
        return update_id

    def raw_message(self, **fields: Any) -> dict[str, Any]:
        """A Bot API Message from this person, with these fields."""
        account = self.emulator.person(self.id)
        number = max((message["message_id"] for message in self._shown()), default=0) + 1
        return {
            "message_id": number,
            "date": 1_800_000_000,
            "chat": account.private_chat(),
            "from": account.user,
            **fields,
        }

    @property
    def mark(self) -> int:
        """A mark of what has come so far, for `has_come_since`."""
        return self.emulator.journal.next

    def has_come_since(self, mark: int) -> bool:
        """Say whether the bot has sent or edited anything since a mark."""
        return any(call.method in _SENDING for call in self.emulator.journal.since(mark))

    @property
    def messages(self) -> list[dict[str, Any]]:
        """The bot's messages in this chat, oldest first, as they look now."""
        return self.newest(None)

    def newest(self, most: int | None) -> list[dict[str, Any]]:
        """The bot's messages among the newest of this chat; in a long one, all take their time."""
        shown = self._shown(newest=most)
        return [each for each in shown if each["from"]["is_bot"] and not _is_post(each)]

    @property
    def posts(self) -> list[str]:
        """The ends of the chain of acts that were posted, oldest first: they come by the clock alone."""
        return [_text(each) for each in self._shown() if each["from"]["is_bot"] and _is_post(each)]

    @property
    def hears(self) -> list[str]:
        """The texts of the bot's messages that came after `forget_past`."""
        return [_text(each) for each in self.messages if each["message_id"] > self._past]

    @property
    def screen(self) -> str:
        """The text of the newest message."""
        return _text(self.messages[-1])

    @property
    def buttons(self) -> list[list[str]]:
        """The labels below the newest message."""
        return [[button["text"] for button in row] for row in _rows(self.messages[-1])]

    @property
    def shown(self) -> tuple[str, list[list[str]]]:
        """The newest message: its text and the labels below it."""
        return self.screen, self.buttons

    def formatted(self, kind: str) -> list[str]:
        """The parts of the newest message that are of one kind of MessageEntity."""
        message = self.messages[-1]
        units = _text(message).encode("utf-16-le")
        return [
            units[each["offset"] * 2 : (each["offset"] + each["length"]) * 2].decode("utf-16-le")
            for each in message.get("entities", ())
            if each["type"] == kind
        ]

    @property
    def document(self) -> tuple[str, bytes]:
        """The newest document from the bot as its reader has it: name and content, unsealed."""
        return unsealed(*self.document_in_chat)

    @property
    def documents(self) -> list[tuple[str, bytes]]:
        """Every document from the bot, oldest first, as its reader has it."""
        found = [each["document"] for each in self.messages if "document" in each]
        return [unsealed(each["file_name"], self.content(each["file_id"])) for each in found]

    @property
    def document_in_chat(self) -> tuple[str, bytes]:
        """The newest document from the bot as Telegram has it: its name and content."""
        found = next(each["document"] for each in reversed(self.messages) if "document" in each)
        return found["file_name"], self.content(found["file_id"])

    @property
    def photo(self) -> bytes:
        """The newest photo from the bot."""
        found = next(each["photo"] for each in reversed(self.messages) if "photo" in each)
        return self.content(found[-1]["file_id"])

    def forget_past(self) -> None:
        """Listen only to what comes from now on."""
        self._past = max((message["message_id"] for message in self._shown()), default=0)

    def screen_of(self, message_id: int) -> str:
        """The text of one message as it looks now."""
        return next(_text(each) for each in self.messages if each["message_id"] == message_id)

    def find(self, label: str, *kinds: str) -> tuple[dict[str, Any], dict[str, Any]]:
        """The newest message with a button of this label, and the button; by default one that taps."""
        wanted = kinds or ("callback_data",)
        for message in reversed(self.messages):
            for row in _rows(message):
                for button in row:
                    if button["text"] == label and any(kind in button for kind in wanted):
                        return message, button
        raise AssertionError(f"no button {label!r}; there are {self.buttons} in {self.screen!r}")

    def _shown(self, *, newest: int | None = None) -> list[dict[str, Any]]:
        room = self.emulator.room(self.emulator.bot(), self.id)
        return room.shown(deleted=False, newest=newest)

    def content(self, file_id: str) -> bytes:
        """What a file the bot sent holds."""
        kept = self.emulator.files.by_id(file_id)
        assert kept is not None
        return kept.content


def _is_post(message: dict[str, Any]) -> bool:
    return _text(message).startswith("🔗")


def _text(message: dict[str, Any]) -> str:
    return message.get("text") or message.get("caption") or ""


def _rows(message: dict[str, Any]) -> list[list[dict[str, Any]]]:
    return message.get("reply_markup", {}).get("inline_keyboard", [])
