"""Check-in for written feedback: every guest is given the right to fill each ballot, once."""

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass

from bot.crypto.secret import Secret
from bot.domain.ids import EventId, PersonId
from bot.usecases.feedback.finding import has_room
from bot.usecases.feedback.votes.finding import is_of_topic
from storage.events import UnknownEvent
from storage.work import Work


class NotAGuest(Exception):
    """Whoever asks takes no part in the event, has not accepted its norms, or joined after a round began."""


class NotOffered(Exception):
    """There is no such event or round, or it gives out no tokens, or not any more."""


class OtherBallots(Exception):
    """Tokens are asked for other ballots than the event has."""


class AlreadyIssued(Exception):
    """This person has been given tokens for other blinded values."""


class NoRoom(Exception):
    """More people ask for tokens than the box was made for; nobody is given one that has no slot."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What a person may have signed: the private key (DER PKCS #8) of each ballot."""

    keys: Mapping[str, Secret]


def claim_tokens(
    work: Work,
    *,
    who: int | PersonId,
    event_id: EventId,
    round_id: str,
    blinded: Mapping[str, bytes],
) -> Claim:
    """Note that a person is given tokens, and return the keys to sign with.

    `who` is the Telegram id that Telegram vouches for, or the person whose device has signed.

    The same blinded values are signed again, so that an answer that got lost can be asked for anew;
    a person is given tokens for all ballots together, which says nothing of what they will use.

    Raises:
        NotOffered, NotAGuest, OtherBallots, AlreadyIssued, NoRoom: see there.
    """
    try:
        event = work.events.get(event_id)
    except UnknownEvent:
        raise NotOffered from None
    person = work.people.find(who) if isinstance(who, int) else work.people.get(who)
    membership = work.guests.find(event.id, person.id) if person else None
    if person is None or membership is None or membership.norms_version == 0:
        raise NotAGuest
    keys = work.token_issuers.keys(event.id, round_id)
    work.refuse_gaps()
    issuers = work.token_issuers.of_event(event.id, round_id)
    if not keys or any(issuer.closes_at <= work.now for issuer in issuers):
        raise NotOffered
    if keys.keys() != blinded.keys():
        raise OtherBallots
    if is_of_topic(round_id) and any(each.opens_at < membership.joined_at for each in issuers):
        raise NotAGuest
    digest = _digest(blinded)
    known = work.token_issuers.issued_to(event.id, person.id, round_id)
    if known is None and not has_room(work, event, round_id):
        raise NoRoom
    if known is None or known.digest is None:
        work.token_issuers.note_issued(event.id, person.id, digest=digest, round_id=round_id)
    elif not hmac.compare_digest(known.digest, digest):
        raise AlreadyIssued
    return Claim(keys)


def destroy_keys(work: Work) -> int:
    """Destroy the keys of ballots that have closed; return how many there were."""
    return work.token_issuers.destroy_keys(closed_before=work.now)


def _digest(blinded: Mapping[str, bytes]) -> bytes:
    """Return one hash of all blinded values; each is of a fixed size."""
    together = hashlib.sha256()
    for ballot in sorted(blinded):
        together.update(hashlib.sha256(ballot.encode()).digest() + blinded[ballot])
    return together.digest()
