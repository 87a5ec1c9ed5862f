"""What the store is told of the world around it."""

from dataclasses import dataclass, field
from secrets import token_bytes

from bot.answers.room import AnswerRoom
from storage.ballot_box.boxes import Boxes


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """What use cases need and no database holds.

    `bot_link` is the bot's t.me address, empty where it has none or does not know it yet; without
    `pushes`, nobody takes messages to Telegram, and they wait. `public_url` is the address of the bot's
    own pages, empty where there are none, `mirrors` are their others; `feedback_url` that of the feedback page, empty for the bot's own;
    with `has_email`, notices without content can be sent by e-mail, and by Web Push to the services in `push_to`; `source_url` that of the running copy's source, empty where the operator named none;
    `zone_release` the release of the rules of time zones, such as 2026f; `moved_by_hand` says that
    somebody moves the clock, as in the demo. `pause_key` ties whoever tapped a signal to the mark of
    their pause: it lives as long as the running copy, and is written nowhere.
    """

    bot_link: str = "https://t.me/"
    pushes: bool = True
    public_url: str = ""
    mirrors: tuple[str, ...] = ()
    feedback_url: str = ""
    has_email: bool = False
    push_to: tuple[str, ...] = ()
    source_url: str = ""
    answer_room: AnswerRoom = field(default_factory=AnswerRoom)
    zone_release: str = ""
    moved_by_hand: bool = False
    pause_key: bytes = field(default_factory=lambda: token_bytes(32))
    boxes: Boxes = field(default_factory=lambda: Boxes(None))
