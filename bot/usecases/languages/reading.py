"""The second reader: confirms a translation, which is then part of its text, or returns it with a note."""

from dataclasses import replace

from bot.domain.callback_words import languages as words
from bot.domain.forms.forms import Form, Progress, Question
from bot.domain.here import Here
from bot.domain.ids import TextKey
from bot.domain.languages.translations import NOTE, Stage, Translation
from bot.domain.messages.messages import Button, Lane, Message
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Details, Said
from bot.domain.people.rights import Right
from bot.usecases import forms
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.languages.finding import Task, find_task
from bot.usecases.languages.phrases import parts_said
from bot.usecases.languages.screens import put_task, show_confirmed
from bot.usecases.languages.sources_finding import source_of
from bot.usecases.rows import HOME
from storage.work import Work


class ReadByWriter(Refused):
    """Whoever wrote a translation would be its second reader."""

    text = "translate-read-by-writer"


def confirm(work: Work, here: Here, key: TextKey, mark: str) -> None:
    """Make a translation part of its text.

    Raises:
        StaleButton: other words were read, or the text has changed since.
        ReadByWriter: see there.
    """
    task, translation = _to_read(work, here, key)
    if translation.mark != mark:
        raise StaleButton
    text = task.gap.text
    source_of(text.kind).write(work, here, text.id, task.gap.filled(translation.said))
    note_privileged_act(
        work, actor=here.person, event_id=here.event.id, act="confirmed-translation", subject=key
    )
    _tell_writer(work, here, task, "translate-told-confirmed")
    work.languages.translations.drop(here.event.id, key)
    show_confirmed(work, here)


def start_returning(work: Work, here: Here, key: TextKey) -> None:
    """Ask what is to be written otherwise. Raises StaleButton, ReadByWriter."""
    _to_read(work, here, key)
    forms.begin(work, here, kind=RETURNING, about=key)


def _to_read(work: Work, here: Here, key: TextKey) -> tuple[Task, Translation]:
    task = find_task(work, here, key)
    if task.stage is not Stage.WRITTEN or task.translation is None:
        raise StaleButton
    if task.is_by(here.person.id):
        raise ReadByWriter
    return task, task.translation


def _describe(work: Work, here: Here, progress: Progress, _question: Question) -> Details:
    task, _ = _to_read(work, here, TextKey(progress.about))
    return {"parts": parts_said(task), "longest-count": NOTE}


def _return(work: Work, here: Here, progress: Progress) -> None:
    task, translation = _to_read(work, here, TextKey(progress.about))
    noted = replace(translation, note=progress.answers["translation-note"])
    work.languages.translations.keep(noted)
    work.languages.translations.give_back(here.event.id, task.key)
    _tell_writer(work, here, task, "translate-told-returned")
    put_task(work, here, find_task(work, here, task.key))


def _tell_writer(work: Work, here: Here, task: Task, text: str) -> None:
    """Tell whoever wrote a translation what became of it; nobody's name is in it."""
    if task.claim is None:
        return
    row = (Button("translate-open", words.SHOW.to()), HOME)
    details: Details = {
        "kind": Said(f"text-kind-{task.gap.text.kind}"),
        "words": task.gap.original[0],
    }
    work.outbox.try_put(
        Message(task.claim.person_id, text, details, (row,), Lane.REMINDER, about=here.event.id)
    )


RETURNING = forms.FormKind(
    Form("translation-note", (Question("translation-note", longest=NOTE),)),
    _return,
    _describe,
    right=Right.TRANSLATE_TEXTS,
    for_questions=True,
)
FORMS = (RETURNING,)
