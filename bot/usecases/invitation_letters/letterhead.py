"""The letterhead: what the host says of itself on every invitation letter."""

from bot.domain.forms.forms import Form, Progress, Question
from bot.domain.here import Here
from bot.domain.invitation_letters.questions import LETTERHEAD
from bot.domain.invitation_letters.reading import read_field
from bot.domain.messages.messages import Button, ButtonStyle
from bot.domain.messages.refusals import StaleButton
from bot.domain.people.rights import Right
from bot.usecases import forms
from bot.usecases.invitation_letters.fields import lines_of, unprintable
from storage.work import Work


def show_letterhead(work: Work, here: Here) -> None:
    """Show the letterhead, each item with a button to change it."""
    event = here.event
    head = work.letterheads.find(event.id)
    back = (Button("go-visaletters", "visaletters"), Button("go-admin", "admin"))
    if not head:
        rows = (
            (Button("letterhead-start", "visaletters:head:all", style=ButtonStyle.PRIMARY),),
            back,
        )
        work.reply(here, "letterhead-none", {}, rows)
        return
    buttons = [Button(f"field-{each.name}", f"visaletters:head:{each.name}") for each in LETTERHEAD]
    rows = tuple(tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2))
    work.reply(
        here,
        "letterhead",
        {
            "field-lines": lines_of(LETTERHEAD, head),
            "unprintable-lines": unprintable(LETTERHEAD, head),
        },
        (*rows, back),
    )


def start_letterhead(work: Work, here: Here, *, item: str) -> None:
    """Ask for the whole letterhead, or for one item of it anew."""
    event = here.event
    names = [question.name for question in LETTERHEAD]
    if item != "all" and item not in names:
        raise StaleButton
    forms.begin(
        work,
        here,
        kind=HEAD,
        about=event.id,
        answers=work.letterheads.find(event.id),
        only=None if item == "all" else names.index(item),
    )


def _finish(work: Work, here: Here, progress: Progress) -> None:
    event = here.event
    if progress.about != event.id:
        raise StaleButton
    work.audit.note(event.id, actor=here.person.id, act="changed-letterhead")
    work.letterheads.keep(event.id, progress.answers)
    show_letterhead(work, here)


def _check(work: Work, progress: Progress, question: Question, answer: str) -> str:
    return read_field(question, answer, others=progress.answers, today=work.now.date())


HEAD = forms.FormKind(
    Form("letterhead", LETTERHEAD), _finish, right=Right.APPROVE_LETTERS, check=_check
)
