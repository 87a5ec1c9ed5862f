"""Once a week, in the daytime of the event, its owners get the same counts by themselves."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.callback_words.home import Weekly
from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.messages.messages import Lane, Message
from bot.domain.people.rights import Right
from bot.usecases.home.status.phrases import status_said, weekly_row
from bot.usecases.home.status.screens import show_delivery
from bot.usecases.rows import ADMIN_ROW
from storage.database.sealing import RowPlace
from storage.work import Work

DAYTIME = range(9, 20)
"""Hours by the event's wall clock in which it may come: on Monday, or later in a week in which the bot was out."""
ENDS_AFTER = timedelta(days=28)
"""How long after its end an event is told of."""


def switch_weekly(work: Work, here: Here, weekly: Weekly) -> None:
    """Have the owners get it every week from now on, or no more."""
    work.weekly.switch(here.event.id, is_off=weekly is Weekly.OFF, week=_week(work, here.event))
    show_delivery(work, here)


def tell_week(work: Work) -> None:
    """Tell the owners of each event whose week has begun; of less than a week there is nothing to tell."""
    events = [
        work.events.get(event_id)
        for event_id in work.events.ids()
        if work.events.is_readable(event_id)
    ]
    work.each(
        [event for event in events if work.now < event.ends_at + ENDS_AFTER],
        lambda event: _tell(work, event),
        name=lambda event: RowPlace("weekly_summaries", event.id, row="weekly"),
    )


def _tell(work: Work, event: Event) -> None:
    week, told_for = _week(work, event), work.weekly.told_for(event.id)
    if told_for is None:
        work.weekly.note_told(event.id, week=_week(work, event, ahead=6))
    elif told_for < week and _wall(work, event).hour in DAYTIME:
        work.weekly.note_told(event.id, week=week)
        if not work.weekly.is_off(event.id):
            _put(work, event)


def _put(work: Work, event: Event) -> None:
    said, rows = status_said(work, event), (*weekly_row(work, event), *ADMIN_ROW)
    for owner in sorted(work.guests.ids_with(event.id, Right.SEE_DELIVERY)):
        work.outbox.try_put(Message(owner, "delivery", said, rows, Lane.REMINDER, about=event.id))


def _week(work: Work, event: Event, *, ahead: int = 0) -> str:
    """Return the Monday of the week where the event takes place, now or so many days ahead."""
    day = _wall(work, event).date() + timedelta(days=ahead)
    return (day - timedelta(days=day.weekday())).isoformat()


def _wall(work: Work, event: Event) -> datetime:
    return work.now.astimezone(ZoneInfo(event.zone))
