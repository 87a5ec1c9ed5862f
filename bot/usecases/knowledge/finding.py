"""Which prepared answers there are, for whom, and what new ones must hold to."""

from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.ids import EntryId, EventId, Subject
from bot.domain.knowledge.entries import ENTRIES, KnowledgeEntry, may_see, same_question
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.rsvps import Standing, attends, standings_of
from storage.work import Work


class TooManyEntries(Refused):
    """More entries than an event may have."""

    text = "entry-too-many"


class QuestionTaken(Refused):
    """A wording that another entry answers already; two answers would leave the bot to choose."""

    text = "entry-question-taken"


def today(event: Event, now: datetime) -> date:
    """Return the day it is where the event takes place."""
    return now.astimezone(ZoneInfo(event.zone)).date()


def entries_of(work: Work, event_id: EventId) -> tuple[KnowledgeEntry, ...]:
    """Return every entry of an event, drafts and expired ones included, by key."""
    return work.answer_room.entries(
        event_id,
        work.knowledge.revision(event_id),
        lambda: work.knowledge.entries(event_id),
    )


def find_entry(work: Work, here: Here, entry_id: EntryId) -> KnowledgeEntry:
    """Return an entry of the event.

    Raises:
        StaleButton: it is gone.
    """
    entry = work.knowledge.find(here.event.id, entry_id)
    if entry is None:
        raise StaleButton
    return entry


def allowed_for(work: Work, here: Here) -> list[KnowledgeEntry]:
    """Return the entries that hold today and whose audience this person belongs to."""
    event = here.event
    day = today(event, work.now)
    standings = standings_of(work.rsvps.of_person(event.id, here.person.id))
    going: set[Subject] = {
        session.subject
        for session in work.events.sessions_of(event.id)
        if attends(session, standings)
    }
    if standings.get(event.subject) is Standing.GOING:
        going.add(event.subject)
    return [
        entry
        for entry in entries_of(work, event.id)
        if entry.holds_on(day)
        and may_see(
            entry.audience,
            role=here.role,
            language=here.person.language,
            event=event.subject,
            going=going,
        )
    ]


def check_room(work: Work, event: Event) -> None:
    """Refuse one more entry where there are too many.

    Raises:
        TooManyEntries: there are.
    """
    if work.knowledge.count(event.id) >= ENTRIES:
        raise TooManyEntries(number=ENTRIES)


def check_not_taken(work: Work, event: Event, texts: Iterable[str], *, besides: str = "") -> None:
    """Refuse wordings that an entry other than `besides` has.

    Raises:
        QuestionTaken: there is one.
    """
    wanted = {same_question(text) for text in texts}
    for entry in entries_of(work, event.id):
        if entry.id != besides:
            for text, _ in entry.phrasings():
                if same_question(text) in wanted:
                    raise QuestionTaken(question=text)
