"""How shared goals are said elsewhere."""

from bot.domain.events import Event, Session
from bot.domain.messages.texts import Lines, Said
from bot.usecases.goals.finding import supported_goals
from storage.work import Work


def goals_said(work: Work, event: Event, *, opened_by: Session) -> Said | str:
    """Return the goals with broad support for the reminder of the session that opens the event.

    They close three days before it and are marked after that: only then can there be any.
    """
    held = [each for each in work.events.sessions_of(event.id) if not each.cancelled]
    goals = supported_goals(work, event)
    if not goals or opened_by.id != min(held, key=lambda each: each.starts_at).id:
        return ""
    lines = tuple(Said("goals-reminder-line", {"words": each}) for each in goals)
    return Said("goals-reminder", {"lines": Lines(lines)})
