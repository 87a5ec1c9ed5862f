"""Short codes of guests, drawn at random: what organizers see instead of a name."""

import secrets

from bot.domain.people.reachability import CODE_ALPHABET, CODE_SIGNS


def draw_code() -> str:
    """Return a code such as G-7K2F."""
    return "G-" + "".join(secrets.choice(CODE_ALPHABET) for _ in range(CODE_SIGNS))
