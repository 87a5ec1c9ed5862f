"""Comparing host countries: how many guests would need a visa, an authorisation, or nothing."""

import re
from collections import Counter
from dataclasses import dataclass, replace

from bot.domain.events import Event
from bot.domain.forms.forms import Form, Progress, Question
from bot.domain.here import Here
from bot.domain.messages.messages import BarsPicture, BarsRow, Button, Keyboard, Message
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Detail, Lines, Said
from bot.domain.people.rights import Right
from bot.domain.visa.cases import OLDEST_DATA, Dataset
from bot.domain.visa.comparison import (
    LEAST_CELL,
    LEAST_TOTAL,
    MOST_HOSTS,
    USUAL_HOSTS,
    Group,
    Pooled,
    TooFewPassports,
    compare,
    pool,
)
from bot.domain.visa.countries import exactly, name_of
from bot.usecases import forms
from bot.usecases.visa.hints import day_at, group_by_data
from storage.work import Work

_CODES = re.compile(r"[A-Z]{2}(?:[\s,;，；、]+[A-Z]{2})*")
_BETWEEN_CODES = re.compile(r"[\s,;，；、]+")
_BETWEEN_NAMES = re.compile(r"[\n,;，；、]+")
_BACK: Keyboard = (
    (Button("visacompare-type", "visadesk:compare:type"),),
    (Button("go-visadesk", "visadesk"), Button("go-home", "home")),
)


class HostUnclear(Refused):
    """A candidate country that is none, or may be several."""

    text = "visacompare-host-unclear"


class TooManyHosts(Refused):
    """More candidate countries than are compared at a time."""

    text = "visacompare-too-many"


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
        details: dict[str, Detail] = {"why": found}
        letter = Message(
            here.person.id, "visacompare-not", details, _BACK, replaces=here.screen, about=event.id
        )
        work.outbox.put(letter)
        return
    lines = tuple(_line(host, row, found.pooled) for host, row in found.table.items())
    rows = ((Button("visacompare-picture", "visadesk:compare:picture"),), *_BACK)
    work.reply(here, "visacompare", {"lines": Lines(lines), **_facts(work, found)}, rows)


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
        ((Button("visacompare-back", "visadesk:compare"),),),
        attachment=BarsPicture(event.title, rows),
    )


def ask_hosts(work: Work, here: Here) -> None:
    """Ask which countries to compare."""
    forms.begin(work, here, kind=HOSTS)


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


def read_hosts(typed: str) -> tuple[str, ...]:
    """Return the codes of a typed list of countries.

    Raises:
        HostUnclear: one of them is no country, or may be several.
        TooManyHosts: there are more than can be compared at a time.
    """
    text = typed.strip()
    parts = (_BETWEEN_CODES if _CODES.fullmatch(text) else _BETWEEN_NAMES).split(text)
    codes: dict[str, None] = {}
    for part in filter(None, map(str.strip, parts)):
        code = exactly(part)
        if not code:
            raise HostUnclear(typed=part)
        codes[code] = None
    if len(codes) > MOST_HOSTS:
        raise TooManyHosts(count=MOST_HOSTS)
    return tuple(codes)


def _heed(_work: Work, here: Here, _question: Question, answer: str) -> Here:
    read_hosts(answer)
    return here


def _finish(work: Work, here: Here, progress: Progress) -> None:
    event = here.event
    hosts = read_hosts(progress.answers["visa-hosts"])
    work.visa_cases.keep_choices(event.id, replace(work.visa_cases.choices(event.id), hosts=hosts))
    show_comparison(work, here)


HOSTS = forms.FormKind(
    Form("visahosts", (Question("visa-hosts", longest=200),)),
    _finish,
    heed=_heed,
    right=Right.TEND_VISAS,
)
