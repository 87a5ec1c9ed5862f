"""Goals: no order, no author, and nothing that ties the three goals of one person together.

Forty people hand in three goals each, one person after the other, as the page does. The attackers are
those of test_linkage; that matching finds everybody in a naive store is shown in test_linkage_rounds.
"""

import asyncio
import itertools
import random
import shutil
import statistics
import tempfile
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp
import pytest

from bot.crypto.feedback.manifests import Ballot, BallotKind, Recipient
from bot.domain.common_ground.goals import GOALS_ROUND
from bot.domain.messages.texts import Words
from tests.feedback import world
from tests.feedback.attackers import ATTACKERS, kendall, named_by_journal
from tests.feedback.test_linkage_rounds import PEOPLE, matched, of_round

GOALS = ("goal1", "goal2", "goal3")
RUNS = 2
LIMIT = 0.2
"""Of the mean of six orders, whose standard deviation is 0.045 by chance alone."""


@dataclass(frozen=True, slots=True)
class Written:
    """One dialogue: `proofs[goal][i]` is person i's right, `issued` what the server saw of it.

    `truth` is who came when.
    """

    proofs: Mapping[str, Sequence[bytes]]
    issued: Mapping[str, Sequence[Sequence[bytes]]]
    truth: Sequence[int]
    live: Path
    killed: Path


@pytest.fixture(scope="module")
def dialogues() -> Generator[Sequence[Written]]:
    """What all tests look at."""
    with tempfile.TemporaryDirectory(prefix="colloquy-goals-") as name:
        yield [asyncio.run(hold(Path(name) / str(number))) for number in range(RUNS)]


async def hold(
    folder: Path,
    *,
    round_id: str = GOALS_ROUND,
    kind: BallotKind = BallotKind.GOAL,
    names: Sequence[str] = GOALS,
    writers: int = PEOPLE,
) -> Written:
    """Let so many of those who have a right write on each of three ballots, then take the copies."""
    boxes = folder / "boxes"
    now, day = datetime.now(UTC).replace(microsecond=0), timedelta(days=1)
    opens, closes, to = now - day, now + day, Recipient.FACILITATORS
    ballots = tuple(
        Ballot(
            *(name, kind, number, Words(name, name), to, opens, closes),
            rsa=world.issuing_key(name).spki,
        )
        for number, name in enumerate(names, 1)
    )
    world.found_round(boxes / world.EVENT / round_id, ballots, people=PEOPLE, round_id=round_id)
    tokens = {
        name: [world.blind_token(name, round_id=round_id) for _ in range(PEOPLE)] for name in names
    }
    truth = random.sample(range(PEOPLE), writers)
    async with world.serving(boxes, folder / "log") as process, aiohttp.ClientSession() as web:
        for person, goal in itertools.product(truth, names):
            body = world.submission(tokens[goal][person], world.sealed(), ballot=goal)
            assert await world.post(web, process.url_of(round_id), body) == (201, "recorded")
        live = shutil.copytree(boxes, folder / "live")
        await process.kill()
    killed = shutil.copytree(boxes, folder / "killed")
    proofs = {goal: [token.proof for token in held] for goal, held in tokens.items()}
    issued = {name: [token.issued for token in held] for name, held in tokens.items()}
    return Written(proofs, issued, truth, live, killed)


@pytest.mark.parametrize("image", ["live", "killed"])
@pytest.mark.parametrize("name", ATTACKERS)
def test_goals_tell_no_order(dialogues: Sequence[Written], name: str, image: str) -> None:
    taus = [
        kendall(
            [written.proofs[goal][person] for person in written.truth],
            ATTACKERS[name](
                of_round(getattr(written, image), GOALS_ROUND), sorted(written.proofs[goal])
            ),
        )
        for written in dialogues
        for goal in GOALS
    ]
    assert abs(statistics.mean(taus)) < LIMIT


@pytest.mark.parametrize("image", ["live", "killed"])
def test_journals_name_no_goal(dialogues: Sequence[Written], image: str) -> None:
    for written in dialogues:
        folder = of_round(getattr(written, image), GOALS_ROUND)
        proofs = [proof for goal in GOALS for proof in written.proofs[goal]]
        assert set(named_by_journal(folder, proofs)) == set()


@pytest.mark.parametrize("image", ["live", "killed"])
@pytest.mark.parametrize("name", ["rowid", "page and cell"])
def test_three_goals_of_one_person_are_not_found_together(
    dialogues: Sequence[Written], name: str, image: str
) -> None:
    """By chance one of forty people is matched in each of 3 pairs of lists: 6 in two runs."""
    found = sum(
        matched(
            ATTACKERS[name],
            [of_round(getattr(written, image), GOALS_ROUND)] * 2,
            [written.proofs[goal] for goal in pair],
        )
        for written in dialogues
        for pair in itertools.combinations(GOALS, 2)
    )
    assert found <= 6 + 5 * 6**0.5
