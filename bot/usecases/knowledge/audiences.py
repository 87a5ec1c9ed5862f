"""Restricting a prepared answer to those it is for."""

from dataclasses import replace

from bot.domain.broadcasts import Audience, AudienceKind
from bot.domain.ids import SessionId
from bot.domain.messages.messages import Button, Message
from bot.domain.messages.refusals import StaleButton
from bot.domain.people.people import Person
from bot.usecases.current_event import event_of
from bot.usecases.knowledge.audience_phrases import KINDS, audience_said
from bot.usecases.knowledge.entries import entry_in, save
from bot.usecases.paging import turning_row
from storage.events import UnknownSession
from storage.work import Work

_SESSIONS = 8


def show_audiences(
    work: Work, *, person: Person, entry_id: str, page: int = 0, screen: int | None = None
) -> None:
    """Show for whom an entry can be: everybody, those who come, organizers, or a session's."""
    event = event_of(work, person)
    entry = entry_in(work, event, entry_id)
    data = f"entry:{entry.id}:for"
    sessions = [each for each in work.events.sessions_of(event.id) if not each.cancelled]
    first = page * _SESSIONS
    rows = (
        *((Button(f"entry-for-{kind}", f"{data}:{kind}"),) for kind in KINDS),
        *(
            (Button("entry-for-session", f"{data}:{each.id}", {"title": each.title}),)
            for each in sessions[first : first + _SESSIONS]
        ),
        *turning_row(f"{data}:page", page, more=len(sessions) > first + _SESSIONS),
        (Button("go-entry", f"entry:{entry.id}"),),
    )
    details = {"audience": audience_said(work, event, entry.audience)}
    work.outbox.put(Message(person.id, "entry-audiences", details, rows, replaces=screen))


def set_audience(
    work: Work, *, person: Person, entry_id: str, whom: str, screen: int | None = None
) -> None:
    """Restrict an entry: `whom` is all, confirmed, organizers or a session's id."""
    event = event_of(work, person)
    audience = KINDS.get(whom)
    if audience is None:
        try:
            session = work.events.session(event.id, SessionId(whom))
        except UnknownSession:
            raise StaleButton from None
        audience = Audience(AudienceKind.SESSION, session.id)
    entry = replace(entry_in(work, event, entry_id), audience=audience)
    save(
        work,
        person=person,
        event=event,
        entry=entry,
        act="restricted-entry",
        words_changed=False,
        screen=screen,
    )
