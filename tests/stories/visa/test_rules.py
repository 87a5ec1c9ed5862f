"""The organizers' own visa rules and pages go before the data."""

from tests.stories.someone import Someone
from tests.stories.visa.world import deadlines, holds, load, set_host
from tests.stories.world import World


async def writes_rule(
    organizer: Someone,
    *,
    english: str = "Hosted guests travel <free>",
    until: str = "2027-01-20",
) -> None:
    """Add a rule for Chinese passports."""
    await organizer.says("/visadesk")
    await organizer.taps("Our own rules (0)", "Add a rule")
    await organizer.says("Korea")
    assert organizer.screen == (
        "That may be several issuers, or none. Please type the full name or the code of two"
        " letters, for example KR."
    )
    await organizer.says("China")
    await organizer.taps("Nothing in advance")
    if english:
        await organizer.says(english)
    else:
        await organizer.taps("Skip")
    await organizer.taps("Skip")
    await organizer.says("http://example.org")
    assert organizer.screen == (
        "That is no address I can show. Please type one that begins with https://."
    )
    await organizer.says("https://www.example.org/visa")
    await organizer.says("2027-01-11")
    assert organizer.screen == (
        "It must have been checked today or earlier, and may be shown until today or later. Please"
        " type another day."
    )
    await organizer.says("2027-01-09")
    await organizer.says(until)


async def test_rule_of_the_organizers_wins_until_it_expires(world: World) -> None:
    await load(world)
    ann, olga = await world.guest("Ann"), await world.organizer()
    await holds(ann, "CN")

    await writes_rule(olga)
    assert olga.screen == (
        "Our own rules\n\nThey go before the data until they expire; after that guests are led to"
        " you.\n\n"
        "1. China → Switzerland: Nothing in advance (shown to guests)\n"
        "Hosted guests travel <free>\nhttps://www.example.org/visa\n"
        "checked on Sat 9 Jan 2027, shown until Wed 20 Jan 2027"
    )
    await ann.says("/visa")
    assert ann.screen.split("\n\n")[1:3] == [
        "Normally no visa is needed in advance for a short stay in Switzerland with a passport issued"
        " by China. Border officers decide; other conditions may apply.\n"
        "Hosted guests travel <free>\n"
        "Source: the organizers, checked on Sat 9 Jan 2027: https://www.example.org/visa",
        (
            "This is not advice. Please verify with the embassy or consulate:"
            " https://www.sem.admin.ch"
        ),
    ]
    assert await deadlines(world, ann) == {}

    world.clock.move(days=11)
    await ann.says("/visa")
    assert ann.screen.split("\n\n")[1] == (
        "No hint can be given here.\nWhat the organizers had found out about passports issued by"
        " China is out of date."
    )
    await olga.says("/visadesk")
    await olga.taps("Our own rules (1)")
    assert "Nothing in advance ⚠️ expired" in olga.screen
    await olga.taps("✕ 1")
    await ann.says("/visa")
    assert ann.screen.split("\n\n")[1].startswith("Normally a visa is required")
    acts = [act for (act,) in world.rows("SELECT act FROM audit WHERE act NOT LIKE 'opened-%'")]
    assert acts == ["made-visa-rule", "dropped-visa-rule"]


async def test_rule_without_words_leaves_no_hole(world: World) -> None:
    await load(world)
    xu, olga = await world.guest("徐", "zh"), await world.organizer()
    await holds(xu, "CN")

    await writes_rule(olga, english="")

    assert olga.screen.split("\n\n")[2] == (
        "1. China → Switzerland: Nothing in advance (shown to guests)\nhttps://www.example.org/visa\n"
        "checked on Sat 9 Jan 2027, shown until Wed 20 Jan 2027"
    )
    await xu.says("/visa")
    assert xu.screen.split("\n\n")[1] == (
        "持中国签发的证件前往瑞士，短期停留通常不要求事先办理签证。能否进入由边检决定，也可能另有条件。\n"
        "来源：主办方，核对日期 2027年1月9日（周六）：https://www.example.org/visa"
    )


async def test_rule_is_for_one_host_country(world: World) -> None:
    await load(world)
    ann, olga = await world.guest("Ann"), await world.organizer()
    await holds(ann, "CN")
    await writes_rule(olga)

    await world.do(lambda work: set_host(work, "SG"))

    await ann.says("/visa")
    assert "(up to 30 days) in Singapore with a passport issued by China" in ann.screen
    await olga.says("/visadesk")
    await olga.taps("Our own rules (1)")
    assert "(other destination)" in olga.screen


async def test_official_page_is_the_organizers_choice(world: World) -> None:
    await load(world)
    ann, olga = await world.guest("Ann"), await world.organizer()
    await olga.says("/visadesk")

    await olga.taps("Official page")
    await olga.says("https://user@evil.example/")
    refused = olga.screen
    await olga.says("https://www.eda.admin.ch/visa")
    await holds(ann, "CN")

    assert refused.startswith("That is no address I can show.")
    assert "consulate: https://www.eda.admin.ch/visa\n" in ann.screen
