"""Releasing a draft: who would be told, what does not fit, and doing all of it at once."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.crypto.codes import new_id
from bot.domain.callback_words.changes import Urgency
from bot.domain.changes.changes import (
    Change,
    Outlook,
    clashes,
    concerns,
    differences,
    holders_of,
    is_urgent,
    marked,
    outside,
)
from bot.domain.changes.drafts import Draft, Programme, applied, is_of_event
from bot.domain.changes.event_faults import event_faults
from bot.domain.changes.sights import Difference
from bot.domain.events import Event, Session
from bot.domain.here import Here
from bot.domain.ids import OPERATOR, ChangeId, PersonId, Subject
from bot.domain.messages.refusals import Refused
from bot.domain.people.people import Person
from bot.domain.people.rights import Right
from bot.domain.rsvps import Rsvp, Standing
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.changes.draft import check_time, empty_draft, hold_draft
from bot.usecases.changes.finding import programme_of
from bot.usecases.changes.release_screen import put_release, put_released
from bot.usecases.changes.screens import show_draft
from bot.usecases.forms import NotTheirs
from bot.usecases.replanning import replan_soon
from bot.usecases.rsvps.offers import change_seats, release, shorten_offers
from bot.usecases.visa.path import follow_event
from storage.work import Work

QUIET = timedelta(minutes=1)
"""How long ago somebody else's last edit should be before a draft is released."""


class DraftChanged(Refused):
    """A draft is not what it was when its release was asked for."""

    text = "draft-changed"


class BaseChanged(Refused):
    """The event or its programme is not what it was when the release was asked for."""

    text = "draft-base-changed"


class NotReleasable(Refused):
    """Something has to be mended before a draft can be released."""

    text = "draft-not-releasable"


@dataclass(frozen=True, slots=True)
class Released:
    """What a release came to; `told` is how many guests will be told."""

    change_id: ChangeId
    told: int


def look_ahead(work: Work, event: Event, draft: Draft, *, by: PersonId) -> Outlook:
    """Return what releasing a draft would do."""
    before = programme_of(work, event)
    after = applied(before, draft.edits)
    found = differences(before, after)
    answers = work.rsvps.of_event(event.id)
    standings = _by_person(answers)
    holders = holders_of(after.sessions, standings)
    moved = [each.subject for each in found if each.after is not None]
    urgent = is_urgent(found, now=work.now) if draft.urgent is None else draft.urgent
    return Outlook(
        before,
        after,
        found,
        _count_told(work, after, found, standings, by),
        tuple(clashes(after, moved, holders)),
        urgent,
        event_faults(event, after.event, now=work.now),
        tuple(outside(before, after)),
    )


def ask_to_release(work: Work, here: Here) -> None:
    """Ask once more, with how many guests will be told and what does not fit together."""
    event = here.event
    draft = work.change_drafts.find(event.id)
    if not draft.edits:
        show_draft(work, here)
        return
    outlook = look_ahead(work, event, draft, by=here.person.id)
    put_release(work, here, draft, outlook, is_busy=_is_busy(work, draft, here))


def set_urgency(work: Work, here: Here, urgency: Urgency) -> None:
    """Choose whether the change is told as urgent."""
    event = here.event
    draft = hold_draft(work, event)
    changed = replace(draft, urgent=urgency is Urgency.URGENT, revision=draft.revision + 1)
    work.change_drafts.keep(changed, by=draft.edited_by or here.person.id)
    ask_to_release(work, here)


def release_draft(work: Work, here: Here, revision: int, seen: int) -> None:
    """Release what was looked at: the draft of this revision, of the programme `seen` by its print.

    Raises:
        DraftChanged: somebody edited the draft after this release was asked for.
        BaseChanged: the event or its programme was changed otherwise.
        NotTheirs: it changes the event itself, which this person may not.
        NotReleasable, TimeMisfits: see `release_changes`.
    """
    event = here.event
    draft = hold_draft(work, event)
    if draft.revision != revision or not draft.edits:
        raise DraftChanged
    if programme_of(work, event).print != seen:
        raise BaseChanged
    of_event = is_of_event(draft, event)
    if of_event and not here.may(Right.CHANGE_EVENT):
        raise NotTheirs
    released = release_changes(work, event, draft, by=here.person)
    put_released(work, here, released.change_id, told=released.told, is_event=of_event)


