"""Sending a broadcast: now or at a time, with a window to stop it; pausing and stopping it."""

from dataclasses import replace
from datetime import datetime

from bot.domain.broadcasts import AHEAD, HOLD, Broadcast, BroadcastState
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.ids import BroadcastId
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Details, Moment, Said
from bot.domain.people.people import Person
from bot.usecases import forms
from bot.usecases.approvals import check_approved
from bot.usecases.broadcasts.composing import find
from bot.usecases.broadcasts.draft_screen import show_draft
from bot.usecases.broadcasts.progress import current_tally, progress_screen, signature
from storage.work import Work


class NothingToSend(Refused):
    """A broadcast without text."""

    text = "broadcast-nothing-to-send"


class NobodyToSendTo(Refused):
    """A broadcast whose audience is empty."""

    text = "broadcast-nobody"


class TimePast(Refused):
    """A broadcast planned for a moment that has passed, or is too far away."""

    text = "broadcast-time-past"


def launch(
    work: Work,
    *,
    person: Person,
    draft: Broadcast,
    at: datetime | None = None,
    screen: int | None = None,
) -> None:
    """Let a draft be sent after the hold window, or at a planned time (aware UTC).

    Raises:
        NothingToSend, NobodyToSendTo, TimePast: as their names say.
    """
    if draft.state is not BroadcastState.DRAFT:
        show(work, person=person, broadcast=draft, screen=screen)
        return
    text = draft.content.text
    if not text.en and not text.zh:
        raise NothingToSend
    if at is None and not work.audiences.members(draft.event_id, draft.content.audience):
        raise NobodyToSendTo
    if at is not None and not work.now < at < work.now + AHEAD:
        raise TimePast
    check_approved(work, actor=person, event_id=draft.event_id, act="broadcast", subject=draft.id)
    held = replace(draft, author=person.id, state=BroadcastState.HELD, due_at=at or work.now + HOLD)
    show(work, person=person, broadcast=held, screen=screen)


def plan(work: Work, *, person: Person, draft: Broadcast, screen: int | None) -> None:
    """Ask when a draft should be sent."""
    if draft.state is not BroadcastState.DRAFT:
        show(work, person=person, broadcast=draft, screen=screen)
        return
    forms.begin(work, person=person, kind=TIME, screen=screen, about=draft.id)


def stop(work: Work, *, person: Person, broadcast: Broadcast, screen: int | None) -> None:
    """Stop a broadcast: before its time it is a draft again, later the rest is not sent."""
    match broadcast.state:
        case BroadcastState.HELD:
            draft = replace(broadcast, state=BroadcastState.DRAFT, due_at=None)
            work.broadcasts.keep(draft)
            _note(work, person, broadcast, "stopped-broadcast")
            show_draft(work, person=person, draft=draft, screen=screen)
            return
        case BroadcastState.SENDING | BroadcastState.PAUSED:
            work.deliveries.stop(broadcast.id)
            broadcast = replace(broadcast, state=BroadcastState.STOPPED)
            _note(work, person, broadcast, "stopped-broadcast")
        case _:
            pass
    show(work, person=person, broadcast=broadcast, screen=screen)


def pause(work: Work, *, person: Person, broadcast: Broadcast, screen: int | None) -> None:
    """Let no more messages leave until it goes on."""
    if broadcast.state is BroadcastState.SENDING:
        work.deliveries.pause(broadcast.id)
        broadcast = replace(broadcast, state=BroadcastState.PAUSED)
        _note(work, person, broadcast, "paused-broadcast")
    show(work, person=person, broadcast=broadcast, screen=screen)


def resume(work: Work, *, person: Person, broadcast: Broadcast, screen: int | None) -> None:
    """Go on after a pause."""
    if broadcast.state is BroadcastState.PAUSED:
        work.deliveries.resume(broadcast.id)
        broadcast = replace(broadcast, state=BroadcastState.SENDING)
        _note(work, person, broadcast, "resumed-broadcast")
    show(work, person=person, broadcast=broadcast, screen=screen)


def show(
    work: Work, *, person: Person, broadcast: Broadcast, screen: int | None, note: Said | str = ""
) -> None:
    """Show how far a broadcast has come, and write it down.

    Its author's newest such message is the one that is kept up to date by itself.
    """
    if broadcast.state is BroadcastState.DRAFT:
        work.broadcasts.keep(broadcast)
        show_draft(work, person=person, draft=broadcast, screen=screen)
        return
    outbox_id = work.outbox.put(progress_screen(work, person, broadcast, screen, note))
    if person.id == broadcast.author:
        shown = signature(broadcast, current_tally(work, broadcast))
        broadcast = replace(broadcast, screen_outbox_id=outbox_id, shown=shown, shown_at=work.now)
    work.broadcasts.keep(broadcast)


def _note(work: Work, person: Person, broadcast: Broadcast, act: str) -> None:
    work.audit.note(broadcast.event_id, actor=person.id, act=act, subject=broadcast.id)


def _finish_time(work: Work, person: Person, progress: Progress, screen: int | None) -> None:
    draft = find(work, person=person, broadcast_id=BroadcastId(progress.about))
    if draft.state is not BroadcastState.DRAFT:
        raise StaleButton
    at = datetime.fromisoformat(progress.answers["broadcast-time"])
    launch(work, person=person, draft=draft, at=at, screen=screen)


def _describe(work: Work, person: Person, progress: Progress, _question: Question) -> Details:
    draft = find(work, person=person, broadcast_id=BroadcastId(progress.about))
    return {"now-at": Moment(work.now, work.events.get(draft.event_id).zone)}


TIME = forms.FormKind(
    Form("broadcast-time", (Question("broadcast-time", Kind.MOMENT, longest=40),)),
    _finish_time,
    _describe,
)
