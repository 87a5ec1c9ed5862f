"""Broadcasts: writing them by taps, warnings, previews, and what is received."""

from bot.domain.knowledge.glossary import Term
from bot.domain.messages.texts import Words
from tests.stories.broadcasts.world import (
    DRAFT_BUTTONS,
    EN,
    LETTER_EN,
    LETTER_ZH,
    STOP,
    ZH,
    panel,
    progress,
    send,
    write,
)
from tests.stories.sample_event import EVENT
from tests.stories.world import World


async def test_broadcast_is_written_by_taps_and_reaches_everybody(world: World) -> None:
    olga = await world.organizer()
    ann = await world.guest("Ann")
    bo = await world.guest("Bo", "zh")

    await olga.says("/start")
    await olga.taps("For organizers", "Broadcasts", "New broadcast")
    await olga.says_all(EN, ZH)

    assert olga.shown == (
        f"Broadcast, not sent yet\n\nEnglish: {EN}\nChinese: {ZH}\n\nTo: Everybody\nPeople now: 3",
        DRAFT_BUTTONS,
    )

    await olga.taps("Send now")

    assert olga.shown == (
        "Broadcast: about to be sent\n\nTo: Everybody, 3 people\n"
        "It leaves in 30 seconds. Until then it can be stopped as if nothing had happened.",
        STOP,
    )
    assert (ann.hears, bo.hears) == ([], [])

    await world.tick(seconds=31)
    await world.tick(seconds=4)

    assert (ann.hears, bo.hears) == ([LETTER_EN], [LETTER_ZH])
    assert (panel(olga)["text"], olga.hears[-1]) == (progress("finished", delivered=3), LETTER_EN)


async def test_broadcast_in_chinese_speaks_chinese(world: World) -> None:
    lin = await world.organizer("Lin", "zh")
    bo = await world.guest("Bo", "zh")

    await lin.says("/start")
    await lin.taps("主办方专用", "群发消息", "新建群发", "跳过")
    await lin.says(ZH)
    await lin.taps("要求确认阅读")

    assert lin.screen == (
        f"群发消息（尚未发送）\n\n英文：缺少\n中文：{ZH}\n\n收件人：所有人\n目前人数：2\n\n"
        "⚠️ 没有英文内容：使用英文的人将收到中文。"
    )

    await send(world, lin, label="立即发送")

    assert bo.shown == (LETTER_ZH, [["✅ 我已阅读"]])

    await bo.taps("✅ 我已阅读")

    assert bo.shown == (f"{LETTER_ZH}\n\n✅ 您已确认阅读本消息。", [])


async def test_missing_language_is_warned_about_and_the_other_one_received(world: World) -> None:
    olga = await world.organizer()
    bo = await world.guest("Bo", "zh")

    await write(olga, zh="")

    assert olga.screen == (
        f"Broadcast, not sent yet\n\nEnglish: {EN}\nChinese: missing\n\nTo: Everybody\nPeople now: 2"
        "\n\n⚠️ There is no Chinese text: Chinese readers will get the English one."
    )

    await olga.taps("Chinese text")
    await olga.says(ZH)

    assert olga.shown == (
        f"Broadcast, not sent yet\n\nEnglish: {EN}\nChinese: {ZH}\n\nTo: Everybody\nPeople now: 2",
        DRAFT_BUTTONS,
    )

    await olga.taps("Chinese text", "Skip")
    await send(world, olga)

    assert bo.hears == [f"📣 静湖对话\n\n{EN}"]


async def test_broadcast_without_text_or_people_is_not_sent(world: World) -> None:
    olga = await world.organizer()

    await write(olga, en="", zh="")
    draft = olga.screen
    await olga.taps("Send now")

    assert (draft.splitlines()[-1], olga.screen) == (
        "⚠️ There is no text yet.",
        "There is no text yet. Please write it in at least one language first.",
    )

    await write(olga)
    await olga.taps("Who gets it?", "Coming to the event")
    draft = olga.screen
    await olga.taps("Send now")

    assert (draft.splitlines()[-1], olga.screen) == (
        "⚠️ Nobody is in this audience now.",
        "Nobody is in this audience now, so nothing would be sent. Please choose another one.",
    )


