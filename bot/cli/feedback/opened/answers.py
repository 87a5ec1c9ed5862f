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

ONE_BY_ONE = frozenset({BallotKind.QUESTION, BallotKind.CONCERN, BallotKind.OBJECTION})
"""What is shown however few there are; people are told so before they write."""
_TOGETHER = ONE_BY_ONE | {BallotKind.GOAL}
"""What is put together by its kind, so that nobody sees which two or three are one person's."""


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

    `hidden_by_again` says how many sessions (or all goals) were left out only because rights were given again.
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
    counted = [
        max(len(opened[each.id]) for each in group)
        for group in _groups(ready.values())
        if group[0].kind not in ONE_BY_ONE
    ]
    threshold = manifest.threshold
    return Opening(
        ballots=tuple(
            _shown(group, opened, threshold + again) for group in _groups(ready.values())
        ),
        unreadable=unreadable,
        too_early=tuple(each for each in ours if each.id not in ready),
        hidden_by_again=sum(threshold <= count < threshold + again for count in counted),
    )


def _opened(key: XWingKey, sealed: CheckedBallot, scope: str) -> SealedAnswer:
    return open_ballot(
        key, sealed.sealed, scope=scope, ballot=sealed.ballot, nullifier=sealed.nullifier
    )


def _groups(ready: Iterable[Ballot]) -> list[list[Ballot]]:
    """Return what is shown together: each session by itself, then the others by their kind."""
    alone: list[list[Ballot]] = []
    together: dict[BallotKind, list[Ballot]] = {}
    for each in ready:
        if each.kind in _TOGETHER:
            together.setdefault(each.kind, []).append(each)
        else:
            alone.append([each])
    return [*alone, *together.values()]


def _shown(
    group: Sequence[Ballot], opened: dict[str, list[SealedAnswer]], threshold: int
) -> OpenedBallot:
    """Show a group if so many people at least are in it: each has one right for each ballot."""
    people = max(len(opened[each.id]) for each in group)
    if group[0].kind not in ONE_BY_ONE and people < threshold:
        return OpenedBallot(group[0], None)
    return OpenedBallot(
        group[0], _shuffled([each for ballot in group for each in opened[ballot.id]])
    )


def _shuffled(answers: Sequence[SealedAnswer]) -> tuple[OpenedAnswer, ...]:
    order = list(answers)
    SystemRandom().shuffle(order)
    return tuple(OpenedAnswer(each, _ref() if each.reply else "") for each in order)


def _ref() -> str:
    """Return a random name for a question: 40 bits, nothing of its place or time."""
    return base64.b32encode(secrets.token_bytes(5)).decode()


def _is_ready(ballot: Ballot, now: datetime) -> bool:
    return ballot.kind is BallotKind.CONCERN or ballot.closes <= now
