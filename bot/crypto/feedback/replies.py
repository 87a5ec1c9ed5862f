"""Replies to people who stay unknown: a mailbox in which everybody's replies look alike.

A page draws a receipt of 16 random bytes and puts what is derived from it, a key and a tag, into
the sealed answer. A reply is `tag (16) || nonce (12) || AES-256-GCM`, always 2048 bytes; all replies
are downloaded by every page, and each finds its own by the tag.
"""

import base64
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.crypto.derive import derive
from bot.crypto.feedback.ballots import BallotUnreadable, ReplyAddress, pad, unpad
from bot.crypto.secret import Secret

RECEIPT_BYTES = 16
REPLY_BYTES = 2048
TAG_BYTES = 16
_NONCE_BYTES = 12
_PLAIN_BYTES = REPLY_BYTES - TAG_BYTES - _NONCE_BYTES - 16
LONGEST_REPLY = _PLAIN_BYTES - 2
"""Bytes of UTF-8."""
_RECEIPT_LETTERS = 26
_GROUPS = (4, 8, 12, 16, 21)
# RFC 4648 has no 0, 1, 8 and 9 in base32; people read them where O, I, B and G stand.
_MISREAD = str.maketrans("0189", "OIBG")


class ReplyUnreadable(Exception):
    """A receipt is mistyped, or a reply is not for it."""

    def __init__(self) -> None:
        super().__init__("this is not a receipt, or there is no reply for it")


class ReplyTooLong(ValueError):
    """A reply does not fit; it is not quoted."""

    def __init__(self) -> None:
        super().__init__(f"a reply has at most {LONGEST_REPLY} bytes")


def new_receipt() -> Secret:
    """Return a fresh receipt, 16 bytes."""
    return Secret(secrets.token_bytes(RECEIPT_BYTES))


def write_receipt(receipt: bytes) -> str:
    """Return a receipt as people see it: 26 letters and digits in groups."""
    letters = base64.b32encode(receipt).decode().rstrip("=")
    starts = (0, *_GROUPS)
    return " ".join(letters[a:b] for a, b in zip(starts, (*_GROUPS, None), strict=True))


def read_receipt(text: str) -> Secret:
    """Read a receipt, however it was typed: groups, case and look-alike digits do not matter.

    Raises ReplyUnreadable.
    """
    letters = "".join(filter(str.isalnum, text)).upper().translate(_MISREAD)
    try:
        receipt = base64.b32decode(letters + "======")
    except ValueError:
        raise ReplyUnreadable from None
    if len(letters) != _RECEIPT_LETTERS or base64.b32encode(receipt).decode()[:26] != letters:
        raise ReplyUnreadable
    return Secret(receipt)


def reply_address(receipt: bytes, event: str) -> ReplyAddress:
    """Return the key and the tag that belong to a receipt in an event."""
    return ReplyAddress(
        key=derive(receipt, salt=b"", info=b"colloquy/reply/v1|key|" + event.encode()),
        tag=derive(
            receipt, salt=b"", info=b"colloquy/reply/v1|tag|" + event.encode(), length=TAG_BYTES
        ),
    )


def seal_reply(address: ReplyAddress, text: str) -> bytes:
    """Return the 2048 bytes of a reply. Raises ReplyTooLong."""
    content = text.encode()
    if len(content) > LONGEST_REPLY:
        raise ReplyTooLong
    nonce = secrets.token_bytes(_NONCE_BYTES)
    sealed = AESGCM(address.key).encrypt(nonce, pad(content, _PLAIN_BYTES), address.tag)
    return bytes(address.tag) + nonce + sealed


def open_reply(address: ReplyAddress, reply: bytes) -> str:
    """Return the text of a reply to this address. Raises ReplyUnreadable."""
    tag, nonce, sealed = reply[:16], reply[16:28], reply[28:]
    if len(reply) != REPLY_BYTES or not secrets.compare_digest(tag, address.tag):
        raise ReplyUnreadable
    try:
        padded = AESGCM(address.key).decrypt(nonce, sealed, tag)
        return unpad(padded, _PLAIN_BYTES).decode()
    except (InvalidTag, BallotUnreadable, ValueError):
        raise ReplyUnreadable from None
