"""What a manifest says, as values and as JSON."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, cast

import rfc8785

from bot.crypto.base64url import decode_base64url, encode_base64url
from bot.crypto.feedback.blind_rsa import check_spki
from bot.crypto.feedback.xwing import PUBLIC_BYTES, check_public
from bot.domain.limits import NAME_LENGTH
from bot.domain.messages.texts import Words
from bot.domain.ratings import MOST_BANDS, Scale

VERSION = 2
SUITE = 1
LEAST_THRESHOLD = 5
FIRST_ROUND = "main"
"""The round of what is asked about the event itself."""
MOST_BALLOTS = 500
LONGEST_TITLE = 500
_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_ROUND = re.compile(r"[a-z0-9-]{1,32}")
_MOMENT = "%Y-%m-%dT%H:%M:%SZ"


class BallotKind(StrEnum):
    """What is asked: how a session was, a question to a facilitator, a concern, a goal, an objection, a vote.

    A vote is not sealed: the server counts it at the close, and nobody knows who gave it.
    """

    SESSION = "session"
    QUESTION = "question"
    CONCERN = "concern"
    GOAL = "goal"
    OBJECTION = "objection"
    VOTE = "vote"


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

    `rsa` is the public key of its tokens (DER SubjectPublicKeyInfo), empty with cards. A vote has
    a `scale` and no `recipient`, anything else a recipient and no scale.
    """

    id: str
    kind: BallotKind
    number: int
    title: Words
    recipient: Recipient | None
    opens: datetime
    closes: datetime
    rsa: bytes = b""
    scale: Scale | None = None


@dataclass(frozen=True, slots=True)
class BallotPlan:
    """What the server prepares for the ceremony: a manifest without recipients and threshold."""

    event: str
    entitlement: Entitlement
    title: Words
    ballots: tuple[Ballot, ...]
    round_id: str = FIRST_ROUND
    bands: tuple[Words, ...] = ()

    def with_keys(
        self,
        recipients: Mapping[Recipient, bytes],
        threshold: int,
        keepers: Mapping[Recipient, tuple[str, ...]] | None = None,
    ) -> "Manifest":
        """Return the manifest that the ceremony makes of it."""
        return Manifest(
            event=self.event,
            threshold=threshold,
            entitlement=self.entitlement,
            title=self.title,
            recipients=recipients,
            ballots=self.ballots,
            round_id=self.round_id,
            keepers=keepers or {},
            bands=self.bands,
        )


@dataclass(frozen=True, slots=True)
class Manifest:
    """The public description of an event's feedback; `recipients` are X-Wing public keys.

    A ballot shows something only when at least `threshold` people answered (concerns excepted).
    `keepers` are the names of who keeps the shares of each key, as guests know them; older
    manifests have none. `bands` are what a voter may say to belong to, where votes are counted so.
    """

    event: str
    threshold: int
    entitlement: Entitlement
    title: Words
    recipients: Mapping[Recipient, bytes]
    ballots: tuple[Ballot, ...]
    round_id: str = FIRST_ROUND
    keepers: Mapping[Recipient, tuple[str, ...]] = field(
        default_factory=dict[Recipient, tuple[str, ...]]
    )
    bands: tuple[Words, ...] = ()

    @property
    def plan(self) -> BallotPlan:
        """The part that the server had prepared."""
        return BallotPlan(
            self.event, self.entitlement, self.title, self.ballots, self.round_id, self.bands
        )

    @property
    def scope(self) -> str:
        """What ballots and rights are bound to: event and round, which no two rounds share."""
        return f"{self.event}|{self.round_id}"

    def ballot(self, ballot_id: str) -> Ballot | None:
        """Return a ballot by its id, or None."""
        return next((each for each in self.ballots if each.id == ballot_id), None)


def asked_digest(title: Words, scale: Scale) -> bytes:
    """Return 32 bytes by which what a vote is about is known again."""
    asked = {"title": _words_fields(title), "scale": scale.value}
    return hashlib.sha256(canonical_json(asked)).digest()


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
        **({"bands": [_words_fields(band) for band in plan.bands]} if plan.bands else {}),
    }


