"""What organizers look at now and then: wordings that were offered, and the self-check."""

import time
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.knowledge.entries import QUESTIONS, Check
from bot.domain.messages.messages import Button, ButtonStyle
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Detail, Lines, Said
from bot.usecases.knowledge.browsing import BACK, check_said, entry_button, show_knowledge
from bot.usecases.knowledge.index import Unbuilt, entries_of, material_of, today
from bot.usecases.knowledge.limits import TooManyWordings, add_wording, check_not_taken
from storage.work import Work

NIGHT = 3
"""The hour of the event's wall clock after which the nightly self-check runs."""
_SHOWN = 8
_KEPT = 200
"""Findings that are kept of one self-check."""
_BREATH = 0.001
"""Seconds; a sleep of none would often get the interpreter back before anybody else does."""


def show_wordings(work: Work, here: Here) -> None:
    """Show one wording that was offered, with the entry it would belong to."""
    event = here.event
    wording = work.questions.next_wording(event.id)
    if wording is None:
        show_knowledge(work, here)
        return
    entry = work.knowledge.find(event.id, wording.entry_id)
    if entry is None:
        work.questions.take_wording(event.id, wording.id)
        show_wordings(work, here)
        return
    data = f"knowledge:wording:{wording.id}"
    rows = (
        (
            Button("wording-take", f"{data}:yes", style=ButtonStyle.SUCCESS),
            Button("wording-leave", f"{data}:no"),
        ),
        (entry_button(entry),),
        BACK,
    )
    details: dict[str, Detail] = {
        "count": work.questions.waiting(event.id),
        "wording": wording.text,
        "question": entry.questions[0],
    }
    work.reply(here, "wording", details, rows)


def decide_wording(work: Work, here: Here, *, wording_id: str, take: bool) -> None:
    """Make an offered wording one more way to ask, or forget it; then show the next one."""
    event = here.event
    wording = work.questions.take_wording(event.id, wording_id)
    if wording is None:
        raise StaleButton
    entry = work.knowledge.find(event.id, wording.entry_id)
    if take and entry is not None:
        if len(entry.questions) >= QUESTIONS:
            raise TooManyWordings(number=QUESTIONS)
        check_not_taken(work, event, (wording.text,), besides=entry.id)
        work.knowledge.keep(event.id, add_wording(entry, wording.text))
    act = "approved-wording" if take else "rejected-wording"
    work.audit.note(event.id, actor=here.person.id, act=act, subject=wording.entry_id)
    show_wordings(work, here)


def show_check(work: Work, here: Here) -> None:
    """Show what the last self-check found, each entry to be tapped."""
    event = here.event
    found = work.knowledge.checked(event.id).found
    entries = {entry.id: entry for entry in entries_of(work, event.id)}
    lost = [(entries[each], text) for each, text in found.lost if each in entries]
    alike = [
        (entries[one], entries[other])
        for one, other in found.alike
        if one in entries and other in entries
    ]
    lines = [
        Said("check-lost", {"wording": text, "question": entry.questions[0]})
        for entry, text in lost[:_SHOWN]
    ]
    lines += [
        Said("check-alike", {"question": one.questions[0], "other": other.questions[0]})
        for one, other in alike[:_SHOWN]
    ]
    listed = [entry for entry, _ in lost[:_SHOWN]]
    listed += [each for pair in alike[:_SHOWN] for each in pair]
    rows = (
        (Button("check-now", "knowledge:check:now"),),
        *((entry_button(each),) for each in {entry.id: entry for entry in listed}.values()),
        BACK,
    )
    details: dict[str, Detail] = {"check": check_said(work, event), "lines": Lines(tuple(lines))}
    work.reply(here, "knowledge-check-screen", details, rows)


def check_soon(work: Work, here: Here) -> None:
    """Have the self-check run within a minute."""
    event = here.event
    work.knowledge.ask_for_check(event.id)
    rows = ((Button("knowledge-check", "knowledge:check"),), BACK)
    work.reply(here, "check-soon", {}, rows)


def next_check(work: Work) -> Unbuilt | None:
    """Return what the self-check of one event is about, if one is due."""
    for event_id in work.events.ids():
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
    lost = tuple((entry_id, phrasing.text) for entry_id, phrasing in found)
    return Check(index.near_duplicates(pause=_give_way)[:_KEPT], lost[:_KEPT])


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
