"""What an organizer sees of a broadcast that is being sent: counts, a bar, what can be done."""

from datetime import timedelta

from bot.domain.broadcasts import (
    RECALLABLE,
    Broadcast,
    BroadcastState,
    Tally,
    bar,
    percent,
    seconds_left,
)
from bot.domain.here import Here
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard, Message
from bot.domain.messages.texts import Moment, Said
from bot.usecases.broadcasts.draft_screen import audience_said
from storage.work import Work

FINAL = frozenset({BroadcastState.STOPPED, BroadcastState.DONE, BroadcastState.RECALLED})
_HOLDING = timedelta(minutes=1)


def current_tally(work: Work, broadcast: Broadcast) -> Tally:
    """Return the counts of a broadcast; those at its end stay although messages are forgotten."""
    if broadcast.ended_at is not None:
        return broadcast.tally
    return work.deliveries.tally(broadcast.id, recipients=broadcast.tally.recipients)


def signature(broadcast: Broadcast, tally: Tally) -> str:
    """Return what the screen of a broadcast shows, in short: to tell whether it has changed."""
    return f"{broadcast.state}:{tally.delivered}:{tally.impossible}:{tally.unknown}"


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
            "left": _left(tally) if broadcast.state is BroadcastState.SENDING else "",
            "acknowledged": _acknowledged(work, broadcast, tally),
            "note": note or _not_sent(broadcast, tally),
        },
        _keyboard(work, broadcast, tally),
        replaces=here.screen,
        about=here.event.id,
    )


def _held_screen(work: Work, here: Here, broadcast: Broadcast) -> Message:
    due_at = broadcast.due_at or work.now
    zone = work.events.get(broadcast.event_id).zone
    left = due_at - work.now
    return Message(
        here.person.id,
        "broadcast-held" if left <= _HOLDING else "broadcast-planned",
        {
            "audience": audience_said(work, broadcast),
            "count": len(work.audiences.members(broadcast.event_id, broadcast.content.audience)),
            "seconds-count": max(0, int(left.total_seconds())),
            "due-at": Moment(due_at, zone),
        },
        (
            (Button("broadcast-stop", f"broadcast:{broadcast.id}:stop", style=ButtonStyle.DANGER),),
            _BACK,
        ),
        replaces=here.screen,
        about=here.event.id,
    )


_BACK = (Button("go-broadcasts", "broadcast"), Button("go-admin", "admin"))


def _keyboard(work: Work, broadcast: Broadcast, tally: Tally) -> Keyboard:
    def button(text: str, verb: str, **details: int) -> Button:
        return Button(text, f"broadcast:{broadcast.id}:{verb}", details)

    rows: list[tuple[Button, ...]] = []
    match broadcast.state:
        case BroadcastState.SENDING:
            rows.append((button("broadcast-pause", "pause"), button("broadcast-stop", "stop")))
        case BroadcastState.PAUSED:
            rows.append((button("broadcast-resume", "resume"), button("broadcast-stop", "stop")))
        case _:
            pass
    if broadcast.content.acknowledge and broadcast.state is not BroadcastState.RECALLED:
        silent = tally.recipients - work.broadcasts.confirmed(broadcast)
        if broadcast.state in FINAL and silent > 0:
            rows.append((button("broadcast-resend", "resend", count=silent),))
            rows.append((button("broadcast-names", "names"),))
    since = work.now - RECALLABLE
    ended = broadcast.state in FINAL - {BroadcastState.RECALLED}
    if ended and work.deliveries.recallable(broadcast.id, since=since):
        rows.append((button("broadcast-recall", "recall"),))
    rows.append((Button("broadcast-refresh", f"broadcast:{broadcast.id}"), *_BACK[:1]))
    return tuple(rows)


def _left(tally: Tally) -> Said:
    seconds = seconds_left(tally)
    if seconds < 120:
        return Said("broadcast-left-seconds", {"count": seconds})
    return Said("broadcast-left-minutes", {"count": -(-seconds // 60)})


def _acknowledged(work: Work, broadcast: Broadcast, tally: Tally) -> Said | str:
    if not broadcast.content.acknowledge:
        return ""
    confirmed = work.broadcasts.confirmed(broadcast)
    return Said(
        "broadcast-acknowledged", {"acknowledged-count": confirmed, "count": tally.recipients}
    )


def _not_sent(broadcast: Broadcast, tally: Tally) -> Said | str:
    if broadcast.state is not BroadcastState.STOPPED or not tally.remaining:
        return ""
    return Said("broadcast-not-sent", {"count": tally.remaining})
