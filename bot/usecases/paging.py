"""Turning the pages of a list that is too long for one screen."""

from bot.domain.messages.messages import Button, Keyboard


def turning_row(data: str, page: int, *, more: bool) -> Keyboard:
    """Return the row that turns pages, none where there is only one.

    `data` is what stands before the number of a page in a button's data; `more` says whether
    another page comes after this one.
    """
    row: list[Button] = []
    if page:
        row.append(Button("page-before", f"{data}:{page - 1}"))
    if more:
        row.append(Button("page-after", f"{data}:{page + 1}"))
    return (tuple(row),) if row else ()
