"""Codes that open something once, and ids that mean nothing.

Both are letters and digits only: safe in a Telegram deep link (`start` takes A-Z, a-z, 0-9, _ and
-, up to 64 characters), in callback data, in a spreadsheet and at the end of a sentence, where
clients cut a trailing `-` or `_` from links.
"""

import hmac
import secrets
import string

ALPHABET = string.ascii_letters + string.digits
CODE_LENGTH = 24
ID_LENGTH = 12


def new_code() -> str:
    """Return a one-time code of 24 characters (142 bits)."""
    return _draw(CODE_LENGTH)


def new_id() -> str:
    """Return an opaque id of 12 characters (71 bits): unique, but not a secret."""
    return _draw(ID_LENGTH)


def new_digits(length: int) -> str:
    """Return a short code of digits, to be typed or compared by eye; it needs a limit of tries."""
    return "".join(secrets.choice(string.digits) for _ in range(length))


def same(one: str, other: str) -> bool:
    """Compare in a time that does not tell where two codes differ."""
    return hmac.compare_digest(
        one.encode("utf-8", "surrogatepass"), other.encode("utf-8", "surrogatepass")
    )


def _draw(length: int) -> str:
    """Throw bytes away that would favour some letters (256 is no multiple of 62)."""
    drawn = ""
    while len(drawn) < length:
        fair = (byte for byte in secrets.token_bytes(length) if byte < 248)
        drawn += "".join(ALPHABET[byte % 62] for byte in fair)
    return drawn[:length]
