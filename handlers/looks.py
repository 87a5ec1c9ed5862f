"""Looks at what guests told the organizers: each is noted in the chain of acts, at the door."""

from collections.abc import Generator
from contextlib import contextmanager

from bot.domain.here import Here
from handlers.routes import Route
from storage.work import Work


@contextmanager
def noted(work: Work, route: Route, here: Here) -> Generator[None]:
    """Note that somebody enters where others' names, details, questions or letters are seen.

    Where the use case notes an act of its own, that one is enough.
    """
    before = work.audit.noted
    yield
    if route.audited_as and work.audit.noted == before:
        work.audit.note(here.event.id, actor=here.person.id, act=route.audited_as)
