"""Sending a broadcast: now or at a time, with a window to stop it; pausing and stopping it."""

from dataclasses import replace
from datetime import datetime

from bot.domain.broadcasts import AHEAD, HOLD, Broadcast, BroadcastState
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.here import Here
from bot.domain.ids import BroadcastId
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Details, Moment, Said
from bot.usecases import forms
from bot.usecases.audit_acts import note_privileged_act
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
    here: Here,
    *,
    draft: Broadcast,
    at: datetime | None = None,
) -> None:
    """Let a draft be sent after the hold window, or at a planned time (aware UTC).

    Raises:
        NothingToSend, NobodyToSendTo, TimePast: as their names say.
    """
    if draft.state is not BroadcastState.DRAFT:
        show(work, here, broadcast=draft)
        return
    text = draft.content.text
    if not text.en and not text.zh:
        raise NothingToSend
    if at is None and not work.audiences.members(draft.event_id, draft.content.audience):
        raise NobodyToSendTo
    if at is not None and not work.now < at < work.now + AHEAD:
        raise TimePast
    note_privileged_act(
        work, actor=here.person, event_id=draft.event_id, act="broadcast", subject=draft.id
    )
    held = replace(
        draft, author=here.person.id, state=BroadcastState.HELD, due_at=at or work.now + HOLD
    )
    show(work, here, broadcast=held)


def plan(work: Work, here: Here, *, draft: Broadcast) -> None:
    """Ask when a draft should be sent."""
    if draft.state is not BroadcastState.DRAFT:
        show(work, here, broadcast=draft)
        return
    forms.begin(work, here, kind=TIME, about=draft.id)


def stop(work: Work, here: Here, *, broadcast: Broadcast) -> None:
    """Stop a broadcast: before its time it is a draft again, later the rest is not sent."""
    match broadcast.state:
        case BroadcastState.HELD:
            draft = replace(broadcast, state=BroadcastState.DRAFT, due_at=None)
            work.broadcasts.keep(draft)
            _note(work, here, broadcast, "stopped-broadcast")
            show_draft(work, here, draft=draft)
            return
        case BroadcastState.SENDING | BroadcastState.PAUSED:
            work.deliveries.stop(broadcast.id)
            broadcast = replace(broadcast, state=BroadcastState.STOPPED)
            _note(work, here, broadcast, "stopped-broadcast")
        case _:
            pass
    show(work, here, broadcast=broadcast)


def pause(work: Work, here: Here, *, broadcast: Broadcast) -> None:
    """Let no more messages leave until it goes on."""
    if broadcast.state is BroadcastState.SENDING:
        work.deliveries.pause(broadcast.id)
        broadcast = replace(broadcast, state=BroadcastState.PAUSED)
        _note(work, here, broadcast, "paused-broadcast")
    show(work, here, broadcast=broadcast)


def resume(work: Work, here: Here, *, broadcast: Broadcast) -> None:
    """Go on after a pause."""
    if broadcast.state is BroadcastState.PAUSED:
        work.deliveries.resume(broadcast.id)
        broadcast = replace(broadcast, state=BroadcastState.SENDING)
        _note(work, here, broadcast, "resumed-broadcast")
    show(work, here, broadcast=broadcast)


def show(work: Work, here: Here, *, broadcast: Broadcast, note: Said | str = "") -> None:
    """Show how far a broadcast has come, and write it down.

    Its author's newest such message is the one that is kept up to date by itself.
    """
    if broadcast.state is BroadcastState.DRAFT:
        work.broadcasts.keep(broadcast)
        show_draft(work, here, draft=broadcast)
        return
    outbox_id = work.outbox.put(progress_screen(work, here, broadcast, note))
    if here.person.id == broadcast.author:
        shown = signature(broadcast, current_tally(work, broadcast))
        broadcast = replace(broadcast, screen_outbox_id=outbox_id, shown=shown, shown_at=work.now)
    work.broadcasts.keep(broadcast)


def _note(work: Work, here: Here, broadcast: Broadcast, act: str) -> None:
    work.audit.note(broadcast.event_id, actor=here.person.id, act=act, subject=broadcast.id)


def _finish_time(work: Work, here: Here, progress: Progress) -> None:
    draft = find(work, here, broadcast_id=BroadcastId(progress.about))
    if draft.state is not BroadcastState.DRAFT:
        raise StaleButton
    at = datetime.fromisoformat(progress.answers["broadcast-time"])
    launch(work, here, draft=draft, at=at)


def _describe(work: Work, here: Here, progress: Progress, _question: Question) -> Details:
    draft = find(work, here, broadcast_id=BroadcastId(progress.about))
    return {"now-at": Moment(work.now, work.events.get(draft.event_id).zone)}


TIME = forms.FormKind(
    Form("broadcast-time", (Question("broadcast-time", Kind.MOMENT, longest=40),)),
    _finish_time,
    _describe,
)
