"""Each guest is told of a change only what concerns them, once, and it is counted who has seen it."""

from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime

from bot.domain.changes.changes import ChangeState
from bot.opening import open_store
from bot.usecases.changes.finding import programme_of
from bot.usecases.changes.notifying import spread_changes
from bot.usecases.changes.releasing import release_draft
from bot.usecases.current_event import here_of
from storage.store import Store
from storage.work import Work
from tests.stories.changes.world import (
    DINNER_MOVED,
    END,
    END_ZH,
    HEAD,
    HEAD_ZH,
    answers,
    moves,
    releases,
)
from tests.stories.sample_event import DINNER, EVENT
from tests.stories.someone import Someone
from tests.stories.world import World

DINNER_MOVED_ZH = (
    "• 晚宴\n"
    "原定：2027年3月3日（周三）19:00（苏黎世时间；您当地周三 18:00）\n"
    "现为：2027年3月3日（周三）19:30（苏黎世时间；您当地周三 18:30）"
)


@contextmanager
def stopped(world: World) -> Generator[Store]:
    """The database of a bot that is not running."""
    store = open_store(world.settings(), now=world.clock)
    try:
        yield store
    finally:
        store.close()
        world.spoil("delete from outbox where campaign is null")


async def test_several_edits_are_one_release_and_each_guest_hears_what_concerns_them(
    world: World,
) -> None:
    olga = await world.organizer()
    ann = await world.guest("Ann")
    bo = await world.guest("Bo", "zh")
    cy = await world.guest("Cy")
    dee = await world.guest("Dee")
    await answers(ann, "Dinner", "Yes")
    await answers(ann, "Opening talk", "No")
    await answers(bo, "晚宴", "出席")
    await answers(bo, "开幕讲座", "待定")
    await answers(cy, "Opening talk", "Yes")
    await dee.taps_data(f"rsvp:{DINNER}:no")
    dee.forget_past()
    olga.forget_past()

    await moves(olga, "Dinner", "19:30")
    await olga.says("/reschedule")
    await olga.taps("Opening talk", "Room")
    await olga.says_all("Boat House", "船屋")

    assert olga.shown == (
        (
            "Draft of changes\n"
            "Not released: nobody has been told. Times are local times of the event.\n\n"
            "1. Dinner: Wed 3 Mar 2027 19:00 → 19:30\n"
            "2. Opening talk: Lakeside House → Boat House\n\n"
            "Edited by 1 organizer. Tap a number to take that change back."
        ),
        [
            ["↩ 1", "↩ 2"],
            ["Check and release…"],
            ["« Change the programme", "Discard…"],
        ],
    )
    await olga.taps("Check and release…")
    assert olga.shown == (
        (
            "Release these changes?\n\n"
            "1. Dinner: Wed 3 Mar 2027 19:00 → 19:30\n"
            "2. Opening talk: Lakeside House → Boat House\n\n"
            "3 guests will be told, each only what concerns them."
        ),
        [
            ["Release, tell 3 guests"],
            ["Mark as urgent"],
            ["Draft", "« Change the programme"],
        ],
    )
    await olga.taps("Release, tell 3 guests")
    assert olga.shown == (
        "✅ Released. 3 guests are being told.",
        [["Who has seen it"], ["« Change the programme", "« Organizers"]],
    )
    await world.tick(seconds=1)

    assert ann.hears == [HEAD + DINNER_MOVED + END]
    assert ann.buttons == [["I have seen this"], ["Programme"]]
    assert bo.hears == [HEAD_ZH + "• 开幕讲座\n地点：湖畔楼 → 船屋\n" + DINNER_MOVED_ZH + END_ZH]
    assert cy.hears == [HEAD + "• Opening talk\nplace: Lakeside House → Boat House" + END]
    assert dee.hears == []


