"""Two copies of the bot on one PostgreSQL database, working at the same instant."""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from threading import Barrier

import pytest

from bot.domain.ids import OutboxId, PersonId, Subject
from bot.domain.messages.messages import Lane
from bot.domain.people.invitations import InvitationState
from bot.domain.people.people import Person, Role
from bot.domain.rsvps import Rsvp, Standing, Wish
from bot.usecases.current_event import here_of
from bot.usecases.home.privacy import forget_me
from bot.usecases.rsvps.answering import answer
from bot.usecases.rsvps.offers import lapse_offers
from storage.database.errors import StoreFailed
from storage.keys.keys import KeyForgotten
from storage.work import Work
from tests.storage.world import (
    DINNER,
    EVENT,
    NOW,
    Copy,
    StorageWorld,
    account,
    guest,
    message,
    sample_session,
    somebody_on_the_page,
)

ROUNDS = 12


@pytest.fixture
def two(postgres_house: StorageWorld) -> tuple[Copy, Copy]:
    return postgres_house.copies[0], postgres_house.open()


def at_once(*stories: Callable[[], object]) -> list[object]:
    """Run stories in threads that start together; return their values, an error as its value."""
    gate = threading.Barrier(len(stories))

    def tell(story: Callable[[], object]) -> object:
        gate.wait()
        try:
            return story()
        except Exception as error:  # noqa: BLE001 - what went wrong is the value
            return error

    with ThreadPoolExecutor(len(stories)) as threads:
        return list(threads.map(tell, stories))


def until_done(copy: Copy, story: Callable[[Work], object]) -> Callable[[], object]:
    """Tell a story as the poller does: again and again until it has committed."""

    def tell() -> object:
        for _ in range(20):
            with suppress(StoreFailed):
                return copy.does(story)
        raise AssertionError("never committed")

    return tell


def test_no_letter_is_leased_by_both(two: tuple[Copy, Copy], postgres_house: StorageWorld) -> None:
    def put(work: Work) -> set[OutboxId]:
        everybody = [guest(work, number).id for number in range(1, 61)]
        return {
            work.outbox.put(message(person, lane=Lane.BROADCAST))
            for person in everybody
            for _ in range(2)
        }

    two[0].does(put)
    until = postgres_house.clock() + timedelta(minutes=2)

    together = Barrier(2)

    def drain(copy: Copy) -> list[tuple[OutboxId, PersonId]]:
        mine: list[tuple[OutboxId, PersonId]] = []
        for _ in range(ROUNDS):
            together.wait()
            mine += [
                (each.id, each.message.to)
                for each in copy.does(
                    lambda work: work.outbox.lease(owner=copy.store.owner, until=until, limit=7)
                )
            ]
        return mine

    with ThreadPoolExecutor(2) as threads:
        first, second = threads.map(drain, two)

    people = [person for _, person in (*first, *second)]
    assert len(people) == len(set(people)) == 60
    assert first
    assert second


def test_the_last_seats_are_never_given_twice(two: tuple[Copy, Copy]) -> None:
    two[0].does(lambda work: work.events.keep_session(sample_session(seats=5)))
    guests = two[0].does(lambda work: [guest(work, number) for number in range(1, 13)])

    for n in range(0, 12, 2):
        at_once(*(until_done(two[k], _wants_dinner(guests[n + k])) for k in (0, 1)))

    counts = two[0].does(lambda work: work.rsvps.counts.of(EVENT)[Subject(DINNER)])
    assert counts == {Standing.GOING: 5, Standing.WAITING: 7}


