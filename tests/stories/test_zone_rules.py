"""A government changes its time: what was planned by the wall clock keeps its hour."""

import zoneinfo
from collections.abc import AsyncGenerator, Generator
from dataclasses import replace
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

import pytest

from bot.settings.zone_rules import machines_offset, zone_rules
from bot.usecases.housekeeping.zone_rules import keep_wall_times
from storage.work import Work
from tests.stories.broadcasts.world import write
from tests.stories.rsvps.world import comes
from tests.stories.sample_event import DINNER, sample_plan
from tests.stories.world import World

HOUR = 3_600_000_000
REMINDERS = "SELECT kind, due_at FROM reminders ORDER BY due_at, kind"
DINNER_IN_TOKYO = "Thu 4 Mar 2027, 02:00 (Tokyo time"


@pytest.fixture
def old_rules(tmp_path: Path) -> Generator[Path]:
    """By the machine's data Tokyo still keeps the time of Shanghai."""
    folder = tmp_path / "zoneinfo"
    (folder / "Asia").mkdir(parents=True)
    shanghai = files("tzdata").joinpath("zoneinfo/Asia/Shanghai").read_bytes()
    (folder / "Asia" / "Tokyo").write_bytes(shanghai)
    (folder / "tzdata.zi").write_text("# version 2001a\n")
    change_rules(folder)
    yield folder
    zoneinfo.reset_tzpath()
    zoneinfo.ZoneInfo.clear_cache()


def change_rules(*folders: Path) -> None:
    """Have zones read from these folders first, then from the packages."""
    zoneinfo.reset_tzpath([str(folder) for folder in folders])
    zoneinfo.ZoneInfo.clear_cache()


@pytest.fixture
async def world(old_rules: Path, tmp_path: Path) -> AsyncGenerator[World]:
    assert zone_rules([old_rules]).machine == "2001a"
    plan = sample_plan()
    plan = replace(plan, event=replace(plan.event, zone="Asia/Tokyo"))
    async with World.opened(tmp_path / "world", plan=plan) as opened:
        yield opened


def stored(world: World) -> dict[str, int]:
    """When the event and the dinner begin, and until when one may answer."""
    [event] = world.rows("SELECT starts_at, ends_at, rsvp_deadline FROM events")
    [dinner] = world.rows("SELECT starts_at, ends_at FROM sessions WHERE id = ?", DINNER)
    names = ("starts", "ends", "deadline", "dinner starts", "dinner ends")
    return dict(zip(names, (*event, *dinner), strict=True))


async def test_programme_keeps_its_hours_and_organizers_are_told(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()
    await comes(ann)
    await ann.says("/schedule")
    await ann.taps("▫️ Dinner")
    await ann.taps("Yes")
    before, shown = stored(world), ann.screen
    await world.tick(seconds=1)
    reminders = world.rows("SELECT due_at FROM reminders WHERE subject = ? ORDER BY due_at", DINNER)
    olga.forget_past()

    change_rules()
    await world.restart()
    await world.tick(seconds=1)

    assert stored(world) == {name: at - HOUR for name, at in before.items()}
    assert olga.hears == [
        "🕰 Quiet Lake Dialogue · The official rules of the time zone Asia/Tokyo have changed. Every time of the"
        " programme still shows the same on the local clock; reminders and subscribed calendars have"
        " been put right. Whoever saved a calendar file before may see an hour that is wrong: please"
        " tell your guests to open it again."
    ]
    await ann.says("/schedule")
    await ann.taps("✅ Dinner")
    assert ann.screen.splitlines()[1].startswith(DINNER_IN_TOKYO)
    assert shown.splitlines()[1].startswith(DINNER_IN_TOKYO)
    assert world.rows("SELECT due_at FROM reminders WHERE subject = ? ORDER BY due_at", DINNER) == [
        (due - HOUR,) for (due,) in reminders
    ]
    assert len(reminders) > 0


async def test_what_people_planned_by_the_clock_keeps_its_hour(world: World) -> None:
    """An arrival, a broadcast to be sent later, a reminder of the organizers."""
    ann, olga = await world.guest("Ann"), await world.organizer()
    await ann.says("/details")
    await ann.taps("Answer 5 short questions")
    await ann.says("2027-03-02 20:00")
    await ann.taps("Skip", "Skip", "Skip", "Skip")
    arrives = ann.screen
    await write(olga)
    await olga.taps("Send later")
    await olga.says("2027-01-12 09:00")
    leaves = olga.screen
    await olga.says("/remind")
    await olga.taps("New reminder")
    await olga.says_all("Bring a scarf", "带围巾", "2027-02-20 20:00")
    await olga.taps("Everybody", "No")
    await world.tick(seconds=1)
    reminders = world.rows(REMINDERS)

    change_rules()
    await world.restart()
    await world.tick(seconds=1)

    await ann.says("/details")
    assert ann.screen == arrives.replace("Tue 12:00 for you", "Tue 11:00 for you")
    assert "20:00 (Tokyo time" in arrives
    await olga.says("/broadcast")
    await olga.taps("⏳ The bus leaves at 8.")
    assert olga.screen.split("\n") == leaves.replace("Tue 01:00", "Tue 00:00").split("\n")
    assert world.rows(REMINDERS) == [(kind, due - HOUR) for kind, due in reminders]
    assert {"own", "arrival", "deadline"} == {kind for kind, _ in reminders}
    olga.forget_past()
    world.clock.now = datetime(2027, 1, 12, 0, 0, 1, tzinfo=UTC)
    await world.tick(seconds=1)
    assert ann.hears[-1].startswith("📣")


async def test_next_start_changes_nothing_more(world: World) -> None:
    change_rules()
    await world.restart()
    once = stored(world)

    await world.restart()

    assert stored(world) == once


async def test_copy_with_older_packages_changes_nothing_back(world: World) -> None:
    change_rules()
    await world.restart()
    newer = stored(world)
    change_rules(world.folder.parent / "zoneinfo")

    def start_with_older_packages(work: Work) -> None:
        work.zone_release = "2025b"
        keep_wall_times(work, rules_before=machines_offset)

    await world.do(start_with_older_packages)

    assert stored(world) == newer


@pytest.mark.parametrize(
    ("files_there", "machine"),
    [
        ({"tzdata.zi": "# version 2025b\n# rest\n"}, "2025b"),
        ({"+VERSION": "2027a\n"}, "2027a"),
        ({}, ""),
    ],
)
def test_newer_rules_count(files_there: dict[str, str], machine: str, tmp_path: Path) -> None:
    for name, words in files_there.items():
        (tmp_path / name).write_text(words)

    rules = zone_rules([tmp_path / "none", tmp_path])

    assert rules.machine == machine
    assert rules.packaged_count is (machine != "2027a")
    assert rules.used == max(rules.packaged, machine)
