"""The passports present, each with what its holders hear and when that was checked."""

from bot.domain.callback_words import visa as words
from bot.domain.here import Here
from bot.domain.messages.messages import Button
from bot.domain.messages.texts import Detail, Lines, Said
from bot.domain.visa.cases import RECHECK
from bot.domain.visa.countries import name_of
from bot.domain.visa.official_pages import noted_on, official_pages
from bot.usecases.paging import page_of, turning_row
from bot.usecases.visa.finding import Present, present_of, stands_of
from bot.usecases.visa.phrases import day_at
from bot.usecases.visa.queue_screens import DESK_ROW
from storage.work import Work

_LISTED = 5


def show_present(work: Work, here: Here, page: int) -> None:
    """Show the passports present, a page at a time; those to be checked come first."""
    event = here.event
    every = present_of(work, event, stands_of(work, event))
    every.sort(key=lambda each: not each.is_due)
    shown = page_of(every, page, most=_LISTED)
    rows = (
        *(
            (
                Button(
                    "present-tick",
                    words.CHECKED.to(each.passport, shown.number),
                    {"issuer": name_of(each.passport)},
                ),
            )
            for each in shown.items
            if each.hint.need is not None and each.is_due
        ),
        (Button("visarule-new", words.NEW_RULE.to()),),
        *turning_row(words.PRESENT.to, shown.number, more=shown.more),
        DESK_ROW,
    )
    lines = (*(_line(work, each) for each in shown.items), *shown.range_line())
    details: dict[str, Detail] = {
        "host": name_of(event.country) if event.country else Said("visadesk-no-host"),
        "page": _page(work, here),
        "lines": Lines(lines) if lines else Said("present-nobody"),
        "days": RECHECK,
    }
    work.reply(here, "present", details, rows)


def _page(work: Work, here: Here) -> Said:
    if own := work.visa_cases.choices(here.event.id).link:
        return Said("present-own-page", {"link": own})
    known = official_pages().get(here.event.country)
    if known is None:
        return Said("present-no-page")
    return Said("present-page", {"link": known, "noted-at": day_at(noted_on())})


def _line(work: Work, present: Present) -> Said:
    need, rule = present.hint.need, present.rule
    dataset = work.visa_dataset.dataset()
    source = Said("present-none")
    if rule is not None:
        source = Said("present-checked", {"checked-at": day_at(rule.checked_on), "link": rule.link})
        if present.is_due:
            source = Said("present-again", {"source": source})
    elif dataset is not None and need is not None:
        source = Said("present-data", {"dated-at": day_at(dataset.dated)})
    details: dict[str, Detail] = {
        "issuer": name_of(present.passport),
        "need": Said(f"q-visarule-need-{need}") if need else Said("present-unclear"),
        "source": source,
    }
    return Said("present-line", details)
