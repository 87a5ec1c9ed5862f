"""Reading a broadcast: opening it, closing it, confirming that it was read."""

from bot.domain.broadcasts import Broadcast, BroadcastState
from bot.domain.here import Here
from bot.domain.ids import BroadcastId
from bot.domain.messages.refusals import Refused
from bot.domain.people.rights import Right
from bot.usecases.broadcasts.reading_screens import put_closed, show_open
from storage.broadcasts.broadcasts import UnknownBroadcast
from storage.work import Work

_STARTED = frozenset(
    {
        BroadcastState.SENDING,
        BroadcastState.PAUSED,
        BroadcastState.STOPPED,
        BroadcastState.DONE,
    }
)


class OnlyPreview(Refused):
    """A button that does something only for those who received the broadcast."""

    text = "broadcast-preview-only"


class BroadcastGone(Refused):
    """A broadcast that was recalled, or that is not for this person."""

    text = "broadcast-gone"


def reveal(work: Work, here: Here, broadcast_id: BroadcastId) -> None:
    """Show the content of a confidential broadcast in the place of its neutral message."""
    show_open(work, here, _readable(work, here, broadcast_id), opened=True)


def hide(work: Work, here: Here, broadcast_id: BroadcastId) -> None:
    """Put the neutral message back in its place."""
    put_closed(work, here, _readable(work, here, broadcast_id))


def acknowledge(work: Work, here: Here, broadcast_id: BroadcastId) -> None:
    """Note that somebody has read a broadcast, and say so below it.

    Raises:
        OnlyPreview: an organizer tapped below the preview.
        BroadcastGone: recalled, or not for this person.
    """
    broadcast = _readable(work, here, broadcast_id)
    if not _is_recipient(work, broadcast, here):
        raise OnlyPreview
    work.broadcasts.acknowledge(broadcast, here.person.id)
    show_open(work, here, broadcast, opened=broadcast.content.confidential)


def _readable(work: Work, here: Here, broadcast_id: BroadcastId) -> Broadcast:
    try:
        broadcast = work.broadcasts.get(broadcast_id)
    except UnknownBroadcast:
        raise BroadcastGone from None
    if broadcast.event_id != here.event.id or broadcast.state is BroadcastState.RECALLED:
        raise BroadcastGone
    if not here.may(Right.BROADCAST) and not _is_recipient(work, broadcast, here):
        raise BroadcastGone
    return broadcast


def _is_recipient(work: Work, broadcast: Broadcast, here: Here) -> bool:
    started = broadcast.state in _STARTED
    return started and here.person.id in work.broadcasts.recipients_of(broadcast)
