"""The hub: who waits, and how many."""

from bot.domain.ids import PersonId
from bot.web.chat.hub import PER_DEVICE, Hub

ANN, BO = PersonId("ann"), PersonId("bo")


def test_whoever_waits_at_a_mailbox_is_woken_and_nobody_else() -> None:
    hub = Hub()
    ann, bo = hub.enter(ANN, "one", 0), hub.enter(BO, "two", 0)
    hub.wake([ANN])
    assert (ann.is_set(), bo.is_set(), hub.count) == (True, False, 2)
    hub.leave(ANN, ann)
    hub.leave(ANN, ann)
    assert (hub.people(), hub.count) == ([BO], 1)
    hub.wake_all()
    assert bo.is_set()
    assert hub.enter(ANN, "one", 0).is_set()


def test_whoever_shows_all_there_is_sleeps_on() -> None:
    hub = Hub()
    behind, abreast, bo = hub.enter(ANN, "one", 7), hub.enter(ANN, "two", 8), hub.enter(BO, "3", 0)
    hub.wake_behind({ANN: 8})
    assert [each.is_set() for each in (behind, abreast, bo)] == [True, False, False]


def test_the_newest_pages_of_a_device_go_on_waiting() -> None:
    hub = Hub()
    events = [hub.enter(ANN, "one", 0) for _ in range(PER_DEVICE + 1)]
    other = hub.enter(ANN, "two", 0)
    assert [each.is_set() for each in (*events, other)] == [True, *[False] * PER_DEVICE, False]
