"""The file in which sealed ballots travel from the server to whoever opens them."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.crypto.base64url import NotBase64url, decode_base64url, encode_base64url
from bot.crypto.feedback.ballots import NULLIFIER_BYTES, SLOT_BYTES

_VERSION = 2
_FILE = "ballots"


class TakeOutWrong(Exception):
    """A file is no take-out, or it is damaged."""

    def __init__(self) -> None:
        super().__init__("not a file of `feedback take-out`")


@dataclass(frozen=True, slots=True)
class SealedBallot:
    """A ballot as it lay in the box: 32 and 4096 bytes."""

    ballot: str
    nullifier: bytes
    sealed: bytes


@dataclass(frozen=True, slots=True)
class TakeOut:
    """Ballots of a round, and how many rights to answer were given out in which way."""

    event: str
    round_id: str
    manifest: bytes
    """SHA-256 of the canonical manifest they were handed in under."""
    ballots: tuple[SealedBallot, ...]
    counts: Mapping[str, int]


def write_take_out(taken: TakeOut) -> str:
    """Return a take-out's content; ballots stand in the order of their nullifiers, i.e. in none."""
    return json.dumps(
        {
            "file": _FILE,
            "version": _VERSION,
            "event": taken.event,
            "round": taken.round_id,
            "manifest": encode_base64url(taken.manifest),
            "counts": dict(taken.counts),
            "ballots": [
                [each.ballot, encode_base64url(each.nullifier), encode_base64url(each.sealed)]
                for each in sorted(taken.ballots, key=lambda each: each.nullifier)
            ],
        }
    )


def read_take_out(content: bytes) -> TakeOut:
    """Read a take-out. Raises TakeOutWrong."""
    try:
        fields = json.loads(content)
        if (fields["file"], fields["version"]) != (_FILE, _VERSION):
            raise TakeOutWrong
        return TakeOut(
            event=str(fields["event"]),
            round_id=str(fields["round"]),
            manifest=decode_base64url(fields["manifest"], size=32),
            ballots=tuple(_ballots(fields["ballots"])),
            counts={str(name): int(count) for name, count in fields["counts"].items()},
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, NotBase64url):
        raise TakeOutWrong from None


def _ballots(listed: Any) -> Iterable[SealedBallot]:
    for ballot, nullifier, sealed in listed:
        yield SealedBallot(
            str(ballot),
            decode_base64url(nullifier, size=NULLIFIER_BYTES),
            decode_base64url(sealed, size=SLOT_BYTES),
        )
