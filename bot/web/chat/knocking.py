"""What a device hands in as a knock: by which key a repetition of it does nothing."""

from dataclasses import dataclass

from bot.crypto.derive import keyed_hash
from bot.domain.channels.addresses import Address, Carrier
from bot.domain.channels.devices import Device


@dataclass(frozen=True, slots=True)
class Keys:
    """Makes keys of knocks under a `secret` that follows from the house's."""

    secret: bytes

    def of(self, device: Device, name: str, deed: bytes) -> tuple[int, int]:
        """Return the key of what a device calls by a name, and that of this very deed under this name.

        Both are below zero: Telegram's updates count from zero up.
        """
        called = f"{device.mailbox}|{name}|".encode()
        return self._key(b"name|" + called), self._key(b"body|" + called + deed)

    def _key(self, what: bytes) -> int:
        return -1 - (int.from_bytes(keyed_hash(self.secret, what)[:8]) >> 1)


def address_of_device(device: Device) -> Address:
    """Return the address of what comes from a device."""
    return Address(Carrier.PAGE, device.mailbox)
