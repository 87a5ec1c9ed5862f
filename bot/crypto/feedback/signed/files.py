"""What the off-line computer sends to a server: signed, and for one purpose, event, round, manifest.

    {"file": "replies", "version": 1, "event": …, "round": …, "manifest": …, "body": …,
     "signature": …}

The manifest's own key signs the canonical JSON of all that, with the hash of the body in its place.
A server has the manifest, so it takes nothing that the organizers' computer did not make for it.
"""

import hashlib
import json
from enum import StrEnum
from typing import Any, cast

from bot.crypto.base64url import NotBase64url, decode_base64url, encode_base64url
from bot.crypto.feedback.manifest_fields import canonical_json
from bot.crypto.feedback.manifests import SignedManifest
from bot.crypto.feedback.signing import SIGNATURE_BYTES, SignatureWrong, SigningKey, check

VERSION = 1
LONGEST = 40_000_000
"""Characters: replies to four thousand people, or the cards of 1000 for a hundred ballots."""
_WRONG = (ValueError, KeyError, TypeError, RecursionError, NotBase64url)


class FileKind(StrEnum):
    """What a file is for; none is taken for another."""

    CARDS = "cards"
    VOID_CARDS = "void-cards"
    REPLIES = "replies"
    COUNTED = "counted"


class SignedFileWrong(Exception):
    """A file is not what is asked for; the message says in what way and quotes nothing of it."""


def sign_file(kind: FileKind, body: bytes, *, under: SignedManifest, key: SigningKey) -> str:
    """Return the content of a file for the servers that have this manifest."""
    header = _header(kind, under)
    signature = key.sign(_signed_bytes(header, body))
    return json.dumps(
        header | {"body": encode_base64url(body), "signature": encode_base64url(signature)}
    )


def read_signed_file(content: bytes, *, kind: FileKind, under: SignedManifest) -> bytes:
    """Return the body of a file of this kind under this manifest. Raises SignedFileWrong."""
    fields = _fields(content)
    expected = _header(kind, under)
    if fields.get("file") != kind.value or fields.get("version") != VERSION:
        raise SignedFileWrong(f"is not a file of {kind.value}")
    for name, what in (("event", "event"), ("round", "round"), ("manifest", "manifest")):
        if fields.get(name) != expected[name]:
            raise SignedFileWrong(f"is for another {what}")
    try:
        body = decode_base64url(fields["body"])
        signature = decode_base64url(fields["signature"], size=SIGNATURE_BYTES)
        check(under.key, _signed_bytes(expected, body), signature)
    except (*_WRONG, SignatureWrong):
        raise SignedFileWrong("is damaged, or not signed by the key of the manifest") from None
    return body


def _header(kind: FileKind, under: SignedManifest) -> dict[str, Any]:
    return {
        "file": kind.value,
        "version": VERSION,
        "event": under.manifest.event,
        "round": under.manifest.round_id,
        "manifest": encode_base64url(under.digest),
    }


def _signed_bytes(header: dict[str, Any], body: bytes) -> bytes:
    digest = encode_base64url(hashlib.sha256(body).digest())
    return b"colloquy/file/v1|" + canonical_json(header | {"body": digest})


def _fields(content: bytes) -> dict[str, Any]:
    """Read the JSON object. Raises SignedFileWrong."""
    try:
        if len(content) > LONGEST:
            raise ValueError
        fields = json.loads(content)
    except _WRONG:
        fields = None
    if not isinstance(fields, dict):
        raise SignedFileWrong("is not a file of `colloquy feedback`")
    return cast("dict[str, Any]", fields)
