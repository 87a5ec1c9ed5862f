"""Checking what came out of a box before it is opened: every ballot has a right, each used once.

The server could have put anything into the file. What it cannot make is a right without the key
that signs them, or without a card; and what it has published of the box, it cannot change.
"""

import secrets
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.cli.feedback.takeout import SealedBallot
from bot.crypto.feedback.blind_rsa import TokenRefused
from bot.crypto.feedback.commitments import COMMITMENT_BYTES, commit
from bot.crypto.feedback.manifests import Manifest
from bot.crypto.feedback.rights import check_right


@dataclass(frozen=True, slots=True)
class CheckedBallot:
    """A ballot whose right was checked; `nullifier` is what the box knew the right by."""

    ballot: str
    nullifier: bytes
    sealed: bytes

    def commitment(self, scope: str) -> bytes:
        """Return the commitment by which its writer can look for it."""
        return commit(scope, self.ballot.encode(), self.nullifier, self.sealed)


@dataclass(frozen=True, slots=True)
class Checked:
    """What may be opened, and how many ballots may not.

    Those came without a right, with one that was used before, or were not in the list that the box
    published; `unlisted` is None where there was no list to compare with.
    """

    ballots: tuple[CheckedBallot, ...]
    forged: int
    repeated: int
    unlisted: int | None

    def most_answers(self) -> int:
        """Return how many answers the ballot with the most of them has."""
        return max(Counter(each.ballot for each in self.ballots).values(), default=0)


def check_all(
    taken: Sequence[SealedBallot],
    manifest: Manifest,
    *,
    cards: Mapping[str, Collection[bytes]] | None = None,
    published: Collection[bytes] | None = None,
) -> Checked:
    """Check every ballot.

    `cards` are those of cards.json where cards entitle; `published` the box's list of commitments.
    """
    listed = {name: frozenset(each) for name, each in cards.items()} if cards else cards
    good: dict[tuple[str, bytes], CheckedBallot] = {}
    forged = repeated = unlisted = 0
    for each in taken:
        checked = _checked(each, manifest, listed)
        if checked is None:
            forged += 1
        elif published is not None and checked.commitment(manifest.scope) not in published:
            unlisted += 1
        elif (checked.ballot, checked.nullifier) in good:
            repeated += 1
        else:
            good[checked.ballot, checked.nullifier] = checked
    return Checked(tuple(good.values()), forged, repeated, None if published is None else unlisted)


def _checked(
    taken: SealedBallot, manifest: Manifest, cards: Mapping[str, Collection[bytes]] | None
) -> CheckedBallot | None:
    """Return a ballot that has a right, None for one that has not."""
    ballot = manifest.ballot(taken.ballot)
    if ballot is None:
        return None
    try:
        nullifier = check_right(taken.proof, ballot, manifest, cards=cards)
    except TokenRefused:
        return None
    return CheckedBallot(ballot.id, nullifier, taken.sealed)


def list_counted(checked: Checked, manifest: Manifest, *, room: int) -> bytes:
    """Return the commitments of what is counted, among random ones up to `room`, sorted."""
    counted = [each.commitment(manifest.scope) for each in checked.ballots]
    return b"".join(sorted([*counted, *_random(room - len(counted))]))


def _random(count: int) -> Iterator[bytes]:
    for _ in range(count):
        yield secrets.token_bytes(COMMITMENT_BYTES)
