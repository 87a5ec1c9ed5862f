"""The steps of a running broadcast: each a small transaction that a crash cannot tear."""

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

from bot.domain.broadcasts import REPORT_AFTER, Broadcast, BroadcastState, Tally
from bot.domain.ids import BroadcastId, OutboxId
from bot.domain.people.people import Person
from bot.domain.people.rights import Right, may
from bot.usecases.broadcasts.progress_screen import FINAL, current_tally, progress_screen, signature
from bot.usecases.broadcasts.reading_screens import messages_of, terms_row
from bot.usecases.current_event import here_of
from bot.usecases.replanning import remind_unacknowledged
from storage.broadcasts.broadcasts import UnknownBroadcast
from storage.database.sealing import RowPlace
from storage.work import Work

CHUNK = 200
"""Messages written in one transaction, and how few unfinished ones call for more."""
SHOWN_EVERY = timedelta(seconds=3)


def advance(work: Work, *, broadcast_id: BroadcastId) -> bool:
    """Take the next step of a running broadcast; say whether another one should follow at once.

    A step writes at most `CHUNK` messages. What it did is noted in the same transaction, so a
    crash at any moment neither loses nor repeats a step.
    """
    more = False
    with work.isolated(RowPlace("broadcasts", row=broadcast_id)), suppress(UnknownBroadcast):
        more = _advance(work, work.broadcasts.hold(broadcast_id))
    return more


def _advance(work: Work, broadcast: Broadcast) -> bool:
    match broadcast.state:
        case BroadcastState.HELD:
            return _begin(work, broadcast)
        case BroadcastState.SENDING:
            _send(work, broadcast)
        case BroadcastState.PAUSED:
            # Some may have come back from a try that failed.
            work.deliveries.pause(broadcast.id)
            _keep_shown(work, broadcast, before=broadcast)
        case BroadcastState.STOPPED if broadcast.ended_at is None:
            work.deliveries.stop(broadcast.id)
            if not work.deliveries.on_their_way(broadcast.id):
                _end(work, broadcast, BroadcastState.STOPPED)
        case _:
            pass
    return False


def _begin(work: Work, broadcast: Broadcast) -> bool:
    if broadcast.due_at is None or broadcast.due_at > work.now:
        return False
    people = work.audiences.members(broadcast.event_id, broadcast.content.audience)
    work.broadcasts.freeze_recipients(broadcast, people)
    if broadcast.content.acknowledge:
        remind_unacknowledged(work, event_id=broadcast.event_id, people=people)
    work.broadcasts.keep(
        replace(
            broadcast,
            state=BroadcastState.SENDING,
            started_at=work.now,
            report_at=work.now + REPORT_AFTER if broadcast.urgent else None,
            tally=Tally(len(people)),
        )
    )
    return True


def _send(work: Work, broadcast: Broadcast) -> None:
    """Write the next messages unless enough of them still wait; end when all have ended."""
    unfinished = work.deliveries.unfinished(broadcast.id)
    if broadcast.expanded >= broadcast.tally.recipients and not unfinished:
        _end(work, broadcast, BroadcastState.DONE)
    elif unfinished < CHUNK:
        _keep_shown(work, _expand(work, broadcast), before=broadcast)
    else:
        _keep_shown(work, broadcast, before=broadcast)


def _expand(work: Work, broadcast: Broadcast) -> Broadcast:
    people = work.broadcasts.recipients_of(broadcast)
    chunk = people[broadcast.expanded : broadcast.expanded + CHUNK]
    here = work.audiences.still_meant(broadcast, chunk)
    in_text = terms_row(work, broadcast)
    for person_id in here:
        for message in messages_of(work, broadcast, to=person_id, in_text=in_text):
            work.outbox.try_put(message)
    gone = set(chunk) - set(here)
    if gone:
        # Whoever has been forgotten, or has taken back a consent, meanwhile is no recipient any more.
        left = [person for person in people if person not in gone]
        work.broadcasts.freeze_recipients(broadcast, left)
    recipients = broadcast.tally.recipients - len(gone)
    return replace(
        broadcast,
        expanded=broadcast.expanded + len(here),
        tally=replace(broadcast.tally, recipients=recipients),
    )


def _end(work: Work, broadcast: Broadcast, state: BroadcastState) -> None:
    """Write down the final counts and show them, once the message to show them in is known."""
    tally = work.deliveries.tally(broadcast.id, recipients=broadcast.tally.recipients)
    if _is_being_shown(work, broadcast):
        return
    ended = replace(broadcast, state=state, ended_at=work.now, tally=tally)
    _keep_shown(work, ended, before=broadcast)


def _keep_shown(work: Work, broadcast: Broadcast, *, before: Broadcast) -> None:
    """Keep what changed, and bring the author's message up to date every few seconds at most."""
    shown = signature(broadcast, current_tally(work, broadcast))
    is_recent = broadcast.shown_at is not None and work.now - broadcast.shown_at < SHOWN_EVERY
    wait = is_recent and broadcast.state not in FINAL
    if shown != broadcast.shown and not wait and not _is_being_shown(work, broadcast):
        outbox_id = _show_author(work, broadcast)
        broadcast = replace(
            broadcast,
            screen_outbox_id=outbox_id or broadcast.screen_outbox_id,
            shown=shown,
            shown_at=work.now,
        )
    if broadcast != before:
        work.broadcasts.keep(broadcast)


def _is_being_shown(work: Work, broadcast: Broadcast) -> bool:
    """Say whether the message that shows a broadcast to its author is still on its way."""
    if broadcast.screen_outbox_id is None:
        return False
    fate = work.fates.find(broadcast.screen_outbox_id)
    return fate is not None and not fate.is_ended


def _show_author(work: Work, broadcast: Broadcast) -> OutboxId | None:
    """Edit the author's message; a new one if it has been forgotten, none if it never arrived."""
    author = _author(work, broadcast)
    if author is None or broadcast.screen_outbox_id is None:
        return None
    fate = work.fates.find(broadcast.screen_outbox_id)
    if fate is not None and fate.message_id is None:
        return None
    message = None if fate is None else fate.message_id
    here = here_of(work, author, event_id=broadcast.event_id, screen=message)
    return work.outbox.put(progress_screen(work, here, broadcast))


def _author(work: Work, broadcast: Broadcast) -> Person | None:
    membership = work.guests.find(broadcast.event_id, broadcast.author)
    if membership is None or not may(membership.powers, Right.BROADCAST):
        return None
    return next(iter(work.people.readable([broadcast.author])), None)
