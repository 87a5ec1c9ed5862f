"""The doorway: one transaction takes a whole batch of what came in, whoever carried it.

Each knock has a savepoint of its own, so a faulty one is undone alone, noted without its content
and apologised for.
"""

import logging
from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from bot.answers.room import AnswerRoom
from bot.domain.channels.knocks import Arrival, Heard, Knock
from bot.domain.limits import UPDATES_PER_WINDOW
from bot.domain.messages.files import SentFile
from bot.domain.messages.refusals import Refused
from bot.domain.people.people import Person, Role
from bot.usecases.current_event import NotInvited
from bot.usecases.rows import refusal
from bot.usecases.second_factor import elevation
from handlers import door, forms, groups, questions_ahead, unfinished
from handlers.apologies import answer_unreadable, apology, language_of
from handlers.asked import is_long_read
from handlers.floods import Backlog, RecentUpdates, StrangersHeard
from handlers.reading_ahead import ScreensAhead
from handlers.refusals import (
    TooFast,
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

    def take(self, work: Work, arrivals: Sequence[Knock | Heard]) -> Taken:
        """Handle each arrival once, in order; what was taken in before is passed over.

        Raises:
            storage.errors.StoreFailed: the database failed; nothing has been taken in.
        """
        by_key = {each.key: each for each in arrivals}
        old = work.seen_updates.already_seen([*by_key, *_content_keys(by_key.values())])
        fresh = [each for key, each in by_key.items() if key not in old]
        unheard = self._meet(work, [each for each in fresh if isinstance(each, Knock)])
        taken = [
            (each.key, None if each.key in unheard else self._take_one(work, each))
            for each in fresh
        ]
        contents = [(key, None) for key in _content_keys(fresh) if key not in old]
        work.seen_updates.note([*taken, *contents])
        troubled = sum(1 for _, trouble in taken if trouble is not None)
        return Taken(len(fresh), len(arrivals) - len(fresh), troubled, work.seen_updates.refused)

    def is_long(self, arrival: Arrival) -> bool:
        """Say whether it asks for a screen, or a question, that is read beside the writer."""
        if not isinstance(arrival, Knock):
            return False
        text = "" if arrival.said is None else arrival.said.text
        return self.is_question(arrival) or is_long_read(data=arrival.data, text=text)

    def is_question(self, arrival: Arrival) -> bool:
        """Say whether it may ask a question that is encoded, which takes long."""
        if self._answer_room.embedder is None or not isinstance(arrival, Knock):
            return False
        return bool(questions_ahead.words_of(arrival.text))

    def read_ahead(self, work: Work, arrival: Arrival) -> None:
        """Read a long screen in a work that cannot write; `take` commits what comes of it.

        A question is looked up for the answer room to know its vectors when `take` comes to it.
        """
        person = work.people.behind(arrival.at) if isinstance(arrival, Knock) else None
        if person is None or not isinstance(arrival, Knock):
            return
        message = arrival.message
        if message is not None and self.is_question(arrival):
            edited = arrival.is_edit
            look_up = partial(questions_ahead.look_up, work, person, message, edited=edited)
            self._ahead.attempt(work, arrival.key, person, look_up)
        else:
            self._ahead.read(
                work, arrival.key, person, partial(door.asked_by, work, person, arrival)
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

    def _meet(self, work: Work, knocks: Sequence[Knock]) -> Collection[int]:
        """Read everybody who knocks with one query; note the addresses that are new.

        Return the keys of strangers' knocks that are passed over.
        """
        senders = {knock.at: knock.language for knock in knocks}
        if not senders:
            return ()
        work.people.prefetch(senders)
        unheard = self._strangers.passed_over(work, knocks)
        work.seen_updates.refused += len(unheard)
        heard = {knock.at for knock in knocks if knock.key not in unheard}
        new = [
            (at, language_of(language))
            for at, language in senders.items()
            if at in heard and work.people.behind(at) is None and not work.people.is_damaged(at)
        ]
        if new:
            work.people.meet(new, zone="UTC")
        known = filter(None, map(work.people.behind, heard))
        work.outbox.come_last(each.id for each in known if each.role is Role.STRANGER)
        tapping = (work.people.behind(knock.at) for knock in knocks if knock.is_tap)
        work.rsvps.expect(person.id for person in tapping if person is not None)
        return unheard

    def _take_one(self, work: Work, arrival: Knock | Heard) -> str | None:
        """Handle one arrival in its savepoint; return the static name of its trouble, if any."""
        person = None if arrival.at is None else work.people.behind(arrival.at)
        if isinstance(arrival, Heard):
            heed = partial(groups.heed, work, arrival, person)
            return self._guard(work, person, heed, arrival.key)
        ahead = self._ahead.take(arrival.key)
        if person is None:
            return answer_unreadable(work, arrival.at, language_code=arrival.language)
        work.outbox.posting.speak_at(person.id, arrival.at)
        act = partial(self._act, work, person, arrival, ahead)
        if work.seen_updates.unfinished.is_waiting(person.id):
            waiting = work.seen_updates.unfinished.take(person.id)
            part = None if waiting is None else unfinished.rest_in(waiting, arrival)
            if waiting is not None and part is not None:
                act = partial(unfinished.go_on, work, person, waiting, part)
            elif waiting is not None:
                self._guard(work, person, partial(door.finish, work, person, waiting), arrival.key)
        return self._guard(work, person, act, arrival.key)

    def _act(self, work: Work, person: Person, knock: Knock, ahead: Gathered | None) -> None:
        if self._may_go_on(person, knock, work.now):
            door.handle(work, person, knock, ahead)

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

    def _may_go_on(self, person: Person, knock: Knock, now: datetime) -> bool:
        """Say no to a flood: in words to its first update too many, then in silence."""
        count = self._recent.count(person.id, knock.key, now)
        if count == UPDATES_PER_WINDOW + 1:
            raise NotInvited if person.role is Role.STRANGER else TooFast
        return count <= UPDATES_PER_WINDOW


def _content_keys(arrivals: Iterable[Knock | Heard]) -> list[int]:
    knocks = (each for each in arrivals if isinstance(each, Knock))
    return [each.content_key for each in knocks if each.content_key is not None]
