"""What is left of the forgotten: the day, why, and how much of each kind there was."""

from bot.domain.callback_words import audit as words
from bot.domain.here import Here
from bot.domain.messages.messages import Button
from bot.domain.messages.texts import Lines, Said
from bot.domain.people.forgotten import Tombstone
from bot.usecases.paging import page_of, turning_row
from bot.usecases.people.guest_phrases import held_lines
from bot.usecases.rows import ADMIN
from storage.work import Work

_PAGE = 8


def show_forgotten(work: Work, here: Here, page: int) -> None:
    """Show a page of an event's tombstones, the newest first."""
    part = page_of(work.tombstones.of_event(here.event.id), page, most=_PAGE)
    lines = Lines(tuple(map(_line, part.items)))
    details = {
        "title": here.event.title,
        "lines": lines if part.items else Said("audit-forgotten-none"),
        "range": part.said(),
    }
    turning = turning_row(words.FORGOTTEN.to, part.number, more=part.more)
    rows = (*turning, (Button("go-audit", words.SHOW.to()), ADMIN))
    work.reply(here, "audit-forgotten-list", details, rows)


def _line(stone: Tombstone) -> Said:
    details = {
        "day": stone.day.isoformat(),
        "cause": Said(f"forgotten-{stone.cause}"),
        "lines": held_lines(stone.counts),
    }
    return Said("audit-forgotten-line", details)
