"""Undoing and moving memberships: ended, moved to another account, their seats freed; all audited."""

from dataclasses import replace
from functools import partial

from bot.crypto.codes import new_code
from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.ids import EventId, PersonId
from bot.domain.limits import MOVE_LIFE
from bot.domain.messages.messages import Lane, Message
from bot.domain.messages.refusals import Refused
from bot.domain.people.codes import Desk
from bot.domain.people.forgotten import Cause
from bot.domain.people.people import Person, Role
from bot.domain.people.rights import TENDED_WITH, Right
from bot.usecases.current_event import here_of
from bot.usecases.home.erasures import counted, send_statements
from bot.usecases.home.privacy import leave_event
from bot.usecases.people.members_screens import (
    find_member,
    member_erased,
    member_moved,
    seats_freed,
    show_ended,
    show_freed,
    show_move_link,
)
from bot.usecases.replanning import replan_soon
from bot.usecases.rsvps.offers import release
from bot.usecases.telegram_jobs import set_menu
from storage.housekeeping.moving import KeyMissing
from storage.people.guests import Membership
from storage.people.people import PersonUnreadable
from storage.work import Work


class OnlyOwnersChangeOrganizers(Refused):
    """An organizer wanted to change the membership of another organizer."""

    text = "member-owner-only"
    of_rights = True


class OwnMembership(Refused):
    """Somebody wanted to end or move their own membership here."""

    text = "member-own"


class TakesPartAlready(Refused):
    """A membership was to move to an account that takes part in that event itself."""

    text = "member-already"


class MembershipUnreadable(Refused):
    """A membership whose key, or whose account, cannot be read was to move."""

    text = "member-unreadable"


def end_membership(work: Work, here: Here, person_id: PersonId) -> None:
    """Put somebody out of the event: all about them there is deleted, and their seats are freed.

    They get a signed statement of it, and the others who may do the same hear how much it was.

    Raises:
        StaleButton: they take no part (any more).
        OnlyOwnersChangeOrganizers: they are an organizer, and the person here is no owner.
        OwnMembership: it is their own.
        LastOrganizer: they are the event's only owner.
    """
    tended_member(work, here, person_id)
    person = work.people.get(person_id)
    # The code, not the id that earlier entries may name: it leads to nobody any more.
    code = work.codes.of(here.event.id, person_id, Desk.MEMBERS)
    work.audit.note(here.event.id, actor=here.person.id, act="ended-membership", subject=code)
    there = here_of(work, person, event_id=here.event.id)
    leave = partial(leave_event, work, there, cause=Cause.ORGANIZERS)
    erasure = counted(work, there, leave, cause=Cause.ORGANIZERS.value)
    lead_on(work, person, event_id=here.event.id)
    send_statements(work, there, [erasure])
    work.outbox.put(_farewell(person.id, "membership-ended"))
    for organizer in work.guests.ids_with(
        here.event.id, Right.FORGET_OTHERS, besides=here.person.id
    ):
        work.outbox.put(member_erased(here.event, organizer, code=code, erasure=erasure))
    show_ended(work, here, erasure)


def lead_on(work: Work, person: Person, *, event_id: EventId) -> None:
    """Let the chat of somebody who is out be about another of their events, or about none."""
    others = work.guests.events_of(person.id)
    if person.event_id == event_id:
        if others:
            there = here_of(work, person, event_id=others[0][0])
            left = work.people.enter(
                person,
                event_id=there.event.id,
                role=there.role,
                norms_version=there.norms_version,
            )
        else:
            left = replace(person, event_id=None, role=Role.STRANGER, norms_version=0)
            work.people.keep(left)
        set_menu(work, person=left)


def _farewell(to: PersonId, text: str) -> Message:
    return Message(to, text, lane=Lane.REMINDER, about=None)


def free_seats(work: Work, here: Here, person_id: PersonId) -> None:
    """Take back somebody's answers and offer their seats on; they stay in the event, and are told.

    Raises:
        StaleButton: they take no part (any more).
        OnlyOwnersChangeOrganizers: they are an organizer, and the person here is no owner.
        OwnMembership: it is their own.
    """
    tended_member(work, here, person_id)
    count = take_seats_back(work, here.event, person_id)
    work.audit.note(here.event.id, actor=here.person.id, act="freed-seats", subject=person_id)
    work.outbox.put(seats_freed(here.event, person_id))
    show_freed(work, here, person_id, count=count)


def let_powers_follow(work: Work, person: Person, member: Membership) -> None:
    """Let what comes next from somebody, in this very batch, find the powers they have now."""
    if person.event_id == member.event_id:
        changed = work.people.enter(
            person,
            event_id=member.event_id,
            role=member.powers,
            norms_version=member.norms_version,
        )
        set_menu(work, person=changed)


