"""One prepared answer: shown to organizers with everything that can be changed by tapping."""

from dataclasses import replace

from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.knowledge.entries import CATEGORIES, KnowledgeEntry, approved
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Detail, Lines, Moment, MomentStyle, Said
from bot.usecases.knowledge.audience_phrases import audience_said
from bot.usecases.knowledge.browsing import BACK, category_said, entry_button, show_knowledge
from bot.usecases.knowledge.index import allowed_for, entries_of, index_of
from storage.work import Work

_COMPARED_AT_ONCE = 150


class NoAnswerYet(Refused):
    """A draft that says nothing."""

    text = "entry-no-answer-yet"


class LastWording(Refused):
    """An entry without any question could never be found."""

    text = "entry-last-wording"


def show_entry(work: Work, here: Here, *, entry_id: str, saved: bool = False) -> None:
    """Show an entry; when it was just saved, also what it is too much like."""
    event = here.event
    entry = entry_in(work, event, entry_id)
    alike = _alike(work, event, here, entry, now=saved)
    rows: Keyboard = (
        *(
            [(Button("entry-publish", f"entry:{entry.id}:publish", style=ButtonStyle.SUCCESS),)]
            if entry.draft
            else []
        ),
        *_wordings(entry),
        (
            Button("entry-answer-en", f"entry:{entry.id}:answer:en"),
            Button("entry-answer-zh", f"entry:{entry.id}:answer:zh"),
        ),
        (
            Button("entry-category", f"entry:{entry.id}:category"),
            Button("entry-audience", f"entry:{entry.id}:for"),
            Button("entry-expires", f"entry:{entry.id}:expires"),
        ),
        *((entry_button(other),) for other in alike),
        (Button("entry-delete", f"entry:{entry.id}:delete", style=ButtonStyle.DANGER),),
        BACK,
    )
    details: dict[str, Detail] = {
        "state": _state(event, entry),
        "wordings": Lines(
            tuple(
                Said(
                    "entry-wording-line",
                    {
                        "number": number,
                        "wording": each.en or each.zh,
                        "other": each.zh if each.en else "",
                    },
                )
                for number, each in enumerate(entry.questions, start=1)
            )
        ),
        "answer-en": entry.answer.en or Said("entry-no-answer"),
        "answer-zh": entry.answer.zh or Said("entry-no-answer"),
        "category": category_said(entry.category),
        "audience": audience_said(work, event, entry.audience),
        "expires": _expires(entry),
        "alike": Said("entry-alike") if alike else "",
    }
    work.reply(here, "entry", details, rows)


def entry_in(work: Work, event: Event, entry_id: str) -> KnowledgeEntry:
    """Return an entry of an event; raises StaleButton if it is gone."""
    entry = work.knowledge.find(event.id, entry_id)
    if entry is None:
        raise StaleButton
    return entry


def save(
    work: Work,
    here: Here,
    *,
    event: Event,
    entry: KnowledgeEntry,
    act: str = "changed-entry",
    words_changed: bool = True,
) -> None:
    """Write an entry as changed by an organizer, who thereby approves it, unless it is a draft."""
    if words_changed and not entry.draft:
        entry = approved(entry, by=here.person.id, at=work.now)
    work.knowledge.keep(event.id, entry)
    work.audit.note(event.id, actor=here.person.id, act=act, subject=entry.id)
    show_entry(work, here, entry_id=entry.id, saved=words_changed)


def publish(work: Work, here: Here, *, entry_id: str) -> None:
    """Let a draft answer guests from now on."""
    event = here.event
    entry = entry_in(work, event, entry_id)
    if not (entry.answer.en or entry.answer.zh):
        raise NoAnswerYet
    published = replace(entry, draft=False)
    save(work, here, event=event, entry=published, act="approved-entry")


def show_wording(work: Work, here: Here, *, entry_id: str, place: int) -> None:
    """Show one way to ask, in both languages, to change or remove."""
    event = here.event
    entry = entry_in(work, event, entry_id)
    if not 0 <= place < len(entry.questions):
        raise StaleButton
    wording, data = entry.questions[place], f"entry:{entry.id}:q:{place}"
    rows = (
        (Button("entry-wording-en", f"{data}:en"), Button("entry-wording-zh", f"{data}:zh")),
        (Button("entry-wording-drop", f"{data}:drop", style=ButtonStyle.DANGER),),
        (Button("go-entry", f"entry:{entry.id}"), Button("go-knowledge", "knowledge")),
    )
    details: dict[str, Detail] = {
        "number": place + 1,
        "en": wording.en or Said("entry-no-answer"),
        "zh": wording.zh or Said("entry-no-answer"),
    }
    work.reply(here, "entry-wording", details, rows)


