"""Proposing without a name: what is kept is the proposal, and the hash of what its author holds.

The author's own message alone can amend or withdraw it; nobody can find out whose it is.
"""

from dataclasses import replace

from bot.crypto.codes import new_code, new_id
from bot.domain.common_ground.items import (
    ABOUT,
    DOUBTS,
    MOST,
    STATEMENT,
    TITLE,
    Item,
    ItemKind,
    ItemState,
    hash_of,
)
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.here import Here
from bot.domain.ids import ItemId
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Words
from bot.usecases import forms
from bot.usecases.common_ground.finding import find_held, reword, waiting_items
from bot.usecases.common_ground.screens import (
    show_proposed,
    show_withdraw_question,
    show_withdrawn,
)
from bot.usecases.form_reading import longest_said
from storage.work import Work


class TooManyWaiting(Refused):
    """As much waits to be accepted as may."""

    text = "ground-too-many-waiting"


def start_proposal(work: Work, here: Here, kind: ItemKind) -> None:
    """Ask what is proposed, in the guest's own language. Raises TooManyWaiting."""
    _refuse_too_many(work, here)
    forms.begin(work, here, kind=_FORMS[kind])


def start_amending(work: Work, here: Here, handle: str) -> None:
    """Ask an author for other words. Raises HandleLost."""
    item = find_held(work, here.event, handle)
    forms.begin(work, here, kind=_FORMS[item.kind], about=handle)


def ask_to_withdraw(work: Work, here: Here, handle: str) -> None:
    """Ask an author once. Raises HandleLost."""
    show_withdraw_question(work, here, find_held(work, here.event, handle), handle)


def withdraw(work: Work, here: Here, handle: str) -> None:
    """Take back what an author proposed; rounds that asked about it stay. Raises HandleLost."""
    item = find_held(work, here.event, handle)
    work.common_ground.keep(replace(item, state=ItemState.WITHDRAWN, accepted_by=None))
    show_withdrawn(work, here)


def _refuse_too_many(work: Work, here: Here) -> None:
    if len(waiting_items(work, here.event)) >= MOST:
        raise TooManyWaiting(number=MOST)


def _propose(work: Work, here: Here, progress: Progress) -> None:
    """Keep a proposal, or other words for one. No act is noted: that would name who proposed."""
    kind = ItemKind.STATEMENT if progress.form == "ground-statement" else ItemKind.INTERVENTION
    texts = [Words.of(here.person.language, progress.answers[each.name]) for each in _ASKED[kind]]
    if handle := progress.about:
        item = find_held(work, here.event, handle).worded_anew(texts)
    else:
        _refuse_too_many(work, here)
        handle = new_code()
        item = Item(
            ItemId(new_id()),
            here.event.id,
            kind,
            version=0,
            state=ItemState.PROPOSED,
            title=Words(""),
            handle=hash_of(handle),
        ).worded_anew(texts)
    reword(work, item)
    show_proposed(work, here, item, handle)


_ASKED = {
    ItemKind.STATEMENT: (Question("ground-sentence", Kind.NAME, longest=STATEMENT),),
    ItemKind.INTERVENTION: (
        Question("ground-title", Kind.NAME, longest=TITLE),
        Question("ground-about", Kind.NAME, longest=ABOUT),
        Question("ground-doubts", Kind.NAME, longest=DOUBTS),
    ),
}
_FORMS = {
    kind: forms.FormKind(Form(f"ground-{kind}", asked), _propose, longest_said, for_questions=True)
    for kind, asked in _ASKED.items()
}
FORMS = tuple(_FORMS.values())
