"""Urgent broadcasts for whoever is silent at the address they went to: once, at the other, and said so."""

from bot.domain.broadcasts import ELSEWHERE_AFTER, RECALLABLE, Broadcast
from bot.domain.ids import BroadcastId
from bot.usecases.broadcasts.reading_screens import messages_of, terms_row
from bot.usecases.broadcasts.unreached.urgent_copies import Urgent, send_copies
from storage.broadcasts.broadcasts import UnknownBroadcast
from storage.database.sealing import RowPlace
from storage.work import Work


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
        return send_copies(work, _urgent(work, broadcast))
    return False


def _urgent(work: Work, broadcast: Broadcast) -> Urgent:
    in_text = terms_row(work, broadcast)
    return Urgent(
        broadcast.id,
        silent=lambda after, most: work.deliveries.unheard.of_broadcast(
            broadcast.id,
            broadcast.root,
            acknowledged=broadcast.content.acknowledge,
            after=after,
            most=most,
        ),
        still_meant=lambda ids: work.audiences.still_meant(broadcast, ids),
        messages=lambda person_id: messages_of(work, broadcast, to=person_id, in_text=in_text),
    )
