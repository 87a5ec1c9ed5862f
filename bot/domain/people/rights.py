"""What somebody may do in an event: rights, and the roles that are named sets of them."""

from collections.abc import Mapping
from enum import StrEnum

from bot.domain.people.people import Role


class Right(StrEnum):
    """One thing that not everybody may do; `right-<value>` says it in words."""

    LOOK = "look"
    """What whoever has joined may do: read the programme and the news, choose for themselves."""
    TAKE_PART = "take-part"
    """What every guest may do: answer, ask, give feedback."""
    TRANSLATE_QUESTIONS = "translate-questions"
    """Read the questions that were marked for a translation, and translate them; no names."""
    TRANSLATE_TEXTS = "translate-texts"
    """Write what a text lacks in one language, and read what others wrote; neither authors nor names."""
    SEE_COUNTS = "see-counts"
    SEE_CONCERNS = "see-concerns"
    """How far feedback is, and how its concerns are opened."""
    SEE_NAMES = "see-names"
    SEE_DETAILS = "see-details"
    """Travel details, visa steps and whatever else a guest told the organizers alone."""
    ANSWER_QUESTIONS = "answer-questions"
    EDIT_KNOWLEDGE = "edit-knowledge"
    EDIT_GLOSSARY = "edit-glossary"
    APPROVE_LETTERS = "approve-letters"
    TEND_VISAS = "tend-visas"
    FACILITATE = "facilitate"
    """Accept what guests propose and put it to everybody, without learning whose it was."""
    LEAD_SESSIONS = "lead-sessions"
    """The desk of the sessions that one was given, and of no other."""
    BROADCAST = "broadcast"
    BROADCAST_TO_ALL = "broadcast-to-all"
    CHANGE_PROGRAMME = "change-programme"
    CHANGE_EVENT = "change-event"
    INVITE = "invite"
    SELECT = "select"
    """Add candidates, appoint who reads them, and see the balance of a wave in words."""
    REISSUE = "reissue"
    """Make a lost link once more, move a membership, give a right to write once more."""
    CHANGE_ROLES = "change-roles"
    INVITE_ORGANIZERS = "invite-organizers"
    """Invite organizers, and give or take the roles of organizers and owners."""
    TEND_FEEDBACK = "tend-feedback"
    PUBLISH_RESULTS = "publish-results"
    PUBLISH_STATEMENTS = "publish-statements"
    """See what a public statement would say, names included, and publish it."""
    EXPORT = "export"
    FORGET_OTHERS = "forget-others"
    """End a membership, with all that is kept about that person."""
    FORGET_EVENT = "forget-event"
    FOUND_EVENTS = "found-events"
    READ_AUDIT = "read-audit"
    """Read who did and looked at what, in codes."""
    LOCK_DOWN = "lock-down"
    """Freeze the powers of organizers, and agree to give them back."""
    SEE_DELIVERY = "see-delivery"
    """How the bot itself does: messages that left or did not, taps that failed."""


_OBSERVER = frozenset({Right.LOOK})
_GUEST = _OBSERVER | {Right.TAKE_PART}
_OWNER = frozenset(Right)
_ORGANIZER = _OWNER - {
    Right.INVITE_ORGANIZERS,
    Right.FORGET_EVENT,
    Right.FOUND_EVENTS,
    Right.SEE_DELIVERY,
}

RIGHTS: Mapping[Role, frozenset[Right]] = {
    Role.STRANGER: frozenset(),
    Role.OBSERVER: _OBSERVER,
    Role.GUEST: _GUEST,
    Role.TRANSLATOR: _GUEST | {Right.TRANSLATE_QUESTIONS, Right.TRANSLATE_TEXTS},
    Role.FACILITATOR: _GUEST
    | {Right.TRANSLATE_TEXTS, Right.SEE_COUNTS, Right.FACILITATE, Right.LEAD_SESSIONS},
    Role.SAFEGUARDING: _GUEST | {Right.SEE_CONCERNS},
    Role.ORGANIZER: _ORGANIZER,
    Role.OWNER: _OWNER,
}
"""The whole table: a new role is one row."""
INVITED_WITH: Mapping[Role, Right] = {
    Role.GUEST: Right.INVITE,
    Role.OBSERVER: Right.INVITE,
    Role.ORGANIZER: Right.INVITE_ORGANIZERS,
}
"""Whom one can invite in the chat, and the right it takes; the first owner comes from the
command line, and whoever is to have another role is given it once they have joined."""
TENDED_WITH: Mapping[Role, Right] = {
    role: Right.INVITE_ORGANIZERS if Right.INVITE in rights else Right.INVITE
    for role, rights in RIGHTS.items()
    if role is not Role.STRANGER
}
"""The right it takes to change the membership of somebody with a role, or to give it."""


def powers(role: Role, *, frozen: bool) -> Role:
    """Return the role whose rights somebody has: whoever is frozen has a guest's at most."""
    return min(role, Role.GUEST) if frozen else role


def may(role: Role, right: Right) -> bool:
    """Say whether a role has a right."""
    return right in RIGHTS[role]


def roles_with(right: Right) -> frozenset[Role]:
    """Return the roles that have a right."""
    return frozenset(role for role, rights in RIGHTS.items() if right in rights)


def gained(before: Role, after: Role) -> tuple[Right, ...]:
    """Return the rights that somebody has after a change of their role and had not before."""
    return tuple(right for right in Right if right in RIGHTS[after] - RIGHTS[before])


EXPECTED = frozenset(
    role for role in roles_with(Right.TAKE_PART) if role not in roles_with(Right.INVITE)
)
"""The roles of those whose answer is waited for: who takes part, and is no host."""
