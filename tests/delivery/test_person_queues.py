"""PersonQueues of people: order, fairness, and no step that looks at everybody."""

import random

from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.courier.person_queues import Parcel, PersonQueues
from bot.domain.channels.addresses import Address, Carrier
from bot.domain.channels.envelopes import Envelope
from bot.domain.ids import OutboxId, PersonId
from bot.domain.messages.messages import Message
from bot.domain.people.people import Language


def parcel(number: int, person: int, *, edits: bool = False, screen: int = 1) -> Parcel:
    replaces = screen if edits else None
    message = Message(PersonId(f"p{person}"), "text", replaces=replaces, about=None)
    envelope = Envelope(
        OutboxId(number), Address(Carrier.TELEGRAM, person), Language.EN, "UTC", message
    )
    return Parcel(envelope, ours_until=100.0)


def free(_: Parcel) -> float:
    return 0.0


def always(_: Parcel) -> bool:
    return True


def never(_: Parcel) -> bool:
    return False


@given(people=st.lists(st.integers(1, 5), max_size=60), seed=st.integers())
def test_each_persons_letters_leave_in_order_and_one_at_a_time(
    people: list[int], seed: int
) -> None:
    dice, lines, now = random.Random(seed), PersonQueues(), 0.0
    parcels = [parcel(n, person) for n, person in enumerate(people)]
    dice.shuffle(parcels)
    for one in parcels:
        lines.add(one)
    under_way: list[Parcel] = []
    left: dict[str, list[int]] = {}

    while len(lines) or under_way:
        now += 0.1
        taken = lines.next(now, may_create=always, chat_wait=free)
        if taken is not None:
            assert all(t.envelope.message.to != taken.envelope.message.to for t in under_way)
            under_way.append(taken)
        if under_way and (taken is None or dice.random() < 0.5):
            back = under_way.pop(dice.randrange(len(under_way)))
            if dice.random() < 0.3:
                lines.again(back, at=now + 0.5)
            else:
                lines.done(back)
                left.setdefault(back.envelope.message.to, []).append(back.envelope.id)

    assert sorted(n for numbers in left.values() for n in numbers) == list(range(len(people)))
    assert all(numbers == sorted(numbers) for numbers in left.values())


def test_people_take_turns() -> None:
    lines = PersonQueues()
    for n in range(3):
        lines.add(parcel(n, 1))
    lines.add(parcel(3, 2))

    order: list[int] = []
    while (one := lines.next(0.0, may_create=always, chat_wait=free)) is not None:
        order.append(one.envelope.id)
        lines.done(one)

    assert order == [0, 3, 1, 2]


def test_a_chat_that_must_wait_holds_up_nobody_else() -> None:
    lines = PersonQueues()
    lines.add(parcel(0, 1))
    lines.add(parcel(1, 2))

    def chat_wait(one: Parcel) -> float:
        return 1.0 if one.envelope.to.number == 1 else 0.0

    first = lines.next(0.0, may_create=always, chat_wait=chat_wait)

    assert first is not None
    assert (first.envelope.id, lines.next_due()) == (1, 1.0)
    assert lines.next(0.5, may_create=always, chat_wait=free) is None
    assert lines.next(1.0, may_create=always, chat_wait=free) is not None


def test_edits_leave_while_new_messages_may_not() -> None:
    lines = PersonQueues()
    lines.add(parcel(0, 1))
    lines.add(parcel(1, 2, edits=True))

    one = lines.next(0.0, may_create=never, chat_wait=free)

    assert one is not None
    assert one.envelope.id == 1
    assert lines.next(0.0, may_create=never, chat_wait=free) is None


def test_a_person_who_left_the_line_is_called_no_more() -> None:
    lines = PersonQueues()
    lines.add(parcel(0, 1))
    lines.add(parcel(1, 1))

    taken = lines.take_queue(PersonId("p1"))

    assert [one.envelope.id for one in taken] == [0, 1]
    assert (lines.next(9.0, may_create=always, chat_wait=free), len(lines)) == (None, 0)


def test_a_letter_leased_anew_stands_in_line_once() -> None:
    lines = PersonQueues()
    lines.add(parcel(0, 1))
    again = parcel(0, 1)
    again.ours_until = 500.0

    lines.add(again)

    assert (len(lines), list(lines.people())) == (
        1,
        [(PersonId("p1"), Address(Carrier.TELEGRAM, 1), 500.0)],
    )


def test_only_a_newer_edit_of_the_same_screen_overtakes_one() -> None:
    lines = PersonQueues()
    first = parcel(0, 1, edits=True)
    overtaken = list[bool]()
    for later in (
        parcel(1, 2, edits=True),
        parcel(2, 1),
        parcel(3, 1, edits=True, screen=2),
        parcel(4, 1, edits=True),
    ):
        overtaken.append(lines.has_newer_screen(first))
        lines.add(first)
        lines.add(later)
        overtaken.append(lines.has_newer_screen(first))

    assert overtaken == [False] * 7 + [True]
    assert not lines.has_newer_screen(parcel(5, 1))


def test_one_on_its_way_waits_no_more_and_stays_when_the_others_are_taken() -> None:
    lines = PersonQueues()
    for number in range(3):
        lines.add(parcel(number, 1))
    one = lines.next(0.0, may_create=always, chat_wait=free)
    assert one is not None
    waits = len(lines)

    taken = lines.take_queue(PersonId("p1"))

    assert (waits, [each.envelope.id for each in taken], len(lines)) == (2, [1, 2], 0)
    assert list(lines.people()) == []
    lines.again(one, at=5.0)
    assert (len(lines), lines.next_due()) == (1, 5.0)
    assert lines.next(5.0, may_create=always, chat_wait=free) is one


def test_an_older_one_that_comes_back_goes_before_the_younger_but_not_before_what_is_on_its_way() -> (
    None
):
    lines = PersonQueues()
    for number in (3, 5):
        lines.add(parcel(number, 1))
    first = lines.next(0.0, may_create=always, chat_wait=free)
    assert first is not None
    for number in (1, 4, 5):
        lines.add(parcel(number, 1))

    lines.done(first)
    order = [first.envelope.id]
    while (one := lines.next(0.0, may_create=always, chat_wait=free)) is not None:
        order.append(one.envelope.id)
        lines.done(one)

    assert (order, len(lines)) == ([3, 1, 4, 5], 0)


def test_what_is_ready_to_leave_is_told_by_its_kind() -> None:
    lines = PersonQueues()
    nothing = (lines.wants_to_create(), lines.wants_to_edit(), lines.next_due())
    lines.add(parcel(0, 1))
    lines.add(parcel(1, 2, edits=True))

    assert nothing == (0, False, None)
    assert (lines.wants_to_create(), lines.wants_to_edit()) == (1, True)
