"""Making a further event: stored with its owner, at once or not at all."""

from dataclasses import replace
from datetime import date

from bot.crypto.codes import new_id
from bot.domain.changes.rounds import copied
from bot.domain.events import Event, EventPlan
from bot.domain.features import Feature
from bot.domain.here import Here
from bot.domain.ids import EventId, PersonId
from bot.domain.limits import CSV_ROWS
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Words
from bot.domain.people.invitation_list import Invitee
from bot.domain.people.people import Profile, Role
from bot.domain.series.consents import Purpose
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.current_event import here_of
from bot.usecases.people.founding import plan_of, store_event
from bot.usecases.people.inviting import invite
from bot.usecases.people.list_screens import send_links
from bot.usecases.people.rounds.screens import show_made
from bot.usecases.people.screens import send_words
from bot.usecases.telegram_jobs import set_menu
from storage.people.people import UnknownPerson
from storage.work import Work


class TooManyToInvite(Refused):
    """More people than are invited at once."""

    text = "round-too-many"


def copy_of(work: Work, event: Event, *, title: Words, day: date) -> EventPlan:
    """Return an event again, on another day; nothing is stored."""
    return copied(plan_of(work, event), title=title, day=day, now=work.now, new_id=new_id)


def take_visa_rules(work: Work, old: EventId, new: EventId) -> None:
    """Take over the rules and times that organizers set for visas."""
    for rule in work.visa_cases.rules_of(old):
        work.visa_cases.keep_rule(new, replace(rule, id=new_id()))
    work.visa_cases.keep_choices(new, work.visa_cases.choices(old))


def take_recipients(work: Work, old: EventId, new: EventId) -> None:
    """Let those who can open the lists of an event open those of its next round."""
    for each in work.export_recipients.of_event(old):
        work.export_recipients.add(new, replace(each, id=new_id()))


def make(work: Work, here: Here, plan: EventPlan) -> Here:
    """Store an event with whoever is here as its owner; their chat is about it from now on."""
    event, person = plan.event, here.person
    store_event(work, plan)
    member = work.guests.find(here.event.id, person.id)
    profile = member.profile if member else Profile(name="")
    version = event.norms.version
    work.guests.add(event.id, person.id, role=Role.OWNER, profile=profile)
    work.guests.accept_norms(event.id, person.id, version=version)
    for chain in (here.event.id, event.id):
        note_privileged_act(
            work, actor=person, event_id=chain, act="founded-event", subject=event.id
        )
    person = work.people.enter(person, event_id=event.id, role=Role.OWNER, norms_version=version)
    set_menu(work, person=person)
    there = here_of(work, person, screen=here.screen)
    show_made(work, there)
    return there


def invite_again(work: Work, here: Here, there: Here) -> None:
    """Make a link for each who took part, in the role they had; owners come as organizers.

    In a series whose guests are asked, of the guests only those who agreed to be invited again.

    Raises:
        TooManyToInvite: they are invited by a list, part by part.
    """
    agreed = _agreed(work, here) if here.has(Feature.SERIES) else None
    members = [
        each
        for each in work.guests.all_of(here.event.id)
        if each.norms_version
        and each.person_id != here.person.id
        and (agreed is None or each.role >= Role.ORGANIZER or each.person_id in agreed)
    ]
    if len(members) > CSV_ROWS:
        raise TooManyToInvite(count=len(members), most=CSV_ROWS)
    work.people.prefetch_ids([each.person_id for each in members])
    links: list[tuple[Invitee, str]] = []
    for each in members:
        try:
            language = work.people.get(each.person_id).language
        except UnknownPerson:
            continue
        link = invite(
            work,
            event_id=there.event.id,
            actor=here.person.id,
            role=min(each.role, Role.ORGANIZER),
            name=each.profile.name,
            language=language,
        )
        links.append((Invitee(each.profile.name, language), link))
    if links:
        send_links(work, there.anew(), links)
        send_words(work, there.anew())


def _agreed(work: Work, here: Here) -> set[PersonId]:
    return {
        each.person_id
        for each in work.series.of_event(here.event.id)
        if each.purpose is Purpose.AGAIN and each.holds(work.now)
    }
