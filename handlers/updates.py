"""The doorway: Telegram's updates become plain values, and one transaction takes a whole batch.

Each update has a savepoint of its own, so a faulty one is undone alone, noted without its content
and apologised for.
"""

import logging
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from telegram import ChatMember, Update
from telegram import Message as TelegramMessage
from telegram.constants import ChatType

from bot.domain.callback_words.rsvps import ANSWER
from bot.domain.here import Here
from bot.domain.ids import Subject
from bot.domain.limits import RATE_WINDOW, TEXT_LENGTH, UPDATES_PER_WINDOW
from bot.domain.messages.callback_data import split_data
from bot.domain.messages.messages import Keyboard, Message
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.people.people import Language, Person, Role
from bot.usecases.current_event import NotInvited, here_of, must_accept_norms
from bot.usecases.people import joining
from bot.usecases.replanning import replan_person_soon
from bot.usecases.rows import HOME_ROW
from handlers import forms, groups
from handlers.people import START, start
from handlers.routes import Route
from handlers.table import TAPPED, TYPED
from storage.database.errors import StoreFailed
from storage.work import Work

log = logging.getLogger(__name__)


class NotForYou(Refused):
    """Somebody tried what only organizers may do."""

    text = "not-for-you"


class UnknownCommand(Refused):
    """A command there is none of."""

    text = "unknown-command"


class TooLong(Refused):
    """A message longer than Telegram's own limit."""

    text = "message-too-long"


