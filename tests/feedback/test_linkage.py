"""Whoever seizes the files, running or killed, and holds the opening key, learns no order and no author.

Forty people send ballots in random order through the public interface of the real process; its
folder is copied while it runs and after kill -9. Every attacker first shows, on a naive design,
that it would find everything.
"""

import asyncio
import contextlib
import random
import secrets
import shutil
import statistics
import tempfile
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp
import pytest

from storage.ballot_box.box import FILE_NAME, Box
from storage.ballot_box.box_file import BoxFile
from tests.feedback import naive_stores, world
from tests.feedback.attackers import (
    ATTACKERS,
    Attacker,
    by_difference,
    by_rowid,
    join_commits,
    kendall,
    named_by_journal,
)
from tests.feedback.world import SESSION, BoxProcess, Token

PEOPLE, BYSTANDERS = 40, 8
RUNS, MANY_RUNS = 8, 24
LIMIT = 0.12
"""Of the mean of RUNS; chance alone goes beyond it once in 500 times, hence MANY_RUNS then."""


@dataclass(frozen=True, slots=True)
class Session:
    """One session's ballots: `ballots[i]` is person i's, `truth` the order in which they came.

    `before`, `live` and `killed` are copies of the folder; `acknowledged` includes bystanders who
    were still sending when the process was killed.
    """

    ballots: Sequence[bytes]
    truth: Sequence[bytes]
    acknowledged: Sequence[bytes]
    before: Path
    live: Path
    killed: Path


@dataclass(slots=True)
class Sessions:
    """As many sessions as were needed so far."""

    folder: Path
    held: list[Session] = field(default_factory=list[Session])

    def take(self, count: int) -> Sequence[Session]:
        """Return the first so many."""
        while len(self.held) < count:
            self.held.append(asyncio.run(hold(self.folder / str(len(self.held)))))
        return self.held[:count]

    def mean_tau(self, attack: Callable[[Session, Path], float], image: str) -> float:
        """Return the mean over the runs, or over many where chance may have had a hand in it."""
        mean = 0.0
        for count in (RUNS, MANY_RUNS):
            mean = statistics.mean(attack(each, getattr(each, image)) for each in self.take(count))
            if abs(mean) < LIMIT:
                break
        return mean


@pytest.fixture(scope="module")
def sessions() -> Generator[Sessions]:
    """The sessions that all tests look at."""
    with tempfile.TemporaryDirectory(prefix="colloquy-linkage-") as name:
        yield Sessions(Path(name))


async def hold(folder: Path) -> Session:
    """Let everybody send a ballot, one after the other, and take the copies."""
    box = world.found(folder / "box", people=PEOPLE)
    tokens = world.blind_tokens(PEOPLE + BYSTANDERS)
    ballots = [world.sealed() for _ in tokens]
    order = random.sample(range(PEOPLE), PEOPLE)
    async with world.serving(box, folder / "log") as process, aiohttp.ClientSession() as web:
        before = shutil.copytree(box, folder / "before")
        for person in order:
            answer = await send(web, process, tokens[person], ballots[person])
            assert answer == (201, "recorded")
        live = shutil.copytree(box, folder / "live")
        late = [
            asyncio.create_task(send(web, process, tokens[each], ballots[each]))
            for each in range(PEOPLE, PEOPLE + BYSTANDERS)
        ]
        await asyncio.sleep(random.uniform(0.005, 0.06))
        await process.kill()
        answers = await asyncio.gather(*late, return_exceptions=True)
    acknowledged = [
        ballot
        for ballot, answer in zip(ballots[PEOPLE:], answers, strict=True)
        if not isinstance(answer, BaseException)
    ]
    truth = [ballots[person] for person in order]
    killed = shutil.copytree(box, folder / "killed")
    return Session(ballots[:PEOPLE], truth, truth + acknowledged, before, live, killed)


async def send(
    web: aiohttp.ClientSession, process: BoxProcess, token: Token, ballot: bytes
) -> tuple[int, str]:
    return await world.post(web, process.url, world.submission(token, ballot))


def order_by(attacker: Attacker) -> Callable[[Session, Path], float]:
    def attack(session: Session, image: Path) -> float:
        return kendall(session.truth, attacker(image, sorted(session.ballots)))

    return attack


@pytest.mark.parametrize("image", ["live", "killed"])
@pytest.mark.parametrize("name", ATTACKERS)
def test_files_tell_no_order(sessions: Sessions, name: str, image: str) -> None:
    assert abs(sessions.mean_tau(order_by(ATTACKERS[name]), image)) < LIMIT


@pytest.mark.parametrize("image", ["live", "killed"])
def test_difference_over_a_session_tells_no_order_within(sessions: Sessions, image: str) -> None:
    def attack(session: Session, later: Path) -> float:
        return order_by(by_difference(session.before))(session, later)

    assert abs(sessions.mean_tau(attack, image)) < LIMIT


@pytest.mark.parametrize("image", ["live", "killed"])
def test_journal_names_no_acknowledged_ballot(sessions: Sessions, image: str) -> None:
    named = [
        named_by_journal(getattr(each, image), each.acknowledged) for each in sessions.take(RUNS)
    ]
    assert named == [set()] * RUNS


