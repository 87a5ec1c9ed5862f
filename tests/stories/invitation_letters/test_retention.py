"""What is left of an invitation letter after its days, and of a guest who is forgotten."""

from tests.stories.invitation_letters.world import asks, documents, opens, receives, register
from tests.stories.someone import Someone
from tests.stories.world import World


async def test_data_is_destroyed_after_its_days_with_a_note(world: World) -> None:
    ann, bea, olga = await world.guest("Ann"), await world.guest("Bea"), await world.organizer()
    await receives(world, ann, olga)
    await asks(bea)
    await world.tick(days=31)
    await ann.says("/start")
    await ann.taps_data("visaletter")

    gone = (
        "Quiet Lake Dialogue\n\nYour data for the invitation letter and our copy of it have been deleted, as announced."
        " The register keeps only its number, check sums and dates; your letter stays valid."
    )
    assert gone in ann.hears
    assert ann.screen == (
        "Your letter was sent, and our copy is deleted\n\nThe register keeps its number, check sums"
        " and dates, so that it can still be verified. If you need another one, just ask."
    )
    assert bea.screen == (
        "Quiet Lake Dialogue\n\nNothing happened with your request for an invitation letter for a long time, so it has"
        " been deleted. If you still need one, please ask again with /visa."
    )
    assert world.rows("SELECT state, sealed FROM invitation_letters ORDER BY state") == [
        ("destroyed", None),
        ("withdrawn", None),
    ]
    assert world.rows("SELECT * FROM invitation_letter_documents") == []
    assert register(world) == [("LD-2027-0001", 1, 1, 0)]


async def test_forgotten_guest_leaves_a_number_and_nothing_else(world: World) -> None:
    ann, bea, olga = await world.guest("Ann"), await world.guest("Bea"), await world.organizer()
    await receives(world, ann, olga)
    world.clock.move(minutes=1)
    await asks(bea)
    await opens(olga)
    await world.both_at_once(
        lambda: olga.tap("Approve"), lambda: bea.tap_data(*last(bea, "forget-me"))
    )
    await ann.says("/privacy")
    await ann.taps_data("forget-me")
    await world.tick(seconds=2)

    assert world.rows("SELECT * FROM invitation_letters") == []
    assert world.rows("SELECT * FROM invitation_letter_documents") == []
    assert register(world) == [("LD-2027-0001", 1, 1, 0), ("LD-2027-0002", 0, 0, 1)]
    assert documents(bea) == ["erasure-statement.json"]


def last(someone: Someone, data: str) -> tuple[int, str]:
    """A button of somebody's newest message, with data of one's own."""
    return someone.messages[-1]["message_id"], data
