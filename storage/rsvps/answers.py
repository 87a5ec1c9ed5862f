"""The shelf of answers, seats and waiting lists."""

from collections import Counter
from collections.abc import Collection, Iterable

from sqlalchemy import bindparam, func, literal, select

from bot.domain.ids import EventId, PersonId, Subject
from bot.domain.rsvps import HOLDS_A_SEAT, SAYS_NO, Rsvp, Standing
from storage.database.tables import events, rsvps
from storage.database.timestamps import maybe_micros, to_micros
from storage.database.transaction import Transaction
from storage.database.upsert import keep
from storage.rsvps.counting import RsvpCounts
from storage.rsvps.endings import Endings
from storage.rsvps.rows import rsvp_of

_OF_PEOPLE = select(rsvps).where(rsvps.c.person_id.in_(bindparam("people", expanding=True)))
_LAST_IN_QUEUE = (
    select(func.max(rsvps.c.queue))
    .where(rsvps.c.subject == bindparam("subject"))
    .where(rsvps.c.standing == Standing.WAITING)
)


class Rsvps:
    """Answers of one unit of work; what was read is remembered until the work ends."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self.counts = RsvpCounts(transaction)
        self.endings = Endings(transaction, self.hold_all)
        self._expected: set[PersonId] = set()
        self._answers: dict[PersonId, dict[Subject, Rsvp]] = {}
        self._standings: dict[Subject, Counter[Standing]] = {}
        self._held: set[str] = set()

    def hold(self, event_id: EventId) -> None:
        """Make other copies wait with this event's seats until the work ends."""
        self.hold_all({event_id})

    def hold_all(self, event_ids: Collection[str]) -> bool:
        """Make other copies wait with these events' seats; say whether there may be any."""
        if self._transaction.connection.dialect.name != "postgresql":
            return False
        if not self._held.issuperset(event_ids):
            self._transaction.connection.execute(
                select(events.c.id)
                .where(events.c.id.in_(event_ids))
                .order_by(events.c.id)
                .with_for_update()
            )
            self._held.update(event_ids)
            # They may have changed what was read before they let us go on.
            self._answers.clear()
            self._standings.clear()
        return True

    def expect(self, people: Iterable[PersonId]) -> None:
        """Say who will probably be asked about, so that their answers are read with one query."""
        self._expected.update(people)

    def drop_memory(self) -> None:
        """Forget what was read and held, after a savepoint was rolled back."""
        self._expected.clear()
        self._answers.clear()
        self._standings.clear()
        self._held.clear()

    def find(self, subject: Subject, person_id: PersonId) -> Rsvp | None:
        """Return a person's answer about a subject, if any."""
        return self._of(person_id).get(subject)

    def of_person(self, event_id: EventId, person_id: PersonId) -> dict[Subject, Rsvp]:
        """Return all answers of a person in an event, by subject."""
        answers = self._of(person_id)
        return {key: answer for key, answer in answers.items() if answer.event_id == event_id}

    def of_event(self, event_id: EventId) -> list[Rsvp]:
        """Return every answer of an event, in waiting-list order."""
        rows = self._transaction.connection.execute(
            select(rsvps)
            .where(rsvps.c.event_id == event_id)
            .order_by(rsvps.c.queue, rsvps.c.answered_at)
        )
        return [rsvp_of(row) for row in rows]

    def seats_taken(self, subject: Subject, *, besides: PersonId | None = None) -> int:
        """Count the seats held (going or offered), leaving out one guest's own."""
        standings = self._standings_of(subject)
        taken = sum(standings[standing] for standing in HOLDS_A_SEAT)
        own = None if besides is None else self.find(subject, besides)
        return taken - 1 if own is not None and own.standing in HOLDS_A_SEAT else taken

    def keep(self, rsvp: Rsvp) -> None:
        """Write an answer, new or changed."""
        keep(
            self._transaction.connection,
            rsvps,
            {
                "subject": rsvp.subject,
                "person_id": rsvp.person_id,
                "event_id": rsvp.event_id,
                "standing": rsvp.standing,
                "answered_at": to_micros(rsvp.answered_at),
                "queue": rsvp.queue,
                "offer_until": maybe_micros(rsvp.offer_until),
                "offer_message": rsvp.offer_message,
                "offer_tries": rsvp.offer_tries,
            },
        )
        self._remember(rsvp)

    def limit(self, event_id: EventId, subject: Subject) -> None:
        """Write down who attends a session, now that it gets seats: each of them keeps one.

        Who attended by their yes to the event has no answer about it; an answer of somebody who said
        no to the event holds no seat.
        """
        at_event = select(rsvps.c.person_id).where(rsvps.c.subject == event_id)
        own = select(rsvps.c.person_id).where(rsvps.c.subject == subject)
        columns = ("subject", "person_id", "event_id", "standing", "answered_at")
        attending = (
            select(
                literal(subject),
                rsvps.c.person_id,
                rsvps.c.event_id,
                rsvps.c.standing,
                rsvps.c.answered_at,
            )
            .where(rsvps.c.subject == event_id)
            .where(rsvps.c.standing == Standing.GOING)
            .where(rsvps.c.person_id.not_in(own))
        )
        refusing = at_event.where(rsvps.c.standing.in_(SAYS_NO))
        self._transaction.connection.execute(rsvps.insert().from_select(columns, attending))
        self._transaction.connection.execute(
            rsvps.update()
            .where(rsvps.c.subject == subject)
            .where(rsvps.c.person_id.in_(refusing))
            .values(standing=Standing.DECLINED)
        )
        self._answers.clear()
        self._standings.clear()

    def next_in_queue(self, subject: Subject) -> int:
        """Return a number that places somebody at the end of a waiting list, whatever the time is."""
        last = self._transaction.connection.execute(_LAST_IN_QUEUE, {"subject": subject})
        return max(self._transaction.row_ids.next(), (last.scalar_one() or 0) + 1)

    def place(self, rsvp: Rsvp) -> int:
        """Return a waiting guest's place, 1 being next."""
        ahead = (
            select(func.count())
            .select_from(rsvps)
            .where(rsvps.c.subject == rsvp.subject)
            .where(rsvps.c.standing == Standing.WAITING)
            .where(rsvps.c.queue < rsvp.queue)
        )
        return self._transaction.connection.execute(ahead).scalar_one() + 1

    def longest_waiting(self, subject: Subject) -> Rsvp | None:
        """Return who is next on a waiting list, if anybody waits."""
        if not self._standings_of(subject)[Standing.WAITING]:
            return None
        row = self._transaction.connection.execute(
            select(rsvps)
            .where(rsvps.c.subject == subject)
            .where(rsvps.c.standing == Standing.WAITING)
            .order_by(rsvps.c.queue)
            .limit(1)
        ).one_or_none()
        return None if row is None else rsvp_of(row)

    def forget(self, event_id: EventId, person_id: PersonId) -> Collection[Subject]:
        """Delete a person's answers; return the subjects where that frees a seat.

        The event's seats are held from then on, for the freed ones will be offered.
        """
        self.hold_all({event_id})
        held = self.of_person(event_id, person_id).values()
        self._transaction.connection.execute(
            rsvps.delete().where(rsvps.c.event_id == event_id).where(rsvps.c.person_id == person_id)
        )
        self._answers.pop(person_id, None)
        self._standings.clear()
        return [answer.subject for answer in held if answer.standing in HOLDS_A_SEAT]

    def _of(self, person_id: PersonId) -> dict[Subject, Rsvp]:
        if person_id not in self._answers:
            people = (self._expected | {person_id}) - self._answers.keys()
            self._answers |= {each: {} for each in people}
            for row in self._transaction.connection.execute(_OF_PEOPLE, {"people": list(people)}):
                answer = rsvp_of(row)
                self._answers[answer.person_id][answer.subject] = answer
        return self._answers[person_id]

    def _standings_of(self, subject: Subject) -> Counter[Standing]:
        if subject not in self._standings:
            self._standings[subject] = self.counts.about(subject)
        return self._standings[subject]

    def _remember(self, rsvp: Rsvp) -> None:
        """Keep what is remembered in step with a row that was written."""
        answers = self._answers.get(rsvp.person_id)
        before = None if answers is None else answers.get(rsvp.subject)
        if answers is None:
            # What it was before is not known, so neither are the counts.
            self._standings.pop(rsvp.subject, None)
            return
        answers[rsvp.subject] = rsvp
        if rsvp.subject in self._standings:
            standings = self._standings[rsvp.subject]
            standings[rsvp.standing] += 1
            if before is not None:
                standings[before.standing] -= 1
