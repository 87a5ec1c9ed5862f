"""Reading what an event demands of its organizers."""

from bot.domain.events import Security
from bot.eventfile.event_file import Branch

_CHOICES = {
    "second_factor": {"required": True, "optional": False},
    "four_eyes": {"true": True, "false": False},
}


def read_security(top: Branch) -> Security:
    """Return the field `security`; what it leaves out is not demanded."""
    spot = top.find("security")
    branch = spot.branch() if spot else None
    if branch is None:
        return Security()
    security = Security(_choice(branch, "second_factor"), _choice(branch, "four_eyes"))
    branch.close()
    return security


def _choice(branch: Branch, name: str) -> bool | None:
    if not (spot := branch.find(name)):
        return None
    choices, word = _CHOICES[name], spot.text(40).lower()
    if word not in choices:
        known = " or ".join(choices)
        spot.complain(f"must be {known}.", "kind", known=known)
    return choices.get(word)
