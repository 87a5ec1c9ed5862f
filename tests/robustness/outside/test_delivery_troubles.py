"""Telegram refuses, breaks off or talks nonsense for a while: what was to be said is said."""

from collections import Counter

from tests.robustness.outside import faults
from tests.robustness.outside.faults import Fault
from tests.robustness.outside.waiting import until
from tests.robustness.outside.world import GUESTS, OWNER, OutsideWorld

NO_MESSAGE = "Telegram has taken no message for"
MESSAGES = ("sendMessage", "editMessageText")
SHORT: tuple[Fault, ...] = (
    faults.ERROR_500,
    faults.ERROR_502,
    faults.HTML_403,
    faults.REDIRECT,
    faults.RESET,
)


async def test_replies_outlive_a_short_trouble_of_any_kind(house: OutsideWorld) -> None:
    server = house.server
    async with house.bot() as bot:
        await house.ask(*GUESTS)
        screens = {guest: server.newest(guest).id for guest in GUESTS}
        server.break_with(faults.RESET, besides=["getUpdates", *MESSAGES])
        for guest, fault in zip(GUESTS, SHORT * 2, strict=True):
            server.break_with(fault, chats=[guest])
        for guest in GUESTS:
            for wish in ("no", "maybe", "yes"):
                server.tap(guest, screens[guest], house.rsvp(wish))
            server.say(guest, "/rsvp")
        await until(lambda: NO_MESSAGE in bot.words)

        assert all(server.calls(chat=guest)[-1].fault for guest in GUESTS)
        server.mend()
        for guest in GUESTS:
            await house.shows(guest, lambda g=guest: len(server.texts(g)) == 2)

        # Each kept its order: the newest screen was edited, and then came the new message.
        done = [call for call in server.journal if call.method in MESSAGES and call.message]
        for guest in GUESTS:
            assert "✓" in server.chats[guest][screens[guest]].keyboard[0][0]["text"]
            assert [call.method for call in done if call.chat == guest][-2:] == [
                "editMessageText",
                "sendMessage",
            ]
        assert "a reply ended" not in bot.words


async def test_outage_ends_no_broadcast(house: OutsideWorld) -> None:
    server = house.server
    await house.broadcast("The bus leaves at 8.")
    server.break_with(faults.ERROR_500, "sendMessage")
    async with house.bot():
        await until(lambda: house.unfinished() == len(GUESTS))
        # As after an hour in which leases were given back again and again.
        await until(lambda: house.write("UPDATE outbox SET attempts = 7 WHERE state = 'waiting'"))
        began = len(server.calls("sendMessage"))
        await until(lambda: len(server.calls("sendMessage")) > began + 3)
        server.mend()

        # The first few, from before it was clear that it is not their fault, wait for longer.
        await until(lambda: states_of_broadcast(house)["delivered"] >= len(GUESTS) - 2)
        assert set(states_of_broadcast(house)) <= {"delivered", "waiting"}


async def test_connections_that_break_cost_a_broadcast_few_messages(house: OutsideWorld) -> None:
    server = house.server
    await house.broadcast("The bus leaves at 8.")
    server.break_with(faults.RESET, "sendMessage")
    async with house.bot():
        await until(lambda: len(server.calls("sendMessage")) >= 3)
        await until(lambda: len(server.calls("getMe")) > 3)
        server.mend()

        await until(lambda: not house.unfinished())
        states = states_of_broadcast(house)
        assert set(states) == {"delivered", "unknown"}
        assert 3 <= states["unknown"] <= 8


def states_of_broadcast(house: OutsideWorld) -> Counter[str]:
    """How its messages ended."""
    rows = house.rows("SELECT state FROM outbox WHERE campaign IS NOT NULL")
    return Counter(state for (state,) in rows)


async def test_hour_long_refusal_of_two_chats_silences_only_them(house: OutsideWorld) -> None:
    server = house.server
    async with house.bot() as bot:
        await house.ask(*GUESTS)
        server.break_with(faults.too_many(3600), chats=GUESTS[:2])
        for guest in GUESTS:
            server.say(guest, "/rsvp")

        for guest in GUESTS[2:]:
            await house.shows(guest, lambda g=guest: len(server.texts(g)) == 2)
        assert [len(server.texts(guest)) for guest in GUESTS[:2]] == [1, 1]
        assert len(server.calls("sendMessage", chat=GUESTS[0])) == 2
        assert NO_MESSAGE not in bot.words


async def test_refusals_without_end_are_looked_into_and_logged(house: OutsideWorld) -> None:
    server = house.server
    async with house.bot() as bot:
        await house.ask(*GUESTS)
        server.break_with(faults.too_many(11), *MESSAGES)
        for guest in GUESTS[:4]:
            server.say(guest, "/rsvp")
        await until(lambda: len([call for call in server.calls(*MESSAGES) if call.fault]) >= 3)
        refused = len([call for call in server.calls(*MESSAGES) if call.fault])
        await bot.says("too_many_requests")
        assert len([call for call in server.calls(*MESSAGES) if call.fault]) <= refused + 2
        server.mend()

        for guest in GUESTS[:4]:
            await house.shows(guest, lambda g=guest: len(server.texts(g)) == 2)
        notice = await house.shows(OWNER, lambda: server.texts(OWNER))
        assert "Telegram took no messages from this bot" in notice.text
