"""The knowledge base as a file: sent to organizers, and taken back once they have confirmed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bot.crypto.codes import new_id
from bot.domain.callback_words.knowledge import FileKind
from bot.domain.events import Event
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.here import Here
from bot.domain.ids import EntryId, PersonId
from bot.domain.knowledge.entries import ENTRIES, KnowledgeEntry, approved, same_question
from bot.domain.messages.messages import TextFile
from bot.domain.messages.texts import Details, Lines, Said
from bot.domain.people.rights import Right
from bot.eventfile.knowledge_file import parse_knowledge, write_knowledge
from bot.eventfile.knowledge_table import is_csv, parse_knowledge_csv, write_knowledge_csv
from bot.eventfile.yaml_file import EventFileWrong
from bot.usecases import forms
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.file_errors import FileRefused
from bot.usecases.knowledge.finding import QuestionTaken, TooManyEntries, entries_of
from bot.usecases.knowledge.phrases import audience_said
from bot.usecases.knowledge.screens import send_file, show_knowledge
from storage.work import Work

_LISTED = 15


@dataclass(frozen=True, slots=True)
class Import:
    """What a file comes to; entries that it does not mention stay as they are."""

    added: tuple[KnowledgeEntry, ...]
    changed: tuple[KnowledgeEntry, ...]
    same: int


def export(work: Work, here: Here, kind: FileKind) -> None:
    """Send every approved entry as a file, protected from being passed on."""
    event = here.event
    note_privileged_act(
        work, actor=here.person, event_id=event.id, act="exported-knowledge", subject=event.id
    )
    content = written(work, event, as_csv=kind is FileKind.CSV)
    send_file(work, here, TextFile(f"knowledge.{kind}", content))


def start_import(work: Work, here: Here) -> None:
    """Ask for a file."""
    forms.begin(work, here, kind=FILE)


def written(work: Work, event: Event, *, as_csv: bool) -> str:
    """Return every entry but drafts as a file."""
    write = write_knowledge_csv if as_csv else write_knowledge
    entries = [entry for entry in entries_of(work, event.id) if not entry.draft]
    return write(entries, sessions=work.events.sessions_of(event.id))


def read_file(work: Work, event: Event, content: str, *, path: Path = Path("knowledge")) -> Import:
    """Say what a file would change; entries are known by their keys.

    Raises:
        bot.eventfile.yamlfile.EventFileWrong: with every fault that was found.
        QuestionTaken, TooManyEntries: it does not fit the entries there are.
    """
    sessions = work.events.sessions_of(event.id)
    if is_csv(content):
        read = parse_knowledge_csv(content, sessions=sessions, path=path)
    else:
        read = parse_knowledge(content.encode(), sessions=sessions, path=path)
    now = {entry.key: entry for entry in entries_of(work, event.id)}
    added = tuple(replace(entry, id=EntryId(new_id())) for entry in read if entry.key not in now)
    both = [
        (_with_topic(entry, now[entry.key]), now[entry.key]) for entry in read if entry.key in now
    ]
    changed = tuple(
        replace(entry, id=known.id) for entry, known in both if _is_changed(entry, known)
    )
    if len(now) + len(added) > ENTRIES:
        raise TooManyEntries(number=ENTRIES)
    _check_questions(read, [entry for key, entry in now.items() if key not in _keys(read)])
    return Import(added, changed, len(both) - len(changed))


def take(work: Work, event: Event, found: Import, *, by: PersonId) -> None:
    """Make a file's entries the event's; whoever confirmed it approves them."""
    for entry in (*found.added, *found.changed):
        work.knowledge.keep(event.id, approved(entry, by=by, at=work.now))
        work.questions.gaps.forget(event.id, entry.topic)


def _keys(entries: Sequence[KnowledgeEntry]) -> set[str]:
    return {entry.key for entry in entries}


def _with_topic(entry: KnowledgeEntry, known: KnowledgeEntry) -> KnowledgeEntry:
    """A file from before there were topics takes none away."""
    return replace(entry, topic=entry.topic or known.topic)


def _is_changed(entry: KnowledgeEntry, known: KnowledgeEntry) -> bool:
    told = replace(known, id="", draft=entry.draft, approved_by="", approved_at=None)
    return told != entry or known.draft


def _check_questions(read: Sequence[KnowledgeEntry], others: Sequence[KnowledgeEntry]) -> None:
    taken = {same_question(text) for entry in others for text, _ in entry.phrasings()}
    for entry in read:
        for text, _ in entry.phrasings():
            if same_question(text) in taken:
                raise QuestionTaken(question=text)


def _read_or_refuse(work: Work, event: Event, content: str) -> Import:
    try:
        return read_file(work, event, content)
    except EventFileWrong as wrong:
        raise FileRefused(wrong) from None


def _describe(work: Work, here: Here, progress: Progress, question: Question) -> Details:
    if question.name != "knowledge-confirm":
        return {}
    event = here.event
    found = _read_or_refuse(work, event, progress.answers["knowledge-file"])
    return {
        "lines": _listed(work, event, found),
        "added-count": len(found.added),
        "changed-count": len(found.changed),
        "same-count": found.same,
    }


def _listed(work: Work, event: Event, found: Import) -> Lines:
    """Name the first entries a file would change, and for whom they would be."""
    lines = [
        Said(
            f"knowledge-file-{what}",
            {
                "question": entry.questions[0],
                "audience": audience_said(work, event, entry.audience),
            },
        )
        for what, entries in (("added", found.added), ("changed", found.changed))
        for entry in entries
    ]
    return Lines(tuple(lines[:_LISTED]))


def _finish(work: Work, here: Here, progress: Progress) -> None:
    event = here.event
    found = _read_or_refuse(work, event, progress.answers["knowledge-file"])
    if found.added or found.changed:
        note_privileged_act(
            work, actor=here.person, event_id=event.id, act="imported-knowledge", subject=event.id
        )
        take(work, event, found, by=here.person.id)
    show_knowledge(work, here)


FILE = forms.FormKind(
    Form(
        "knowledge-file",
        (
            Question("knowledge-file", Kind.ROWS),
            Question("knowledge-confirm", Kind.CHOICE, ("yes",)),
        ),
    ),
    _finish,
    _describe,
    right=Right.EDIT_KNOWLEDGE,
)
FORMS = (FILE,)
