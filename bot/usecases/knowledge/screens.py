"""/knowledge: the prepared answers at a glance, in lists, found, checked, and as files."""

from collections import Counter
from collections.abc import Callable, Sequence

from bot.domain.callback_words import knowledge as words
from bot.domain.callback_words.knowledge import FileKind, Lack, Then
from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.ids import EntryId
from bot.domain.knowledge.entries import (
    CATEGORIES,
    ENTRIES,
    UNDECIDED,
    KnowledgeEntry,
    Wording,
)
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard, TextFile, in_rows
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Detail, Lines, Said
from bot.usecases.knowledge.finding import entries_of, find_entry, today
from bot.usecases.knowledge.phrases import category_said, check_said, found_by_check
from bot.usecases.paging import turning_row
from bot.usecases.rows import ADMIN, ADMIN_ROW
from storage.work import Work

PAGE = 8
_TOLD = ("answer", "suggest", "nothing", "refused", "helped", "asked")
"""What is counted of questions, in the order in which it is shown."""
BACK = (Button("go-knowledge", words.SHOW.to()), ADMIN)
_CHECK = Button("knowledge-check", words.CHECK.to())


def show_knowledge(work: Work, here: Here) -> None:
    """Show what there is by category, what needs a look, and how often answers were found."""
    event = here.event
    entries = entries_of(work, event.id)
    tally = work.questions.tally(event.id)
    details: dict[str, Detail] = {
        "count": len(entries),
        "most-count": ENTRIES,
        "check": check_said(work, event),
        **{f"{what}-count": tally.get(what, 0) for what in _TOLD},
    }
    work.reply(here, "knowledge", details, _overview(work, event, entries))


def show_list(work: Work, here: Here, entry_id: EntryId, page: int) -> None:
    """Show the entries of the category that an entry is in, page by page.

    Raises:
        StaleButton: the entry is gone.
    """
    category = find_entry(work, here, entry_id).category
    found = [each for each in entries_of(work, here.event.id) if each.category == category]
    _show_page(
        work, here, found, category_said(category), lambda at: words.LIST.to(entry_id, at), page
    )


def show_lacking(work: Work, here: Here, lack: Lack, page: int) -> None:
    """Show the drafts, the expired entries, or those that lack a language, page by page."""
    chosen = _lacking(work, here.event)[lack]
    found = [each for each in entries_of(work, here.event.id) if chosen(each)]
    heading = Said(f"knowledge-only-{lack}")
    _show_page(work, here, found, heading, lambda at: words.LACKING.to(lack, at), page)


def show_found(work: Work, here: Here, sought: str, found: Sequence[KnowledgeEntry]) -> None:
    """Show the entries that were found."""
    rows = (*((entry_button(entry),) for entry in found), BACK)
    work.reply(here, "knowledge-found", {"sought": sought, "count": len(found)}, rows)


def show_wordings(
    work: Work, here: Here, waiting: Sequence[tuple[Wording, KnowledgeEntry]], digest: str
) -> None:
    """Show wordings that were offered, to be taken together; whose they are is not known here."""
    rows = (
        (
            Button("wordings-take", words.TAKE_WORDINGS.to(digest), style=ButtonStyle.SUCCESS),
            Button("wordings-leave", words.LEAVE_WORDINGS.to(digest)),
        ),
        (Button("wordings-choose", words.CHOOSE_WORDINGS.to()),),
        BACK,
    )
    lines = tuple(
        Said("wordings-line", {"wording": wording.text, "question": entry.questions[0]})
        for wording, entry in waiting
    )
    details: dict[str, Detail] = {
        "count": work.questions.waiting(here.event.id),
        "lines": Lines(lines),
    }
    work.reply(here, "wordings", details, rows)


def show_wording(work: Work, here: Here, wording: Wording, entry: KnowledgeEntry) -> None:
    """Show one wording that was offered, with the entry it would belong to."""
    take = words.TAKE_WORDING.to(wording.id)
    rows = (
        (
            Button("wording-take", take, style=ButtonStyle.SUCCESS),
            Button("wording-leave", words.LEAVE_WORDING.to(wording.id)),
        ),
        (entry_button(entry),),
        BACK,
    )
    details: dict[str, Detail] = {
        "count": work.questions.waiting(here.event.id),
        "wording": wording.text,
        "question": entry.questions[0],
    }
    work.reply(here, "wording", details, rows)


