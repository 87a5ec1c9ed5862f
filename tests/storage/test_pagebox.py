"""The page's letters are rows: laid with the act that makes them, delivered when drawn, gone for good."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

from bot.domain.ids import BroadcastId, EventId, OutboxId, PersonId
from bot.domain.messages.messages import CodePicture, Lane, Message
from storage.channels.tables import page_messages
from storage.database.row_ids import RowIds
from storage.outbox.page.pagebox import LIFE, MOST_KEPT
from storage.work import Work
from tests.storage.world import EVENT, Copy, StorageWorld, message, somebody_on_the_page

CAMPAIGN = BroadcastId("b")


@pytest.fixture
def bo(copy: Copy) -> PersonId:
    """Somebody who has the page alone, and takes part."""
    return copy.does(somebody_on_the_page)


def shown(work: Work, person: PersonId, rev: int = 0) -> list[tuple[int, Message | None]]:
    return [(each.id, each.message) for each in work.outbox.pagebox.since(person, rev)]


def laid_as(work: Work, number: OutboxId) -> int:
    """What a message that was laid out is called on the page."""
    fate = work.fates.find(number)
    assert fate is not None
    assert fate.message_id is not None
    return fate.message_id


def about_event(person: PersonId, *, vanish_after: int | None = None) -> Message:
    return Message(person, "home", vanish_after=vanish_after, about=EVENT)


def test_a_reply_lies_there_once_its_act_is_committed_and_is_delivered_when_drawn(
    copy: Copy, bo: PersonId
) -> None:
    def fail(work: Work) -> None:
        work.outbox.put(message(bo))
        work.outbox.flush()
        raise RuntimeError

    with pytest.raises(RuntimeError):
        copy.does(fail)
    assert copy.does(lambda work: shown(work, bo)) == []

    number, born = copy.sends(lambda work: work.outbox.put(message(bo)))

    assert born == []
    laid = copy.does(lambda work: laid_as(work, number))
    assert laid != number
    assert copy.does(lambda work: shown(work, bo)) == [(laid, message(bo))]
    fate = copy.does(lambda work: work.fates.find(number))
    assert fate is not None
    assert (fate.state, fate.message_id, fate.is_ended) == ("posted", laid, True)
    rev = copy.does(lambda work: work.outbox.pagebox.serials.newest_of([bo])[bo])
    assert copy.does(lambda work: work.outbox.pagebox.drawn(bo, rev - 1)) == 0
    assert copy.does(lambda work: work.outbox.pagebox.unread(bo)) == 1
    assert copy.does(lambda work: work.outbox.pagebox.drawn(bo, rev)) == 1
    assert copy.does(lambda work: work.fates.tally()) == {"delivered": 1}


def test_a_file_stays_where_it_lies_and_comes_as_a_message_of_its_own(
    copy: Copy, bo: PersonId
) -> None:
    file = replace(about_event(bo), attachment=CodePicture("x"))
    first = laid_as_of(copy, about_event(bo))
    below = laid_as_of(copy, replace(file, replaces=first))
    after = laid_as_of(copy, replace(about_event(bo), replaces=below))
    assert first < below < after
    assert laid_as_of(copy, replace(about_event(bo), replaces=after)) == after
    kept = [each.attachment for _, each in copy.does(lambda work: shown(work, bo)) if each]
    assert kept == [None, CodePicture("x"), None]


def laid_as_of(copy: Copy, said: Message) -> int:
    """Have a message laid out; what it is called on the page."""
    number, _ = copy.sends(lambda work: work.outbox.put(said))
    return copy.does(lambda work: laid_as(work, number))


def test_somebody_else_cannot_say_that_it_was_drawn(copy: Copy, bo: PersonId) -> None:
    copy.does(lambda work: work.outbox.put(message(bo)))

    assert copy.does(lambda work: work.outbox.pagebox.drawn(PersonId("somebody"), 2**63 - 1)) == 0


def test_an_edit_renews_the_row_in_its_place(copy: Copy, bo: PersonId) -> None:
    put = [
        copy.does(lambda work, each=each: work.outbox.put(each))
        for each in (message(bo), message(bo, "other"))
    ]
    first, second = [copy.does(lambda work, each=each: laid_as(work, each)) for each in put]
    rev = copy.does(lambda work: work.outbox.pagebox.serials.newest_of([bo])[bo])
    edit = replace(message(bo, "edited"), replaces=first)

    copy.does(lambda work: work.outbox.put(edit))

    assert copy.does(lambda work: shown(work, bo)) == [
        (second, message(bo, "other")),
        (first, edit),
    ]
    assert copy.does(lambda work: shown(work, bo, rev)) == [(first, edit)]


def test_what_vanishes_leaves_a_tombstone_without_a_word(
    house: StorageWorld, copy: Copy, bo: PersonId
) -> None:
    copy.does(lambda work: work.outbox.put(about_event(bo, vanish_after=60)))
    [laid] = copy.does(lambda work: work.outbox.pagebox.since(bo, 0))
    assert laid.vanishes_at == house.clock() + timedelta(seconds=60)

    copy.does(lambda work: work.outbox.pagebox.take_away_due())
    assert copy.does(lambda work: shown(work, bo, laid.rev)) == []
    house.clock.move(seconds=61)
    copy.does(lambda work: work.outbox.pagebox.take_away_due())

    assert copy.does(lambda work: shown(work, bo, laid.rev)) == [(laid.id, None)]
    assert copy.does(lambda work: work.fates.vanishing(limit=9)) == []


def test_what_nobody_asked_for_waits_for_its_time_and_for_nobody(
    house: StorageWorld, copy: Copy, bo: PersonId
) -> None:
    later = house.clock() + timedelta(minutes=1)
    copy.does(lambda work: work.outbox.put(message(bo, lane=Lane.BROADCAST), due_at=later))

    assert copy.does(lambda work: work.outbox.posting.post_due(limit=9)) == 0
    house.clock.move(minutes=1)
    assert copy.does(lambda work: work.outbox.posting.post_due(limit=9)) == 1
    assert copy.does(lambda work: work.outbox.posting.post_due(limit=9)) == 0
    assert len(copy.does(lambda work: shown(work, bo))) == 1


@pytest.mark.parametrize("how", ["pause", "stop"])
def test_a_broadcast_that_was_stopped_or_paused_is_not_laid_out(
    copy: Copy, bo: PersonId, how: str
) -> None:
    told = replace(message(bo, lane=Lane.BROADCAST), campaign=CAMPAIGN)
    copy.does(lambda work: work.outbox.put(told))
    copy.does(lambda work: getattr(work.deliveries, how)(CAMPAIGN))

    copy.does(lambda work: work.outbox.posting.post_due(limit=9))
    assert copy.does(lambda work: shown(work, bo)) == []
    copy.does(lambda work: work.deliveries.resume(CAMPAIGN))
    copy.does(lambda work: work.outbox.posting.post_due(limit=9))

    assert len(copy.does(lambda work: shown(work, bo))) == (1 if how == "pause" else 0)
    tally = copy.does(lambda work: work.deliveries.tally(CAMPAIGN, recipients=1))
    assert (tally.laid_out, tally.delivered, tally.unknown) == (1 if how == "pause" else 0, 0, 0)


def test_a_recalled_broadcast_goes_from_the_page_however_old(
    house: StorageWorld, copy: Copy, bo: PersonId
) -> None:
    told = replace(message(bo, lane=Lane.BROADCAST), campaign=CAMPAIGN)
    copy.does(lambda work: work.outbox.put(told))
    copy.does(lambda work: work.outbox.posting.post_due(limit=9))
    house.clock.move(days=5)
    since = house.clock() - timedelta(hours=48)

    assert copy.does(lambda work: work.deliveries.recall(CAMPAIGN, since=since)) == 1
    copy.does(lambda work: work.outbox.pagebox.take_away_due())

    assert [each for _, each in copy.does(lambda work: shown(work, bo))] == [None]


def test_the_log_is_short_and_does_not_last(house: StorageWorld, copy: Copy, bo: PersonId) -> None:
    def put_many(work: Work) -> None:
        for number in range(MOST_KEPT + 5):
            work.outbox.put(message(bo, f"text{number}"))

    copy.does(put_many)
    copy.does(lambda work: work.outbox.pagebox.tidy())
    kept = copy.does(lambda work: work.outbox.pagebox.since(bo, 0, most=999))
    assert len(kept) == MOST_KEPT
    assert kept[-1].message == message(bo, f"text{MOST_KEPT + 4}")
    assert copy.does(lambda work: work.outbox.pagebox.reaches_back_to(bo)) == kept[0].rev

    house.clock.move(days=LIFE.days + 1)
    copy.does(lambda work: work.outbox.pagebox.tidy())

    assert copy.does(lambda work: work.outbox.pagebox.serials.newest_of([bo])) == {}


@pytest.mark.parametrize("event", [EVENT, EventId("")])
def test_it_is_forgotten_with_the_person(copy: Copy, bo: PersonId, event: EventId) -> None:
    copy.does(lambda work: work.outbox.put(about_event(bo)))
    assert rows(copy) == 1

    if event:
        copy.does(lambda work: work.forgetting.drop_person(event, bo))
    else:
        copy.does(lambda work: work.forgetting.drop_accounts([bo]))

    assert rows(copy) == 0


def test_no_word_of_it_is_in_the_database(house: StorageWorld, copy: Copy, bo: PersonId) -> None:
    copy.does(lambda work: work.outbox.put(message(bo, "canary-in-a-cage")))
    with copy.engine.begin() as connection:
        found = connection.exec_driver_sql("SELECT * FROM page_messages").all()

    assert "canary-in-a-cage" not in repr(found)
    assert copy.does(lambda work: shown(work, bo))[0][1] == message(bo, "canary-in-a-cage")


def rows(copy: Copy) -> int:
    with copy.engine.connect() as connection:
        return len(connection.exec_driver_sql("SELECT id FROM page_messages").all())


def test_what_a_copy_with_a_slow_clock_lays_is_news_all_the_same(
    house: StorageWorld, copy: Copy, bo: PersonId
) -> None:
    ahead = RowIds()
    ahead.keep_to(datetime.now(UTC) + timedelta(minutes=10))
    house.open(ahead).does(lambda work: work.outbox.put(about_event(bo)))
    rev = copy.does(lambda work: work.outbox.pagebox.serials.newest_of([bo])[bo])

    late = laid_as_of(copy, about_event(bo))

    assert copy.does(lambda work: shown(work, bo, rev)) == [(late, about_event(bo))]


def test_a_serial_that_was_damaged_stops_nobody(copy: Copy, bo: PersonId) -> None:
    first = laid_as_of(copy, about_event(bo))
    with copy.engine.begin() as connection:
        connection.execute(update(page_messages).values(rev=2**63 - 1))

    second = laid_as_of(copy, about_event(bo))

    assert {each for each, _ in copy.does(lambda work: shown(work, bo))} == {first, second}
