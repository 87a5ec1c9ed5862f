"""What happens after a broadcast has arrived: opening, confirming, repeating, recalling."""

from bot.domain.people.codes import Desk
from tests.stories.broadcasts.world import EN, LETTER_EN, LETTER_ZH, panel, progress, send, write
from tests.stories.someone import Someone
from tests.stories.tickets.world import code_of
from tests.stories.world import World

NEUTRAL = ("🔒 You have a message. Tap below to read it.", [["Read the message"]])
CONFIRMED = f"{LETTER_EN}\n\n✅ You have confirmed that you have read this."


async def test_confidential_broadcast_opens_on_tap_only(world: World) -> None:
    olga, ann, bo = await _three(world)
    await write(olga)
    await olga.taps("Open on tap only", "Ask to confirm reading")
    await send(world, olga)

    assert (ann.shown, bo.shown) == (
        NEUTRAL,
        ("🔒 您有一条消息，请点选下方按钮阅读。", [["阅读消息"]]),
    )

    await ann.taps("Read the message")

    assert ann.shown == (LETTER_EN, [["✅ I have read this"], ["Hide it again"]])

    await ann.taps("✅ I have read this")

    assert ann.shown == (CONFIRMED, [["Hide it again"]])

    await ann.taps("Hide it again")

    assert ann.shown == NEUTRAL

    await ann.taps("Read the message")

    assert ann.shown == (CONFIRMED, [["Hide it again"]])


async def test_confidential_broadcast_is_for_its_recipients_alone(world: World) -> None:
    olga, ann, bo = await _three(world)
    await write(olga)
    await olga.taps("Open on tap only", "Who gets it?", "Readers of Chinese")
    await send(world, olga)
    ((broadcast_id,),) = world.rows("SELECT id FROM broadcasts")

    await ann.taps_data(f"reveal:{broadcast_id}", message_id=bo.messages[-1]["message_id"])
    await ann.taps_data("heard:nobodyknows1", message_id=1)

    assert (
        ann.hears
        == ["This message is no longer available. If you need it, please ask the organizers."] * 2
    )


async def test_organizers_see_who_has_not_confirmed_and_repeat_it_to_them(world: World) -> None:
    olga, ann, bo = await _three(world)
    await write(olga)
    await olga.taps("Ask to confirm reading", "Who gets it?", "Guests only")
    await send(world, olga)
    await ann.taps("✅ I have read this")

    assert ann.shown == (CONFIRMED, [])

    await olga.taps("Refresh")

    assert olga.shown == (
        progress(
            "finished", audience="Guests only", delivered=2, more="\n\nConfirmed reading: 1 of 2"
        ),
        [
            ["Resend to 1 unconfirmed"],
            ["Who has not confirmed?"],
            ["Recall"],
            ["Refresh", "« Broadcasts"],
        ],
    )

    await olga.taps("Who has not confirmed?")
    code = await code_of(world, bo, Desk.REACH)

    assert olga.screen == (
        "Have not confirmed reading (1)\n"
        f"Confidential. This message deletes itself in 10 minutes.\n1–1 of 1\n\n{code} Bo"
    )

    await olga.taps("Resend to 1 unconfirmed")

    assert panel(olga)["text"].splitlines()[-2:] == [
        "To: Those who have not confirmed reading",
        "People now: 1",
    ]

    ann.forget_past()
    await send(world, olga)

    assert (ann.hears, bo.hears) == ([], [LETTER_ZH, LETTER_ZH])

    await bo.taps("✅ 我已阅读")
    await olga.taps("Refresh")

    assert panel(olga)["text"].splitlines()[-1] == "Confirmed reading: 1 of 1"


async def test_recall_deletes_what_is_younger_than_48_hours(world: World) -> None:
    olga, ann, bo = await _three(world)
    await write(olga)
    await olga.taps("Who gets it?", "Guests only")
    await send(world, olga)
    await world.tick(hours=47)

    await olga.taps("Recall")

    assert olga.shown == (
        "Recall this broadcast?\n\n2 delivered messages will be deleted from the chats of those "
        "who received them. What has been read cannot be unread.\n"
        "Too old or not known, so they stay: 0",
        [["Yes, delete 2 messages"], ["No, go back"]],
    )

    await olga.taps("Yes, delete 2 messages")
    await world.tick(seconds=1)

    assert olga.shown == (
        progress(
            "recalled",
            audience="Guests only",
            delivered=2,
            more="\n\n2 messages are being deleted.\nCould not be recalled: 0",
        ),
        [["Refresh", "« Broadcasts"]],
    )
    assert (ann.hears, bo.hears) == ([], [])


async def test_recall_leaves_what_is_older_and_tells_so(world: World) -> None:
    olga, ann, bo = await _three(world)
    await write(olga)
    await olga.taps("Who gets it?", "Guests only")
    await send(world, olga)
    await olga.taps("Recall")
    await world.tick(hours=49)

    await olga.taps("Yes, delete 2 messages")
    await world.tick(seconds=1)

    assert olga.screen.splitlines()[-2:] == [
        "0 messages are being deleted.",
        "Could not be recalled: 2",
    ]
    assert (ann.hears, bo.hears) == ([LETTER_EN], [LETTER_ZH])


async def test_recalled_confidential_broadcast_opens_no_more(world: World) -> None:
    olga, ann, _ = await _three(world)
    await write(olga)
    await olga.taps("Open on tap only", "Who gets it?", "Guests only")
    await send(world, olga)
    message, button = ann.find("Read the message")
    await olga.taps("Recall", "Yes, delete 2 messages")
    await ann.taps_data(button["callback_data"], message_id=message["message_id"])

    assert ann.screen == (
        "This message is no longer available. If you need it, please ask the organizers."
    )


async def test_self_deleting_protected_broadcast_does_both(world: World) -> None:
    olga, ann, _ = await _three(world)
    await write(olga)
    await olga.taps("Let it delete itself", "Block forwarding")
    await send(world, olga)

    assert (ann.hears, ann.messages[-1]["has_protected_content"]) == ([LETTER_EN], True)

    await world.tick(hours=1)

    assert ann.hears == []
    assert EN not in panel(olga)["text"]


async def _three(world: World) -> tuple[Someone, Someone, Someone]:
    olga = await world.organizer()
    return olga, await world.guest("Ann"), await world.guest("Bo", "zh")
