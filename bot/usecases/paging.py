"""Turning the pages of a list that is too long for one screen."""

from collections.abc import Callable

from bot.domain.messages.messages import Button, Keyboard


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
