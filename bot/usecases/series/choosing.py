"""What a guest allows for later events of the series, and takes back."""

from bot.domain.here import Here
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.series.consents import AT_MOST, Purpose
from bot.usecases.series.letting_go import end_candidacies
from bot.usecases.series.screens import show_series
from bot.usecases.series.withholding import withhold
from storage.work import Work


class NoNameToKeep(Refused):
    """Somebody would be invited again of whom no name is known."""

    text = "series-no-name"


class SeriesTooLate(Refused):
    """A consent would end before it begins: the event has been over for too long."""

    text = "series-too-late"


def allow(work: Work, here: Here, purpose: Purpose) -> None:
    """Let name and language be kept for a purpose, until two more events are over.

    Raises:
        NoNameToKeep, SeriesTooLate: see there.
        StaleButton: the event is in no series.
    """
    event = here.event
    if not event.series.key:
        raise StaleButton
    until = event.ends_at + AT_MOST
    if until <= work.now:
        raise SeriesTooLate
    member = work.guests.find(event.id, here.person.id)
    if member is None or not member.profile.name:
        raise NoNameToKeep
    work.series.give(
        event.id,
        here.person.id,
        purpose,
        name=member.profile.name,
        language=here.person.language,
        expires_at=until,
    )
    show_series(work, here)


def take_back(work: Work, here: Here, purpose: Purpose) -> None:
    """Take back what was allowed for a purpose, in this event and in every other of the series.

    What was written to them because of it and has not left yet stays here; where they are a candidate
    by it they are one no more.
    """
    key = here.event.series.key
    for each in work.series.of_person(here.person.id):
        is_here = each.event_id == here.event.id
        if each.purpose is purpose and (
            is_here
            or (
                work.events.is_readable(each.event_id)
                and work.events.get(each.event_id).series.key == key
            )
        ):
            work.series.drop(each)
    if purpose is Purpose.ALUMNI:
        withhold(work, here.person.id)
    if purpose is Purpose.AGAIN:
        end_candidacies(work)
    show_series(work, here)
