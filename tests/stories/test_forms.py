"""Forms, shown on travel details: asked again, left, gone on with, expired, sealed."""

import pytest
from sqlalchemy import update

from storage.database.tables import forms
from storage.work import Work
from tests.feedback.world import EVENT
from tests.stories.travel.world import (
    ARRIVAL,
    DAYS_OF_DEPARTURE,
    DEPARTURE,
    DIET,
    FILLED,
    begins,
    details,
    step,
)
from tests.stories.world import World


@pytest.mark.parametrize("typed", ["2027-02-30", "2027-03-02 25:00", "some day"])
async def test_impossible_date_is_asked_again_with_an_example(world: World, typed: str) -> None:
    ann = await world.guest("Ann")
    await begins(ann)

    await ann.says(typed)

    unclear = "I could not read that as a date and time. Please type it like this: 2 March 14:30"
    assert ann.screen == f"⚠️ {unclear}\n\n{step(1, ARRIVAL)}"


async def test_too_long_answer_is_asked_again(world: World) -> None:
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")
    await begins(ann)
    await ann.taps("Skip", "Skip")
    await xu.says("/details")
    await xu.taps("回答五个简短的问题", "跳过", "跳过")

    await ann.says("x" * 501)
    await xu.says("长" * 501)

    assert ann.screen == (
        "⚠️ That is too long: at most 500 characters, please. If you need more room, write the main"
        f" point here and tell the organizers the rest.\n\n{step(3, DIET)}"
    )
    assert xu.screen.split("\n")[0] == (
        "⚠️ 内容过长，最多 500 个字符。如果需要更多篇幅，请在此写明要点，其余内容请告知主办方。"
    )


async def test_cancel_command_leaves_the_form(world: World) -> None:
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")
    await begins(ann)

    await ann.says_all("2027-03-02 14:30", "/cancel", "halal")
    await xu.says("/cancel")

    assert ann.hears[-2:] == [
        "Cancelled. The answers to these questions were not kept.",
        "You asked: “halal”\n\n"
        "I have no approved answer to that. Would you like to pass your question on to the organizers?",
    ]
    assert xu.hears == ["没有可取消的内容：目前没有待回答的问题。"]


async def test_form_goes_on_after_another_command(world: World) -> None:
    ann = await world.guest("Ann")
    await begins(ann)
    await ann.says("2027-03-02 14:30")

    await ann.says_all("/schedule", "/help")
    await begins(ann)
    assert ann.shown == (
        step(2, DEPARTURE, noted=FILLED[0]),
        [*DAYS_OF_DEPARTURE, ["Skip"], ["« Change that"], ["Cancel"]],
    )
    await ann.says("2027-03-05 18:00")
    await ann.says("/rsvp")
    await ann.says("halal")
    await ann.taps("Skip", "Skip")

    assert ann.screen == details(*FILLED[:3], "not given", "not given")


async def test_form_goes_on_after_a_restart(world: World) -> None:
    ann = await world.guest("Ann")
    await begins(ann)
    await ann.says("2027-03-02 14:30")

    await world.restart()
    await ann.says("2027-03-05 18:00")
    await world.restart()
    await ann.taps("Skip", "Skip", "Skip")

    assert ann.screen == details(*FILLED[:2], *["not given"] * 3)


async def test_button_of_an_earlier_question_shows_the_present_one(world: World) -> None:
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")
    await begins(ann)
    first = ann.messages[-1]["message_id"]
    data = ann.find("Skip")[1]["callback_data"]
    await ann.says("2027-03-02 14:30")
    await xu.says("/details")
    await xu.taps("回答五个简短的问题")
    stale = xu.find("跳过")[1]["callback_data"]
    await xu.taps("跳过")

    await ann.taps_data(data, message_id=first)
    await xu.taps_data(stale)

    assert ann.screen_of(first) == (
        "⚠️ That button belonged to an earlier question. This is the current one:\n\n"
        + step(2, DEPARTURE)
    )
    assert xu.screen.split("\n")[0] == "⚠️ 该按钮属于之前的问题。当前的问题是："
    await ann.says("2027-03-05 18:00")
    assert ann.screen == step(3, DIET, noted=FILLED[1])


