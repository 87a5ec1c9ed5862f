"""Who has joined, by which invitation and when; names only on demand, in messages that vanish."""

from datetime import datetime

from bot.domain.callback_words import audit, roles, rsvps
from bot.domain.callback_words import people as words
from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.ids import PersonId
from bot.domain.limits import LINKS_VANISH_AFTER, NAMES_VANISH_AFTER
from bot.domain.messages.doors import doors_said
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard, Lane, Message, in_rows
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Lines, Moment, Said, Words
from bot.domain.people.codes import Desk
from bot.domain.people.forgotten import LASTING
from bot.domain.people.invitation_links import doors_of
from bot.domain.people.invitations import Invitation
from bot.domain.people.people import Role
from bot.domain.people.rights import Right
from bot.domain.publicity.consents import Audience
from bot.usecases.home.erasures import Erasure
from bot.usecases.paging import page_of, turning_row
from bot.usecases.people.guest_phrases import guest_lines, held_lines
from bot.usecases.people.screens import BACK, copying_rows
from bot.usecases.publicity.phrases import facts_said
from bot.usecases.rows import HOME_ROW, allowed
from storage.people.guests import Membership
from storage.work import Work

_PAGE = 12
_ROW = 3  # a code is read whole on a narrow phone


def show_members(work: Work, here: Here, page: int) -> None:
    """Show a page of those who have joined: codes, roles, when; no names."""
    event = here.event
    members = work.guests.all_of(event.id)
    part = page_of(members, page, most=_PAGE)
    shown = part.items
    codes = work.codes.of_all(event.id, [each.person_id for each in shown], Desk.MEMBERS)
    used = work.invitations.used_by(event.id, [each.person_id for each in shown])
    lines = [
        _line(number, each, codes[each.person_id], used.get(each.person_id), event)
        for number, each in enumerate(shown, start=part.first)
    ]
    buttons = [
        Button("member-code", words.MEMBER.to(each.person_id), {"code": codes[each.person_id]})
        for each in shown
    ]
    rows = [*in_rows(buttons, _ROW)]
    if here.may(Right.SEE_NAMES):
        rows.append((Button("members-show-names", words.MEMBER_NAMES.to(part.number)),))
    details = {"lines": Lines(tuple(lines)), "range": part.said()}
    turning = turning_row(words.MEMBERS.to, part.number, more=part.more)
    work.reply(here, "members", details, (*rows, *turning, *BACK))


def send_names(work: Work, here: Here, page: int) -> None:
    """Send the names behind a page of codes; the message deletes itself, and the act is noted."""
    event = here.event
    part = page_of(work.guests.all_of(event.id), page, most=_PAGE)
    people = [each.person_id for each in part.items]
    codes = work.codes.of_all(event.id, people, Desk.MEMBERS)
    used = work.invitations.used_by(event.id, people)
    consents = work.consents.of_event(event.id)
    lines = tuple(
        Said(
            "member-name",
            {
                "number": number,
                "code": codes[each.person_id],
                "name": each.profile.name or Said("name-not-given"),
                "invited": _invited_said(used.get(each.person_id)),
                "facts": facts_said(
                    consents.get(each.person_id, {}), Audience.ORGANIZERS, work.now
                ),
            },
        )
        for number, each in enumerate(part.items, start=part.first)
    )
    work.audit.note(event.id, actor=here.person.id, act="saw-members")
    work.send(
        here,
        "members-names",
        {
            "lines": Lines(lines),
            "range": part.said(),
            "minutes": NAMES_VANISH_AFTER // 60,
        },
        vanish_after=NAMES_VANISH_AFTER,
        protect=True,
    )


def send_name(work: Work, here: Here, person_id: PersonId) -> None:
    """Send the name behind one code, with all that organizers go by; noted.

    Raises:
        StaleButton: they take no part (any more).
    """
    event = here.event
    member = find_member(work, here, person_id)
    consents = work.consents.of_event(event.id).get(person_id, {})
    work.audit.note(event.id, actor=here.person.id, act="saw-member", subject=person_id)
    work.send(
        here,
        "member-person",
        {
            "code": work.codes.of(event.id, person_id, Desk.MEMBERS),
            "name": member.profile.name or Said("name-not-given"),
            "invited": _invited_said(
                work.invitations.used_by(event.id, [person_id]).get(person_id)
            ),
            "facts": facts_said(consents, Audience.ORGANIZERS, work.now),
            "lines": guest_lines(work, here, person_id),
            "minutes": NAMES_VANISH_AFTER // 60,
        },
        vanish_after=NAMES_VANISH_AFTER,
        protect=True,
    )


