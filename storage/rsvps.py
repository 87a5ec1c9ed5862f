"""The shelf of answers, seats and waiting lists."""

import logging
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import Row, Select, bindparam, func, select

from bot.domain.ids import EventId, OutboxId, PersonId, Subject
from bot.domain.messages.messages import Outcome
from bot.domain.rsvps import HOLDS_A_SEAT, Rsvp, Standing
from storage.database.tables import events, rsvp_counts, rsvps
from storage.database.timestamps import from_micros, maybe_micros, maybe_moment, to_micros
from storage.database.transaction import Transaction, is_in_order, tried_before
from storage.database.upsert import keep
from storage.outbox.tables import outbox

log = logging.getLogger(__name__)

_PLACE = rsvps.c.subject + ":" + rsvps.c.person_id
"""What a row is called where it is set aside."""
_OF_PEOPLE = select(rsvps).where(rsvps.c.person_id.in_(bindparam("people", expanding=True)))
_STANDINGS = select(rsvp_counts.c.standing, rsvp_counts.c.people).where(
    rsvp_counts.c.subject == bindparam("subject")
)
_LAST_IN_QUEUE = (
    select(func.max(rsvps.c.queue))
    .where(rsvps.c.subject == bindparam("subject"))
    .where(rsvps.c.standing == Standing.WAITING)
)


class Rsvps:
    """Answers of one unit of work; what was read is remembered until the work ends."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._expected: set[PersonId] = set()
        self._answers: dict[PersonId, dict[Subject, Rsvp]] = {}
        self._standings: dict[Subject, Counter[Standing]] = {}
        self._held: set[str] = set()

    def hold(self, event_id: EventId) -> None:
        """Make other copies wait with this event's seats until the work ends."""
        self._hold({event_id})

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

    def lapsed_offers(self, *, limit: int) -> list[Rsvp]:
        """Return offers of a freed seat whose time has run out; their events' seats are held."""
        lapsed = (
            select(rsvps)
            .where(rsvps.c.offer_until <= to_micros(self._transaction.now))
            .where(is_in_order(rsvps, _PLACE))
            .order_by(rsvps.c.offer_until)
            .limit(limit)
        )
        return [rsvp_of(row) for row in self._held_rows(lapsed)]

    def unheard_offers(self, *, limit: int) -> list[tuple[Rsvp, Outcome]]:
        """Return offers whose message did not surely arrive; their events' seats are held."""
        unheard = (
            select(rsvps, outbox.c.state)
            .join(outbox, outbox.c.id == rsvps.c.offer_message)
            .where(rsvps.c.offer_until.is_not(None))
            .where(is_in_order(rsvps, _PLACE))
            .where(outbox.c.state.in_((Outcome.UNKNOWN, Outcome.IMPOSSIBLE)))
            .order_by(rsvps.c.offer_until)
            .limit(limit)
        )
        return [(rsvp_of(row), Outcome(row.state)) for row in self._held_rows(unheard)]

    def counts(self, event_id: EventId) -> dict[Subject, dict[Standing, int]]:
        """Return how many answers there are by subject and standing."""
        rows = self._transaction.connection.execute(
            select(rsvp_counts.c.subject, rsvp_counts.c.standing, rsvp_counts.c.people)
            .where(rsvp_counts.c.event_id == event_id)
            .where(rsvp_counts.c.people > 0)
        )
        counted: dict[Subject, dict[Standing, int]] = {}
        for subject, standing, count in rows:
            counted.setdefault(Subject(subject), {})[Standing(standing)] = count
        return counted

    def miscounted(self) -> int:
        """Return for how many subjects and standings the count kept is not that of the answers."""
        kept = {
            (row.subject, row.standing): row.people
            for row in self._transaction.connection.execute(
                select(rsvp_counts).where(rsvp_counts.c.people != 0)
            )
        }
        counted = {
            (subject, standing): people
            for subject, standing, people in self._transaction.connection.execute(
                select(rsvps.c.subject, rsvps.c.standing, func.count()).group_by(
                    rsvps.c.subject, rsvps.c.standing
                )
            )
        }
        return len(dict(kept.items() ^ counted.items()))

    def recount(self) -> int:
        """Count anew if anything is miscounted; return what `miscounted` found."""
        wrong = self.miscounted()
        if wrong:
            log.error("counts of answers that were wrong: %d; counted anew", wrong)
            connection = self._transaction.connection
            connection.execute(rsvp_counts.delete())
            connection.execute(
                rsvp_counts.insert().from_select(
                    ["subject", "standing", "event_id", "people"],
                    select(
                        rsvps.c.subject, rsvps.c.standing, func.min(rsvps.c.event_id), func.count()
                    ).group_by(rsvps.c.subject, rsvps.c.standing),
                )
            )
            self._standings.clear()
        return wrong

    def forget(self, event_id: EventId, person_id: PersonId) -> Collection[Subject]:
        """Delete a person's answers; return the subjects where that frees a seat.

        The event's seats are held from then on, for the freed ones will be offered.
        """
        self._hold({event_id})
        held = self.of_person(event_id, person_id).values()
        self._transaction.connection.execute(
            rsvps.delete().where(rsvps.c.event_id == event_id).where(rsvps.c.person_id == person_id)
        )
        self._answers.pop(person_id, None)
        self._standings.clear()
        return [answer.subject for answer in held if answer.standing in HOLDS_A_SEAT]

    def _held_rows(self, query: Select[Any]) -> Sequence[Row[Any]]:
        now = tried_before(self._transaction.now)
        found = self._transaction.connection.execute(query, now).all()
        if found and self._hold({row.event_id for row in found}):
            # Somebody may have taken the seat while we waited for the hold.
            found = self._transaction.connection.execute(query, now).all()
        return found

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
            rows = self._transaction.connection.execute(_STANDINGS, {"subject": subject})
            self._standings[subject] = Counter({Standing(row[0]): row[1] for row in rows})
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

    def _hold(self, event_ids: Collection[str]) -> bool:
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


def rsvp_of(row: Row[Any]) -> Rsvp:
    """Return the answer in a row, whoever read it."""
    return Rsvp(
        event_id=EventId(row.event_id),
        subject=Subject(row.subject),
        person_id=PersonId(row.person_id),
        standing=Standing(row.standing),
        answered_at=from_micros(row.answered_at),
        queue=row.queue,
        offer_until=maybe_moment(row.offer_until),
        offer_message=None if row.offer_message is None else OutboxId(row.offer_message),
        offer_tries=row.offer_tries or 0,
    )
