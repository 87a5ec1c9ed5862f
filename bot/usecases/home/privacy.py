"""Who may see a guest, and being forgotten."""

from dataclasses import replace
from functools import partial

from bot.domain.callback_words.home import Naming
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.here import Here
from bot.domain.limits import NAME_LENGTH
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Details, Said
from bot.domain.people.forgotten import Cause
from bot.domain.people.people import Role
from bot.domain.people.rights import Right
from bot.domain.publicity.consents import Fact, consent_to
from bot.usecases import forms
from bot.usecases.current_event import here_of
from bot.usecases.home.erasures import Erasure, counted, send_statements
from bot.usecases.home.privacy_screens import (
    profile_of,
    show_all_forgotten,
    show_forgotten,
    show_privacy,
)
from bot.usecases.home.switching import enter_event
from bot.usecases.publicity import choosing
from bot.usecases.rsvps.offers import release
from bot.usecases.telegram_jobs import set_menu
from storage.work import Work


class LastOrganizer(Refused):
    """The only owner asked to be forgotten."""

    text = "forget-last-owner"


def set_naming(work: Work, here: Here, naming: Naming) -> None:
    """Change whether this guest may be named in a readout."""
    event = here.event
    profile = replace(profile_of(work, here), named_in_readout=naming is Naming.YES)
    work.guests.set_profile(event.id, here.person.id, profile)
    show_privacy(work, here)


def start_rename(work: Work, here: Here) -> None:
    """Ask under which name the organizers should know this guest from now on."""
    profile_of(work, here)
    forms.begin(work, here, kind=RENAME)


def _name_now(work: Work, here: Here, _progress: Progress, _question: Question) -> Details:
    return {"name": profile_of(work, here).name or Said("name-not-given")}


def _rename(work: Work, here: Here, progress: Progress) -> None:
    profile = replace(profile_of(work, here), name=progress.answers["new-name"])
    work.guests.set_profile(here.event.id, here.person.id, profile)
    show_privacy(work, here)


def forget_me(work: Work, here: Here) -> None:
    """Delete everything about a person in this event and destroy the key to it.

    When it was their only event, the account itself is forgotten too, after the farewell is sent.

    Raises:
        LastOrganizer: they are the event's only owner.
    """
    send_statements(work, here, [_leave(work, here)])
    others = work.guests.events_of(here.person.id)
    if not others:
        _farewell(work, here)
        return
    if here.person.event_id == here.event.id:
        enter_event(work, here.anew(), others[0][0])
    show_forgotten(work, here)


def forget_everywhere(work: Work, here: Here) -> None:
    """Delete everything about a person in all their events, and then their account.

    Raises:
        LastOrganizer: they are the only owner of one of the events; nothing is forgotten then.
    """
    erasures: list[Erasure] = []
    for event_id, _ in work.guests.events_of(here.person.id):
        there = here_of(work, here.person, event_id=event_id)
        erasures.append(_leave(work, there))
    send_statements(work, here, erasures)
    _farewell(work, here)


def _leave(work: Work, here: Here) -> Erasure:
    leave = partial(leave_event, work, here, cause=Cause.THEMSELVES)
    return counted(work, here, leave, cause=Cause.THEMSELVES.value)


def _farewell(work: Work, here: Here) -> None:
    # Nobody's account: the farewell still needs an address; the clock forgets it in a day.
    work.people.keep(replace(here.person, event_id=None, role=Role.STRANGER))
    set_menu(work, person=here.person)
    show_all_forgotten(work, here)


def leave_event(work: Work, here: Here, *, cause: Cause) -> None:
    """Delete everything about a person in an event and offer their seats on; the account stays.

    Left is a tombstone: what kinds of things there were, and how many.

    Raises:
        LastOrganizer: they are the event's only owner.
    """
    event = here.event
    membership = work.guests.find(event.id, here.person.id)
    is_owner = membership is not None and membership.role is Role.OWNER
    if is_owner and len(work.guests.ids_of(event.id, at_least=Role.OWNER)) == 1:
        raise LastOrganizer
    name = consent_to(work.consents.of_person(event.id, here.person.id), Fact.NAME)
    choosing.tell_name_gone(work, event, here.person.id, name)
    counts = work.tombstones.held(event.id, here.person.id)
    work.tombstones.add(event.id, cause=cause, counts=counts)
    for seat in work.forgetting.drop_person(event.id, here.person.id):
        release(work, event=event, subject=seat.subject)


RENAME = forms.FormKind(
    Form("rename", (Question("new-name", Kind.NAME, longest=NAME_LENGTH),)),
    _rename,
    _name_now,
    right=Right.LOOK,
)
FORMS = (RENAME,)
