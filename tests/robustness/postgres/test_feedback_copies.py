"""Two copies behind a balancer that sends each request to either: both take feedback, each knows all.

A guest checks in at one, hands in at the other, and asks again at whichever there is; Telegram's taps
go to either, too.
"""

import random
from collections import Counter
from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bot.crypto.base64url import decode_base64url, encode_base64url
from bot.crypto.feedback.ballots import SealedAnswer, seal_ballot
from bot.crypto.feedback.cards import nullifier
from bot.crypto.feedback.manifest_fields import Ballot, Manifest
from bot.demo.ceremony import open_feedback
from bot.demo.ports import free_port
from bot.domain.people.people import Language
from bot.settings.settings import Settings
from tests.robustness.balancer import Balancer
from tests.stories.feedback.world import FeedbackWorld, TokenRequest
from tests.stories.sample_event import EVENT, sample_plan
from tests.stories.someone import Someone

GUESTS = 8


class CopyWorld(FeedbackWorld):
    """One of several copies; all get their updates through the balancer."""

    webhook = ""
    beside: Sequence[FeedbackWorld] = ()

    def settings(self, **more: str) -> Settings:
        """The settings of this copy."""
        return super().settings(
            COLLOQUY_WEBHOOK_URL=self.webhook, COLLOQUY_WEBHOOK_SECRET="of-the-copies", **more
        )

    async def settle(self) -> None:
        """Wait until all copies have nothing more to do."""
        for each in (self, *self.beside):
            await FeedbackWorld.settle(each)


@dataclass(slots=True)
class Copies:
    """Two copies, and what goes through the balancer to either."""

    first: CopyWorld
    second: CopyWorld
    balancer: Balancer

    async def posts(self, path: str, body: object) -> tuple[int, dict[str, Any]]:
        """Post to either copy; return status and answer."""
        async with self.balancer.session.post(f"{self.balancer.site}{path}", json=body) as answer:
            return answer.status, await answer.json()

    async def checks_in(
        self, someone: Someone, request: TokenRequest
    ) -> tuple[int, dict[str, Any]]:
        """Ask for rights as the page does."""
        body = {"init_data": self.first.init_data(someone), "blinded": request.blinded}
        return await self.posts(f"/checkin/{EVENT}/main/tokens", body)


@pytest.fixture
async def copies(tmp_path: Path, postgres_url: str) -> AsyncGenerator[Copies]:
    folder, plan = tmp_path / "bot", sample_plan()
    async with Balancer.opened() as balancer:
        CopyWorld.webhook, FeedbackWorld.port = balancer.url, free_port()
        async with CopyWorld.opened(folder, plan=plan, database_url=postgres_url) as first:
            second = CopyWorld(folder, first.emulator, first.url, first.clock, plan, postgres_url)
            second.port = free_port()
            first.beside = (second,)
            open_feedback(
                first.settings(), plan.event, offline=tmp_path / "offline", now=first.clock
            )
            await second.start()
            balancer.ports += [first.port, second.port]
            balancer.chance = random.Random(7)
            try:
                yield Copies(first, second, balancer)
            finally:
                await second.stop()


def sealed_for(manifest: Manifest, ballot: Ballot, token: dict[str, str], text: str) -> str:
    assert ballot.recipient
    sealed = seal_ballot(
        manifest.recipients[ballot.recipient],
        SealedAnswer(Language.EN, 4, text),
        scope=manifest.scope,
        ballot=ballot.id,
        nullifier=nullifier(decode_base64url(token["message"])),
    )
    return encode_base64url(sealed)


async def test_either_copy_gives_rights_and_takes_what_they_allow_once(copies: Copies) -> None:
    manifest = copies.first.manifest
    [ballot, *_] = manifest.ballots
    told: Counter[tuple[int, str]] = Counter()
    for number in range(GUESTS):
        guest = await copies.first.guest(f"Guest {number}")
        request = TokenRequest.make(manifest)
        given = [await copies.checks_in(guest, request) for _ in range(3)]
        assert given == [given[0]] * 3
        status, answer = given[0]
        assert status == 200
        token = request.finish(answer["signatures"])[ballot.id]
        for _ in range(3):
            sealed = sealed_for(manifest, ballot, token, f"Thank you {number}")
            body = {"ballot": ballot.id, "token": token, "sealed": sealed}
            status, answer = await copies.posts(f"/feedback/{EVENT}/main/ballots", body)
            told[status, answer["state"]] += 1

    assert told == {(201, "recorded"): GUESTS, (200, "already-recorded"): 2 * GUESTS}
    assert set(copies.balancer.taken) == {copies.first.port, copies.second.port}
    assert copies.balancer.failures(*{path for path, _ in copies.balancer.answered}) == 0

    # One copy closes the box; the other one knows.
    copies.first.clock.now = max(each.closes for each in manifest.ballots)
    assert copies.second.now_running.parts.boxes.tend(copies.first.clock.now) == []
    box = copies.first.now_running.parts.boxes.find(EVENT)
    assert box is not None
    assert box.box.is_finished
    assert box.box.count(ballot.id) == GUESTS


async def test_stars_are_given_once_whichever_copy_is_tapped(copies: Copies) -> None:
    [ballot, *_] = copies.first.manifest.ballots
    for number in range(GUESTS):
        guest = await copies.first.guest(f"Guest {number}")
        for stars in (4, 1, 5):
            await guest.taps_data(f"stars:{ballot.id}:{stars}")
    assert set(copies.balancer.taken) == {copies.first.port, copies.second.port}

    found = copies.second.now_running.parts.boxes.find(EVENT)
    assert found is not None
    found.box.finish()
    assert found.box.ratings(ballot.id) == (0, 0, 0, GUESTS, 0)
