"""Interventions as a file: sent to facilitators, and taken back once they have confirmed."""

from collections.abc import Sequence
from dataclasses import replace

from bot.crypto.codes import new_id
from bot.domain.common_ground.items import MOST, Item, ItemKind, ItemState, newest
from bot.domain.events import Event
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.here import Here
from bot.domain.ids import ItemId, PersonId
from bot.domain.messages.texts import Details, Lines, Said
from bot.domain.people.rights import Right
from bot.eventfile.dialogue.interventions import parse_interventions, write_interventions
from bot.eventfile.yaml_file import EventFileWrong
from bot.usecases import forms
from bot.usecases.common_ground.accepting import ListFull
from bot.usecases.common_ground.desk_screens import send_file, show_taken
from bot.usecases.common_ground.finding import listed_items
from bot.usecases.file_errors import FileRefused
from storage.work import Work

_LISTED = 15


def start_import(work: Work, here: Here) -> None:
    """Send the interventions as a file and ask for a changed one."""
    send_file(
        work, here, write_interventions(listed_items(work, here.event, ItemKind.INTERVENTION))
    )
    forms.begin(work, here.anew(), kind=INTERVENTION_FILE)


def new_versions(work: Work, event: Event, sent: Sequence[Item]) -> list[Item]:
    """Return what of a file is new or worded anew, as the versions to be kept; the rest stays.

    A whole event file is read as one of an event of its own: its items become this event's.

    Raises:
        ListFull: there would be more than may be.
    """
    known = {
        written: each
        for each in newest(work.common_ground.versions(event.id))
        for written in (each.key, f"i-{each.id.lower()}")
        if written and each.kind is ItemKind.INTERVENTION
    }
    changed = [
        replace(each, id=ItemId(new_id()), event_id=event.id)
        if (before := known.get(each.key)) is None
        else replace(
            each,
            id=before.id,
            event_id=event.id,
            version=before.version + 1,
            key=before.key,
            handle=before.handle,
        )
        for each in sent
        if (before := known.get(each.key)) is None
        or before.state is not ItemState.LISTED
        or not before.says_the_same(each)
    ]
    on_list = {each.id for each in listed_items(work, event, ItemKind.INTERVENTION)}
    if len(on_list | {each.id for each in changed}) > MOST:
        raise ListFull(number=MOST)
    return changed


def take_interventions(work: Work, event: Event, sent: Sequence[Item], *, by: PersonId) -> int:
    """Put a file's interventions on the list; return how many are new or worded anew."""
    changed = new_versions(work, event, sent)
    for each in changed:
        work.common_ground.keep(each)
    if changed:
        work.audit.note(event.id, actor=by, act="imported-items")
    return len(changed)


def _read(here: Here, progress: Progress) -> list[Item]:
    content = progress.answers["ground-file"].encode()
    try:
        return parse_interventions(content, event_id=here.event.id)
    except EventFileWrong as wrong:
        raise FileRefused(wrong) from None


def _describe(work: Work, here: Here, progress: Progress, question: Question) -> Details:
    if question.name != "ground-confirm":
        return {}
    changed = new_versions(work, here.event, _read(here, progress))
    lines = tuple(
        Said("ground-file-line", {"number": each.version, "en": each.title.en, "zh": each.title.zh})
        for each in changed
    )
    return {"lines": Lines(lines[:_LISTED]), "count": len(changed)}


def _finish(work: Work, here: Here, progress: Progress) -> None:
    sent = _read(here, progress)
    show_taken(work, here, take_interventions(work, here.event, sent, by=here.person.id))


INTERVENTION_FILE = forms.FormKind(
    Form(
        "ground-file",
        (Question("ground-file", Kind.ROWS), Question("ground-confirm", Kind.CHOICE, ("yes",))),
    ),
    _finish,
    _describe,
    right=Right.FACILITATE,
)
FORMS = (INTERVENTION_FILE,)
