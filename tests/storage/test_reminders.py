"""Reminders of several copies on one database: claimed once, planned anew from what holds."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

from bot.domain.ids import PersonId, Subject
from bot.domain.people.people import Person
from bot.domain.reminders.reminders import Planned, ReminderKind
from bot.domain.reminders.replanning import Adjustment, ReminderState
from bot.domain.rsvps import Rsvp, Standing
from bot.usecases.reminders.planning import replan_due
from bot.usecases.reminders.sending import send_due
from bot.usecases.replanning import replan_soon
from storage.outbox.tables import outbox
from storage.reminders.tables import reminders
from storage.work import Work
from tests.storage.world import DINNER, EVENT, NOW, Copy, StorageWorld, guest, sample_session


def joined(work: Work, telegram_id: int) -> Person:
    """A guest who has agreed to the norms and goes to the dinner."""
    person = guest(work, telegram_id)
    work.guests.accept_norms(EVENT, person.id, version=1)
    work.rsvps.keep(Rsvp(EVENT, Subject(DINNER), person.id, Standing.GOING, NOW))
    return person


def dinner_is_due(work: Work, people: list[PersonId]) -> None:
    """Everybody is to be reminded of the dinner now."""
    starts_at = sample_session().starts_at
    planned = Planned(ReminderKind.SESSION, DINNER, 60, NOW, starts_at, starts_at)
    work.reminders.apply(EVENT, {person: Adjustment((planned,), (), ()) for person in people})


def test_two_copies_never_send_the_same_reminder(house: StorageWorld) -> None:
    first, second = house.copies[0], house.open()
    people = first.does(lambda work: [guest(work, number).id for number in range(1, 201)])
    first.does(lambda work: dinner_is_due(work, people))

    def claim(copy: Copy) -> int:
        claimed = 0
        while count := copy.does(lambda work: send_due(work, limit=7)):
            claimed += count
        return claimed

    with ThreadPoolExecutor(2) as threads:
        claimed = sum(threads.map(claim, (first, second)))
    # A copy that skipped what the other one held may have stopped early.
    claimed += claim(first)

    with first.engine.connect() as connection:
        messages = Counter(connection.execute(outbox.select()).scalars().all())
        sent_to = Counter(row.person_id for row in connection.execute(outbox.select()))
    assert (claimed, len(messages)) == (200, 200)
    assert sent_to == Counter(people)


def test_plan_follows_what_holds(copy: Copy) -> None:
    person = copy.does(lambda work: joined(work, 1))
    copy.does(lambda work: replan_soon(work, event_id=EVENT))
    assert copy.does(replan_due) == 1
    planned = copy.does(lambda work: work.reminders.coming(EVENT, person.id, limit=9))

    def move(work: Work) -> None:
        session = sample_session()
        work.events.keep_session(replace(session, starts_at=session.starts_at + timedelta(days=1)))
        replan_soon(work, event_id=EVENT)
        replan_soon(work, event_id=EVENT, person_id=person.id)

    copy.does(move)
    assert (copy.does(replan_due), copy.does(replan_due)) == (1, 0)
    moved = copy.does(lambda work: work.reminders.coming(EVENT, person.id, limit=9))

    day = timedelta(days=1)
    by_key = {row.key: row for row in planned}
    assert [(row.id, row.due_at) for row in moved if row.key[0] == ReminderKind.SESSION] == [
        (by_key[row.key].id, by_key[row.key].due_at + day)  # pyright: ignore[reportOptionalOperand]
        for row in moved
        if row.key[0] == ReminderKind.SESSION
    ]


def test_people_whose_plan_is_out_of_date_are_passed_over(copy: Copy) -> None:
    person = copy.does(lambda work: guest(work, 1))
    copy.does(lambda work: dinner_is_due(work, [person.id]))
    copy.does(lambda work: replan_soon(work, event_id=EVENT))

    claimed = copy.does(send_due)

    assert claimed == 0


def test_reminders_of_people_who_are_gone_are_not_sent(copy: Copy) -> None:
    copy.does(lambda work: dinner_is_due(work, [PersonId("nobody000001")]))

    assert (copy.does(send_due), copy.does(send_due)) == (1, 0)

    assert copy.does(lambda work: work.reminders.tally(EVENT)) == {ReminderState.HELD: 1}


def test_old_reminders_are_forgotten(house: StorageWorld, copy: Copy) -> None:
    person = copy.does(lambda work: guest(work, 1))
    copy.does(lambda work: dinner_is_due(work, [person.id]))
    copy.does(send_due)
    house.clock.move(days=60)

    copy.does(lambda work: work.reminders.purge(before=work.now - timedelta(days=1)))

    with copy.engine.connect() as connection:
        assert connection.execute(reminders.select()).all() == []
