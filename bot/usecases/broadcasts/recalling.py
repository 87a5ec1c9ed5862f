"""After a broadcast: recalling it, and asking those again who have not confirmed reading it."""

from dataclasses import replace

from bot.domain.broadcasts import RECALLABLE, Audience, AudienceKind, BroadcastState
from bot.domain.here import Here
from bot.domain.ids import BroadcastId
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Said
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.broadcasts.composing import drop_unused, new_draft
from bot.usecases.broadcasts.draft_screen import show_draft
from bot.usecases.broadcasts.progress_screen import current_tally, find, show
from bot.usecases.broadcasts.screens import RECALL_FROM
from storage.work import Work


def recall(work: Work, here: Here, broadcast_id: BroadcastId) -> None:
    """Have every message of a broadcast deleted that Telegram still lets us delete.

    The next sweeps delete them (Bot API deleteMessage, for everybody).
    """
    broadcast = find(work, here, broadcast_id)
    if broadcast.state not in RECALL_FROM:
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
    drop_unused(work, broadcast.root)


def draft_again(work: Work, here: Here, broadcast_id: BroadcastId) -> None:
    """Make a draft of the same text for those who have not confirmed reading it.

    Raises:
        StaleButton: it has not been sent yet.
    """
    _draft_for(work, here, broadcast_id, AudienceKind.UNACKNOWLEDGED)


def draft_for_missed(work: Work, here: Here, broadcast_id: BroadcastId) -> None:
    """Make a draft of the same text for exactly those it has not reached, whoever joined since too.

    Raises:
        StaleButton: it has not been sent yet.
    """
    _draft_for(work, here, broadcast_id, AudienceKind.UNDELIVERED)


def _draft_for(work: Work, here: Here, broadcast_id: BroadcastId, kind: AudienceKind) -> None:
    broadcast = find(work, here, broadcast_id)
    if broadcast.state is BroadcastState.DRAFT:
        raise StaleButton
    audience = Audience(kind, broadcast.root)
    draft = new_draft(
        work,
        here,
        content=replace(broadcast.content, audience=audience),
        root=broadcast.root,
        urgent=broadcast.urgent,
    )
    show_draft(work, here, draft=draft)
