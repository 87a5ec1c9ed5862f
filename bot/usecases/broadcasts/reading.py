"""A broadcast as those who get it see it: its message, opening it, confirming that it was read."""

from dataclasses import replace

from bot.domain.broadcasts import Broadcast, BroadcastState
from bot.domain.here import Here
from bot.domain.ids import BroadcastId, PersonId
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard, Lane, Message
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Said
from bot.domain.people.people import Language, Role
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


def letter_of(
    work: Work,
    broadcast: Broadcast,
    *,
    to: PersonId,
    lane: Lane = Lane.BROADCAST,
    language: Language | None = None,
) -> Message:
    """Return the message one person gets; `language` only where it is not to be their own."""
    content = broadcast.content
    message = Message(
        to,
        "broadcast-neutral",
        keyboard=((Button("broadcast-open", f"reveal:{broadcast.id}"),),),
        lane=lane,
        vanish_after=_vanishes(broadcast),
        protect=content.protect,
        campaign=broadcast.id if lane is Lane.BROADCAST else "",
        language=language,
        about=broadcast.event_id,
    )
    if content.confidential:
        return message
    said = _said(work, broadcast)
    keyboard = _keyboard(broadcast, acknowledged=False, opened=False)
    return replace(message, text=said.text, details=said.details, keyboard=keyboard)


def reveal(work: Work, here: Here, *, broadcast_id: BroadcastId) -> None:
    """Show the content of a confidential broadcast in the place of its neutral message."""
    broadcast = _readable(work, here, broadcast_id)
    _show(work, here, broadcast, opened=True)


def hide(work: Work, here: Here, *, broadcast_id: BroadcastId) -> None:
    """Put the neutral message back in its place."""
    broadcast = _readable(work, here, broadcast_id)
    keyboard = ((Button("broadcast-open", f"reveal:{broadcast.id}"),),)
    work.reply(here, "broadcast-neutral", {}, keyboard)


def acknowledge(work: Work, here: Here, *, broadcast_id: BroadcastId) -> None:
    """Note that somebody has read a broadcast, and say so below it.

    Raises:
        OnlyPreview: an organizer tapped below the preview.
        BroadcastGone: recalled, or not for this person.
    """
    broadcast = _readable(work, here, broadcast_id)
    if not _is_recipient(work, broadcast, here):
        raise OnlyPreview
    work.broadcasts.acknowledge(broadcast, here.person.id)
    _show(work, here, broadcast, opened=broadcast.content.confidential)


def _readable(work: Work, here: Here, broadcast_id: BroadcastId) -> Broadcast:
    try:
        broadcast = work.broadcasts.get(broadcast_id)
    except UnknownBroadcast:
        raise BroadcastGone from None
    membership = work.guests.find(broadcast.event_id, here.person.id)
    if membership is None or broadcast.state is BroadcastState.RECALLED:
        raise BroadcastGone
    if membership.role < Role.ORGANIZER and not _is_recipient(work, broadcast, here):
        raise BroadcastGone
    return broadcast


def _is_recipient(work: Work, broadcast: Broadcast, here: Here) -> bool:
    started = broadcast.state in _STARTED
    return started and here.person.id in work.broadcasts.recipients_of(broadcast)


def _show(work: Work, here: Here, broadcast: Broadcast, *, opened: bool) -> None:
    said = _said(work, broadcast)
    done = here.person.id in work.broadcasts.acknowledged(broadcast.root)
    if done:
        said = Said("broadcast-letter-acknowledged", {"letter": said})
    work.reply(
        here,
        said.text,
        said.details,
        _keyboard(broadcast, acknowledged=done, opened=opened),
        vanish_after=_vanishes(broadcast),
        protect=broadcast.content.protect,
    )


def _vanishes(broadcast: Broadcast) -> int | None:
    return broadcast.content.self_delete * 3600 or None


def _said(work: Work, broadcast: Broadcast) -> Said:
    title = work.events.get(broadcast.event_id).title
    text = "broadcast-letter-urgent" if broadcast.urgent else "broadcast-letter"
    return Said(text, {"title": title, "text": broadcast.content.text})


def _keyboard(broadcast: Broadcast, *, acknowledged: bool, opened: bool) -> Keyboard:
    rows: list[tuple[Button, ...]] = []
    if broadcast.content.acknowledge and not acknowledged:
        data = f"heard:{broadcast.id}"
        rows.append((Button("broadcast-acknowledge", data, style=ButtonStyle.SUCCESS),))
    if opened:
        rows.append((Button("broadcast-hide", f"hide:{broadcast.id}"),))
    return tuple(rows)
