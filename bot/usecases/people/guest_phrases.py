"""All of one guest: answer, sessions, details, visa, questions, and whether they are reached.

It brings together what stands on several desks, so it is shown with the name alone, by a look that is
noted; and no question is counted that was asked without a name.
"""

from collections.abc import Iterator, Mapping

from bot.domain.forms.reading import SKIPPED
from bot.domain.here import Here
from bot.domain.ids import PersonId
from bot.domain.messages.texts import Lines, Said, Words
from bot.domain.people.forgotten import Held
from bot.domain.people.rights import Right
from bot.domain.rsvps import attends, standings_of
from bot.domain.tickets import TicketState
from bot.usecases.rsvps.phrases import standing_said
from bot.usecases.visa.finding import hints_of, letter_is_there, standing_of
from bot.usecases.visa.phrases import day_at
from storage.people.people import PersonUnreadable
from storage.work import Work

_TITLES = 12


def guest_lines(work: Work, here: Here, person_id: PersonId) -> Lines:
    """Return what is known of a guest, as far as whoever is here may see it; nothing they wrote."""
    return Lines(tuple(_lines(work, here, person_id)))


def held_lines(counts: Mapping[Held, int]) -> Lines:
    """Return how many things of each kind are, or were, kept about somebody; none that there is none of."""
    return Lines(
        tuple(
            Said("held-line", {"held": Said(f"held-{kind}", {"count": counts[kind]})})
            for kind in Held
            if counts.get(kind)
        )
    )


def _lines(work: Work, here: Here, person_id: PersonId) -> Iterator[Said]:
    event = here.event
    answers = work.rsvps.of_person(event.id, person_id)
    yield Said("guest-answer", {"standing": standing_said(work, answers.get(event.subject))})
    standings = standings_of(answers)
    sessions = [each for each in work.events.sessions_of(event.id) if not each.cancelled]
    attended = [each.title for each in sessions if attends(each, standings)]
    yield Said(
        "guest-sessions",
        {"count": len(sessions), "going-count": len(attended), "titles": _titles(attended)},
    )
    if here.may(Right.SEE_DETAILS):
        told = work.travel_details.find(event.id, person_id).values()
        yield Said("guest-details", {"count": sum(each != SKIPPED for each in told)})
    if here.may(Right.TEND_VISAS):
        yield from _visa(work, here, person_id)
    if here.may(Right.ANSWER_QUESTIONS):
        asked = [each for each in work.tickets.of_asker(event.id, person_id) if each.named]
        waiting = sum(each.state is TicketState.OPEN for each in asked)
        yield Said("guest-questions", {"count": len(asked), "waiting-count": waiting})
    if not work.people.is_reachable(person_id):
        yield Said("guest-unreachable")


def _titles(titles: list[Words]) -> Words | str:
    if not titles:
        return ""
    said = Words.listed(titles, most=_TITLES)
    return Words(f": {said.en}", f"：{said.zh}")


def _visa(work: Work, here: Here, person_id: PersonId) -> Iterator[Said]:
    event = here.event
    case = work.visa_cases.find(event.id, person_id)
    if case is None:
        yield Said("guest-visa-none")
        return
    try:
        zone = work.people.get(person_id).zone
    except PersonUnreadable:
        return
    way = standing_of(
        work,
        event,
        zone=zone,
        has_letter=letter_is_there(work, event, person_id),
        case=case,
        hint=hints_of(work, event)(case),
        times=work.visa_cases.choices(event.id).times,
    )
    if way.refused:
        yield Said("guest-visa-refused")
        return
    if way.next is None:
        yield Said("guest-visa-done")
        return
    details = {"step": Said(f"visa-step-{way.next}"), "latest-at": day_at(way.latest[way.next])}
    yield Said("guest-visa-late" if way.at_risk else "guest-visa", details)
