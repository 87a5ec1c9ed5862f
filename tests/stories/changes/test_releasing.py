"""Changing the programme: a draft, its release, and each guest told only what concerns them."""

from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime

from bot.domain.changes.changes import ChangeState
from bot.domain.people.people import Role
from bot.opening import open_store
from bot.usecases.changes.notices import spread_changes
from bot.usecases.changes.releasing import release_draft
from bot.usecases.current_event import here_of
from storage.store import Store
from storage.work import Work
from tests.stories.sample_event import DINNER, EVENT, TALK
from tests.stories.someone import Someone
from tests.stories.world import World

HEAD = "📢 The programme has changed\nQuiet Lake Dialogue\n\n"
HEAD_ZH = "📢 日程有变更\n静湖对话\n\n"
END = "\n\nPlease confirm that you have seen this."
END_ZH = "\n\n请确认您已看到此消息。"
DINNER_MOVED = (
    "• Dinner\n"
    "before: Wed 3 Mar 2027, 19:00 (Zurich time; Wed 18:00 for you)\n"
    "now: Wed 3 Mar 2027, 19:30 (Zurich time; Wed 18:30 for you)"
)
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


async def answers(someone: Someone, session: str, answer: str) -> None:
    """Answer about a session."""
    await someone.says("/schedule")
    await someone.taps(f"▫️ {session}", answer)
    someone.forget_past()


async def moves(organizer: Someone, session: str, time: str) -> None:
    """Draft another start of a session."""
    await organizer.says("/reschedule")
    await organizer.taps(session, "Start")
    await organizer.says(time)


async def releases(organizer: Someone, world: World) -> None:
    """Release the draft and let the clock tell everybody."""
    await organizer.taps("Check and release…")
    label = next(label for row in organizer.buttons for label in row if label[:7] == "Release")
    await organizer.taps(label)
    await world.tick(seconds=1)


async def test_programme_of_organizers_leads_to_every_change(world: World) -> None:
    olga = await world.organizer()

    await olga.says("/reschedule")

    assert olga.shown == (
        (
            "Change the programme\n\n"
            "This is the programme as your draft would make it. Nothing is told to anybody before you"
            " release the draft.\n\n"
            "Place of the event: Lakeside House\n\n"
            "Wed 3 Mar 2027\n"
            "09:00 Opening talk · Lakeside House\n"
            "19:00 Dinner · Lakeside House\n\n"
            "Times are local times of the event (Europe/Zurich). Tap a session to change it."
        ),
        [
            ["Opening talk"],
            ["Dinner"],
            ["Add a session", "Place of the event"],
            ["Session file", "Released changes"],
            ["Draft: empty"],
            ["« Organizers", "« Start"],
        ],
    )
    await olga.taps("Dinner")
    assert olga.buttons == [
        ["Start", "Length"],
        ["Room", "Title"],
        ["Seats", "Cancel the session"],
        ["« Change the programme", "Draft"],
    ]


async def test_several_edits_are_one_release_and_each_guest_hears_what_concerns_them(
    world: World,
) -> None:
    olga = await world.organizer()
    ann = await world.guest("Ann")
    bo = await world.guest("Bo", "zh")
    cy = await world.guest("Cy")
    dee = await world.guest("Dee")
    await answers(ann, "Dinner", "Yes")
    await answers(bo, "晚宴", "出席")
    await answers(bo, "开幕讲座", "待定")
    await answers(cy, "Opening talk", "Yes")
    await answers(dee, "Dinner", "No")
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
            ["Release and tell 3 guests"],
            ["Mark as urgent"],
            ["Draft", "« Change the programme"],
        ],
    )
    await olga.taps("Release and tell 3 guests")
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
        "日程有变更\n静湖对话\n\n" + DINNER_MOVED_ZH + "\n\n✅ 谢谢，主办方已知道您看到了此消息。"
    )
    await olga.says("/reschedule")
    await olga.taps("Released changes", "Sun 10 Jan 2027, 13:00 (Zurich time)")
    assert olga.screen.endswith("Told: 2\nHave confirmed: 2\nCould not be reached: 0")


