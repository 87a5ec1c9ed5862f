"""Finding who takes part, who is free on a day, and what is known of them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.domain.events import Event
from bot.domain.features import Feature
from bot.domain.here import Here
from bot.domain.ids import PersonId
from bot.domain.messages.refusals import StaleButton
from bot.domain.pairings.choices import Meetings, PairChoices, Tongue
from bot.domain.pairings.days import days_ahead
from bot.domain.pairings.matching import Candidate
from bot.domain.people.rights import Right, may
from bot.domain.publicity.consents import Audience, Fact, consent_to, shown
from bot.domain.rsvps import COMES
from bot.usecases.working_groups.finding import bands_of
from storage.people.guests import Membership
from storage.work import Work


def own_choices(work: Work, here: Here) -> PairChoices:
    """Return what whoever acts has chosen; they can talk in the language they use here, if in no other."""
    choices = work.pairings.choices(here.event.id, here.person.id)
    tongues = choices.tongues or {Tongue(here.person.language.value)}
    return replace(choices, tongues=frozenset(tongues))


def find_day(work: Work, event: Event, day: date) -> date:
    """Return a day whose pairs are still to be made. Raises StaleButton."""
    if day not in days_ahead(event, work.now):
        raise StaleButton
    return day


def coming(work: Work, event: Event) -> list[Membership]:
    """Return who is at the event: guests who said that they come, and its hosts; by opaque ids."""
    answered = {
        each.person_id
        for each in work.rsvps.of_event(event.id)
        if each.subject == event.subject and each.standing in COMES
    }
    found = [
        each
        for each in work.guests.all_of(event.id)
        if each.norms_version > 0
        and may(each.role, Right.TAKE_PART)
        and (each.person_id in answered or may(each.role, Right.INVITE))
    ]
    return sorted(found, key=lambda each: each.person_id)


def candidates_for(work: Work, event: Event, day: date) -> list[Candidate]:
    """Return who wants to meet somebody on a day and is free: the only ones who are in any pair."""
    chosen = work.pairings.all_choices(event.id)
    met = work.pairings.all_meetings(event.id)
    people = {each.person_id: each for each in coming(work, event)}
    free = [
        each
        for each in sorted(people)
        if each in chosen
        and chosen[each].wants(day)
        and day not in met.get(each, Meetings(each)).days
    ]
    bands = bands_of(work, event, free)
    return [
        Candidate(
            chosen[each],
            people[each].profile.name,
            bands.get(each),
            met.get(each, Meetings(each)).met,
            met.get(each, Meetings(each)).missed,
        )
        for each in free
    ]


def limits_for(
    work: Work, event: Event, own: PairChoices, others: Sequence[PairChoices]
) -> dict[PersonId, str]:
    """Return the limits of others' influence that somebody may read: as in the guest list, by consent of both."""
    seen = consent_to(work.consents.of_person(event.id, own.person_id), Fact.NAME)
    if Feature.TRUST not in event.features or not seen.lets(Audience.GUESTS, work.now):
        return {}
    found: dict[PersonId, str] = {}
    for each in others:
        member = work.guests.find(event.id, each.person_id)
        name = member.profile.name if member else ""
        consents = work.consents.of_person(event.id, each.person_id)
        if (them := shown(name, consents, Audience.GUESTS, work.now)) and them.influence:
            found[each.person_id] = them.influence
    return found