def show_check(work: Work, here: Here) -> None:
    """Show what the last self-check found, each entry to be tapped."""
    event = here.event
    found = work.knowledge.checked(event.id).found
    lines, listed = found_by_check(found, entries_of(work, event.id))
    rows = (
        (Button("check-now", words.CHECK_NOW.to()),),
        *((entry_button(each),) for each in listed),
        BACK,
    )
    details: dict[str, Detail] = {"check": check_said(work, event), "lines": lines}
    work.reply(here, "knowledge-check-screen", details, rows)


def show_check_soon(work: Work, here: Here) -> None:
    """Say that the self-check runs within a minute."""
    work.reply(here, "check-soon", {}, ((_CHECK,), BACK))


def show_files(work: Work, here: Here) -> None:
    """Show what can be done with files."""
    rows = (
        tuple(Button(f"knowledge-{each}", words.EXPORT.to(each)) for each in FileKind),
        (Button("knowledge-import", words.IMPORT.to()),),
        BACK,
    )
    work.reply(here, "knowledge-files-screen", {}, rows)


def send_file(work: Work, here: Here, file: TextFile) -> None:
    """Send the entries as a file, protected from being passed on."""
    work.send(here, "knowledge-file", {}, (BACK,), attachment=file, protect=True)


def entry_button(entry: KnowledgeEntry) -> Button:
    """Return a button that opens an entry."""
    question = {"question": entry.questions[0]}
    return Button("knowledge-entry", words.ENTRY.to(entry.id), question)


def _overview(work: Work, event: Event, entries: Sequence[KnowledgeEntry]) -> Keyboard:
    counts = Counter(entry.category for entry in entries)
    one_of = {entry.category: entry.id for entry in reversed(entries)}
    categories = [
        Button(
            "knowledge-category",
            words.LIST.to(one_of[category], 0),
            {"category": category_said(category), "count": counts[category]},
        )
        for category in sorted(counts, key=_place)
    ]
    special = [
        Button(
            f"knowledge-{lack}",
            words.LACKING.to(lack, 0)
            if lack is not Lack.UNTIED
            else words.TOPIC.to(next(filter(chosen, entries)).id, Then.NEXT),
            {"count": number},
        )
        for lack, chosen in _lacking(work, event).items()
        if (number := sum(map(chosen, entries)))
    ]
    waiting = work.questions.waiting(event.id)
    wordings = Button("knowledge-wordings", words.REVIEW_WORDINGS.to(), {"count": waiting})
    gap_count = work.questions.gaps.count(event.id)
    gaps = Button("knowledge-gaps", words.GAPS.to(0), {"count": gap_count})
    return (
        (
            Button("knowledge-add", words.ADD.to(), style=ButtonStyle.PRIMARY),
            Button("knowledge-search", words.SEARCH.to()),
        ),
        *in_rows(categories),
        *in_rows(special),
        *([(gaps,)] if gap_count else []),
        *([(wordings,)] if waiting else []),
        (_CHECK, Button("knowledge-files", words.FILES.to())),
        *ADMIN_ROW,
    )


def _place(category: str) -> tuple[int, str]:
    known = CATEGORIES.index(category) if category in CATEGORIES else len(CATEGORIES)
    return known, category


def _lacking(work: Work, event: Event) -> dict[Lack, Callable[[KnowledgeEntry], bool]]:
    day = today(event, work.now)
    return {
        Lack.DRAFTS: lambda entry: entry.draft,
        Lack.EXPIRED: lambda entry: entry.expires is not None and entry.expires < day,
        Lack.UNTRANSLATED: lambda entry: not (entry.answer.en and entry.answer.zh),
        Lack.UNTIED: lambda entry: entry.topic == UNDECIDED,
    }


def _show_page(
    work: Work,
    here: Here,
    found: Sequence[KnowledgeEntry],
    heading: Said,
    data_of: Callable[[int], str],
    page: int,
) -> None:
    first = page * PAGE
    shown = found[first : first + PAGE]
    if page and not shown:
        raise StaleButton
    rows = (
        *((entry_button(entry),) for entry in shown),
        *turning_row(data_of, page, more=len(found) > first + PAGE),
        BACK,
    )
    lacking = _lacking(work, here.event)
    pairs = work.knowledge.checked(here.event.id).found.alike
    alike = {each for pair in pairs for each in pair}

    def line(entry: KnowledgeEntry) -> Said:
        marks: list[str] = [lack for lack, chosen in lacking.items() if chosen(entry)]
        marks += ["alike"] if entry.id in alike else []
        mark = Said(f"knowledge-mark-{marks[0]}") if marks else ""
        return Said("knowledge-line", {"question": entry.questions[0], "mark": mark})

    details: dict[str, Detail] = {
        "heading": heading,
        "count": len(found),
        "lines": Lines(tuple(map(line, shown))),
    }
    work.reply(here, "knowledge-list", details, rows)
