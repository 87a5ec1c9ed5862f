"""What somebody sends us in one message, as plain values."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from bot.domain.limits import PART_UNITS, PARTS_WITHIN, TEXT_LENGTH
from bot.domain.messages.files import KeptFile, SentFile
from bot.domain.messages.marked import Lost


class Attached(StrEnum):
    """What comes along with words, or without any."""

    PICTURE = "picture"
    VIDEO = "video"
    RECORDING = "recording"
    FILE = "file"
    STICKER = "sticker"
    CONTACT = "contact"
    PLACE = "place"
    POLL = "poll"
    OTHER = "other"


class Shared(StrEnum):
    """What a question takes that somebody shares from their phone instead of typing it."""

    PERSON = "person"
    """A contact: name and number."""
    PHONE = "phone"
    """The number of a contact."""
    ADDRESS = "address"
    """A place by its name and address, or else by its coordinates."""
    MAP = "map"
    """A link to a place on a map."""


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody out of a phone's address book."""

    name: str
    number: str


@dataclass(frozen=True, slots=True)
class Place:
    """A place on the map; `name` and `address` are empty where only a point was sent."""

    latitude: float
    longitude: float
    name: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Incoming:
    """One message of somebody's: the words, a caption included, and what came along.

    `marked` are the words with marks where they stand out (`marked.py`), `lost` what cannot be kept.
    `file_id` is Telegram's name for a document; `files` are the pictures and documents. `album` is the same for all messages of an album.
    `sent_at` is when it was sent, in Unix seconds. `replies_to` is the id of a bot's message that is
    replied to, None for none, and `replied` its words. `message_id` is its own. `brought` is what was
    read of the file it brings, where the carrier brings files along.
    """

    text: str = ""
    marked: str = ""
    lost: tuple[Lost, ...] = ()
    attached: tuple[Attached, ...] = ()
    file_id: str = ""
    files: tuple[KeptFile, ...] = ()
    contact: Contact | None = None
    place: Place | None = None
    replies_to: int | None = None
    replied: str = ""
    album: str = ""
    sent_at: int = 0
    message_id: int | None = None
    brought: SentFile | None = field(default=None, repr=False)

    @property
    def units(self) -> int:
        """The length of the words as Telegram counts it."""
        return len(self.text.encode("utf-16-le", "surrogatepass")) // 2

    @property
    def is_long(self) -> bool:
        """Say whether a client may have cut this off a longer text."""
        may_be_cut = not self.attached and not self.text.startswith("/")
        return may_be_cut and PART_UNITS < self.units <= TEXT_LENGTH

    @property
    def may_go_on(self) -> bool:
        """Say whether this may be the first of several messages that belong together."""
        return bool(self.album) or self.is_long

    @property
    def is_empty(self) -> bool:
        """Say whether nobody said anything: the message only tells of a pin, a timer, a theme."""
        return not self.text and not self.attached

    def shared(self, wanted: Shared | None) -> str:
        """Return in words what was shared, if it is what a question wants; "" otherwise."""
        contact, place = self.contact, self.place
        if contact is not None and wanted is Shared.PERSON:
            return ", ".join(filter(None, (contact.name, contact.number)))
        if contact is not None and wanted is Shared.PHONE:
            return contact.number
        if place is not None and wanted is Shared.ADDRESS:
            named = ", ".join(filter(None, (place.name, place.address)))
            return named or f"{place.latitude:.5f}, {place.longitude:.5f}"
        if place is not None and wanted is Shared.MAP:
            point = f"mlat={place.latitude:.5f}&mlon={place.longitude:.5f}"
            return f"https://www.openstreetmap.org/?{point}"
        return ""


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A message whose rest may still come, as far as it has; no parts where it cannot be read.

    Once it `is_refused`, only what belongs to it is waited for, so that this is refused with it.
    """

    parts: tuple[Incoming, ...]
    is_refused: bool = False

    def goes_on_with(self, part: Incoming) -> bool:
        """Say whether a message is a part of this one."""
        if not self.parts:
            return False
        last = self.parts[-1]
        if last.album or part.album:
            return last.album == part.album
        is_text = bool(part.text) and not part.attached and not part.text.startswith("/")
        return is_text and last.is_long and 0 <= part.sent_at - last.sent_at <= PARTS_WITHIN


def joined(parts: Sequence[Incoming]) -> Incoming:
    """Return the messages of an album as one."""
    files = [part.file_id for part in parts if part.file_id]
    return replace(
        parts[0],
        text="\n".join(part.text for part in parts if part.text),
        marked="\n".join(part.marked for part in parts if part.text),
        lost=tuple({kind for part in parts for kind in part.lost}),
        attached=tuple(kind for part in parts for kind in part.attached),
        file_id=files[0] if len(files) == 1 else "",
        files=tuple(file for part in parts for file in part.files),
    )
