"""What takes two, and who sees what: names for readers, counts for the two, words for everybody else."""

from bot.domain.people.people import Role
from tests.stories.roles.world import id_of
from tests.stories.sample_event import EVENT
from tests.stories.selection.world import selection_desk
from tests.stories.world import World


async def test_export_takes_a_second_organizer_who_sees_no_name(world: World) -> None:
    desk = await selection_desk(world)
    owen = await world.owner()
    await desk.adds("name,note\nKim Canary,one")
    await desk.opens("Kim Canary")
    await desk.olga.taps("What is held")
    shown = desk.olga.screen
    await desk.olga.taps("Make the file")
    asked, early = desk.olga.screen, desk.olga.documents
    await owen.says("/approvals")
    await owen.taps("1")
    texts = [str(each.get("text", "")) for each in owen.messages]
    seen = [each for each in texts if "What is held" in each or "Kim" in each]
    await owen.taps("I agree, do it")
    await world.settle()

    assert "Kim" not in shown
    assert "Another organizer is asked" in asked
    assert early == []
    assert seen == [shown]
    assert [name for name, _ in desk.olga.documents] == ["candidate.csv"]
    ((_, content),) = desk.olga.documents
    assert b"name,Kim Canary,," in content


async def test_alone_nobody_exports(world: World) -> None:
    desk = await selection_desk(world)
    await desk.adds("name\nKim Canary")
    await desk.opens("Kim Canary")
    await desk.olga.taps("What is held")
    wei = await id_of(world, desk.wei)
    await world.do(lambda work: work.guests.set_role(EVENT, wei, Role.GUEST))
    await desk.olga.taps("Make the file")

    assert desk.olga.screen == (
        "This always takes a second organizer, and there is none. Please invite one first."
    )
    assert desk.olga.documents == []


async def test_only_readers_see_names_and_only_the_two_see_counts(world: World) -> None:
    desk = await selection_desk(world)
    owen = await world.owner()
    names = [f"Kim {letter}" for letter in "ABC"]
    rows = "\n".join(f"{name},CH" for name in names)
    await desk.adds(f"name,country\n{rows}")
    await desk.puts(*names)
    await desk.olga.taps("By country or territory")
    counted = desk.olga.screen
    await desk.olga.taps("« Back", "Show its balance", "Show it")
    await owen.says("/selection")
    labels = [label for row in owen.buttons for label in row]
    await owen.taps("Waves and balance", "Wave 1")
    wave = owen.screen
    await owen.taps("By country or territory")
    told = owen.screen
    await owen.taps_data("selection-list:0")

    assert "• Switzerland: 0 → 3" in counted  # control: one of the two readers
    assert "Candidates" not in labels
    assert "Kim" not in wave
    assert "Switzerland" not in told
    assert "Not told" in told
    assert owen.screen.startswith("Only the appointed readers see candidates.")


async def test_words_are_told_where_nowhere_are_fewer_than_five(world: World) -> None:
    desk = await selection_desk(world)
    owen = await world.owner("欧文 Chair", "zh")
    names = [f"Kim {letter}" for letter in "ABCDE"]
    await desk.adds("name,country\n" + "\n".join(f"{name},CH" for name in names))
    await desk.puts(*names)
    await desk.olga.taps("Show its balance", "Show it")
    await owen.says("/selection")
    await owen.taps("批次与平衡", "第 1 批", "按国家（地区）")

    assert "• 瑞士：没有人 → 所有人" in owen.screen
    await desk.olga.taps("« Waves", "Wave 1")
    assert "Who is in it" not in [label for row in desk.olga.buttons for label in row]
