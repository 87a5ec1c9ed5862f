"""Votes: one for each right and item, counted at the close without a ceremony, by nobody before."""

import contextlib
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from bot.crypto.base64url import encode_base64url
from bot.crypto.feedback.commitments import commit
from bot.domain.ratings import (
    MOST_BANDS,
    Scale,
    Verdict,
    VoteWrong,
    judge_votes,
    read_vote,
    write_vote,
)
from storage.ballot_box.box import FILE_NAME, Box
from storage.ballot_box.outcomes import BoxStillOpen
from tests.feedback.server import HOUR, NOON, Counter, standing
from tests.feedback.world import (
    EVENT,
    SESSION,
    Json,
    blind_token,
    found_votes,
    sealed,
    submission,
    vote,
)

ROUND = "goals-1"
SCALES = {"goal1": Scale.AGREEMENT, "goal2": Scale.FIVE}


@pytest.fixture
async def counter(tmp_path: Path) -> AsyncIterator[Counter]:
    """A counter with the first round and one of votes."""
    async with standing(tmp_path) as counter:
        folder = counter.folder.parent / ROUND
        found_votes(folder, SCALES, people=20, round_id=ROUND, opens=NOON, closes=NOON + HOUR)
        yield counter


async def post(counter: Counter, body: Json, round_id: str = ROUND) -> tuple[int, Json]:
    url = f"{counter.url}/{EVENT}/{round_id}/ballots"
    async with aiohttp.ClientSession() as session, session.post(url, json=body) as answer:
        return answer.status, await answer.json()


def box_of(counter: Counter, round_id: str = ROUND) -> Box:
    found = counter.boxes.find(EVENT, round_id)
    assert found is not None
    return found.box


def in_no_band(box: Box) -> dict[str, tuple[int, ...]]:
    """How many chose 0, 1, ...; nobody is in a band where the round has none."""
    found = box.votes(SCALES)
    assert not any(any(band) for _, *bands in found.values() for band in bands)
    return {ballot: tuple(none) for ballot, (none, *_) in found.items()}


async def test_vote_counts_once_and_its_first_choice(counter: Counter) -> None:
    tokens = [blind_token("goal1", round_id=ROUND) for _ in range(4)]
    first = [
        await post(counter, vote(token, choice, ballot="goal1"))
        for token, choice in zip(tokens, (3, 3, 0, 1), strict=True)
    ]
    again = await post(counter, vote(tokens[0], 1, ballot="goal1"))
    five = await post(counter, vote(blind_token("goal2", round_id=ROUND), 5, ballot="goal2"))
    box = box_of(counter)
    with pytest.raises(BoxStillOpen):
        box.votes(SCALES)
    box.finish()

    kept = commit(f"{EVENT}|{ROUND}", b"goal1", tokens[0].nullifier, write_vote(Scale.AGREEMENT, 3))
    assert first == [(201, {"state": "recorded"})] * 4
    assert again == (200, {"state": "already-recorded", "commitment": encode_base64url(kept)})
    assert five == (201, {"state": "recorded"})
    assert in_no_band(box) == {"goal1": (1, 1, 0, 2), "goal2": (0, 0, 0, 0, 0, 1)}
    assert kept in box.commitments()


@pytest.mark.parametrize("choice", [-1, 4, 256, True, 1.0, "1", None, [1]])
async def test_what_is_not_on_the_scale_is_refused(counter: Counter, choice: object) -> None:
    token = blind_token("goal1", round_id=ROUND)

    assert await post(counter, vote(token, choice, ballot="goal1")) == (
        400,
        {"state": "malformed"},
    )
    assert await post(counter, vote(token, 3, ballot="goal1")) == (201, {"state": "recorded"})


