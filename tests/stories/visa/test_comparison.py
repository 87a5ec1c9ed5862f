"""Host countries are compared without giving anybody away."""

from tests.stories.visa.world import cases, load
from tests.stories.world import World


async def test_host_countries_are_compared_without_giving_anybody_away(world: World) -> None:
    await load(world)
    await cases(world, *["CN"] * 4, *["US"] * 3, *["IN"] * 3, "GB", "KE", "HK")
    olga, xu = await world.organizer(), await world.organizer("徐", "zh")

    await olga.says("/visadesk")
    await olga.taps("Compare destinations")

    assert olga.shown == (
        (
            "Comparing destinations\n10 guests' passports, by the data alone\n\n"
            "Switzerland\nvisa 7 (70%) · authorisation 0 (0%) · nothing in advance 3 (30%) ·"
            " unclear 0 (0%)\n"
            "Singapore\nvisa 0 (0%) · authorisation 3 (30%) · nothing in advance 7 (70%) ·"
            " unclear 0 (0%)\n"
            "Thailand\nvisa 0 (0%) · authorisation 3 (30%) · nothing in advance 7 (70%) ·"
            " unclear 0 (0%)\n"
            "United Kingdom\nvisa 7 (70%) · authorisation 3 (30%) · nothing in advance 0 (0%) ·"
            " unclear 0 (0%)\n\n"
            "Not split up: 3 more guests, so that nobody's passport can be worked out.\n"
            "Passports fewer than 3 guests hold are never shown by themselves.\n\n"
            "Based on data of Fri 1 Jan 2027 (Made-up list, 9 days old). Not advice."
        ),
        [["Picture"], ["Others…"], ["« Visa desk", "« Start"]],
    )
    await olga.taps("Others…")
    await olga.says("Korea, Singapore")
    assert olga.screen == (
        "“Korea” may be several countries or territories, or none. Please type its full name or"
        " its code of two letters."
    )
    await olga.says("SG China")
    assert "“SG China” may be several countries" in olga.screen
    await olga.says("SG CN")
    assert olga.screen.split("\n\n")[1:2] == [
        "Singapore\nvisa 0 (0%) · authorisation 3 (30%) · nothing in advance 7 (70%) ·"
        " unclear 0 (0%)\n"
        "China\nvisa 0 (0%) · authorisation 0 (0%) · nothing in advance 4 (40%) ·"
        " unclear 6 (60%)"
    ]
    await olga.taps("Picture")
    assert olga.photo[:8] == b"\x89PNG\r\n\x1a\n"
    assert olga.shown == (
        (
            "10 guests' passports by destination. Based on data of Fri 1 Jan 2027 (Made-up list,"
            " 9 days old). Not advice.\n"
            "Not split up: 3 more. Passports fewer than 3 guests hold are never shown by"
            " themselves."
        ),
        [["« Comparison"]],
    )
    await xu.says("/visadesk")
    await xu.taps("比较举办地", "其他国家或地区……")
    await xu.says("瑞士，新加坡")
    assert xu.screen.split("\n\n")[1] == (
        "瑞士\n签证 7（70%）· 入境许可 0（0%）· 无需事先办理 3（30%）· 不明 0（0%）\n"
        "新加坡\n签证 0（0%）· 入境许可 3（30%）· 无需事先办理 7（70%）· 不明 0（0%）"
    )


async def test_too_few_passports_are_not_compared(world: World) -> None:
    await load(world)
    await cases(world, *["CN"] * 4)
    olga = await world.organizer()
    await olga.says("/visadesk")

    await olga.taps("Compare destinations")
    few = olga.screen
    await cases(world, "US")
    await olga.taps_data("visacompare-picture")

    assert few == (
        "Comparing destinations\n\nThere are too few passports to compare without giving"
        " somebody's away: at least 5 guests must have named one, and one issuer at least 3 of"
        " them."
    )
    assert olga.screen == few


async def test_old_data_is_not_compared(world: World) -> None:
    await load(world)
    await cases(world, *["CN"] * 5)
    olga = await world.organizer()
    world.clock.move(days=172)

    await olga.says("/visadesk")
    told = "too old, no hint is given. Please ask the operator for newer data."
    assert told in olga.screen
    await olga.taps("Compare destinations")

    assert olga.screen.endswith(told)
