"""People of the stories who come by our own page: the same that somebody with Telegram does and sees.

What the page says is put as Telegram would, so that a story reads both alike: what it says itself to
whoever is not in, in the bot's own words for the same. Every act is a signed request over HTTP.
"""

import asyncio
import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

from bot.crypto.codes import new_code
from bot.domain.channels.addresses import PAGE_MESSAGES, Address, Carrier
from bot.domain.ids import DeviceId, PersonId
from bot.domain.people.people import Language
from tests.stories.channels.page_person import NOBODY, Answer, PagePerson
from tests.stories.someone import Someone

_LINK = re.compile(r"/start (\S+)")
"""How a story opens a link; on the page its code opens the door."""
_CODES = (
    re.compile(r"[#=]([A-Za-z0-9]{24})(?![A-Za-z0-9])"),
    re.compile(r"(?:^|[^A-Za-z0-9])([A-Za-z0-9]{24})(?![A-Za-z0-9])"),
)
"""What the page finds in what is pasted (`codes.js`)."""
_GONE, _TROUBLE, _OPENS_NOTHING = 401, 500, (404, "no-such-code")
_NOW_AND_THEN = timedelta(hours=6)
_NEVER = datetime.min.replace(tzinfo=UTC)


class OnlyInTelegram(Exception):
    """A story wants of somebody on the page what only Telegram has."""


class Town(Protocol):
    """What somebody on the page needs of the world."""

    async def note_use(self, device: DeviceId) -> None:
        """Note that a device came in now and then."""
        ...

    async def mailbox_of(self, device: DeviceId) -> tuple[PersonId, int]:
        """Whose device it is, and the number of their mailbox."""
        ...

    def says(self, name: str, language: str) -> str:
        """A text of the bot's sheets, as somebody who speaks this reads it."""
        ...

    async def draws_for(
        self, reader: PersonId, at: Address, language: Language, messages: Sequence[int]
    ) -> list[dict[str, Any]]:
        """What the page would show of some messages to a reader of a language."""
        ...


