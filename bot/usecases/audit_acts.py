"""Privileged acts: noted in one place, and listed here where they take a second organizer."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from bot.domain.callback_words import (
    broadcasts,
    feedback,
    home,
    people,
    publicity,
    readout,
    roles,
    rsvps,
    selection,
    series,
    travel,
    working_groups,
)
from bot.domain.ids import OPERATOR, EventId, PersonId
from bot.domain.people.codes import Desk, code_typed
from bot.domain.people.people import Person
from storage.audit import Entry
from storage.work import Work

TAKE_TWO: Mapping[str, tuple[str, str]] = {
    travel.HOTEL_FILE.name: ("hotel-file", travel.HOTEL_FILE.name),
    travel.KITCHEN_FILE.name: ("kitchen-file", travel.KITCHEN_FILE.name),
    travel.HOTEL_FILE_AS.name: ("hotel-file", travel.HOTEL_FILE_AS.name),
    travel.KITCHEN_FILE_AS.name: ("kitchen-file", travel.KITCHEN_FILE_AS.name),
    rsvps.NAMES_FILE.name: ("names-file", rsvps.NAMES_FILE.name),
    rsvps.SESSION_NAMES_FILE.name: ("names-file", rsvps.SESSION_NAMES_FILE.name),
    broadcasts.SEND.name: ("broadcast", broadcasts.PREVIEW.name),
    roles.GIVE.name: ("role", roles.ASK.name),
    people.MEMBER_MOVE.name: ("move", people.MEMBER.name),
    people.MEMBER_END.name: ("end", people.MEMBER_END_ASK.name),
    people.RENEW.name: ("renew", people.INVITATION.name),
    feedback.PUBLISH_SURE.name: ("results", feedback.PREVIEW.name),
    feedback.VOTE_PUBLISH_SURE.name: ("vote", feedback.VOTE_PREVIEW.name),
    publicity.PUBLISH.name: ("statement", publicity.PREVIEW.name),
    readout.PUBLISH.name: ("readout", readout.PREVIEW.name),
    working_groups.SEATING.name: ("seating", working_groups.SEATING.name),
    working_groups.PUBLISH.name: ("groups", working_groups.PREVIEW.name),
    series.INVITE.name: ("invite-again", series.LIST.name),
    selection.APPOINT.name: ("reader", selection.APPOINT_ASK.name),
    selection.INVITE.name: ("wave", selection.INVITE_ASK.name),
    selection.EXPORT.name: ("candidate", selection.EXPORT_ASK.name),
    home.FORGET_EVENT_NOW.name: ("forget-event", home.FORGET_EVENT.name),
}
"""The acts that take a second organizer where the event wants four eyes, by the button's name: the
text `approval-act-<word>`, and the button with the same parts that shows what will happen. A right
given once more, a second factor taken away and a lockdown lifted take two in any event."""


ALWAYS_TWO = frozenset({selection.EXPORT.name})
"""Those of them that take two in any event: nobody alone takes away what is held about a candidate."""

_DESK_OF_ACT: Mapping[str, Desk] = {
    "noted-liaison": Desk.REACH,
    "agreed-to-reissue": Desk.CHECKIN,
    "reissued-tokens": Desk.CHECKIN,
}


def _desk_of_act(act: str) -> Desk:
    """Return the desk an act was done at; another's code would join what the desks keep apart."""
    return _DESK_OF_ACT.get(act, Desk.MEMBERS)


def codes_in_acts(work: Work, event_id: EventId, entries: Iterable[Entry]) -> Mapping[int, str]:
    """Return the code of whom each entry (by its number) is about; none where that is no person."""
    about: dict[Desk, dict[int, PersonId]] = defaultdict(dict)
    codes: dict[int, str] = {}
    for each in entries:
        if code_typed(each.subject):
            codes[each.number] = each.subject
        else:
            about[_desk_of_act(each.act)][each.number] = PersonId(each.subject)
    for desk, subjects in about.items():
        found = work.codes.of_all(event_id, sorted(set(subjects.values())), desk)
        codes |= {number: found[each] for number, each in subjects.items() if found[each]}
    return codes


def note_privileged_act(
    work: Work, *, actor: Person | None, event_id: EventId, act: str, subject: str
) -> None:
    """Note that somebody does a privileged act (a static word) about an opaque id.

    `actor` None is the operator, from the command line.
    """
    by = OPERATOR if actor is None else actor.id
    work.audit.note(event_id, actor=by, act=act, subject=subject)
