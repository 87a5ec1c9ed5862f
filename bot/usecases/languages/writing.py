"""Writing what a text lacks: taken by one translator, given back by them or by the clock; nothing is lost."""

from bot.domain.forms.forms import Form, Progress, Question
from bot.domain.forms.reading import Unclear
from bot.domain.here import Here
from bot.domain.ids import TextKey
from bot.domain.languages.translations import Claim, Stage, Translation
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Details, Said
from bot.domain.people.rights import Right
from bot.usecases import forms
from bot.usecases.languages.finding import Task, find_task
from bot.usecases.languages.screens import put_task
from storage.work import Work

_LONGEST = 3000
"""Characters of the longest part that any text has."""


class TakenBySomebody(Refused):
    """Another translator writes it at the moment, or was faster."""

    text = "translate-taken"


class WaitsForReader(Refused):
    """Somebody else has written it, and it waits to be read."""

    text = "translate-waits"


def take(work: Work, here: Here, key: TextKey) -> None:
    """Take a text and ask for its first part. Raises StaleButton, TakenBySomebody, WaitsForReader."""
    task = _mine_to_write(work, here, key)
    work.languages.translations.claim(here.event.id, Claim(key, here.person.id, work.now))
    _ask(work, here, task, _next_part(task))


def give_back(work: Work, here: Here, key: TextKey) -> None:
    """Let others take a text again; what was written of it stays. Raises StaleButton, TakenBySomebody."""
    task = find_task(work, here, key)
    if not task.is_by(here.person.id):
        raise TakenBySomebody
    work.languages.translations.give_back(here.event.id, key)
    put_task(work, here, find_task(work, here, key))


def _mine_to_write(work: Work, here: Here, key: TextKey) -> Task:
    task = find_task(work, here, key)
    if not task.is_by(here.person.id):
        if task.stage is Stage.TAKEN:
            raise TakenBySomebody
        if task.stage is Stage.WRITTEN:
            raise WaitsForReader
    return task


def _next_part(task: Task) -> int:
    """Return the first part that is not written; the first of all where they are to be written anew."""
    translation = task.translation
    if translation is None or not translation.fits(task.gap) or translation.is_whole(task.gap):
        return 0
    return len(translation.said)


def _ask(work: Work, here: Here, task: Task, place: int) -> None:
    about = f"{task.key} {place} {task.gap.longest(place)} {task.gap.digest}"
    forms.begin(work, here, kind=TRANSLATION, about=about)


def _task_asked(work: Work, here: Here, progress: Progress) -> tuple[Task, int]:
    key, place, *_ = progress.about.split(" ")
    task = _mine_to_write(work, here, TextKey(key))
    # Where the words have changed meanwhile, there may be fewer of them.
    return task, min(int(place), len(task.gap.lacking) - 1)


def _describe(work: Work, here: Here, progress: Progress, _question: Question) -> Details:
    task, place = _task_asked(work, here, progress)
    before = task.said[place] if place < len(task.said) else ""
    return {
        "language": Said(f"translate-in-{task.gap.language}"),
        "words": task.gap.original[place],
        "before": Said("translate-before", {"words": before}) if before else "",
        "longest-count": task.gap.longest(place),
    }


def _check(_work: Work, progress: Progress, _question: Question, answer: str) -> str:
    longest = int(progress.about.split(" ")[2])
    if len(answer) > longest:
        raise Unclear("too-long", longest=longest)
    return answer


def _finish(work: Work, here: Here, progress: Progress) -> None:
    """Keep a part. Of words that have changed meanwhile it stays as what was written before."""
    task, place = _task_asked(work, here, progress)
    digest = progress.about.split(" ")[3]
    said = progress.answers["translation"]
    if "\n" not in task.gap.original[place]:
        said = " ".join(said.split())
    begun = task.translation
    if begun is None or begun.digest != digest:
        begun = Translation(task.key, here.event.id, digest)
    work.languages.translations.keep(begun.with_part(place, said))
    work.languages.translations.claim(here.event.id, Claim(task.key, here.person.id, work.now))
    if digest == task.gap.digest and place + 1 < len(task.gap.lacking):
        _ask(work, here, task, place + 1)
    else:
        put_task(work, here, find_task(work, here, task.key))


TRANSLATION = forms.FormKind(
    Form("translation", (Question("translation", longest=_LONGEST),)),
    _finish,
    _describe,
    check=_check,
    right=Right.TRANSLATE_TEXTS,
    for_questions=True,
)
FORMS = (TRANSLATION,)
