"""Reading a broadcast: opening and closing it, confirming; and news for who was away."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.broadcasts import NEWS_LIFE, AudienceKind, Broadcast, BroadcastState
from bot.domain.callback_words import broadcasts as words
from bot.domain.here import Here
from bot.domain.ids import BroadcastId, SessionId
from bot.domain.messages.messages import Button, Keyboard, Lane
from bot.domain.messages.refusals import Refused
from bot.domain.people.people import Role
from bot.domain.people.rights import Right
from bot.domain.rsvps import Standing, attends, standings_of
from bot.usecases.broadcasts.reading_screens import (
    again_details,
    files_revealed,
    messages_of,
    put_closed,
    show_open,
)
from bot.usecases.rows import HOME_ROW
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
    broadcast = _readable(work, here, broadcast_id)
    show_open(work, here, broadcast, opened=True)
    for message in files_revealed(work, here, broadcast):
        work.outbox.put(message)


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


_AT_ONCE = 5


def count_waiting(work: Work, here: Here) -> int:
    """Say how much there is that still counts and has not reached this person."""
    return len(_waiting(work, here))


def send_news(work: Work, here: Here) -> None:
    """Send what has not reached this person, the oldest first, a few at once; each is sent once.

    What has reached them and still counts can be read again.
    """
    waiting = _waiting(work, here)
    for broadcast in waiting[:_AT_ONCE]:
        _let_read(work, here, broadcast)
        for message in messages_of(work, broadcast, to=here.person.id):
            work.outbox.put(message)
    left = len(waiting) - _AT_ONCE
    more: Keyboard = ((Button("news-more", words.NEWS.to(), {"count": left}),),) if left > 0 else ()
    again = _again(work, here)
    text = "news" if waiting else "news-again" if again else "news-none"
    details = {"count": min(len(waiting), _AT_ONCE)}
    work.reply(here, text, details, (*more, *again, *HOME_ROW))


def read_again(work: Work, here: Here, broadcast_id: BroadcastId) -> None:
    """Send once more what somebody was sent; it vanishes when the first one does.

    Raises:
        BroadcastGone: recalled, not for this person, or no longer of account.
    """
    broadcast = _readable(work, here, broadcast_id)
    for message in messages_of(work, broadcast, to=here.person.id, lane=Lane.REPLY):
        if message.vanish_after is not None and broadcast.started_at is not None:
            left = broadcast.started_at + timedelta(seconds=message.vanish_after) - work.now
            if left <= timedelta(0):
                raise BroadcastGone
            work.outbox.put(replace(message, vanish_after=int(left.total_seconds())))
        else:
            work.outbox.put(message)


def _again(work: Work, here: Here) -> Keyboard:
    """One button for each of the newest that has reached this person and still counts."""
    if work.now >= here.event.ends_at:
        return ()
    told = work.broadcasts.told(here.event.id, here.person.id, since=work.now - NEWS_LIFE)
    newest = [each for each in told if _still_counts(work, each)][-_AT_ONCE:]
    return tuple(
        (Button("news-read", words.READ_AGAIN.to(each.id), again_details(each, here)),)
        for each in reversed(newest)
    )


def _let_read(work: Work, here: Here, broadcast: Broadcast) -> None:
    """Count somebody who came later among those who may open and confirm a broadcast."""
    held = work.broadcasts.hold(broadcast.id)
    recipients = work.broadcasts.recipients_of(held)
    if here.person.id not in recipients:
        work.broadcasts.freeze_recipients(held, [*recipients, here.person.id])


def _waiting(work: Work, here: Here) -> list[Broadcast]:
    if work.now >= here.event.ends_at:
        return []
    missed = work.broadcasts.missed_by(here.event.id, here.person.id, since=work.now - NEWS_LIFE)
    return [each for each in missed if _still_counts(work, each) and _concerns(work, here, each)]


def _still_counts(work: Work, broadcast: Broadcast) -> bool:
    hours = broadcast.content.self_delete
    begun = broadcast.started_at
    return not hours or begun is None or work.now < begun + timedelta(hours=hours)


def _concerns(work: Work, here: Here, broadcast: Broadcast) -> bool:
    audience = broadcast.content.audience
    match audience.kind:
        case AudienceKind.ALL:
            return True
        case AudienceKind.CONFIRMED:
            stands = work.rsvps.find(here.event.subject, here.person.id)
            return stands is not None and stands.standing is Standing.GOING
        case AudienceKind.SESSION:
            return _attends(work, here, SessionId(audience.value))
        case AudienceKind.LANGUAGE:
            return here.person.language == audience.value
        case AudienceKind.ROLE:
            return (audience.value == Role.GUEST.name.lower()) == (here.role < Role.ORGANIZER)
        case _:
            return False


def _attends(work: Work, here: Here, session_id: SessionId) -> bool:
    standings = standings_of(work.rsvps.of_person(here.event.id, here.person.id))
    return any(
        each.id == session_id and attends(each, standings)
        for each in work.events.sessions_of(here.event.id)
    )
