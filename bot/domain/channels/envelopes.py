"""Envelopes: messages with an address, and which of somebody's addresses a message goes to."""

from dataclasses import dataclass, replace

from bot.domain.channels.addresses import Address, Carrier, Ways, carrier_of
from bot.domain.ids import OutboxId
from bot.domain.messages.messages import Lane, Message
from bot.domain.people.people import Language


@dataclass(frozen=True, slots=True)
class Envelope:
    """A message on its way, with what is needed to address and word it.

    `zone` is an IANA name; `attempts` counts earlier tries.
    """

    id: OutboxId
    to: Address
    language: Language
    zone: str
    message: Message
    attempts: int = 0


def route(message: Message, ways: Ways, *, spoke_at: Address | None) -> Address | None:
    """Return where a message goes, None if somebody has no address.

    An edit goes where the message is, a reply where its reader spoke, all else to the first address
    by which messages arrive. Where none is known to be live, the first is tried all the same. What
    may go by one carrier alone never goes by another.
    """
    if message.by:
        return ways.by(Carrier(message.by))
    live = ways.live or ways.addresses
    if message.replaces is not None:
        carrier = carrier_of(message.replaces)
        for way in live:
            if way.carrier is carrier:
                return way
    if message.lane is Lane.REPLY and spoke_at in live:
        return spoke_at
    return live[0] if live else None


def fitted(message: Message, to: Address) -> Message:
    """Return a message as it can arrive at an address: what is of another carrier is not there."""
    if message.replaces is not None and carrier_of(message.replaces) is not to.carrier:
        message = replace(message, replaces=None)
    if message.replies_to is not None and carrier_of(message.replies_to) is not to.carrier:
        message = replace(message, replies_to=None)
    return message
