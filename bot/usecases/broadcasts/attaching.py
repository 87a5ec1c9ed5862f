"""Pictures and files of a broadcast: attached, taken away again, freed of what they tell unasked."""

from dataclasses import dataclass, replace

from bot.domain.broadcasts import FILE_BYTES, FILES, Broadcast, BroadcastState
from bot.domain.callback_words import broadcasts as words
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.here import Here
from bot.domain.ids import BroadcastId, EventId, PersonId
from bot.domain.messages.files import FileKind, KeptFile, unpack_files
from bot.domain.messages.messages import Button, Message
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Details, Lines, Said
from bot.domain.people.people import Person
from bot.domain.people.rights import Right
from bot.usecases import forms, telegram_jobs
from bot.usecases.broadcasts.composing import find_draft
from bot.usecases.broadcasts.progress_screen import find
from storage.broadcasts.broadcasts import UnknownBroadcast
from storage.work import Work

_MEGABYTE = 1_000_000
_FORM = "broadcast-files"
_MOST_KEPT = 2 * FILES
"""Files kept here for one broadcast, with those that were taken off the draft again."""


class TooManyFiles(Refused):
    """More pictures and files than one broadcast takes."""

    text = "broadcast-too-many-files"


class FileTooLarge(Refused):
    """A file that is larger than what can be looked at."""

    text = "broadcast-file-too-large"


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where a file is put that comes by the page: for a broadcast, and for those that repeat it."""

    event_id: EventId
    root: BroadcastId


def shelf_for(work: Work, person_id: PersonId) -> Shelf | None:
    """Return where the files go that somebody is asked for; None where nobody asks, or there is no room."""
    progress = work.forms.look(person_id)
    if progress is None or progress.form != _FORM:
        return None
    try:
        draft = work.broadcasts.get(BroadcastId(progress.about))
    except UnknownBroadcast:
        return None
    is_open = draft.state is BroadcastState.DRAFT and draft.event_id == progress.event_id
    has_room = work.broadcasts.files.count(draft.root) < _MOST_KEPT
    return Shelf(draft.event_id, draft.root) if is_open and has_room else None


def show_files(work: Work, here: Here, broadcast_id: BroadcastId) -> None:
    """Show what is attached to a draft; where nothing is, ask for it."""
    draft = find_draft(work, here, broadcast_id)
    if draft is None:
        return
    if draft.content.files:
        _show(work, here, draft)
    else:
        forms.begin(work, here, kind=FILES_FORM, about=draft.id)


def start_files(work: Work, here: Here, broadcast_id: BroadcastId) -> None:
    """Ask for more pictures and files."""
    draft = find_draft(work, here, broadcast_id)
    if draft is not None:
        forms.begin(work, here, kind=FILES_FORM, about=draft.id)


def detach(work: Work, here: Here, broadcast_id: BroadcastId, number: int) -> None:
    """Take the file of a number, from 0, off a draft.

    Raises:
        StaleButton: there is none of that number.
    """
    draft = find_draft(work, here, broadcast_id)
    if draft is None:
        return
    files = draft.content.files
    if number >= len(files):
        raise StaleButton
    left = files[:number] + files[number + 1 :]
    draft = replace(draft, content=replace(draft.content, files=left))
    work.broadcasts.keep(draft)
    _show(work, here, draft)


def take_cleaned(
    work: Work, person: Person, *, broadcast_id: BroadcastId, raw: str, file_id: str
) -> None:
    """Put a picture without its data in the place of the one that was sent; "" takes it off."""
    try:
        draft = work.broadcasts.hold(broadcast_id)
    except UnknownBroadcast:
        return
    files = [
        replace(each, file_id=file_id, is_raw=False) if each.file_id == raw else each
        for each in draft.content.files
        if each.file_id != raw or file_id
    ]
    if draft.state is not BroadcastState.DRAFT:
        return
    work.broadcasts.keep(replace(draft, content=replace(draft.content, files=tuple(files))))
    text = "broadcast-file-ready" if file_id else "broadcast-file-refused"
    back = ((Button("broadcast-back-to-draft", words.OPEN.to(draft.id)),),)
    work.outbox.put(Message(person.id, text, {}, back, about=draft.event_id))


def _show(work: Work, here: Here, draft: Broadcast) -> None:
    files, key = draft.content.files, draft.id
    # A button for each of at most ten files: whoever attached ten must be able to take off any.
    rows = [
        (Button("broadcast-detach", words.DETACH.to(key, number), _named(number, file)),)
        for number, file in enumerate(files)
    ]
    more = [Button("broadcast-attach-more", words.ATTACH.to(key))] if len(files) < FILES else []
    back = Button("broadcast-back-to-draft", words.OPEN.to(key))
    lines = tuple(
        Said("broadcast-file-line", _named(number, file)) for number, file in enumerate(files)
    )
    work.reply(
        here,
        "broadcast-file-list" if files else "broadcast-file-none",
        {"lines": Lines(lines), "care": _care(files)},
        (*rows, (*more, back)),
    )


def _care(files: tuple[KeptFile, ...]) -> Said | str:
    """Say what a file may tell that nobody looks for in it."""
    if any(each.is_raw for each in files):
        return Said("broadcast-files-being-cleaned")
    as_they_are = any(each.kind is FileKind.FILE for each in files)
    return Said("broadcast-files-as-they-are") if as_they_are else ""


def _named(number: int, file: KeptFile) -> Details:
    return {"number": number + 1, "what": file.name or Said("broadcast-file-picture")}


def _describe(_work: Work, _here: Here, _progress: Progress, _question: Question) -> Details:
    return {"most-count": FILES, "megabytes": FILE_BYTES // _MEGABYTE}


def _finish(work: Work, here: Here, progress: Progress) -> None:
    draft = find(work, here, BroadcastId(progress.about))
    if draft.state is not BroadcastState.DRAFT:
        raise StaleButton
    added = unpack_files(progress.answers["broadcast-files"])
    known = {each.key for each in draft.content.files}
    files = (*draft.content.files, *(each for each in added if each.key not in known))
    if len(files) > FILES:
        work.send(here, "broadcast-too-many-files", {"most": FILES})
        _show(work, here.anew(), draft)
        return
    for each in added:
        if each.is_raw:
            telegram_jobs.clean(work, person=here.person, broadcast_id=draft.id, file=each)
    draft = replace(draft, content=replace(draft.content, files=files))
    work.broadcasts.keep(draft)
    _show(work, here, draft)


def _heed(_work: Work, here: Here, _question: Question, answer: str) -> Here:
    files = unpack_files(answer)
    if any(each.size > FILE_BYTES for each in files):
        raise FileTooLarge(megabytes=FILE_BYTES // _MEGABYTE)
    if len(files) > FILES:
        raise TooManyFiles(most=FILES)
    return here


FILES_FORM = forms.FormKind(
    Form(_FORM, (Question("broadcast-files", Kind.FILES),)),
    _finish,
    _describe,
    _heed,
    right=Right.BROADCAST,
)
FORMS = (FILES_FORM,)