async def test_cancel_button_of_an_earlier_form_cancels_nothing(world: World) -> None:
    ann = await world.guest("Ann")
    await begins(ann)
    data = ann.find("Cancel")[1]["callback_data"]
    await ann.says("/cancel")
    await begins(ann)
    await ann.says("2027-03-02 14:30")

    await ann.taps_data(data, message_id=1)
    assert ann.screen == "This button is out of date. Send /start to see where things stand now."
    await ann.says("2027-03-05 18:00")

    assert ann.screen == step(3, DIET, noted=FILLED[1])


async def test_sticker_or_photo_is_no_answer_and_loses_nothing(world: World) -> None:
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")
    await begins(ann)
    sticker = {
        "file_id": "s",
        "file_unique_id": "s",
        "type": "regular",
        "width": 1,
        "height": 1,
        "is_animated": False,
        "is_video": False,
    }
    photo = [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}]

    await ann.injects(sticker=sticker)
    await ann.injects(photo=photo)
    await ann.sends_file("passport.pdf", b"%PDF")
    await xu.injects(sticker=sticker)

    assert ann.hears[-3:] == [
        f"I cannot keep {what} here: I only take words. Please write in words what matters. Nothing"
        " else was lost; an open question stays open."
        for what in ("a sticker", "a picture", "a file")
    ]
    assert xu.hears == [
        "这里无法保存贴纸，我只能处理文字。请用文字写出要点。其他内容不受影响，待回答的问题仍在等待。"
    ]
    await ann.injects(photo=photo, caption="2027-03-02 14:30")
    assert ann.screen == (
        step(2, DEPARTURE, noted=FILLED[0])
        + "\n\nI took the words, but did not keep a picture. If somebody has to see it, ask the"
        " organizers how to send it."
    )


async def test_form_nobody_came_back_to_expires(world: World) -> None:
    ann, bo = await world.guest("Ann"), await world.guest("Bo")
    await begins(ann)
    await begins(bo)
    await ann.says("2027-03-02 14:30")
    await world.tick(days=6, hours=23)
    await bo.says("2027-03-02 14:30")

    await world.tick(hours=2)
    await ann.says("2027-03-05 18:00")
    await bo.says("2027-03-05 18:00")

    assert ann.screen == (
        "You asked: “2027-03-05 18:00”\n\n"
        "I have no approved answer to that. Would you like to pass your question on to the organizers?"
    )
    assert bo.screen == step(3, DIET, noted=FILLED[1])
    assert len(world.rows("SELECT * FROM forms")) == 1


async def test_nothing_typed_into_a_form_stands_in_the_database(world: World) -> None:
    ann = await world.guest("Ann")
    await begins(ann)
    await ann.says_all(
        "2027-03-02 14:30", "2027-03-05 18:00", "PLAINTEXT-DIET", "x", "PLAINTEXT-BO"
    )

    content = b"".join(path.read_bytes() for path in world.folder.iterdir() if path.is_file())
    assert content.count(b"PLAINTEXT") == 0


async def test_form_of_an_older_version_is_forgotten_with_a_sentence(world: World) -> None:
    ann = await world.guest("Ann")
    await ann.says("/details")
    await ann.taps("Answer 5 short questions")

    def age(work: Work) -> None:
        person = work.people.behind(ann.at)
        assert person is not None
        transaction = work._transaction  # pyright: ignore[reportPrivateUsage]
        kept = {"form": "travel", "turn": 2, "serial": 1, "answers": {"diet": "vegan"}}
        sealed = transaction.sealing.seal_for_person(
            {**kept, "about": EVENT, "only": False}, person=person.id, table="forms", row=person.id
        )
        transaction.connection.execute(update(forms).values(sealed=sealed))

    await world.do(age)
    await ann.says("wheelchair")
    gone = ann.shown
    await ann.says("/details")

    assert gone == (
        "The questions you were answering belong to an older version or to an event you are no "
        "longer in. Nothing of it was kept; please start again.",
        [["« Start"]],
    )
    assert ann.buttons == [["Answer 5 short questions"], ["« Start"]]
    assert world.rows("SELECT count(*) FROM forms") == [(0,)]
    assert world.rows("SELECT trouble FROM seen_updates WHERE trouble IS NOT NULL") == []
