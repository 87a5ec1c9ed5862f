"""Lists that leave: sealed for those whose public keys were registered on the command line."""

from dataclasses import dataclass

MOST_RECIPIENTS = 8
NAME_LENGTH = 60
KEY_LENGTH = 2048


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody who can open what leaves: whose device it is, and its age or SSH public key."""

    id: str
    name: str
    key: str
