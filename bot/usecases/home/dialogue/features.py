"""Switching families of features on and off, as the event's file says."""

from collections.abc import Set as AbstractSet
from dataclasses import replace

from bot.domain.events import Event
from bot.domain.features import Feature
from bot.domain.ids import PersonId
from bot.domain.people.rights import Right
from bot.usecases.replanning import replan_soon
from bot.usecases.telegram_jobs import set_menu
from storage.work import Work


def switch_features(
    work: Work, event: Event, features: AbstractSet[Feature], *, by: PersonId
) -> Event:
    """Let these families be on and no other; return the event as it is then.

    What was kept of one that is switched off stays, and is there again when it is switched on.
    """
    if features == event.features:
        return event
    changed = replace(event, features=frozenset(features))
    work.events.keep(changed)
    work.audit.note(event.id, actor=by, act="switched-features")
    replan_soon(work, event_id=event.id)  # some reminders are of a family
    for person_id in work.guests.ids_with(event.id, Right.LOOK):
        person = work.people.get(person_id)
        if person.event_id == event.id:
            set_menu(work, person=person)
    return changed
