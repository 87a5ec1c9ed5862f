"""The doorway: Telegram's updates become plain values, and one transaction takes a whole batch.

Each update has a savepoint of its own, so a faulty one is undone alone, noted without its content
and apologised for.
"""

import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from telegram import CallbackQuery, ChatMember, Update
from telegram.constants import ChatType

from bot.domain.callback_words.people import NOT_ME
from bot.domain.limits import TEXT_LENGTH, UPDATES_PER_WINDOW
from bot.domain.messages.incoming import Incoming, Unfinished
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.people.people import Person, Role
from bot.eventfile.sent_files.reading import SentFile
from bot.usecases.current_event import NotInvited, here_of, must_accept_norms
from bot.usecases.people import contesting, joining
from bot.usecases.replanning import replan_person_soon
from handlers import forms, groups, unfinished
from handlers.apologies import answer_unreadable, apology, language_of
from handlers.asked import Asked, is_long_read, split_command, tapped, typed
from handlers.floods import Backlog, RecentUpdates
from handlers.incoming import read_message
from handlers.pasted import is_reply_taken, pasted_code
from handlers.people import START, start
from handlers.reading_ahead import ScreensAhead
from handlers.refusals import NotForYou, TooFast, TooLong, UnknownCommand, refusal
from handlers.routes import Route
from storage.database.errors import StoreFailed
from storage.people.people import PersonUnreadable
from storage.work import Gathered, Work

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a batch; for metrics only."""

    updates: int
    repeated: int
    troubled: int


class Doorway:
    """Takes batches of updates into units of work. `backlog` is told what had to wait for us."""

    def __init__(self) -> None:
        self.backlog = Backlog()
        self._recent = RecentUpdates(self.backlog)
        self._ahead = ScreensAhead(self.backlog)

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

    def is_long(self, update: Update) -> bool:
        """Say whether an update asks for a screen that is read beside the writer."""
        if not _is_private(update):
            return False
        query, message = update.callback_query, update.message
        text = "" if message is None else message.text or message.caption or ""
        return is_long_read(data=None if query is None else query.data or "", text=text)

    def read_ahead(self, work: Work, update: Update) -> None:
        """Read a long screen in a work that cannot write; `take` commits what comes of it."""
        user = update.effective_user
        person = work.people.find(user.id) if user is not None else None
        if person is not None:
            self._ahead.read(work, update.update_id, person, partial(_asked, work, person, update))

    def take_file(self, work: Work, person: Person, purpose: str, file: SentFile) -> None:
        """Let a file that was fetched answer the question it was sent for."""
        try:
            with work.savepoint():
                forms.take_file(work, person, purpose=purpose, file=file)
        except Refused as refused:
            work.outbox.put(refusal(person, refused))

    def finish_next(self, work: Work) -> bool:
        """Take the next message that nothing more belongs to; return False where there is none."""
        person_id = work.seen_updates.unfinished.next_due()
        waiting = None if person_id is None else work.seen_updates.unfinished.take(person_id)
        if person_id is None or waiting is None:
            return False
        with suppress(PersonUnreadable):
            person = work.people.get(person_id)
            self._guard(work, person, partial(_finish, work, person, waiting))
        return True

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
            (telegram_id, language_of(code))
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
        ahead = self._ahead.take(update.update_id)
        user = update.effective_user
        heard = groups.hear(update)
        is_ours = heard is not None or _is_private(update)
        person = work.people.find(user.id) if user is not None and is_ours else None
        if person is None and heard is None:
            if user is None or not _is_private(update):
                return None
            return answer_unreadable(work, user.id, language_code=user.language_code)
        act = partial(self._act, work, person, heard, update, ahead)
        if (
            person is not None
            and heard is None
            and work.seen_updates.unfinished.is_waiting(person.id)
        ):
            waiting = work.seen_updates.unfinished.take(person.id)
            part = None if waiting is None else unfinished.rest_in(waiting, update)
            if waiting is not None and part is not None:
                act = partial(unfinished.go_on, work, person, waiting, part)
            elif waiting is not None:
                self._guard(work, person, partial(_finish, work, person, waiting), update.update_id)
        return self._guard(work, person, act, update.update_id)

    def _act(
        self,
        work: Work,
        person: Person | None,
        heard: groups.Heard | None,
        update: Update,
        ahead: Gathered | None,
    ) -> None:
        if heard is not None:
            groups.heed(work, heard, person)
        elif person is not None and self._may_go_on(person, update, work.now):
            _handle(work, person, update, ahead)

    def _guard(
        self, work: Work, person: Person | None, act: Callable[[], None], number: int = 0
    ) -> str | None:
        """Do something in a savepoint; return the static name of its trouble, if any."""
        try:
            with work.savepoint():
                act()
        except Refused as refused:
            if person is not None:
                work.outbox.put(refusal(person, refused))
        except StoreFailed:
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, the others must go on
            # The traceback may quote what the person wrote; the kind of error does not.
            trouble = type(error).__name__
            log.error("update %d could not be handled: %s", number, trouble)
            if person is not None:
                work.outbox.put(apology(work, person, error))
            return trouble
        return None

    def _may_go_on(self, person: Person, update: Update, now: datetime) -> bool:
        """Say no to a flood: in words to its first update too many, then in silence."""
        count = self._recent.count(person.id, update.update_id, now)
        if count == UPDATES_PER_WINDOW + 1:
            raise NotInvited if person.role is Role.STRANGER else TooFast
        return count <= UPDATES_PER_WINDOW


def _handle(work: Work, person: Person, update: Update, ahead: Gathered | None) -> None:
    if update.my_chat_member is not None:
        status = update.my_chat_member.new_chat_member.status
        reachable = status not in {ChatMember.BANNED, ChatMember.LEFT}
        work.people.set_reachable(person.id, reachable=reachable)
        replan_person_soon(work, person_id=person.id)
    elif person.role is Role.STRANGER and _says_not_me(update):
        contesting.contest(work, person=person)
    elif update.callback_query is not None:
        asked = _tapped(work, person, update.callback_query)
        if asked.route is None:
            raise StaleButton
        _enter(work, asked.route, asked, ahead)
    elif update.message is not None:
        incoming = read_message(update.message)
        if not unfinished.hold(work, person, incoming):
            _read(work, person, incoming, ahead)
    elif (edited := update.edited_message) is not None and (edited.text or edited.caption):
        # A moving location is edited all the time, and says nothing.
        forms.take_edit(work, person, read_message(edited))


def _tapped(work: Work, person: Person, query: CallbackQuery) -> Asked:
    screen = query.message.message_id if query.message is not None else None
    return tapped(work, person, query.data or "", screen)


def _says_not_me(update: Update) -> bool:
    query = update.callback_query
    return query is not None and query.data == NOT_ME.to()


def _asked(work: Work, person: Person, update: Update) -> Asked | None:
    """Return what an update of which `is_long` holds asks for."""
    if update.callback_query is not None:
        return _tapped(work, person, update.callback_query)
    return (
        None if update.message is None else typed(work, person, read_message(update.message).text)
    )


def _read(work: Work, person: Person, incoming: Incoming, ahead: Gathered | None) -> None:
    text = incoming.text
    if incoming.is_empty:
        return
    if incoming.units > TEXT_LENGTH and person.role > Role.STRANGER:
        raise TooLong(longest=TEXT_LENGTH)
    if text.startswith("/"):
        _command(work, person, text, ahead)
        return
    code = pasted_code(work, person, text)
    if code:
        start(work, person, code)
        return
    here = here_of(work, person)
    is_free = work.forms.find(person.id) is None
    if is_free and must_accept_norms(here):
        joining.ask_to_join(work, here)
        return
    if is_reply_taken(work, person, incoming):
        return
    is_name = is_free and not incoming.attached
    asked = typed(work, person, text) if is_name else None
    if asked is not None and asked.route is not None and asked.may_enter:
        _enter(work, asked.route, asked, ahead)
    else:
        forms.take_words(work, person, incoming)


def _finish(work: Work, person: Person, waiting: Unfinished) -> None:
    message = unfinished.whole(work, person, waiting)
    if message is not None:
        _read(work, person, message, None)


def _command(work: Work, person: Person, text: str, ahead: Gathered | None) -> None:
    word, words = split_command(text)
    if word == START:
        start(work, person, words[0] if words else "")
        return
    asked = typed(work, person, text)
    if asked.route is None:
        raise UnknownCommand
    _enter(work, asked.route, asked, ahead)


def _enter(work: Work, route: Route, asked: Asked, ahead: Gathered | None) -> None:
    """Go in, where this person may; what was read ahead is only to be committed."""
    if not asked.here.may(route.right):
        raise NotForYou
    if not asked.may_enter:
        joining.ask_to_join(work, asked.here)
    elif ahead is not None:
        work.adopt(ahead)
    else:
        route.enter(work, asked.here, asked.words)


def _is_private(update: Update) -> bool:
    chat = update.effective_chat
    return chat is not None and chat.type == ChatType.PRIVATE
