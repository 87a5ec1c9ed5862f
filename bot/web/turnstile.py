"""How often one address, or one right, may come in a short while; nobody's visit counts for another's.

What is kept are counts under hashes with a key of their own, for one window of some seconds, in
memory. With the window the key and all counts go, so that nothing here tells later who came when.
"""

import hashlib
import secrets
import time
from dataclasses import dataclass, field
from ipaddress import IPv6Address, ip_address

from starlette.requests import Request

MOST_COUNTED = 20_000
"""Visitors counted apart in one window; beyond them a window ends early."""


@dataclass(slots=True)
class Turnstile:
    """Lets each visitor through `most` times in `seconds`."""

    most: int
    seconds: float
    _key: bytes = field(init=False, default=b"")
    _ends: float = field(init=False, default=0.0)
    _counts: dict[bytes, int] = field(init=False, default_factory=dict[bytes, int])

    def lets_in(self, request: Request) -> bool:
        """Count a request by its address; one whose address is not known is counted by its proxy."""
        address = address_of(request)
        return not address or self.take(address)

    def take(self, visitor: bytes) -> bool:
        """Count a visit; say whether it is one of the first `most`."""
        now = time.monotonic()
        if now >= self._ends or len(self._counts) >= MOST_COUNTED:
            self._key, self._ends, self._counts = secrets.token_bytes(32), now + self.seconds, {}
        mark = hashlib.blake2b(visitor, key=self._key, digest_size=16).digest()
        count = self._counts.get(mark, 0)
        self._counts[mark] = min(count + 1, self.most)
        return count < self.most


def address_of(request: Request) -> bytes:
    """Return where a request comes from: an IPv4 address, or the 64 bits one household has of IPv6.

    Empty where a proxy does not say; what bot/web/visitors.py found out is taken as it is.
    """
    try:
        address = ip_address(request.client.host if request.client else "")
    except ValueError:
        return b""
    if isinstance(address, IPv6Address):
        return (address.ipv4_mapped or address).packed[:8]
    return address.packed
