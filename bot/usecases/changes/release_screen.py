"""Releasing a draft as organizers see it: asked once more, then done."""

from bot.domain.callback_words import changes as words
from bot.domain.callback_words.changes import Urgency
from bot.domain.changes.changes import Outlook
from bot.domain.changes.drafts import Draft, days_moved, is_of_event
from bot.domain.here import Here
from bot.domain.ids import ChangeId
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard
from bot.domain.messages.texts import Said
from bot.usecases.changes.event_phrases import obstacle_lines
from bot.usecases.changes.phrases import clash_lines, edit_lines
from bot.usecases.changes.screens import DRAFT, EVENT, PROGRAMME
from bot.usecases.rows import ADMIN
from storage.work import Work


def put_release(work: Work, here: Here, draft: Draft, outlook: Outlook, *, is_busy: bool) -> None:
    """Ask once more, with how many guests will be told and what does not fit together.

    `is_busy`: somebody else edited the draft a moment ago.
    """
    yes = Button(
        "release-yes" if outlook.told else "release-yes-silent",
        words.RELEASE_NOW.to(draft.revision, outlook.before.print),
        {"count": outlook.told},
        style=ButtonStyle.SUCCESS,
    )
    other = (
        Button("release-not-urgent", words.TELL_AS.to(Urgency.CALM))
        if outlook.urgent
        else Button("release-urgent", words.TELL_AS.to(Urgency.URGENT))
    )
    obstacles = obstacle_lines(outlook)
    if obstacles.lines:
        rows = (*_move_row(outlook), *_back(here, draft))
        lines = edit_lines(outlook.before, draft)
        work.reply(here, "release-not-yet", {"lines": lines, "obstacles": obstacles}, rows)
        return
    work.reply(
        here,
        "release-ask",
        {
            "lines": edit_lines(outlook.before, draft),
            "count": outlook.told,
            "clashes": Said("release-clashes", {"lines": clash_lines(outlook.clashes)})
            if outlook.clashes
            else "",
            "quiet": Said("release-quiet") if is_busy else "",
            "urgent": Said("release-is-urgent") if outlook.urgent else "",
        },
        ((yes,), (other,), *_back(here, draft)),
    )


def _move_row(outlook: Outlook) -> Keyboard:
    """Return the button that moves the whole programme with the event, where days have changed."""
    days = days_moved(outlook.before.event, outlook.after.event)
    if not days or not outlook.outside:
        return ()
    return ((Button("release-move", words.MOVE_ALL.to(), {"days": days}),),)


def _back(here: Here, draft: Draft) -> Keyboard:
    if is_of_event(draft, here.event):
        return ((DRAFT, EVENT),)
    return ((DRAFT, PROGRAMME),)


def put_released(work: Work, here: Here, change_id: ChangeId, *, told: int, is_event: bool) -> None:
    """Say that a draft has been released, and to how many it will be told."""
    keyboard: Keyboard = ((PROGRAMME, ADMIN),)
    if is_event:
        keyboard = ((EVENT, ADMIN),)
    if told:
        keyboard = ((Button("released-echo", words.CHANGE.to(change_id)),), *keyboard)
    work.reply(here, "released" if told else "released-silent", {"count": told}, keyboard)
