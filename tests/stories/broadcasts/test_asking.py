"""Those who have not answered are reminded by a message in which they can."""

from tests.stories.broadcasts.world import DRAFT_BUTTONS, panel, progress, send
from tests.stories.sample_event import EVENT
from tests.stories.world import World

ASKED_EN = (
    "📣 Quiet Lake Dialogue\nWed 3 Mar 2027, 09:00 (Zurich time; Wed 08:00 for you)\n\n"
    "Will you come? The organizers have no answer from you yet. One tap is enough, and you can"
    " change it later.\n"
    "Answer, or change your answer, by Wed 10 Feb 2027, 18:00 (Zurich time; Wed 17:00 for you)."
)
ASKED_ZH = (
    "📣 静湖对话\n2027年3月3日（周三）09:00（苏黎世时间；您当地周三 08:00）\n\n"
    "您会出席吗？主办方尚未收到您的答复。点选一下即可，之后仍可更改。\n"
    "答复或更改的截止时间：2027年2月10日（周三）18:00（苏黎世时间；您当地周三 17:00）。"
)
ANSWERS_EN, ANSWERS_ZH = [["Yes", "Maybe", "No"]], [["出席", "待定", "不出席"]]


async def test_the_silent_are_reminded_and_answer_in_the_message(world: World) -> None:
    olga, ann = await world.organizer(), await world.guest("Ann")
    bo, cy = await world.guest("Bo", "zh"), await world.guest("Cy")
    await cy.taps_data(f"rsvp:{EVENT}:no", message_id=1)
    code = await world.code("Dee")
    await world.code("Eve")
    await (await world.person("Dee")).says(f"/start {code}")
    for each in (olga, ann, bo, cy):
        each.forget_past()
    await olga.says("/invite")
    assert ["Remind the silent (2)"] in olga.buttons
    await olga.says("/attendance")

    await olga.taps("Remind the silent (2)")

    assert olga.hears[-3:] == [
        ASKED_EN,
        ASKED_ZH,
        "Broadcast, not sent yet\n\nEnglish: ready words that ask for the answer\n"
        "Chinese: ready words that ask for the answer\n\nTo: No answer yet\nPeople now: 2\n"
        "Not joined yet, so not reached: 1 with an open invitation, 1 still joining",
    ]
    assert olga.buttons == DRAFT_BUTTONS
    await olga.taps("出席")
    assert olga.screen.startswith("This is only a preview: your guests can tap here")
    await olga.taps("Send now")
    assert panel(olga)["text"].startswith("Broadcast: about to be sent")
    await world.tick(seconds=31)
    await world.tick(seconds=4)

    assert panel(olga)["text"] == progress("finished", audience="No answer yet", delivered=2)
    assert (ann.shown, bo.shown) == ((ASKED_EN, ANSWERS_EN), (ASKED_ZH, ANSWERS_ZH))
    assert cy.hears == []
    await bo.taps("出席")
    await ann.taps("Maybe")
    assert ann.buttons[0] == ["Yes", "✓ Maybe", "No"]
    assert world.rows("SELECT standing FROM rsvps ORDER BY standing") == [
        ("declined",),
        ("going",),
        ("undecided",),
    ]
    await olga.says("/attendance")
    assert olga.buttons[0] == ["Picture", "Names"]


async def test_own_words_to_the_silent_carry_the_answers_too(world: World) -> None:
    olga, ann = await world.organizer(), await world.guest("Ann")
    await olga.says("/attendance")
    await olga.taps("Remind the silent (1)", "English text")
    await olga.says("We would love to see you.")
    await send(world, olga)

    assert ann.shown == ("📣 Quiet Lake Dialogue\n\nWe would love to see you.", ANSWERS_EN)
