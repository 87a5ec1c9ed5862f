"""How many statements leave for a database: what must not grow with the number of guests."""

import threading
from collections.abc import Generator
from contextlib import contextmanager

from sqlalchemy import Engine, event


@contextmanager
def statements_noted(*, of_this_thread: bool = False) -> Generator[list[str]]:
    """Note the statements that leave for any database meanwhile, whoever says them, or this thread alone."""
    said: list[str] = []
    here = threading.get_ident()

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if not of_this_thread or threading.get_ident() == here:
            said.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield said
    finally:
        event.remove(Engine, "before_cursor_execute", note)