def release_changes(work: Work, event: Event, draft: Draft, *, by: Person | None) -> Released:
    """Apply every edit in this transaction; the clock then tells each guest what concerns them.

    `by` None is the operator, from the command line.

    Raises:
        NotReleasable: dates do not fit together, or a session is outside the event's days.
        TimeMisfits: a changed session would begin in the past.
    """
    actor = OPERATOR if by is None else by.id
    outlook = look_ahead(work, event, draft, by=actor)
    if outlook.faults or outlook.outside:
        raise NotReleasable
    for session in outlook.after.sessions:
        if _is_moved(outlook.before.find(session.subject), session):
            check_time(work, outlook.after, session.subject)
    change_id = ChangeId(new_id())
    note_privileged_act(
        work, actor=by, event_id=event.id, act="released-changes", subject=change_id
    )
    _apply(work, outlook.before, marked(outlook.before, outlook.after, now=work.now))
    if outlook.differences:
        work.changes.keep(
            Change(change_id, event.id, work.now, actor, outlook.urgent, outlook.differences)
        )
    empty_draft(work, event=event, by=actor)
    replan_soon(work, event_id=event.id)
    if outlook.after.event != outlook.before.event:
        follow_event(work, outlook.after.event)
    return Released(change_id, outlook.told)


def _by_person(answers: list[Rsvp]) -> dict[PersonId, dict[Subject, Standing]]:
    standings: dict[PersonId, dict[Subject, Standing]] = {}
    for answer in answers:
        standings.setdefault(answer.person_id, {})[answer.subject] = answer.standing
    return standings


def _count_told(
    work: Work,
    after: Programme,
    found: tuple[Difference, ...],
    standings: Mapping[PersonId, Mapping[Subject, Standing]],
    by: PersonId,
) -> int:
    everybody = work.changes.guests_after(after.event.id, "", limit=1_000_000)
    return sum(
        any(concerns(each, after, standings.get(guest, {})) for each in found)
        for guest in everybody
        if guest != by
    )


def _is_busy(work: Work, draft: Draft, here: Here) -> bool:
    touched = draft.edited_at is not None and work.now - draft.edited_at < QUIET
    return touched and draft.edited_by != here.person.id


def _is_moved(before: Session | None, after: Session) -> bool:
    if after.cancelled:
        return False
    return before is None or (before.starts_at, before.ends_at) != (after.starts_at, after.ends_at)


def _apply(work: Work, before: Programme, after: Programme) -> None:
    if after.event != before.event:
        work.events.keep(after.event)
        _mind_event_seats(work, before.event, after.event)
    for session in after.sessions:
        known = before.find(session.subject)
        if session == known:
            continue
        work.events.keep_session(session)
        if known is not None:
            _mind_seats(work, after.event, known, session)


def _mind_seats(work: Work, event: Event, before: Session, after: Session) -> None:
    """Offers end with a cancelled session, and never outlast the start; new seats are offered."""
    if after.cancelled:
        for answer in work.rsvps.of_event(event.id):
            if answer.subject == after.subject and answer.standing is Standing.OFFERED:
                work.rsvps.keep(replace(answer, standing=Standing.WAITING, offer_until=None))
    elif after.starts_at < before.starts_at:
        shorten_offers(work, event, after)
    if not after.cancelled and before.seats != after.seats:
        change_seats(work, event, before, after.seats)


def _mind_event_seats(work: Work, before: Event, after: Event) -> None:
    """Offers never outlast an earlier start; new seats are offered, fewer take nothing."""
    if after.starts_at < before.starts_at:
        shorten_offers(work, after, None)
    if after.seats != before.seats:
        release(work, event=after, subject=after.subject)