async def test_votes_and_sealed_words_do_not_take_each_others_place(counter: Counter) -> None:
    item, session = blind_token("goal1", round_id=ROUND), blind_token(SESSION)
    malformed = (400, {"state": "malformed"})

    assert await post(counter, submission(item, sealed(), ballot="goal1")) == malformed
    assert await post(counter, vote(session, 1, ballot=SESSION), "main") == malformed
    both = {**vote(item, 1, ballot="goal1"), "sealed": encode_base64url(sealed())}
    assert await post(counter, both) == malformed


async def test_right_of_another_round_or_item_is_none(counter: Counter) -> None:
    refused = (403, {"state": "not-entitled"})
    for token in (
        blind_token("goal1"),
        blind_token("goal1", round_id="goals-2"),
        blind_token("goal2", round_id=ROUND),
    ):
        assert await post(counter, vote(token, 1, ballot="goal1")) == refused


async def test_each_round_closes_for_itself(counter: Counter) -> None:
    later = counter.folder.parent / "goals-2"
    found_votes(later, SCALES, people=20, round_id="goals-2", opens=NOON, closes=NOON + 3 * HOUR)
    counter.clock = NOON + 2 * HOUR
    closed = await post(counter, vote(blind_token("goal1", round_id=ROUND), 1, ballot="goal1"))
    token = blind_token("goal1", round_id="goals-2")
    taken = await post(counter, vote(token, 1, ballot="goal1"), "goals-2")

    assert counter.boxes.tend(counter.clock) == []
    rounds = {each.manifest.round_id: each.box.is_finished for each in counter.boxes.rounds(EVENT)}
    assert closed == (409, {"state": "closed"})
    assert taken == (201, {"state": "recorded"})
    assert rounds == {"main": True, ROUND: True, "goals-2": False}


def test_changed_file_adds_no_vote_that_is_none(tmp_path: Path) -> None:
    folder = found_votes(tmp_path / "box", SCALES, people=3, round_id=ROUND)
    with contextlib.closing(Box.open(folder / FILE_NAME)) as box:
        box.put("goal1", bytes(32), write_vote(Scale.AGREEMENT, 2))
        box.put("goal1", bytes([1]) * 32, write_vote(Scale.FIVE, 5))
        box.put("goal1", bytes([2]) * 32, sealed())
        box.finish()
        assert in_no_band(box) == {"goal1": (0, 0, 1, 0), "goal2": (0,) * 6}
    shutil.rmtree(folder)


@pytest.mark.parametrize("scale", Scale)
def test_vote_is_read_as_it_was_written(scale: Scale) -> None:
    for choice in range(scale.most + 1):
        for band in (0, MOST_BANDS):
            content = write_vote(scale, choice, band=band)
            assert (len(content), read_vote(scale, content[:3])) == (4096, (choice, band))
    for wrong in (-1, scale.most + 1):
        with pytest.raises(VoteWrong):
            write_vote(scale, wrong)
    with pytest.raises(VoteWrong):
        write_vote(scale, 0, band=MOST_BANDS + 1)
    wrong_choice, wrong_band = bytes([2, scale.most + 1, 0]), bytes([2, 0, MOST_BANDS + 1])
    for head in (b"", b"\x02\x00", wrong_choice, wrong_band, b"\x01\x00\x00", b"\x02\x00\x00\x00"):
        with pytest.raises(VoteWrong):
            read_vote(scale, head)


def test_who_cannot_say_is_left_out_of_the_word() -> None:
    assert judge_votes(Scale.AGREEMENT, (30, 0, 0, 11)) is Verdict.BROAD_SUPPORT
    assert judge_votes(Scale.AGREEMENT, (30, 11, 0, 0)) is Verdict.BROAD_DOUBT
    assert judge_votes(Scale.AGREEMENT, (30, 0, 0, 10)) is None
    assert judge_votes(Scale.FIVE, (9, 0, 0, 0, 6, 5)) is Verdict.BROAD_SUPPORT
    assert judge_votes(Scale.FIVE, (9, 5, 6, 0, 0, 0)) is Verdict.BROAD_DOUBT