def test_offer_taken_as_it_lapses_is_either_taken_or_lapsed(
    two: tuple[Copy, Copy], postgres_house: StorageWorld
) -> None:
    two[0].does(lambda work: work.events.keep_session(sample_session(seats=1)))
    for n in range(ROUNDS):
        offered, waiting = two[0].does(
            lambda work, n=n: (guest(work, 1000 + n), guest(work, 2000 + n))
        )
        two[0].does(lambda work, o=offered, w=waiting: _offer(work, o, w))
        postgres_house.clock.move(seconds=1)

        at_once(
            until_done(two[0], _wants_dinner(offered)),
            until_done(two[1], lapse_offers),
        )

        stands = two[0].does(
            lambda work, o=offered, w=waiting: tuple(
                found.standing for p in (o, w) if (found := work.rsvps.find(Subject(DINNER), p.id))
            )
        )
        assert stands in {
            (Standing.GOING, Standing.WAITING),
            (Standing.WAITING, Standing.OFFERED),
            (Standing.LAPSED, Standing.OFFERED),
        }
        two[0].does(lambda work, o=offered, w=waiting: _clear(work, o, w))


def test_two_freed_seats_are_offered_to_two_people(two: tuple[Copy, Copy]) -> None:
    two[0].does(lambda work: work.events.keep_session(sample_session(seats=2)))
    for n in range(ROUNDS):
        crowd = two[0].does(lambda work, n=n: [guest(work, 10 * n + k + 1) for k in range(4)])
        for person in crowd:
            two[0].does(_wants_dinner(person))

        at_once(
            until_done(two[0], lambda work, p=crowd[0]: forget_me(work, here_of(work, p))),
            until_done(two[1], lambda work, p=crowd[1]: forget_me(work, here_of(work, p))),
        )

        counts = two[0].does(lambda work: work.rsvps.counts.of(EVENT)[Subject(DINNER)])
        assert counts == {Standing.OFFERED: 2}
        two[0].does(lambda work, c=crowd: [work.rsvps.forget(EVENT, p.id) for p in c])


def test_code_lets_in_one_of_two_who_use_it_at_once(two: tuple[Copy, Copy]) -> None:
    until = NOW + timedelta(days=1)
    people = two[0].does(lambda work: [account(work, number) for number in (1, 2)])
    two[0].does(
        lambda work: work.invitations.add(EVENT, code="sesame", role=Role.GUEST, expires_at=until)
    )

    def use(person: Person) -> Callable[[Work], bool]:
        def story(work: Work) -> bool:
            found = work.invitations.hold_by_code("sesame")
            assert found is not None
            if not found.admits(person.id, now=work.now):
                return False
            work.invitations.use(found, person.id)
            return True

        return story

    admitted = at_once(*(until_done(two[k], use(people[k])) for k in (0, 1)))

    assert sorted(map(bool, admitted)) == [False, True]
    used = two[0].does(lambda work: work.invitations.of_event(EVENT, InvitationState.USED))
    assert [people[admitted.index(True)].id] == [each.person_id for each in used]


def test_acts_noted_at_once_make_one_whole_chain(two: tuple[Copy, Copy]) -> None:
    ann = two[0].does(lambda work: guest(work, 1))

    def note(copy: Copy) -> None:
        for _ in range(ROUNDS):
            copy.does(lambda work: work.audit.note(EVENT, actor=ann.id, act="joined"))

    at_once(lambda: note(two[0]), lambda: note(two[1]))

    assert two[0].does(lambda work: work.audit.is_whole(EVENT))
    with two[0].engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM audit").scalar() == 2 * ROUNDS


def test_same_update_at_both_copies_takes_effect_once(two: tuple[Copy, Copy]) -> None:
    ann = two[0].does(lambda work: guest(work, 1))

    def take(work: Work) -> None:
        if not work.seen_updates.already_seen([77]):
            work.outbox.put(message(ann.id, lane=Lane.BROADCAST))
            work.seen_updates.note([(77, None)])

    at_once(lambda: two[0].does(take), lambda: two[1].does(take))

    assert two[0].does(lambda work: work.fates.tally()) == {"waiting": 1}


