"""The shelves, on both databases: what is put on one is found there again, and nothing else."""

from dataclasses import replace

from bot.domain.ids import TicketId
from bot.domain.people.people import Language
from bot.domain.tickets import Post, PostKind, Ticket, Topic
from storage.outbox.telegram_jobs import LEASE, TelegramJob
from tests.storage.world import EVENT, NOW, Copy, StorageWorld, guest


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


def test_a_part_of_a_thread_is_written_anew_and_the_others_stay(copy: Copy) -> None:
    ann = copy.does(lambda work: guest(work, 1))
    asked = Ticket(TicketId("t1"), EVENT, ann.id, 1, Topic.OTHER, Language.EN, NOW, NOW)
    first, second = (
        Post(PostKind.QUESTION, words, Language.EN, NOW, ann.id)
        for words in ("Lunch?", "And dinner?")
    )
    copy.does(lambda work: work.tickets.add(asked))
    for post in (first, second):
        copy.does(lambda work, post=post: work.tickets.posts.add(asked, post))
    kept = copy.does(lambda work: work.tickets.posts.of(asked))

    edited = replace(kept[1], text="And breakfast?", changed=True)
    copy.does(lambda work: work.tickets.posts.keep(asked, edited))

    assert [each.text for each in kept] == ["Lunch?", "And dinner?"]
    assert copy.does(lambda work: work.tickets.posts.of(asked)) == [kept[0], edited]
