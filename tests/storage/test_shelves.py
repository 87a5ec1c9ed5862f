"""The shelves, on both databases: what is put on one is found there again, and nothing else."""

from dataclasses import replace

from storage.outbox.telegram_jobs import LEASE, TelegramJob
from tests.storage.world import Copy, StorageWorld, guest


def test_job_is_leased_once_and_comes_back_if_not_finished(house: StorageWorld, copy: Copy) -> None:
    ann = copy.does(lambda work: guest(work, 1))
    copy.does(lambda work: work.telegram_jobs.put(person_id=ann.id, purpose="invite", about="file"))

    first = copy.does(lambda work: work.telegram_jobs.lease())
    assert first is not None
    assert first == TelegramJob(first.id, ann.id, "invite", "file", attempts=1)
    assert copy.does(lambda work: work.telegram_jobs.lease()) is None

    house.clock.move(seconds=LEASE.total_seconds())
    again = copy.does(lambda work: work.telegram_jobs.lease())
    assert again == replace(first, attempts=2)
    copy.does(lambda work: work.telegram_jobs.postpone(first, seconds=5))
    assert copy.does(lambda work: work.telegram_jobs.lease()) is None
    house.clock.move(seconds=5)
    assert copy.does(lambda work: work.telegram_jobs.lease()) == replace(first, attempts=3)
    copy.does(lambda work: work.telegram_jobs.finish(first))
    house.clock.move(days=1)
    assert copy.does(lambda work: work.telegram_jobs.lease()) is None
