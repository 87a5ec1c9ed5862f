"""Knocks: what somebody sends us, whoever carried it."""

from dataclasses import dataclass, field

from bot.domain.channels.addresses import Address
from bot.domain.messages.incoming import Incoming


@dataclass(frozen=True, slots=True)
class Knock:
    """One thing that somebody did at their end: a tap, a message, an edit, or leaving.

    `key` makes a repetition do nothing: the number of Telegram's update, and below zero the page's.
    `language` is the tag of the language their program speaks (IETF). A tap has `data`, even if
    empty, and in `screen` the id of our message that the button stands in, if that is known.
    `message` is what was said; with `is_edit`, what an earlier message says now. `content` are the
    bytes of the file it brings, where the carrier brings them along. `left` says whether they will
    not hear from us any more; None where it is not about that.
    """

    key: int
    at: Address
    language: str = ""
    data: str | None = None
    screen: int | None = None
    message: Incoming | None = None
    is_edit: bool = False
    content: bytes | None = field(default=None, repr=False)
    left: bool | None = None

    @property
    def is_tap(self) -> bool:
        """Say whether a button was tapped."""
        return self.data is not None

    @property
    def text(self) -> str:
        """The words of a message or of its edit, "" for everything else."""
        return "" if self.message is None else self.message.text
