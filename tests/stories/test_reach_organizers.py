"""Everything organizers may do is found by tapping; a file of its own, for the walks are long."""

from itertools import product

import pytest

from bot.domain.people.people import Role
from tests.parity.choice import Channel, chosen
from tests.stories.feedback.world import FeedbackWorld
from tests.stories.reach.everything import reaches_everything

# An owner sees what an organizer sees and a little more, so the two may share the languages.
FEW = [(Role.ORGANIZER, "en"), (Role.OWNER, "zh")]
ALL = list(product((Role.FACILITATOR, Role.ORGANIZER, Role.OWNER), ("en", "zh")))


@pytest.mark.timeout(400)
@pytest.mark.parametrize(("role", "language"), FEW if chosen() is Channel.TELEGRAM else ALL)
async def test_everything_of_organizers_is_reached_by_tapping(
    polled: FeedbackWorld, role: Role, language: str
) -> None:
    await reaches_everything(polled, role=role, language=language)
