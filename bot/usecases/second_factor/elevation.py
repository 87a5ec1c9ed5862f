"""Whether somebody typed a code lately, and asking for one: the one rule the door goes by."""

from collections.abc import Collection
from dataclasses import replace

from bot.domain.here import Here
from bot.domain.ids import PersonId
from bot.domain.messages.refusals import Refused
from bot.domain.people.rights import Right
from bot.domain.people.second_factor import NEEDS_SECOND_FACTOR, Pending, SecondFactor
from bot.usecases.second_factor.screens import show_ask, show_set_up_first
from storage.work import Work


class NotElevated(Refused):
    """Something privileged was asked for without a code; `here` is where."""

    text = "second-factor-needed"

    def __init__(self, here: Here) -> None:
        super().__init__()
        self.here = here


def check(work: Work, here: Here, rights: Collection[Right]) -> None:
    """Let somebody make use of rights, if these take no second factor or a code was typed lately.

    Where the event demands none, it takes one of whoever has set theirs up.

    Raises:
        NotElevated: a code is to be typed first, or the second factor is to be set up.
    """
    if NEEDS_SECOND_FACTOR.isdisjoint(rights):
        return
    factor = work.second_factors.find(here.person.id)
    is_set_up = factor is not None and factor.confirmed
    if not is_set_up and not here.event.security.second_factor:
        return
    if factor is None or not factor.is_elevated(work.now):
        raise NotElevated(here)


def ask(work: Work, here: Here, *, data: str = "", words: str = "") -> None:
    """Keep what somebody asked for, and ask for the code; or have them set up a second factor."""
    factor = work.second_factors.find(here.person.id) or SecondFactor()
    pending = Pending(here.event.id, work.now, data, words)
    work.second_factors.keep(here.person.id, replace(factor, pending=pending))
    if factor.confirmed:
        show_ask(work, here, factor)
    else:
        show_set_up_first(work, here)


def end(work: Work, person_id: PersonId) -> None:
    """Let the last code count no longer."""
    factor = work.second_factors.find(person_id)
    if factor is not None:
        work.second_factors.keep(person_id, replace(factor, elevated_until=None, pending=None))
