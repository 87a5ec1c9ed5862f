"""The end of consents for later events: two of them are over, or too long a time has passed."""

from dataclasses import replace

from bot.domain.events import Event
from bot.domain.series.series import Series
from bot.usecases.series.finding import earlier_events
from storage.work import Work


def expire(work: Work, event: Event) -> None:
    """Note with earlier consents that an event is over, and drop those that have expired.

    What is noted stays with them when this event is forgotten, so that they expire all the same.
    """
    for each in work.series.of_event(event.id):
        if not each.holds(work.now):
            work.series.drop(each)
    if event.ends_at > work.now:
        return
    for earlier in earlier_events(work, event):
        for each in work.series.of_event(earlier.id):
            noted = each
            if event.id not in each.passed:
                noted = work.series.note_passed(each, event.id)
            if not noted.holds(work.now):
                work.series.drop(noted)


def change_series(work: Work, event: Event, series: Series) -> Event:
    """Let an event be of another series; a file that names none leaves it as it is."""
    if not series.key or series == event.series:
        return event
    changed = replace(event, series=series)
    work.events.keep(changed)
    return changed
