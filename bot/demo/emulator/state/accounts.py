"""Who is there: the bots, the people and the groups."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from bot.demo.emulator.clock import Clock
from bot.demo.emulator.messages.rooms import Json, Room
from bot.demo.emulator.state.update_queue import UpdateQueue

CommandKey = tuple[str, int, int, str]


@dataclass(slots=True)
class Person:
    """A pretend person; ``user`` is the Bot API User. Somebody off stage has no place in the page."""

    user: Json
    deactivated: bool = False
    off_stage: bool = False

    @property
    def id(self) -> int:
        """The user id, also the id of the private chat."""
        return self.user["id"]

    def private_chat(self) -> Json:
        """The Bot API Chat of the conversation with this person."""
        named = {
            key: self.user[key]
            for key in ("first_name", "last_name", "username")
            if key in self.user
        }
        return {"id": self.id, **named, "type": "private"}


PERMISSIONS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)


@dataclass(slots=True)
class Topic:
    """A forum topic; ``icon`` is its custom emoji, "" for none."""

    name: str
    color: int
    icon: str = ""
    closed: bool = False


def _everything_allowed() -> dict[str, bool]:
    return dict.fromkeys(PERMISSIONS, True)


@dataclass(slots=True)
class Group:
    """A pretend group; ``members`` maps people and bots to a ChatMember status.

    ``details`` are the other fields of ChatMember, where they were set; ``links`` are invite links
    by their address, ``requests`` and ``came_by`` who asks to come in or came, and by which link.
    """

    id: int
    title: str
    members: dict[int, str]
    kind: str = "group"
    migrated_to: int | None = None
    username: str = ""
    is_forum: bool = False
    hides_general: bool = False
    about: Json = field(default_factory=dict[str, Any])
    details: dict[int, Json] = field(default_factory=dict[int, dict[str, Any]])
    permissions: dict[str, bool] = field(default_factory=_everything_allowed)
    links: dict[str, Json] = field(default_factory=dict[str, dict[str, Any]])
    requests: dict[int, str] = field(default_factory=dict[int, str])
    came_by: dict[int, str] = field(default_factory=dict[int, str])
    topics: dict[int, Topic] = field(default_factory=dict[int, Topic])
    general: Topic = field(default_factory=lambda: Topic("General", 0x6FB9F0))

    def chat(self) -> Json:
        """The Bot API Chat."""
        found: Json = {"id": self.id, "title": self.title, "type": self.kind}
        if self.username:
            found["username"] = self.username
        if self.is_forum:
            found["is_forum"] = True
        return found


@dataclass(slots=True)
class Query:
    """A tap on a button that waits for answerCallbackQuery."""

    user_id: int
    chat_id: int
    asked_at: float


@dataclass(slots=True)
class StickerSet:
    """A sticker set; ``stickers`` are file ids in order, ``kind`` is a Bot API sticker_type."""

    name: str
    title: str
    kind: str
    owner_id: int
    stickers: list[str]
    thumbnail: Json | None = None


@dataclass(slots=True)
class Offer:
    """An inline query, and what the bot offers for it."""

    user_id: int
    query: str
    asked_at: float
    answered: bool = False
    results: list[Json] = field(default_factory=list[dict[str, Any]])
    next_offset: str = ""


@dataclass(frozen=True, slots=True)
class Bill:
    """What an invoice asks for, in the currency's smallest unit."""

    currency: str
    total: int
    payload: str


@dataclass(frozen=True, slots=True)
class Checkout:
    """Somebody is about to pay a bill, and the bot is asked whether it may be."""

    user_id: int
    chat_id: int
    bill: Bill
    asked_at: float


@dataclass(slots=True)
class Payment:
    """A bill was paid; ``stars`` is 0 in any other currency."""

    user_id: int
    stars: int
    payload: str
    date: int
    refunded: bool = False


@dataclass(slots=True)
class WebhookSettings:
    """What setWebhook said, and how delivery goes."""

    url: str = ""
    secret_token: str = ""
    max_connections: int = 40
    last_error_at: int = 0
    last_error: str = ""
    gone_since: float | None = None


@dataclass(slots=True)
class Profile:
    """What a bot says about itself: texts by (field, language), menus by chat."""

    texts: dict[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])
    menus: dict[int, Json] = field(default_factory=dict[int, Json])
    photos: list[list[Json]] = field(default_factory=list[list[dict[str, Any]]])
    rights: dict[bool, Json] = field(default_factory=dict[bool, dict[str, Any]])
    commands: dict[CommandKey, list[Json]] = field(default_factory=dict[CommandKey, list[Json]])


def _nobody_delivers() -> None:
    """Until a server starts, a new webhook has nobody to deliver for it."""


class BotAccount:
    """One bot: its identity, chats, updates and settings."""

    def __init__(self, token: str, username: str, first_name: str, clock: Clock) -> None:
        self.id = int(token.split(":", 1)[0])
        self.token = token
        self.username = username
        self.user: Json = {
            "id": self.id,
            "is_bot": True,
            "first_name": first_name,
            "username": username,
        }
        self.rooms: dict[int, Room] = {}
        self.started: set[int] = set()
        self.blocked: set[int] = set()
        self.queries: dict[str, Query] = {}
        self.updates = UpdateQueue(clock)
        self.webhook = WebhookSettings()
        self.profile = Profile()
        self.webhook_changed: Callable[[], None] = _nobody_delivers
        self._messages = 0
        self._queries = 0
        self._albums = 0
        self._polls = 0
        self.scores: dict[tuple[int, int], dict[int, int]] = {}
        self.votes: dict[str, dict[int, list[int]]] = {}
        self.inline_queries: dict[str, Offer] = {}
        self.inline_messages: dict[str, tuple[int, int]] = {}
        self.web_app_queries: set[str] = set()
        self.bills: dict[tuple[int, int], Bill] = {}
        self.checkouts: dict[str, Checkout] = {}
        self.shippings: dict[str, Checkout] = {}
        self.payments: dict[str, Payment] = {}

    def next_message_id(self) -> int:
        """The next id of the one counter that all this bot's chats share."""
        self._messages += 1
        return self._messages

    def skip_message_ids(self, taken: int) -> None:
        """Never give out ids up to ``taken``."""
        self._messages = max(self._messages, taken)

    def next_query_id(self) -> str:
        """The next callback query id."""
        self._queries += 1
        return str(self.id * 1_000_000 + self._queries)

    def next_album(self) -> int:
        """The next album number."""
        self._albums += 1
        return self._albums

    def next_poll(self) -> int:
        """The next poll's number."""
        self._polls += 1
        return self._polls

    def full_user(self) -> dict[str, Any]:
        """Bot API User as getMe returns it."""
        return self.user | {
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": True,
            "can_connect_to_business": False,
            "has_main_web_app": False,
            "has_topics_enabled": False,
            "allows_users_to_create_topics": False,
            "can_manage_bots": False,
            "supports_guest_queries": False,
        }
