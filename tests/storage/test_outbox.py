"""The outbox: order per person and lane, leases, and what is left when a copy dies."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.channels.addresses import Address, Carrier
from bot.domain.channels.envelopes import Envelope
from bot.domain.ids import OutboxId, PersonId
from bot.domain.messages.messages import Ending, Lane, Message, Outcome
from bot.domain.people.people import Language, Person
from storage.outbox.fates import Vanishing
from storage.work import Work
from tests.storage.world import Copy, StorageWorld, guest, message

LEASE = timedelta(minutes=2)


@pytest.fixture
def ann(copy: Copy) -> Person:
    return copy.does(lambda work: guest(work, 1001, "Ann"))


@pytest.fixture
def bo(copy: Copy) -> Person:
    return copy.does(lambda work: guest(work, 1002, "Bo"))


def put(copy: Copy, *messages: Message) -> list[Envelope]:
    """Put messages into the outbox in one unit of work; return the replies that leave at once."""
    return copy.sends(lambda work: [work.outbox.put(each) for each in messages])[1]


def stranger(copy: Copy, telegram_id: int) -> PersonId:
    """An account that takes part nowhere."""
    person = copy.does(lambda work: work.people.add(telegram_id, language=Language.EN, zone="UTC"))
    return person.id


def put_last(copy: Copy, *messages: Message) -> list[Envelope]:
    """Put messages into the outbox where whoever they are for wrote as a stranger."""

    def put_all(work: Work) -> None:
        work.outbox.come_last({each.to for each in messages})
        for each in messages:
            work.outbox.put(each)

    return copy.sends(put_all)[1]


def lease(copy: Copy, house: StorageWorld, *, limit: int = 100) -> list[str]:
    return [envelope.message.text for envelope in leased(copy, house, limit=limit)]


def leased(copy: Copy, house: StorageWorld, *, limit: int = 100) -> list[Envelope]:
    until = house.clock() + LEASE
    return copy.does(
        lambda work: work.outbox.lease(owner=copy.store.owner, until=until, limit=limit)
    )


def end(copy: Copy, envelopes: Sequence[Envelope], outcome: Outcome | None, **more: object) -> None:
    endings = [Ending(envelope.id, outcome, **more) for envelope in envelopes]  # pyright: ignore[reportArgumentType]
    copy.does(lambda work: work.outbox.record(endings))


def mark(copy: Copy, envelopes: Sequence[Envelope]) -> set[OutboxId]:
    ids = [envelope.id for envelope in envelopes]
    return copy.does(lambda work: work.outbox.mark_sending(ids, owner=copy.store.owner))


def tally(copy: Copy) -> dict[str, int]:
    return copy.does(lambda work: work.fates.tally())


def recover(copy: Copy) -> int:
    return copy.does(lambda work: work.outbox.recover())


def reminder(to: PersonId, text: str) -> Message:
    return message(to, text, lane=Lane.REMINDER)


def broadcast(to: PersonId, text: str) -> Message:
    return message(to, text, lane=Lane.BROADCAST)


def test_reply_leaves_at_once_addressed_and_whole(copy: Copy, ann: Person) -> None:
    hello = Message(ann.id, "home", {"name": "安 <Ann>"}, replaces=7, vanish_after=600, about=None)

    [envelope] = put(copy, hello)

    assert envelope == Envelope(
        envelope.id, Address(Carrier.TELEGRAM, 1001), Language.EN, "UTC", hello
    )
    assert tally(copy) == {"sending": 1}


def test_replies_go_first_then_reminders_then_broadcasts(
    house: StorageWorld, copy: Copy, ann: Person
) -> None:
    put(copy, broadcast(ann.id, "news"), reminder(ann.id, "soon"), message(ann.id, "home"))
    house.clock.move(minutes=3)
    recover(copy)

    assert lease(copy, house) == ["home", "soon", "news"]


def test_words_to_a_stranger_wait_behind_everything(
    house: StorageWorld, copy: Copy, bo: Person
) -> None:
    eve = stranger(copy, 1003)

    born = put_last(
        copy, message(eve, "not-invited"), broadcast(bo.id, "news"), reminder(bo.id, "soon")
    )

    assert born == []
    assert lease(copy, house) == ["soon", "news", "not-invited"]


def test_whoever_takes_part_by_now_is_answered_at_once(copy: Copy, ann: Person) -> None:
    assert len(put_last(copy, message(ann.id, "home"))) == 1


def test_goodbye_to_whoever_has_just_left_leaves_at_once(copy: Copy) -> None:
    assert len(put(copy, message(stranger(copy, 1003), "forgotten"))) == 1


def test_who_takes_part_hears_no_more_what_strangers_are_told(
    house: StorageWorld, copy: Copy
) -> None:
    eve, cy = stranger(copy, 1003), stranger(copy, 1004)
    put_last(copy, message(eve, "not-invited"), message(cy, "not-invited"), broadcast(eve, "news"))

    copy.does(lambda work: work.fates.withdraw_from_stranger(eve))

    assert lease(copy, house) == ["news", "not-invited"]


def test_one_persons_letters_of_a_lane_are_leased_one_after_the_other(
    house: StorageWorld, copy: Copy, ann: Person, bo: Person
) -> None:
    put(copy, *(broadcast(person.id, f"{n}") for n in (1, 2, 3) for person in (ann, bo)))

    seen: list[list[str]] = []
    while batch := leased(copy, house):
        seen.append([envelope.message.text for envelope in batch])
        end(copy, batch, Outcome.DELIVERED, message_id=5)

    assert seen == [["1", "1"], ["2", "2"], ["3", "3"]]
    assert tally(copy) == {"delivered": 6}


def test_letter_tried_again_stays_ahead_of_the_persons_later_ones(
    house: StorageWorld, copy: Copy, ann: Person
) -> None:
    put(copy, broadcast(ann.id, "first"), broadcast(ann.id, "second"))
    first = leased(copy, house)

    end(copy, first, None, again_at=house.clock() + timedelta(seconds=30), failures=1)

    assert lease(copy, house) == []
    house.clock.move(seconds=30)
    [again] = leased(copy, house)
    assert again == replace(first[0], attempts=1)


def test_lease_takes_no_more_than_asked(
    house: StorageWorld, copy: Copy, ann: Person, bo: Person
) -> None:
    put(copy, broadcast(ann.id, "a"), broadcast(bo.id, "b"))

    assert lease(copy, house, limit=1) == ["a"]
    assert lease(copy, house, limit=1) == ["b"]


def test_finished_letter_keeps_no_words(house: StorageWorld, copy: Copy, ann: Person) -> None:
    [envelope] = put(copy, message(ann.id))

    end(copy, [envelope], Outcome.IMPOSSIBLE, reason="blocked")

    with copy.engine.connect() as connection:
        [row] = connection.exec_driver_sql("SELECT state, reason, owner, sealed FROM outbox")
    assert tuple(row) == ("impossible", "blocked", None, None)


@pytest.mark.parametrize("lane", list(Lane))
def test_lapsed_lease_of_a_letter_not_yet_sent_waits_again(
    house: StorageWorld, copy: Copy, ann: Person, lane: Lane
) -> None:
    put(copy, broadcast(ann.id, "x"), reminder(ann.id, "x"))
    copy.does(lambda work: _put_waiting_reply(work, ann.id))
    mine = [each for each in leased(copy, house) if each.message.lane is lane]
    others = [each for each in leased(copy, house) if each.message.lane is not lane]
    end(copy, others, Outcome.DELIVERED)

    house.clock.move(minutes=2, seconds=1)

    assert recover(copy) >= 1
    again = [each for each in leased(copy, house) if each.message.lane is lane]
    assert again == mine


@pytest.mark.parametrize("lane", [Lane.REMINDER, Lane.BROADCAST])
def test_lapsed_sending_letter_that_nobody_asked_for_becomes_unknown(
    house: StorageWorld, copy: Copy, ann: Person, lane: Lane
) -> None:
    put(copy, message(ann.id, "news", lane=lane))
    mark(copy, leased(copy, house))
    house.clock.move(minutes=2, seconds=1)

    assert (recover(copy), tally(copy), lease(copy, house)) == (1, {"unknown": 1}, [])


def test_lapsed_sending_reply_is_sent_again(house: StorageWorld, copy: Copy, ann: Person) -> None:
    [envelope] = put(copy, message(ann.id))
    house.clock.move(minutes=2, seconds=1)

    assert (recover(copy), leased(copy, house)) == (1, [envelope])


def test_nothing_is_recovered_before_its_lease_lapses(
    house: StorageWorld, copy: Copy, ann: Person, bo: Person
) -> None:
    put(copy, message(ann.id), broadcast(bo.id, "news"))
    leased(copy, house)
    house.clock.move(minutes=1, seconds=59)

    assert (recover(copy), tally(copy)) == (0, {"sending": 1, "leased": 1})


def test_only_letters_still_held_are_marked(house: StorageWorld, copy: Copy, ann: Person) -> None:
    put(copy, broadcast(ann.id, "news"))
    late = leased(copy, house)
    house.clock.move(minutes=3)
    recover(copy)
    other = house.open()
    leased(other, house)

    assert mark(copy, late) == set()
    assert mark(other, late) == {late[0].id}


def test_dead_copys_letters_are_free_at_once(house: StorageWorld, copy: Copy, ann: Person) -> None:
    [envelope] = put(copy, message(ann.id))
    after = house.open()

    after.does(lambda work: work.outbox.end_leases_of_others())

    assert recover(after) == 1
    assert leased(after, house) == [envelope]


def test_reply_waits_while_another_copy_holds_an_older_one(
    house: StorageWorld, copy: Copy, ann: Person, bo: Person
) -> None:
    other = house.open()
    first = put(copy, message(ann.id, "first"))

    born = put(other, message(ann.id, "second"), message(bo.id, "for bo"))
    assert [envelope.message.text for envelope in born] == ["for bo"]
    assert lease(other, house) == []

    end(copy, first, Outcome.DELIVERED, message_id=1)
    assert lease(other, house) == ["second"]


def test_reply_waits_while_an_older_one_waits_to_be_tried_again(
    house: StorageWorld, copy: Copy, ann: Person
) -> None:
    first = put(copy, message(ann.id, "first"))
    end(copy, first, None, again_at=house.clock() + timedelta(seconds=5))

    assert put(copy, message(ann.id, "second")) == []
    assert lease(copy, house) == []
    house.clock.move(seconds=5)
    assert lease(copy, house) == ["first"]


@pytest.mark.parametrize("seconds", [600, 172_000])
def test_message_with_names_vanishes_in_time(
    house: StorageWorld, copy: Copy, ann: Person, seconds: int
) -> None:
    sent = put(copy, replace(message(ann.id), vanish_after=seconds), message(ann.id))
    for number, each in enumerate(sent):
        end(copy, [each], Outcome.DELIVERED, message_id=70 + number)

    house.clock.move(seconds=seconds - 1)
    assert copy.does(lambda work: work.fates.vanishing(limit=9)) == []
    house.clock.move(seconds=1)
    due = copy.does(lambda work: work.fates.vanishing(limit=9))

    assert due == [Vanishing(sent[0].id, ann.id, Address(Carrier.TELEGRAM, 1001), 70, Language.EN)]
    copy.does(lambda work: work.fates.vanished([sent[0].id]))
    assert copy.does(lambda work: work.fates.vanishing(limit=9)) == []


def test_letter_that_did_not_arrive_does_not_vanish(
    house: StorageWorld, copy: Copy, ann: Person
) -> None:
    sent = put(copy, replace(message(ann.id), vanish_after=600))

    end(copy, sent, Outcome.UNKNOWN, reason="interrupted")

    house.clock.move(days=1)
    assert copy.does(lambda work: work.fates.vanishing(limit=9)) == []


def test_finished_letters_are_purged_and_unfinished_ones_kept(
    house: StorageWorld, copy: Copy, ann: Person
) -> None:
    end(copy, put(copy, message(ann.id)), Outcome.DELIVERED, message_id=1)
    put(copy, broadcast(ann.id, "news"))
    house.clock.move(days=15)
    over = house.clock() - timedelta(days=14)

    copy.does(lambda work: work.fates.purge(before=over, event_id=None))

    assert tally(copy) == {"waiting": 1}


def test_forgotten_persons_letters_are_dropped(copy: Copy, ann: Person, bo: Person) -> None:
    put(copy, message(ann.id), broadcast(ann.id, "news"), message(bo.id))

    copy.does(lambda work: work.forgetting.drop_accounts([ann.id]))

    assert tally(copy) == {"sending": 1}


def _put_waiting_reply(work: Work, person: PersonId) -> None:
    outbox_id = work.outbox.put(message(person, "x"))
    work.outbox.flush()
    work.outbox.record([Ending(outbox_id, None, again_at=work.now)])
