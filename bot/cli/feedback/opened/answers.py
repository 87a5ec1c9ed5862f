"""Opening ballots: which may be opened, what they say, and what is not shown."""

import base64
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from random import SystemRandom

from bot.cli.feedback.opened.checking import CheckedBallot
from bot.crypto.feedback.ballots import BallotUnreadable, SealedAnswer, open_ballot
from bot.crypto.feedback.manifests import Ballot, BallotKind, Manifest, Recipient
from bot.crypto.feedback.xwing import XWingKey

ONE_BY_ONE = frozenset({BallotKind.QUESTION, BallotKind.CONCERN})
"""What is shown however few there are; people are told so before they write."""


@dataclass(frozen=True, slots=True)
class OpenedAnswer:
    """One answer; `ref` is a fresh random name when its writer can be replied to."""

    answer: SealedAnswer
    ref: str


@dataclass(frozen=True, slots=True)
class OpenedBallot:
    """All answers to one ballot, in random order; None where too few are there to be shown."""

    ballot: Ballot
    answers: tuple[OpenedAnswer, ...] | None


@dataclass(frozen=True, slots=True)
class Opening:
    """What came out: `unreadable` ballots had a right, but did not open.

    `hidden_by_again` says how many sessions were left out only because rights were given again.
    """

    ballots: tuple[OpenedBallot, ...]
    unreadable: int
    too_early: tuple[Ballot, ...]
    hidden_by_again: int


def open_all(
    checked: Iterable[CheckedBallot],
    *,
    key: XWingKey,
    role: Recipient,
    manifest: Manifest,
    again: int,
    now: datetime,
) -> Opening:
    """Open the ballots that are for `role` and closed by `now`; concerns need not be closed.

    What is for somebody else is left alone. Rights that were given `again` may have been used
    twice by one person, so that as many answers do not count towards the threshold.
    """
    ours = [each for each in manifest.ballots if each.recipient is role]
    ready = {each.id: each for each in ours if _is_ready(each, now)}
    opened: dict[str, list[SealedAnswer]] = {name: [] for name in ready}
    unreadable = 0
    for each in checked:
        if each.ballot in ready:
            try:
                opened[each.ballot].append(_opened(key, each, manifest.scope))
            except BallotUnreadable:
                unreadable += 1
    threshold = manifest.threshold
    sessions = [name for name, ballot in ready.items() if ballot.kind not in ONE_BY_ONE]
    return Opening(
        ballots=_shown(ready, opened, threshold + again),
        unreadable=unreadable,
        too_early=tuple(each for each in ours if each.id not in ready),
        hidden_by_again=sum(
            threshold <= len(opened[name]) < threshold + again for name in sessions
        ),
    )


def _opened(key: XWingKey, sealed: CheckedBallot, scope: str) -> SealedAnswer:
    return open_ballot(
        key, sealed.sealed, scope=scope, ballot=sealed.ballot, nullifier=sealed.nullifier
    )


def _shown(
    ready: dict[str, Ballot], opened: dict[str, list[SealedAnswer]], threshold: int
) -> tuple[OpenedBallot, ...]:
    """Put ballots of one kind that are shown one by one together: two of a person stay apart."""
    shown: list[OpenedBallot] = []
    merged: dict[BallotKind, list[SealedAnswer]] = {}
    for name, ballot in ready.items():
        if ballot.kind not in ONE_BY_ONE:
            enough = len(opened[name]) >= threshold
            shown.append(OpenedBallot(ballot, _shuffled(opened[name]) if enough else None))
        elif ballot.kind in merged:
            merged[ballot.kind] += opened[name]
        else:
            merged[ballot.kind] = opened[name]
    first = {ballot.kind: ballot for ballot in reversed(ready.values())}
    shown += [OpenedBallot(first[kind], _shuffled(answers)) for kind, answers in merged.items()]
    return tuple(shown)


def _shuffled(answers: Sequence[SealedAnswer]) -> tuple[OpenedAnswer, ...]:
    order = list(answers)
    SystemRandom().shuffle(order)
    return tuple(OpenedAnswer(each, _ref() if each.reply else "") for each in order)


def _ref() -> str:
    """Return a random name for a question: 40 bits, nothing of its place or time."""
    return base64.b32encode(secrets.token_bytes(5)).decode()


def _is_ready(ballot: Ballot, now: datetime) -> bool:
    return ballot.kind is BallotKind.CONCERN or ballot.closes <= now
