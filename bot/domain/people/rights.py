"""What somebody may do in an event: rights, and the roles that are named sets of them."""

from collections.abc import Mapping
from enum import StrEnum

from bot.domain.people.people import Role


class Right(StrEnum):
    """One thing that not everybody may do."""

    TAKE_PART = "take-part"
    """What every guest may do: answer, ask, read, choose."""
    SEE_COUNTS = "see-counts"
    SEE_NAMES = "see-names"
    SEE_DETAILS = "see-details"
    """Travel details, visa steps and whatever else a guest told the organizers alone."""
    ANSWER_QUESTIONS = "answer-questions"
    EDIT_KNOWLEDGE = "edit-knowledge"
    EDIT_GLOSSARY = "edit-glossary"
    APPROVE_LETTERS = "approve-letters"
    TEND_VISAS = "tend-visas"
    BROADCAST = "broadcast"
    CHANGE_PROGRAMME = "change-programme"
    CHANGE_EVENT = "change-event"
    INVITE = "invite"
    INVITE_ORGANIZERS = "invite-organizers"
    TEND_FEEDBACK = "tend-feedback"
    FORGET_EVENT = "forget-event"
    FOUND_EVENTS = "found-events"
    SEE_DELIVERY = "see-delivery"
    """How the bot itself does: messages that left or did not, taps that failed."""


_GUEST = frozenset({Right.TAKE_PART})
_OWNER = frozenset(Right)
_ORGANIZER = _OWNER - {
    Right.INVITE_ORGANIZERS,
    Right.FORGET_EVENT,
    Right.FOUND_EVENTS,
    Right.SEE_DELIVERY,
}

RIGHTS: Mapping[Role, frozenset[Right]] = {
    Role.STRANGER: frozenset(),
    Role.GUEST: _GUEST,
    Role.ORGANIZER: _ORGANIZER,
    Role.OWNER: _OWNER,
}
"""The whole table: a new role is one row."""
INVITED_WITH: Mapping[Role, Right] = {
    Role.GUEST: Right.INVITE,
    Role.ORGANIZER: Right.INVITE_ORGANIZERS,
}
"""Whom one can invite in the chat, and the right it takes; owners come from the command line."""


def may(role: Role, right: Right) -> bool:
    """Say whether a role has a right."""
    return right in RIGHTS[role]


def roles_with(right: Right) -> frozenset[Role]:
    """Return the roles that have a right."""
    return frozenset(role for role, rights in RIGHTS.items() if right in rights)
