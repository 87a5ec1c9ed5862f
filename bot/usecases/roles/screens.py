"""The table of roles in words, and what somebody gains and loses by another role."""

from collections.abc import Iterable

from bot.domain.callback_words import people
from bot.domain.callback_words import roles as words
from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.ids import PersonId
from bot.domain.messages.messages import Button, Keyboard, Lane, Message, in_rows
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Lines, Said
from bot.domain.people.codes import Desk
from bot.domain.people.people import Role
from bot.domain.people.rights import RIGHTS, TENDED_WITH, Right, gained
from bot.usecases.people.members import OnlyOwnersChangeOrganizers, tended_member
from bot.usecases.rows import HOME_ROW
from storage.people.guests import Membership
from storage.work import Work


def show_table(work: Work, here: Here) -> None:
    """Show every role in a sentence, and one's own; each can be tapped for all it may do."""
    lines = tuple(
        Said("roles-line", {"role": role_said(role), "about": Said(f"role-about-{_name(role)}")})
        for role in TENDED_WITH
    )
    buttons = [Button(f"role-name-{_name(role)}", words.ROLE.to(role)) for role in TENDED_WITH]
    rows = in_rows(buttons)
    details = {"role": role_said(here.role), "lines": Lines(lines)}
    work.reply(here, "roles", details, (*rows, *HOME_ROW))


def show_role(work: Work, here: Here, role: Role) -> None:
    """Show all that a role may do.

    Raises:
        StaleButton: nobody can have that role.
    """
    if role not in TENDED_WITH:
        raise StaleButton
    details = {"role": role_said(role), "lines": rights_said(r for r in Right if r in RIGHTS[role])}
    rows = ((Button("go-roles", words.TABLE.to()), HOME_ROW[0][0]),)
    work.reply(here, "role-rights", details, rows)


def offer_roles(work: Work, here: Here, person_id: PersonId) -> None:
    """Offer the roles that whoever is here can give somebody. Raises like `member_to_give`."""
    member = tended_member(work, here, person_id)
    buttons = [
        Button(f"role-name-{_name(role)}", words.ASK.to(person_id, role))
        for role, right in TENDED_WITH.items()
        if role is not member.role and here.may(right)
    ]
    rows = in_rows(buttons)
    details = {"code": _code(work, here, person_id), "role": role_said(member.role)}
    back: Keyboard = ((Button("go-member", people.MEMBER.to(person_id)),),)
    work.reply(here, "role-choose", details, (*rows, *back))


def ask_to_give(work: Work, here: Here, person_id: PersonId, role: Role) -> None:
    """Show what somebody gains and loses by a role, and ask once more. Raises as `member_to_give`."""
    member = member_to_give(work, here, person_id, role)
    frees = Right.TAKE_PART in gained(role, member.role)
    details = {
        "code": _code(work, here, person_id),
        "before": role_said(member.role),
        "role": role_said(role),
        "gains": rights_said(gained(member.role, role)),
        "loses": rights_said(gained(role, member.role)),
        "freed": Said("role-frees-seats") if frees else "",
    }
    rows: Keyboard = (
        (Button("role-give", words.GIVE.to(person_id, role)),),
        (Button("role-leave", people.MEMBER.to(person_id)),),
    )
    work.reply(here, "role-ask", details, rows)


def member_to_give(work: Work, here: Here, person_id: PersonId, role: Role) -> Membership:
    """Return the membership of somebody whom whoever is here may give a role.

    Raises:
        StaleButton: they take no part (any more), have the role already, or there is no such role.
        OnlyOwnersChangeOrganizers: it is an organizer's role, and the person here is no owner.
        OwnMembership: it is their own.
    """
    member = tended_member(work, here, person_id)
    if role not in TENDED_WITH or role is member.role:
        raise StaleButton
    if not here.may(TENDED_WITH[role]):
        raise OnlyOwnersChangeOrganizers
    return member


def role_changed(event: Event, to: PersonId, role: Role) -> Message:
    """Return the message that tells somebody their new role."""
    details = {"title": event.title, "role": role_said(role)}
    return Message(to, "role-changed", details, HOME_ROW, lane=Lane.REMINDER, about=event.id)


def role_said(role: Role) -> Said:
    """Return a role in words."""
    return Said(f"role-{_name(role)}")


def rights_said(rights: Iterable[Right]) -> Lines | Said:
    """Return rights in words, one a line."""
    lines = tuple(Said("right-line", {"right": Said(f"right-{right}")}) for right in rights)
    return Lines(lines) if lines else Said("right-none")


def _name(role: Role) -> str:
    return role.name.lower()


def _code(work: Work, here: Here, person_id: PersonId) -> str:
    return work.codes.of(here.event.id, person_id, Desk.MEMBERS)
