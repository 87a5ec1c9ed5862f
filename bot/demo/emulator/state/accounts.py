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


@dataclass(slots=True)
class Group:
    """A pretend group; ``members`` maps people and bots to a ChatMember status."""

    id: int
    title: str
    members: dict[int, str]
    kind: str = "group"
    migrated_to: int | None = None

    def chat(self) -> Json:
        """The Bot API Chat."""
        return {"id": self.id, "title": self.title, "type": self.kind}


@dataclass(slots=True)
class Query:
    """A tap on a button that waits for answerCallbackQuery."""

    user_id: int
    chat_id: int
    asked_at: float


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

    def full_user(self) -> dict[str, Any]:
        """Bot API User as getMe returns it."""
        return self.user | {
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": False,
            "can_connect_to_business": False,
            "has_main_web_app": False,
            "has_topics_enabled": False,
            "allows_users_to_create_topics": False,
            "can_manage_bots": False,
            "supports_guest_queries": False,
        }
