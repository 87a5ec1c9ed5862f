"""Released changes: to organizers with who has seen them, to guests when they have."""

from bot.domain.callback_words import changes as words
from bot.domain.callback_words import rsvps as rsvps_words
from bot.domain.changes.changes import Change, ChangeState
from bot.domain.changes.sights import Difference
from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.ids import ChangeId
from bot.domain.messages.messages import Button
from bot.domain.messages.texts import Moment
from bot.usecases.changes.finding import find_change
from bot.usecases.changes.phrases import changed_said, difference_lines, norms_row
from bot.usecases.changes.screens import PROGRAMME
from bot.usecases.rows import ADMIN, HOME
from storage.work import Work

_SHOWN = 10


def show_changes(work: Work, here: Here) -> None:
    """Show organizers the latest releases, each to be tapped for its counts."""
    event = here.event
    newest = work.changes.newest(event.id, limit=_SHOWN)
    buttons = tuple(
        (Button("told-choice", words.CHANGE.to(each.id), {"at": _when(each, event)}),)
        for each in newest
    )
    back = (PROGRAMME, ADMIN)
    text = "told-list" if newest else "told-none"
    work.reply(here, text, {}, (*buttons, back))


def show_echo(work: Work, here: Here, change_id: ChangeId) -> None:
    """Show organizers how many guests were told of a change and how many have seen it."""
    event = here.event
    change = find_change(work, event, change_id)
    echo = work.notices.counts(change.id)
    rows = [
        (Button("told-refresh", words.CHANGE.to(change.id)),),
        (Button("go-told", words.CHANGES.to()), PROGRAMME),
    ]
    if echo.told > echo.acknowledged:
        count = echo.told - echo.acknowledged
        rows.insert(0, (Button("told-remind", words.REMIND.to(change.id), {"count": count}),))
    work.reply(
        here,
        "told" if change.state is ChangeState.DONE else "told-underway",
        {
            "released-at": _when(change, event),
            "lines": difference_lines(change.differences, event),
            "told-count": echo.told,
            "seen-count": echo.acknowledged,
            "impossible-count": echo.impossible,
        },
        tuple(rows),
    )


def put_reminding(work: Work, here: Here, change: Change, *, count: int) -> None:
    """Say how many guests will be told of a change again."""
    keyboard = ((Button("go-echo", words.CHANGE.to(change.id)), ADMIN),)
    work.reply(here, "told-reminding", {"count": count}, keyboard)


def put_seen(work: Work, here: Here, found: tuple[Difference, ...]) -> None:
    """Show a guest a change they have seen, without the button."""
    work.reply(
        here,
        "change-seen",
        {
            "title": here.event.title,
            "what": changed_said(found, here.event),
            "lines": difference_lines(found, here.event),
        },
        (*norms_row(found), (Button("change-schedule", rsvps_words.SCHEDULE.to()), HOME)),
    )


def _when(change: Change, event: Event) -> Moment:
    return Moment(change.released_at, event.zone)
