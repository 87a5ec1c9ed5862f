"""An earlier deadline for answers, told to everybody whom it may cost an answer."""

from dataclasses import replace
from datetime import datetime

from bot.crypto.codes import new_id
from bot.domain.changes.changes import URGENT, Change, Difference, Sight
from bot.domain.here import Here
from bot.domain.ids import ChangeId
from storage.work import Work


def tell_earlier_deadline(work: Work, here: Here, deadline: datetime) -> None:
    """Have guests who have not said no told, and asked to confirm it, as of a changed programme."""
    event = here.event
    before = Sight(
        event.title, event.place, event.starts_at, event.ends_at, answers_until=event.rsvp_deadline
    )
    after = replace(before, answers_until=deadline)
    found = (Difference(event.subject, before, after),)
    is_urgent = deadline - work.now <= URGENT
    change_id = ChangeId(new_id())
    work.changes.keep(Change(change_id, event.id, work.now, here.person.id, is_urgent, found))
