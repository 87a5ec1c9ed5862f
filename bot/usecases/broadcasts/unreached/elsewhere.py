"""Urgent broadcasts for whoever is silent in Telegram: once, on the page they have as well, and said so."""

from dataclasses import replace

from bot.domain.broadcasts import ELSEWHERE_AFTER, RECALLABLE, Broadcast, elsewhere_campaign
from bot.domain.channels.addresses import Carrier
from bot.domain.ids import BroadcastId, PersonId
from bot.domain.messages.messages import Keyboard, Lane, Message
from bot.domain.messages.texts import Said
from bot.usecases.broadcasts.reading_screens import messages_of, terms_row
from storage.broadcasts.broadcasts import UnknownBroadcast
from storage.database.sealing import RowPlace
from storage.work import Work

_AT_ONCE = 50


def send_elsewhere(work: Work) -> bool:
    """Take urgent broadcasts to other addresses, some people at a time; say whether there may be more."""
    begun = work.now - RECALLABLE, work.now - ELSEWHERE_AFTER
    done = [
        _send(work, broadcast_id)
        for broadcast_id in work.broadcasts.urgent_since(begun[0], until=begun[1])
    ]
    return any(done)


def _send(work: Work, broadcast_id: BroadcastId) -> bool:
    with work.isolated(RowPlace("broadcasts", row=broadcast_id)):
        try:
            broadcast = work.broadcasts.hold(broadcast_id)
        except UnknownBroadcast:
            return False
        return _send_some(work, broadcast)
    return False


def _send_some(work: Work, broadcast: Broadcast) -> bool:
    """Go on past all who get nothing, so that they keep nobody waiting; say whether there may be more."""
    in_text = terms_row(work, broadcast)
    after = sent = 0
    while sent < _AT_ONCE:
        silent = work.deliveries.silent(
            broadcast.id,
            broadcast.root,
            acknowledged=broadcast.content.acknowledge,
            after=after,
            most=_AT_ONCE - sent,
        )
        if not silent:
            return False
        after = silent[-1][0]
        for person_id in work.audiences.still_meant(broadcast, [person for _, person in silent]):
            sent += _send_to(work, broadcast, person_id, in_text)
    return True


def _send_to(work: Work, broadcast: Broadcast, person_id: PersonId, in_text: Keyboard) -> bool:
    ways = work.people.ways(person_id)
    at = ways.by(Carrier.PAGE)
    if at is None or at not in ways.live:
        return False
    work.outbox.posting.speak_at(person_id, at)
    put = [
        work.outbox.try_put(_elsewhere(each, broadcast))
        for each in messages_of(work, broadcast, to=person_id, in_text=in_text)
    ]
    return any(put)


def _elsewhere(message: Message, broadcast: Broadcast) -> Message:
    """Return the same message, saying that it went to Telegram first; it is counted nowhere."""
    is_words = message.attachment is None or bool(message.text)
    said = {"letter": Said(message.text, message.details)} if is_words else message.details
    return replace(
        message,
        text="broadcast-elsewhere" if is_words else message.text,
        details=said,
        # Answered at once, and so not held back behind what waits for Telegram.
        lane=Lane.REPLY,
        campaign=elsewhere_campaign(broadcast.id),
    )
