"""Who pays, who facilitates and why: read by everybody, changed by a file, told when it changes."""

from dataclasses import replace

import pytest

from bot.cli.event.init import parse_event
from bot.cli.event.whole_file import write_event
from bot.domain.features import Feature
from bot.eventfile.dialogue.background import parse_background, write_background
from bot.eventfile.yaml_file import EventFileWrong
from tests.stories.home.world import ABOUT, tell_background
from tests.stories.sample_event import sample_plan
from tests.stories.world import World


async def prepared(world: World) -> None:
    """Switch it on, and let the event say all that."""
    await world.switch(Feature.TRUST)
    await tell_background(world)


async def test_everybody_reads_it_in_both_languages(world: World) -> None:
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")
    await prepared(world)
    told = xu.shown
    await ann.says("/about")
    about = ann.screen
    await ann.taps("Who pays, and why")
    hub = ann.shown
    await ann.taps("Funders")
    funders = ann.screen
    await ann.taps("« Who pays, and why", "Facilitators")
    facilitators = ann.screen
    await ann.taps("« Who pays, and why", "The case for dialogue", "A precedent")
    card = ann.shown
    await xu.taps("资助方与缘由", "资助方")

    assert (
        told[0]
        == "资助方或主持人有变\n静湖对话\n\n请查看现在的资助方和主持人，以及哪些事不由资助方决定。"
    )
    assert (
        "How confidential\nWho says what stays among us; who is here may be told. To speak freely."
        in about
    )
    assert hub == (
        "Behind this event\nQuiet Lake Dialogue\n\nWhy this meeting\nTo err less.\n\nHow confidential\n"
        "Who says what stays among us; who is here may be told. To speak freely.",
        [["Funders"], ["Facilitators"], ["The case for dialogue"], ["About this event", "« Start"]],
    )
    assert funders == (
        "Funders\n\nHarbour Trust pays all of it. Since 2024.\nDoes not decide: The guests.\nTies: None."
    )
    assert facilitators.endswith(
        "Fay\nWhy: To listen.\nPaid by: The office.\nViews: Report incidents."
    )
    assert card == ("A precedent\n\nThey met.", [])
    assert xu.screen.startswith("资助方\n\n港湾基金会承担全部费用。")


async def test_change_is_told_to_everybody_and_who_paid_before_stays(world: World) -> None:
    owen = await world.owner()
    guests = [await world.guest(f"Guest {number}") for number in range(3)]
    await prepared(world)
    for guest in guests:
        guest.forget_past()
    await owen.says("/about")
    await owen.taps("Who pays, and why", "Change by a file")
    await owen.says(ABOUT.replace("en: Harbour Trust", "en: Bay Fund"))
    asked = owen.screen
    await owen.taps("Yes, take it")
    taken = owen.screen
    await world.tick()
    await owen.taps("« Who pays, and why", "Funders")
    acts = [act for (act,) in world.rows("SELECT act FROM audit")]

    assert "Funders: 1\nFacilitators: 1\nCards of the case for dialogue: 1" in asked
    assert taken == "It is taken; 3 people are being told."
    assert all(
        any(each.startswith("Funders or facilitators have changed") for each in guest.hears)
        for guest in guests
    )
    assert "Who paid before\nUntil Sun 10 Jan 2027" in owen.screen
    assert ": Harbour Trust" in owen.screen
    assert acts.count("changed-background") == 2


async def test_year_out_of_bounds_is_told_as_a_year(world: World) -> None:
    owen, xu = await world.owner(), await world.owner(language="zh", name="徐")
    await prepared(world)
    ways = ("Who pays, and why", "Change by a file"), ("资助方与缘由", "用文件更改")
    for owner, way in zip((owen, xu), ways, strict=True):
        await owner.says("/about")
        await owner.taps(*way)
        await owner.says(ABOUT.replace("since: 2024", "since: 24"))

    assert owen.screen == (
        "⚠️ One thing in the file needs to be corrected. Nothing has been taken from it.\n\n"
        "• line 11, about.funders[1].since: must be a whole number from 1900 to 2200\n\n"
        "Please correct the file and send it again."
    )
    assert "• 第 11 行，about.funders[1].since：必须是 1900 到 2200 之间的整数" in xu.shown[
        0
    ].split("\n")


async def test_off_it_is_not_in_about(world: World) -> None:
    ann = await world.guest("Ann")
    await prepared(world)
    await world.switch()
    await ann.says("/about")

    assert "How confidential" not in ann.screen
    assert ["Who pays, and why"] not in ann.buttons


def test_file_is_read_back_and_refused_with_line_and_field() -> None:
    said = parse_background(ABOUT.encode())
    plan = sample_plan()
    whole = write_event(replace(plan, event=replace(plan.event, background=said)))

    assert parse_background(write_background(said).encode()) == said
    assert parse_event(whole.encode()).event.background == said
    with pytest.raises(EventFileWrong) as wrong:
        parse_background(ABOUT.replace(", zh: 嘉宾名单。", "").replace("all\n", "most\n").encode())
    assert {(each.line, each.field) for each in wrong.value.faults} == {
        (8, "about.funders[1].share"),
        (9, "about.funders[1].decides_not"),
    }
