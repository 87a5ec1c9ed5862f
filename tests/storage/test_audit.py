"""The chain of privileged acts: whatever is changed afterwards is found."""

import hashlib

import pytest
from sqlalchemy import select, update

from bot.domain.ids import OPERATOR, PersonId
from storage.audit import KEYED
from storage.database.tables import audit
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

    # The keystore knows the last entry there was; without it the posted head tells.
    assert not is_whole(chained)
    assert chained.does(lambda work: work.audit.head(EVENT)) != known


def test_events_have_chains_of_their_own(chained: Copy) -> None:
    chained.does(lambda work: work.events.keep(sample_event(OTHER_EVENT)))
    before = chained.does(lambda work: work.audit.head(EVENT))

    chained.does(lambda work: work.audit.note(OTHER_EVENT, actor=ACTOR, act="joined"))

    assert chained.does(lambda work: work.audit.head(EVENT)) == before
    assert chained.does(lambda work: work.audit.is_whole(OTHER_EVENT))


def test_chain_written_anew_without_the_key_is_found(chained: Copy) -> None:
    write_plainly(chained)

    assert not is_whole(chained)


def test_chain_of_an_earlier_release_goes_on_with_a_key(house: StorageWorld) -> None:
    copy = house.open()
    copy.does(lambda work: work.events.keep(sample_event(EVENT)))
    with copy.engine.begin() as connection:
        for number, act in enumerate(("founded", "joined"), 1):
            connection.execute(audit.insert().values(_row(number, act)))
    write_plainly(copy)
    assert is_whole(copy)

    copy.does(lambda work: work.audit.note(EVENT, actor=ACTOR, act="invited"))

    entries = copy.does(lambda work: work.audit.entries(EVENT))
    assert [each.act for each in entries] == ["founded", "joined", KEYED, "invited"]
    assert is_whole(copy)
    # What came before the key is covered by the first entry that has one.
    tamper(copy, "UPDATE audit SET act = 'nothing' WHERE act = 'joined'")
    write_plainly(copy)
    assert not is_whole(copy)


def test_entry_comes_after_the_last_whoever_gave_its_number(chained: Copy) -> None:
    ahead = 1 << 60
    tamper(chained, f"UPDATE audit SET id = id + {ahead} WHERE act = 'promoted'")

    for act in ("moved", "left"):
        chained.does(lambda work, act=act: work.audit.note(EVENT, actor=ACTOR, act=act))

    entries = chained.does(lambda work: work.audit.entries(EVENT))
    assert [each.act for each in entries][-3:] == ["promoted", "moved", "left"]
    assert is_whole(chained)


def _row(number: int, act: str) -> dict[str, object]:
    return {
        "id": number,
        "event_id": EVENT,
        "at": number,
        "actor": ACTOR,
        "act": act,
        "subject": "s",
        "head": bytes(32),
    }


def write_plainly(copy: Copy) -> None:
    """Give all entries the heads that anybody can work out, as an earlier release did."""
    head = bytes(32)
    with copy.engine.begin() as connection:
        for row in connection.execute(select(audit).order_by(audit.c.id)).all():
            said = "\x1f".join((row.event_id, str(row.at), row.actor, row.act, row.subject))
            head = hashlib.sha256(head + said.encode()).digest()
            connection.execute(update(audit).where(audit.c.id == row.id).values(head=head))
