"""How many taps and typed messages the everyday tasks take; none may come to take more.

Ten sessions, a letter, and ten invited with a first broadcast are counted by their topics' stories.
"""

from pathlib import Path

from tests.stories.invitation_letters.world import asks, fills_letterhead, letter_world, register
from tests.stories.someone import Someone
from tests.stories.world import World


async def taps(someone: Someone, *labels: str) -> int:
    """Tap, and say how often."""
    await someone.taps(*labels)
    return len(labels)


async def test_guests_join_answer_and_tell_their_diet(world: World) -> None:
    ann = await world.person("Ann")

    await ann.says(f"/start {await world.code()}")
    joined = 1 + await taps(
        ann, "English", "Zurich, Geneva, Paris", "Yes, that is my time", "I agree"
    )
    await ann.says("Ann Weiß")
    joined += await taps(ann, "Only the organizers", "No, do not name me")
    answered = await taps(ann, "Say whether you come", "Yes")
    told = await taps(
        ann, "Travel details", "Answer 5 short questions", "Skip", "Skip", "Vegetarian"
    )
    told += await taps(ann, "Skip", "Skip")

    assert "Diet: Vegetarian" in ann.screen.split("\n"), ann.screen
    assert (joined, answered, told) == (7, 2, 7)


async def test_organizers_see_who_has_not_answered_and_approve_a_letter(
    tmp_path: Path, founded: Path
) -> None:
    async with letter_world(tmp_path / "bot", founded) as world:
        olga, ann = await world.organizer(), await world.guest("Ann Weiß")
        await fills_letterhead(olga)
        await asks(ann)

        approved = await taps(olga, "« Invitation letters")
        approved += await taps(olga, olga.buttons[0][0])
        approved += await taps(olga, "Approve")
        await world.tick(seconds=2)
        await olga.says("/admin")
        seen = await taps(olga, "Attendance", "Names")

        assert olga.screen.split("\n")[-2:] == ["▫️ No answer yet (1)", "• Ann Weiß"]
        assert [issued for *_, issued, _ in register(world)] == [1]
        assert (approved, seen) == (3, 2)
