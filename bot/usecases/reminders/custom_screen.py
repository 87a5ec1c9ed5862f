"""/remind: the organizers' own reminders, and what became of all."""

from bot.domain.callback_words import reminders as words
from bot.domain.here import Here
from bot.domain.messages.messages import Button, ButtonStyle
from bot.domain.messages.texts import Details, Lines, Said
from bot.domain.reminders.replanning import ReminderState
from bot.usecases.reminders.phrases import HOW_THEY_WORK, custom_said
from bot.usecases.rows import ADMIN_ROW
from storage.work import Work

_IN_A_ROW = 5


def show_custom(work: Work, here: Here) -> None:
    """Show the organizers' reminders, and counts of what became of all reminders."""
    event = here.event
    own = sorted(
        work.reminder_sources.custom_of(event.id),
        key=lambda each: (each.when.moment(event), each.id),
    )
    lines = tuple(custom_said(event, number, each) for number, each in enumerate(own, start=1))
    removing = tuple(
        Button("remind-remove", words.CUSTOM_DROP.to(each.id), {"number": number})
        for number, each in enumerate(own, start=1)
    )
    counts = work.reminders.tally(event.id)
    rows = (
        (Button("remind-new", words.CUSTOM_NEW.to(), style=ButtonStyle.PRIMARY),),
        (HOW_THEY_WORK,),
        *(removing[at : at + _IN_A_ROW] for at in range(0, len(removing), _IN_A_ROW)),
        *ADMIN_ROW,
    )
    details: Details = {
        "title": event.title,
        "own": Lines(lines) if own else Said("remind-none"),
        "waiting-count": sum(
            counts.get(state, 0)
            for state in (ReminderState.PLANNED, ReminderState.SNOOZED, ReminderState.RETURNED)
        ),
        "sent-count": counts.get(ReminderState.SENT, 0),
        "late-count": counts.get(ReminderState.LATE, 0),
        "dropped-count": counts.get(ReminderState.DROPPED, 0),
        "held-count": counts.get(ReminderState.HELD, 0),
    }
    work.reply(here, "remind", details, rows)
