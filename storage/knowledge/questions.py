"""The shelf of asking: questions under way, wordings offered, and counts without any text."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, func, select, update

from bot.crypto.codes import new_id
from bot.domain.ids import AskedId, EventId, PersonId, TopicId
from bot.domain.knowledge.entries import UNDECIDED, AskedQuestion, Wording
from storage.database.timestamps import from_micros, to_micros
from storage.database.transaction import Transaction
from storage.database.upsert import keep
from storage.knowledge.gaps import Gaps
from storage.knowledge.tables import answer_counts, asked_questions, knowledge_wordings

_ASKED = "asked_questions"
_WORDINGS = "knowledge_wordings"
_AT_ONCE = 50
"""Questions of one person that are remembered at a time."""


class Questions:
    """Asking in one unit of work. What a person typed is sealed with their own key."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self.gaps = Gaps(transaction)

    def keep(
        self,
        event_id: EventId,
        person_id: PersonId,
        *,
        text: str,
        shown: Sequence[str] = (),
        message_id: int | None = None,
        topic: TopicId = UNDECIDED,
    ) -> AskedId:
        """Remember a question so that its buttons, and edits of its message, work; return its id."""
        question_id = AskedId(new_id())
        self._forget_eldest(event_id, person_id)
        sealed = self._sealed(event_id, person_id, question_id, (text, shown, message_id, topic))
        row = {
            "id": question_id,
            "event_id": event_id,
            "person_id": person_id,
            "asked_at": to_micros(self._transaction.now),
            "passed_on": False,
            "sealed": sealed,
        }
        keep(self._transaction.connection, asked_questions, row)
        return question_id

    def find(
        self, event_id: EventId, person_id: PersonId, question_id: str, *, since: datetime
    ) -> AskedQuestion | None:
        """Return a question of this person that was asked since a moment."""
        row = self._transaction.connection.execute(
            select(asked_questions)
            .where(asked_questions.c.id == question_id)
            .where(asked_questions.c.event_id == event_id)
            .where(asked_questions.c.person_id == person_id)
            .where(asked_questions.c.asked_at > to_micros(since))
            .with_for_update()
        ).one_or_none()
        return None if row is None else self._opened(row)

    def show(
        self, event_id: EventId, person_id: PersonId, asked: AskedQuestion, entry_id: str
    ) -> None:
        """Note that one entry was chosen of those suggested for a question."""
        kept = (asked.text, (entry_id,), asked.message_id, asked.topic)
        sealed = self._sealed(event_id, person_id, asked.id, kept)
        self._transaction.connection.execute(
            update(asked_questions).where(asked_questions.c.id == asked.id).values(sealed=sealed)
        )

    def pass_on(self, event_id: EventId, person_id: PersonId, question_id: str) -> None:
        """Note that a question was passed on to the organizers; its text is kept no longer."""
        self._transaction.connection.execute(
            update(asked_questions)
            .where(asked_questions.c.id == question_id)
            .values(
                passed_on=True,
                sealed=self._sealed(event_id, person_id, question_id, ("", (), None, UNDECIDED)),
            )
        )

    def recent(
        self, event_id: EventId, person_id: PersonId, *, since: datetime
    ) -> list[AskedQuestion]:
        """Return the questions this person asked since a moment, newest first.

        Without those that were passed on: nothing is known of these any more.
        """
        rows = self._transaction.connection.execute(
            select(asked_questions)
            .where(asked_questions.c.event_id == event_id)
            .where(asked_questions.c.person_id == person_id)
            .where(asked_questions.c.asked_at > to_micros(since))
            .where(~asked_questions.c.passed_on)
            .order_by(asked_questions.c.asked_at.desc(), asked_questions.c.id.desc())
        )
        return list(self._transaction.readable(rows, self._opened))

    def forget(self, event_id: EventId, person_id: PersonId, question_id: AskedId) -> None:
        """Delete a question of this person."""
        self._transaction.connection.execute(
            asked_questions.delete()
            .where(asked_questions.c.id == question_id)
            .where(asked_questions.c.event_id == event_id)
            .where(asked_questions.c.person_id == person_id)
        )

    def forget_typed_in(
        self, event_id: EventId, person_id: PersonId, message_id: int, *, since: datetime
    ) -> AskedQuestion | None:
        """Delete what somebody asked in a message, unless it was passed on; return one of it."""
        typed_in = [
            asked
            for asked in self.recent(event_id, person_id, since=since)
            if asked.message_id == message_id
        ]
        for asked in typed_in:
            self.forget(event_id, person_id, asked.id)
        return typed_in[0] if typed_in else None

    def forget_asked(self, *, before: datetime) -> None:
        """Delete the questions asked before a moment."""
        self._transaction.connection.execute(
            asked_questions.delete().where(asked_questions.c.asked_at <= to_micros(before))
        )

    def offer_wording(
        self, event_id: EventId, person_id: PersonId, *, entry_id: str, text: str
    ) -> None:
        """Remember how somebody asked, for organizers to look at."""
        wording_id = new_id()
        sealed = self._transaction.sealing.seal_for_person(
            text, person=person_id, event=event_id, table=_WORDINGS, row=wording_id
        )
        row = {
            "id": wording_id,
            "event_id": event_id,
            "entry_id": entry_id,
            "person_id": person_id,
            "sealed": sealed,
        }
        keep(self._transaction.connection, knowledge_wordings, row)

    def wordings_of(self, event_id: EventId, person_id: PersonId) -> int:
        """Return how many wordings of one person wait to be looked at."""
        return self._transaction.connection.execute(
            select(func.count())
            .select_from(knowledge_wordings)
            .where(knowledge_wordings.c.event_id == event_id)
            .where(knowledge_wordings.c.person_id == person_id)
        ).scalar_one()

    def waiting(self, event_id: EventId) -> int:
        """Return how many wordings wait to be looked at."""
        return self._transaction.connection.execute(
            select(func.count())
            .select_from(knowledge_wordings)
            .where(knowledge_wordings.c.event_id == event_id)
        ).scalar_one()

    def next_wordings(self, event_id: EventId, *, most: int) -> list[Wording]:
        """Return wordings that wait to be looked at; whose they are stays here."""
        rows = self._transaction.connection.execute(
            select(knowledge_wordings)
            .where(knowledge_wordings.c.event_id == event_id)
            .order_by(knowledge_wordings.c.id)
            .limit(most)
        )
        return list(self._transaction.readable(rows, self._wording))

    def take_wording(self, event_id: EventId, wording_id: str) -> Wording | None:
        """Return a wording and remember it no longer."""
        row = self._transaction.connection.execute(
            select(knowledge_wordings)
            .where(knowledge_wordings.c.id == wording_id)
            .where(knowledge_wordings.c.event_id == event_id)
        ).one_or_none()
        if row is None:
            return None
        self._transaction.connection.execute(
            knowledge_wordings.delete().where(knowledge_wordings.c.id == wording_id)
        )
        return self._wording(row)

    def note(self, event_id: EventId, what: str, *, confidence: float = 0.0) -> None:
        """Count what became of a question (a static word) and how sure it was, in tenths."""
        tenth = min(9, max(0, int(confidence * 10)))
        counted = self._transaction.connection.execute(
            update(answer_counts)
            .where(answer_counts.c.event_id == event_id)
            .where(answer_counts.c.what == what)
            .where(answer_counts.c.tenth == tenth)
            .values(number=answer_counts.c.number + 1)
        )
        if counted.rowcount == 0:
            row = {"event_id": event_id, "what": what, "tenth": tenth, "number": 1}
            keep(self._transaction.connection, answer_counts, row)

    def tally(self, event_id: EventId) -> dict[str, int]:
        """Return how often each thing became of a question."""
        rows = self._transaction.connection.execute(
            select(answer_counts.c.what, func.sum(answer_counts.c.number).label("number"))
            .where(answer_counts.c.event_id == event_id)
            .group_by(answer_counts.c.what)
        )
        return {row.what: int(row.number) for row in rows}

    def _forget_eldest(self, event_id: EventId, person_id: PersonId) -> None:
        """Make room: nobody needs the buttons of fifty questions ago."""
        kept = self._transaction.connection.execute(
            select(asked_questions.c.id)
            .where(asked_questions.c.event_id == event_id)
            .where(asked_questions.c.person_id == person_id)
            .where(~asked_questions.c.passed_on)
            .order_by(asked_questions.c.asked_at.desc())
            .offset(_AT_ONCE - 1)
        )
        old = [question_id for (question_id,) in kept]
        if old:
            self._transaction.connection.execute(
                asked_questions.delete().where(asked_questions.c.id.in_(old))
            )

    def _sealed(
        self,
        event_id: EventId,
        person_id: PersonId,
        question_id: str,
        kept: tuple[str, Sequence[str], int | None, TopicId],
    ) -> bytes:
        text, shown, message_id, topic = kept
        return self._transaction.sealing.seal_for_person(
            [text, list(shown), message_id, topic],
            person=person_id,
            event=event_id,
            table=_ASKED,
            row=question_id,
        )

    def _opened(self, row: Row[Any]) -> AskedQuestion:
        # Older versions kept no message, and no topic.
        text, shown, *later = self._transaction.sealing.open_for_person(
            row.sealed,
            person=PersonId(row.person_id),
            event=EventId(row.event_id),
            table=_ASKED,
            row=row.id,
        )
        at = from_micros(row.asked_at)
        return AskedQuestion(row.id, text, tuple(shown), at, row.passed_on, *later)

    def _wording(self, row: Row[Any]) -> Wording:
        text = self._transaction.sealing.open_for_person(
            row.sealed,
            person=PersonId(row.person_id),
            event=EventId(row.event_id),
            table=_WORDINGS,
            row=row.id,
        )
        return Wording(row.id, row.entry_id, text)
