"""What an organizer sees of a broadcast that is being sent: counts, a bar, what can be done."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.broadcasts import (
    NEWS_LIFE,
    RECALLABLE,
    Audience,
    AudienceKind,
    Broadcast,
    BroadcastState,
    Tally,
    bar,
    percent,
)
from bot.domain.callback_words import broadcasts as words
from bot.domain.here import Here
from bot.domain.ids import BroadcastId
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard, Message
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Moment, Said
from bot.usecases.broadcasts.draft_screen import BROADCASTS, show_draft
from bot.usecases.broadcasts.phrases import (
    acknowledged_said,
    audience_said,
    laid_out_said,
    left_said,
    not_sent_said,
)
from bot.usecases.rows import ADMIN
from storage.broadcasts.broadcasts import UnknownBroadcast
from storage.work import Work

FINAL = frozenset({BroadcastState.STOPPED, BroadcastState.DONE, BroadcastState.RECALLED})
_HOLDING = timedelta(minutes=1)


def show(work: Work, here: Here, *, broadcast: Broadcast, note: Said | str = "") -> None:
    """Show a draft, or how far a broadcast has come, and write it down.

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


def find(work: Work, here: Here, broadcast_id: BroadcastId) -> Broadcast:
    """Return a broadcast of the event, held until the work ends.

    Raises:
        StaleButton: the event has none of that id.
    """
    try:
        broadcast = work.broadcasts.hold(broadcast_id)
    except UnknownBroadcast:
        raise StaleButton from None
    if broadcast.event_id != here.event.id:
        raise StaleButton
    return broadcast


def current_tally(work: Work, broadcast: Broadcast) -> Tally:
    """Return the counts of a broadcast; those at its end stay although messages are forgotten."""
    at_end = broadcast.tally
    if broadcast.ended_at is not None and not at_end.laid_out:
        return at_end
    now = work.deliveries.tally(broadcast.id, recipients=at_end.recipients)
    # What lay on the page at the end may have been read since.
    return at_end if broadcast.ended_at is not None and now.ended != at_end.ended else now


def signature(broadcast: Broadcast, tally: Tally) -> str:
    """Return what the screen of a broadcast shows, in short: to tell whether it has changed."""
    return f"{broadcast.state}:{tally.delivered}:{tally.impossible}:{tally.unknown}" + (
        f":{tally.laid_out}" if tally.laid_out else ""
    )


def progress_screen(work: Work, here: Here, broadcast: Broadcast, note: Said | str = "") -> Message:
    """Return the message that shows how far a broadcast has come."""
    if broadcast.state is BroadcastState.HELD:
        return _held_screen(work, here, broadcast)
    tally = current_tally(work, broadcast)
    is_final = broadcast.state in FINAL
    return Message(
        here.person.id,
        "broadcast-progress",
        {
            "state": Said(f"broadcast-state-{broadcast.state}"),
            "audience": audience_said(work, broadcast),
            "bar": bar(tally.ended, tally.recipients),
            "percent": percent(tally.ended, tally.recipients),
            "delivered-count": tally.delivered,
            "impossible-count": tally.impossible,
            "unknown-count": tally.unknown,
            "remaining-count": 0 if is_final else tally.remaining,
            "left": left_said(tally) if broadcast.state is BroadcastState.SENDING else "",
            "acknowledged": acknowledged_said(work, broadcast, tally),
            "laid-out": laid_out_said(tally),
            "files": _without_files(work, broadcast),
            "note": note or not_sent_said(broadcast, tally),
        },
        _keyboard(work, broadcast),
        replaces=here.screen,
        about=here.event.id,
    )


def _without_files(work: Work, broadcast: Broadcast) -> Said | str:
    missing = work.deliveries.without_files(broadcast.id) if broadcast.content.files else 0
    return Said("broadcast-without-files", {"count": missing}) if missing else ""


def _held_screen(work: Work, here: Here, broadcast: Broadcast) -> Message:
    due_at = broadcast.due_at or work.now
    left = due_at - work.now
    return Message(
        here.person.id,
        "broadcast-held" if left <= _HOLDING else "broadcast-planned",
        {
            "audience": audience_said(work, broadcast),
            "count": len(work.audiences.members(broadcast.event_id, broadcast.content.audience)),
            "seconds-count": max(0, int(left.total_seconds())),
            "due-at": Moment(due_at, here.event.zone),
        },
        (
            (Button("broadcast-stop", words.STOP.to(broadcast.id), style=ButtonStyle.DANGER),),
            _BACK,
        ),
        replaces=here.screen,
        about=here.event.id,
    )


_BACK = (BROADCASTS, ADMIN)


def _missed(work: Work, broadcast: Broadcast) -> int:
    """Count those a broadcast has not reached, as long as that is known."""
    begun = broadcast.started_at
    if broadcast.state is not BroadcastState.DONE or begun is None or begun < work.now - NEWS_LIFE:
        return 0
    audience = Audience(AudienceKind.UNDELIVERED, broadcast.root)
    return len(work.audiences.members(broadcast.event_id, audience))


def _keyboard(work: Work, broadcast: Broadcast) -> Keyboard:
    key = broadcast.id
    stop = Button("broadcast-stop", words.STOP.to(key))
    rows: list[tuple[Button, ...]] = []
    match broadcast.state:
        case BroadcastState.SENDING:
            rows.append((Button("broadcast-pause", words.PAUSE.to(key)), stop))
        case BroadcastState.PAUSED:
            rows.append((Button("broadcast-resume", words.RESUME.to(key)), stop))
        case _:
            pass
    if broadcast.content.acknowledge and broadcast.state is not BroadcastState.RECALLED:
        recipients = work.broadcasts.recipients_of(broadcast)
        silent = len(recipients) - work.broadcasts.confirmed(broadcast)
        if broadcast.state in FINAL and silent > 0:
            rows.append((Button("broadcast-resend", words.REPEAT.to(key), {"count": silent}),))
            rows.append((Button("broadcast-names", words.UNCONFIRMED.to(key)),))
    missed = _missed(work, broadcast)
    if missed:
        rows.append((Button("broadcast-missed", words.UNDELIVERED.to(key), {"count": missed}),))
    since = work.now - RECALLABLE
    ended = broadcast.state in FINAL - {BroadcastState.RECALLED}
    if ended and work.deliveries.recallable(broadcast.id, since=since):
        rows.append((Button("broadcast-recall", words.RECALL.to(key)),))
    rows.append((Button("broadcast-refresh", words.OPEN.to(key)), BROADCASTS))
    return tuple(rows)
