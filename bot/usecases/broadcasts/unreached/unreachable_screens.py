"""People our messages do not reach, as organizers see them and hear of them: counts, codes, names."""

from collections import Counter

from bot.domain.broadcasts import REPORT_AFTER, Broadcast
from bot.domain.callback_words import broadcasts as words
from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.ids import PersonId
from bot.domain.limits import NAMES_VANISH_AFTER
from bot.domain.messages.messages import Button, Lane, Message, in_rows
from bot.domain.messages.texts import Details, Lines, Said
from bot.domain.people.codes import Desk
from bot.domain.people.invitations import InvitationState
from bot.domain.people.reachability import Unreached
from bot.domain.people.rights import Right
from bot.usecases.broadcasts.draft_screen import BROADCASTS
from bot.usecases.broadcasts.phrases import (
    acknowledged_said,
    out_of_reach_said,
    vanishing_details,
    why_said,
)
from bot.usecases.broadcasts.progress_screen import current_tally
from bot.usecases.paging import page_of, turning_row
from bot.usecases.rows import ADMIN, allowed
from storage.work import Work

_IN_REPORT = 20


def show_unreachable(work: Work, here: Here) -> None:
    """Show how many people are not reached, by reason; no codes and no names."""
    event = here.event
    counts = Counter(each.why for each in work.reachability.out_of_reach(event.id))
    unused = sum(
        1
        for each in work.invitations.of_event(event.id, InvitationState.OPEN)
        if each.expires_at > work.now
    )
    lists = (
        (Right.BROADCAST, Button("unreachable-list", words.UNREACHABLE_CODES.to(0))),
        (Right.SEE_NAMES, Button("unreachable-show-names", words.UNREACHABLE_NAMES.to(0))),
    )
    work.reply(
        here,
        "unreachable",
        {
            "blocked-count": counts[Unreached.BLOCKED],
            "never-started-count": counts[Unreached.NEVER_STARTED],
            "deactivated-count": counts[Unreached.DEACTIVATED],
            "unknown-count": counts[Unreached.UNKNOWN],
            "page": Said(
                "unreachable-page",
                {
                    "count": counts[Unreached.NOT_FETCHED],
                    "signed-out-count": counts[Unreached.SIGNED_OUT],
                },
            )
            if work.public_url
            else "",
            "invited-count": unused,
        },
        (
            *allowed(here, (lists,)),
            (BROADCASTS, ADMIN),
        ),
    )


def send_codes(work: Work, here: Here, number: int = 0) -> None:
    """Send a page of codes and notes of those who are not reached; the message deletes itself."""
    event = here.event
    page = page_of(
        work.reachability.out_of_reach(event.id), number, length=lambda each: len(each.note)
    )
    listed = page.items
    lines = tuple(out_of_reach_said(event, each) for each in listed)
    buttons = [
        Button("unreachable-code", words.LIAISON_NOTE.to(each.code), {"code": each.code})
        for each in listed
    ]
    rows = in_rows(buttons, 3)
    work.send(
        here,
        "unreachable-codes" if listed else "unreachable-none",
        vanishing_details(lines, page),
        (*rows, *turning_row(words.UNREACHABLE_CODES.to, page.number, more=page.more)),
        vanish_after=NAMES_VANISH_AFTER,
        protect=True,
    )


def send_names(work: Work, here: Here, number: int) -> None:
    """Send a page of whom the codes stand for; the message deletes itself, and the act is noted."""
    event = here.event
    page = page_of(work.reachability.out_of_reach(event.id), number)
    listed = page.items
    known = {each.person_id: each.profile.name for each in work.guests.all_of(event.id)}
    lines = tuple(
        Said(
            "unreachable-name-line",
            {"code": each.code, "name": known.get(each.person_id) or Said("name-not-given")},
        )
        for each in listed
    )
    work.audit.note(event.id, actor=here.person.id, act="saw-unreached")
    work.send(
        here,
        "unreachable-names" if lines else "unreachable-none",
        vanishing_details(lines, page),
        turning_row(words.UNREACHABLE_NAMES.to, page.number, more=page.more),
        vanish_after=NAMES_VANISH_AFTER,
        protect=True,
    )


def not_reached(event: Event, to: PersonId, details: Details) -> Message:
    """Return the message that reports whom a broadcast has not reached."""
    keyboard = ((Button("broadcast-unreachable", words.UNREACHABLE.to()),), (BROADCASTS,))
    return Message(
        to,
        "not-reached-report",
        details,
        keyboard,
        lane=Lane.REMINDER,
        about=event.id,
    )


def not_reached_details(
    work: Work, event: Event, broadcast: Broadcast, missing: list[PersonId]
) -> Details:
    """Return what such a report says, in counts and codes; the same for every organizer."""
    known = {
        each.person_id: each.why for each in work.reachability.out_of_reach(broadcast.event_id)
    }
    codes = work.codes.of_all(broadcast.event_id, missing[:_IN_REPORT], Desk.REACH)
    lines = [
        Said("not-reached-line", {"code": code, "why": why_said(known.get(person))})
        for person, code in sorted(codes.items(), key=lambda pair: pair[1])
    ]
    if len(missing) > _IN_REPORT:
        lines.append(Said("not-reached-more", {"count": len(missing) - _IN_REPORT}))
    tally = current_tally(work, broadcast)
    return {
        "event": event.title,
        "hours": int(REPORT_AFTER.total_seconds() // 3600),
        "delivered-count": tally.delivered,
        "count": tally.recipients,
        "missing-count": len(missing),
        "acknowledged": acknowledged_said(work, broadcast, tally),
        "lines": Lines(tuple(lines)),
    }
