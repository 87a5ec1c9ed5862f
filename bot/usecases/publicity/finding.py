"""Who is coming, and what they allow to be seen."""

from bot.domain.events import Event
from bot.domain.people.rights import EXPECTED
from bot.domain.publicity.consents import Audience, Fact, consent_to, fact_for
from bot.domain.publicity.statements import Candidate
from bot.domain.rsvps import Standing
from storage.people.guests import Membership
from storage.work import Work


def coming(work: Work, event: Event) -> list[Membership]:
    """Return those who said that they come, and have a seat."""
    going = {
        answer.person_id
        for answer in work.rsvps.of_event(event.id)
        if answer.subject == event.subject and answer.standing is Standing.GOING
    }
    return [each for each in work.guests.all_of(event.id) if each.person_id in going]


def candidates(work: Work, event: Event) -> list[Candidate]:
    """Return the guests whom a statement counts, those first who agreed first to be named."""
    consents = work.consents.of_event(event.id)
    found: list[tuple[bool, float, Candidate]] = []
    for member in coming(work, event):
        if member.role not in EXPECTED or member.norms_version == 0:
            continue
        chosen = consents.get(member.person_id, {})
        name = consent_to(chosen, Fact.NAME)
        is_named = bool(member.profile.name) and name.lets(Audience.PUBLIC, work.now)
        given = name.given_at.timestamp() if name.given_at else 0.0
        candidate = Candidate(
            member.person_id,
            fact_for(chosen, Fact.COUNTRY, Audience.ORGANIZERS, work.now),
            named=is_named,
            with_country=bool(fact_for(chosen, Fact.COUNTRY, Audience.PUBLIC, work.now)),
        )
        found.append((not is_named, given if is_named else 0.0, candidate))
    return [each for *_, each in sorted(found, key=lambda one: one[:2])]
