"""When failures are everybody's, and when one message is let go to see."""

import pytest

from bot.delivery.courier.outage import Flow, Outage, Trouble
from bot.domain.channels.addresses import Address, Carrier


def outage() -> Outage:
    """An outage whose pauses are spread by nothing."""
    return Outage(chance=lambda: 0.5)


def at(chat: int) -> Address:
    return Address(Carrier.TELEGRAM, chat)


@pytest.mark.parametrize("trouble", [Trouble.REFUSED, Trouble.BROKEN, Trouble.FLOOD])
def test_one_chat_that_fails_stops_nobody_else(trouble: Trouble) -> None:
    flow = outage()

    for second in range(100):
        flow.failed(trouble, at(1), now=float(second), wait=3600.0)
    flow.failed(trouble, at(2), now=100.0, wait=3600.0)

    assert (flow.flow, flow.room(64), flow.in_doubt) == (Flow.RUNNING, 64, True)


def test_several_chats_in_a_row_stop_everything_until_one_was_let_go() -> None:
    flow = outage()

    for chat in (1, 2, 3):
        flow.failed(Trouble.REFUSED, at(chat), now=10.0)
    stopped = (flow.flow, flow.room(64), flow.look_at)
    flow.try_one()
    trying = (flow.flow, flow.room(64))
    flow.passed()

    assert stopped == (Flow.STOPPED, 0, 10.25)
    assert trying == (Flow.TRYING, 1)
    assert (flow.flow, flow.in_doubt, flow.trouble) == (Flow.RUNNING, False, None)


def test_a_message_taken_in_between_forgives_those_before() -> None:
    flow = outage()

    for chat in (1, 2, 0, 3, 4):
        if chat:
            flow.failed(Trouble.REFUSED, at(chat), now=10.0)
        else:
            flow.passed()

    assert flow.flow is Flow.RUNNING


def test_no_connection_is_everybodys_at_once_and_pauses_grow_with_each_look() -> None:
    flow, looks = outage(), list[float]()
    now = 0.0

    for _ in range(9):
        flow.failed(Trouble.NO_LINE, at(1), now=now)
        flow.failed(Trouble.NO_LINE, at(2), now=now)
        looks.append(flow.look_at - now)
        now = flow.look_at
        flow.try_one()

    assert looks == [0.25, 0.5, 1.0, 2.0, 4.0, 5.0, 5.0, 5.0, 5.0]


@pytest.mark.parametrize(
    ("asked", "waited"), [(5.0, [5.0, 5.0]), (3600.0, [30.0, 60.0, 120.0])], ids=["short", "hour"]
)
def test_after_429_short_waits_are_obeyed_and_long_ones_looked_into(
    asked: float, waited: list[float]
) -> None:
    flow, looks, now = outage(), list[float](), 0.0

    for chat in (1, 2):
        flow.failed(Trouble.FLOOD, at(chat), now=now, wait=asked)
    for chat in range(3, 3 + len(waited)):
        flow.failed(Trouble.FLOOD, at(chat), now=now, wait=asked)
        looks.append(flow.look_at - now)
        now = flow.look_at
        flow.try_one()

    assert looks == waited


def test_a_question_that_is_not_answered_stops_everything() -> None:
    flow = outage()

    flow.failed(Trouble.BROKEN, at(1), now=1.0)
    flow.unanswered(now=2.0)

    assert (flow.flow, flow.since, flow.look_at) == (Flow.STOPPED, 1.0, 2.25)