def show_member(work: Work, here: Here, person_id: PersonId) -> None:
    """Show one membership by its code, and what can be done with it.

    Raises:
        StaleButton: they take no part (any more).
    """
    member = find_member(work, here, person_id)
    invitation = work.invitations.used_by(here.event.id, [person_id]).get(person_id)
    rows = (
        ((Right.SEE_NAMES, Button("member-name-show", words.MEMBER_NAME.to(person_id))),),
        ((Right.REISSUE, Button("member-move", words.MEMBER_MOVE.to(person_id))),),
        ((Right.INVITE, Button("member-seats", words.MEMBER_SEATS.to(person_id))),),
        ((Right.CHANGE_ROLES, Button("member-role", roles.CHOOSE.to(person_id))),),
        (
            (
                Right.FORGET_OTHERS,
                Button("member-end", words.MEMBER_END_ASK.to(person_id), style=ButtonStyle.DANGER),
            ),
        ),
        ((Right.INVITE, Button("go-members", words.MEMBERS.to(0))),),
    )
    work.reply(
        here,
        "member",
        {
            "code": work.codes.of(here.event.id, person_id, Desk.MEMBERS),
            "role": Said(f"role-{member.role.name.lower()}"),
            "joined-at": Moment(member.joined_at, here.event.zone),
            "contested": _contested_said(invitation),
        },
        allowed(here, rows),
    )


def ask_to_end(work: Work, here: Here, person_id: PersonId) -> None:
    """Say what ending a membership means and how much goes, and ask once more.

    Raises:
        StaleButton: they take no part (any more).
    """
    find_member(work, here, person_id)
    code = work.codes.of(here.event.id, person_id, Desk.MEMBERS)
    rows: Keyboard = (
        (Button("member-end-yes", words.MEMBER_END.to(person_id), style=ButtonStyle.DANGER),),
        (Button("member-end-no", words.MEMBER.to(person_id)),),
    )
    counts = work.tombstones.held(here.event.id, person_id)
    lines = held_lines({kind: counts[kind] for kind in LASTING})
    work.reply(here, "member-end-ask", {"code": code, "lines": lines}, rows)


def show_ended(work: Work, here: Here, erasure: Erasure) -> None:
    """Say that somebody is out, and how much was erased."""
    rows = ((Button("invite-guest", words.INVITE_ONE.to(Role.GUEST)),), *BACK)
    details = {"count": erasure.count, "keys": erasure.keys}
    work.reply(here, "member-ended", details, rows)


def show_freed(work: Work, here: Here, person_id: PersonId, *, count: int) -> None:
    """Say how many seats of somebody are free now."""
    code = work.codes.of(here.event.id, person_id, Desk.MEMBERS)
    back = ((Button("go-member", words.MEMBER.to(person_id)),),)
    work.reply(here, "member-freed", {"code": code, "count": count}, back)


def show_move_link(
    work: Work, here: Here, person_id: PersonId, *, link: str, until: datetime
) -> None:
    """Show the link that moves a membership."""
    doors = doors_of(link, public_url=work.public_url, mirrors=work.mirrors)
    details = {
        "code": work.codes.of(here.event.id, person_id, Desk.MEMBERS),
        "link": doors_said(doors),
        "until-at": Moment(until, here.event.zone),
    }
    rows = (*copying_rows(doors), *BACK)
    work.send(
        here, "member-move-link", details, rows, vanish_after=LINKS_VANISH_AFTER, protect=True
    )


def seats_freed(event: Event, to: PersonId) -> Message:
    """Return the message that tells somebody their seats were taken back."""
    rows = ((Button("home-rsvp", rsvps.SHOW.to()),), *HOME_ROW)
    details = {"title": event.title, "contact": event.contact}
    return Message(to, "seats-freed", details, rows, lane=Lane.REMINDER, about=event.id)


def member_moved(event: Event, to: PersonId, moved: PersonId, *, code: str) -> Message:
    """Return the message that tells an organizer, by code, that a membership has moved."""
    rows = ((Button("go-member", words.MEMBER.to(moved)),),)
    details = {"event": event.title, "code": code}
    return Message(to, "member-moved", details, rows, lane=Lane.REMINDER, about=event.id)


def member_erased(event: Event, to: PersonId, *, code: str, erasure: Erasure) -> Message:
    """Return the message that tells an organizer, by code, that somebody is out and what that erased."""
    rows = ((Button("audit-forgotten", audit.FORGOTTEN.to(0)),),)
    details = {
        "event": event.title,
        "code": code,
        "count": erasure.count,
        "keys": erasure.keys,
    }
    return Message(to, "member-erased", details, rows, lane=Lane.REMINDER, about=event.id)


def contested(event: Event, to: PersonId, member: PersonId, *, code: str) -> Message:
    """Return the message that tells an organizer that an invitation may have gone astray."""
    rows = ((Button("go-member", words.MEMBER.to(member)),),)
    details = {"event": event.title, "code": code}
    return Message(to, "invitation-contested", details, rows, about=event.id)


def find_member(work: Work, here: Here, person_id: PersonId) -> Membership:
    """Return somebody's part in the event here.

    Raises:
        StaleButton: they take no part (any more).
    """
    member = work.guests.find(here.event.id, person_id)
    if member is None:
        raise StaleButton
    return member


def _line(
    number: int, member: Membership, code: str, invitation: Invitation | None, event: Event
) -> Said:
    return Said(
        "member-line",
        {
            "number": number,
            "code": code,
            "role": Said(f"role-{member.role.name.lower()}"),
            "joined-at": Moment(member.joined_at, event.zone),
            "contested": _contested_said(invitation),
        },
    )


def _contested_said(invitation: Invitation | None) -> Said | str:
    return Said("member-contested") if invitation is not None and invitation.contested else ""


def _invited_said(invitation: Invitation | None) -> Said | Words | str:
    if invitation is None or not invitation.name:
        return ""
    return Said("member-invited-as", {"name": invitation.name})
