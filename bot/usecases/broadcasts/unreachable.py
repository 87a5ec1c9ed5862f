"""People our messages do not reach: counts, codes with a liaison's note, and urgent reports."""

from collections import Counter
from dataclasses import replace

from bot.domain.broadcasts import REPORT_AFTER, Broadcast, BroadcastState
from bot.domain.events import Event
from bot.domain.forms.forms import Form, Progress, Question
from bot.domain.forms.reading import SKIPPED
from bot.domain.here import Here
from bot.domain.ids import BroadcastId, PersonId
from bot.domain.limits import ANSWER_LENGTH, NAMES_VANISH_AFTER
from bot.domain.messages.messages import Button, Lane, Message
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Details, Lines, Moment, MomentStyle, Said
from bot.domain.people.invitations import InvitationState
from bot.domain.people.people import Role
from bot.domain.people.reachability import OutOfReach, Unreached
from bot.domain.people.rights import Right
from bot.usecases import forms
from bot.usecases.broadcasts.progress import current_tally
from storage.work import Work

LISTED = 40
"""Codes in one message; more would not fit beside their notes."""
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
    work.reply(
        here,
        "unreachable",
        {
            "blocked-count": counts[Unreached.BLOCKED],
            "never-started-count": counts[Unreached.NEVER_STARTED],
            "deactivated-count": counts[Unreached.DEACTIVATED],
            "unknown-count": counts[Unreached.UNKNOWN],
            "invited-count": unused,
        },
        (
            (
                Button("unreachable-list", "unreachable:codes"),
                Button("unreachable-show-names", "unreachable:names"),
            ),
            (Button("go-broadcasts", "broadcast"), Button("go-admin", "admin")),
        ),
    )


def send_codes(work: Work, here: Here) -> None:
    """Send the codes and notes of those who are not reached; the message deletes itself."""
    event = here.event
    listed = work.reachability.out_of_reach(event.id)[:LISTED]
    lines = tuple(_line(event, each) for each in listed)
    buttons = [
        Button("unreachable-code", f"unreachable:note:{each.person_id}", {"code": each.code})
        for each in listed
    ]
    rows = tuple(tuple(buttons[start : start + 3]) for start in range(0, len(buttons), 3))
    work.reply(
        here,
        "unreachable-codes" if listed else "unreachable-none",
        _details(lines),
        rows,
        vanish_after=NAMES_VANISH_AFTER,
        protect=True,
    )


def send_names(work: Work, here: Here) -> None:
    """Send whom the codes stand for; the message deletes itself, and the act is noted."""
    event = here.event
    lines = tuple(
        Said(
            "unreachable-name-line",
            {"code": each.code, "name": _name(work, event, each.person_id)},
        )
        for each in work.reachability.out_of_reach(event.id)[:LISTED]
    )
    work.audit.note(event.id, actor=here.person.id, act="saw-unreached")
    work.send(
        here,
        "unreachable-names" if lines else "unreachable-none",
        _details(lines),
        vanish_after=NAMES_VANISH_AFTER,
        protect=True,
    )


def start_note(work: Work, here: Here, *, about: PersonId) -> None:
    """Ask for the liaison's note on a guest."""
    event = here.event
    if work.guests.find(event.id, about) is None:
        raise StaleButton
    forms.begin(work, here, kind=NOTE, about=about)


def report(work: Work, *, broadcast_id: BroadcastId) -> None:
    """Tell the organizers, in counts and codes, whom an urgent broadcast has not reached."""
    broadcast = work.broadcasts.hold(broadcast_id)
    if broadcast.report_at is None or broadcast.report_at > work.now:
        return
    work.broadcasts.keep(replace(broadcast, report_at=None))
    if broadcast.state is BroadcastState.RECALLED:
        return
    recipients = work.broadcasts.recipients_of(broadcast)
    there = work.audiences.still_there(broadcast.event_id, recipients)
    reached = work.deliveries.reached(broadcast.id)
    missing = [person for person in there if person not in reached]
    if not missing:
        return
    details = _report_details(work, broadcast, missing)
    for organizer in work.guests.ids_of(broadcast.event_id, at_least=Role.ORGANIZER):
        keyboard = (
            (Button("broadcast-unreachable", "unreachable"),),
            (Button("go-broadcasts", "broadcast"),),
        )
        work.outbox.put(
            Message(
                organizer,
                "not-reached-report",
                details,
                keyboard,
                lane=Lane.REMINDER,
                about=broadcast.event_id,
            )
        )


def _report_details(work: Work, broadcast: Broadcast, missing: list[PersonId]) -> Details:
    known = {
        each.person_id: each.why for each in work.reachability.out_of_reach(broadcast.event_id)
    }
    codes = work.reachability.codes_of(broadcast.event_id, missing[:_IN_REPORT])
    lines = [
        Said("not-reached-line", {"code": code, "why": _why(known.get(person))})
        for person, code in sorted(codes.items(), key=lambda pair: pair[1])
    ]
    if len(missing) > _IN_REPORT:
        lines.append(Said("not-reached-more", {"count": len(missing) - _IN_REPORT}))
    tally = current_tally(work, broadcast)
    acknowledged: Said | str = ""
    if broadcast.content.acknowledge:
        acknowledged = Said(
            "broadcast-acknowledged",
            {
                "acknowledged-count": work.broadcasts.confirmed(broadcast),
                "count": tally.recipients,
            },
        )
    return {
        "hours": int(REPORT_AFTER.total_seconds() // 3600),
        "delivered-count": tally.delivered,
        "count": tally.recipients,
        "missing-count": len(missing),
        "acknowledged": acknowledged,
        "lines": Lines(tuple(lines)),
    }


def _why(why: Unreached | None) -> Said:
    return Said("not-reached-waiting") if why is None else _reason(why)


def _reason(why: Unreached) -> Said:
    return Said(f"unreached-{why.replace('_', '-')}")


def _line(event: Event, each: OutOfReach) -> Said:
    since = each.since
    return Said(
        "unreachable-line",
        {
            "code": each.code,
            "why": _reason(each.why),
            "since": Said(
                "unreachable-since", {"since-at": Moment(since, event.zone, MomentStyle.DAY)}
            )
            if since
            else "",
            "note": Said("unreachable-note", {"note": each.note}) if each.note else "",
        },
    )


def _details(lines: tuple[Said, ...]) -> Details:
    return {
        "count": len(lines),
        "minutes": NAMES_VANISH_AFTER // 60,
        "lines": Lines(lines),
    }


def _name(work: Work, event: Event, person_id: PersonId) -> Said | str:
    membership = work.guests.find(event.id, person_id)
    name = membership.profile.name if membership else ""
    return name or Said("name-not-given")


def _finish_note(work: Work, here: Here, progress: Progress) -> None:
    event = here.event
    about = PersonId(progress.about)
    if not here.may(Right.BROADCAST) or work.guests.find(event.id, about) is None:
        raise StaleButton
    note = progress.answers["liaison-note"]
    work.reachability.set_note(event.id, about, "" if note == SKIPPED else note)
    work.audit.note(event.id, actor=here.person.id, act="noted-liaison", subject=about)
    send_codes(work, here)


def _describe_note(work: Work, here: Here, progress: Progress, _question: Question) -> Details:
    event = here.event
    return {"code": work.reachability.code_of(event.id, PersonId(progress.about))}


NOTE = forms.FormKind(
    Form("liaison-note", (Question("liaison-note", optional=True, longest=ANSWER_LENGTH),)),
    _finish_note,
    _describe_note,
)
