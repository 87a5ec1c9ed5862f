"""What goes into a ballot box, what becomes of it, and what the box refuses."""

from dataclasses import dataclass
from enum import StrEnum

from bot.crypto.feedback.rights import PROOF_BYTES
from storage.ballot_box.box_file import NULLIFIER_BYTES, SEALED_BYTES

NO_PROOF = bytes(PROOF_BYTES)


class Outcome(StrEnum):
    """What became of a ballot or a rating."""

    RECORDED = "recorded"
    ALREADY = "already-recorded"
    FULL = "full"
    NOT_ENTITLED = "not-entitled"


class BoxStillOpen(Exception):
    """Nothing is counted or taken out before the box is finished."""


class BoxFinished(Exception):
    """The box is finished; nothing is put in any more."""


class UnknownBallot(Exception):
    """The box was not made for this ballot."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """A sealed ballot: `nullifier` 32 bytes, `content` 4096 bytes, `proof` 352 bytes.

    The proof is the right as it was handed in, for whoever opens the box; the box does not read it.
    """

    ballot: str
    nullifier: bytes
    content: bytes
    proof: bytes = NO_PROOF

    @property
    def is_sized(self) -> bool:
        """Whether it fits into a slot."""
        sizes = (len(self.nullifier), len(self.content), len(self.proof))
        return sizes == (NULLIFIER_BYTES, SEALED_BYTES, PROOF_BYTES)
