"""Messages that cannot be read wait, sealed, until they can be or an operator gives them up."""

from tests.robustness.outside.waiting import until
from tests.robustness.outside.world import GUESTS, OutsideWorld

LINE = (
    "PROBLEM unreadable messages: 1 could not be read and wait; once what they need is mended: "
    "colloquy messages try-again; to destroy them: colloquy messages give-up"
)


async def set_aside_one(house: OutsideWorld) -> None:
    """Of two messages one is for somebody whose row is damaged."""
    await house.leave_messages(*GUESTS[:2])
    house.damage_person(GUESTS[0])
    async with house.bot():
        await house.shows(GUESTS[1], lambda: house.server.texts(GUESTS[1]))
        await until(lambda: not house.unfinished())
    assert kept(house) == [("impossible", "unreadable")]


def kept(house: OutsideWorld) -> list[tuple[str, str]]:
    """How the messages ended whose words are still there."""
    return [
        (str(state), str(reason))
        for state, reason in house.rows("SELECT state, reason FROM outbox WHERE sealed IS NOT NULL")
    ]


async def test_what_could_not_be_read_is_sent_once_it_can_be(house: OutsideWorld) -> None:
    await set_aside_one(house)
    assert LINE in (await house.command("doctor"))[1].splitlines()
    code, told, _ = await house.command("messages", "try-again")
    assert (code, told) == (0, "0 messages will be sent now, 1 still cannot be read\n")

    # The same bit once more.
    house.damage_person(GUESTS[0])
    code, told, _ = await house.command("messages", "try-again")

    assert (code, told) == (0, "1 messages will be sent now, 0 still cannot be read\n")
    async with house.bot():
        await house.shows(GUESTS[0], lambda: house.server.texts(GUESTS[0]))
        await until(lambda: not house.unfinished())
    assert (len(house.server.texts(GUESTS[0])), kept(house)) == (1, [])


async def test_what_could_not_be_read_is_given_up_by_an_operator_only(house: OutsideWorld) -> None:
    await set_aside_one(house)

    code, told, _ = await house.command("messages", "give-up", "--yes")

    assert (code, told) == (0, "1 messages were given up\n")
    assert kept(house) == []
    assert LINE not in (await house.command("doctor"))[1]
