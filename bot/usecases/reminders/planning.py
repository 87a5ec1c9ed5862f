"""Planning reminders: noting that a plan is out of date, and making it anew."""

from collections.abc import Collection

from bot.domain.broadcasts import BroadcastState
from bot.domain.features import Feature
from bot.domain.ids import EventId, PersonId
from bot.domain.people.rights import Right
from bot.domain.reminders.planning import plan
from bot.domain.reminders.reminders import AskedFor, ReminderKind, Situation
from bot.domain.reminders.replanning import Adjustment, adjust
from bot.usecases.interpreting.finding import first_turns
from storage.database.sealing import RowPlace
from storage.events import UnknownEvent
from storage.work import Work

AT_ONCE = 8
"""People planned anew in one transaction: a few milliseconds, so that taps stay fast."""
_BROADCASTS = 20
"""How many of the newest broadcasts may ask for a confirmation."""
KEPT_FOR_DAYS = 14


def replan_due(work: Work, *, limit: int = AT_ONCE) -> int:
    """Plan anew for people whose plan is out of date; return for how many."""
    taken = work.replans.take(limit=limit)
    by_event: dict[EventId, list[PersonId]] = {}
    for event_id, person_id in taken:
        by_event.setdefault(event_id, []).append(person_id)
    for event_id, people in by_event.items():
        with work.isolated(RowPlace("replans", event_id, row=event_id)):
            replan_now(work, event_id=event_id, people=people)
    return len(taken)


def replan_now(work: Work, *, event_id: EventId, people: Collection[PersonId]) -> None:
    """Plan anew for some people of an event at once.

    What hangs on something that cannot be read stays planned as it is.
    """
    known = work.reminder_sources.known(event_id, people)
    shelved = work.reminders.of_people(event_id, people)
    zones = {person.id: person.zone for person in work.people.readable(list(known))}
    try:
        event = work.events.get(event_id)
    except UnknownEvent:
        for person_id in people:
            work.reminders.forget(event_id, person_id)
        return
    sessions = work.events.sessions_of(event_id)
    own = work.reminder_sources.custom_of(event_id)
    feedback = work.reminder_sources.feedback_is_on(event_id)
    weighs = Feature.TRUST in event.features
    weighing = (
        set(work.guests.ids_with(event_id, Right.CHANGE_EVENT)) if weighs else set[PersonId]()
    )
    turns = (
        first_turns(work, event, work.interpreting.of_event(event_id).values())
        if Feature.LANGUAGES in event.features
        else {}
    )
    unread = unread_broadcasts(work, event_id, known)
    unreadable = {place.row for place in work.passed_over}
    left_alone = {place.person for place in work.passed_over} | (known.keys() - zones.keys())
    adjustments: dict[PersonId, Adjustment] = {}
    for person_id in people:
        if person_id in left_alone:
            continue
        rows = [row for row in shelved[person_id] if row.key[1] not in unreadable]
        about = known.get(person_id)
        if about is None:
            adjustments[person_id] = adjust(rows, (), now=work.now, reachable=False)
            continue
        situation = Situation(
            event=event,
            sessions=sessions,
            answers=about.answers,
            joined_at=about.joined_at,
            zone=zones[person_id],
            choices=about.choices,
            arrival=about.arrival,
            deadlines=about.deadlines,
            own=own,
            asked_for=(*about.unacknowledged, *unread[person_id]),
            feedback=feedback,
            weighs_risks=person_id in weighing,
            first_turns=turns.get(person_id, {}),
        )
        wanted = plan(situation)
        adjustments[person_id] = adjust(rows, wanted, now=work.now, reachable=about.reachable)
    work.reminders.apply(event_id, adjustments)


def unread_broadcasts(
    work: Work, event_id: EventId, people: Collection[PersonId]
) -> dict[PersonId, list[AskedFor]]:
    """Return, for each of some people, the broadcasts they were asked to confirm and did not."""
    unread: dict[PersonId, list[AskedFor]] = {person: [] for person in people}
    for broadcast in work.broadcasts.newest_of(event_id, limit=_BROADCASTS):
        told_at = broadcast.started_at
        asks = broadcast.content.acknowledge and broadcast.root == broadcast.id
        if not asks or told_at is None or broadcast.state is BroadcastState.RECALLED:
            continue
        asked = AskedFor(ReminderKind.BROADCAST, broadcast.id, told_at, broadcast.urgent)
        recipients = next(work.readable([broadcast], work.broadcasts.recipients_of), ())
        waiting = unread.keys() & set(recipients)
        for person_id in waiting - set(work.broadcasts.acknowledged(broadcast.id)):
            unread[person_id].append(asked)
    return unread