def take_seats_back(work: Work, event: Event, person_id: PersonId) -> int:
    """Forget somebody's answers and offer their seats on; return how many there were."""
    freed = work.rsvps.forget(event.id, person_id)
    for subject in freed:
        release(work, event=event, subject=subject)
    replan_soon(work, event_id=event.id, person_id=person_id)
    return len(freed)


def start_move(work: Work, here: Here, person_id: PersonId) -> None:
    """Make a link that moves somebody's membership to the account that opens it, once.

    Raises:
        StaleButton: they take no part (any more).
        OnlyOwnersChangeOrganizers: they are an organizer, and the person here is no owner.
        OwnMembership: it is their own.
    """
    member = tended_member(work, here, person_id)
    code = new_code()
    until = work.now + MOVE_LIFE
    invitation = work.invitations.add(
        here.event.id,
        code=code,
        role=member.role,
        expires_at=until,
        name=member.profile.name,
        moves=person_id,
    )
    work.audit.note(here.event.id, actor=here.person.id, act="made-move", subject=invitation.id)
    show_move_link(work, here, person_id, link=f"{work.bot_link}?start={code}", until=until)


def move(work: Work, *, member: Membership, account: Person) -> Person:
    """Give a membership to another account, with all that belongs to it; return whose it is now.

    The old account hears of it. What either account does in other events stays as it is.

    Raises:
        TakesPartAlready: the new account takes part in this event itself.
        MembershipUnreadable: what belongs to the membership could not be read afterwards.
        StillBeingForgotten: the new account is just leaving this event.
    """
    if work.guests.find(member.event_id, account.id) is not None:
        raise TakesPartAlready
    try:
        before = work.people.get(member.person_id)
    except PersonUnreadable:
        raise MembershipUnreadable from None
    is_new = not work.guests.events_of(account.id)
    if is_new and len(work.guests.events_of(before.id)) == 1:
        moved = _move_account(work, before, account)
    else:
        moved = _move_part(work, member, before, account, is_new=is_new)
    work.audit.note(member.event_id, actor=moved.id, act="moved", subject=moved.id)
    event = work.events.get(member.event_id)
    code = work.codes.of(event.id, moved.id, Desk.MEMBERS)
    for organizer in work.guests.ids_with(member.event_id, Right.INVITE, besides=moved.id):
        work.outbox.put(member_moved(event, organizer, moved.id, code=code))
    set_menu(work, person=moved)
    return moved


def _move_account(work: Work, before: Person, account: Person) -> Person:
    """Let the person stay who they are; only where they are reached changes."""
    theirs, old_home = work.people.ways(account.id), work.people.ways(before.id).addresses[0]
    work.forgetting.drop_accounts([account.id])
    work.second_factors.forget(before.id)
    work.devices.revoke_all(before.id)
    moved = work.people.move(before, to=theirs)
    (old,) = work.people.meet([(old_home, before.language)], zone=before.zone)
    work.outbox.put(_farewell(old.id, "moved-away"))
    return moved


def _move_part(
    work: Work, member: Membership, before: Person, account: Person, *, is_new: bool
) -> Person:
    """Let this event's part of one person be another's; each stays who they are elsewhere."""
    event_id = member.event_id
    progress = work.forms.find(before.id)
    try:
        work.forgetting.hand_over(event_id, before.id, to=account.id)
    except KeyMissing:
        raise MembershipUnreadable from None
    lead_on(work, before, event_id=event_id)
    work.outbox.put(_farewell(before.id, "moved-away"))
    work.forms.forget(account.id)
    if progress is not None and progress.event_id == event_id:
        work.forms.forget(before.id)
        work.forms.keep(account.id, progress)
    if is_new:
        account = replace(account, language=before.language)
        take_zone = work.people.choose_zone if before.zone_known else work.people.doubt_zone
        account = take_zone(account, before.zone)
    replan_soon(work, event_id=event_id, person_id=account.id)
    return work.people.enter(
        account, event_id=event_id, role=member.powers, norms_version=member.norms_version
    )


def tended_member(work: Work, here: Here, person_id: PersonId) -> Membership:
    """Return the membership of somebody else that whoever is here may change.

    Raises:
        StaleButton: they take no part (any more).
        OnlyOwnersChangeOrganizers: they are an organizer, and the person here is no owner.
        OwnMembership: it is their own.
    """
    member = find_member(work, here, person_id)
    if person_id == here.person.id:
        raise OwnMembership
    if not here.may(TENDED_WITH[member.role]):
        raise OnlyOwnersChangeOrganizers
    return member
