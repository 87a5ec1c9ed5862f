"""Counting how many guests came to an earlier event of the series: seldom, and told in a word."""

from bot.domain.here import Here
from bot.domain.series.turnover import Cells, Looked, is_due, looked_again
from bot.usecases.series.desk_screens import put_share
from bot.usecases.series.finding import earlier_events
from bot.usecases.series.screens import NoSeries
from bot.usecases.working_groups.finding import takers_part
from storage.work import Work


def show_share(work: Work, here: Here) -> None:
    """Show how many came before, counted anew if enough guests have come or gone since. Raises NoSeries."""
    if not here.event.series.key:
        raise NoSeries
    put_share(work, here, _looked(work, here))


def _looked(work: Work, here: Here) -> Looked:
    event, shelf = here.event, work.series.shares
    before = shelf.find(event.id)
    here_now = {each.person_id for each in takers_part(work, event)}
    if not is_due(before, len(here_now)):
        return before
    came = {
        person
        for earlier in earlier_events(work, event)
        for person in work.guests.ids_of(earlier.id)
    }
    looked = looked_again(before, Cells(len(here_now & came), len(here_now - came)))
    shelf.keep(event.id, looked)
    return looked