def test_everybody_forgotten_at_both_copies_loses_their_key(two: tuple[Copy, Copy]) -> None:
    guests = two[0].does(lambda work: [guest(work, number) for number in range(1, 2 * ROUNDS + 1)])

    def forget(copy: Copy, who: list[Person]) -> None:
        for person in who:
            copy.does(lambda work, p=person: work.forgetting.drop_person(EVENT, p.id))

    at_once(
        lambda: forget(two[0], guests[:ROUNDS]),
        lambda: forget(two[1], guests[ROUNDS:]),
    )

    for person in guests:
        with pytest.raises(KeyForgotten):
            two[0].keystore.person_key(EVENT, person.id)


def test_key_one_copy_destroyed_is_gone_at_the_other(two: tuple[Copy, Copy]) -> None:
    ann = two[0].does(lambda work: guest(work, 1, "Ann"))
    assert two[1].does(lambda work: work.guests.find(EVENT, ann.id)) is not None

    two[0].does(lambda work: work.forgetting.drop_person(EVENT, ann.id))

    assert two[1].does(lambda work: work.guests.find(EVENT, ann.id)) is None
    with pytest.raises(KeyForgotten):
        two[1].keystore.person_key(EVENT, ann.id)


def _wants_dinner(person: Person) -> Callable[[Work], object]:
    def story(work: Work) -> Standing:
        here = here_of(work, work.people.get(person.id))
        for subject in (EVENT, DINNER):
            answer(work, here, Subject(subject), Wish.YES)
        stands = work.rsvps.find(Subject(DINNER), person.id)
        assert stands is not None
        return stands.standing

    return story


def _offer(work: Work, offered: Person, waiting: Person) -> None:
    answered = Rsvp(EVENT, Subject(DINNER), offered.id, Standing.OFFERED, work.now)
    work.rsvps.keep(replace(answered, offer_until=work.now))
    queue = work.rsvps.next_in_queue(Subject(DINNER))
    work.rsvps.keep(Rsvp(EVENT, Subject(DINNER), waiting.id, Standing.WAITING, work.now, queue))


def _clear(work: Work, *people: Person) -> None:
    for person in people:
        work.rsvps.forget(EVENT, person.id)


def test_a_page_misses_no_letter_of_a_copy_that_commits_later(two: tuple[Copy, Copy]) -> None:
    one, other = two
    bo = one.does(somebody_on_the_page)
    is_laid, may_go_on = threading.Event(), threading.Event()

    def lay_slowly(work: Work) -> None:
        work.outbox.put(message(bo, "slow"))
        work.outbox.flush()
        is_laid.set()
        assert may_go_on.wait(10)

    with ThreadPoolExecutor(1) as threads:
        slow = threads.submit(one.does, lay_slowly)
        assert is_laid.wait(10)
        other.does(lambda work: work.outbox.put(message(bo, "quick")))
        [seen] = other.does(lambda work: work.outbox.pagebox.since(bo, 0))
        may_go_on.set()
        slow.result()

    [missed] = other.does(lambda work: work.outbox.pagebox.since(bo, seen.rev))
    assert (seen.message, missed.message) == (message(bo, "quick"), message(bo, "slow"))


def test_copies_that_lay_letters_for_the_same_people_never_wait_for_each_other(
    two: tuple[Copy, Copy],
) -> None:
    people = two[0].does(lambda work: [somebody_on_the_page(work, n) for n in range(12)])

    def lay(ordered: Sequence[PersonId]) -> Callable[[Work], None]:
        def put(work: Work) -> None:
            for each in ordered:
                work.outbox.put(message(each))

        return put

    for _ in range(ROUNDS):
        done = at_once(lambda: two[0].does(lay(people)), lambda: two[1].does(lay(people[::-1])))
        assert done == [None, None]
    revs = two[0].does(
        lambda work: [
            len({laid.rev for laid in work.outbox.pagebox.since(each, 0)}) for each in people
        ]
    )
    assert revs == [2 * ROUNDS] * len(people)
