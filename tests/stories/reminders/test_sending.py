"""Every kind of reminder: planned from what holds, sent when it is due."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.domain.broadcasts import Broadcast, BroadcastState, Content
from bot.domain.changes.changes import Change
from bot.domain.changes.sights import Difference, Sight
from bot.domain.ids import BroadcastId, ChangeId, PersonId, Subject
from bot.domain.messages.texts import Words
from bot.usecases.replanning import open_feedback, replan_soon
from storage.work import Work
from tests.stories.reminders.world import (
    BEGINS,
    BEGINS_LATE,
    EVE,
    FEWER,
    FIRST,
    SNOOZES,
    TALK_AT_9,
    ZURICH,
    at,
    due,
    guest_of_talk,
    lives_in,
    zurich,
)
from tests.stories.rsvps.world import PROGRAMME_FOLLOWS
from tests.stories.sample_event import EVENT, TALK
from tests.stories.world import World


async def test_guest_is_reminded_a_day_and_an_hour_before_a_session(world: World) -> None:
    ann = await guest_of_talk(world)

    await at(world, zurich(EVE, 8, 59))
    before = ann.hears
    await at(world, zurich(EVE, 9))
    day_before = ann.shown
    await at(world, zurich(FIRST, 8))
    hour_before = ann.shown
    await at(world, zurich(FIRST, 8, 10))

    assert before == [BEGINS_LATE]
    assert day_before == (TALK_AT_9, [["Details"], SNOOZES, FEWER])
    assert hour_before == (TALK_AT_9, [["Details"], ["In 15 min"], FEWER])
    assert ann.hears == [BEGINS_LATE, TALK_AT_9, TALK_AT_9]


async def test_reminder_is_put_into_words_ahead_and_leaves_in_time(world: World) -> None:
    ann = await guest_of_talk(world)

    await at(world, zurich(EVE, 9) - timedelta(seconds=6))
    too_soon = world.rows("SELECT count(*) FROM outbox WHERE state = 'waiting'")
    await at(world, zurich(EVE, 9) - timedelta(seconds=5))
    ahead = world.rows("SELECT count(*) FROM outbox WHERE state = 'waiting'")
    before = ann.hears
    await at(world, zurich(EVE, 9))

    assert (too_soon, ahead) == ([(0,)], [(1,)])
    assert before == [BEGINS_LATE]
    assert ann.hears == [BEGINS_LATE, TALK_AT_9]


async def test_event_is_reminded_of_three_days_before(world: World) -> None:
    ann, bo = await guest_of_talk(world), await guest_of_talk(world, "Bo", "zh")

    await at(world, zurich(date(2027, 2, 28), 9))

    assert ann.shown == (BEGINS, [["Programme"], SNOOZES, FEWER])
    assert bo.screen == "⏰ 静湖对话即将开始。\n2027年3月3日（周三）09:00（苏黎世时间）\n湖畔楼"


async def test_unanswered_invitation_is_reminded_of_and_answered_in_place(world: World) -> None:
    ann = await world.guest("Ann")
    await lives_in(world, ann, ZURICH)
    await world.do(lambda work: replan_soon(work, event_id=EVENT))
    await world.tick()

    await at(world, zurich(date(2027, 2, 3), 18))
    asked = ann.shown
    await ann.taps("Yes")
    await at(world, zurich(date(2027, 2, 9), 18))

    assert asked == (
        (
            "⏰ Will you come to Quiet Lake Dialogue? We have no definite answer from you yet.\n"
            "Please answer by Wed 10 Feb 2027, 18:00 (Zurich time)."
        ),
        [["Yes", "Maybe", "No"], SNOOZES, FEWER],
    )
    assert ann.hears == [
        (
            "Will you come?\nQuiet Lake Dialogue\n\nYour answer: ✅ yes, you have a seat\n"
            "Answer, or change your answer, by Wed 10 Feb 2027, 18:00 (Zurich time)."
            f"\n\n{PROGRAMME_FOLLOWS}"
        )
    ]


async def test_arrival_is_reminded_of_the_day_before(world: World) -> None:
    ann = await guest_of_talk(world)
    await ann.says_all("/details")
    await ann.taps("Answer 5 short questions")
    await ann.says("2027-03-02 15:30")
    await ann.taps("Skip", "Skip", "Skip", "Skip")
    await world.tick()

    await at(world, zurich(date(2027, 3, 1), 15, 30))

    assert ann.shown == (
        (
            "⏰ You told us that you arrive on Tue 2 Mar 2027, 15:30 (Zurich time).\n"
            "Where to go: Lakeside House\nFor: Quiet Lake Dialogue\n\n"
            "If anything has changed, please tap “Travel details”. In case of trouble on the way:\n"
            "front desk, extension 12"
        ),
        [["Travel details"], SNOOZES, FEWER],
    )


async def test_feedback_opens_at_the_end_of_a_session_where_it_is_on(world: World) -> None:
    ann = await guest_of_talk(world)
    await world.do(lambda work: open_feedback(work, event_id=EVENT, on=True))
    await world.tick()
    await at(world, zurich(FIRST, 8))
    ann.forget_past()

    await at(world, zurich(FIRST, 10))

    assert ann.shown == (
        "💬 Opening talk (Quiet Lake Dialogue) is over. How was it? One tap on the stars is confidential, not anonymous: "
        "Telegram and the running bot can see it. /feedback has more ways.",
        [["Feedback"], SNOOZES, FEWER],
    )


async def test_change_not_acknowledged_is_reminded_of_a_day_later(world: World) -> None:
    ann, bo = await guest_of_talk(world), await guest_of_talk(world, "Bo", "zh")
    talk = world.plan.sessions[0]
    before = Sight(talk.title, talk.place, talk.starts_at, talk.ends_at)
    after = replace(before, place=Words("Boat house", "船屋"))
    change = Change(
        id=ChangeId("change000001"),
        event_id=EVENT,
        released_at=world.clock.now,
        released_by=PersonId("organizer001"),
        urgent=False,
        differences=(Difference(Subject(TALK), before, after),),
    )
    await world.do(lambda work: work.changes.keep(change))
    await world.tick()
    await bo.taps("我已看到")
    await world.tick(seconds=1)
    ann.forget_past()
    bo.forget_past()

    await world.tick(hours=23, minutes=59, seconds=59)
    reminded = ann.shown
    await ann.taps("I have seen this")
    await world.tick(days=1)

    assert reminded == (
        (
            "⏰ The programme of Quiet Lake Dialogue has changed, and you have not confirmed yet "
            "that you saw it:\n\n• Opening talk\nplace: Lakeside House → Boat house"
        ),
        [["I have seen this"], SNOOZES, FEWER],
    )
    assert (len(ann.hears), bo.hears, due(world, "change")) == (1, [], [])


async def test_message_not_confirmed_is_reminded_of_a_day_later(world: World) -> None:
    ann, bo = await guest_of_talk(world), await guest_of_talk(world, "Bo", "zh")
    number = BroadcastId("broadcast001")
    broadcast = Broadcast(
        id=number,
        event_id=EVENT,
        author=PersonId("organizer001"),
        state=BroadcastState.HELD,
        root=number,
        made_at=world.clock.now,
        content=Content(Words("Mind the step", "小心台阶"), acknowledge=True),
        due_at=world.clock.now,
    )

    def launch(work: Work) -> None:
        person = work.people.behind(bo.at)
        assert person is not None
        work.broadcasts.keep(replace(broadcast, author=person.id))

    await world.do(launch)
    await world.tick()
    await world.tick(seconds=1)
    await bo.taps("✅ 我已阅读")
    ann.forget_past()
    bo.forget_past()

    await world.tick(hours=23, minutes=59, seconds=59)
    reminded = ann.shown
    await ann.taps("Read the message", "✅ I have read this")
    await world.tick(days=1)

    assert reminded == (
        (
            "⏰ Quiet Lake Dialogue: the organizers sent you a message and ask you to confirm "
            "that you have read it.\nPlease open it and confirm."
        ),
        [["Read the message"], SNOOZES, FEWER],
    )
    assert (len(ann.hears), bo.hears, due(world, "broadcast")) == (1, [], [])


async def test_guest_who_no_longer_comes_is_not_reminded(world: World) -> None:
    ann = await guest_of_talk(world)

    await ann.taps_data(f"rsvp:{TALK}:no")
    await world.tick()

    assert due(world) == []


DEMO = "This reminder is late: the clock of the demo was moved past the time it was due."
DEMO_ZH = (
    "本提醒发送延迟：演示时钟拨过了原定时间。\n\n"
    "⏰ 静湖对话即将开始。\n2027年3月3日（周三）09:00（苏黎世时间）\n湖畔楼"
)


@pytest.mark.parametrize(("language", "heard"), [("en", f"{DEMO}\n\n{BEGINS}"), ("zh", DEMO_ZH)])
async def test_clock_that_is_moved_in_a_demo_is_no_standstill_of_the_bot(
    world: World, language: str, heard: str
) -> None:
    ann = await guest_of_talk(world, language=language)
    store = world.now_running.parts.store
    store.outside = replace(store.outside, moved_by_hand=True)

    await at(world, zurich(EVE, 8, 59))

    assert ann.hears == [heard]
