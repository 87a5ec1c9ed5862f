"""Files that leave sealed to named people or with a passphrase, as the tool `age` opens them (age-encryption.org).

The passphrase is ours and has 80 bits, so that stretching it need not cost much: pyrage would take half a
gigabyte and three seconds of a machine that has to answer taps meanwhile. Otherwise this follows
the specification (https://c2sp.org/age), and the tests open it with pyrage.
"""

import secrets
from base64 import b64encode
from collections.abc import Sequence
from typing import Any, cast

import pyrage  # pyright: ignore[reportMissingTypeStubs] - a compiled module without types
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from shamir_mnemonic.wordlist import WORDLIST  # pyright: ignore[reportMissingTypeStubs]

from bot.crypto.derive import derive, keyed_hash

_AGE = cast("Any", pyrage)
PASSPHRASE_WORDS = 8
"""Of 1024: 80 bits."""
WORK_FACTOR = 15
"""The logarithm of scrypt's N: 32 MiB and a tenth of a second, also for whoever guesses."""
_CHUNK = 65_536
_FILE_KEY = 16
_LABEL = b"age-encryption.org/v1/scrypt"


class RecipientWrong(Exception):
    """A text is no age recipient."""

    def __init__(self) -> None:
        super().__init__(
            "a recipient must be an age public key (age1…) or an SSH public key (ssh-ed25519 …)"
        )


def seal_export(content: bytes, recipients: Sequence[str]) -> bytes:
    """Return an age file that any of the recipients opens with `age -d`. Raises RecipientWrong."""
    try:
        return cast("bytes", _AGE.encrypt(content, [_recipient(text) for text in recipients]))
    except (_AGE.RecipientError, _AGE.EncryptError):
        raise RecipientWrong from None


def _recipient(text: str) -> Any:
    kind = _AGE.ssh if text.strip().startswith("ssh-") else _AGE.x25519
    return kind.Recipient.from_str(text.strip())


def new_passphrase() -> str:
    """Return eight English words with hyphens between them."""
    return "-".join(secrets.choice(WORDLIST) for _ in range(PASSPHRASE_WORDS))


def seal_with_passphrase(content: bytes, passphrase: str) -> bytes:
    """Return an age file that `age -d` opens when it is told the passphrase (one recipient, `scrypt`)."""
    file_key, salt = secrets.token_bytes(_FILE_KEY), secrets.token_bytes(16)
    stretched = Scrypt(salt=_LABEL + salt, length=32, n=1 << WORK_FACTOR, r=8, p=1)
    wrapped = ChaCha20Poly1305(stretched.derive(passphrase.encode())).encrypt(
        bytes(12), file_key, None
    )
    header = (
        f"age-encryption.org/v1\n-> scrypt {_base64(salt)} {WORK_FACTOR}\n{_base64(wrapped)}\n---"
    ).encode()
    proof = keyed_hash(derive(file_key, info=b"header"), header)
    return header + f" {_base64(proof)}\n".encode() + _payload(content, file_key)


def _payload(content: bytes, file_key: bytes) -> bytes:
    """Seal content in chunks, the last of which says so: none can be cut off or moved."""
    nonce = secrets.token_bytes(16)
    cipher = ChaCha20Poly1305(derive(file_key, info=b"payload", salt=nonce))
    sealed = [nonce]
    starts = range(0, max(len(content), 1), _CHUNK)
    for number, start in enumerate(starts):
        place = number.to_bytes(11) + bytes([number == len(starts) - 1])
        sealed.append(cipher.encrypt(place, content[start : start + _CHUNK], None))
    return b"".join(sealed)


def _base64(value: bytes) -> str:
    return b64encode(value).rstrip(b"=").decode()
