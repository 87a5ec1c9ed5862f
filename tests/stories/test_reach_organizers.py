"""Everything organizers may do is found by tapping; a file of its own, for the walks are long."""

import pytest

from bot.domain.people.people import Role
from tests.stories.crawler import reaches_everything
from tests.stories.feedback.world import FeedbackWorld


# An owner sees what an organizer sees and a little more, so the two may share the languages.
@pytest.mark.timeout(400)
@pytest.mark.parametrize(("role", "language"), [(Role.ORGANIZER, "en"), (Role.OWNER, "zh")])
async def test_everything_of_organizers_is_reached_by_tapping(
    polled: FeedbackWorld, role: Role, language: str
) -> None:
    await reaches_everything(polled, role=role, language=language)
