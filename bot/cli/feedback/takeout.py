"""The file in which sealed ballots travel from the server to whoever opens them.

It is not signed, for a server has no key that anybody should trust: each ballot brings its right,
and whoever opens the file checks every one of them.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from bot.crypto.base64url import NotBase64url, decode_base64url, encode_base64url
from bot.crypto.feedback.ballots import SLOT_BYTES
from bot.crypto.feedback.rights import PROOF_BYTES

_FILE = "ballots"
_VERSION = 2


class TakeOutWrong(Exception):
    """A file is no take-out, or it is damaged."""

    def __init__(self) -> None:
        super().__init__("not a file of `feedback take-out`")


@dataclass(frozen=True, slots=True)
class SealedBallot:
    """A ballot as it lay in the box: a right of 352 bytes, and 4096 sealed ones."""

    ballot: str
    proof: bytes
    sealed: bytes


@dataclass(frozen=True, slots=True)
class Given:
    """How many people were given rights at check-in, and how many times one was given again."""

    people: int
    again: int


@dataclass(frozen=True, slots=True)
class TakeOut:
    """Ballots of a round; `given` is None where nobody checked in there.

    `room` is how many ballots the box could have taken; `whole` says whether all are here.
    """

    event: str
    round_id: str
    manifest: bytes
    """SHA-256 of the canonical manifest they were handed in under."""
    ballots: tuple[SealedBallot, ...]
    room: int
    whole: bool
    given: Given | None


def write_take_out(taken: TakeOut) -> str:
    """Return a take-out's content; ballots stand in the order of their rights, i.e. in none."""
    return json.dumps(
        {
            "file": _FILE,
            "version": _VERSION,
            "event": taken.event,
            "round": taken.round_id,
            "manifest": encode_base64url(taken.manifest),
            "room": taken.room,
            "whole": taken.whole,
            "given": taken.given and {"people": taken.given.people, "again": taken.given.again},
            "ballots": [
                [each.ballot, encode_base64url(each.proof), encode_base64url(each.sealed)]
                for each in sorted(taken.ballots, key=lambda each: each.proof)
            ],
        }
    )


def read_take_out(content: bytes) -> TakeOut:
    """Read a take-out. Raises TakeOutWrong."""
    try:
        fields = json.loads(content)
        if (fields["file"], fields["version"]) != (_FILE, _VERSION):
            raise TakeOutWrong
        given = fields["given"]
        return TakeOut(
            event=str(fields["event"]),
            round_id=str(fields["round"]),
            manifest=decode_base64url(fields["manifest"], size=32),
            ballots=tuple(_ballots(fields["ballots"])),
            room=int(fields["room"]),
            whole=bool(fields["whole"]),
            given=given and Given(int(given["people"]), int(given["again"])),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, NotBase64url):
        raise TakeOutWrong from None


def _ballots(listed: Any) -> Iterable[SealedBallot]:
    for ballot, proof, sealed in listed:
        yield SealedBallot(
            str(ballot),
            decode_base64url(proof, size=PROOF_BYTES),
            decode_base64url(sealed, size=SLOT_BYTES),
        )