async def test_seeing_a_change_is_counted_and_others_can_be_told_again(world: World) -> None:
    olga = await world.organizer()
    ann, bo = await world.guest("Ann"), await world.guest("Bo", "zh")
    await answers(ann, "Dinner", "Yes")
    await answers(bo, "晚宴", "出席")
    await moves(olga, "Dinner", "19:30")
    await releases(olga, world)

    await ann.taps("I have seen this")

    assert ann.hears == [
        "The programme has changed\nQuiet Lake Dialogue\n\n"
        + DINNER_MOVED
        + "\n\n✅ Thank you, the organizers know that you have seen this."
    ]
    assert ann.buttons == [["Programme", "« Start"]]
    await olga.taps("Who has seen it")
    assert olga.shown == (
        "Released Sun 10 Jan 2027, 13:00 (Zurich time; Sun 12:00 for you)\n\n"
        + DINNER_MOVED
        + "\n\nTold: 2\nHave confirmed: 1\nCould not be reached: 0",
        [
            ["Remind 1 unconfirmed"],
            ["Refresh"],
            ["« Released changes", "« Change the programme"],
        ],
    )

    await olga.taps("Remind 1 unconfirmed")
    assert olga.screen == (
        "There is nobody to be told again: everybody has confirmed, or was told less than"
        " 10 minutes ago. Please try again later."
    )
    world.clock.move(minutes=11)
    await olga.taps("Remind 1 unconfirmed")
    assert olga.hears[-2] == "1 guest who has not confirmed is being told again."
    ann.forget_past()
    await world.tick(seconds=1)

    again = HEAD_ZH.replace("变更\n", "变更（您尚未确认，再次通知）\n", 1)
    assert ann.hears == []
    assert bo.hears == [HEAD_ZH + DINNER_MOVED_ZH + END_ZH, again + DINNER_MOVED_ZH + END_ZH]
    await bo.taps("我已看到")
    assert bo.screen == (
        "日程有变更\n静湖对话\n\n" + DINNER_MOVED_ZH + "\n\n✅ 谢谢，主办方已知道您看到了本消息。"
    )
    await olga.says("/reschedule")
    await olga.taps("Released changes", "Sun 10 Jan 2027, 13:00 (Zurich time)")
    assert olga.screen.endswith("Told: 2\nHave confirmed: 2\nCould not be reached: 0")


async def test_change_within_a_day_is_urgent_by_itself(world: World) -> None:
    olga, ann = await world.organizer(), await world.guest("Ann", "zh")
    await answers(ann, "晚宴", "出席")
    world.clock.now = datetime(2027, 3, 3, 9, tzinfo=UTC)
    ann.forget_past()

    await moves(olga, "Dinner", "19:30")
    await olga.taps("Check and release…")

    assert olga.shown == (
        (
            "Release these changes?\n\n"
            "1. Dinner: Wed 3 Mar 2027 19:00 → 19:30\n\n"
            "1 guest will be told, and only what concerns them.\n"
            "🔔 It will be marked as urgent."
        ),
        [
            ["Release, tell 1 guest"],
            ["Do not mark as urgent"],
            ["Draft", "« Change the programme"],
        ],
    )
    await olga.taps("Release, tell 1 guest")
    await world.tick(seconds=1)
    assert "🔔 临时变更\n静湖对话\n\n" + DINNER_MOVED_ZH + END_ZH in ann.hears


async def test_change_that_nobody_needs_to_hear_is_not_told(world: World) -> None:
    olga, ann, bo = await world.organizer(), await world.guest("Ann"), await world.guest("Bo")
    await answers(ann, "Dinner", "Yes")
    await answers(bo, "Dinner", "Yes")

    await olga.says("/reschedule")
    await olga.taps("Dinner", "Seats")
    await olga.says("2")
    assert olga.screen.split("\n")[3] == "1. Dinner: 1 seat → 2 seats"
    await olga.taps("Check and release…", "Release")
    await world.tick(seconds=1)

    assert olga.screen == "✅ Released. Nobody needed to be told."
    assert ann.hears == []
    assert [each.split("\n")[0] for each in bo.hears] == ["🎟 A seat has become free for you"]


