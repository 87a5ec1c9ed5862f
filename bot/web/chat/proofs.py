"""Proofs: every request of a device is signed with its key, over all that it asks for.

The header `Proof` reads `device.seconds.nonce.signature`. Signed are method, path, the body's hash,
the moment and the nonce, so that nothing of a request can be taken for another one (the idea of DPoP,
RFC 9449). A proof is good for two minutes by our clock and once; what was seen is remembered for longer
than that, in the memory of this copy, and what is older than the copy itself is refused.
"""

import re
import secrets
from collections import deque
from dataclasses import dataclass
from hashlib import sha256

from bot.crypto.base64url import NotBase64url, decode_base64url, encode_base64url
from bot.crypto.channels.device_keys import SIGNATURE_BYTES, DeviceKey, has_signed

HEADER = "Proof"
LEEWAY = 120.0
"""Seconds a device's clock may be beside ours, or a request on its way."""
KEPT = 240.0
"""Seconds for which a nonce is remembered: longer than any proof is good for."""
MOST_KEPT = 200_000
"""Nonces; who sends more than so many in four minutes waits."""
LONGEST = 256
_SHAPE = re.compile(r"([A-Za-z0-9]{12})\.([0-9]{1,12})\.([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{86})")


class ProofRefused(Exception):
    """A proof is missing, malformed, used before, or not this device's for this request."""


class ProofReplayed(ProofRefused):
    """A proof was used before."""


class ClockDiffers(ProofRefused):
    """A proof is too old, or from the future, by our clock: the device is to go by ours."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What a header says; nothing of it is believed yet. `seconds` are those since 1970."""

    device: str
    seconds: int
    nonce: str
    signature: bytes


@dataclass(frozen=True, slots=True)
class Asked:
    """What of a request is signed; `path` is without query."""

    method: str
    path: str
    body: bytes


def read_proof(header: str) -> Proof:
    """Return what a header says. Raises ProofRefused."""
    found = _SHAPE.fullmatch(header) if len(header) <= LONGEST else None
    if found is None:
        raise ProofRefused
    try:
        signature = decode_base64url(found[4], size=SIGNATURE_BYTES)
    except NotBase64url:
        raise ProofRefused from None
    return Proof(found[1], int(found[2]), found[3], signature)


def proof_of(asked: Asked, *, device: str, key: DeviceKey, seconds: int) -> str:
    """Return the header that a browser sends with what it asks."""
    nonce = encode_base64url(secrets.token_bytes(16))
    signature = key.sign(signed_words(asked, device=device, seconds=seconds, nonce=nonce))
    return f"{device}.{seconds}.{nonce}.{encode_base64url(signature)}"


def signed_words(asked: Asked, *, device: str, seconds: int, nonce: str) -> bytes:
    """Return the bytes that are signed."""
    lines = (
        "colloquy/chat-proof/1",
        device,
        asked.method,
        asked.path,
        sha256(asked.body).hexdigest(),
        str(seconds),
        nonce,
    )
    return "\n".join(lines).encode()


class Proofs:
    """Checks proofs and remembers them; moments are seconds since 1970 by our clock."""

    def __init__(self, *, since: float) -> None:
        """`since` is when this copy began: an earlier one may have seen what is older."""
        self._since = int(since)
        self._seen: set[tuple[str, str]] = set()
        self._order: deque[tuple[float, tuple[str, str]]] = deque()

    def check(self, proof: Proof, asked: Asked, *, key: bytes, now: float) -> None:
        """Believe that the device with this key asks for this now.

        Raises:
            ClockDiffers: the device's clock is beside ours; nothing is remembered.
            ProofReplayed: it was asked before.
            ProofRefused: it is not so.
        """
        # Where the clock was set back since, nobody could come in until it shows that moment again.
        self._since = min(self._since, int(now))
        if abs(proof.seconds - now) > LEEWAY or proof.seconds < self._since:
            raise ClockDiffers
        words = signed_words(asked, device=proof.device, seconds=proof.seconds, nonce=proof.nonce)
        if not has_signed(key, proof.signature, words):
            raise ProofRefused
        self._use_up((proof.device, proof.nonce), now)

    def _use_up(self, name: tuple[str, str], now: float) -> None:
        # Either way: what lies ahead was noted before the clock was set back.
        while self._order and abs(now - self._order[0][0]) > KEPT:
            self._seen.discard(self._order.popleft()[1])
        if name in self._seen:
            raise ProofReplayed
        if len(self._seen) >= MOST_KEPT:
            raise ProofRefused
        self._seen.add(name)
        self._order.append((now, name))
