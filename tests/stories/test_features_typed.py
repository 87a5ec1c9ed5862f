"""The names of screens of a family that is off are words like any other: typed, they open nothing."""

import pytest

from bot.domain.features import Feature
from tests.stories.test_features import data_below
from tests.stories.world import World

NAMES = [
    *("dialogue", "statements", "goals", "working groups", "my desks", "readout"),
    *(
        "who pays and why",
        "risks and care",
        "risks",
        "风险与防范",
        "资助方与缘由",
        "我的影响力边界",
    ),
]


@pytest.mark.parametrize("name", NAMES)
async def test_typed_names_open_nothing_where_families_are_off(world: World, name: str) -> None:
    owen = await world.owner()
    await owen.says("/start")
    home = set(data_below(owen))
    owen.forget_past()
    await owen.says(name)
    off = owen.screen
    below = set(data_below(owen)) - home
    await world.switch(*Feature)
    world.clock.move(minutes=1)
    await owen.says(name)

    families = ("care", "risks", "desk", "groups", "goals", "ground", "readout", "background")
    assert not {each for each in below if each.startswith(families)}
    assert not off.startswith(("Behind this event", "Risks", "Goals", "Readout", "My desks"))
