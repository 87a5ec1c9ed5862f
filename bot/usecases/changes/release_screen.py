"""Releasing a draft as organizers see it: asked once more, then done."""

from bot.domain.callback_words import changes as words
from bot.domain.callback_words.changes import Urgency
from bot.domain.changes.changes import Outlook
from bot.domain.changes.drafts import Draft
from bot.domain.here import Here
from bot.domain.ids import ChangeId
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard
from bot.domain.messages.texts import Said
from bot.usecases.changes.phrases import clash_lines, edit_lines
from bot.usecases.changes.screens import DRAFT, PROGRAMME
from bot.usecases.rows import ADMIN
from storage.work import Work


def put_release(work: Work, here: Here, draft: Draft, outlook: Outlook, *, is_busy: bool) -> None:
    """Ask once more, with how many guests will be told and what does not fit together.

    `is_busy`: somebody else edited the draft a moment ago.
    """
    yes = Button(
        "release-yes" if outlook.told else "release-yes-silent",
        words.RELEASE_NOW.to(draft.revision),
        {"count": outlook.told},
        style=ButtonStyle.SUCCESS,
    )
    other = (
        Button("release-not-urgent", words.TELL_AS.to(Urgency.CALM))
        if outlook.urgent
        else Button("release-urgent", words.TELL_AS.to(Urgency.URGENT))
    )
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
        ((yes,), (other,), (DRAFT, PROGRAMME)),
    )


def put_released(work: Work, here: Here, change_id: ChangeId, *, told: int) -> None:
    """Say that a draft has been released, and to how many it will be told."""
    keyboard: Keyboard = ((PROGRAMME, ADMIN),)
    if told:
        keyboard = ((Button("released-echo", words.CHANGE.to(change_id)),), *keyboard)
    work.reply(here, "released" if told else "released-silent", {"count": told}, keyboard)