class TooFast(Refused):
    """More updates from one person than anybody types or taps."""

    text = "too-fast"


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a batch; for metrics only."""

    updates: int
    repeated: int
    troubled: int


class Doorway:
    """Takes batches of updates into units of work."""

    def __init__(self) -> None:
        self._recent: dict[str, deque[datetime]] = {}

    def take(self, work: Work, updates: Sequence[Update]) -> Taken:
        """Handle each update once, in order; what was taken in before is passed over.

        Raises:
            storage.errors.StoreFailed: the database failed; nothing has been taken in.
        """
        by_id = {update.update_id: update for update in updates}
        old = work.seen_updates.already_seen(by_id)
        fresh = [update for update_id, update in by_id.items() if update_id not in old]
        self._meet(work, fresh)
        taken = [(update.update_id, self._take_one(work, update)) for update in fresh]
        work.seen_updates.note(taken)
        troubled = sum(1 for _, trouble in taken if trouble is not None)
        return Taken(len(fresh), len(updates) - len(fresh), troubled)

    def take_file(self, work: Work, person: Person, purpose: str, content: str) -> None:
        """Let a file that was fetched answer the question it was sent for."""
        try:
            with work.savepoint():
                forms.take_file(work, person, purpose=purpose, content=content)
        except Refused as refused:
            work.outbox.put(_refusal(person, refused, HOME_ROW))

    def _meet(self, work: Work, updates: Sequence[Update]) -> None:
        """Read everybody who wrote with one query; note the accounts that are new."""
        senders = {
            update.effective_user.id: update.effective_user.language_code or ""
            for update in updates
            if update.effective_user is not None and _is_private(update)
        }
        if not senders:
            return
        work.people.prefetch(senders)
        new = [
            (telegram_id, Language.ZH if code.startswith("zh") else Language.EN)
            for telegram_id, code in senders.items()
            if work.people.find(telegram_id) is None and not work.people.is_damaged(telegram_id)
        ]
        if new:
            work.people.add_all(new, zone="UTC")
        tapping = (update.effective_user for update in updates if update.callback_query)
        people = (work.people.find(user.id) for user in tapping if user is not None)
        work.rsvps.expect(person.id for person in people if person is not None)

    def _take_one(self, work: Work, update: Update) -> str | None:
        """Handle one update in its savepoint; return the static name of its trouble, if any."""
        user = update.effective_user
        heard = groups.hear(update)
        is_ours = heard is not None or _is_private(update)
        person = work.people.find(user.id) if user is not None and is_ours else None
        if person is None and heard is None:
            is_damaged = user is not None and work.people.is_damaged(user.id)
            return "PersonUnreadable" if is_damaged else None
        try:
            with work.savepoint():
                if heard is not None:
                    groups.heed(work, heard, person)
                elif person is not None and self._may_go_on(person, work.now):
                    _handle(work, person, update)
        except Refused as refused:
            if person is not None:
                work.outbox.put(_refusal(person, refused, HOME_ROW))
        except StoreFailed:
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, the others must go on
            # The traceback may quote what the person wrote; the kind of error does not.
            log.error("update %d could not be handled: %s", update.update_id, type(error).__name__)
            if person is not None:
                work.outbox.put(Message(person.id, "apology", {}, HOME_ROW, about=person.event_id))
            return type(error).__name__
        return None

    def _may_go_on(self, person: Person, now: datetime) -> bool:
        """Say no to a flood: in words to its first update too many, then in silence."""
        recent = self._recent.setdefault(person.id, deque(maxlen=UPDATES_PER_WINDOW + 2))
        # Either way: what lies ahead was noted before the clock was set back.
        while recent and abs(now - recent[0]) > RATE_WINDOW:
            recent.popleft()
        recent.append(now)
        if len(self._recent) > 10_000:
            self._recent.clear()
        if len(recent) == UPDATES_PER_WINDOW + 1:
            raise NotInvited if person.role is Role.STRANGER else TooFast
        return len(recent) <= UPDATES_PER_WINDOW


def _handle(work: Work, person: Person, update: Update) -> None:
    if update.my_chat_member is not None:
        status = update.my_chat_member.new_chat_member.status
        reachable = status not in {ChatMember.BANNED, ChatMember.LEFT}
        work.people.set_reachable(person.id, reachable=reachable)
        replan_person_soon(work, person_id=person.id)
    elif update.callback_query is not None:
        query = update.callback_query
        screen = query.message.message_id if query.message is not None else None
        _tap(work, person, query.data or "", screen)
    elif update.message is not None:
        _read(work, person, update.message)


def _tap(work: Work, person: Person, data: str, screen: int | None) -> None:
    name, words, event_id = split_data(data)
    if name == ANSWER.name and words and words[0] != person.event_id:
        event_id = work.events.event_of_subject(Subject(words[0]))
    _enter(work, TAPPED.get(name), here_of(work, person, event_id=event_id, screen=screen), words)


def _read(work: Work, person: Person, message: TelegramMessage) -> None:
    text = message.text or ""
    if len(text.encode("utf-16-le")) // 2 > TEXT_LENGTH and person.role > Role.STRANGER:
        raise TooLong(longest=TEXT_LENGTH)
    if text.startswith("/"):
        _command(work, person, text)
        return
    here = here_of(work, person)
    if work.forms.find(person.id) is None and must_accept_norms(here):
        joining.ask_to_join(work, here)
        return
    file_id = message.document.file_id if message.document else ""
    forms.take_words(work, person, typed=text, file_id=file_id)


def _command(work: Work, person: Person, text: str) -> None:
    word, *words = text[1:].split() or [""]
    word = word.partition("@")[0].lower()
    if word == START:
        start(work, person, words[0] if words else "")
        return
    here = here_of(work, person)
    route = TYPED.get(word)
    if route is None:
        raise UnknownCommand
    _enter(work, route, here, words)


def _enter(work: Work, route: Route | None, here: Here, words: Sequence[str]) -> None:
    if route is None:
        raise StaleButton
    if not here.may(route.right):
        raise NotForYou
    if not route.before_norms and must_accept_norms(here):
        joining.ask_to_join(work, here)
        return
    route.enter(work, here, words)


def _refusal(person: Person, refused: Refused, home: Keyboard) -> Message:
    is_stranger = person.role is Role.STRANGER
    return Message(
        person.id, refused.text, refused.details, () if is_stranger else home, about=person.event_id
    )


def _is_private(update: Update) -> bool:
    chat = update.effective_chat
    return chat is not None and chat.type == ChatType.PRIVATE
