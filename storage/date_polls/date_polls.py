"""The shelf of questions which date suits: sealed for the event, each answer for whoever gave it."""

from datetime import timedelta
from typing import Any

from sqlalchemy import Row, Select, delete, or_, select

from bot.domain.date_polls import DateAnswer, DatePoll
from bot.domain.ids import BroadcastId, DatePollId, EventId, PersonId
from bot.domain.messages.texts import Words
from storage.database.timestamps import from_micros, maybe_micros, maybe_moment, to_micros
from storage.database.transaction import Transaction
from storage.database.upsert import keep
from storage.date_polls.tables import date_poll_answers, date_polls
from storage.words_codec import pack_words


class DatePolls:
    """Polls and answers of one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def keep(self, poll: DatePoll) -> None:
        """Write a poll anew."""
        sealed = self._transaction.sealing.seal_for_event(
            {
                "question": pack_words(poll.question),
                "options": [pack_words(each) for each in poll.options],
            },
            event=poll.event_id,
            table="date_polls",
            row=poll.id,
        )
        keep(
            self._transaction.connection,
            date_polls,
            {
                "id": poll.id,
                "event_id": poll.event_id,
                "made_at": to_micros(poll.made_at),
                "closes_at": to_micros(poll.closes_at),
                "closed_at": maybe_micros(poll.closed_at),
                "reminded_at": maybe_micros(poll.reminded_at),
                "broadcast_id": poll.broadcast_id,
                "sealed": sealed,
            },
        )

    def find(self, event_id: EventId, poll_id: DatePollId) -> DatePoll | None:
        """Return a poll of an event, held until the work ends; None if it has none of that id."""
        query = select(date_polls).where(date_polls.c.id == poll_id).with_for_update()
        row = self._transaction.connection.execute(
            query.where(date_polls.c.event_id == event_id)
        ).one_or_none()
        return None if row is None else self._opened(row)

    def of_event(self, event_id: EventId) -> list[DatePoll]:
        """Return an event's polls, the newest first."""
        return self._all(
            select(date_polls)
            .where(date_polls.c.event_id == event_id)
            .order_by(date_polls.c.made_at.desc(), date_polls.c.id)
        )

    def due(self, *, remind_before: timedelta) -> list[DatePoll]:
        """Return those that are to be closed now, or of which is to be reminded."""
        now = self._transaction.now
        soon = to_micros(now + remind_before)
        return self._all(
            select(date_polls)
            .where(date_polls.c.closed_at.is_(None))
            .where(
                or_(
                    date_polls.c.closes_at <= to_micros(now),
                    (date_polls.c.closes_at <= soon) & date_polls.c.reminded_at.is_(None),
                )
            )
            .with_for_update(skip_locked=True)
        )

    def drop(self, poll: DatePoll) -> None:
        """Delete a poll with its answers."""
        for table, column in (
            (date_poll_answers, date_poll_answers.c.poll_id),
            (date_polls, date_polls.c.id),
        ):
            self._transaction.connection.execute(delete(table).where(column == poll.id))

    def answer(self, poll: DatePoll, answer: DateAnswer | None, *, person_id: PersonId) -> None:
        """Write what suits somebody; None takes their answer back."""
        if answer is None:
            self._transaction.connection.execute(
                delete(date_poll_answers)
                .where(date_poll_answers.c.poll_id == poll.id)
                .where(date_poll_answers.c.person_id == person_id)
            )
            return
        sealed = self._transaction.sealing.seal_for_person(
            {"chosen": sorted(answer.chosen)},
            person=person_id,
            event=poll.event_id,
            table="date_poll_answers",
            row=poll.id,
        )
        keep(
            self._transaction.connection,
            date_poll_answers,
            {
                "poll_id": poll.id,
                "event_id": poll.event_id,
                "person_id": person_id,
                "sealed": sealed,
            },
        )

    def answer_of(self, poll: DatePoll, person_id: PersonId) -> DateAnswer | None:
        """Return what somebody has answered."""
        row = self._transaction.connection.execute(
            select(date_poll_answers)
            .where(date_poll_answers.c.poll_id == poll.id)
            .where(date_poll_answers.c.person_id == person_id)
        ).one_or_none()
        return None if row is None else self._answer(row)

    def answers(self, poll: DatePoll) -> list[DateAnswer]:
        """Return every answer that can be read, by person's id."""
        rows = self._transaction.connection.execute(
            select(date_poll_answers)
            .where(date_poll_answers.c.poll_id == poll.id)
            .order_by(date_poll_answers.c.person_id)
        )
        return list(self._transaction.readable(rows, self._answer))

    def _all(self, query: Select[Any]) -> list[DatePoll]:
        rows = self._transaction.connection.execute(query).all()
        return list(self._transaction.readable(rows, self._opened))

    def _opened(self, row: Row[Any]) -> DatePoll:
        event_id = EventId(row.event_id)
        opened = self._transaction.sealing.open_for_event(
            row.sealed, event=event_id, table="date_polls", row=row.id
        )
        return DatePoll(
            id=DatePollId(row.id),
            event_id=event_id,
            question=Words(*opened["question"]),
            options=tuple(Words(*each) for each in opened["options"]),
            made_at=from_micros(row.made_at),
            closes_at=from_micros(row.closes_at),
            broadcast_id=None if row.broadcast_id is None else BroadcastId(row.broadcast_id),
            closed_at=maybe_moment(row.closed_at),
            reminded_at=maybe_moment(row.reminded_at),
        )

    def _answer(self, row: Row[Any]) -> DateAnswer:
        person_id = PersonId(row.person_id)
        opened = self._transaction.sealing.open_for_person(
            row.sealed,
            person=person_id,
            event=EventId(row.event_id),
            table="date_poll_answers",
            row=row.poll_id,
        )
        return DateAnswer(person_id, frozenset(opened["chosen"]))
