"""Ballots over real HTTP: recorded once for each right, and for nobody without one."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.crypto.base64url import decode_base64url, encode_base64url
from bot.crypto.feedback.ballots import BallotUnreadable, SealedAnswer, open_ballot, seal_ballot
from bot.crypto.feedback.blind_rsa import load_issuing_key, new_issuing_key
from bot.crypto.feedback.cards import nullifier, sub_token
from bot.crypto.feedback.manifest_fields import Recipient
from bot.domain.people.people import Language
from storage.ballot_box.outcomes import Sealed
from tests.feedback.server import Counter, standing
from tests.feedback.world import (
    CONCERN,
    EVENT,
    OTHER,
    SCOPE,
    SESSION,
    Token,
    blind_token,
    card_token,
    recipient_key,
    sealed,
    submission,
)

CARDS = [bytes([number]) * 16 for number in range(3)]


@pytest.fixture
async def counter(tmp_path: Path) -> AsyncIterator[Counter]:
    """A counter where blind tokens entitle."""
    async with standing(tmp_path) as counter:
        yield counter


@pytest.fixture
async def card_counter(tmp_path: Path) -> AsyncIterator[Counter]:
    """A counter where two of three cards entitle."""
    listed = {
        ballot: [nullifier(sub_token(card, SCOPE, ballot)) for card in CARDS[:2]]
        for ballot in (SESSION, OTHER)
    }
    async with standing(tmp_path, cards=listed) as counter:
        yield counter


def card(number: int, ballot: str = SESSION) -> Token:
    return card_token(bytes(sub_token(CARDS[number], SCOPE, ballot)))


async def test_ballot_is_recorded_once_whatever_is_sent_again(counter: Counter) -> None:
    token, content = blind_token(SESSION), sealed()

    assert await counter.post(submission(token, content)) == (201, "recorded")
    assert await counter.post(submission(token, content)) == (200, "already-recorded")
    assert await counter.post(submission(token, sealed())) == (200, "already-recorded")
    assert counter.recorded() == [Sealed(SESSION, token.nullifier, content, token.proof)]


async def test_many_at_once_are_each_recorded_once(counter: Counter) -> None:
    bodies = [submission(blind_token(SESSION), sealed()) for _ in range(20)]

    answers = await asyncio.gather(*(counter.post(body) for body in bodies + bodies))

    assert sorted(answers) == [(200, "already-recorded")] * 20 + [(201, "recorded")] * 20


async def test_token_of_another_ballot_or_event_entitles_to_nothing(counter: Counter) -> None:
    foreign = blind_token(SESSION, event="another")
    for token, ballot in ((blind_token(OTHER), SESSION), (foreign, SESSION)):
        body = submission(token, sealed(), ballot=ballot)
        assert await counter.post(body) == (403, "not-entitled")
    assert counter.recorded() == []


async def test_forged_token_entitles_to_nothing(counter: Counter) -> None:
    honest = blind_token(SESSION)
    other_key = blind_token(SESSION, key=load_issuing_key(bytes(new_issuing_key())))
    flipped = bytearray(decode_base64url(honest.fields["signature"]))
    flipped[100] ^= 1
    swapped = {**honest.fields, "message": blind_token(SESSION).fields["message"]}
    forged = [
        other_key.fields,
        {**honest.fields, "signature": encode_base64url(bytes(flipped))},
        {**honest.fields, "signature": encode_base64url(bytes(256))},
        {**honest.fields, "signature": encode_base64url(b"\xff" * 256)},
        swapped,
    ]
    for fields in forged:
        body = submission(Token(fields, b""), sealed())
        assert await counter.post(body) == (403, "not-entitled")
    assert counter.recorded() == []


async def test_card_entitles_to_its_own_ballots(card_counter: Counter) -> None:
    counter = card_counter
    assert await counter.post(submission(card(0), sealed())) == (201, "recorded")
    assert await counter.post(submission(card(0), sealed())) == (200, "already-recorded")
    body = submission(card(0, OTHER), sealed(), ballot=OTHER)
    assert await counter.post(body) == (201, "recorded")

    unknown = card_token(b"\7" * 32)
    refused = [
        submission(card(2), sealed()),
        submission(card(1, OTHER), sealed()),
        submission(card(1), sealed(), ballot=OTHER),
        submission(card(1), sealed(), ballot=CONCERN),
        submission(unknown, sealed()),
        submission(blind_token(SESSION), sealed()),
    ]
    for body in refused:
        assert await counter.post(body) == (403, "not-entitled")


async def test_void_card_entitles_to_nothing(card_counter: Counter) -> None:
    opened = card_counter.boxes.find(EVENT)
    assert opened is not None
    assert opened.box.void([card(1).nullifier]) == 1

    assert await card_counter.post(submission(card(1), sealed())) == (403, "not-entitled")


async def test_card_does_not_pass_for_a_token(counter: Counter) -> None:
    assert await counter.post(submission(card(0), sealed())) == (403, "not-entitled")


async def test_moved_ciphertext_is_not_opened(counter: Counter) -> None:
    """The box cannot tell; whoever opens can: the text is bound to event, ballot and token."""
    mine, thief, role = blind_token(SESSION), blind_token(OTHER), Recipient.FACILITATORS
    answer = SealedAnswer(Language.EN, 5, "What a session!")
    content = seal_ballot(
        recipient_key(role).public, answer, scope=SCOPE, ballot=SESSION, nullifier=mine.nullifier
    )

    moved = submission(thief, content, ballot=OTHER)
    assert await counter.post(moved) == (201, "recorded")
    assert await counter.post(submission(mine, content)) == (201, "recorded")

    read = {each.ballot: opened_or_none(each, role) for each in counter.recorded()}
    assert read == {SESSION: answer, OTHER: None}


def opened_or_none(each: Sealed, role: Recipient) -> SealedAnswer | None:
    try:
        return open_ballot(
            recipient_key(role),
            each.content,
            scope=SCOPE,
            ballot=each.ballot,
            nullifier=each.nullifier,
        )
    except BallotUnreadable:
        return None
