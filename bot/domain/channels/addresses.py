"""Addresses: one person's end of a carrier, and which carrier a message of ours went by."""

from dataclasses import dataclass
from enum import StrEnum


class Carrier(StrEnum):
    """A way of transport between us and a person."""

    TELEGRAM = "telegram"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Address:
    """One person's end of a carrier.

    `number` is the id of a Telegram chat, which in private is the account's, or the serial of a
    mailbox of the page: above 2**53, so a string in JSON.
    """

    carrier: Carrier
    number: int


PAGE_MESSAGES = 2**40
"""From here on the id of a message is the page's: a serial of the database, which is above 2**60, while
Telegram's ids stay below 2**31."""


def carrier_of(message_id: int) -> Carrier:
    """Return the carrier by which a message of ours went, going by its id."""
    return Carrier.PAGE if message_id >= PAGE_MESSAGES else Carrier.TELEGRAM


@dataclass(frozen=True, slots=True)
class Ways:
    """Somebody's addresses, one of a carrier at most, home first; home gets what nobody asked for.

    By those that are `dead` nothing arrives any more, as far as is known.
    """

    addresses: tuple[Address, ...]
    dead: frozenset[Carrier] = frozenset()

    def by(self, carrier: Carrier) -> Address | None:
        """Return the address of a carrier, None for none."""
        return next((each for each in self.addresses if each.carrier is carrier), None)

    @property
    def called(self) -> str:
        """The carrier somebody is reached by, or that there are "both"; for texts that say who can read along."""
        carriers = [each.carrier.value for each in self.addresses]
        return "both" if len(carriers) > 1 else "".join(carriers)

    @property
    def live(self) -> tuple[Address, ...]:
        """The addresses by which messages arrive, as far as is known; home first."""
        return tuple(each for each in self.addresses if each.carrier not in self.dead)
