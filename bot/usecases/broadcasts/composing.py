"""Writing a broadcast: texts in two languages, to whom, how; a draft that survives restarts."""

from dataclasses import replace

from bot.crypto.codes import new_id
from bot.domain.broadcasts import (
    TEXT_UNITS,
    Audience,
    AudienceKind,
    Broadcast,
    BroadcastState,
    Content,
    next_self_delete,
    utf16_length,
)
from bot.domain.callback_words.broadcasts import Choice, Crowd
from bot.domain.forms.forms import Form, Progress, Question
from bot.domain.forms.reading import SKIPPED
from bot.domain.here import Here
from bot.domain.ids import BroadcastId, SessionId
from bot.domain.messages.marked import unmarked
from bot.domain.messages.messages import Lane
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Details, Words
from bot.domain.people.people import Language
from bot.domain.people.rights import Right
from bot.usecases import forms
from bot.usecases.broadcasts.draft_screen import show_draft
from bot.usecases.broadcasts.phrases import AUDIENCES, crowds_of
from bot.usecases.broadcasts.progress_screen import find, show
from bot.usecases.broadcasts.reading_screens import messages_of
from bot.usecases.broadcasts.screens import put_discarded
from storage.work import Work

_LANGUAGES = tuple(Language)


class TextTooLong(Refused):
    """A text that would not fit into one message."""

    text = "broadcast-too-long"


class FilesNotReady(Refused):
    """A picture sent as a file whose data are still being taken out."""

    text = "broadcast-files-not-ready"


def check_files(draft: Broadcast) -> None:
    """Raise FilesNotReady where a picture would still tell where it was taken."""
    if any(each.is_raw for each in draft.content.files):
        raise FilesNotReady


def start_draft(work: Work, here: Here) -> None:
    """Begin a new broadcast by asking for its texts."""
    start_draft_for(work, here, Audience())


def start_draft_for(work: Work, here: Here, audience: Audience) -> None:
    """Begin a new broadcast to an audience by asking for its texts."""
    draft = new_draft(work, here, content=Content(audience=audience))
    forms.begin(work, here, kind=TEXTS, about=draft.id)


def draft_for_silent(work: Work, here: Here) -> None:
    """Draft a message that asks those who have not answered, and show it as they will get it."""
    content = Content(audience=AUDIENCES[Crowd.SILENT])
    preview(work, here, new_draft(work, here, content=content).id)


def new_draft(
    work: Work,
    here: Here,
    *,
    content: Content,
    root: BroadcastId | None = None,
    urgent: bool = False,
) -> Broadcast:
    """Keep a new draft; `root` is the broadcast it repeats, if any."""
    broadcast_id = BroadcastId(new_id())
    draft = Broadcast(
        id=broadcast_id,
        event_id=here.event.id,
        author=here.person.id,
        state=BroadcastState.DRAFT,
        root=root or broadcast_id,
        made_at=work.now,
        content=content,
        urgent=urgent,
    )
    work.broadcasts.keep(draft)
    return draft


def find_draft(work: Work, here: Here, broadcast_id: BroadcastId) -> Broadcast | None:
    """Return a draft; of a broadcast that is none any more, show where it stands.

    Raises:
        StaleButton: the event has no such broadcast.
    """
    found = find(work, here, broadcast_id)
    if found.state is BroadcastState.DRAFT:
        return found
    show(work, here, broadcast=found)
    return None


def start_text(work: Work, here: Here, broadcast_id: BroadcastId, language: Language) -> None:
    """Ask for a draft's text in one language."""
    draft = find_draft(work, here, broadcast_id)
    if draft is not None:
        only = _LANGUAGES.index(language)
        forms.begin(work, here, kind=TEXTS, about=draft.id, only=only)


