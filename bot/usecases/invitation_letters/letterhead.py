"""The letterhead: what the host says of itself on every invitation letter."""

from bot.domain.forms.forms import Form, Progress, Question
from bot.domain.here import Here
from bot.domain.invitation_letters.questions import HEAD_DAYS, LETTERHEAD, given
from bot.domain.invitation_letters.reading import read_field
from bot.domain.messages.refusals import StaleButton
from bot.domain.people.rights import Right
from bot.domain.retention import Keeping
from bot.usecases import forms
from bot.usecases.invitation_letters.queue_screens import show_letterhead
from bot.usecases.retention.days import choose_days
from storage.work import Work


def fill_in(work: Work, here: Here) -> None:
    """Ask for the whole letterhead."""
    _begin(work, here, None)


def change(work: Work, here: Here, item: str) -> None:
    """Ask for one item of the letterhead anew.

    Raises:
        StaleButton: there is no such item.
    """
    names = [question.name for question in LETTERHEAD]
    if item not in names:
        raise StaleButton
    _begin(work, here, names.index(item))


def _begin(work: Work, here: Here, only: int | None) -> None:
    event = here.event
    known = work.letterheads.find(event.id)
    forms.begin(work, here, kind=HEAD, answers=known, only=only)


def _finish(work: Work, here: Here, progress: Progress) -> None:
    event = here.event
    work.audit.note(event.id, actor=here.person.id, act="changed-letterhead")
    work.letterheads.keep(event.id, progress.answers)
    if days := given(progress.answers, HEAD_DAYS):
        choose_days(work, event, Keeping.LETTERS, int(days))
    show_letterhead(work, here)


def _check(work: Work, progress: Progress, question: Question, answer: str) -> str:
    return read_field(question, answer, others=progress.answers, today=work.now.date())


HEAD = forms.FormKind(
    Form("letterhead", LETTERHEAD), _finish, right=Right.APPROVE_LETTERS, check=_check
)
FORMS = (HEAD,)
