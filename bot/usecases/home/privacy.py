"""What we know about a guest, who may see it, and being forgotten."""

from dataclasses import replace

from bot.domain.ids import EventId
from bot.domain.messages.messages import Button, ButtonStyle, Message
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Said
from bot.domain.people.people import Person, Profile, Role, Visibility
from bot.usecases.current_event import event_of
from bot.usecases.home.start import enter_event
from bot.usecases.rsvps.answering import release
from bot.usecases.telegram_jobs import set_menu
from storage.work import Work


class LastOrganizer(Refused):
    """The only owner asked to be forgotten."""

    text = "forget-last-owner"


def show_privacy(work: Work, *, person: Person, screen: int | None = None) -> None:
    """Show the visibility choice, what is kept, and the way to be forgotten."""
    event = event_of(work, person)
    profile = _profile(work, event.id, person)
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
    work.outbox.put(
        Message(
            person.id,
            "privacy",
            {
                "name": profile.name or Said("name-not-given"),
                "visibility": Said(f"visibility-{profile.visibility}"),
                "readout": Said(f"readout-{'yes' if profile.named_in_readout else 'no'}"),
                "contact": event.contact,
                "days": work.ticket_notifications.rules(event.id).keep_days,
            },
            tuple(rows),
            replaces=screen,
        )
    )


def set_visibility(
    work: Work, *, person: Person, visibility: Visibility, screen: int | None = None
) -> None:
    """Change who may learn that this guest takes part."""
    event = event_of(work, person)
    profile = replace(_profile(work, event.id, person), visibility=visibility)
    work.guests.set_profile(event.id, person.id, profile)
    show_privacy(work, person=person, screen=screen)


def set_named_in_readout(
    work: Work, *, person: Person, named: bool, screen: int | None = None
) -> None:
    """Change whether this guest may be named in a readout."""
    event = event_of(work, person)
    profile = replace(_profile(work, event.id, person), named_in_readout=named)
    work.guests.set_profile(event.id, person.id, profile)
    show_privacy(work, person=person, screen=screen)


def ask_to_forget(work: Work, *, person: Person, screen: int | None = None) -> None:
    """Say what being forgotten means and ask once more."""
    event_of(work, person)
    keyboard = (
        (Button("forget-yes", "forget:yes", style=ButtonStyle.DANGER),),
        (Button("forget-no", "privacy"),),
    )
    work.outbox.put(Message(person.id, "forget-ask", {}, keyboard, replaces=screen))


def forget_me(work: Work, *, person: Person, screen: int | None = None) -> None:
    """Delete everything about a person in this event and destroy the key to it.

    When it was their only event, the account itself is forgotten too, after the farewell is sent.
    """
    event = event_of(work, person)
    if person.role is Role.OWNER and len(work.guests.ids_of(event.id, at_least=Role.OWNER)) == 1:
        raise LastOrganizer
    freed = work.rsvps.forget(event.id, person.id)
    for subject in freed:
        release(work, event=event, subject=subject)
    work.travel_details.forget(event.id, person.id)
    work.questions.forget(event.id, person.id)
    work.notices.forget_person(event.id, person.id)
    work.feeds.close(event.id, person.id)
    work.invitation_letters.forget(event.id, person.id)
    work.invitations.forget_person(person.id)
    work.forms.forget(person.id)
    work.telegram_jobs.forget_person(person.id)
    work.broadcasts.forget_person(event.id, person.id)
    work.deliveries.stop_for(person.id)
    work.reachability.forget_person(event.id, person.id)
    work.reminders.forget(event.id, person.id)
    work.replans.forget(event.id, person.id)
    work.reminder_sources.forget(event.id, person.id)
    work.tickets.forget(event.id, person.id)
    work.visa_cases.forget(event.id, person.id)
    work.token_issuers.forget(event.id, person.id)
    work.guests.forget(event.id, person.id)
    others = work.guests.events_of(person.id)
    if others:
        enter_event(work, person=person, event_id=others[0][0])
    else:
        # Nobody's account: the farewell still needs an address; the clock forgets it in a day.
        work.people.keep(replace(person, event_id=None, role=Role.STRANGER))
    set_menu(work, person=person)
    work.outbox.put(Message(person.id, "forgotten", replaces=screen))


def _profile(work: Work, event_id: EventId, person: Person) -> Profile:
    membership = work.guests.find(event_id, person.id)
    if membership is None:
        raise StaleButton
    return membership.profile