async def test_cancelled_session_stays_in_sight_and_takes_no_answers(world: World) -> None:
    olga = await world.organizer()
    ann, bo = await world.guest("Ann"), await world.guest("Bo")
    await answers(ann, "Dinner", "Yes")
    await answers(bo, "Dinner", "Yes")
    await olga.says("/reschedule")
    await olga.taps("Dinner", "Cancel the session")
    assert olga.screen == (
        "Draft of changes\n"
        "Not released: nobody has been told. Times are local times of the event.\n\n"
        "1. ✖️ Dinner is cancelled (was Wed 3 Mar 2027 19:00)\n\n"
        "Edited by 1 organizer. Tap a number to take that change back."
    )
    await releases(olga, world)

    cancelled = (
        HEAD + "• ✖️ Dinner is cancelled. It was to be Wed 3 Mar 2027, 19:00"
        " (Zurich time; Wed 18:00 for you), 60 min, Lakeside House." + END
    )
    assert (ann.hears, bo.hears) == ([cancelled], [cancelled])
    await ann.says("/schedule")
    assert ann.screen == (
        "Programme\nQuiet Lake Dialogue\n\n"
        "It begins Wed 3 Mar 2027, 09:00 (Zurich time; Wed 08:00 for you). All times below are"
        " local times of the event.\n\n"
        "Wed 3 Mar 2027\n"
        "▫️ 09:00 🎤 Opening talk · Lakeside House\n"
        "✖️ 19:00 🍽 Dinner\n\n"
        "Tap a session to see it and to answer."
    )
    await ann.taps("✖️ Dinner")
    assert ann.shown == (
        (
            "🍽 Dinner\nWed 3 Mar 2027, 19:00 (Zurich time; Wed 18:00 for you)\n\n"
            "✖️ This session is cancelled."
        ),
        [["« Programme", "« Start"]],
    )
    await ann.taps_data(f"rsvp:{DINNER}:yes")
    assert ann.screen == "This session has been cancelled, so it takes no answers."


async def test_offer_of_a_seat_ends_with_its_session(world: World) -> None:
    olga = await world.organizer()
    ann, bo = await world.guest("Ann"), await world.guest("Bo")
    await answers(ann, "Dinner", "Yes")
    await answers(bo, "Dinner", "Yes")
    await ann.says("/schedule")
    await ann.taps("✅ Dinner", "No")
    await world.settle()
    bo.forget_past()
    await olga.says("/reschedule")
    await olga.taps("Dinner", "Cancel the session")
    await releases(olga, world)
    await bo.taps("I have seen this")
    assert len(bo.hears) == 1

    await world.tick(days=2)

    assert len(bo.hears) == 1


async def test_new_session_is_told_to_everybody_who_may_come(world: World) -> None:
    olga = await world.organizer()
    ann, bo, cy = await world.guest("Ann"), await world.guest("Bo", "zh"), await world.guest("Cy")
    await ann.says("/rsvp")
    await ann.taps("Yes")
    await cy.says("/rsvp")
    await cy.taps("No")
    for each in (ann, cy):
        each.forget_past()

    await olga.says("/reschedule")
    await olga.taps("Add a session")
    await olga.says_all("Evening walk", "傍晚散步")
    await olga.taps("⛴ Excursion")
    await olga.says_all("2027-03-04 17:00", "45")
    await olga.taps("Skip", "Skip")
    await olga.says("8")
    assert olga.screen == (
        "Draft of changes\n"
        "Not released: nobody has been told. Times are local times of the event.\n\n"
        "1. ➕ Evening walk: Thu 4 Mar 2027 17:00, 45 min, Lakeside House\n\n"
        "Edited by 1 organizer. Tap a number to take that change back."
    )
    await releases(olga, world)

    assert ann.hears == [
        HEAD + "• ➕ New: Evening walk, Thu 4 Mar 2027, 17:00 (Zurich time; Thu 16:00 for you),"
        " 45 min, Lakeside House" + END
    ]
    assert bo.hears == [
        HEAD_ZH + "• ➕ 新增：傍晚散步，2027年3月4日（周四）17:00（苏黎世时间；您当地周四 16:00），"
        "45 分钟，湖畔楼" + END_ZH
    ]
    assert cy.hears == []
    await ann.taps("Programme", "▫️ Evening walk", "Yes")
    assert ann.screen.endswith("7 of 8 seats are free.\nYour answer: ✅ yes, you have a seat")


async def test_edits_are_taken_back_and_thrown_away(world: World) -> None:
    olga = await world.organizer()
    await moves(olga, "Dinner", "19:30")
    await olga.says("/reschedule")
    await olga.taps("Dinner", "Length")
    await olga.says("90")

    await olga.taps("↩ 1")

    assert olga.screen.split("\n")[3] == "2. Dinner: 60 min → 90 min"
    await olga.taps("Discard…")
    assert olga.shown == (
        "Shall the 1 change in the draft be thrown away? Nobody has been told of it.",
        [["Yes, throw them away"], ["Draft"]],
    )
    await olga.taps("Yes, throw them away", "Draft: empty")
    assert olga.screen == (
        "The draft is empty. Tap a session to change it; changes are collected here until you"
        " release them."
    )


async def test_moving_a_session_back_leaves_nothing_in_the_draft(world: World) -> None:
    olga = await world.organizer()
    await moves(olga, "Dinner", "20:00")

    await moves(olga, "Dinner", "19:00")

    assert olga.screen.startswith("The draft is empty.")