def manifest_fields(manifest: Manifest) -> dict[str, Any]:
    """Return a manifest as JSON values."""
    return plan_fields(manifest.plan) | {
        "threshold": manifest.threshold,
        "recipients": {
            role.value: encode_base64url(key) for role, key in manifest.recipients.items()
        },
        **_keepers_fields(manifest.keepers),
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
    bands = tuple(map(_words, cast("list[Any]", fields.get("bands", []))))
    _need(len(bands) <= MOST_BANDS)
    return BallotPlan(event, entitlement, _words(fields["title"]), ballots, round_id, bands)


def read_manifest_fields(fields: Any) -> Manifest:
    """Read JSON values of a manifest. Raises ValueError, KeyError, TypeError or NotOpened."""
    plan = read_plan_fields(fields)
    threshold = fields["threshold"]
    _need(type(threshold) is int and LEAST_THRESHOLD <= threshold <= 1000)
    # Votes are not sealed: where there is nothing else, nobody has made keys to open anything.
    is_sealed = any(each.kind is not BallotKind.VOTE for each in plan.ballots)
    recipients = {
        role: decode_base64url(fields["recipients"][role.value], size=PUBLIC_BYTES)
        for role in Recipient
        if is_sealed or fields["recipients"]
    }
    for key in recipients.values():
        check_public(key)
    return plan.with_keys(recipients, threshold, _keepers(fields))


def is_round(text: str) -> bool:
    """Tell whether a text can be the name of a round, which is also that of a folder."""
    return _ROUND.fullmatch(text) is not None


def _keepers_fields(keepers: Mapping[Recipient, tuple[str, ...]]) -> dict[str, Any]:
    named = {role.value: list(names) for role, names in keepers.items()}
    return {"keepers": named} if named else {}


def _keepers(fields: Any) -> Mapping[Recipient, tuple[str, ...]]:
    """Read who keeps the shares: three people, or one who has a whole key alone."""
    if "keepers" not in fields:
        return {}
    listed = {role: cast("list[Any]", fields["keepers"][role.value]) for role in Recipient}
    for names in listed.values():
        _need(type(names) is list and len(names) in {1, 3})
        _need(all(isinstance(name, str) and 0 < len(name) <= NAME_LENGTH for name in names))
    return {role: tuple(names) for role, names in listed.items()}


def _ballot_fields(ballot: Ballot) -> dict[str, Any]:
    fields = {
        "id": ballot.id,
        "kind": ballot.kind.value,
        "number": ballot.number,
        "title": _words_fields(ballot.title),
        "recipient": ballot.recipient and ballot.recipient.value,
        "opens": ballot.opens.astimezone(UTC).strftime(_MOMENT),
        "closes": ballot.closes.astimezone(UTC).strftime(_MOMENT),
        "rsa": encode_base64url(ballot.rsa),
    }
    return fields | ({"scale": ballot.scale.value} if ballot.scale else {})


def _ballot(fields: Any, entitlement: Entitlement) -> Ballot:
    number, rsa = fields["number"], decode_base64url(fields["rsa"])
    _need(type(number) is int and 1 <= number <= 1000)
    if entitlement is Entitlement.TOKENS:
        check_spki(rsa)
    else:
        _need(not rsa)
    opens, closes = _moment(fields["opens"]), _moment(fields["closes"])
    _need(opens < closes)
    kind = BallotKind(fields["kind"])
    is_vote = kind is BallotKind.VOTE
    recipient = None if is_vote and fields["recipient"] is None else Recipient(fields["recipient"])
    # A concern sealed to the facilitators would be read by the wrong people.
    _need((kind is BallotKind.CONCERN) == (recipient is Recipient.SAFEGUARDING))
    _need(is_vote == (recipient is None))
    scale = Scale(fields["scale"]) if is_vote else None
    title = _words(fields["title"])
    return Ballot(
        _id(fields["id"]), kind, number, title, recipient, opens, closes, rsa, scale=scale
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