@dataclass(slots=True)
class OnPage(Someone):
    """A person with a browser."""

    browser: PagePerson = field(kw_only=True)
    town: Town = field(kw_only=True)
    language: str = field(kw_only=True)
    person_id: PersonId | None = None
    last: Answer | None = None
    seen: int = 0
    """The newest change of the mailbox that was drawn."""
    looked_at: datetime = _NEVER
    was_in: bool = False
    tried: str = ""
    """The code that last opened nothing."""
    _own: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    """What the page itself said, in the bot's words for the same."""
    _mailbox: int = 0
    _files: dict[str, bytes] = field(default_factory=dict[str, bytes])
    _unsent: list[Callable[[], Awaitable[Answer]]] = field(
        default_factory=list[Callable[[], Awaitable[Answer]]]
    )
    _under_way: list[asyncio.Task[None]] = field(default_factory=list[asyncio.Task[None]])

    @property
    def at(self) -> Address:
        """Where the bot finds this person."""
        return Address(Carrier.PAGE, self._mailbox)

    @property
    def is_in(self) -> bool:
        """Say whether this browser has been let in."""
        return self.browser.device.id != NOBODY

    async def moves_in(self, device: DeviceId) -> None:
        """Be the device that somebody let in."""
        self.browser.device.id = device
        self.was_in = True
        self.person_id, self._mailbox = await self.town.mailbox_of(device)

    def say(self, text: str) -> None:
        """Type a message without waiting, open a link, or paste one where nothing was opened yet."""
        link = _LINK.fullmatch(text)
        if link is None and not self.is_in:
            link = next(filter(None, (each.search(text) for each in _CODES)), None)
        if link is not None:
            self._begin(lambda: self._opens(link[1]))
        elif self.is_in:
            name = new_code()
            self._begin(lambda: self._does(lambda: self.browser.says(text, name=name)))
        elif self.was_in:
            self._says_itself("not-invited")
        else:
            raise OnlyInTelegram("nobody can write to the bot who has not opened a link")

    def tap_data(self, message_id: int, data: str) -> None:
        """Tap a button of a message by its data, without waiting."""
        if message_id in {each["message_id"] for each in self._own}:
            self._begin(self._contests)
            return
        name = new_code()
        self._begin(lambda: self._does(lambda: self.browser.taps_data(message_id, data, name=name)))

    async def sends_file(self, name: str, content: bytes) -> None:
        """Send a document; by the page it is there at once."""
        await self._does(lambda: self.browser.sends(content, name=name))
        await self.settle()

    async def sends_pictures(self, *contents: bytes, caption: str = "") -> None:
        """Send pictures together."""
        await self._does(lambda: self.browser.sends(*contents, text=caption))
        await self.settle()

    async def leaves(self) -> None:
        """Sign out of the only browser there is."""
        await self._does(lambda: self.browser.posts("leave", {}))
        self.browser.device.id = NOBODY
        await self.settle()

    async def menu(self) -> dict[str, str]:
        """The commands the page lists when it is asked for its menu."""
        told = await self.browser.posts("menu", {})
        return dict(told.said["commands"])

    async def injects(self, **fields: Any) -> int:
        """Words are words; Telegram's own kinds of messages are not there.

        Raises:
            OnlyInTelegram: it is no mere text.
        """
        if fields.keys() != {"text"}:
            raise OnlyInTelegram(", ".join(fields))
        await self.says(fields["text"])
        return 0

    def raw_message(self, **fields: Any) -> dict[str, Any]:
        """Telegram's own messages are not there.

        Raises:
            OnlyInTelegram: always.
        """
        raise OnlyInTelegram(", ".join(fields))

    @property
    def mark(self) -> int:
        """The newest change that was drawn."""
        return int(self.browser.rev)

    def has_come_since(self, mark: int) -> bool:
        """Say whether anything has changed on the page since a mark."""
        return int(self.browser.rev) > mark

    def content(self, file_id: str) -> bytes:
        """What a file the bot sent holds."""
        return self._files[file_id]

    async def drawn_in(self, language: Language, messages: Sequence[int]) -> list[dict[str, Any]]:
        """What the page would show of some messages in another language."""
        assert self.person_id is not None
        drawn = await self.town.draws_for(self.person_id, self.at, language, messages)
        return _all_as_telegrams(drawn)

    async def finishes(self) -> None:
        """Wait for what was begun, and try again what a server in trouble did not take, as the page does."""
        while self._under_way:
            await self._under_way.pop(0)
        unsent, self._unsent = self._unsent, []
        for act in unsent:
            await self._does(act)
            assert self._unsent == [], "not even at the second try"

    async def looks(self) -> None:
        """Draw what is new, say so, and fetch the files that came."""
        rev = ""
        while rev != self.browser.rev and self.is_in:
            rev = self.browser.rev
            await self._does(self.browser.looks, is_seen=False)
        for message in self.browser.messages:
            for number, _ in enumerate(message["files"]):
                if _file_id(message, number) not in self._files:
                    await self._fetch(message, number)

    def _begin(self, act: Callable[[], Awaitable[None]]) -> None:
        """Begin an act once those before it are done, as one browser does."""
        before = self._under_way[-1:]

        async def in_turn() -> None:
            for task in before:
                await asyncio.wait([task])
            await act()

        self._under_way.append(asyncio.create_task(in_turn()))

    async def _opens(self, code: str) -> None:
        self.last = await self.browser.opens(code, language=self.language)
        if self.last.status < 300:
            await self.moves_in(DeviceId(self.browser.device.id))
        elif self.last.told == _OPENS_NOTHING:
            self.tried = code
            self._says_itself("not-invited", "not-me")

    async def _contests(self) -> None:
        said = {"code": self.tried, "key": ""}
        self.last = await self.browser.posts("contest", said, proof="")
        self._says_itself("not-me-heard")

    def _says_itself(self, name: str, button: str = "") -> None:
        newest = max((each["message_id"] for each in self._shown()), default=PAGE_MESSAGES)
        said: dict[str, Any] = {
            "message_id": newest + 1,
            "from": {"is_bot": True},
            "text": self.town.says(name, self.language),
        }
        if button:
            key = {"text": self.town.says(button, self.language), "callback_data": button}
            said["reply_markup"] = {"inline_keyboard": [[key]]}
        self._own.append(said)

    async def _does(self, act: Callable[[], Awaitable[Answer]], *, is_seen: bool = True) -> None:
        now = self.browser.world.clock()
        if self.is_in and not timedelta() <= now - self.looked_at < _NOW_AND_THEN:
            # A story lets weeks pass at once; people look at their page meanwhile.
            await self.town.note_use(DeviceId(self.browser.device.id))
            self.looked_at = now
        self.last = await act()
        if self.last.status >= _TROUBLE:
            self._unsent.append(act)
            return
        if self.last.status == _GONE:
            self.browser.device.id = NOBODY
            if is_seen:
                self._says_itself("not-invited")
            return
        assert self.last.status < 300, self.last.told

    async def _fetch(self, message: dict[str, Any], number: int) -> None:
        asked = {"message": message["id"], "number": str(number)}
        told = await self.browser.posts("file", asked)
        if told.status < 300:
            where = self.browser.url(f"/{told.said['address']}")
            async with self.browser.http.get(where) as fetched:
                self._files[_file_id(message, number)] = await fetched.read()

    def _shown(self, *, newest: int | None = None) -> list[dict[str, Any]]:
        shown = _all_as_telegrams(self.browser.messages) + self._own
        shown.sort(key=lambda each: each["message_id"])
        return shown if newest is None else shown[-newest:]


def _file_id(message: dict[str, Any], number: int) -> str:
    return f"{message['id']} {number} {message['files'][number]['name']}"


def _all_as_telegrams(messages: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Messages of the page as the Bot API would have them: one for each of their files."""
    return [
        _as_telegrams(each, number)
        for each in messages
        for number in range(max(1, len(each["files"])))
    ]


def _as_telegrams(message: dict[str, Any], number: int) -> dict[str, Any]:
    """A message of the page as the Bot API would have it: one for each of its files."""
    file = message["files"][number] if message["files"] else None
    if number:
        message = message | {"text": "", "entities": [], "keys": []}
    shown: dict[str, Any] = {
        "message_id": int(message["id"]),
        "date": message["date"],
        "from": {"is_bot": True},
        "caption" if file else "text": message["text"],
    }
    if message["entities"]:
        shown["caption_entities" if file else "entities"] = message["entities"]
    if message["keys"]:
        rows = [[_button(key) for key in row] for row in message["keys"]]
        shown["reply_markup"] = {"inline_keyboard": rows}
    if message["protect"]:
        shown["has_protected_content"] = True
    if file:
        found = {
            "file_id": _file_id(message, number),
            "file_name": file["name"],
            "mime_type": file["mime"],
        }
        shown[file["kind"]] = [found] if file["kind"] == "photo" else found
    return shown


def _button(key: dict[str, Any]) -> dict[str, Any]:
    said = {"text": key["text"]}
    if "style" in key:
        said["style"] = key["style"]
    if "data" in key:
        said["callback_data"] = key["data"]
    elif "copy" in key:
        said["copy_text"] = {"text": key["copy"]}
    else:
        said["url"] = key["url"]
    return said
