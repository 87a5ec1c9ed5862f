"""A gate lets in whoever has the right, where the family is on."""

import pytest

from bot.domain.features import Feature, Gate
from bot.domain.people.people import Role
from bot.domain.people.rights import Right

ON = frozenset({Feature.GOALS})


@pytest.mark.parametrize(
    ("gate", "role", "features", "is_let_in"),
    [
        (Gate(Right.EXPORT), Role.ORGANIZER, frozenset[Feature](), True),
        (Gate(Right.EXPORT), Role.GUEST, ON, False),
        (Gate(Right.LOOK, Feature.GOALS), Role.ORGANIZER, ON, True),
        (Gate(Right.LOOK, Feature.GROUPS), Role.ORGANIZER, ON, False),
        (Gate(Right.EXPORT, Feature.GOALS), Role.GUEST, ON, False),
        (Gate(Right.EXPORT, Feature.GROUPS), Role.GUEST, ON, False),
    ],
)
def test_it_takes_the_right_and_the_family(
    gate: Gate, role: Role, features: frozenset[Feature], *, is_let_in: bool
) -> None:
    assert gate.lets_in(role, features) == is_let_in
