"""Putting edits into the draft of programme changes that an event's organizers share."""

from collections.abc import Sequence

from bot.domain.changes.changes import Misfit, misfit
from bot.domain.changes.drafts import (
    Draft,
    Edit,
    EditValue,
    Item,
    NothingToEdit,
    Programme,
    applied,
    with_edit,
    without_edit,
)
from bot.domain.changes.event_faults import EventFault, event_faults
from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.ids import PersonId, SessionId, Subject
from bot.domain.limits import EVENT_DAYS, NORM_POINTS, ONE_MESSAGE
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Moment, MomentStyle, Words
from bot.usecases.changes.finding import drafted, programme_of, session_in
from bot.usecases.changes.screens import show_draft, show_programme
from storage.work import Work

_TIMES = frozenset({Item.START, Item.LENGTH, Item.ADD})
MOST_EDITS = 200
"""Edits one draft may hold."""


class TimeMisfits(Refused):
    """A session was to be in the past, or on no day of the event; `text` says which."""

    def __init__(self, why: Misfit, event: Event, title: Words) -> None:
        super().__init__(
            title=title,
            **{
                "starts-at": Moment(event.starts_at, event.zone, MomentStyle.DAY),
                "ends-at": Moment(event.ends_at, event.zone, MomentStyle.DAY),
            },
        )
        self.text = f"session-{why}"


class EventMisfits(Refused):
    """The event was to be as it cannot be; `text` says why."""

    def __init__(self, fault: EventFault) -> None:
        super().__init__(days=EVENT_DAYS, longest=ONE_MESSAGE, points=NORM_POINTS)
        self.text = f"event-{fault}"


class DraftFull(Refused):
    """A draft of more edits than anybody can look through."""

    text = "draft-full"


def edit(
    work: Work, *, event: Event, by: PersonId, target: Subject, item: Item, value: EditValue
) -> None:
    """Put one edit into the event's draft. Raises like `edit_all`."""
    edit_all(work, event=event, by=by, edits=[Edit(0, target, item, value, by)])


def edit_all(work: Work, *, event: Event, by: PersonId, edits: Sequence[Edit]) -> None:
    """Put several edits into the event's draft; each is noted in the audit chain.

    Raises:
        TimeMisfits: a session would be in the past or outside the event.
        EventMisfits: the event itself would be as it cannot be.
        DraftFull: there are too many edits already.
        StaleButton: a session is gone or cancelled.
    """
    draft = hold_draft(work, event)
    programme = programme_of(work, event)
    first = applied(programme, draft.edits)
    try:
        for each in edits:
            draft = with_edit(draft, programme, each)
    except NothingToEdit:
        raise StaleButton from None
    if len(draft.edits) > MOST_EDITS:
        raise DraftFull(count=MOST_EDITS)
    then = applied(programme, draft.edits)
    _check_event(work, event, first.event, then.event, edits)
    for target in dict.fromkeys(each.target for each in edits if each.item in _TIMES):
        if then.find(target) is not None:
            check_time(work, then, target)
    work.change_drafts.keep(draft, by=by)
    for each in edits:
        work.audit.note(event.id, actor=by, act=f"drafted-{each.item}", subject=each.target)


def cancel_session(work: Work, here: Here, session_id: SessionId) -> None:
    """Have the draft cancel a session.

    Raises:
        StaleButton: it is gone or cancelled.
    """
    target = Subject(session_id)
    if session_in(drafted(work, here.event), target).cancelled:
        raise StaleButton
    edit(work, event=here.event, by=here.person.id, target=target, item=Item.CANCEL, value=None)
    show_draft(work, here)


def undo(work: Work, here: Here, number: int) -> None:
    """Take one edit out of the draft.

    Raises:
        StaleButton: there is none of that number any more.
    """
    event = here.event
    try:
        draft = without_edit(hold_draft(work, event), number)
    except NothingToEdit:
        raise StaleButton from None
    work.change_drafts.keep(draft, by=here.person.id)
    work.audit.note(event.id, actor=here.person.id, act="undid-draft")
    show_draft(work, here)


def discard(work: Work, here: Here) -> None:
    """Throw every edit away."""
    event = here.event
    empty_draft(work, event=event, by=here.person.id)
    work.audit.note(event.id, actor=here.person.id, act="discarded-draft")
    show_programme(work, here)


def empty_draft(work: Work, *, event: Event, by: PersonId) -> None:
    """Take every edit out of the draft."""
    draft = hold_draft(work, event)
    work.change_drafts.keep(Draft(event.id, revision=draft.revision + 1), by=by)


def hold_draft(work: Work, event: Event) -> Draft:
    """Return the draft, kept from other copies of the bot until the work ends."""
    work.rsvps.hold(event.id)
    return work.change_drafts.find(event.id)


def _check_event(work: Work, now: Event, first: Event, then: Event, edits: Sequence[Edit]) -> None:
    """Refuse what is newly wrong with the event.

    Dates may come before the deadline that fits them: that is looked at again before the release.
    """
    known = event_faults(now, first, now=work.now)
    for fault in event_faults(now, then, now=work.now):
        waits = fault is EventFault.DEADLINE_LATE and any(each.item is Item.START for each in edits)
        if fault not in known and not waits:
            raise EventMisfits(fault)


def check_time(work: Work, programme: Programme, target: Subject) -> None:
    """Refuse a session in the past or outside the event. Raises TimeMisfits."""
    session = session_in(programme, target)
    why = misfit(programme.event, session, now=work.now)
    if why is not None:
        raise TimeMisfits(why, programme.event, session.title)
