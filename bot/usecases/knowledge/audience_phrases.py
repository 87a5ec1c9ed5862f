"""For whom a prepared answer can be, and how that is said."""

from bot.domain.broadcasts import Audience, AudienceKind
from bot.domain.events import Event
from bot.domain.ids import SessionId
from bot.domain.messages.texts import Said
from bot.domain.people.people import Role
from storage.events import UnknownSession
from storage.work import Work

KINDS = {
    "all": Audience(),
    "confirmed": Audience(AudienceKind.CONFIRMED),
    "organizers": Audience(AudienceKind.ROLE, Role.ORGANIZER.name.lower()),
}


def audience_said(work: Work, event: Event, audience: Audience) -> Said:
    """Say for whom an entry is."""
    if audience.kind is AudienceKind.SESSION:
        try:
            title = work.events.session(event.id, SessionId(audience.value)).title
        except UnknownSession:
            return Said("entry-for-nobody")
        return Said("entry-for-session", {"title": title})
    kind = next((name for name, each in KINDS.items() if each == audience), "nobody")
    return Said(f"entry-for-{kind}")
