"""How long one chat waits: its burst, its answers that are late, and what it was refused."""

from bot.delivery.courier.pacing import Limits, Pacing
from bot.domain.channels.addresses import Address, Carrier

LIMITS = Limits(slack=0.0)


def to(chat: int) -> Address:
    return Address(Carrier.TELEGRAM, chat)


def sent(pacing: Pacing, chat: int, *, now: float, takes: float = 0.0, posts: int = 1) -> None:
    slot = pacing.leave(to(chat), creates=True, hurried=True, now=now, posts=posts)
    pacing.arrived(slot, now=now + takes)


def wait(pacing: Pacing, chat: int, now: float, *, creates: bool = True) -> float:
    return round(pacing.chat_wait(to(chat), creates=creates, now=now), 4)


def settled() -> Pacing:
    """A pacing that knows how quick answers are: a tenth of a second."""
    pacing = Pacing(LIMITS)
    for now in (10.0, 14.0):
        sent(pacing, 99, now=now, takes=0.1)
    return pacing


def test_answer_that_is_late_holds_its_chat_up_by_as_much() -> None:
    pacing = settled()

    for takes in (0.1, 0.6, 0.1):
        sent(pacing, 7, now=50.0, takes=takes)

    assert [wait(pacing, chat, 50.0) for chat in (7, 8)] == [1.5, 0.0]


def test_answer_that_is_late_holds_its_group_up_by_as_much() -> None:
    pacing = settled()
    for second in range(20):
        sent(pacing, -7, now=50.0 + second, takes=0.6 if second == 0 else 0.1)

    assert [wait(pacing, chat, 70.0) for chat in (-7, -8, 7)] == [40.5, 0.0, 0.0]


def test_groups_twenty_are_counted_by_pictures_and_edits_are_not() -> None:
    pacing = settled()
    sent(pacing, -7, now=50.0, takes=0.1, posts=10)
    sent(pacing, -7, now=51.0, takes=0.1, posts=9)
    one_left = wait(pacing, -7, 52.0)
    sent(pacing, -7, now=52.0, takes=0.1)

    assert (one_left, wait(pacing, -7, 52.0), wait(pacing, -7, 52.0, creates=False)) == (0, 58, 0)


def test_of_two_refusals_the_longer_one_is_obeyed() -> None:
    pacing = Pacing(LIMITS)
    for chat, first, second in ((1, 30.0, 5.0), (2, 5.0, 30.0)):
        pacing.refused(to(chat), retry_after=first, now=50.0)
        pacing.refused(to(chat), retry_after=second, now=51.0)

    assert [wait(pacing, chat, 52.0) for chat in (1, 2, 3)] == [28.0, 29.0, 0.0]
    assert [pacing.pause_of(to(chat), now=90.0) for chat in (1, 2)] == [0.0, 0.0]


def test_chat_that_was_refused_waits_longer_than_its_burst_or_edits_would() -> None:
    pacing = Pacing(LIMITS)
    for _ in range(3):
        sent(pacing, 7, now=50.0)
    for _ in range(5):
        pacing.leave(to(7), creates=False, hurried=True, now=50.0)
    before = (wait(pacing, 7, 50.0), wait(pacing, 7, 50.0, creates=False))
    pacing.refused(to(7), retry_after=0.5, now=50.0)
    sooner = (wait(pacing, 7, 50.0), wait(pacing, 7, 50.0, creates=False))
    pacing.refused(to(7), retry_after=2.5, now=50.0)

    assert (before, sooner) == ((1.0, 1.0), (1.0, 1.0))
    assert (wait(pacing, 7, 50.0), wait(pacing, 7, 50.0, creates=False)) == (2.5, 2.5)


def test_thousands_of_chats_that_wait_are_all_remembered_and_those_that_do_not_are_forgotten() -> (
    None
):
    pacing = Pacing(LIMITS)
    for chat in range(1, 5001):
        pacing.refused(to(chat), retry_after=1000.0 if chat % 2 else 1.0, now=50.0 + chat / 1000)
        for _ in range(3):
            sent(pacing, chat, now=50.0 + chat / 1000)

    assert [wait(pacing, chat, 55.0) for chat in (1, 2, 4999, 5000)] == [995.001, 0.0, 999.999, 1.0]


def test_albums_take_up_a_burst_and_no_more() -> None:
    pacing = Pacing(LIMITS)
    sent(pacing, 7, now=50.0, posts=2)
    two = wait(pacing, 7, 50.0)
    sent(pacing, 8, now=50.0, posts=10)

    assert (two, wait(pacing, 8, 50.0)) == (0.0, 1.0)


def test_slack_is_added_to_every_span() -> None:
    pacing = Pacing(Limits(slack=0.25))
    for _ in range(3):
        sent(pacing, 7, now=50.0)
    for _ in range(5):
        pacing.leave(to(7), creates=False, hurried=True, now=50.0)
    sent(pacing, -7, now=50.0, posts=20)

    assert (
        wait(pacing, 7, 50.0),
        wait(pacing, 7, 50.0, creates=False),
        wait(pacing, -7, 50.0),
        pacing.sent_lately(51.2),
        pacing.sent_lately(51.25),
    ) == (1.25, 1.25, 60.25, 23, 0)
