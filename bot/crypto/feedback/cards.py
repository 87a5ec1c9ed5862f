"""Paper cards: 16 random bytes on each, drawn from a hat; the server learns only hashes.

From a card's secret a sub-token is derived for every ballot. The server is given, for each ballot,
the sorted hashes of all cards' sub-tokens: it cannot tell which of them are of one card.
"""

import hashlib
import secrets
from collections.abc import Iterable, Sequence

from bot.crypto.derive import derive
from bot.crypto.secret import Secret

CARD_BYTES = 16
SUB_TOKEN_BYTES = 32


class CardRefused(Exception):
    """What was read is no card; it is not quoted."""

    def __init__(self) -> None:
        super().__init__("this is not a feedback card of this event")


def new_card() -> Secret:
    """Return the secret of a fresh card, 16 bytes."""
    return Secret(secrets.token_bytes(CARD_BYTES))


def sub_token(card: bytes, scope: str, ballot: str) -> Secret:
    """Return a card's right to fill one ballot, 32 bytes. Raises CardRefused for a wrong size."""
    if len(card) != CARD_BYTES:
        raise CardRefused
    info = b"colloquy/card/v2|" + scope.encode() + b"|" + ballot.encode()
    return derive(card, salt=b"", info=info, length=SUB_TOKEN_BYTES)


def nullifier(token: bytes) -> bytes:
    """Return SHA-256 of a token: what is stored when it has been used, 32 bytes."""
    return hashlib.sha256(token).digest()


def list_nullifiers(
    cards: Iterable[bytes], *, scope: str, ballots: Sequence[str]
) -> dict[str, tuple[bytes, ...]]:
    """Return each ballot's nullifiers of the given cards, sorted, which is as good as shuffled."""
    kept = tuple(cards)
    return {
        ballot: tuple(sorted(nullifier(sub_token(card, scope, ballot)) for card in kept))
        for ballot in ballots
    }
