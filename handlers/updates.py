"""The doorway: Telegram's updates become plain values, and one transaction takes a whole batch.

Each update has a savepoint of its own, so a faulty one is undone alone, noted without its content
and apologised for.
"""

import logging
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from telegram import Message, Update
from telegram.constants import ChatType

from bot.answers.room import AnswerRoom
from bot.domain.limits import UPDATES_PER_WINDOW
from bot.domain.messages.refusals import Refused
from bot.domain.people.people import Person, Role
from bot.eventfile.sent_files.reading import SentFile
from bot.usecases.current_event import NotInvited
from bot.usecases.second_factor import elevation
from handlers import door, forms, groups, questions_ahead, unfinished
from handlers.apologies import answer_unreadable, apology, language_of
from handlers.asked import is_long_read
from handlers.floods import Backlog, RecentUpdates, StrangersHeard
from handlers.incoming import read_message
from handlers.reading_ahead import ScreensAhead
from handlers.refusals import (
    TooFast,
    refusal,
)
from storage.database.errors import StoreFailed
from storage.outbox.message_codec import Gathered
from storage.people.people import PersonUnreadable
from storage.work import Work

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a batch; for metrics only."""

    updates: int
    repeated: int
    troubled: int
    refused: int


class Doorway:
    """Takes batches of updates into units of work. `backlog` is told what had to wait for us.

    Questions are looked up ahead only while the `answer_room` has an encoder.
    """

    def __init__(self, answer_room: AnswerRoom | None = None) -> None:
        self._answer_room = answer_room or AnswerRoom()
        self.backlog = Backlog()
        self._recent = RecentUpdates(self.backlog)
        self._ahead = ScreensAhead(self.backlog)
        self._strangers = StrangersHeard()

    def take(self, work: Work, updates: Sequence[Update]) -> Taken:
        """Handle each update once, in order; what was taken in before is passed over.

        Raises:
            storage.errors.StoreFailed: the database failed; nothing has been taken in.
        """
        by_id = {update.update_id: update for update in updates}
        old = work.seen_updates.already_seen(by_id)
        fresh = [update for update_id, update in by_id.items() if update_id not in old]
        unheard = self._meet(work, fresh)
        taken = [
            (
                update.update_id,
                None if update.update_id in unheard else self._take_one(work, update),
            )
            for update in fresh
        ]
        work.seen_updates.note(taken)
        troubled = sum(1 for _, trouble in taken if trouble is not None)
        return Taken(len(fresh), len(updates) - len(fresh), troubled, work.seen_updates.refused)

    def is_long(self, update: Update) -> bool:
        """Say whether an update asks for a screen, or a question, that is read beside the writer."""
        if not _is_private(update):
            return False
        if self.is_question(update):
            return True
        query, text = update.callback_query, _text_of(update.message)
        return is_long_read(data=None if query is None else query.data or "", text=text)

    def is_question(self, update: Update) -> bool:
        """Say whether an update may ask a question that is encoded, which takes long."""
        if self._answer_room.embedder is None or not _is_private(update):
            return False
        return bool(questions_ahead.words_of(_text_of(update.message or update.edited_message)))

    def read_ahead(self, work: Work, update: Update) -> None:
        """Read a long screen in a work that cannot write; `take` commits what comes of it.

        A question is looked up for the answer room to know its vectors when `take` comes to it.
        """
        user = update.effective_user
        person = work.people.find(user.id) if user is not None else None
        message = update.message or update.edited_message
        if person is not None and message is not None and self.is_question(update):
            edited = update.message is None
            look_up = partial(questions_ahead.look_up, work, person, edited=edited)
            self._ahead.attempt(
                work, update.update_id, person, lambda: look_up(read_message(message))
            )
        elif person is not None:
            self._ahead.read(
                work, update.update_id, person, partial(door.asked_by, work, person, update)
            )

    def take_file(self, work: Work, person: Person, purpose: str, file: SentFile) -> None:
        """Let a file that was fetched answer the question it was sent for."""
        try:
            with work.savepoint():
                forms.take_file(work, person, purpose=purpose, file=file)
        except elevation.NotElevated as lacking:
            elevation.ask(work, lacking.here)
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
            self._guard(work, person, partial(door.finish, work, person, waiting))
        return True

    def _meet(self, work: Work, updates: Sequence[Update]) -> Collection[int]:
        """Read everybody who wrote with one query; note the accounts that are new.

        Return the numbers of strangers' updates that are passed over.
        """
        senders = {
            update.effective_user.id: update.effective_user.language_code or ""
            for update in updates
            if update.effective_user is not None and _is_private(update)
        }
        if not senders:
            return ()
        work.people.prefetch(senders)
        unheard = self._strangers.passed_over(work, filter(_is_private, updates))
        work.seen_updates.refused += len(unheard)
        heard = {
            update.effective_user.id
            for update in updates
            if update.effective_user is not None
            and _is_private(update)
            and update.update_id not in unheard
        }
        new = [
            (telegram_id, language_of(code))
            for telegram_id, code in senders.items()
            if telegram_id in heard
            and work.people.find(telegram_id) is None
            and not work.people.is_damaged(telegram_id)
        ]
        if new:
            work.people.add_all(new, zone="UTC")
        known = filter(None, map(work.people.find, heard))
        work.outbox.come_last(each.id for each in known if each.role is Role.STRANGER)
        tapping = (update.effective_user for update in updates if update.callback_query)
        people = (work.people.find(user.id) for user in tapping if user is not None)
        work.rsvps.expect(person.id for person in people if person is not None)
        return unheard

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
                self._guard(
                    work, person, partial(door.finish, work, person, waiting), update.update_id
                )
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
            door.handle(work, person, update, ahead)

    def _guard(
        self, work: Work, person: Person | None, act: Callable[[], None], number: int = 0
    ) -> str | None:
        """Do something in a savepoint; return the static name of its trouble, if any."""
        try:
            with work.savepoint():
                act()
        except Refused as refused:
            work.seen_updates.refused += refused.of_rights
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


def _text_of(message: Message | None) -> str:
    return "" if message is None else message.text or message.caption or ""


def _is_private(update: Update) -> bool:
    chat = update.effective_chat
    return chat is not None and chat.type == ChatType.PRIVATE
