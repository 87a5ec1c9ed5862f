"""Whose turn it is to make a backup: one copy's at a time, and nobody's before it is due."""

from datetime import timedelta

from storage.housekeeping.backup_schedule import LEASE, TRY_AGAIN, VERIFIED, BackupState
from storage.work import Work
from tests.storage.world import NOW, Copy, StorageWorld

DAY = timedelta(days=1)


def claims(copy: Copy) -> bool:
    return copy.does(lambda work: work.backup_schedule.claim(every=DAY))


def ends(copy: Copy, outcome: str, *, size: int = 0) -> None:
    def end(work: Work) -> None:
        work.backup_schedule.ended(outcome, size=size)

    copy.does(end)


def test_of_two_copies_one_has_the_turn_until_it_has_ended(house: StorageWorld) -> None:
    one, other = house.open(), house.open()

    assert [claims(one), claims(other)] == [True, False]
    ends(one, VERIFIED, size=7)

    assert [claims(one), claims(other)] == [False, False]
    assert one.does(lambda work: work.backup_schedule.state()) == BackupState(
        VERIFIED, NOW, NOW, 7, None, is_ours=True
    )
    house.clock.move(hours=24)
    assert [claims(other), claims(one)] == [True, False]


def test_turn_of_a_copy_that_died_is_free_after_its_lease(house: StorageWorld) -> None:
    one, other = house.open(), house.open()
    assert claims(one)
    one.close()

    house.clock.move(seconds=LEASE.total_seconds() - 1)
    assert not claims(other)
    house.clock.move(seconds=1)
    assert claims(other)


def test_what_failed_is_tried_again_soon_and_leaves_the_good_one_noted(
    house: StorageWorld,
) -> None:
    copy = house.open()
    assert claims(copy)
    ends(copy, VERIFIED, size=7)
    house.clock.move(hours=24)
    assert claims(copy)
    ends(copy, "full")

    assert copy.does(lambda work: work.backup_schedule.state()) == BackupState(
        "full", NOW + DAY, NOW, 7, None, is_ours=True
    )
    assert not claims(copy)
    house.clock.move(seconds=TRY_AGAIN.total_seconds())
    assert claims(copy)


def test_a_clock_that_was_set_back_by_a_year_does_not_put_backups_off(house: StorageWorld) -> None:
    copy = house.open()
    assert claims(copy)
    ends(copy, VERIFIED)

    house.clock.move(days=-365)

    assert claims(copy)
