"""A lost authenticator: two other organizers agree, and the second factor is taken away."""

from dataclasses import replace

from bot.domain.here import Here
from bot.domain.ids import PersonId
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.people.codes import Desk
from bot.domain.people.rights import Right
from bot.domain.people.second_factor import HELP_LASTS, HELPERS, SecondFactor
from bot.usecases.second_factor.screens import (
    help_notice,
    show_agreed,
    show_help_asked,
    taken_away_notice,
)
from storage.work import Work


class NobodyToHelp(Refused):
    """There are not two other organizers who could agree."""

    text = "second-factor-nobody"


class AgreedAlready(Refused):
    """One organizer taps twice where two have to tap."""

    text = "second-factor-agreed-already"
    of_rights = True


def ask_for_help(work: Work, here: Here) -> None:
    """Ask the other organizers to agree that one's second factor is taken away.

    Raises:
        StaleButton: none is set up.
        NobodyToHelp: there are not two others.
    """
    factor = work.second_factors.find(here.person.id)
    if factor is None or not factor.confirmed:
        raise StaleButton
    others = _others(work, here, here.person.id)
    if len(others) < HELPERS:
        raise NobodyToHelp
    asked = replace(factor, help_asked_at=work.now, helpers=(), elevated_until=None)
    work.second_factors.keep(here.person.id, asked)
    work.audit.note(here.event.id, actor=here.person.id, act="asked-second-factor-help")
    code = work.codes.of(here.event.id, here.person.id, Desk.MEMBERS)
    for each in others:
        work.outbox.put(help_notice(here.event, each, here.person.id, code=code))
    show_help_asked(work, here)


def agree(work: Work, here: Here, person_id: PersonId) -> None:
    """Agree that somebody else's second factor is taken away; the second who does takes it away.

    Raises:
        StaleButton: they did not ask, or too long ago, or are no organizer here.
        AgreedAlready: it takes another organizer.
    """
    factor = work.second_factors.find(person_id)
    is_colleague = person_id in work.guests.ids_with(here.event.id, Right.INVITE)
    if factor is None or not is_colleague or not _is_asked(work, factor):
        raise StaleButton
    if here.person.id in {person_id, *factor.helpers}:
        raise AgreedAlready
    helpers = (*factor.helpers, here.person.id)
    work.audit.note(
        here.event.id, actor=here.person.id, act="agreed-second-factor", subject=person_id
    )
    code = work.codes.of(here.event.id, person_id, Desk.MEMBERS)
    if len(helpers) < HELPERS:
        work.second_factors.keep(person_id, replace(factor, helpers=helpers))
    else:
        work.second_factors.forget(person_id)
        told = {person_id, *_others(work, here, person_id)}
        for each in sorted(told):
            work.outbox.put(taken_away_notice(here.event, each, code=code, own=each == person_id))
    show_agreed(work, here, code=code, left=HELPERS - len(helpers))


def _is_asked(work: Work, factor: SecondFactor) -> bool:
    asked = factor.help_asked_at
    return asked is not None and asked <= work.now < asked + HELP_LASTS


def _others(work: Work, here: Here, person_id: PersonId) -> list[PersonId]:
    return work.guests.ids_with(here.event.id, Right.INVITE, besides=person_id)
