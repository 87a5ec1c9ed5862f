"""After a broadcast: recalling it, and asking those who have not confirmed that they read it."""

from dataclasses import replace

from bot.domain.broadcasts import (
    RECALLABLE,
    Audience,
    AudienceKind,
    Broadcast,
    BroadcastState,
)
from bot.domain.here import Here
from bot.domain.limits import NAMES_VANISH_AFTER
from bot.domain.messages.messages import Button, ButtonStyle
from bot.domain.messages.texts import Lines, Said
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.broadcasts.composing import new_draft
from bot.usecases.broadcasts.draft_screen import show_draft
from bot.usecases.broadcasts.progress import current_tally
from bot.usecases.broadcasts.sending import show
from storage.work import Work

_ENDED = frozenset({BroadcastState.STOPPED, BroadcastState.DONE})


def ask_to_recall(work: Work, here: Here, *, broadcast: Broadcast) -> None:
    """Say how many messages a recall would delete, and how many it could not."""
    if broadcast.state not in _ENDED:
        show(work, here, broadcast=broadcast)
        return
    count, stays = _reach_of_recall(work, broadcast)
    data = f"broadcast:{broadcast.id}"
    keyboard = (
        (
            Button(
                "broadcast-recall-yes", f"{data}:unsay", {"count": count}, style=ButtonStyle.DANGER
            ),
        ),
        (Button("broadcast-recall-no", data),),
    )
    details = {"count": count, "stays-count": stays}
    work.reply(here, "broadcast-recall-ask", details, keyboard)


def recall(work: Work, here: Here, *, broadcast: Broadcast) -> None:
    """Have every message of a broadcast deleted that Telegram still lets us delete.

    The next sweeps delete them (Bot API deleteMessage, for everybody).
    """
    if broadcast.state not in _ENDED:
        show(work, here, broadcast=broadcast)
        return
    note_privileged_act(
        work,
        actor=here.person,
        event_id=broadcast.event_id,
        act="recalled-broadcast",
        subject=broadcast.id,
    )
    tally = current_tally(work, broadcast)
    recalled = work.deliveries.recall(broadcast.id, since=work.now - RECALLABLE)
    note = Said(
        "broadcast-recalled",
        {
            "recalled-count": recalled,
            "stays-count": tally.delivered - recalled + tally.unknown,
        },
    )
    broadcast = replace(
        broadcast,
        state=BroadcastState.RECALLED,
        ended_at=broadcast.ended_at or work.now,
        tally=tally,
        report_at=None,
    )
    show(work, here, broadcast=broadcast, note=note)


def draft_again(work: Work, here: Here, *, broadcast: Broadcast) -> None:
    """Make a draft of the same text for those who have not confirmed reading it."""
    event = here.event
    audience = Audience(AudienceKind.UNACKNOWLEDGED, broadcast.root)
    draft = new_draft(
        work,
        here,
        event=event,
        content=replace(broadcast.content, audience=audience),
        root=broadcast.root,
        urgent=broadcast.urgent,
    )
    show_draft(work, here, draft=draft)


def send_unconfirmed(work: Work, here: Here, *, broadcast: Broadcast) -> None:
    """Send who has not confirmed reading, in a message that deletes itself."""
    silent = set(work.broadcasts.recipients_of(broadcast))
    silent -= set(work.broadcasts.acknowledged(broadcast.root))
    lines = [
        Said(
            "broadcast-unconfirmed-line",
            {
                "code": work.reachability.code_of(broadcast.event_id, membership.person_id),
                "name": membership.profile.name or Said("name-not-given"),
            },
        )
        for membership in work.guests.all_of(broadcast.event_id)
        if membership.person_id in silent
    ]
    work.audit.note(
        broadcast.event_id, actor=here.person.id, act="saw-unconfirmed", subject=broadcast.id
    )
    work.send(
        here,
        "broadcast-unconfirmed" if lines else "broadcast-all-confirmed",
        {
            "count": len(lines),
            "minutes": NAMES_VANISH_AFTER // 60,
            "lines": Lines(tuple(lines)),
        },
        vanish_after=NAMES_VANISH_AFTER,
        protect=True,
    )


def _reach_of_recall(work: Work, broadcast: Broadcast) -> tuple[int, int]:
    tally = current_tally(work, broadcast)
    count = work.deliveries.recallable(broadcast.id, since=work.now - RECALLABLE)
    return count, tally.delivered - count + tally.unknown
