"""The passports present: what each needs, checked on which day, and once more before the event."""

from datetime import date

from tests.stories.visa.world import holds, load
from tests.stories.world import World


async def test_passports_present_are_checked_by_a_tap_and_once_more_before_the_event(
    world: World,
) -> None:
    await load(world)
    olga, omar = await world.organizer(), await world.organizer("奥马", "zh")
    for name, passport in (("Ann", "US"), ("Bo", "CN"), ("Cy", "FR"), ("Di", "CH")):
        await holds(await world.guest(name), passport)

    await olga.says("/visadesk")
    await olga.taps("Passports to check (3)")

    page = (
        "Destination: Switzerland\n"
        "Official page: https://www.sem.admin.ch (written down on Mon 30 Nov 2026, not opened then)"
    )
    rest = (
        "Look at the official page, then tap what still holds. Within 30 days of the event each has"
        " to be checked once more. What differs: add a rule."
    )
    by_data = "by the data of Fri 1 Jan 2027, not checked by us"
    assert olga.shown == (
        f"Passports present\n{page}\n\nChina: Visa\n{by_data}\nFrance: no hint\nnobody knows yet\n"
        f"United States: Nothing in advance\n{by_data}\n\n{rest}",
        [
            ["Checked today: China"],
            ["Checked today: United States"],
            ["Add a rule"],
            ["« Visa desk", "« Start"],
        ],
    )
    await olga.taps("Checked today: China")
    await olga.taps("Checked today: United States")
    checked = "checked on Sun 10 Jan 2027: https://www.sem.admin.ch"
    assert olga.shown == (
        f"Passports present\n{page}\n\nFrance: no hint\nnobody knows yet\nChina: Visa\n{checked}\n"
        f"United States: Nothing in advance\n{checked}\n\n{rest}",
        [["Add a rule"], ["« Visa desk", "« Start"]],
    )
    await omar.says("/visadesk")
    await omar.taps("待核对的护照（1）")
    assert omar.screen.split("\n")[4:8] == [
        "法国：没有提示",
        "尚不清楚",
        "中国：签证",
        "核对于 2027年1月10日（周日）：https://www.sem.admin.ch",
    ]
    assert (
        world.rows("SELECT act FROM audit WHERE act = 'made-visa-rule'")
        == [("made-visa-rule",)] * 2
    )

    # A month before the event all of it is asked for once more, and a tap is enough.
    world.clock.move(days=25)
    await olga.says("/visadesk")
    await olga.taps("Passports to check (3)")
    assert "China: Visa\n" + checked + " ⚠️ check once more" in olga.screen
    await olga.taps("Checked today: China", "« Visa desk", "Passports to check (2)")
    for made_up in ("visapresent-checked:ZZ:0", "visapresent-checked:FR:0"):
        await olga.taps_data(made_up)
        assert olga.screen.startswith("This button is out of date.")


async def test_old_word_that_a_visa_is_needed_stays_and_the_other_goes(world: World) -> None:
    await load(world, dated=date(2026, 7, 13))
    ann, xu, bo = (
        await world.guest("Ann"),
        await world.guest("徐", "zh"),
        await world.guest("Bo"),
    )
    await holds(ann, "CN")
    await holds(xu, "CN")
    await holds(bo, "US")

    assert ann.screen.split("\n\n")[1] == (
        "Normally a visa is required to enter Switzerland with a passport issued by China.\n"
        "Source: Made-up list, data of Mon 13 Jul 2026, 181 days old.\n"
        "⚠️ It is some time since this was checked, and rules may have become milder. Start all the"
        " same: a visa takes longest."
    )
    assert xu.screen.split("\n\n")[1].split("\n")[-1] == (
        "⚠️ 此信息已有一段时间未核对，规定可能已放宽。仍请尽早开始办理：签证所需时间最长。"
    )
    assert "The data on visas is too old to rely on." in bo.screen


async def test_those_who_tend_visas_are_told_once_to_check_again(world: World) -> None:
    await load(world)
    olga, omar = await world.organizer(), await world.organizer("奥马", "zh")
    ann = await world.guest("Ann")
    await holds(ann, "CN")
    await holds(await world.guest("Bo"), "US")
    for someone in (olga, omar, ann):
        someone.forget_past()
    await world.tick(hours=1)
    assert (olga.hears, omar.hears) == ([], []), "there is time"

    await world.tick(hours=25 * 24)
    said = [each for each in olga.hears if "You are told this once" in each]
    assert said == [
        "Quiet Lake Dialogue · It begins in less than 30 days. The visa hints of 2 passports have to"
        " be checked once more: look at the official page, then tap what still holds. You are told"
        " this once."
    ]
    assert [each for each in omar.hears if "此提醒只发送一次" in each] == [
        "静湖对话 · 距开始不足 30 天。有 2 种护照的签证提示需要再核对一次："
        "请查看官方网页，再点选仍然有效的一项。此提醒只发送一次。"
    ]
    assert not [each for each in ann.hears if "once more" in each]
    await olga.taps("Passports to check (2)")
    assert olga.screen.startswith("Passports present\n")
    olga.forget_past()
    await world.tick(hours=48)
    assert not [each for each in olga.hears if "once more" in each]
