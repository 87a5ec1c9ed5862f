"""The running parts of one copy, as whoever runs it finds them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from starlette.applications import Starlette

from bot.answers.room import AnswerRoom
from bot.clock.house_clock import ClockWatch
from bot.clock.runner import Clock
from bot.clock.ticks import Tick
from bot.delivery.courier.courier import Courier
from bot.delivery.stored_outbox import StoredOutbox
from bot.delivery.telegram import PlainBot, Telegram
from bot.settings.settings import Settings
from bot.web.chat.pages import ChatSite
from bot.web.intake.intake import Intake
from bot.web.telegram.polling import Poller
from bot.web.telegram.webhook import Webhook
from storage.ballot_box.boxes import Boxes
from storage.store import Store
from storage.writer import Writer


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """Everything one running copy of the bot consists of; `now` returns aware UTC."""

    settings: Settings
    now: Callable[[], datetime]
    answer_room: AnswerRoom
    boxes: Boxes
    store: Store
    writer: Writer
    bot: PlainBot
    telegram: Telegram
    outbox: StoredOutbox
    courier: Courier
    intake: Intake
    poller: Poller
    webhook: Webhook
    ticks: tuple[Tick, ...]
    clock_watch: ClockWatch
    clock: Clock
    site: Starlette
    chat: ChatSite
