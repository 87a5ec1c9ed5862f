"""What somebody sends us in one message, as plain values."""

from dataclasses import dataclass
from enum import StrEnum


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

    `file_id` is Telegram's name for a document. `replies_to` is the id of a bot's message that is
    replied to, None for none, and `replied` its words.
    """

    text: str = ""
    attached: tuple[Attached, ...] = ()
    file_id: str = ""
    contact: Contact | None = None
    place: Place | None = None
    replies_to: int | None = None
    replied: str = ""

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
