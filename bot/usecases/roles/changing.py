"""Giving somebody another role; they are told, and what they may do changes at once."""

from dataclasses import replace

from bot.domain.here import Here
from bot.domain.ids import PersonId
from bot.domain.people.people import Role
from bot.domain.people.rights import RIGHTS, Right
from bot.usecases.people.members import let_powers_follow, take_seats_back
from bot.usecases.people.members_screens import show_member
from bot.usecases.roles.screens import member_to_give, role_changed
from storage.work import Work


def give_role(work: Work, here: Here, person_id: PersonId, role: Role) -> None:
    """Give somebody another role. Whoever cannot take part any more gives their seats back.

    Raises:
        StaleButton: they take no part (any more), have the role already, or there is no such role.
        OnlyOwnersChangeOrganizers: it is an organizer's role, and the person here is no owner.
        OwnMembership: it is their own.
    """
    member = member_to_give(work, here, person_id, role)
    event = here.event
    work.guests.set_role(event.id, person_id, role)
    let_powers_follow(work, work.people.get(person_id), replace(member, role=role))
    if Right.TAKE_PART not in RIGHTS[role]:
        take_seats_back(work, event, person_id)
    work.audit.note(event.id, actor=here.person.id, act="changed-role", subject=person_id)
    work.outbox.put(role_changed(event, person_id, role))
    show_member(work, here, person_id)
