"""What we know about a guest and who may see it."""

from bot.domain.callback_words import home as words
from bot.domain.callback_words import my_data, publicity
from bot.domain.callback_words.home import Naming
from bot.domain.here import Here
from bot.domain.messages.messages import Button, ButtonStyle
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Details, Said
from bot.domain.people.people import Profile
from bot.domain.publicity.consents import Audience
from bot.usecases.publicity.screens import audience_of_name
from bot.usecases.retention.days import kept_lines
from bot.usecases.rows import HOME, HOME_ROW
from storage.work import Work


def show_privacy(work: Work, here: Here) -> None:
    """Show who may know of a guest, what is kept, and the way to be forgotten."""
    event = here.event
    profile = profile_of(work, here)
    audience = audience_of_name(work, here)
    named = Naming.NO if profile.named_in_readout else Naming.YES
    rows = [
        (Button("publicity-open", publicity.SHOW.to()),),
        (Button(f"readout-choose-{named}", words.NAMING.to(named)),),
        (Button("privacy-rename", words.RENAME.to()),),
        (Button("privacy-my-data", my_data.SHOW.to()),),
        (Button("forget-me", words.FORGET.to(), style=ButtonStyle.DANGER),),
        (HOME,),
    ]
    tells_all = profile.named_in_readout and audience is Audience.ORGANIZERS
    work.reply(
        here,
        "privacy",
        {
            "name": profile.name or Said("name-not-given"),
            "visibility": Said(f"visibility-{audience}"),
            "readout": Said(f"readout-{'yes' if profile.named_in_readout else 'no'}"),
            "tells-all": Said("readout-tells-all") if tells_all else "",
            "carriers": work.people.ways(here.person.id).called,
            "contact": event.contact,
            "lines": kept_lines(work, event),
        },
        tuple(rows),
    )


def ask_to_forget(work: Work, here: Here) -> None:
    """Say what being forgotten means, in which event, and ask once more."""
    danger = ButtonStyle.DANGER
    details: Details = {
        "title": here.event.title,
        "carriers": work.people.ways(here.person.id).called,
    }
    rows = [(Button("forget-yes", words.FORGET_ME.to(), style=danger),)]
    if len(work.guests.events_of(here.person.id)) > 1:
        rows.append((Button("forget-everywhere", words.FORGET_EVERYWHERE.to(), style=danger),))
    rows.append((Button("forget-no", words.PRIVACY.to()),))
    work.reply(here, "forget-ask", details, tuple(rows))


def profile_of(work: Work, here: Here) -> Profile:
    """Return what a guest told the organizers about being named.

    Raises:
        StaleButton: they take no part in the event any more.
    """
    membership = work.guests.find(here.event.id, here.person.id)
    if membership is None:
        raise StaleButton
    return membership.profile


def show_forgotten(work: Work, here: Here) -> None:
    """Say that everything about a guest in this event is deleted, and that other events keep theirs."""
    work.send(here, "forgotten-here", {"title": here.event.title}, HOME_ROW)


def show_all_forgotten(work: Work, here: Here) -> None:
    """Say that everything about a guest is deleted, below the statement of it."""
    work.send(here, "forgotten")
