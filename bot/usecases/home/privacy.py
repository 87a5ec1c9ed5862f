"""What we know about a guest, who may see it, and being forgotten."""

from dataclasses import replace

from bot.domain.here import Here
from bot.domain.ids import EventId
from bot.domain.messages.messages import Button, ButtonStyle
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Said
from bot.domain.people.people import Profile, Role, Visibility
from bot.usecases.home.start import enter_event
from bot.usecases.rsvps.answering import release
from bot.usecases.telegram_jobs import set_menu
from storage.work import Work


class LastOrganizer(Refused):
    """The only owner asked to be forgotten."""

    text = "forget-last-owner"


def show_privacy(work: Work, here: Here) -> None:
    """Show the visibility choice, what is kept, and the way to be forgotten."""
    event = here.event
    profile = _profile(work, event.id, here)
    rows = [
        (
            Button(
                f"q-visibility-{choice}-chosen"
                if choice is profile.visibility
                else f"q-visibility-{choice}",
                f"visibility:{choice}",
            ),
        )
        for choice in Visibility
    ]
    named = "no" if profile.named_in_readout else "yes"
    rows += [
        (Button(f"readout-choose-{named}", f"readout:{named}"),),
        (Button("forget-me", "forget", style=ButtonStyle.DANGER),),
        (Button("go-home", "home"),),
    ]
    work.reply(
        here,
        "privacy",
        {
            "name": profile.name or Said("name-not-given"),
            "visibility": Said(f"visibility-{profile.visibility}"),
            "readout": Said(f"readout-{'yes' if profile.named_in_readout else 'no'}"),
            "contact": event.contact,
            "days": work.ticket_notifications.rules(event.id).keep_days,
        },
        tuple(rows),
    )


def set_visibility(work: Work, here: Here, *, visibility: Visibility) -> None:
    """Change who may learn that this guest takes part."""
    event = here.event
    profile = replace(_profile(work, event.id, here), visibility=visibility)
    work.guests.set_profile(event.id, here.person.id, profile)
    show_privacy(work, here)


def set_named_in_readout(work: Work, here: Here, *, named: bool) -> None:
    """Change whether this guest may be named in a readout."""
    event = here.event
    profile = replace(_profile(work, event.id, here), named_in_readout=named)
    work.guests.set_profile(event.id, here.person.id, profile)
    show_privacy(work, here)


def ask_to_forget(work: Work, here: Here) -> None:
    """Say what being forgotten means and ask once more."""
    keyboard = (
        (Button("forget-yes", "forget:yes", style=ButtonStyle.DANGER),),
        (Button("forget-no", "privacy"),),
    )
    work.reply(here, "forget-ask", {}, keyboard)


def forget_me(work: Work, here: Here) -> None:
    """Delete everything about a person in this event and destroy the key to it.

    When it was their only event, the account itself is forgotten too, after the farewell is sent.
    """
    event = here.event
    if here.role is Role.OWNER and len(work.guests.ids_of(event.id, at_least=Role.OWNER)) == 1:
        raise LastOrganizer
    freed = work.rsvps.forget(event.id, here.person.id)
    for subject in freed:
        release(work, event=event, subject=subject)
    work.travel_details.forget(event.id, here.person.id)
    work.questions.forget(event.id, here.person.id)
    work.notices.forget_person(event.id, here.person.id)
    work.feeds.close(event.id, here.person.id)
    work.invitation_letters.forget(event.id, here.person.id)
    work.invitations.forget_person(here.person.id)
    work.forms.forget(here.person.id)
    work.telegram_jobs.forget_person(here.person.id)
    work.broadcasts.forget_person(event.id, here.person.id)
    work.deliveries.stop_for(here.person.id)
    work.reachability.forget_person(event.id, here.person.id)
    work.reminders.forget(event.id, here.person.id)
    work.replans.forget(event.id, here.person.id)
    work.reminder_sources.forget(event.id, here.person.id)
    work.tickets.forget(event.id, here.person.id)
    work.visa_cases.forget(event.id, here.person.id)
    work.token_issuers.forget(event.id, here.person.id)
    work.guests.forget(event.id, here.person.id)
    others = work.guests.events_of(here.person.id)
    if others:
        enter_event(work, here.anew(), others[0][0])
    else:
        # Nobody's account: the farewell still needs an address; the clock forgets it in a day.
        work.people.keep(replace(here.person, event_id=None, role=Role.STRANGER))
    set_menu(work, person=here.person)
    work.reply(here, "forgotten")


def _profile(work: Work, event_id: EventId, here: Here) -> Profile:
    membership = work.guests.find(event_id, here.person.id)
    if membership is None:
        raise StaleButton
    return membership.profile
