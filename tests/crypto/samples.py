"""Keys, a manifest and mutations, for the tests of sealed feedback."""

import random
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from bot.crypto.feedback.ballots import ReplyAddress, SealedAnswer, seal_ballot
from bot.crypto.feedback.blind_rsa import load_issuing_key, new_issuing_key
from bot.crypto.feedback.manifests import Ballot, BallotKind, Entitlement, Manifest, Recipient
from bot.crypto.feedback.signing import SigningKey
from bot.crypto.feedback.xwing import XWingKey
from bot.crypto.secret import Secret
from bot.domain.messages.texts import Words
from bot.domain.people.people import Language

KEY = XWingKey(bytes(range(32)))
ISSUER = load_issuing_key(new_issuing_key())
OTHER_ISSUER = load_issuing_key(new_issuing_key())
SIGNER = SigningKey(bytes(32))
PLACE = {"scope": "ev1|main", "ballot": "b1"}
NULLIFIER = bytes(range(32))
ANSWER = SealedAnswer(
    Language.ZH, 4, "很好 — \U0001f44d", ReplyAddress(Secret(bytes(32)), Secret(bytes(16)))
)
ROUNDS = 400


def ballot(ballot_id: str, kind: BallotKind, rsa: bytes = b"") -> Ballot:
    return Ballot(
        id=ballot_id,
        kind=kind,
        number=1,
        title=Words("Opening", "开场"),
        recipient=(
            Recipient.SAFEGUARDING if kind is BallotKind.CONCERN else Recipient.FACILITATORS
        ),
        opens=datetime(2027, 3, 3, 10, 30, tzinfo=UTC),
        closes=datetime(2027, 3, 8, 22, 0, tzinfo=UTC),
        rsa=rsa,
    )


def manifest(entitlement: Entitlement = Entitlement.CARDS) -> Manifest:
    keys = (ISSUER.spki, OTHER_ISSUER.spki) if entitlement is Entitlement.TOKENS else (b"", b"")
    return Manifest(
        event="ev1",
        threshold=5,
        entitlement=entitlement,
        title=Words("Dialogue", "对话"),
        recipients={Recipient.FACILITATORS: KEY.public, Recipient.SAFEGUARDING: KEY.public},
        ballots=(
            ballot("b1", BallotKind.SESSION, keys[0]),
            ballot("b2", BallotKind.CONCERN, keys[1]),
        ),
    )


def mutations(value: bytes, rounds: int = ROUNDS) -> list[bytes]:
    """Return the value with a bit flipped, cut, lengthened or with bytes swapped."""
    rng = random.Random(5)
    made: list[bytes] = []
    for _ in range(rounds):
        place = rng.randrange(len(value))
        flipped = bytearray(value)
        flipped[place] ^= 1 << rng.randrange(8)
        made += [bytes(flipped), value[:place], value + bytes(1 + place % 3)]
    return made


def refuses_all(act: Callable[[bytes], object], value: bytes, refusal: type[Exception]) -> None:
    for mutated in mutations(value):
        with pytest.raises(refusal) as caught:
            act(mutated)
        assert caught.value.__cause__ is None
        assert str(caught.value) == str(refusal())


def sealed_ballot() -> bytes:
    return seal_ballot(KEY.public, ANSWER, nullifier=NULLIFIER, **PLACE)
