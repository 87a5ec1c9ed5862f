"""Who invites, who pays, why, and by which norms: to be read again at any time."""

from bot.domain.callback_words import home as words
from bot.domain.callback_words import people, rsvps
from bot.domain.features import Feature, Gate
from bot.domain.here import Here
from bot.domain.messages.messages import Button
from bot.domain.messages.texts import Detail
from bot.domain.people.rights import Right
from bot.usecases.current_event import is_asked_again
from bot.usecases.home.about_phrases import host_details, norm_details
from bot.usecases.home.background.screens import confidentiality_said
from bot.usecases.rows import HOME, allowed
from bot.usecases.rsvps.phrases import embargo_said
from storage.work import Work

_BACK = (Button("go-schedule", rsvps.SCHEDULE.to()), HOME)


def show_about(work: Work, here: Here) -> None:
    """Show the hosts, the purpose, the facilitators and whom to turn to."""
    details: dict[str, Detail] = {
        "confidentiality": "",
        "contact": here.event.contact,
        **host_details(here.event),
    }
    behind = Button("about-background", words.BACKGROUND.to())
    rows = (
        *allowed(here, (((Gate(Right.LOOK, Feature.TRUST), behind),),)),
        (Button("norms-open", words.NORMS.to()),),
        _BACK,
    )
    if here.has(Feature.TRUST):
        details["confidentiality"] = confidentiality_said(here.event)
    work.reply(here, "about", details, rows)


def show_norms(work: Work, here: Here) -> None:
    """Show the norms that hold now, with their version."""
    details = {
        "title": here.event.title,
        **norm_details(here.event),
        "embargo": embargo_said(here),
    }
    again = ((Button("norms-again", people.NORMS_AGAIN.to()),),) if is_asked_again(here) else ()
    work.reply(here, "norms", details, (*again, (Button("home-about", words.ABOUT.to()),), _BACK))
