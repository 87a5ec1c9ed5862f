"""Comparing host countries: how many guests would need a visa, an authorisation, or nothing."""

from collections import Counter
from dataclasses import dataclass

from bot.domain.callback_words import care
from bot.domain.callback_words import visa as words
from bot.domain.events import Event
from bot.domain.features import Feature, Gate
from bot.domain.here import Here
from bot.domain.messages.messages import BarsPicture, BarsRow, Button, Keyboard
from bot.domain.messages.texts import Detail, Lines, Said
from bot.domain.people.rights import Right
from bot.domain.visa.cases import OLDEST_DATA, Dataset
from bot.domain.visa.comparison import (
    LEAST_CELL,
    LEAST_TOTAL,
    USUAL_HOSTS,
    Group,
    Pooled,
    TooFewPassports,
    compare,
    pool,
)
from bot.domain.visa.countries import name_of
from bot.usecases.rows import allowed
from bot.usecases.visa.finding import group_by_data
from bot.usecases.visa.phrases import day_at
from bot.usecases.visa.queue_screens import DESK_ROW
from storage.work import Work


@dataclass(frozen=True, slots=True)
class _Comparison:
    dataset: Dataset
    pooled: Pooled
    table: dict[str, dict[Group, int]]


def show_comparison(work: Work, here: Here) -> None:
    """Show the comparison as text, or why there is none."""
    event = here.event
    found = _compared(work, event)
    if isinstance(found, Said):
        work.reply(here, "visacompare-not", {"why": found}, _rows(here))
        return
    lines = tuple(_line(host, row, found.pooled) for host, row in found.table.items())
    rows = ((Button("visacompare-picture", words.COMPARE_PICTURE.to()),), *_rows(here))
    work.reply(here, "visacompare", {"lines": Lines(lines), **_facts(work, found)}, rows)


def _rows(here: Here) -> Keyboard:
    beside = (
        Gate(Right.CHANGE_EVENT, Feature.TRUST),
        Button("visacompare-places", care.PLACES.to()),
    )
    hosts = (Button("visacompare-type", words.COMPARE_HOSTS.to()),)
    return (hosts, *allowed(here, ((beside,),)), DESK_ROW)


def send_picture(work: Work, here: Here) -> None:
    """Send the comparison as a picture of bars."""
    event = here.event
    found = _compared(work, event)
    if isinstance(found, Said):
        show_comparison(work, here.anew())
        return
    rows = tuple(
        BarsRow(name_of(host), _parts(row, found.pooled)) for host, row in found.table.items()
    )
    work.send(
        here,
        "visacompare-caption",
        _facts(work, found),
        ((Button("visacompare-back", words.COMPARE.to()),),),
        attachment=BarsPicture(event.title, rows),
    )


def _compared(work: Work, event: Event) -> _Comparison | Said:
    """Return the comparison, or the sentence that says why there is none."""
    dataset = work.visa_dataset.dataset()
    if dataset is None:
        return Said("visadesk-no-data")
    age = dataset.age(work.now.date())
    if not 0 <= age <= OLDEST_DATA:
        details: dict[str, Detail] = {
            "source": dataset.source,
            "dated-at": day_at(dataset.dated),
            "days": age,
        }
        return Said("visadesk-data-old", details)
    cases = work.visa_cases.all_of(event.id).values()
    counts = Counter(each.passport for each in cases if each.passport and each.special is None)
    try:
        pooled = pool(counts)
    except TooFewPassports:
        return Said("visacompare-too-few", {"count": LEAST_TOTAL, "number": LEAST_CELL})
    hosts = work.visa_cases.choices(event.id).hosts or USUAL_HOSTS
    work.visa_dataset.prefetch(counts, hosts)
    return _Comparison(dataset, pooled, compare(pooled, hosts, group_by_data(work, event)))


def _line(host: str, row: dict[Group, int], pooled: Pooled) -> Said:
    details: dict[str, Detail] = {"host": name_of(host)}
    for group, count in row.items():
        details[f"{group}-count"] = count
        details[f"{group}-percent"] = round(100 * count / pooled.split)
    return Said("visacompare-line", details)


def _parts(row: dict[Group, int], pooled: Pooled) -> tuple[tuple[str, int], ...]:
    parts = tuple((f"visacompare-{group}", count) for group, count in row.items())
    return (*parts, ("visacompare-others", pooled.others)) if pooled.others else parts


def _facts(work: Work, found: _Comparison) -> dict[str, Detail]:
    return {
        "count": found.pooled.split,
        "others-count": found.pooled.others,
        "number": LEAST_CELL,
        "source": found.dataset.source,
        "dated-at": day_at(found.dataset.dated),
        "days": found.dataset.age(work.now.date()),
    }
