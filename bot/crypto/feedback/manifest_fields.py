"""What a manifest says, as values and as JSON."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, cast

import rfc8785

from bot.crypto.base64url import decode_base64url, encode_base64url
from bot.crypto.feedback.blind_rsa import check_spki
from bot.crypto.feedback.xwing import PUBLIC_BYTES, check_public
from bot.domain.messages.texts import Words

VERSION = 2
SUITE = 1
LEAST_THRESHOLD = 5
FIRST_ROUND = "main"
"""The round of what is asked about the event itself."""
MOST_BALLOTS = 500
LONGEST_TITLE = 300
_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_ROUND = re.compile(r"[a-z0-9-]{1,32}")
_MOMENT = "%Y-%m-%dT%H:%M:%SZ"


class BallotKind(StrEnum):
    """What is asked: how a session was, a question to a facilitator, a concern about norms."""

    SESSION = "session"
    QUESTION = "question"
    CONCERN = "concern"


class Recipient(StrEnum):
    """Who can open a ballot."""

    FACILITATORS = "facilitators"
    SAFEGUARDING = "safeguarding"


class Entitlement(StrEnum):
    """What a person hands in with a ballot."""

    TOKENS = "tokens"
    CARDS = "cards"


@dataclass(frozen=True, slots=True)
class Ballot:
    """One question that a person may answer once, between `opens` and `closes` (aware UTC).

    `rsa` is the public key of its tokens (DER SubjectPublicKeyInfo), empty with cards.
    """

    id: str
    kind: BallotKind
    number: int
    title: Words
    recipient: Recipient
    opens: datetime
    closes: datetime
    rsa: bytes = b""


@dataclass(frozen=True, slots=True)
class BallotPlan:
    """What the server prepares for the ceremony: a manifest without recipients and threshold."""

    event: str
    entitlement: Entitlement
    title: Words
    ballots: tuple[Ballot, ...]
    round_id: str = FIRST_ROUND

    def with_keys(self, recipients: Mapping[Recipient, bytes], threshold: int) -> "Manifest":
        """Return the manifest that the ceremony makes of it."""
        return Manifest(
            event=self.event,
            threshold=threshold,
            entitlement=self.entitlement,
            title=self.title,
            recipients=recipients,
            ballots=self.ballots,
            round_id=self.round_id,
        )


@dataclass(frozen=True, slots=True)
class Manifest:
    """The public description of an event's feedback; `recipients` are X-Wing public keys.

    A ballot shows something only when at least `threshold` people answered (concerns excepted).
    """

    event: str
    threshold: int
    entitlement: Entitlement
    title: Words
    recipients: Mapping[Recipient, bytes]
    ballots: tuple[Ballot, ...]
    round_id: str = FIRST_ROUND

    @property
    def plan(self) -> BallotPlan:
        """The part that the server had prepared."""
        return BallotPlan(self.event, self.entitlement, self.title, self.ballots, self.round_id)

    @property
    def scope(self) -> str:
        """What ballots and rights are bound to: event and round, which no two rounds share."""
        return f"{self.event}|{self.round_id}"

    def ballot(self, ballot_id: str) -> Ballot | None:
        """Return a ballot by its id, or None."""
        return next((each for each in self.ballots if each.id == ballot_id), None)


def canonical_json(value: Any) -> bytes:
    """Return the one JSON text of a value (RFC 8785). Raises ValueError for what has none."""
    return rfc8785.dumps(value)


def plan_fields(plan: BallotPlan) -> dict[str, Any]:
    """Return a plan as JSON values: the content of ballots.json."""
    return {
        "version": VERSION,
        "event": plan.event,
        "round": plan.round_id,
        "suite": SUITE,
        "entitlement": plan.entitlement.value,
        "title": _words_fields(plan.title),
        "ballots": [_ballot_fields(ballot) for ballot in plan.ballots],
    }


def manifest_fields(manifest: Manifest) -> dict[str, Any]:
    """Return a manifest as JSON values."""
    return plan_fields(manifest.plan) | {
        "threshold": manifest.threshold,
        "recipients": {
            role.value: encode_base64url(key) for role, key in manifest.recipients.items()
        },
    }


def read_plan_fields(fields: Any) -> BallotPlan:
    """Read JSON values of a plan. Raises ValueError, KeyError or TypeError."""
    _need(fields["version"] == VERSION and fields["suite"] == SUITE)
    event, round_id = _id(fields["event"]), fields["round"]
    _need(isinstance(round_id, str) and is_round(round_id))
    entitlement = Entitlement(fields["entitlement"])
    listed = cast("list[Any]", fields["ballots"])
    _need(type(listed) is list and 0 < len(listed) <= MOST_BALLOTS)
    ballots = tuple(_ballot(each, entitlement) for each in listed)
    _need(len({each.id for each in ballots}) == len(ballots))
    keys = {each.rsa for each in ballots}
    _need(entitlement is Entitlement.CARDS or len(keys) == len(ballots))
    return BallotPlan(event, entitlement, _words(fields["title"]), ballots, round_id)


def read_manifest_fields(fields: Any) -> Manifest:
    """Read JSON values of a manifest. Raises ValueError, KeyError, TypeError or NotOpened."""
    plan = read_plan_fields(fields)
    threshold = fields["threshold"]
    _need(type(threshold) is int and LEAST_THRESHOLD <= threshold <= 1000)
    recipients = {
        role: decode_base64url(fields["recipients"][role.value], size=PUBLIC_BYTES)
        for role in Recipient
    }
    for key in recipients.values():
        check_public(key)
    return plan.with_keys(recipients, threshold)


def is_round(text: str) -> bool:
    """Tell whether a text can be the name of a round, which is also that of a folder."""
    return _ROUND.fullmatch(text) is not None


def _ballot_fields(ballot: Ballot) -> dict[str, Any]:
    return {
        "id": ballot.id,
        "kind": ballot.kind.value,
        "number": ballot.number,
        "title": _words_fields(ballot.title),
        "recipient": ballot.recipient.value,
        "opens": ballot.opens.astimezone(UTC).strftime(_MOMENT),
        "closes": ballot.closes.astimezone(UTC).strftime(_MOMENT),
        "rsa": encode_base64url(ballot.rsa),
    }


def _ballot(fields: Any, entitlement: Entitlement) -> Ballot:
    number, rsa = fields["number"], decode_base64url(fields["rsa"])
    _need(type(number) is int and 1 <= number <= 1000)
    if entitlement is Entitlement.TOKENS:
        check_spki(rsa)
    else:
        _need(not rsa)
    kind, recipient = BallotKind(fields["kind"]), Recipient(fields["recipient"])
    # A concern sealed to the facilitators would be read by the wrong people.
    _need((kind is BallotKind.CONCERN) == (recipient is Recipient.SAFEGUARDING))
    opens, closes = _moment(fields["opens"]), _moment(fields["closes"])
    _need(opens < closes)
    return Ballot(
        _id(fields["id"]), kind, number, _words(fields["title"]), recipient, opens, closes, rsa
    )


def _words_fields(words: Words) -> dict[str, str]:
    return {"en": words.en, "zh": words.zh}


def _words(fields: Any) -> Words:
    en, zh = fields["en"], fields["zh"]
    for text in (en, zh):
        _need(isinstance(text, str) and len(text) <= LONGEST_TITLE)
        text.encode()
    return Words(en, zh)


def _id(text: Any) -> str:
    _need(isinstance(text, str) and _ID.fullmatch(text) is not None)
    return text


def _moment(text: str) -> datetime:
    return datetime.strptime(text, _MOMENT).replace(tzinfo=UTC)


def _need(is_right: bool) -> None:
    if not is_right:
        raise ValueError
