"""/reminders: what is coming, and how each person chooses."""

from bot.domain.callback_words import reminders as words
from bot.domain.callback_words.reminders import Switch
from bot.domain.features import Feature, Gate
from bot.domain.here import Here
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard
from bot.domain.messages.texts import Detail, Lines, Moment, Said
from bot.domain.people.rights import Right
from bot.domain.reminders.quiet_hours import QUIETS, USUAL
from bot.domain.reminders.reminders import LEADS, Choices
from bot.usecases.reminders.phrases import HOW_THEY_WORK, coming_said, quiet_said
from bot.usecases.rows import HOME_ROW, allowed
from storage.work import Work

_SHOWN = 5
_REMINDERS = Button("go-reminders", words.SHOW.to())
_OWN = Button("go-remind", words.CUSTOM.to())


def put_reminders(work: Work, here: Here) -> None:
    """Show the next reminders as they are planned, and what can be chosen."""
    event = here.event
    choices = work.reminder_sources.choices(event.id, here.person.id)
    coming = work.reminders.coming(event.id, here.person.id, limit=_SHOWN)
    lines = Lines(tuple(coming_said(work, event, row) for row in coming))
    details: dict[str, Detail] = {
        "title": event.title,
        "coming": Said("reminders-coming", {"lines": lines}) if coming else Said("reminders-none"),
        "off": Said("reminders-are-off") if choices.off else "",
        "quiet": quiet_said(choices.quiet),
        "now-at": Moment(work.now, here.person.zone),
    }
    work.reply(here, "reminders", details, _keyboard(here, choices))


def _keyboard(here: Here, choices: Choices) -> Keyboard:
    leads = tuple(
        Button(
            f"lead-{lead}-chosen" if lead in choices.leads else f"lead-{lead}",
            words.LEAD.to(lead),
        )
        for lead in LEADS
    )
    maybes = "reminders-maybes-chosen" if choices.maybes else "reminders-maybes"
    norms = Button(
        "reminders-norms-chosen" if choices.norms else "reminders-norms", words.OF_NORMS.to()
    )
    if choices.off:
        switch = Button("reminders-on", words.SWITCH.to(Switch.ON), style=ButtonStyle.SUCCESS)
    else:
        switch = Button("reminders-off", words.SWITCH.to(Switch.OFF))
    return (
        leads[:2],
        leads[2:],
        (Button(maybes, words.MAYBES.to()),),
        *allowed(here, (((Gate(Right.TAKE_PART, Feature.TRUST), norms),),)),
        (
            Button("reminders-quiet", words.QUIET_HOURS.to()),
            Button("reminders-zone", words.ZONE.to()),
        ),
        (switch,),
        (HOW_THEY_WORK,),
        *HOME_ROW,
    )


def show_rules(work: Work, here: Here) -> None:
    """Say when reminders come, what is left out, and what becomes of late ones; organizers, of theirs."""
    organizers = Said("reminders-rules-own") if here.may(Right.BROADCAST) else ""
    rows = allowed(here, (((Right.TAKE_PART, _REMINDERS), (Right.BROADCAST, _OWN)),))
    work.reply(
        here, "reminders-rules", {"quiet": quiet_said(USUAL), "own": organizers}, (*rows, *HOME_ROW)
    )


def show_quiet(work: Work, here: Here) -> None:
    """Offer spans of quiet hours."""
    choices = work.reminder_sources.choices(here.event.id, here.person.id)
    rows = tuple(
        (
            Button(
                "quiet-choice-chosen" if quiet == choices.quiet else "quiet-choice",
                words.CHOOSE_QUIET.to(name),
                {"span": quiet_said(quiet)},
            ),
        )
        for name, quiet in QUIETS.items()
    )
    work.reply(here, "choose-quiet", {}, (*rows, (_REMINDERS,)))
