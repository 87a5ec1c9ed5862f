"""What an event demands of its organizers: a second factor, and two where an act is grave."""

from dataclasses import replace

from bot.domain.callback_words.second_factor import Demand
from bot.domain.events import Event, Security
from bot.domain.here import Here
from bot.domain.ids import PersonId
from bot.usecases.second_factor.screens import show_second_factor
from storage.work import Work


def demand(work: Work, here: Here, how: Demand) -> None:
    """Let the event demand a second factor of its organizers, or demand it no longer."""
    wanted = Security(second_factor=how is Demand.REQUIRED)
    show_second_factor(work, here.at(change_security(work, here.event, wanted, by=here.person.id)))


def change_security(work: Work, event: Event, wanted: Security, *, by: PersonId) -> Event:
    """Demand what is wanted, leave what it does not speak of; return the event as it is then."""
    before = event.security
    after = Security(
        before.second_factor if wanted.second_factor is None else wanted.second_factor,
        before.four_eyes if wanted.four_eyes is None else wanted.four_eyes,
    )
    if after == before:
        return event
    changed = replace(event, security=after)
    work.events.keep(changed)
    if after.second_factor != before.second_factor:
        act = "demanded-second-factor" if after.second_factor else "freed-from-second-factor"
        work.audit.note(event.id, actor=by, act=act)
    if after.four_eyes != before.four_eyes:
        act = "demanded-four-eyes" if after.four_eyes else "freed-from-four-eyes"
        work.audit.note(event.id, actor=by, act=act)
    return changed
