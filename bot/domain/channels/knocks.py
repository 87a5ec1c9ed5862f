"""Knocks: what somebody sends us, whoever carried it, and what is heard in groups."""

from dataclasses import dataclass, field
from typing import TypeAlias

from bot.domain.channels.addresses import Address
from bot.domain.messages.incoming import Incoming


@dataclass(frozen=True, slots=True)
class Knock:
    """One thing that somebody did at their end: a tap, a message, an edit, or leaving.

    `key` makes a repetition do nothing: the number of Telegram's update, and below zero the page's.
    `content_key`, if any, is that of this very content under this key, noted with it: where one key
    comes with two contents, only the first has it.
    `language` is the tag of the language their program speaks (IETF). A tap has `data`, even if
    empty, in `screen` the id of our message that the button stands in, if that is known, and in
    `receipt` how its carrier calls it if that wants to hear at once that the tap has come.
    `message` is what was said; with `is_edit`, what an earlier message says now. `left` says whether they will
    not hear from us any more; None where it is not about that.
    """

    key: int
    at: Address
    language: str = ""
    data: str | None = None
    screen: int | None = None
    receipt: str = ""
    message: Incoming | None = None
    is_edit: bool = False
    left: bool | None = None
    content_key: int | None = None

    @property
    def is_tap(self) -> bool:
        """Say whether a button was tapped."""
        return self.data is not None

    @property
    def said(self) -> Incoming | None:
        """The message that was sent, None for an edit and for everything else."""
        return None if self.is_edit else self.message

    @property
    def text(self) -> str:
        """The words of a message or of its edit, "" for everything else."""
        return "" if self.message is None else self.message.text


@dataclass(frozen=True, slots=True)
class Heard:
    """Something in a Telegram group that may be meant for us; `at` is who said it.

    `command` are the words after /questions. `replied` are the words of a bot's message that is
    replied to, and `replied_by` that bot's user name. `thread` is the topic of a forum. Who
    `is_anonymous` writes in the name of the group. `is_hidden`: some of the words are.
    """

    key: int
    at: Address | None
    chat_id: int
    message_id: int = 0
    command: tuple[str, ...] = ()
    text: str = ""
    replied: str = ""
    replied_by: str = ""
    thread: int | None = None
    is_anonymous: bool = False
    is_hidden: bool = False
    gone: bool = False
    moved_to: int = 0
    receipt: str = field(default="", init=False)


@dataclass(frozen=True, slots=True)
class Unread:
    """Something in which nothing is for us; `trouble` is the static name of why it is malformed."""

    key: int
    trouble: str = ""
    receipt: str = ""
    at: Address | None = field(default=None, init=False)


Arrival: TypeAlias = Knock | Heard | Unread
