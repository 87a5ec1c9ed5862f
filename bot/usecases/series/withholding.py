"""Keeping from somebody what has not left yet: they took back that they may be written to."""

from contextlib import suppress
from dataclasses import replace

from bot.domain.broadcasts import Broadcast
from bot.domain.ids import PersonId
from storage.broadcasts.broadcasts import UnknownBroadcast
from storage.database.sealing import RowPlace
from storage.work import Work


def withhold(work: Work, person_id: PersonId) -> None:
    """Stop what is on its way to somebody of broadcasts whose audience they belong to no longer."""
    for each in work.broadcasts.running():
        with work.isolated(RowPlace("broadcasts", row=each)), suppress(UnknownBroadcast):
            _withhold(work, work.broadcasts.hold(each), person_id)


def _withhold(work: Work, broadcast: Broadcast, person_id: PersonId) -> None:
    recipients = work.broadcasts.recipients_of(broadcast)
    if person_id not in recipients or work.audiences.still_meant(broadcast, [person_id]):
        return
    is_written = recipients.index(person_id) < broadcast.expanded
    if is_written and not work.deliveries.stop(broadcast.id, to=person_id):
        return
    left = [each for each in recipients if each != person_id]
    work.broadcasts.freeze_recipients(broadcast, left)
    work.broadcasts.keep(
        replace(
            broadcast,
            expanded=broadcast.expanded - is_written,
            tally=replace(broadcast.tally, recipients=broadcast.tally.recipients - 1),
        )
    )
