"""The bot is killed while a letter is made: it has one number and is one document."""

import asyncio
import hashlib
from pathlib import Path

import pytest

from bot.domain.invitation_letters.requests import InvitationLetterState
from storage.work import Work
from tests.robustness.organizer_world import ANN, OLGA, REQUEST, KillPoint, OrganizerWorld
from tests.stories.sample_event import EVENT
from tests.stories.someone import Someone


@pytest.mark.parametrize(
    ("blow", "most"),
    [
        (KillPoint("stored", "editMessageText", OLGA), 1),
        (KillPoint("at work"), 1),
        (KillPoint("before", "sendDocument", ANN), 1),
        # What a person waits for is rather sent twice than not at all: the same document.
        (KillPoint("stored", "sendDocument", ANN), 2),
    ],
    ids=lambda value: str(value) if isinstance(value, KillPoint) else "",
)
async def test_approved_letter_has_one_number_and_one_document(
    blow: KillPoint, most: int, waiting: Path, tmp_path: Path
) -> None:
    async with OrganizerWorld.opened(tmp_path / "desk", waiting) as opened:
        await opened.olga.says("/start")
        screen = opened.olga.messages[-1]["message_id"]

        data = f"visaletters-approve:{REQUEST}:1"
        await opened.survives(blow, lambda: opened.town.world.tap(OLGA, screen, data))
        async with asyncio.timeout(20):
            while not documents(opened.ann):
                await asyncio.sleep(0.02)
        await opened.town.settle()

        def read(
            work: Work,
        ) -> tuple[list[tuple[str, str | None, bool]], InvitationLetterState | None]:
            entries = work.invitation_letter_register.all_of(EVENT)
            ann = work.people.find(ANN)
            assert ann is not None
            register = [(each.number[-4:], each.document, each.valid) for each in entries]
            return register, work.invitation_letters.state(EVENT, ann.id)

        digests = documents(opened.ann)
        assert await opened.books(read) == (
            [("0001", digests[0], True)],
            InvitationLetterState.SENT,
        )
        assert digests == digests[:1] * len(digests)
        assert len(digests) <= most


def documents(ann: Someone) -> list[str]:
    """The SHA-256 of every document in a chat."""
    found = [each["document"]["file_id"] for each in ann.messages if "document" in each]
    return [hashlib.sha256(ann.content(each)).hexdigest() for each in found]
