"""Meeting somebody new as organizers see it: how many want it, never who or with whom."""

from datetime import date

from bot.domain.callback_words import pairings as words
from bot.domain.here import Here
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Detail, Moment, Said
from bot.domain.pairings.days import DayStep, Step, day_at_hand, day_said, days_ahead, moment_of
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.pairings.finding import candidates_for
from bot.usecases.pairings.screens import TO_PAIRINGS
from storage.work import Work

_FEW = 5
"""Below so many, counts would tell who it is."""


def show_desk(work: Work, here: Here) -> None:
    """Show when pairs are made next and about how many wait; they can be made at once."""
    day = day_at_hand(here.event, work.now)
    if day is None:
        work.reply(here, "pairings-desk-over", {}, (TO_PAIRINGS,))
        return
    count = len(candidates_for(work, here.event, day))
    details: dict[str, Detail] = {
        "day-at": day_said(here.event, day),
        "waiting": Said("pairings-waiting", {"count": count})
        if count >= _FEW
        else Said("pairings-waiting-few", {"number": _FEW}),
        "made": Said(
            "pairings-made-at",
            {"at": Moment(moment_of(here.event, day, Step.PAIR), here.event.zone)},
        )
        if day in days_ahead(here.event, work.now)
        else Said("pairings-made-already"),
    }
    start: Keyboard = ((Button("pairings-start", words.START.to(day), style=ButtonStyle.PRIMARY),),)
    work.reply(here, "pairings-desk", details, (*start, TO_PAIRINGS))


def start(work: Work, here: Here, day: date) -> None:
    """Have pairs made at once of those who wait. Raises StaleButton."""
    if day != day_at_hand(here.event, work.now):
        raise StaleButton
    work.pairings.steps.order(DayStep(here.event.id, day, Step.AT_ONCE), work.now)
    note_privileged_act(
        work,
        actor=here.person,
        event_id=here.event.id,
        act="started-pairings",
        subject=day.isoformat(),
    )
    work.reply(here, "pairings-started", {"day-at": day_said(here.event, day)}, (TO_PAIRINGS,))
