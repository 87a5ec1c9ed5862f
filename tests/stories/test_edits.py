"""An edit of what somebody wrote: taken over while it is open; otherwise they hear that it was not."""

from typing import Any

from tests.stories.sample_event import NEUTRAL
from tests.stories.someone import Someone
from tests.stories.test_attachments import case
from tests.stories.tickets.world import opens
from tests.stories.world import World

NOT_TAKEN = (
    "You edited a message, but I still have what you wrote first. Please send the correction as a new"
    " message; you can add to a question under “My questions”, and change an answer where it is shown."
)
NOT_TAKEN_ZH = (
    "您编辑了一条消息，但我这里仍是您最初写的内容。请将更正作为新消息发送；"
    "补充提问请到“我的问题”，修改答复请在显示该答复的地方操作。"
)


def newest_of(someone: Someone) -> int:
    """The id of the newest message somebody sent themselves."""
    room = someone.emulator.room(someone.emulator.bot(), someone.id).shown(deleted=False)
    return max(each["message_id"] for each in room if not each["from"]["is_bot"])


async def edits(someone: Someone, **fields: Any) -> None:
    """Edit a message that was sent before; `message_id` names it."""
    edited = someone.raw_message(edit_date=1_800_000_001, **fields)
    someone.emulator.inject([{"edited_message": edited}])
    await someone.settle()


async def test_edit_of_what_is_not_open_is_not_taken(world: World) -> None:
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")
    await ann.says("/details")
    await ann.taps("Answer 5 short questions", "Skip", "Skip")
    await ann.says("no nuts")
    diet = newest_of(ann)
    await ann.taps("Skip", "Skip")

    await edits(ann, message_id=diet, text="no fish")
    await edits(xu, text="改了")

    assert (ann.screen, xu.hears) == (NOT_TAKEN, [NOT_TAKEN_ZH])


async def test_edited_answer_takes_the_place_of_the_first_while_its_form_is_open(
    world: World,
) -> None:
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")
    await ann.says("/details")
    await ann.taps("Answer 5 short questions")
    await ann.says("soonish")
    await edits(ann, message_id=newest_of(ann), text="2027-03-02 14:30")
    assert ann.screen.split("\n")[0] == (
        "✓ Noted: “Tue 2 Mar 2027, 14:30 (Zurich time; Tue 13:30 for you)”"
    )
    arrival = newest_of(ann)
    await ann.taps("Skip")
    await ann.says("no nuts")
    asked = ann.screen.split("\n\n", 1)[1]

    await edits(ann, message_id=newest_of(ann), text="no fish")
    assert ann.screen == f"✓ Noted: “no fish”\n\n{asked}"
    await edits(ann, message_id=arrival, text="2027-03-01 10:00")
    assert ann.screen == (
        f"✓ Noted: “Mon 1 Mar 2027, 10:00 (Zurich time; Mon 09:00 for you)”\n\n{asked}"
    )
    await edits(ann, message_id=arrival, text="2027-03-28 02:30")
    assert ann.screen == (
        "Your edited answer was not taken over; what you wrote first still stands. That time does not"
        " exist: the clocks are put forward in that hour. Please type another time."
    )
    ann.forget_past()
    await edits(ann, message_id=arrival, text="2027-03-01 10:00")
    assert ann.hears == []
    question, _ = ann.find("Skip")
    await ann.taps("Skip", "Skip")
    assert ann.screen_of(question["message_id"]).split("\n")[2:5] == [
        "Arrival: Mon 1 Mar 2027, 10:00 (Zurich time; Mon 09:00 for you)",
        "Departure: not given",
        "Diet: no fish",
    ]

    await xu.says("/details")
    await xu.taps("回答五个简短的问题", "跳过", "跳过")
    await xu.says("不吃花生")
    await edits(xu, message_id=newest_of(xu), text="不吃鱼")
    assert xu.screen.split("\n")[0] == "✓ 已记下：“不吃鱼”"


async def test_words_that_wait_to_be_kept_or_asked_are_edited(world: World) -> None:
    ann = await world.guest("Ann")
    await ann.says("/details")
    await ann.taps("Answer 5 short questions", "Skip", "Skip")
    await ann.says("Is there a piano?")
    await edits(ann, message_id=newest_of(ann), text="no shellfish")

    assert ann.screen.split("\n")[0] == "✓ Noted: “no shellfish”"


