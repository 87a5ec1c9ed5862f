"""Everything there is, reached by tapping on the page of a bot that has no Telegram, in both languages.

Each role walks once, and every screen is drawn in the other language as well: what leads on is the same
in both. That each role walks in each language is a matter of `make parity`.
"""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from bot.domain.people.people import Language, Role
from bot.settings.settings import Settings
from tests.parity.choice import Channel
from tests.stories.feedback.world import FeedbackWorld, choose_port
from tests.stories.reach.everything import reaches_everything
from tests.stories.reach.found_elsewhere import HAS_PUSH

LOOKS = (
    (Role.GUEST, Language.ZH),
    (Role.FACILITATOR, Language.EN),
    (Role.ORGANIZER, Language.ZH),
    (Role.OWNER, Language.ZH),
)


class LoneFeedbackWorld(FeedbackWorld):
    """The same of a bot without an account at Telegram, with a second address, a mail server and Web Push."""

    __slots__ = ()

    def settings(self, **more: str) -> Settings:
        """The settings of this world's bot."""
        return super().settings(
            COLLOQUY_TOKEN="",
            COLLOQUY_PUBLIC_URLS="https://second.example",
            COLLOQUY_SMTP_SERVER="127.0.0.1:9",
            COLLOQUY_SMTP_SECURITY="none",
            COLLOQUY_SMTP_FROM="notices@dialogue.example",
            COLLOQUY_PUSH_CONTACT="notices@dialogue.example" if HAS_PUSH else "",
            **more,
        )


@pytest.fixture
async def lone(tmp_path: Path, founded_with_box: Path) -> AsyncGenerator[LoneFeedbackWorld]:
    """A founded event with a ballot box, whose people have a page and nothing else."""
    choose_port()
    async with LoneFeedbackWorld.opened(
        tmp_path / "bot", founded=founded_with_box, channel=Channel.PAGE
    ) as opened:
        yield opened


@pytest.mark.timeout(400)
@pytest.mark.parametrize(("role", "language"), LOOKS)
async def test_everything_is_reached_on_the_page(
    lone: LoneFeedbackWorld, role: Role, language: Language
) -> None:
    other = next(each for each in Language if each is not language)
    await reaches_everything(lone, role=role, language=language, other=other)
