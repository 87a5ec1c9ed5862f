"""/knowledge: the prepared answers at a glance, in lists, and searched."""

from collections import Counter
from collections.abc import Callable, Sequence

from bot.domain.events import Event
from bot.domain.forms.forms import Form, Progress, Question
from bot.domain.here import Here
from bot.domain.knowledge.entries import CATEGORIES, ENTRIES, KnowledgeEntry, same_question
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Detail, Lines, Moment, Said
from bot.domain.people.rights import Right
from bot.usecases import forms
from bot.usecases.knowledge.index import entries_of, index_of, today
from bot.usecases.paging import turning_row
from storage.work import Work

PAGE = 8
_FOUND = 10
TOLD = ("answer", "suggest", "nothing", "refused", "helped", "asked")
"""What is counted of questions, in the order in which it is shown."""
BACK = (Button("go-knowledge", "knowledge"), Button("go-admin", "admin"))


def show_knowledge(work: Work, here: Here) -> None:
    """Show what there is by category, what needs a look, and how often answers were found."""
    event = here.event
    entries = entries_of(work, event.id)
    tally = work.questions.tally(event.id)
    details: dict[str, Detail] = {
        "count": len(entries),
        "most-count": ENTRIES,
        "check": check_said(work, event),
        **{f"{what}-count": tally.get(what, 0) for what in TOLD},
    }
    work.reply(here, "knowledge", details, _overview(work, event, entries))


def check_said(work: Work, event: Event) -> Said:
    """Say when the self-check ran and what it found, in numbers."""
    checked = work.knowledge.checked(event.id)
    if checked.at is None:
        return Said("knowledge-never-checked")
    return Said(
        "knowledge-checked",
        {
            "checked-at": Moment(checked.at, event.zone),
            "lost-count": len(checked.found.lost),
            "alike-count": len(checked.found.alike),
        },
    )


def show_list(work: Work, here: Here, *, category: str, page: int = 0) -> None:
    """Show the entries of a category, page by page."""
    event = here.event
    found = [each for each in entries_of(work, event.id) if each.category == category]
    _show_page(work, event, here, found, category_said(category), f"list:{category}", page)


def show_only(work: Work, here: Here, *, which: str, page: int = 0) -> None:
    """Show the drafts, the expired entries, or those that lack a language, page by page."""
    event = here.event
    chosen = _which(work, event).get(which)
    if chosen is None:
        raise StaleButton
    found = [each for each in entries_of(work, event.id) if chosen(each)]
    heading = Said(f"knowledge-only-{which}")
    _show_page(work, event, here, found, heading, f"only:{which}", page)


def start_search(work: Work, here: Here) -> None:
    """Ask what to look for."""
    forms.begin(work, here, kind=SEARCH)


def category_said(category: str) -> Said:
    """Say a category; one that an event file made up is said as it is written."""
    if category in CATEGORIES:
        return Said(f"category-{category}")
    return Said("category-own", {"category": category})


def entry_button(entry: KnowledgeEntry) -> Button:
    """Return a button that opens an entry."""
    return Button("knowledge-entry", f"entry:{entry.id}", {"question": entry.questions[0]})


def _overview(work: Work, event: Event, entries: Sequence[KnowledgeEntry]) -> Keyboard:
    counts = Counter(entry.category for entry in entries)
    categories = [
        Button(
            "knowledge-category",
            f"knowledge:list:{category}:0",
            {"category": category_said(category), "count": counts[category]},
        )
        for category in sorted(counts, key=_place)
    ]
    special = [
        Button(f"knowledge-{which}", f"knowledge:only:{which}:0", {"count": number})
        for which, chosen in _which(work, event).items()
        if (number := sum(map(chosen, entries)))
    ]
    waiting = work.questions.waiting(event.id)
    wordings = [Button("knowledge-wordings", "knowledge:wordings", {"count": waiting})]
    return (
        (
            Button("knowledge-add", "knowledge:add", style=ButtonStyle.PRIMARY),
            Button("knowledge-search", "knowledge:search"),
        ),
        *_in_pairs(categories),
        *_in_pairs(special),
        *([tuple(wordings)] if waiting else []),
        (
            Button("knowledge-check", "knowledge:check"),
            Button("knowledge-files", "knowledge:files"),
        ),
        (Button("go-admin", "admin"), Button("go-home", "home")),
    )


def _place(category: str) -> tuple[int, str]:
    known = CATEGORIES.index(category) if category in CATEGORIES else len(CATEGORIES)
    return known, category


def _in_pairs(buttons: Sequence[Button]) -> list[tuple[Button, ...]]:
    return [tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)]


def _which(work: Work, event: Event) -> dict[str, Callable[[KnowledgeEntry], bool]]:
    day = today(event, work.now)
    return {
        "drafts": lambda entry: entry.draft,
        "expired": lambda entry: entry.expires is not None and entry.expires < day,
        "untranslated": lambda entry: not (entry.answer.en and entry.answer.zh),
    }


def _show_page(
    work: Work,
    event: Event,
    here: Here,
    found: Sequence[KnowledgeEntry],
    heading: Said,
    data: str,
    page: int,
) -> None:
    first = page * PAGE
    shown = found[first : first + PAGE]
    if page and not shown:
        raise StaleButton
    rows = (
        *((entry_button(entry),) for entry in shown),
        *turning_row(
            lambda number: f"knowledge:{data}:{number}", page, more=len(found) > first + PAGE
        ),
        BACK,
    )
    details: dict[str, Detail] = {
        "heading": heading,
        "count": len(found),
        "lines": Lines(tuple(_line(work, event, entry) for entry in shown)),
    }
    work.reply(here, "knowledge-list", details, rows)


def _line(work: Work, event: Event, entry: KnowledgeEntry) -> Said:
    marks = [name for name, chosen in _which(work, event).items() if chosen(entry)]
    alike = {each for pair in work.knowledge.checked(event.id).found.alike for each in pair}
    if entry.id in alike:
        marks.append("alike")
    mark = Said(f"knowledge-mark-{marks[0]}") if marks else ""
    return Said("knowledge-line", {"question": entry.questions[0], "mark": mark})


def _search(work: Work, here: Here, progress: Progress) -> None:
    event = here.event
    sought = progress.answers["entry-search"]
    entries = entries_of(work, event.id)
    wanted = same_question(sought)
    found = [entry for entry in entries if wanted and wanted in _everything(entry)]
    near = index_of(work, event.id, entries).find(sought).matches
    by_id = {entry.id: entry for entry in entries}
    known = {entry.id for entry in found}
    found += [by_id[match.entry_id] for match in near if match.entry_id not in known]
    rows = (*((entry_button(entry),) for entry in found[:_FOUND]), BACK)
    details: dict[str, Detail] = {"sought": sought, "count": len(found)}
    work.reply(here, "knowledge-found", details, rows)


def _everything(entry: KnowledgeEntry) -> str:
    texts = [text for text, _ in entry.phrasings()]
    return same_question(" ".join((entry.key, *texts, entry.answer.en, entry.answer.zh)))


SEARCH = forms.FormKind(
    Form("entry-search", (Question("entry-search", longest=100),)),
    _search,
    right=Right.EDIT_KNOWLEDGE,
)
