"""Asking, the evening before: whoever has not refused twice and has not chosen the day themselves."""

from bot.domain.callback_words import pairings as words
from bot.domain.events import Event
from bot.domain.features import Feature
from bot.domain.messages.messages import Button, ButtonStyle, Lane, Message
from bot.domain.pairings.choices import PairChoices
from bot.domain.pairings.days import (
    DayStep,
    Step,
    day_said,
    days_ahead,
    days_of,
    is_over,
    moment_of,
)
from bot.domain.people.rights import EXPECTED
from bot.usecases.pairings.finding import coming
from bot.usecases.rows import HOME
from storage.work import Work

_AT_ONCE = 25


def plan_steps(work: Work) -> None:
    """Have rows for the days of events that have the family on; days and zones may have changed."""
    for event in map(work.events.get, filter(work.events.is_readable, work.events.ids())):
        if Feature.PAIRINGS in event.features and event.ends_at > work.now:
            for day in days_of(event):
                for step in (DayStep(event.id, day, Step.OFFER), DayStep(event.id, day, Step.PAIR)):
                    due_at = moment_of(event, day, step.step)
                    # An evening that is past stays so: nobody is asked in the middle of the night.
                    is_missed = step.step is Step.PAIR and not is_over(event, day, work.now)
                    if due_at > work.now or is_missed:
                        work.pairings.steps.plan(step, due_at)


def offer_some(work: Work) -> bool:
    """Ask some of those who are to be asked now; say whether there may be more."""
    for step in work.pairings.steps.due([Step.OFFER]):
        event = event_for(work, step)
        if event is not None and _offer(work, event, step):
            return True
        work.pairings.steps.finish(step)
    return False


def event_for(work: Work, step: DayStep) -> Event | None:
    """Return the event of a step that still has a sense; None where the family is off or the day past."""
    if not work.events.is_readable(step.event_id):
        return None
    event = work.events.get(step.event_id)
    if Feature.PAIRINGS not in event.features or step.day not in days_of(event):
        return None
    if step.step is Step.OFFER:
        return event if step.day in days_ahead(event, work.now) else None
    return None if is_over(event, step.day, work.now) else event


def _offer(work: Work, event: Event, step: DayStep) -> int:
    known = work.pairings.all_choices(event.id)
    asked = 0
    for each in coming(work, event):
        choices = known.get(each.person_id, PairChoices(each.person_id))
        if each.role in EXPECTED and choices.may_be_offered(step.day):
            work.pairings.keep_choices(event.id, choices.offered(step.day))
            work.outbox.try_put(_offered(event, step, choices.offered(step.day)))
            asked += 1
            if asked == _AT_ONCE:
                break
    return asked


def _offered(event: Event, step: DayStep, choices: PairChoices) -> Message:
    rows = (
        (
            Button("pairings-yes", words.YES.to(step.day), style=ButtonStyle.PRIMARY),
            Button("pairings-no", words.NO.to(step.day)),
        ),
        (Button("pairings-never", words.NEVER.to()), HOME),
    )
    return Message(
        choices.person_id,
        "pairings-offer",
        {"day-at": day_said(event, step.day)},
        rows,
        lane=Lane.BROADCAST,
        about=event.id,
    )
