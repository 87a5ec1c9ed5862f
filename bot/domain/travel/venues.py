"""The venue's page: how to get there, and whom to call."""

import re
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import urlsplit

from bot.domain.forms.phones import NUMBER, NotANumber, plain, read_phone
from bot.domain.messages.texts import Words

LINK_LENGTH = 300
LOCAL_LENGTH = 200
"""Fits a button that copies it (Bot API CopyTextButton: 256)."""
NUMBERS = 12
"""Numbers a page may list."""
_LISTED = re.compile(
    rf"(?P<number>{NUMBER})(?:\s*:\s*|\s+)(?P<label>[^|]+(?:\|.+)?)", re.IGNORECASE
)


class NotALink(ValueError):
    """An address of a map that is not a plain https link."""


class VenueItem(StrEnum):
    """What organizers can change about the page."""

    ADDRESS = "address"
    LOCAL = "local"
    MAP = "map"
    WIFI = "wifi"
    NUMBERS = "numbers"
    NOTES = "notes"


@dataclass(frozen=True, slots=True)
class CallNumber:
    """A telephone number and whose it is."""

    label: Words
    number: str


@dataclass(frozen=True, slots=True)
class Venue:
    """The page; empty texts are left out. `local` is the address in the local script, for a driver.

    `map_link` is an https link; `wifi` says how to get online and holds no shared password.
    """

    address: Words = field(default_factory=lambda: Words(""))
    local: str = ""
    map_link: str = ""
    wifi: Words = field(default_factory=lambda: Words(""))
    numbers: tuple[CallNumber, ...] = ()
    notes: Words = field(default_factory=lambda: Words(""))


def read_numbers(text: str) -> tuple[CallNumber, ...]:
    """Read lines like `112 Ambulance | 急救`, one number each, at most NUMBERS. Raises NotANumber."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not lines or len(lines) > NUMBERS:
        raise NotANumber
    found: list[CallNumber] = []
    for line in lines:
        listed = _LISTED.fullmatch(plain(line))
        if not listed:
            raise NotANumber
        english, _, chinese = line[listed.start("label") :].replace("｜", "|").partition("|")
        label = Words(english.strip(), chinese.strip())
        found.append(CallNumber(label, read_phone(listed["number"])))
    return tuple(found)


def read_link(text: str) -> str:
    """Return an https link without a user or odd characters. Raises NotALink."""
    text = text.strip()
    try:
        parts = urlsplit(text)
        host, user = parts.hostname or "", parts.username
    except ValueError:
        raise NotALink from None
    plain = text.isprintable() and not any(sign in text for sign in " <>\"'\\")
    if parts.scheme != "https" or "." not in host or user or not plain or len(text) > LINK_LENGTH:
        raise NotALink
    return text
