"""The chain of privileged acts: whatever is changed afterwards is found."""

import pytest

from bot.domain.ids import OPERATOR, PersonId
from tests.storage.world import EVENT, OTHER_EVENT, Copy, StorageWorld, sample_event

ACTOR = PersonId("person000001")


@pytest.fixture
def chained(house: StorageWorld, copy: Copy) -> Copy:
    """Four acts of one event."""
    for act in ("founded", "joined", "invited", "promoted"):
        house.clock.move(seconds=1)
        copy.does(lambda work, act=act: work.audit.note(EVENT, actor=ACTOR, act=act, subject="s"))
    return copy


def tamper(copy: Copy, statement: str) -> None:
    with copy.engine.begin() as connection:
        assert connection.exec_driver_sql(statement).rowcount >= 1


def is_whole(copy: Copy) -> bool:
    return copy.does(lambda work: work.audit.is_whole(EVENT))


def test_untouched_chain_is_whole(chained: Copy) -> None:
    assert is_whole(chained)


@pytest.mark.parametrize(
    "change",
    [
        "at = at + 1",
        f"actor = '{OPERATOR}'",
        "act = 'declined'",
        "subject = ''",
        f"event_id = '{OTHER_EVENT}'",
    ],
)
def test_changed_act_is_found(chained: Copy, change: str) -> None:
    tamper(chained, f"UPDATE audit SET {change} WHERE act = 'joined'")

    assert not is_whole(chained)


@pytest.mark.parametrize("act", ["founded", "joined", "invited"])
def test_deleted_act_is_found(chained: Copy, act: str) -> None:
    tamper(chained, f"DELETE FROM audit WHERE act = '{act}'")

    assert not is_whole(chained)


def test_acts_that_changed_places_are_found(chained: Copy) -> None:
    tamper(chained, "UPDATE audit SET id = -id WHERE act IN ('joined', 'invited')")

    assert not is_whole(chained)


def test_cut_off_end_changes_the_head_that_organizers_know(chained: Copy) -> None:
    known = chained.does(lambda work: work.audit.head(EVENT))

    tamper(chained, "DELETE FROM audit WHERE act = 'promoted'")

    assert is_whole(chained)
    assert chained.does(lambda work: work.audit.head(EVENT)) != known


def test_events_have_chains_of_their_own(chained: Copy) -> None:
    chained.does(lambda work: work.events.keep(sample_event(OTHER_EVENT)))
    before = chained.does(lambda work: work.audit.head(EVENT))

    chained.does(lambda work: work.audit.note(OTHER_EVENT, actor=ACTOR, act="joined"))

    assert chained.does(lambda work: work.audit.head(EVENT)) == before
    assert chained.does(lambda work: work.audit.is_whole(OTHER_EVENT))
