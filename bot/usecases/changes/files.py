"""The programme as a file: sent to organizers, and taken back as edits of the draft."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from bot.crypto.codes import new_id
from bot.domain.changes.drafts import Edit, EditValue, Item
from bot.domain.events import Event, Session
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.here import Here
from bot.domain.ids import PersonId
from bot.domain.messages.texts import Words
from bot.domain.people.rights import Right
from bot.eventfile.event_file import unfolded
from bot.eventfile.session_file import Row, parse_sessions, write_sessions
from bot.eventfile.yaml_file import EventFileWrong
from bot.usecases import forms
from bot.usecases.changes.draft import edit_all
from bot.usecases.changes.finding import drafted, programme_of
from bot.usecases.changes.screens import put_file_same, send_files, show_draft
from bot.usecases.file_errors import FileRefused
from storage.work import Work


def start_import(work: Work, here: Here) -> None:
    """Send the programme as files and ask for a changed one."""
    event = here.event
    sessions = programme_of(work, event).sessions
    work.audit.note(event.id, actor=here.person.id, act="exported-sessions")
    table = write_sessions(event, sessions, as_csv=True)
    send_files(work, here, write_sessions(event, sessions), table)
    forms.begin(work, here.anew(), kind=SESSION_FILE)


def import_sessions(
    work: Work, *, event: Event, by: PersonId, content: bytes, path: Path = Path("sessions.yaml")
) -> int:
    """Make a session file part of the draft; return how many edits it came to.

    Only what differs from the programme becomes an edit, so that other edits of the draft stay.

    Raises:
        bot.eventfile.yaml_file.EventFileWrong: with every fault that was found.
        DraftFull, TimeMisfits: see there.
    """
    edits = session_edits(work, event=event, by=by, content=content, path=path)
    if edits:
        edit_all(work, event=event, by=by, edits=edits)
    return len(edits)


def session_edits(
    work: Work, *, event: Event, by: PersonId, content: bytes, path: Path
) -> list[Edit]:
    """Return what a session file comes to; `event` says on which days sessions may be.

    Raises:
        bot.eventfile.yaml_file.EventFileWrong: with every fault that was found.
    """
    now = programme_of(work, event).sessions
    there = {session.id for session in now}
    added = [each for each in drafted(work, event).sessions if each.id not in there]
    rows = parse_sessions(
        content, event=event, known=(*now, *added), now=work.now, new_id=new_id, path=path
    )
    _keep_tags(work, event, rows)
    return [edit for row in rows for edit in _edits(row, by)]


def _keep_tags(work: Work, event: Event, rows: Iterable[Row]) -> None:
    """Let a file's tags stand at once: they change nothing that anybody has planned for."""
    known = {each.id: each for each in work.events.sessions_of(event.id)}
    for row in rows:
        old, new = known.get(row.session.id), row.session
        if old is None or old.cancelled:
            continue
        tagged = replace(old, strand=new.strand, topic=new.topic, detail=new.detail)
        if tagged != old:
            work.events.keep_session(tagged)


def _edits(row: Row, by: PersonId) -> Iterator[Edit]:
    new, old = row.session, row.known
    if old is None:
        if not new.cancelled:
            yield Edit(0, new.subject, Item.ADD, new, by)
        return
    if old.cancelled:
        return
    if new.cancelled:
        yield Edit(0, old.subject, Item.CANCEL, None, by)
        return
    for item, value in _changed(old, new):
        yield Edit(0, old.subject, item, value, by)


def _changed(old: Session, new: Session) -> Iterator[tuple[Item, EditValue]]:
    if new.starts_at != _to_the_minute(old).starts_at:
        yield Item.START, new.starts_at
    length = new.ends_at - new.starts_at
    if length != _to_the_minute(old).ends_at - _to_the_minute(old).starts_at:
        yield Item.LENGTH, length
    if as_read(new.title) != as_read(old.title):
        yield Item.TITLE, new.title
    if as_read(new.place) != as_read(old.place):
        yield Item.PLACE, new.place
    if as_read(new.about) != as_read(old.about):
        yield Item.ABOUT, new.about
    if new.kind != old.kind:
        yield Item.KIND, new.kind
    if new.seats != old.seats:
        yield Item.SEATS, new.seats


def _to_the_minute(session: Session) -> Session:
    """A file knows no seconds; what it cannot say has not changed."""
    return replace(
        session,
        starts_at=session.starts_at.replace(second=0, microsecond=0),
        ends_at=session.ends_at.replace(second=0, microsecond=0),
    )


def as_read(words: Words) -> Words:
    """A file takes the spaces beside full-width punctuation out."""
    return Words(words.en.strip(), unfolded(words.zh.strip()))


def _finish(work: Work, here: Here, progress: Progress) -> None:
    event = here.event
    content = progress.answers["session-file"].encode()
    try:
        count = import_sessions(work, event=event, by=here.person.id, content=content)
    except EventFileWrong as wrong:
        raise FileRefused(wrong) from None
    if count and forms.is_guessed(progress):
        work.send(here, "session-letters", {})
    if count:
        show_draft(work, here.anew())
    else:
        put_file_same(work, here)


SESSION_FILE = forms.FormKind(
    Form("session-file", (Question("session-file", Kind.ROWS),)),
    _finish,
    right=Right.CHANGE_PROGRAMME,
)
FORMS = (SESSION_FILE,)
