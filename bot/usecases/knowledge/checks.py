"""What organizers look at now and then: wordings that were offered, and the self-check."""

import hashlib
import time
from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.answers.index import Index
from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.ids import WordingId
from bot.domain.knowledge.entries import QUESTIONS, Check, KnowledgeEntry, Wording, with_wording
from bot.domain.messages.refusals import StaleButton
from bot.usecases.knowledge.editing import TooManyWordings
from bot.usecases.knowledge.finding import (
    QuestionTaken,
    check_not_taken,
    entries_of,
    find_entry,
    today,
)
from bot.usecases.knowledge.index import Unbuilt, material_of
from bot.usecases.knowledge.screens import (
    show_check_soon,
    show_knowledge,
    show_wording,
    show_wordings,
)
from storage.work import Work

NIGHT = 3
"""The hour of the event's wall clock after which the nightly self-check runs."""
_AT_ONCE = 8
"""Wordings that are shown together."""
_KEPT = 200
"""Findings that are kept of one self-check."""
_BREATH = 0.001
"""Seconds; a sleep of none would often get the interpreter back before anybody else does."""


def review_wordings(work: Work, here: Here) -> None:
    """Show the wordings that were offered, some at a time, to be taken or left together."""
    waiting = _waiting(work, here)
    if waiting:
        show_wordings(work, here, waiting, _digest(waiting))
    else:
        show_knowledge(work, here)


def take_wordings(work: Work, here: Here, digest: str) -> None:
    """Make all wordings that are shown ways to ask, but those another entry has; show the next."""
    waiting = _waiting(work, here)
    if _digest(waiting) == digest:
        for wording, _ in waiting:
            work.questions.take_wording(here.event.id, wording.id)
            entry = find_entry(work, here, wording.entry_id)
            if len(entry.questions) < QUESTIONS and _is_free(work, here, wording):
                work.knowledge.keep(here.event.id, with_wording(entry, wording.text))
            _note(work, here, wording, "approved-wording")
    review_wordings(work, here)


def leave_wordings(work: Work, here: Here, digest: str) -> None:
    """Forget all wordings that are shown; show the next."""
    waiting = _waiting(work, here)
    if _digest(waiting) == digest:
        for wording, _ in waiting:
            _note(work, here, _decided(work, here, wording.id), "rejected-wording")
    review_wordings(work, here)


def choose_wordings(work: Work, here: Here) -> None:
    """Show one wording after the other, to be taken or left."""
    waiting = _waiting(work, here)
    if waiting:
        show_wording(work, here, *waiting[0])
    else:
        show_knowledge(work, here)


def take_wording(work: Work, here: Here, wording_id: WordingId) -> None:
    """Make an offered wording one more way to ask; then show the next one.

    Raises:
        TooManyWordings: the entry has as many as it may have.
        QuestionTaken: another entry answers it.
    """
    event = here.event
    wording = _decided(work, here, wording_id)
    entry = work.knowledge.find(event.id, wording.entry_id)
    if entry is not None:
        if len(entry.questions) >= QUESTIONS:
            raise TooManyWordings(number=QUESTIONS)
        check_not_taken(work, event, (wording.text,), besides=entry.id)
        work.knowledge.keep(event.id, with_wording(entry, wording.text))
    _note(work, here, wording, "approved-wording")
    choose_wordings(work, here)


def leave_wording(work: Work, here: Here, wording_id: WordingId) -> None:
    """Forget an offered wording; then show the next one."""
    _note(work, here, _decided(work, here, wording_id), "rejected-wording")
    choose_wordings(work, here)


def check_soon(work: Work, here: Here) -> None:
    """Have the self-check run within a minute."""
    work.knowledge.ask_for_check(here.event.id)
    show_check_soon(work, here)


def next_check(work: Work) -> Unbuilt | None:
    """Return what the self-check of one event is about, if one is due."""
    for event_id in filter(work.events.is_readable, work.events.ids()):
        event = work.events.get(event_id)
        if _is_due(work, event):
            day = today(event, work.now)
            holding = [each for each in entries_of(work, event_id) if each.holds_on(day)]
            return material_of(work, event_id, holding)
    return None


def examine(material: Unbuilt) -> Check:
    """Look for wordings that do not find their own entry, and entries too much alike.

    Takes some seconds for 500 entries, so it belongs into a thread of its own, where it stops after
    each wording for whoever waits for the interpreter.
    """
    index = material.build()
    found = index.lost_phrasings(pause=_give_way)
    lost = tuple(
        (entry_id, phrasing.text, _thief(index, entry_id, phrasing.text))
        for entry_id, phrasing in found[:_KEPT]
    )
    return Check(index.near_duplicates(pause=_give_way)[:_KEPT], lost)


def _thief(index: Index, entry_id: str, wording: str) -> str:
    """Return the entry that a wording finds rather than its own, "" where it finds none."""
    matches = index.find(wording).matches
    return next((each.entry_id for each in matches if each.entry_id != entry_id), "")


def _waiting(work: Work, here: Here) -> list[tuple[Wording, KnowledgeEntry]]:
    """Return the next wordings with their entries; those whose entry is gone are forgotten."""
    event_id = here.event.id
    found: list[tuple[Wording, KnowledgeEntry]] = []
    for wording in work.questions.next_wordings(event_id, most=_AT_ONCE):
        entry = work.knowledge.find(event_id, wording.entry_id)
        if entry is None:
            work.questions.take_wording(event_id, wording.id)
        else:
            found.append((wording, entry))
    return found


def _digest(waiting: Sequence[tuple[Wording, KnowledgeEntry]]) -> str:
    ids = ",".join(wording.id for wording, _ in waiting)
    return hashlib.sha256(ids.encode()).hexdigest()[:12]


def _is_free(work: Work, here: Here, wording: Wording) -> bool:
    try:
        check_not_taken(work, here.event, (wording.text,), besides=wording.entry_id)
    except QuestionTaken:
        return False
    return True


def _decided(work: Work, here: Here, wording_id: WordingId) -> Wording:
    wording = work.questions.take_wording(here.event.id, wording_id)
    if wording is None:
        raise StaleButton
    return wording


def _note(work: Work, here: Here, wording: Wording, act: str) -> None:
    work.audit.note(here.event.id, actor=here.person.id, act=act, subject=wording.entry_id)


def _give_way() -> None:
    time.sleep(_BREATH)


def _is_due(work: Work, event: Event) -> bool:
    if not work.knowledge.count(event.id):
        return False
    last = work.knowledge.checked_at(event.id)
    return last is None or _nights(event, work.now) > _nights(event, last)


def _nights(event: Event, at: datetime) -> int:
    """Count the nights that had come to their hour by a moment."""
    local = at.astimezone(ZoneInfo(event.zone))
    return local.toordinal() - (local.hour < NIGHT)
