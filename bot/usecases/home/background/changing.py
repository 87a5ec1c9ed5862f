"""Changing what stands behind an event, by a file; other funders or facilitators are told to everybody."""

from dataclasses import replace

from bot.domain.callback_words import home as words
from bot.domain.events import Event
from bot.domain.features import Feature
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.here import Here
from bot.domain.ids import PersonId
from bot.domain.knowledge.background import MOST_CHANGES, Background, FundersChange
from bot.domain.messages.messages import Button, Lane, Message
from bot.domain.messages.texts import Details
from bot.domain.people.rights import Right
from bot.eventfile.dialogue.background import parse_background, write_background
from bot.eventfile.yaml_file import EventFileWrong
from bot.usecases import forms
from bot.usecases.file_errors import FileRefused
from bot.usecases.home.background.screens import send_file, show_taken
from bot.usecases.rows import HOME
from storage.work import Work


def change_background(
    work: Work, event: Event, said: Background, *, by: PersonId
) -> tuple[Event, int]:
    """Let this stand behind an event; return the event as it is then, and how many are told.

    Who paid before stays to be read. Everybody who has joined is told of other funders or
    facilitators, where the family of features is on that shows them.
    """
    before = event.background
    if said == replace(before, history=()):
        return event, 0
    history = before.history
    if said.funders != before.funders and before.funders:
        names = tuple(each.name for each in before.funders)
        history = (*history, FundersChange(work.now, names))[-MOST_CHANGES:]
    changed = replace(event, background=replace(said, history=history))
    work.events.keep(changed)
    work.audit.note(event.id, actor=by, act="changed-background")
    is_news = (said.funders, said.facilitators) != (before.funders, before.facilitators)
    if not is_news or Feature.TRUST not in event.features:
        return changed, 0
    told = work.guests.ids_with(event.id, Right.LOOK, besides=by)
    row = (Button("background-open", words.BACKGROUND.to()), HOME)
    for person_id in told:
        work.outbox.try_put(
            Message(
                person_id,
                "background-changed",
                {"title": event.title},
                (row,),
                Lane.BROADCAST,
                about=event.id,
            )
        )
    return changed, len(told)


def start_change(work: Work, here: Here) -> None:
    """Send what is said now as a file, and ask for a changed one."""
    send_file(work, here, write_background(here.event.background))
    forms.begin(work, here.anew(), kind=BACKGROUND_FILE)


def _read(progress: Progress) -> Background:
    try:
        return parse_background(progress.answers["background-file"].encode())
    except EventFileWrong as wrong:
        raise FileRefused(wrong) from None


def _describe(_work: Work, _here: Here, progress: Progress, question: Question) -> Details:
    if question.name != "background-confirm":
        return {}
    said = _read(progress)
    return {
        "funders-count": len(said.funders),
        "facilitators-count": len(said.facilitators),
        "case-count": len(said.case),
    }


def _finish(work: Work, here: Here, progress: Progress) -> None:
    event, told = change_background(work, here.event, _read(progress), by=here.person.id)
    show_taken(work, here.at(event), told=told)


BACKGROUND_FILE = forms.FormKind(
    Form(
        "background-file",
        (
            Question("background-file", Kind.ROWS),
            Question("background-confirm", Kind.CHOICE, ("yes",)),
        ),
    ),
    _finish,
    _describe,
    right=Right.CHANGE_EVENT,
)
FORMS = (BACKGROUND_FILE,)
