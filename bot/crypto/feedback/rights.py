"""Rights to write as they lie beside a ballot, so that whoever opens the box can check each one.

    message (96) || signature (256)      a token signed at check-in
    sub-token (32) || zeros (320)        a card's

They say no more of anybody than the nullifier does, which is the hash of the first part.
"""

from collections.abc import Collection, Mapping

from bot.crypto.feedback.blind_rsa import (
    MESSAGE_BYTES,
    SIGNATURE_BYTES,
    TokenRefused,
    verify_token,
)
from bot.crypto.feedback.cards import SUB_TOKEN_BYTES, nullifier
from bot.crypto.feedback.manifest_fields import Ballot, Entitlement, Manifest

PROOF_BYTES = MESSAGE_BYTES + SIGNATURE_BYTES


def pack_right(token: bytes, signature: bytes = b"") -> bytes:
    """Return the bytes that are kept; without a signature the token is a card's."""
    return (token + signature).ljust(PROOF_BYTES, b"\0")


def check_right(
    proof: bytes,
    ballot: Ballot,
    manifest: Manifest,
    *,
    cards: Mapping[str, Collection[bytes]] | None = None,
) -> bytes:
    """Check what `pack_right` made and return the nullifier (32 bytes).

    `cards` are the nullifiers that cards.json lists; without them a card is only read.

    Raises:
        TokenRefused: it is no right to this ballot.
    """
    if len(proof) != PROOF_BYTES:
        raise TokenRefused
    if manifest.entitlement is Entitlement.TOKENS:
        message, signature = proof[:MESSAGE_BYTES], proof[MESSAGE_BYTES:]
        return verify_token(ballot.rsa, message, signature, scope=manifest.scope, ballot=ballot.id)
    used = nullifier(proof[:SUB_TOKEN_BYTES])
    is_listed = cards is None or used in cards.get(ballot.id, ())
    if not is_listed or any(proof[SUB_TOKEN_BYTES:]):
        raise TokenRefused
    return used