def choose(work: Work, here: Here, broadcast_id: BroadcastId, choice: Choice) -> None:
    """Turn one of a draft's choices over."""
    draft = find_draft(work, here, broadcast_id)
    if draft is None:
        return
    content = draft.content
    match choice:
        case Choice.PROTECT:
            content = replace(content, protect=not content.protect)
        case Choice.SELF_DELETE:
            content = replace(content, self_delete=next_self_delete(content.self_delete))
        case Choice.CONFIDENTIAL:
            content = replace(content, confidential=not content.confidential)
        case Choice.ACKNOWLEDGE:
            content = replace(content, acknowledge=not content.acknowledge)
        case Choice.URGENT:
            draft = replace(draft, urgent=not draft.urgent)
    _keep(work, here, replace(draft, content=content))


def address_to_crowd(work: Work, here: Here, broadcast_id: BroadcastId, crowd: Crowd) -> None:
    """Set to whom a draft goes.

    Raises:
        StaleButton: the event has no such crowd yet.
    """
    draft = find_draft(work, here, broadcast_id)
    if crowd not in crowds_of(work, here):
        raise StaleButton
    if draft is not None:
        _address(work, here, draft, AUDIENCES[crowd])


def address_to_session(
    work: Work, here: Here, broadcast_id: BroadcastId, session_id: SessionId
) -> None:
    """Have a draft go to the guests of a session.

    Raises:
        StaleButton: the event has no such session.
    """
    draft = find_draft(work, here, broadcast_id)
    if draft is None:
        return
    if all(session_id != each.id for each in work.events.sessions_of(draft.event_id)):
        raise StaleButton
    _address(work, here, draft, Audience(AudienceKind.SESSION, session_id))


def preview(work: Work, here: Here, broadcast_id: BroadcastId) -> None:
    """Send what will be received, as each language's readers get it, and the draft below to send it.

    Raises:
        FilesNotReady: a picture still tells where it was taken.
    """
    draft = find_draft(work, here, broadcast_id)
    if draft is None:
        return
    check_files(draft)
    for language in _LANGUAGES:
        for message in messages_of(
            work, draft, to=here.person.id, lane=Lane.REPLY, language=language
        ):
            work.outbox.put(message)
    show_draft(work, here.anew(), draft=draft)


def discard(work: Work, here: Here, broadcast_id: BroadcastId) -> None:
    """Delete a draft."""
    draft = find_draft(work, here, broadcast_id)
    if draft is not None:
        work.broadcasts.drop(draft)
        drop_unused(work, draft.root)
        put_discarded(work, here)


def drop_unused(work: Work, root: BroadcastId) -> None:
    """Forget the files kept here that neither a broadcast nor one that repeats it names any more."""
    named = [file.shelved for each in work.broadcasts.of_root(root) for file in each.content.files]
    work.broadcasts.files.drop(root, but=named)


def _address(work: Work, here: Here, draft: Broadcast, audience: Audience) -> None:
    _keep(work, here, replace(draft, content=replace(draft.content, audience=audience)))


def _keep(work: Work, here: Here, draft: Broadcast) -> None:
    work.broadcasts.keep(draft)
    show_draft(work, here, draft=draft)


def _describe(_work: Work, _here: Here, _progress: Progress, _question: Question) -> Details:
    return {"longest-count": TEXT_UNITS}


def _finish(work: Work, here: Here, progress: Progress) -> None:
    draft = find(work, here, BroadcastId(progress.about))
    if draft.state is not BroadcastState.DRAFT:
        raise StaleButton
    text = draft.content.text
    given = {name: "" if typed == SKIPPED else typed for name, typed in progress.answers.items()}
    text = Words(given.get("broadcast-en", text.en), given.get("broadcast-zh", text.zh))
    _keep(work, here, replace(draft, content=replace(draft.content, text=text)))


def _heed(_work: Work, here: Here, _question: Question, answer: str) -> Here:
    if utf16_length(unmarked(answer)) > TEXT_UNITS:
        raise TextTooLong(longest=TEXT_UNITS)
    return here


TEXTS = forms.FormKind(
    Form(
        "broadcast-texts",
        (
            Question("broadcast-en", optional=True, longest=TEXT_UNITS, marked=True),
            Question("broadcast-zh", optional=True, longest=TEXT_UNITS, marked=True),
        ),
    ),
    _finish,
    _describe,
    _heed,
    right=Right.BROADCAST,
)
FORMS = (TEXTS,)
