"""Sending a broadcast: now or at a time, with a window to stop it; pausing and stopping it."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.broadcasts import AHEAD, HOLD, Broadcast, BroadcastState
from bot.domain.callback_words import broadcasts as words
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.here import Here
from bot.domain.ids import BroadcastId
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Details, Moment
from bot.domain.people.rights import Right
from bot.domain.wall_time import moment_written
from bot.usecases import forms
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.broadcasts.composing import check_files, drop_unused, find_draft
from bot.usecases.broadcasts.progress_screen import find, show
from storage.work import Work


class NothingToSend(Refused):
    """A broadcast without text."""

    text = "broadcast-nothing-to-send"


class NobodyToSendTo(Refused):
    """A broadcast whose audience is empty."""

    text = "broadcast-nobody"


class PlanTakesTwo(Refused):
    """A broadcast to everybody was to be planned where a second organizer agrees to it first."""

    text = "broadcast-plan-two"


class TimePast(Refused):
    """A broadcast planned for a moment that has passed, or is too far away."""

    text = "broadcast-time-past"


def launch(work: Work, here: Here, broadcast_id: BroadcastId) -> None:
    """Let a draft be sent after the hold window. Raises like `hold`."""
    draft = find_draft(work, here, broadcast_id)
    if draft is not None:
        hold(work, here, draft=draft)


def is_to_all(work: Work, here: Here, parts: Sequence[str]) -> bool:
    """Say whether the broadcast that a button sends (its parts) is for everybody, or nearly.

    Raises:
        StaleButton: there is no such broadcast in this event.
    """
    (broadcast_id,) = words.SEND.read(parts)
    return find(work, here, broadcast_id).content.audience.is_wide


def hold(work: Work, here: Here, *, draft: Broadcast, at: datetime | None = None) -> None:
    """Let a draft be sent after the hold window, or at a planned time, in the zone it was meant in.

    Raises:
        NothingToSend, NobodyToSendTo, TimePast, FilesNotReady: as their names say.
    """
    if draft.content.is_empty:
        raise NothingToSend
    check_files(draft)
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
    drop_unused(work, held.root)


def plan(work: Work, here: Here, broadcast_id: BroadcastId) -> None:
    """Ask when a draft should be sent. Raises PlanTakesTwo as its name says."""
    draft = find_draft(work, here, broadcast_id)
    if draft is not None:
        _refuse_alone(here, draft)
        forms.begin(work, here, kind=TIME, about=draft.id)


def _refuse_alone(here: Here, draft: Broadcast) -> None:
    if here.event.security.four_eyes and draft.content.audience.is_wide:
        raise PlanTakesTwo


def stop(work: Work, here: Here, broadcast_id: BroadcastId) -> None:
    """Stop a broadcast: before its time it is a draft again, later the rest is not sent."""
    broadcast = find(work, here, broadcast_id)
    match broadcast.state:
        case BroadcastState.HELD:
            broadcast = replace(broadcast, state=BroadcastState.DRAFT, due_at=None)
            _note(work, here, broadcast, "stopped-broadcast")
        case BroadcastState.SENDING | BroadcastState.PAUSED:
            work.deliveries.stop(broadcast.id)
            broadcast = replace(broadcast, state=BroadcastState.STOPPED)
            _note(work, here, broadcast, "stopped-broadcast")
        case _:
            pass
    show(work, here, broadcast=broadcast)


def pause(work: Work, here: Here, broadcast_id: BroadcastId) -> None:
    """Let no more messages leave until it goes on."""
    broadcast = find(work, here, broadcast_id)
    if broadcast.state is BroadcastState.SENDING:
        work.deliveries.pause(broadcast.id)
        broadcast = replace(broadcast, state=BroadcastState.PAUSED)
        _note(work, here, broadcast, "paused-broadcast")
    show(work, here, broadcast=broadcast)


def resume(work: Work, here: Here, broadcast_id: BroadcastId) -> None:
    """Go on after a pause."""
    broadcast = find(work, here, broadcast_id)
    if broadcast.state is BroadcastState.PAUSED:
        work.deliveries.resume(broadcast.id)
        broadcast = replace(broadcast, state=BroadcastState.SENDING)
        _note(work, here, broadcast, "resumed-broadcast")
    show(work, here, broadcast=broadcast)


def _note(work: Work, here: Here, broadcast: Broadcast, act: str) -> None:
    work.audit.note(broadcast.event_id, actor=here.person.id, act=act, subject=broadcast.id)


def _finish_time(work: Work, here: Here, progress: Progress) -> None:
    draft = find(work, here, BroadcastId(progress.about))
    if draft.state is not BroadcastState.DRAFT:
        raise StaleButton
    _refuse_alone(here, draft)
    at = moment_written(progress.answers["broadcast-time"])
    hold(work, here, draft=draft, at=at)


def _describe(work: Work, here: Here, _progress: Progress, _question: Question) -> Details:
    return {"now-at": Moment(work.now, here.event.zone)}


def _to_all(work: Work, here: Here, progress: Progress) -> Collection[Right]:
    wide = is_to_all(work, here, (progress.about,))
    return {Right.BROADCAST_TO_ALL} if wide else ()


TIME = forms.FormKind(
    Form("broadcast-time", (Question("broadcast-time", Kind.MOMENT, longest=40),)),
    _finish_time,
    _describe,
    right=Right.BROADCAST,
    also=_to_all,
)
FORMS = (TIME,)