async def test_two_organizers_share_a_draft(world: World) -> None:
    olga, otto = await world.organizer(), await world.organizer("Otto")
    ann = await world.guest("Ann")
    await answers(ann, "Dinner", "Yes")
    await moves(olga, "Dinner", "19:30")
    await olga.taps("Check and release…")

    world.clock.move(seconds=20)
    await moves(otto, "Opening talk", "2027-03-04 10:00")
    await olga.taps("Release and tell 1 guest")

    assert olga.screen == (
        "The draft has been changed since. Please look at it again and then release it: /reschedule"
    )
    assert otto.screen.split("\n")[-1] == (
        "Edited by 2 organizers. Tap a number to take that change back."
    )
    await olga.says("/reschedule")
    await olga.taps("Draft: 2 changes", "Check and release…")
    assert olga.screen == (
        "Release these changes?\n\n"
        "1. Dinner: Wed 3 Mar 2027 19:00 → 19:30\n"
        "2. Opening talk: Wed 3 Mar 2027 09:00 → Thu 4 Mar 2027 10:00\n\n"
        "1 guest will be told, and only what concerns them.\n\n"
        "⏳ Another organizer edited this draft less than a minute ago. You may want to wait until"
        " they have finished, so that guests get one message."
    )
    world.clock.move(minutes=1)
    await olga.taps("Draft", "Check and release…")
    assert olga.screen.split("\n")[-1] == "1 guest will be told, and only what concerns them."
    await olga.taps("Release and tell 1 guest")
    await world.tick(seconds=1)
    assert ann.hears == [HEAD + DINNER_MOVED + END]
    acts = world.rows("select act from audit order by id")
    assert [act for (act,) in acts] == ["drafted-start", "drafted-start", "released-changes"]


async def test_overlaps_are_told_as_counts_before_the_release(world: World) -> None:
    olga = await world.organizer()
    ann, bo = await world.guest("Ann"), await world.guest("Bo")
    for each in (ann, bo):
        await answers(each, "Opening talk", "Yes")
        await answers(each, "Dinner", "Yes")

    await moves(olga, "Dinner", "09:30")
    await olga.taps("Check and release…")

    assert olga.screen == (
        "Release these changes?\n\n"
        "1. Dinner: Wed 3 Mar 2027 19:00 → 09:30\n\n"
        "2 guests will be told, each only what concerns them.\n\n"
        "⚠️ Please check:\n"
        "• “Opening talk” and “Dinner” are in the same room at the same time\n"
        "• 1 guest has “Opening talk” and “Dinner” at the same time"
    )


async def test_times_that_cannot_be_are_refused_with_a_sentence(world: World) -> None:
    olga = await world.organizer()
    await olga.says("/reschedule")
    await olga.taps("Dinner", "Start")
    heard: list[str] = []

    for typed in (
        "soon",
        "2027-03-28 02:30",
        "2026-10-25 02:30",
        "2027-01-10 12:00",
        "2027-03-06 9:00",
    ):
        await olga.says(typed)
        heard.append(olga.screen)

    assert heard == [
        "I could not read that as a time. Please type it like this: 2027-03-03 14:30",
        (
            "That time does not exist: the clocks are put forward in that hour. Please type another"
            " time."
        ),
        "That time happens twice: the clocks are put back in that hour. Please type another time.",
        "That time has already passed. Please type a later one.",
        (
            "“Dinner” would not be on the days of the event, Wed 3 Mar 2027 to Fri 5 Mar 2027. Please"
            " choose another time or length."
        ),
    ]
    await olga.says("20:00")
    assert olga.screen.split("\n")[3] == "1. Dinner: Wed 3 Mar 2027 19:00 → 20:00"


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
            ["Release and tell 1 guest"],
            ["Do not mark as urgent"],
            ["Draft", "« Change the programme"],
        ],
    )
    await olga.taps("Release and tell 1 guest")
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
    person = work.people.find(organizer.id)
    assert person is not None
    revision = work.change_drafts.find(EVENT).revision
    release_draft(work, here_of(work, person), revision=str(revision))


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


async def test_material_changes_raise_the_sequence_once(world: World) -> None:
    olga, ann = await world.organizer(), await world.guest("Ann")
    await answers(ann, "Dinner", "Yes")
    await moves(olga, "Dinner", "19:30")
    await olga.says("/reschedule")
    await olga.taps("Dinner", "Title")
    await olga.says("Lake dinner")
    await olga.taps("Skip")
    await releases(olga, world)

    assert world.rows("select id, sequence from sessions order by id") == [(TALK, 0), (DINNER, 1)]
    assert world.rows("select id, sequence from events") == [(EVENT, 0)]
    assert ann.hears == [
        HEAD + "• Lake dinner\nformerly “Dinner”\n" + DINNER_MOVED.partition("\n")[2] + END
    ]


async def test_guests_cannot_change_the_programme(world: World) -> None:
    ann = await world.guest("Ann", role=Role.GUEST)
    await ann.says("/start")

    for data in (f"change:{DINNER}:cancel", "draft:go:1", "told", "reschedule"):
        await ann.taps_data(data)
        assert ann.screen == (
            "That is for organizers only. Send /help to see what you can do here."
        )
    assert world.rows("select count(*) from change_drafts") == [(0,)]
