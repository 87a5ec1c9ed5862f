"""Notice guests of a released change: each once, only what concerns them, until they have seen it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.domain.broadcasts import ELSEWHERE_AFTER, RECALLABLE
from bot.domain.changes.changes import Change, ChangeState, concerns, is_urgent
from bot.domain.changes.drafts import Programme
from bot.domain.changes.sights import Difference, merged
from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.ids import ChangeId, EventId, PersonId
from bot.domain.messages.refusals import Refused, StaleButton
from bot.usecases.broadcasts.unreached.urgent_copies import Urgent, send_copies
from bot.usecases.changes.finding import find_change
from bot.usecases.changes.notices import news
from bot.usecases.changes.released_screens import put_reminding, put_seen
from bot.usecases.replanning import remind_unacknowledged, replan_soon
from storage.changes.notices import Notice
from storage.database.sealing import RowPlace
from storage.work import Work

AT_ONCE = 200
"""Guests who are told in one transaction."""
REMIND_AFTER = timedelta(minutes=10)
"""How long a guest is left alone before being told of the same change again."""


class NobodyToRemind(Refused):
    """Everybody has seen a change, or was told of it a moment ago."""

    text = "change-nobody-to-remind"


def spread_changes(work: Work, *, limit: int = AT_ONCE) -> bool:
    """Tell the next guests of the oldest change; return False when nobody is left to be told."""
    change = work.changes.hold_unfinished()
    if change is None:
        return False
    with work.isolated(RowPlace("changes", change.event_id, row=change.id)):
        _spread(work, change, limit)
    return True


def _spread(work: Work, change: Change, limit: int) -> None:
    event = work.events.get(change.event_id)
    if change.state is ChangeState.REMINDING:
        last, more = _remind_next(work, event, change, limit)
    else:
        last, more = _tell_next(work, event, change, limit)
    state = change.state if more else ChangeState.DONE
    work.changes.keep(replace(change, cursor=last if more else "", state=state))


def send_changes_elsewhere(work: Work) -> bool:
    """Take urgent changes to other addresses of the silent, some at a time; say whether there may be more."""
    begun, until = work.now - RECALLABLE, work.now - ELSEWHERE_AFTER
    done = [
        _send_elsewhere(work, event_id, change_id)
        for event_id, change_id in work.changes.urgent_since(begun, until=until)
    ]
    return any(done)


def _send_elsewhere(work: Work, event_id: EventId, change_id: ChangeId) -> bool:
    with work.isolated(RowPlace("changes", event_id, row=change_id)):
        change = work.changes.hold(event_id, change_id)
        if change is not None:
            return send_copies(work, _urgent(work, change))
    return False


def _urgent(work: Work, change: Change) -> Urgent:
    event = work.events.get(change.event_id)
    told: dict[PersonId, Notice] = {}

    def still_meant(ids: Sequence[PersonId]) -> list[PersonId]:
        told.update({each.person_id: each for each in work.notices.of_people(change.id, ids)})
        return [person for person in work.audiences.still_there(event.id, ids) if person in told]

    return Urgent(
        change.id,
        silent=lambda after, most: work.deliveries.unheard.of_change(
            change.id, until=work.now - ELSEWHERE_AFTER, after=after, most=most
        ),
        still_meant=still_meant,
        messages=lambda person: [
            news(event, change, person, told[person].differences, urgent=True)
        ],
    )


def note_seen(work: Work, here: Here, change_id: ChangeId) -> None:
    """Note that a guest has seen a change, and show it without the button.

    Raises:
        StaleButton: they were not told of such a change in this event.
    """
    event = here.event
    telling = work.notices.find(change_id, here.person.id)
    if telling is None or telling.event_id != event.id:
        raise StaleButton
    work.notices.acknowledge(change_id, here.person.id)
    replan_soon(work, event_id=event.id, person_id=here.person.id)
    put_seen(work, here, telling.differences)


def remind(work: Work, here: Here, change_id: ChangeId) -> None:
    """Have those told again who have not acknowledged a change.

    Raises:
        NobodyToRemind: there is nobody who was left alone for ten minutes.
    """
    event = here.event
    change = find_change(work, event, change_id)
    before = work.now - REMIND_AFTER
    count = work.notices.count_unacknowledged(change.id, told_before=before)
    if not count or change.state is not ChangeState.DONE:
        raise NobodyToRemind(minutes=REMIND_AFTER // timedelta(minutes=1))
    work.changes.keep(replace(change, state=ChangeState.REMINDING, cursor="", remind_before=before))
    work.audit.note(event.id, actor=here.person.id, act="reminded-of-change", subject=change.id)
    put_reminding(work, here, change, count=count)


def _tell_next(work: Work, event: Event, change: Change, limit: int) -> tuple[str, bool]:
    page = work.changes.guests_after(event.id, change.cursor, limit=limit)
    people = [person for person in page if person != change.released_by]
    standings = work.changes.standings(event.id, people)
    programme = Programme(event, work.events.sessions_of(event.id))
    pending = _by_person(work.notices.still_waiting(people))
    wanted: dict[PersonId, tuple[Difference, ...]] = {}
    for person in people:
        unsent = {each.subject for told in pending.get(person, ()) for each in told.differences}
        own = tuple(
            each
            for each in change.differences
            if each.subject in unsent or concerns(each, programme, standings[person])
        )
        if own:
            wanted[person] = own
    taken = _by_person(
        work.notices.take_back([told for person in wanted for told in pending.get(person, ())])
    )
    told_now: list[Notice] = []
    for person, own in wanted.items():
        whole: tuple[Difference, ...] = ()
        for told in taken.get(person, ()):
            whole = merged(whole, told.differences)
        whole = merged(whole, own)
        if whole:
            urgent = change.urgent or (person in taken and is_urgent(whole, now=work.now))
            told_now += _tell(work, event, change, person, whole, urgent=urgent)
    work.notices.keep_all(told_now)
    told = [each.person_id for each in told_now]
    remind_unacknowledged(work, event_id=event.id, people=told)
    return (page[-1] if page else ""), len(page) == limit


def _remind_next(work: Work, event: Event, change: Change, limit: int) -> tuple[str, bool]:
    page = work.notices.unacknowledged_after(change, limit=limit)
    unsent = _by_person(work.notices.still_waiting([told.person_id for told in page]))
    remind_unacknowledged(work, event_id=event.id, people=[told.person_id for told in page])
    work.notices.keep_all(
        [
            notice
            for told in page
            if told.person_id not in unsent
            for notice in _tell(work, event, change, told.person_id, told.differences, again=True)
        ]
    )
    return (page[-1].person_id if page else ""), len(page) == limit


def _tell(
    work: Work,
    event: Event,
    change: Change,
    person: PersonId,
    found: tuple[Difference, ...],
    *,
    urgent: bool = False,
    again: bool = False,
) -> list[Notice]:
    """Tell one guest; nothing comes of it where nothing can be sealed for them."""
    outbox_id = work.outbox.try_put(news(event, change, person, found, urgent=urgent, again=again))
    if outbox_id is None:
        return []
    return [Notice(change.id, event.id, person, outbox_id, work.now, found)]


def _by_person(notices: Sequence[Notice]) -> dict[PersonId, list[Notice]]:
    found: dict[PersonId, list[Notice]] = {}
    for told in notices:
        found.setdefault(told.person_id, []).append(told)
    return found
