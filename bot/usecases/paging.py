"""Lists that are too long for one screen: cut into pages that say which part of how many they show."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.domain.messages.messages import Button, Keyboard
from bot.domain.messages.texts import Said

T = TypeVar("T")

_MOST = 30
_ROOM = 2600
"""Characters of people's words on one page: a message of Telegram's holds 4,096 with all the rest."""


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """One page of a list: its items, the place of the first of them (from 1), and all there are."""

    number: int
    items: Sequence[T]
    first: int
    count: int

    @property
    def more(self) -> bool:
        """Whether another page comes after this one."""
        return bool(self.items) and self.first - 1 + len(self.items) < self.count

    def said(self) -> Said:
        """Say which part of how many is shown."""
        last = self.first - 1 + len(self.items)
        return Said("list-range", {"first": self.first, "last": last, "count": self.count})

    def range_line(self) -> tuple[Said, ...]:
        """Return the same as a line below the items, none where one page holds them all."""
        return (self.said(),) if self.number or self.more else ()


def _no_words(_item: object) -> int:
    return 0


def page_of(
    items: Sequence[T],
    number: int,
    *,
    most: int = _MOST,
    length: Callable[[T], int] = _no_words,
) -> Page[T]:
    """Return a page of a list by its number, from 0.

    `length` is how many characters of people's words an item shows: long ones make short pages.
    Whoever made the number up, or a list that has become shorter, is shown the first page.
    """
    starts = [0]
    used = 0
    for place, item in enumerate(items):
        used += length(item)
        if place > starts[-1] and (place - starts[-1] >= most or used > _ROOM):
            starts.append(place)
            used = length(item)
    number = number if number < len(starts) else 0
    start = starts[number]
    end = starts[number + 1] if number + 1 < len(starts) else len(items)
    return Page(number, items[start:end], start + 1 if items else 0, len(items))


def turning_row(data_of: Callable[[int], str], page: int, *, more: bool) -> Keyboard:
    """Return the row that turns pages, none where there is only one.

    `data_of` returns a button's data for the number of a page; `more` says whether another page
    comes after this one.
    """
    row: list[Button] = []
    if page:
        row.append(Button("page-before", data_of(page - 1)))
    if more:
        row.append(Button("page-after", data_of(page + 1)))
    return (tuple(row),) if row else ()
