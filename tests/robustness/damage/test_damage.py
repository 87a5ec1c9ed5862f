"""One flipped bit in any sealed column there is: nobody freezes, and it is counted as unreadable.

Which tables there are, and whose their rows, is found from the metadata; what is tapped, from the
routes. Some columns share a round here; `python -m tests.robustness.damage` takes each alone.
"""

from functools import partial
from pathlib import Path

import pytest

from storage.housekeeping.sealed_rows import SEALED
from tests.robustness.damage.everything import everything
from tests.robustness.damage.judging import complaints
from tests.robustness.damage.rounds import Rounds, Row
from tests.stories.feedback.world import FeedbackWorld, prepare_feedback
from tests.stories.sample_event import OTHER_EVENT
from tests.stories.someone import Someone

SHARED = 2
"""Rounds for the tables that not every tap reads."""


@pytest.fixture
def founded(tmp_path: Path) -> Path:
    folder = tmp_path / "founded"
    folder.mkdir()
    return prepare_feedback(folder)


def grouped(rounds: Rounds) -> list[list[Row]]:
    """Rows that may be damaged together; where a tap reads one, it does not come to others."""
    alone = [row for row in rounds.rows() if row.table in rounds.read_by_all]
    groups = [
        [row for row in alone if row.table == table and (row.person == first) is is_guests]
        for table in sorted(rounds.read_by_all)
        for is_guests in (True, False)
        for first in [rounds.players[0].person]
    ]
    rest = [row for row in rounds.rows() if row.table not in rounds.read_by_all]
    return [group for group in (*groups, *(rest[n::SHARED] for n in range(SHARED))) if group]


@pytest.mark.timeout(400)
async def test_any_sealed_row_may_be_damaged(tmp_path: Path, founded: Path) -> None:
    async with everything(tmp_path / "bot", founded) as (world, players):
        rounds = Rounds(world, players)
        judge = partial(complaints, whole=rounds.find_taps(), players=players)
        groups = grouped(rounds)
        found = {"nothing": [*judge(judge.keywords["whole"], ())]}
        for group in groups:
            name = ", ".join(sorted({row.table for row in group}))
            found[name] = [*judge(rounds.play(group), group)]
        [told] = [row for row in rounds.rows() if row.table == "travel_details"]
        control = rounds.play([told], sealed=rounds.seal(["odd"], told), by=players[0])
        rounds.put(rounds.rows())
        others = [player.someone for player in players if player.event == OTHER_EVENT]
        greeted = await greets(world, *others)

    assert [f"{fault}: {name}" for name, faults in found.items() for fault in faults] == []
    assert {row.table for group in groups for row in group} == {table.name for table in SEALED}
    # The control: what opens, and is of another shape than it should be, is a fault and is found.
    assert {"counted as unreadable: {}", "a fault in the chat of a GUEST"} < set(
        judge(control, [told])
    )
    assert greeted == ["Harbour Dialogue"]


async def greets(world: FeedbackWorld, *people: Someone) -> list[str]:
    """Start the bot, let its clock go, and return what people see first."""
    await world.start()
    await world.tick(minutes=16)
    for someone in people:
        await someone.says("/start")
    await world.stop()
    return [someone.screen.split("\n")[0] for someone in people]
