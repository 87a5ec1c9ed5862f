"""Sealed ballots: what one person wrote once, in exactly 4096 bytes.

    0x01 (suite: X-Wing, HKDF-SHA256, AES-256-GCM) || 0x00 || enc (1120) || ciphertext (2958 + 16)

The context binds a ballot to its scope (event and round), its question and the token it was handed
in with, so that whoever holds the box cannot move it. The browser seals; sealing here serves tests and exercises.
"""

import json
from dataclasses import dataclass
from typing import Any, cast

from bot.crypto.base64url import NotBase64url, decode_base64url, encode_base64url
from bot.crypto.feedback.xwing import OVERHEAD, NotOpened, XWingKey, seal
from bot.crypto.secret import Secret
from bot.domain.people.people import Language

SLOT_BYTES = 4096
HEADER = b"\x01\x00"
PLAIN_BYTES = SLOT_BYTES - len(HEADER) - OVERHEAD
"""2958: two bytes of length, then at most 2956 bytes of UTF-8 JSON, then zeros."""
NULLIFIER_BYTES = 32
REPLY_KEY_BYTES = 32
REPLY_TAG_BYTES = 16


class BallotUnreadable(Exception):
    """A ballot is not one, or not for this key, event, question and token."""

    def __init__(self) -> None:
        super().__init__("a ballot cannot be read")


class AnswerTooLong(ValueError):
    """What was written does not fit into a ballot; nothing of it is quoted."""

    def __init__(self) -> None:
        super().__init__(f"an answer has at most {PLAIN_BYTES - 2} bytes")


@dataclass(frozen=True, slots=True)
class ReplyAddress:
    """Where a reply to an answer goes: a key of 32 bytes and a tag of 16 that its page knows."""

    key: Secret
    tag: Secret


@dataclass(frozen=True, slots=True)
class SealedAnswer:
    """What a person wrote: a rating of 1 to 5 or none, a text, perhaps an address for a reply."""

    language: Language
    rating: int | None
    text: str
    reply: ReplyAddress | None = None


def ballot_info(scope: str, ballot: str, nullifier: bytes) -> bytes:
    """Return the HPKE `info` that binds a ballot to its place and its token.

    Raises:
        BallotUnreadable: the nullifier is not of the right length.
    """
    if len(nullifier) != NULLIFIER_BYTES:
        raise BallotUnreadable
    return b"colloquy/ballot/v2|" + scope.encode() + b"|" + ballot.encode() + b"|" + nullifier


def pad(content: bytes, size: int = PLAIN_BYTES) -> bytes:
    """Return two bytes of length, the content and zeros: `size` bytes. Raises AnswerTooLong."""
    if len(content) > size - 2:
        raise AnswerTooLong
    return (len(content).to_bytes(2, "big") + content).ljust(size, b"\0")


def unpad(padded: bytes, size: int = PLAIN_BYTES) -> bytes:
    """Return the content of padded bytes; zeros must follow it. Raises BallotUnreadable."""
    end = 2 + int.from_bytes(padded[:2], "big")
    if len(padded) != size or end > size or padded[end:].strip(b"\0"):
        raise BallotUnreadable
    return padded[2:end]


def seal_ballot(
    public: bytes, answer: SealedAnswer, *, scope: str, ballot: str, nullifier: bytes
) -> bytes:
    """Return the 4096 bytes of a sealed ballot. Raises AnswerTooLong, NotOpened (a bad key)."""
    content: dict[str, Any] = {
        "v": 1,
        "lang": answer.language.value,
        "rating": answer.rating,
        "text": answer.text,
    }
    if answer.reply is not None:
        content["reply"] = {
            "key": encode_base64url(answer.reply.key),
            "tag": encode_base64url(answer.reply.tag),
        }
    plain = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
    return HEADER + seal(public, pad(plain), info=ballot_info(scope, ballot, nullifier))


def open_ballot(
    key: XWingKey, sealed: bytes, *, scope: str, ballot: str, nullifier: bytes
) -> SealedAnswer:
    """Return what a ballot says. Raises BallotUnreadable for every failure."""
    if len(sealed) != SLOT_BYTES or not sealed.startswith(HEADER):
        raise BallotUnreadable
    info = ballot_info(scope, ballot, nullifier)
    try:
        content = json.loads(unpad(key.open(sealed[len(HEADER) :], info=info)))
        return _answer(content)
    except (NotOpened, NotBase64url, ValueError, KeyError, TypeError, RecursionError):
        raise BallotUnreadable from None


def _answer(content: object) -> SealedAnswer:
    """Read the JSON of a ballot. Raises ValueError, KeyError, TypeError, NotBase64url."""
    if not isinstance(content, dict):
        raise TypeError
    fields = cast("dict[str, Any]", content)
    rating, text, reply = fields["rating"], fields["text"], fields.get("reply")
    if fields["v"] != 1 or not isinstance(text, str) or fields.keys() - _FIELDS:
        raise ValueError
    if rating is not None and (type(rating) is not int or not 1 <= rating <= 5):
        raise ValueError
    text.encode()  # a lone surrogate, which JSON can spell, could not be written to a file
    address = None if reply is None else _address(reply)
    return SealedAnswer(Language(fields["lang"]), rating, text, address)


def _address(reply: dict[str, Any]) -> ReplyAddress:
    return ReplyAddress(
        key=Secret(decode_base64url(reply["key"], size=REPLY_KEY_BYTES)),
        tag=Secret(decode_base64url(reply["tag"], size=REPLY_TAG_BYTES)),
    )


_FIELDS = frozenset({"v", "lang", "rating", "text", "reply"})