async def test_edited_question_is_the_question_until_it_is_answered(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()
    await ann.says("My room should be 12")
    question = newest_of(ann)
    await edits(ann, message_id=question, text="My room should be 112")
    assert ann.screen.split("\n")[0] == "You asked: “My room should be 112”"
    await ann.taps("Ask the organizers")
    await opens(olga)
    await olga.taps("Take it")
    olga.forget_past()

    (edited,) = case("edited_question")
    await edits(ann, message_id=question, **edited)

    assert ann.shown == (
        "I have taken over your change: Q-1 now has your new words.",
        [["Q-1", "« Start"]],
    )
    assert olga.hears == [
        "Quiet Lake Dialogue · The words of Q-1 have been changed. Please read it again before you answer."
    ]
    await olga.taps("Q-1")
    assert "Guest: My room should be 21, not 12 (changed)" in olga.screen.split("\n")
    await olga.taps("Answer")
    await olga.says("You have room 21 on the 1st floor.")
    answer = newest_of(olga)
    told = ann.messages[-1]["message_id"]
    await edits(ann, message_id=question, text="My room should be 13")
    assert ann.screen == (
        "Your change to Q-1 was not taken over: it has been answered, added to or closed since. What"
        " you wrote first still stands; please add to the question instead."
    )

    await edits(olga, message_id=answer, text="You have room 21 on the 2nd floor.")

    assert olga.shown == (
        "I have taken over your change: the guest gets the new words of the answer to Q-1.",
        [["Q-1", "« Start"]],
    )
    assert ann.screen_of(told).split("\n")[-1] == "You have room 21 on the 2nd floor."
    assert ann.screen == (
        "Quiet Lake Dialogue · The organizers have changed their answer to Q-1\n\n"
        "It reads now: You have room 21 on the 2nd floor."
    )
    await ann.taps("Reply or add more")
    await ann.says("Thanks! With a view?")
    added = newest_of(ann)
    await edits(olga, message_id=answer, text="Too late.")
    assert olga.screen.startswith("Your change to Q-1 was not taken over")
    await edits(ann, message_id=added, text="Thanks! With a window?")
    await ann.taps("Q-1")
    assert ann.screen.split("\n\n")[1].split("\n") == [
        "You: My room should be 21, not 12 (changed)",
        "Organizers: You have room 21 on the 2nd floor. (changed)",
        "You: Thanks! With a window? (changed)",
    ]
    assert world.rows("SELECT count(*) FROM ticket_posts WHERE sealed LIKE '%room%'") == [(0,)]


async def test_edits_of_questions_in_chinese(world: World) -> None:
    xu, olga = await world.guest("徐", "zh"), await world.organizer("欧阳", "zh")
    await xu.says("我的房间应是 12")
    question = newest_of(xu)
    await xu.taps("询问主办方")
    await edits(xu, message_id=question, text="我的房间应是 21")
    assert xu.screen == "已采用您的修改：Q-1 现在是您的新内容。"
    await opens(olga)
    await olga.taps("答复")
    await olga.says("好的，一楼。")
    await edits(olga, message_id=newest_of(olga), text="好的，二楼。")
    assert olga.screen == "已采用您的修改：提问者会收到 Q-1 答复的新内容。"
    assert xu.screen == "静湖对话 · 主办方修改了对 Q-1 的答复\n\n现在的内容：好的，二楼。"
    await edits(xu, message_id=question, text="不用了")
    assert xu.screen == (
        "未采用您对 Q-1 的修改：此后已有答复、补充，或该提问已关闭。您最初写的内容仍然有效，"
        "请改为补充提问。"
    )


async def test_moving_location_is_silent_and_a_stranger_learns_nothing(world: World) -> None:
    ann, stranger = await world.guest("Ann"), await world.person("Mallory")

    await edits(ann, location={"latitude": 47.0, "longitude": 8.0, "live_period": 900})
    await edits(stranger, text="hello")

    assert (ann.hears, stranger.hears) == ([], [NEUTRAL])
