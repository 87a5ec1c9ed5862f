"""The field `features` of the event file: which families are on. See deploy/EVENTFILE.md."""

from collections.abc import Set as AbstractSet

from bot.domain.features import Feature
from bot.eventfile.event_file import Branch

_SWITCH = {"true": True, "on": True, "yes": True, "false": False, "off": False, "no": False}


def read_features(top: Branch) -> frozenset[Feature] | None:
    """Return the families that are switched on; None where the file says nothing of any."""
    spot = top.find("features")
    branch = spot.branch() if spot else None
    if branch is None:
        return None
    switched = frozenset(feature for feature in Feature if _is_on(branch, feature))
    branch.close()
    return switched


def _is_on(branch: Branch, feature: Feature) -> bool:
    if not (spot := branch.find(feature)):
        return False
    word = spot.text(40).lower()
    if word not in _SWITCH:
        spot.complain("must be true or false.", "kind", known="true or false")
    return _SWITCH.get(word, False)


def written_features(features: AbstractSet[Feature]) -> dict[str, bool]:
    """Return the families as a file has them: all of them where any is on, else nothing."""
    return {str(each): each in features for each in Feature} if features else {}
