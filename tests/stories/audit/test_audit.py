"""The records in words: whoever may read them finds them by tapping; codes, no names; one bad row stops nobody."""

import re
from pathlib import Path

from bot.domain.ids import OPERATOR
from bot.domain.people.people import Role
from tests.stories.roles.world import id_of
from tests.stories.sample_event import EVENT
from tests.stories.second_factor.world import guarded_world, sets_up
from tests.stories.someone import Someone
from tests.stories.test_set_aside import notice
from tests.stories.tickets.world import code_of
from tests.stories.world import World

HEAD = (
    "Records\nQuiet Lake Dialogue\n\nActs and looks of organizers, newest first; {}. People are codes;"
    " nothing guests say is noted here. Your own look is noted as well.\n\n"
)
CANARY = "Canary Zebedee"


async def opens(someone: Someone) -> None:
    """Somebody taps their way from /start to the records."""
    await someone.says("/start")
    await someone.taps("For organizers", "Records")


def lines_in(screen: str) -> list[str]:
    """The entries a screen lists, without their moments."""
    found = re.findall(r"(?m)^(\d+)\. .* · (.*)$", screen)
    return [f"{number} {said}" for number, said in found]


async def test_acts_and_looks_are_read_in_words_and_codes_by_tapping(world: World) -> None:
    olga, ann = await world.organizer(), await world.guest(CANARY)
    code, olgas = await code_of(world, ann), await code_of(world, olga)
    await olga.taps_data("members-names:0", message_id=1)
    assert CANARY in olga.screen
    await olga.taps_data(f"member-seats:{await id_of(world, ann)}", message_id=1)
    olga.forget_past()

    await opens(olga)

    assert lines_in(olga.screen) == [
        f"2 {olgas} took seats back ({code})",
        f"1 {olgas} saw names of those who joined",
    ]
    assert olga.screen.startswith(HEAD.format("1–2 of 2"))
    assert olga.buttons == [["Forgotten people"], ["« Organizers", "« Start"]]
    assert CANARY not in "".join(olga.hears)

    await opens(olga)
    assert lines_in(olga.screen)[0] == f"3 {olgas} looked at these records"


async def test_records_are_paged_and_a_look_does_not_push_them_on(world: World) -> None:
    xu = await world.organizer("徐", "zh")
    for _ in range(25):
        await world.do(lambda work: work.audit.note(EVENT, actor=OPERATOR, act="put-back"))
    await xu.says("/start")
    await xu.taps("主办方专用", "操作记录")
    first = lines_in(xu.screen)
    await xu.taps(xu.buttons[0][0])
    second = lines_in(xu.screen)

    assert [line.split()[0] for line in first + second] == [str(n) for n in range(25, 0, -1)]
    assert first[0] == "25 系统管理员 恢复了备份"


async def test_of_a_changed_row_there_is_only_the_number_and_owners_are_told_once(
    world: World,
) -> None:
    owen, olga = await world.owner(), await world.organizer()
    for act in ("joined", "invited", "saw-names"):
        await world.do(lambda work, act=act: work.audit.note(EVENT, actor=OPERATOR, act=act))
    [_, (changed,), _] = world.rows("SELECT id FROM audit ORDER BY id")
    world.spoil("UPDATE audit SET act = 'joined' WHERE id = ?", changed)

    await opens(olga)

    assert lines_in(olga.screen) == ["3 Operator saw names", "1 Operator joined by an invitation"]
    assert olga.screen.endswith("⚠️ 1 entry is missing here: it cannot be read.")
    await world.tick(minutes=2)
    await opens(olga)
    await world.tick(hours=3)
    told = [each for each in owen.hears if each.startswith("⚠️")]
    assert told == [notice("1 stored entry cannot be read")]
    world.spoil("UPDATE audit SET act = 'invited' WHERE id = ?", changed)
    await opens(olga)
    assert "cannot be read" not in olga.screen


async def test_who_is_forgotten_is_nobody_in_it(world: World) -> None:
    olga, ann = await world.organizer(), await world.guest(CANARY)
    code, anns = await code_of(world, ann), await id_of(world, ann)
    await world.do(lambda work: work.audit.note(EVENT, actor=anns, act="promoted"))
    await olga.taps_data(f"member-end:{anns}", message_id=1)
    await opens(olga)
    assert lines_in(olga.screen) == [
        f"2 {await code_of(world, olga)} ended a membership ({code})",
        "1 Somebody who is gone took another role by an invitation",
    ]
    # What stands there of who is gone is a code that leads to nobody, and no id beside it.
    [(subject,)] = world.rows("SELECT subject FROM audit WHERE act = 'ended-membership'")
    assert subject == code


async def test_it_takes_the_right_and_the_second_factor(tmp_path: Path) -> None:
    async with guarded_world(tmp_path / "bot") as guarded:
        olga, fay = await guarded.organizer(), await guarded.guest("Fay", role=Role.FACILITATOR)
        await fay.says("/audit")
        assert fay.screen.startswith("That is for organizers only.")
        await olga.says("/audit")
        assert olga.screen.startswith("Please set up your second factor first")
        app = await sets_up(guarded, olga)
        await guarded.tick(minutes=11)
        await olga.says("/audit")
        assert "authenticator app" in olga.screen
        await app.types()
        assert olga.screen.startswith("Records\n")
