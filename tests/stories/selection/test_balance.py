"""What a wave would do to the balance of views and of how countries lean, as all organizers read it."""

from dataclasses import replace

from bot.domain.selection.candidates import Opinion, Reading, Stance
from storage.work import Work
from tests.stories.roles.world import id_of
from tests.stories.sample_event import EVENT
from tests.stories.selection.world import SelectionDesk, selection_desk
from tests.stories.world import World

NORTH = [f"Kim {letter}" for letter in "ABCDEFGHIJ"]
SOUTH = [f"Lee {letter}" for letter in "ABCDEFGHIJ"]
CAUTIOUS, CONFIDENT = 0, 1
LEANS = (
    "⚠️ With this wave, the group leans strongly: North. Third countries that are neutral or lean the other way "
    "would balance it; mind that they care about the topic."
)


async def _wave(desk: SelectionDesk, names: list[str], country: str) -> None:
    """Fill a wave with candidates of one country, all but the first with a band of views, and both yeses."""
    await desk.adds("name,country\n" + "\n".join(f"{name},{country}" for name in names))
    await desk.puts()
    readers = [await id_of(desk.world, each) for each in (desk.olga, desk.wei)]

    def fill(work: Work) -> None:
        shelf = work.candidates
        (wave,) = (each for each in shelf.waves.of_event(EVENT) if not each.invited)
        people = {each.name: each for each in shelf.of_event(EVENT)}
        for place, name in enumerate(names):
            candidate = people[name]
            shelf.keep(replace(candidate, wave=wave.id))
            if place:
                band = CAUTIOUS if place < len(names) / 2 else CONFIDENT
                shelf.stances.put(EVENT, candidate.id, Stance(band, "an article"))
            for reader in readers:
                shelf.readings.keep(EVENT, Reading(candidate.id, reader, opinion=Opinion.YES))

    await desk.world.do(fill)
    await desk.olga.taps("« Waves")
    await desk.olga.taps(next(row[0] for row in desk.olga.buttons if row[0].startswith("Wave")))


async def test_views_and_leans_are_read_on_the_screen(world: World) -> None:
    desk = await selection_desk(world)
    olga, owen = desk.olga, await world.owner("欧文 Chair", "zh")
    await _wave(desk, NORTH, "CH")
    counted = olga.screen
    await olga.taps("By views")
    four = olga.screen
    await desk.opens("Kim A")
    await olga.taps("For the balance", "Views", "Cautious")
    asked = olga.screen
    await olga.says("Signed the open letter")
    noted = olga.screen
    await olga.says("/selection")
    await olga.taps("Waves and balance", "Wave 1", "Show its balance", "Show it")
    await owen.says("/selection")
    await owen.taps("批次与平衡", "第 1 批")
    told = owen.screen
    await owen.taps("按观点")
    views = owen.shown
    await owen.taps("« 返回", "按国家（地区）倾向")
    leans = owen.screen

    assert LEANS in counted.split("\n")
    assert four.split("\n\n")[1] == "• not known: 0 → 1\n• Cautious: 0 → 4\n• Confident: 0 → 5"
    assert asked.startswith("Why do you see their views there?")
    assert "Views, as organizers see them: Cautious (because: Signed the open letter)" in noted
    assert told == (
        "第 1 批\n其平衡已用文字向全体主办方展示，这一批已经确定。\n\n"
        "⚠️ 连同这一批，整个群体明显偏向：北。中立或倾向另一方的第三方国家（地区）可以平衡；请注意其是否关心这一主题。\n\n"
        "国家（地区）的平衡着眼于整个群体。不会因为护照而排除任何人。"
    )
    assert views[0].split("\n\n")[1] == "• 谨慎：没有人 → 一半\n• 乐观：没有人 → 一半"
    assert leans.split("\n\n")[1] == "• 北：没有人 → 所有人"


async def test_second_wave_of_the_other_side_takes_the_lean_away(world: World) -> None:
    desk = await selection_desk(world)
    olga, owen = desk.olga, await world.owner()
    await _wave(desk, NORTH, "DE")
    await olga.taps("Show its balance", "Show it", "Invite", "Invite them")
    await _wave(desk, SOUTH, "KE")
    even = olga.screen
    await olga.taps("Show its balance", "Show it")
    await owen.says("/selection")
    await owen.taps("Waves and balance", "Wave 2", "By lean of countries")

    await olga.says("/selection")
    await olga.taps("Waves and balance", "✅ Wave 1")
    invited = olga.screen
    await olga.taps("By lean of countries")

    # What was told of a wave stays, also for the two readers, who counted until it was invited.
    assert invited.split("\n\n")[1] == LEANS
    assert olga.screen == (
        "Wave 1: how countries lean\nAll who are invited, before this wave → with it:\n\n"
        "• North: nobody → everybody"
    )
    assert "With this wave, the group leans to no side." in even.split("\n")
    assert owen.screen.split("\n\n")[1] == "• North: everybody → half\n• South: nobody → half"
    await owen.taps("« Back", "By views")
    assert owen.screen.split("\n\n")[1].startswith("Not told: ")  # one of each ten has no band
