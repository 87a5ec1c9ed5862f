"""Codes that stand for people where organizers see no names, and which of them never link.

Each desk calls the same guest by another code, and each question calls its asker by one of its own. So
nobody can join two lists by what they show: what a guest asks without a name stays without one, whatever
else is known of them; and what the kitchen or the hotel is given fits nothing in the chat. Whoever may
see names finds the person behind the code of a desk by a tap that is noted; behind a question there is
no such tap.
"""

import re
from enum import StrEnum

SIGNS = 6
_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
_CODE = re.compile(rf"([A-Z])-([{_ALPHABET}]{{{SIGNS}}})")
_OLD = re.compile(rf"G-[{_ALPHABET}]{{4}}")
"""Of releases in which everybody had one code for all lists."""


class Desk(StrEnum):
    """Where a code is shown; the value is the letter it begins with. Two desks never share codes."""

    MEMBERS = "M"
    """Who has joined, roles, frozen powers, second factors, requests for two; colleagues everywhere."""
    QUESTION = "A"
    """Who asked; another code for each question."""
    TRAVEL = "T"
    """Arrivals and rooms, and the hotel's list."""
    KITCHEN = "K"
    VISA = "V"
    REACH = "R"
    """Who is not reached, and who has not confirmed."""
    GROUPS = "W"
    """Working groups: who is in which, and what is noted of whom for them."""
    CANDIDATES = "S"
    """Candidates, where no name may stand; they are no members, and no list of those knows the code."""
    CHECKIN = "C"
    """Who lost a right to write."""


def code_from(desk: Desk, drawn: bytes) -> str:
    """Return a code such as V-7K2FPX, made of 8 bytes that follow from a key."""
    rest, signs = int.from_bytes(drawn), ""
    for _ in range(SIGNS):
        rest, sign = divmod(rest, len(_ALPHABET))
        signs += _ALPHABET[sign]
    return f"{desk}-{signs}"


def code_typed(text: str) -> str:
    """Return what somebody typed as a code, of this release or an earlier one; "" if it is none."""
    typed = text.strip().upper()
    return typed if _OLD.fullmatch(typed) or desk_of(typed) else ""


def desk_of(code: str) -> Desk | None:
    """Return the desk that a code belongs to; None if it is none of this release."""
    found = _CODE.fullmatch(code)
    return Desk(found[1]) if found and found[1] in set(Desk) else None
