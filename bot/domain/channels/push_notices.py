"""Web Push notices without content: which browser is told that a message waits, and by whose service."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.ids import DeviceId, PersonId

SERVICES = (
    "https://fcm.googleapis.com",
    "https://updates.push.services.mozilla.com",
    "https://*.push.apple.com",
)
"""Those of Chrome, of Firefox and of Safari."""
LONGEST_ENDPOINT = 1000
_PATH = r"/[A-Za-z0-9._~:/?@!$&'()*+,;=%-]+"


@dataclass(frozen=True, slots=True)
class PushNotice:
    """A browser that is told; `endpoint` is the address of its own at its maker's push service."""

    device_id: DeviceId
    person_id: PersonId
    endpoint: str


def lies_at(endpoint: str, services: Iterable[str]) -> bool:
    """Say whether an endpoint is an address at one of these services, and so may be written to.

    A service is a scheme, a host and perhaps a port; `*` in it stands for one label of the host's name.
    """
    if len(endpoint) > LONGEST_ENDPOINT:
        return False
    return any(re.fullmatch(_origin(each) + _PATH, endpoint) for each in services)


def _origin(service: str) -> str:
    return re.escape(service).replace(r"\*", "[a-z0-9-]+")
