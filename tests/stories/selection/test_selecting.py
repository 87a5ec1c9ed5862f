"""From a candidate to an invitation, by two readers and in a wave; or to nothing that is left."""

from bot.domain.people.people import Role
from tests.stories.selection.world import WAY, labelled, selection_desk
from tests.stories.world import World


async def test_candidate_is_read_by_two_and_invited_without_the_note(world: World) -> None:
    desk = await selection_desk(world)
    olga, wei = desk.olga, desk.wei
    await olga.says("/start")
    await olga.taps(*WAY, "Add one")
    await olga.says("Kim Canary")
    await olga.says("Met at the workshop")
    await desk.opens("Kim Canary")
    await olga.taps("What was seen", "Keeps norms", "Seen")
    await olga.says("Kept quiet about a draft")
    await olga.says("her co-author")
    seen = olga.screen
    await desk.both_say_yes("Kim Canary")
    decided = (olga.screen, wei.screen)
    await desk.puts("Kim Canary")
    await olga.taps("Invite")
    asked = olga.screen
    await olga.taps("Invite them")
    invited = world.rows("SELECT state FROM invitations WHERE role = ?", Role.GUEST.value)
    await olga.says("/selection")

    assert "✓ Keeps norms: seen. “Kept quiet about a draft” (her co-author)" in seen
    assert seen.count("not known") == 7
    assert "You said: yes. It takes a second reader." in decided[0]
    assert "✅ 两人都同意" in decided[1]
    assert "Kim" not in asked
    assert "one candidate" in asked
    assert invited == [("open",)]
    for table in ("candidates", "candidate_readings", "candidate_stances"):
        assert world.rows(f"SELECT count(*) FROM {table}") == [(0,)]
    assert "invited 1, not invited 0, withdrawn 0" in olga.screen


async def test_no_of_two_waits_thirty_days_and_is_destroyed(world: World) -> None:
    desk = await selection_desk(world)
    await desk.adds("name,note\nKim Canary,one\nLee Other,two")
    await desk.both_say_no("Kim Canary")
    decided = desk.wei.screen
    await world.tick(days=29)
    still = world.rows("SELECT count(*) FROM candidates")
    await world.tick(days=1, seconds=61)
    await desk.olga.says("/selection")

    assert "两人都不同意邀请。\n有关其的一切最迟于" in decided
    assert still == [(2,)]
    assert world.rows("SELECT count(*) FROM candidates") == [(1,)]
    assert "invited 0, not invited 1, withdrawn 0" in desk.olga.screen
    await desk.olga.taps("Candidates")
    assert labelled(desk.olga, "Lee Other") == "Lee Other"