async def test_preview_is_what_is_received(world: World) -> None:
    olga = await world.organizer()
    ann = await world.guest("Ann")
    bo = await world.guest("Bo", "zh")
    await write(olga, en="Bring <b>ID</b> & a pen 🖊\n\n— thanks", zh="请带上证件 <谢谢>")
    await olga.taps("Block forwarding", "Ask to confirm reading", "Mark as urgent")
    olga.forget_past()

    await olga.taps("Preview")
    previews = [_received(message) for message in olga.messages[-3:-1]]
    await send(world, olga)

    assert previews == [_received(ann.messages[-1]), _received(bo.messages[-1])]
    assert previews[0][0] == (
        "❗️ Urgent · Quiet Lake Dialogue\n\nBring <b>ID</b> & a pen 🖊\n\n— thanks"
    )


def _received(message: dict[str, object]) -> tuple[object, ...]:
    """Everything a reader can see or do, whoever got the message."""
    return tuple(
        message.get(field)
        for field in ("text", "entities", "reply_markup", "has_protected_content")
    )


async def test_tap_below_a_preview_confirms_nothing(world: World) -> None:
    olga = await world.organizer()
    await write(olga)
    await olga.taps("Ask to confirm reading", "Preview", "✅ I have read this")

    assert olga.screen == (
        "This is only a preview: your guests can tap here once the broadcast is sent."
    )


async def test_text_as_typed_is_received_and_too_long_a_one_is_not_taken(world: World) -> None:
    olga = await world.organizer()
    ann = await world.guest("Ann")
    odd = "<script>&amp; </b> {name} %s ** _x_ 👩‍👩‍👧 \\n `code`"

    await olga.says("/broadcast")
    await olga.taps("New broadcast")
    await olga.says("x" * 4000)
    await world.tick(seconds=3)
    complaint = olga.screen.splitlines()[0]
    await olga.says("🚌" * 1501)
    await world.tick(seconds=3)

    assert (complaint[:46], olga.screen) == (
        "⚠️ That is too long: at most 3,000 characters,",
        "That is too long for one message: at most 3,000 characters, and most emoji count as two. "
        "Please shorten it and send it again; your draft is kept as it was.",
    )

    await olga.says_all(odd, "🚌" * 1500)
    await world.tick(seconds=3)
    await send(world, olga)

    assert ann.hears == [f"📣 Quiet Lake Dialogue\n\n{odd}"]


async def test_whole_length_arrives_uncut(world: World) -> None:
    olga = await world.organizer()
    bo = await world.guest("Bo", "zh")
    long = "会议" * 1500

    await write(olga, en="", zh=long)
    await world.tick(seconds=3)
    await send(world, olga)

    assert bo.hears == [f"📣 静湖对话\n\n{long}"]


async def test_glossary_term_that_a_translation_lacks_is_highlighted(world: World) -> None:
    olga = await world.organizer()
    terms = (
        Term("alignment", Words("alignment", "对齐"), Words("")),
        Term("evaluation", Words("evaluation", "评测"), Words("")),
    )
    for term in terms:
        await world.do(lambda work, term=term: work.glossary.keep(EVENT, term.key, term))

    await write(olga, en="Tonight: Alignment and evaluations.", zh="今晚讨论一致性与评测。")

    assert olga.screen.splitlines()[-1] == (
        "⚠️ “Tonight: Alignment and evaluations.”: the Chinese text lacks the agreed term 对齐."
    )
    bold = [e for e in olga.messages[-1]["entities"] if e["type"] == "underline"]
    assert [olga.screen[e["offset"] :][: e["length"]] for e in bold] == ["Alignment"]

    await olga.taps("Chinese text")
    await olga.says("今晚讨论对齐与评测。")

    assert olga.screen.splitlines()[-1] == "People now: 1"


async def test_draft_survives_a_restart_and_can_be_discarded(world: World) -> None:
    olga = await world.organizer()
    await write(olga)
    await olga.taps("Let it delete itself", "Open on tap only")
    await world.restart()

    await olga.says("/broadcast")

    assert olga.buttons[1] == ["✏️ The bus leaves at 8."]

    await olga.taps("✏️ The bus leaves at 8.")

    assert olga.buttons[2:4] == [
        ["Block forwarding", "✓ Deletes itself in 1 h"],
        ["✓ Opens on tap only", "Ask to confirm reading"],
    ]

    await olga.taps("Discard", "« Broadcasts")

    assert olga.buttons[1] == ["Who is not reached?"]


async def test_broadcasts_are_for_organizers(world: World) -> None:
    olga = await world.organizer()
    ann = await world.guest("Ann")
    await write(olga)
    (broadcast_id,) = world.rows("SELECT id FROM broadcasts")[0]

    for data in ("broadcast", f"broadcast-send:{broadcast_id}", "unreachable-names"):
        await ann.taps_data(data, message_id=1)

    assert ann.hears == ["That is for organizers only. Send /help to see what you can do here."] * 3