async def test_place_of_the_event_concerns_all_but_those_who_declined(world: World) -> None:
    olga, ann, bo = await world.organizer(), await world.guest("Ann"), await world.guest("Bo")
    await bo.says("/rsvp")
    await bo.taps("No")
    bo.forget_past()

    await olga.says("/reschedule")
    await olga.taps("Place of the event")
    await olga.says("Harbour House")
    await olga.taps("Skip")
    await releases(olga, world)

    assert ann.hears == [
        HEAD + "• The event takes place somewhere else: Lakeside House → Harbour House" + END
    ]
    assert bo.hears == []


def released(work: Work, organizer: Someone) -> None:
    """Release the draft as the organizer's tap does."""
    person = work.people.behind(organizer.at)
    assert person is not None
    revision = work.change_drafts.find(EVENT).revision
    here = here_of(work, person)
    release_draft(work, here, revision, programme_of(work, here.event).print)


async def test_restart_while_guests_are_told_doubles_nothing(world: World) -> None:
    olga = await world.organizer()
    guests = [await world.guest(f"Guest {number}") for number in range(5)]
    for guest in guests:
        await answers(guest, "Opening talk", "Yes")
    await moves(olga, "Opening talk", "10:00")
    await world.stop()

    with stopped(world) as store:
        with store.begin() as unit:
            released(unit.work, olga)
        with store.begin() as unit:
            assert spread_changes(unit.work, limit=2)
    assert world.rows("select state from changes") == [(ChangeState.TELLING,)]
    assert world.rows("select count(*) between 1 and 2 from change_notices") == [(1,)]
    await world.start()
    await world.tick(seconds=1)

    assert [len(guest.hears) for guest in guests] == [1, 1, 1, 1, 1]
    assert world.rows("select state, cursor from changes") == [(ChangeState.DONE, "")]
    assert world.rows("select count(*) from change_notices") == [(5,)]


async def test_letter_that_has_not_left_is_replaced_by_the_next_release(world: World) -> None:
    olga, ann, bo = await world.organizer(), await world.guest("Ann"), await world.guest("Bo")
    for guest in (ann, bo):
        await answers(guest, "Opening talk", "Yes")
    await moves(olga, "Opening talk", "10:00")
    await world.stop()
    with stopped(world) as store, store.begin() as unit:
        released(unit.work, olga)
    with stopped(world) as store, store.begin() as unit:
        assert spread_changes(unit.work)
    world.spoil("update outbox set due_at = 4102444800000000 where campaign is not null")
    await world.start()
    await bo.says("/schedule")
    await bo.taps("✅ Opening talk", "No")
    bo.forget_past()

    await moves(olga, "Opening talk", "11:00")
    await releases(olga, world)

    moved = (
        HEAD + "• Opening talk\nbefore: Wed 3 Mar 2027, 09:00 (Zurich time; Wed 08:00 for you)\n"
        "now: Wed 3 Mar 2027, 11:00 (Zurich time; Wed 10:00 for you)" + END
    )
    assert (ann.hears, bo.hears) == ([moved], [moved])
    assert world.rows("select count(*) from change_notices") == [(2,)]


async def test_change_taken_back_before_it_was_told_is_never_told(world: World) -> None:
    olga, ann = await world.organizer(), await world.guest("Ann")
    await answers(ann, "Opening talk", "Yes")
    await moves(olga, "Opening talk", "10:00")
    await world.stop()
    with stopped(world) as store, store.begin() as unit:
        released(unit.work, olga)
    with stopped(world) as store, store.begin() as unit:
        assert spread_changes(unit.work)
    world.spoil("update outbox set due_at = 4102444800000000 where campaign is not null")
    await world.start()

    await moves(olga, "Opening talk", "09:00")
    await releases(olga, world)

    assert ann.hears == []
    assert world.rows("select count(*) from change_notices") == [(0,)]
