"""Restricting a prepared answer to those it is for."""

from dataclasses import replace

from bot.domain.broadcasts import Audience, AudienceKind
from bot.domain.here import Here
from bot.domain.ids import SessionId
from bot.domain.messages.messages import Button
from bot.domain.messages.refusals import StaleButton
from bot.usecases.knowledge.audience_phrases import KINDS, audience_said
from bot.usecases.knowledge.entries import entry_in, save
from bot.usecases.paging import turning_row
from storage.events import UnknownSession
from storage.work import Work

_SESSIONS = 8


def show_audiences(work: Work, here: Here, *, entry_id: str, page: int = 0) -> None:
    """Show for whom an entry can be: everybody, those who come, organizers, or a session's."""
    event = here.event
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
        *turning_row(
            lambda number: f"{data}:page:{number}", page, more=len(sessions) > first + _SESSIONS
        ),
        (Button("go-entry", f"entry:{entry.id}"),),
    )
    details = {"audience": audience_said(work, event, entry.audience)}
    work.reply(here, "entry-audiences", details, rows)


def set_audience(work: Work, here: Here, *, entry_id: str, whom: str) -> None:
    """Restrict an entry: `whom` is all, confirmed, organizers or a session's id."""
    event = here.event
    audience = KINDS.get(whom)
    if audience is None:
        try:
            session = work.events.session(event.id, SessionId(whom))
        except UnknownSession:
            raise StaleButton from None
        audience = Audience(AudienceKind.SESSION, session.id)
    entry = replace(entry_in(work, event, entry_id), audience=audience)
    save(work, here, event=event, entry=entry, act="restricted-entry", words_changed=False)
