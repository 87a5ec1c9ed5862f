"""One unit of work: savepoints, updates taken in once, numbers, keys that outlive a rollback."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.ids import Subject
from bot.domain.people.people import Profile, Role
from storage.outbox.telegram_jobs import LEASE
from storage.people.guests import Membership
from storage.work import Work
from tests.storage.world import DINNER, EVENT, Copy, StorageWorld, guest, message


def test_update_is_taken_in_once(house: StorageWorld, copy: Copy) -> None:
    copy.does(lambda work: work.seen_updates.note([(2**40, None), (2, "ValueError")]))

    assert copy.does(lambda work: work.seen_updates.already_seen([1, 2, 2**40])) == {2, 2**40}
    assert copy.does(lambda work: work.seen_updates.troubles()) == 1
    house.clock.move(days=4)
    copy.does(lambda work: work.seen_updates.forget(before=house.clock() - timedelta(days=3)))
    assert copy.does(lambda work: work.seen_updates.already_seen([2])) == set()


def test_savepoint_undoes_one_story_and_its_letters(copy: Copy) -> None:
    ann = copy.does(lambda work: guest(work, 1))

    def tell(work: Work) -> None:
        work.outbox.put(message(ann.id, "before"))
        with pytest.raises(ValueError, match="poison"), work.savepoint():  # noqa: PT012
            work.outbox.put(message(ann.id, "inside"))
            work.guests.set_role(EVENT, ann.id, Role.OWNER)
            raise ValueError("poison")
        work.outbox.put(message(ann.id, "after"))

    _, born = copy.sends(tell)

    assert [envelope.message.text for envelope in born] == ["before", "after"]
    assert copy.does(lambda work: work.guests.ids_of(EVENT, at_least=Role.OWNER)) == []


def test_statement_that_the_database_refuses_spoils_only_its_savepoint(copy: Copy) -> None:
    ann = copy.does(lambda work: guest(work, 1))

    def tell(work: Work) -> None:
        work.outbox.put(message(ann.id, "before"))
        with pytest.raises(Exception, match="guests"), work.savepoint():
            work.guests.add(EVENT, ann.id, role=Role.GUEST, profile=Profile())

    _, born = copy.sends(tell)

    assert [envelope.message.text for envelope in born] == ["before"]


def test_key_outlives_a_forgetting_that_was_rolled_back(house: StorageWorld, copy: Copy) -> None:
    ann = copy.does(lambda work: guest(work, 1, "Ann"))

    def tell(work: Work) -> None:
        work.forgetting.drop_person(EVENT, ann.id)
        raise ValueError("poison")

    with pytest.raises(ValueError, match="poison"):
        copy.does(tell)

    found = copy.does(lambda work: work.guests.find(EVENT, ann.id))
    assert found == Membership(EVENT, ann.id, Role.GUEST, 0, Profile("Ann"), house.clock())


def test_new_number_is_larger_than_any_before(copy: Copy) -> None:
    numbers = copy.does(
        lambda work: [work.rsvps.next_in_queue(Subject(DINNER)) for _ in range(5000)]
    )

    assert numbers == sorted(set(numbers))
    assert numbers[-1] < 2**63


def test_numbers_go_on_from_those_of_a_copy_whose_clock_was_ahead(house: StorageWorld) -> None:
    def number(work: Work) -> int:
        return work.outbox.put(message(guest(work, 1).id, "hello"))

    def number_from_the_future(work: Work) -> int:
        transaction = work._transaction  # pyright: ignore[reportPrivateUsage]
        transaction.row_ids.keep_to(datetime.now(UTC) + timedelta(hours=2))
        return number(work)

    def another(work: Work) -> int:
        ann = work.people.find(1)
        assert ann is not None
        return work.outbox.put(message(ann.id, "hello again"))

    last = house.open().does(number_from_the_future)

    assert house.open().does(another) > last


def test_numbers_reach_as_far_as_the_database_can_count(copy: Copy) -> None:
    def number(work: Work) -> int:
        transaction = work._transaction  # pyright: ignore[reportPrivateUsage]
        transaction.row_ids.keep_to(datetime(2099, 1, 1, tzinfo=UTC))
        return work.outbox.put(message(guest(work, 1).id, "hello"))

    assert copy.does(number) < 2**63


def test_job_at_telegram_comes_back_counting_its_tries_until_it_is_finished(
    house: StorageWorld, copy: Copy
) -> None:
    ann = copy.does(lambda work: guest(work, 1))
    copy.does(lambda work: work.telegram_jobs.put(person_id=ann.id, purpose="clean", about="7"))

    def tried() -> tuple[str, str, int] | None:
        job = copy.does(lambda work: work.telegram_jobs.lease())
        return None if job is None else (job.purpose, job.about, job.attempts)

    seen = list[tuple[str, str, int] | None]()
    for _ in range(3):
        seen += [tried(), tried()]
        house.clock.move(seconds=LEASE.total_seconds())

    assert seen == [("clean", "7", 1), None, ("clean", "7", 2), None, ("clean", "7", 3), None]
    last = copy.does(lambda work: work.telegram_jobs.lease())
    assert last is not None
    copy.does(lambda work: work.telegram_jobs.finish(last))
    house.clock.move(seconds=LEASE.total_seconds())
    assert tried() is None
