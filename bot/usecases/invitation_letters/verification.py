"""Whether a letter is genuine: what the register says about a number or a document, and no more."""

import hashlib

from bot.crypto.codes import same
from bot.domain.invitation_letters.requests import RegisterEntry
from storage.work import Work

DIGEST_START = 16
"""Hex digits of the content digest that a letter's QR code holds."""


def is_valid_letter(work: Work, *, number: str, digest_start: str) -> bool:
    """Say whether a letter of this number and content was issued and still counts."""
    found = work.invitation_letter_register.by_number(number)
    return any(each.valid and same(each.digest[:DIGEST_START], digest_start) for each in found)


def find_document(work: Work, content: bytes) -> RegisterEntry | None:
    """Return the entry of a PDF, byte for byte, if it was issued here."""
    found = work.invitation_letter_register.by_document(hashlib.sha256(content).hexdigest())
    return next((each for each in found if each.issued_at), None)
