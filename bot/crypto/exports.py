"""Files that leave sealed to named people, in the format of the tool `age` (age-encryption.org)."""

from collections.abc import Sequence
from typing import Any, cast

import pyrage  # pyright: ignore[reportMissingTypeStubs] - a compiled module without types

_AGE = cast("Any", pyrage)


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