def drop_wording(work: Work, here: Here, *, entry_id: str, place: int) -> None:
    """Take one way to ask away."""
    event = here.event
    entry = entry_in(work, event, entry_id)
    if not 0 <= place < len(entry.questions):
        raise StaleButton
    if len(entry.questions) == 1:
        raise LastWording
    left = (*entry.questions[:place], *entry.questions[place + 1 :])
    save(work, here, event=event, entry=replace(entry, questions=left))


def show_categories(work: Work, here: Here, *, entry_id: str) -> None:
    """Show the categories to choose from."""
    entry = entry_in(work, here.event, entry_id)
    rows = (
        *(
            (Button(f"q-entry-category-{each}", f"entry:{entry.id}:category:{each}"),)
            for each in CATEGORIES
        ),
        (Button("go-entry", f"entry:{entry.id}"),),
    )
    work.reply(here, "entry-categories", {}, rows)


def set_category(work: Work, here: Here, *, entry_id: str, category: str) -> None:
    """Move an entry to another category."""
    if category not in CATEGORIES:
        raise StaleButton
    event = here.event
    entry = replace(entry_in(work, event, entry_id), category=category)
    save(work, here, event=event, entry=entry, words_changed=False)


def ask_to_delete(work: Work, here: Here, *, entry_id: str) -> None:
    """Ask once more before an entry is deleted."""
    entry = entry_in(work, here.event, entry_id)
    rows = (
        (Button("entry-delete-yes", f"entry:{entry.id}:gone", style=ButtonStyle.DANGER),),
        (Button("entry-delete-no", f"entry:{entry.id}"),),
    )
    details = {"question": entry.questions[0]}
    work.reply(here, "entry-delete-ask", details, rows)


def delete(work: Work, here: Here, *, entry_id: str) -> None:
    """Delete an entry with everything that belongs to it."""
    event = here.event
    entry = entry_in(work, event, entry_id)
    work.knowledge.remove(event.id, entry.id)
    work.audit.note(event.id, actor=here.person.id, act="removed-entry", subject=entry.id)
    show_knowledge(work, here)


def _wordings(entry: KnowledgeEntry) -> list[tuple[Button, ...]]:
    numbers = [
        Button("entry-wording-number", f"entry:{entry.id}:q:{place}", {"number": place + 1})
        for place in range(len(entry.questions))
    ]
    rows: list[tuple[Button, ...]] = [
        tuple(numbers[at : at + 5]) for at in range(0, len(numbers), 5)
    ]
    return [*rows, (Button("entry-wording-add", f"entry:{entry.id}:wording"),)]


def _state(event: Event, entry: KnowledgeEntry) -> Said:
    if entry.draft:
        return Said("entry-draft")
    if entry.approved_at is None:
        return Said("ask-approved")
    by = "one" if entry.approved_by else "all"
    moment = Moment(entry.approved_at, event.zone, MomentStyle.DAY)
    return Said(f"ask-approved-by-{by}", {"approved-at": moment})


def _expires(entry: KnowledgeEntry) -> Said:
    if entry.expires is None:
        return Said("entry-never-expires")
    return Said("entry-expires-on", {"day": entry.expires.isoformat()})


def _alike(
    work: Work, event: Event, here: Here, entry: KnowledgeEntry, *, now: bool
) -> list[KnowledgeEntry]:
    """Return other entries too much like this one: as of now, or as of the last self-check."""
    if now and work.knowledge.count(event.id) > _COMPARED_AT_ONCE:
        # Comparing this many takes too long for everybody else who is waiting.
        work.knowledge.ask_for_check(event.id)
        now = False
    if now:
        allowed = allowed_for(work, here, event=event)
        pairs = index_of(work, event.id, allowed).near_duplicates()
    else:
        pairs = work.knowledge.checked(event.id).found.alike
    others = {
        one if other == entry.id else other for one, other in pairs if entry.id in (one, other)
    }
    return [each for each in entries_of(work, event.id) if each.id in others][:3]
