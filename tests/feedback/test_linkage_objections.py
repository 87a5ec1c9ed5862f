"""Objections to a point of the readout: neither order nor time nor row tells who objected, or that they did.

All forty guests fetch their rights, which the server sees with their names; thirty of them object, in
an order of their own. Whoever has the files, what was issued to whom, and the opening keys guesses who.
"""

import asyncio
import random
import secrets
import statistics
import tempfile
from collections.abc import Generator, Sequence
from pathlib import Path

import pytest

from bot.crypto.feedback.manifests import BallotKind
from bot.domain.readout.objections import OBJECTION_ROUNDS, OBJECTIONS_EACH
from tests.feedback import naive_stores
from tests.feedback.attackers import (
    ATTACKERS,
    by_rowid,
    join_commits,
    kendall,
    named_by_journal,
    needle,
)
from tests.feedback.test_linkage_goals import Written, hold
from tests.feedback.test_linkage_rounds import PEOPLE, of_round

ROUND = OBJECTION_ROUNDS[0]
BALLOTS = tuple(f"objection{number}" for number in range(1, OBJECTIONS_EACH + 1))
OBJECT = 30
RUNS = 2
LIMIT = 0.26
"""Of the mean of six orders of thirty, whose standard deviation is 0.052 by chance alone."""


@pytest.fixture(scope="module")
def readouts() -> Generator[Sequence[Written]]:
    """What all tests look at."""
    with tempfile.TemporaryDirectory(prefix="colloquy-objections-") as name:
        yield [
            asyncio.run(
                hold(
                    Path(name) / str(number),
                    round_id=ROUND,
                    kind=BallotKind.OBJECTION,
                    names=BALLOTS,
                    writers=OBJECT,
                )
            )
            for number in range(RUNS)
        ]


def came(written: Written, ballot: str) -> list[bytes]:
    """Return the rights of those who objected, in the order in which they did."""
    return [written.proofs[ballot][person] for person in written.truth]


def traces(folder: Path, issued: Sequence[Sequence[bytes]]) -> set[int]:
    """Return the people of whom something that was issued to them stands in a file."""
    contents = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    return {
        person
        for person, values in enumerate(issued)
        if any(needle(value) in content for value in values for content in contents)
    }


@pytest.mark.parametrize("image", ["live", "killed"])
@pytest.mark.parametrize("name", ATTACKERS)
def test_order_in_which_guests_objected_is_not_found(
    readouts: Sequence[Written], name: str, image: str
) -> None:
    taus = [
        kendall(
            came(written, ballot),
            ATTACKERS[name](
                of_round(getattr(written, image), ROUND), sorted(written.proofs[ballot])
            ),
        )
        for written in readouts
        for ballot in BALLOTS
    ]
    assert abs(statistics.mean(taus)) < LIMIT


@pytest.mark.parametrize("image", ["live", "killed"])
def test_nothing_that_was_issued_leads_to_whoever_objected(
    readouts: Sequence[Written], image: str
) -> None:
    for written in readouts:
        folder = of_round(getattr(written, image), ROUND)
        for ballot in BALLOTS:
            used, issued = came(written, ballot), written.issued[ballot]
            assert traces(folder, issued) == set()
            assert named_by_journal(folder, used) == set()
            for number in range(len(issued[0])):
                assert join_commits(folder, [each[number] for each in issued], used) == {}


@pytest.mark.parametrize("image", ["live", "killed"])
def test_rows_are_no_better_than_a_guess_of_who(readouts: Sequence[Written], image: str) -> None:
    """Rows in their order, people in the order in which their rights were issued: one by one."""
    right = 0
    for written in readouts:
        for ballot in BALLOTS:
            places = by_rowid(of_round(getattr(written, image), ROUND), came(written, ballot))
            rows = sorted(places, key=places.__getitem__)
            people = [written.proofs[ballot][person] for person in sorted(written.truth)]
            right += sum(one == other for one, other in zip(rows, people, strict=False))
    # By chance one is right in each of six lists; more than 20 come less than once in ten thousand.
    assert right <= 20


def test_control_a_naive_store_gives_everybody_away(tmp_path: Path) -> None:
    issued = [secrets.token_bytes(32) for _ in range(PEOPLE)]
    objected = random.sample(range(PEOPLE), OBJECT)
    objections = [secrets.token_bytes(4096) for _ in objected]
    theirs = [issued[person] for person in objected]
    with naive_stores.opened(tmp_path / "joined", "wal") as database:
        naive_stores.token_taken_as_ballot_is_put(database, theirs, objections)
        joined = join_commits(tmp_path / "joined", sorted(issued), sorted(objections))
        left = traces(tmp_path / "joined", [[each] for each in issued])
    with naive_stores.opened(tmp_path / "rows") as database:
        naive_stores.random_key_in_an_ordinary_table(database, objections)
        tau = kendall(objections, by_rowid(tmp_path / "rows", sorted(objections)))

    assert joined == dict(zip(theirs, objections, strict=True))
    assert left == set(objected)
    assert tau == 1
