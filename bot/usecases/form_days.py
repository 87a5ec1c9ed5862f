"""Days of the event and times of day that are tapped instead of being typed."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.callback_words import forms as words
from bot.domain.events import Event
from bot.domain.forms.forms import Near, Progress, Question
from bot.domain.messages.messages import Button, Keyboard
from bot.domain.messages.texts import Moment, MomentStyle, Said
from bot.domain.wall_time import nearest_moment

CLOCKS = {f"{hour:02}": f"{hour:02}:00" for hour in (9, 12, 15, 18, 21)}
"""Times of day that can be tapped, by what stands in the button's data."""
_SPANS = {Near.START: range(-2, 2), Near.END: range(-1, 3)}
"""Days that can be tapped, from the first or the last day of the event."""


def days_near(question: Question, event: Event) -> list[str]:
    """Return the days (ISO 8601) that can be tapped as the beginning of an answer."""
    if question.near is None:
        return []
    moment = event.starts_at if question.near is Near.START else event.ends_at
    day = moment.astimezone(ZoneInfo(event.zone)).date()
    return [(day + timedelta(days=each)).isoformat() for each in _SPANS[question.near]]


def time_asked(day: str, event: Event) -> Said:
    """Return the question for the time of day, once the day was tapped."""
    return Said("form-time", {"day-at": _day_at(day, event)})


def _day_at(day: str, event: Event) -> Moment:
    noon = datetime.combine(date.fromisoformat(day), time(12))
    return Moment(nearest_moment(noon, ZoneInfo(event.zone)), event.zone, MomentStyle.DAY)


def suggestions(question: Question, progress: Progress, event: Event) -> Keyboard:
    """Return the days, or then the times of day, that can be tapped to answer a question."""
    place = (str(progress.serial), str(progress.turn))
    if progress.day:
        buttons = [
            Button("form-clock", words.CHOOSE.to(*place, name), {"clock": clock})
            for name, clock in CLOCKS.items()
        ]
        return (tuple(buttons[:3]), tuple(buttons[3:]))
    days = [
        Button("form-day", words.CHOOSE.to(*place, day), {"day-at": _day_at(day, event)})
        for day in days_near(question, event)
    ]
    return tuple(tuple(days[start : start + 2]) for start in range(0, len(days), 2))
