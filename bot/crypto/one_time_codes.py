"""One-time codes of an authenticator app (TOTP, RFC 6238), and recovery codes for whoever lost it."""

import hashlib
import secrets
from datetime import datetime

import pyotp
from pyotp.totp import TOTP

from bot.crypto.codes import same

STEP = 30
"""Seconds a code is shown."""
_AROUND = (0, -1, 1)
"""Steps whose codes are taken: this one, and those before and after it, for clocks go wrong."""
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
_PARTS, _PART = 4, 4


def new_secret() -> str:
    """Return a secret of 160 bits in base32, as authenticator apps want it."""
    return pyotp.random_base32(32)


def enrolment_link(secret: str, *, account: str, issuer: str) -> str:
    """Return the otpauth:// link that an authenticator app reads from a QR code."""
    return TOTP(secret).provisioning_uri(name=account, issuer_name=issuer)


def step_of(secret: str, code: str, *, now: datetime, after: int) -> int | None:
    """Return the step whose code this is, None for a wrong one or one of a step up to `after`.

    `code` is six digits; a step is 30 seconds, counted from 1970.
    """
    this = int(now.timestamp()) // STEP
    totp = TOTP(secret)
    right = [this + by for by in _AROUND if same(totp.generate_otp(this + by), code)]
    return next((step for step in right if step > after), None)


def new_recovery_codes(count: int) -> tuple[str, ...]:
    """Return codes of 16 letters and digits (79 bits) in four parts, easy to copy by hand."""
    return tuple(
        "-".join("".join(secrets.choice(_LETTERS) for _ in range(_PART)) for _ in range(_PARTS))
        for _ in range(count)
    )


def recovery_digest(code: str, *, salt: str) -> str:
    """Return what is kept of a recovery code (hex of 32 bytes); however it was typed."""
    plain = "".join(each for each in code.lower() if each.isalnum())
    return hashlib.sha256(f"{salt}:{plain}".encode()).hexdigest()
