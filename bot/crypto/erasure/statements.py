"""Signed statements of what was erased: counts, signed by a key of the instance (Ed25519, RFC 8032).

    {"file": "colloquy/erasure/1", …, "key": …, "signature": …}

The key signs the canonical JSON (RFC 8785) of all but the signature. It follows from the keystore's
secret, so that it outlives every person's and event's key and is nobody's who has only the database.
"""

import json
from collections.abc import Mapping
from typing import Any, cast

from bot.crypto.base64url import NotBase64url, decode_base64url, encode_base64url
from bot.crypto.derive import derive
from bot.crypto.feedback.manifest_fields import canonical_json
from bot.crypto.feedback.signing import (
    KEY_BYTES,
    SIGNATURE_BYTES,
    SignatureWrong,
    SigningKey,
    check,
)
from bot.crypto.secret import Secret

FORMAT = "colloquy/erasure/1"
LONGEST = 100_000
"""Bytes of a statement."""
_LABEL = b"colloquy/erasure/v1|"
_WRONG = (ValueError, KeyError, TypeError, RecursionError, NotBase64url, SignatureWrong)


class StatementWrong(Exception):
    """A file is no statement, was changed, or is of another key; it is not quoted."""


def statement_key_of(index_secret: Secret) -> SigningKey:
    """Return the key by which an instance signs statements."""
    return SigningKey(bytes(derive(index_secret, info=b"colloquy/statement-key/1")))


def sign_statement(said: Mapping[str, Any], key: SigningKey) -> str:
    """Return a statement (JSON, lines of one field each) that says this."""
    fields = {"file": FORMAT, **said, "key": encode_base64url(key.public)}
    signature = encode_base64url(key.sign(_signed_bytes(fields)))
    return json.dumps({**fields, "signature": signature}, ensure_ascii=False, indent=1) + "\n"


def read_statement(content: bytes, *, key: bytes | None = None) -> Mapping[str, Any]:
    """Return what a statement says, its key included.

    `key` (32 bytes) is the only one that may have signed it; without one, it may be any.

    Raises:
        StatementWrong: it is no statement, or not as it was signed.
    """
    try:
        fields = _fields(content)
        signature = decode_base64url(fields.pop("signature"), size=SIGNATURE_BYTES)
        signed_by = decode_base64url(fields["key"], size=KEY_BYTES)
        check(signed_by, _signed_bytes(fields), signature)
    except _WRONG:
        raise StatementWrong("is no statement of an erasure, or was changed") from None
    if key is not None and signed_by != key:
        raise StatementWrong("is signed by another key than this one")
    return fields


def _fields(content: bytes) -> dict[str, Any]:
    if len(content) > LONGEST:
        raise ValueError
    loaded = json.loads(content)
    if not isinstance(loaded, dict):
        raise TypeError
    fields = cast("dict[str, Any]", loaded)
    if fields["file"] != FORMAT:
        raise ValueError
    return fields


def _signed_bytes(fields: Mapping[str, Any]) -> bytes:
    return _LABEL + canonical_json(dict(fields))
