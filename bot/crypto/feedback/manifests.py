"""The manifest: what everybody may know of an event's feedback, signed off-line.

It names every ballot, when it is open, whose key seals it and whose key signs its tokens. Its
canonical JSON (RFC 8785) is signed with the organizers' Ed25519 key; eight words made of key and
manifest can be compared on paper, so that nobody can be shown another manifest unnoticed.
"""

import hashlib
import json
from dataclasses import dataclass
from typing import Any, cast

from shamir_mnemonic.wordlist import WORDLIST  # pyright: ignore[reportMissingTypeStubs]

from bot.crypto.base64url import decode_base64url, encode_base64url
from bot.crypto.feedback.blind_rsa import TokenRefused
from bot.crypto.feedback.manifest_fields import (
    Ballot,
    BallotKind,
    BallotPlan,
    Entitlement,
    Manifest,
    Recipient,
    canonical_json,
    manifest_fields,
    plan_fields,
    read_manifest_fields,
    read_plan_fields,
)
from bot.crypto.feedback.signing import (
    KEY_BYTES,
    SIGNATURE_BYTES,
    SignatureWrong,
    SigningKey,
    check,
)
from bot.crypto.feedback.xwing import NotOpened

__all__ = [
    "Ballot",
    "BallotKind",
    "BallotPlan",
    "Entitlement",
    "Manifest",
    "ManifestWrong",
    "Recipient",
    "SignedManifest",
    "build_canonical",
    "fingerprint",
    "parse_manifest",
    "read_manifest",
    "read_plan",
    "sign_manifest",
    "write_plan",
]

FINGERPRINT_WORDS = 8
MARK_BYTES = 16
LONGEST_FILE = 2_000_000
"""Characters: 500 ballots with their keys and titles."""
_WRONG = (
    ValueError,
    KeyError,
    TypeError,
    AttributeError,
    RecursionError,
    SignatureWrong,
    TokenRefused,
    NotOpened,
)


class ManifestWrong(Exception):
    """A manifest, a plan or a list of cards is damaged, unsigned or of another version."""

    def __init__(self) -> None:
        super().__init__("not a valid file of this version, or its signature does not match")


@dataclass(frozen=True, slots=True)
class SignedManifest:
    """A manifest with the bytes that were signed, the signature and the signer's public key."""

    manifest: Manifest
    canonical: bytes
    signature: bytes
    key: bytes

    @property
    def fingerprint(self) -> tuple[str, ...]:
        """Eight words for people to compare."""
        return fingerprint(self.key, self.canonical)

    @property
    def mark(self) -> str:
        """What links on cards and slides carry, so that a page knows the right manifest by itself."""
        return encode_base64url(hashlib.sha256(self.key + self.canonical).digest()[:MARK_BYTES])

    @property
    def digest(self) -> bytes:
        """SHA-256 of what was signed: what other files name this manifest by."""
        return hashlib.sha256(self.canonical).digest()

    @property
    def name(self) -> str:
        """What the chain of privileged acts calls this manifest and its key: 128 bits in hex."""
        return hashlib.sha256(self.key + self.canonical).hexdigest()[:32]

    def text(self) -> str:
        """Return the content of manifest.json."""
        signed = {"manifest": self.canonical, "signature": self.signature, "key": self.key}
        return json.dumps({name: encode_base64url(value) for name, value in signed.items()})


def build_canonical(manifest: Manifest) -> bytes:
    """Return the bytes that are signed."""
    return canonical_json(manifest_fields(manifest))


def sign_manifest(manifest: Manifest, key: SigningKey) -> SignedManifest:
    """Return the signed manifest."""
    canonical = build_canonical(manifest)
    return SignedManifest(manifest, canonical, key.sign(canonical), key.public)


def read_manifest(content: bytes | str) -> SignedManifest:
    """Read manifest.json and check its signature; that the key is the right one, people compare.

    Raises ManifestWrong.
    """
    try:
        outer = _loads(content)
        canonical = decode_base64url(outer["manifest"])
        signature = decode_base64url(outer["signature"], size=SIGNATURE_BYTES)
        key = decode_base64url(outer["key"], size=KEY_BYTES)
        check(key, canonical, signature)
    except _WRONG:
        raise ManifestWrong from None
    return SignedManifest(parse_manifest(canonical), canonical, signature, key)


def parse_manifest(canonical: bytes) -> Manifest:
    """Read canonical bytes; other bytes that say the same are refused. Raises ManifestWrong."""
    try:
        manifest = read_manifest_fields(_loads(canonical))
        is_canonical = build_canonical(manifest) == canonical
    except _WRONG:
        raise ManifestWrong from None
    if not is_canonical:
        raise ManifestWrong
    return manifest


def fingerprint(key: bytes, canonical: bytes) -> tuple[str, ...]:
    """Return eight words of the SLIP-39 list, ten bits each, of SHA-256(key || manifest)."""
    bits = int.from_bytes(hashlib.sha256(key + canonical).digest()[:10], "big")
    places = (bits >> shift & 1023 for shift in range(70, -1, -10))
    return tuple(WORDLIST[place] for place in places)


def write_plan(plan: BallotPlan) -> str:
    """Return the content of ballots.json."""
    return json.dumps(plan_fields(plan), ensure_ascii=False, indent=1)


def read_plan(content: bytes | str) -> BallotPlan:
    """Read ballots.json. Raises ManifestWrong."""
    try:
        return read_plan_fields(_loads(content))
    except _WRONG:
        raise ManifestWrong from None


def _loads(content: bytes | str) -> dict[str, Any]:
    """Read a JSON object of sensible length. Raises ValueError, TypeError."""
    if len(content) > LONGEST_FILE:
        raise ValueError
    loaded = json.loads(content)
    if not isinstance(loaded, dict):
        raise TypeError
    return cast("dict[str, Any]", loaded)
