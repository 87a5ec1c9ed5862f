"""Changing a prepared answer by tapping: approving, restricting, moving, deleting it."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.broadcasts import Audience, AudienceKind
from bot.domain.here import Here
from bot.domain.ids import EntryId, SessionId
from bot.domain.knowledge.entries import CATEGORIES, KnowledgeEntry, approved
from bot.domain.messages.refusals import Refused, StaleButton
from bot.usecases.knowledge.entry_screens import put_entry
from bot.usecases.knowledge.finding import allowed_for, find_entry
from bot.usecases.knowledge.index import index_of
from bot.usecases.knowledge.phrases import AUDIENCES
from bot.usecases.knowledge.screens import show_knowledge
from storage.events import UnknownSession
from storage.work import Work

_COMPARED_AT_ONCE = 150


class NoAnswerYet(Refused):
    """A draft that says nothing."""

    text = "entry-no-answer-yet"


class LastWording(Refused):
    """An entry without any question could never be found."""

    text = "entry-last-wording"


def save(
    work: Work,
    here: Here,
    entry: KnowledgeEntry,
    *,
    act: str = "changed-entry",
    words_changed: bool = True,
) -> None:
    """Write an entry as changed by an organizer, who thereby approves it, unless it is a draft.

    Where its words changed it is shown with what it is too much like now.
    """
    if words_changed and not entry.draft:
        entry = approved(entry, by=here.person.id, at=work.now)
    work.knowledge.keep(here.event.id, entry)
    work.audit.note(here.event.id, actor=here.person.id, act=act, subject=entry.id)
    put_entry(work, here, entry, pairs=_pairs(work, here, now=words_changed))


def publish(work: Work, here: Here, entry_id: EntryId) -> None:
    """Let a draft answer guests from now on.

    Raises:
        NoAnswerYet: it says nothing in either language.
    """
    entry = find_entry(work, here, entry_id)
    if not (entry.answer.en or entry.answer.zh):
        raise NoAnswerYet
    save(work, here, replace(entry, draft=False), act="approved-entry")


def drop_wording(work: Work, here: Here, entry_id: EntryId, place: int) -> None:
    """Take one way to ask away.

    Raises:
        LastWording: there is no other.
        StaleButton: the entry or this wording is gone.
    """
    entry = find_entry(work, here, entry_id)
    if not 0 <= place < len(entry.questions):
        raise StaleButton
    if len(entry.questions) == 1:
        raise LastWording
    left = (*entry.questions[:place], *entry.questions[place + 1 :])
    save(work, here, replace(entry, questions=left))


def set_category(work: Work, here: Here, entry_id: EntryId, category: str) -> None:
    """Move an entry to another category.

    Raises:
        StaleButton: the entry is gone, or there is no such category.
    """
    if category not in CATEGORIES:
        raise StaleButton
    entry = replace(find_entry(work, here, entry_id), category=category)
    save(work, here, entry, words_changed=False)


def set_audience(work: Work, here: Here, entry_id: EntryId, whom: str) -> None:
    """Restrict an entry: `whom` is all, confirmed, organizers or a session's id.

    Raises:
        StaleButton: the entry or the session is gone.
    """
    audience = AUDIENCES.get(whom)
    if audience is None:
        try:
            session = work.events.session(here.event.id, SessionId(whom))
        except UnknownSession:
            raise StaleButton from None
        audience = Audience(AudienceKind.SESSION, session.id)
    entry = replace(find_entry(work, here, entry_id), audience=audience)
    save(work, here, entry, act="restricted-entry", words_changed=False)


def delete(work: Work, here: Here, entry_id: EntryId) -> None:
    """Delete an entry with everything that belongs to it."""
    entry = find_entry(work, here, entry_id)
    work.knowledge.remove(here.event.id, entry.id)
    work.audit.note(here.event.id, actor=here.person.id, act="removed-entry", subject=entry.id)
    show_knowledge(work, here)


def _pairs(work: Work, here: Here, *, now: bool) -> Sequence[tuple[str, str]]:
    """Return the entries too much like each other: as of now, or as of the last self-check."""
    event_id = here.event.id
    if now and work.knowledge.count(event_id) > _COMPARED_AT_ONCE:
        # Comparing this many takes too long for everybody else who is waiting.
        work.knowledge.ask_for_check(event_id)
        now = False
    if now:
        return index_of(work, event_id, allowed_for(work, here)).near_duplicates()
    return work.knowledge.checked(event_id).found.alike