@pytest.mark.parametrize("image", ["live", "killed"])
def test_what_was_issued_cannot_be_joined_with_ballots(sessions: Sessions, image: str) -> None:
    """The server saw blinded values with their owners, in an order; it guesses as best it can."""
    tokens = world.blind_tokens(PEOPLE + BYSTANDERS)[:PEOPLE]
    right = 0
    for session in sessions.take(RUNS):
        folder = getattr(session, image)
        for number in range(2):
            seen = [token.issued[number] for token in tokens]
            assert join_commits(folder, seen, session.ballots) == {}
        places = by_rowid(folder, session.ballots)
        guessed = sorted(session.ballots, key=lambda ballot, found=places: found[ballot])
        right += sum(one == other for one, other in zip(guessed, session.ballots, strict=True))
    # One right guess a run is chance; of eight runs, more than 24 come once in a million times.
    assert right <= 3 * RUNS


def test_there_is_no_log_beside_the_box(sessions: Sessions) -> None:
    for session in sessions.take(RUNS):
        for image in (session.live, session.killed):
            assert {path.name for path in image.iterdir()} == {
                "box.lock",
                "box.sqlite3",
                "box.sqlite3-journal",
                "manifest.json",
            }


def test_sizes_are_the_same_from_the_first_to_the_last_ballot(sessions: Sessions) -> None:
    for session in sessions.take(RUNS):
        sizes = [
            {path.name: path.stat().st_size for path in image.iterdir()}
            for image in (session.before, session.live, session.killed)
        ]
        assert sizes[0] == sizes[1] == sizes[2]


def no_decoy(_file: BoxFile) -> None:
    """What a box without decoys would do."""


def ballots_of(size: int = 4096) -> list[bytes]:
    return [secrets.token_bytes(size) for _ in range(PEOPLE)]


def test_control_row_numbers(tmp_path: Path) -> None:
    ballots = ballots_of()
    with naive_stores.opened(tmp_path / "db") as database:
        naive_stores.random_key_in_an_ordinary_table(database, ballots)
        assert kendall(ballots, by_rowid(tmp_path, sorted(ballots))) == 1


def test_control_wal_frames(tmp_path: Path) -> None:
    ballots = ballots_of()
    with naive_stores.opened(tmp_path / "db", "wal") as database:
        naive_stores.random_key_without_rowid(database, ballots)
        image = shutil.copytree(tmp_path / "db", tmp_path / "image")
    assert kendall(ballots, ATTACKERS["WAL frames"](image, sorted(ballots))) == 1


def test_control_pages_and_cells(tmp_path: Path) -> None:
    ballots = ballots_of(40)
    with naive_stores.opened(tmp_path / "db") as database:
        naive_stores.random_key_without_rowid(database, ballots)
        assert kendall(ballots, ATTACKERS["page and cell"](tmp_path, sorted(ballots))) == 1


def test_control_overflow_pages(tmp_path: Path) -> None:
    ballots = ballots_of()
    with naive_stores.opened(tmp_path / "db") as database:
        naive_stores.random_key_without_rowid(database, ballots)
        assert kendall(ballots, ATTACKERS["overflow page"](tmp_path, sorted(ballots))) == 1


def test_control_file_times(tmp_path: Path) -> None:
    ballots = ballots_of()
    naive_stores.a_file_for_each(tmp_path / "files", ballots)
    assert kendall(ballots, ATTACKERS["file time"](tmp_path, sorted(ballots))) == 1


def test_control_difference(tmp_path: Path) -> None:
    early, ballots = ballots_of(), ballots_of()
    with naive_stores.opened(tmp_path / "db") as database:
        naive_stores.random_key_in_an_ordinary_table(database, early)
        before = shutil.copytree(tmp_path / "db", tmp_path / "before")
        for ballot in ballots:
            naive_stores.insert(database, ballot)
        places = by_difference(before)(tmp_path / "db", sorted(early + ballots))
    assert set(places) == set(ballots)
    assert kendall(ballots, places) == 1


def test_control_token_join(tmp_path: Path) -> None:
    tokens, ballots = ballots_of(32), ballots_of()
    with naive_stores.opened(tmp_path / "db", "wal") as database:
        naive_stores.token_taken_as_ballot_is_put(database, tokens, ballots)
        image = shutil.copytree(tmp_path / "db", tmp_path / "image")
    joined = join_commits(image, sorted(tokens), sorted(ballots))
    assert joined == dict(zip(tokens, ballots, strict=True))


def test_control_journal_names_the_last_writer_without_a_decoy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = world.found(tmp_path / "box", people=PEOPLE)
    monkeypatch.setattr(BoxFile, "decoy", no_decoy)
    with contextlib.closing(Box.open(folder / FILE_NAME)) as box:
        ballots = ballots_of()
        for ballot in ballots:
            box.put(SESSION, secrets.token_bytes(32), ballot)
            assert named_by_journal(folder, ballots) == {ballot}


def test_two_copies_of_an_open_box_tell_what_came_between(tmp_path: Path) -> None:
    """A limit, and said to be one: hence an open box is never backed up."""
    folder = world.found(tmp_path / "box", people=PEOPLE)
    early, late = world.sealed(), world.sealed()
    with contextlib.closing(Box.open(folder / FILE_NAME)) as box:
        box.put(SESSION, secrets.token_bytes(32), early)
        before = shutil.copytree(folder, tmp_path / "before")
        box.put(SESSION, secrets.token_bytes(32), late)
        assert set(by_difference(before)(folder, [early, late])) == {late}
