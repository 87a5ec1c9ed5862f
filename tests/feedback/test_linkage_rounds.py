"""Over two rounds and across items: no order, no author, and nothing that ties two votes together.

Forty people vote on three items in each of two rounds, one person after the other, as pages do;
what whoever seizes the files sees of a vote is its right. The attackers are those of test_linkage.
"""

import asyncio
import contextlib
import itertools
import random
import shutil
import statistics
import tempfile
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import pytest

from bot.domain.ratings import Scale
from tests.feedback import naive_stores, world
from tests.feedback.attackers import ATTACKERS, Attacker, by_rowid, kendall, named_by_journal
from tests.feedback.world import Token

PEOPLE = 40
ROUNDS, ITEMS = ("goals-1", "goals-2"), ("goal1", "goal2", "goal3")
RUNS = 3
LIMIT = 0.12
"""Of the mean of RUNS * 6 orders, whose standard deviation is 0.026 by chance alone."""
PLACES = tuple(itertools.product(ROUNDS, ITEMS))


@dataclass(frozen=True, slots=True)
class Votes:
    """One dialogue: `proofs[place][i]` is the right person i used, `truth` who came when."""

    proofs: Mapping[tuple[str, str], Sequence[bytes]]
    truth: Mapping[str, Sequence[int]]
    live: Path
    killed: Path


@pytest.fixture(scope="module")
def dialogues() -> Generator[Sequence[Votes]]:
    """What all tests look at."""
    with tempfile.TemporaryDirectory(prefix="colloquy-rounds-") as name:
        yield [asyncio.run(hold(Path(name) / str(number))) for number in range(RUNS)]


async def hold(folder: Path) -> Votes:
    """Let everybody vote on everything in both rounds, then take the copies."""
    boxes = folder / "boxes"
    for each in ROUNDS:
        scales = dict.fromkeys(ITEMS, Scale.AGREEMENT)
        world.found_votes(boxes / world.EVENT / each, scales, people=PEOPLE, round_id=each)
    tokens = {place: rights(*place) for place in PLACES}
    truth = {each: random.sample(range(PEOPLE), PEOPLE) for each in ROUNDS}
    async with world.serving(boxes, folder / "log") as process, aiohttp.ClientSession() as web:
        for each in ROUNDS:
            for person in truth[each]:
                for item in ITEMS:
                    body = world.vote(tokens[each, item][person], person % 4, ballot=item)
                    answer = await world.post(web, process.url_of(each), body)
                    assert answer == (201, "recorded")
        live = shutil.copytree(boxes, folder / "live")
        await process.kill()
    killed = shutil.copytree(boxes, folder / "killed")
    proofs = {place: [token.proof for token in held] for place, held in tokens.items()}
    return Votes(proofs, truth, live, killed)


def rights(round_id: str, item: str) -> Sequence[Token]:
    return [world.blind_token(item, round_id=round_id) for _ in range(PEOPLE)]


def of_round(image: Path, round_id: str) -> Path:
    return image / world.EVENT / round_id


@pytest.mark.parametrize("image", ["live", "killed"])
@pytest.mark.parametrize("name", ATTACKERS)
def test_votes_tell_no_order(dialogues: Sequence[Votes], name: str, image: str) -> None:
    taus = [
        kendall(
            [votes.proofs[each, item][person] for person in votes.truth[each]],
            ATTACKERS[name](
                of_round(getattr(votes, image), each), sorted(votes.proofs[each, item])
            ),
        )
        for votes in dialogues
        for each, item in PLACES
    ]
    assert abs(statistics.mean(taus)) < LIMIT


@pytest.mark.parametrize("image", ["live", "killed"])
def test_journals_name_no_vote(dialogues: Sequence[Votes], image: str) -> None:
    named = {
        proof
        for votes in dialogues
        for each, item in PLACES
        for proof in named_by_journal(
            of_round(getattr(votes, image), each), votes.proofs[each, item]
        )
    }
    assert named == set()


def matched(attacker: Attacker, images: Sequence[Path], sides: Sequence[Sequence[bytes]]) -> int:
    """How many people are found again in another item or round, by standing in the same place.

    `sides` hold the same people's rights in the same order; the attacker sees them sorted.
    """
    ranks: list[list[bytes]] = []
    for image, proofs in zip(images, sides, strict=True):
        places = attacker(image, sorted(proofs))
        ranks.append(sorted(places, key=lambda proof, of=places: of[proof]))
    pairs = set(zip(*sides, strict=True))
    return sum(pair in pairs for pair in zip(*ranks, strict=True))


@pytest.mark.parametrize("image", ["live", "killed"])
@pytest.mark.parametrize("name", ["rowid", "page and cell"])
def test_votes_of_one_person_are_not_found_across_items_and_rounds(
    dialogues: Sequence[Votes], name: str, image: str
) -> None:
    """By chance one of forty people is matched in each of 15 pairs of lists: 45 in three runs."""
    found = sum(
        matched(
            ATTACKERS[name],
            [of_round(getattr(votes, image), each) for each, _ in pair],
            [votes.proofs[place] for place in pair],
        )
        for votes in dialogues
        for pair in itertools.combinations(PLACES, 2)
    )
    assert found <= 45 + 5 * 45**0.5


def test_control_order_and_matching_find_everybody_in_a_naive_store(tmp_path: Path) -> None:
    people = random.sample(range(PEOPLE), PEOPLE)
    sides = [[token.proof for token in rights("goals-1", item)] for item in ITEMS[:2]]
    with contextlib.ExitStack() as stack:
        for item, proofs in zip(ITEMS, sides, strict=False):
            database = stack.enter_context(naive_stores.opened(tmp_path / item))
            came = [proofs[person] for person in people]
            naive_stores.random_key_in_an_ordinary_table(database, came)
            assert kendall(came, by_rowid(tmp_path / item, sorted(proofs))) == 1
        images = [tmp_path / item for item in ITEMS[:2]]
        assert matched(by_rowid, images, sides) == PEOPLE
