"""Freezing the powers of organizers, and giving them back once two others agree."""

from collections.abc import Collection

from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.ids import PersonId
from bot.domain.messages.refusals import Refused
from bot.domain.people.codes import Desk
from bot.domain.people.people import Role
from bot.usecases.lockdown.notices import frozen_notice, lifted_notice, own_notice
from bot.usecases.lockdown.screens import (
    colleagues,
    find_frozen,
    find_powerful,
    show_agreed,
    show_frozen,
    show_lockdown,
)
from bot.usecases.people.members import let_powers_follow
from bot.usecases.second_factor import elevation
from storage.work import Work


class AgreedAlready(Refused):
    """One organizer taps twice where two have to tap, or would lift what holds themselves."""

    text = "lockdown-agreed-already"
    of_rights = True


def freeze(work: Work, here: Here, person_id: PersonId) -> None:
    """Let an organizer, perhaps oneself, do no more than a guest from now on.

    Raises:
        StaleButton: they are no organizer here, or are frozen already.
    """
    find_powerful(work, here, person_id)
    _freeze(work, here, [person_id])
    show_frozen(work, here, [person_id])


def freeze_all(work: Work, here: Here) -> None:
    """Freeze every organizer, oneself included: a thief who taps it is out as well."""
    everybody = [*colleagues(work, here), here.person.id]
    _freeze(work, here, everybody)
    show_frozen(work, here, everybody)


def lift(work: Work, here: Here, person_id: PersonId) -> None:
    """Agree that somebody gets their powers back; the second organizer who does gives them.

    Raises:
        StaleButton: they are not frozen (any more).
        AgreedAlready: it takes another organizer.
    """
    member = find_frozen(work, here, person_id)
    if here.person.id in {person_id, member.lifted_by}:
        raise AgreedAlready
    event = here.event
    if member.lifted_by is None or not _is_colleague(work, event, member.lifted_by):
        work.guests.agree_to_lift(event.id, person_id, by=here.person.id)
        work.audit.note(event.id, actor=here.person.id, act="agreed-to-lift", subject=person_id)
        show_agreed(work, here, person_id)
        return
    thaw(work, event, person_id, by=here.person.id)
    show_lockdown(work, here)


def thaw(work: Work, event: Event, person_id: PersonId, *, by: PersonId) -> None:
    """Give somebody their powers back; they and the other organizers are told."""
    work.guests.thaw(event.id, person_id)
    _refresh(work, event, person_id)
    work.audit.note(event.id, actor=by, act="lifted-lockdown", subject=person_id)
    code = work.codes.of(event.id, person_id, Desk.MEMBERS)
    for each in sorted(work.guests.ids_of(event.id, at_least=Role.ORGANIZER)):
        if each != by:
            work.outbox.put(lifted_notice(event, each, code=code, own=each == person_id))


def _freeze(work: Work, here: Here, people: Collection[PersonId]) -> None:
    event = here.event
    codes = work.codes.of_all(event.id, list(people), Desk.MEMBERS)
    by = work.codes.of(event.id, here.person.id, Desk.MEMBERS)
    for each in people:
        work.guests.freeze(event.id, each)
        elevation.end(work, each)
        work.forms.forget(each)
        # What may be in a thief's hands: lists of names and links that still stand in the chat.
        work.fates.hasten(each)
        _refresh(work, event, each)
        work.audit.note(event.id, actor=here.person.id, act="froze", subject=each)
    for each in sorted(work.guests.ids_of(event.id, at_least=Role.ORGANIZER)):
        if each != here.person.id and each in people:
            work.outbox.put(own_notice(event, each, by=by))
        elif each != here.person.id:
            work.outbox.put(frozen_notice(event, each, codes=sorted(codes.values()), by=by))


def _refresh(work: Work, event: Event, person_id: PersonId) -> None:
    member = work.guests.find(event.id, person_id)
    if member is not None:
        for person in work.people.readable([person_id]):
            let_powers_follow(work, person, member)


def _is_colleague(work: Work, event: Event, person_id: PersonId) -> bool:
    member = work.guests.find(event.id, person_id)
    return member is not None and member.powers >= Role.ORGANIZER
