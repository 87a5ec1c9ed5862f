"""Privileged acts and looks in words, the newest first; people are codes in it."""

from collections.abc import Mapping, Sequence

from bot.domain.callback_words import audit as words
from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.ids import OPERATOR, OUTSIDER, PersonId
from bot.domain.messages.messages import Button
from bot.domain.messages.texts import Lines, Moment, Said
from bot.domain.people.codes import Desk
from bot.usecases.audit.phrases import act_said
from bot.usecases.audit_acts import codes_in_acts
from bot.usecases.paging import page_of, turning_row
from bot.usecases.rows import ADMIN_ROW
from storage.audit import Entry
from storage.work import Work

_PAGE = 20
_FORGOTTEN = (Button("audit-forgotten", words.FORGOTTEN.to(0)),)


def show_newest(work: Work, here: Here) -> None:
    """Show the newest entries of the event's chain."""
    _show(work, here, work.audit.believed(here.event.id), 0)


def show_page(work: Work, here: Here, last: int, page: int) -> None:
    """Show a page of the entries up to the one that was the last when the list was opened."""
    entries = work.audit.believed(here.event.id)
    _show(work, here, [each for each in entries if each.number <= last], page)


def _show(work: Work, here: Here, entries: Sequence[Entry], page: int) -> None:
    """Show a page. What does not open in the chain is counted below it, as in every list."""
    last = entries[-1].number if entries else 0
    part = page_of(entries[::-1], page, most=_PAGE)
    actors = sorted({each.actor for each in part.items})
    codes = work.codes.of_all(here.event.id, actors, Desk.MEMBERS)
    about = codes_in_acts(work, here.event.id, part.items)
    lines = tuple(_line(here.event, each, codes, about.get(each.number, "")) for each in part.items)
    turning = turning_row(lambda number: words.PAGE.to(last, number), part.number, more=part.more)
    details = {
        "title": here.event.title,
        "lines": Lines(lines) if lines else Said("audit-none"),
        "range": part.said(),
    }
    work.reply(here, "audit", details, (*turning, _FORGOTTEN, *ADMIN_ROW))


def _line(event: Event, entry: Entry, codes: Mapping[PersonId, str], about: str) -> Said:
    return Said(
        "audit-line",
        {
            "number": entry.number,
            "at": Moment(entry.at, event.zone),
            "by": _who(entry.actor, codes),
            "act": act_said(entry.act),
            "about": Said("audit-about", {"code": about}) if about else "",
        },
    )


def _who(actor: PersonId, codes: Mapping[PersonId, str]) -> str | Said:
    if actor == OPERATOR:
        return Said("audit-operator")
    if actor == OUTSIDER:
        return Said("audit-outsider")
    return codes.get(actor) or Said("audit-gone")
