"""Small jobs at Telegram that follow from what a person did: fetching a file, setting a menu."""

from collections.abc import Iterable

from bot.domain.ids import BroadcastId
from bot.domain.invitation_letters import scans
from bot.domain.limits import CSV_BYTES
from bot.domain.messages.files import KeptFile
from bot.domain.messages.incoming import Incoming
from bot.domain.messages.messages import Message
from bot.domain.messages.texts import Details
from bot.domain.people.people import Person
from storage.outbox.telegram_jobs import TelegramJob
from storage.work import Work

MENU = "menu"
CLEAN = "clean"
DELETE = "delete"
TRIES = 5
_BYTES = {scans.FORM: scans.SCAN_BYTES}
"""Bytes of the files that are taken as they are, by the form they are for."""


def takes_as_it_is(purpose: str) -> bool:
    """Say whether the file for a form is no text but taken as it is."""
    return purpose in _BYTES


def most_bytes(purpose: str) -> int:
    """Return how large the file for a form may be."""
    return _BYTES.get(purpose, CSV_BYTES)


def fetch(
    work: Work, *, person: Person, purpose: str, file_id: str, said: int | None = None
) -> None:
    """Have a file fetched and say so; then the message `said` it came in is deleted."""
    work.telegram_jobs.put(person_id=person.id, purpose=purpose, about=file_id)
    if said is not None:
        delete_said(work, person=person, message_id=said)
    work.outbox.put(Message(person.id, "file-being-read", about=None))


def clean(work: Work, *, person: Person, broadcast_id: BroadcastId, file: KeptFile) -> None:
    """Have the data about place and camera taken out of a picture that was sent as a file."""
    about = f"{broadcast_id} {file.file_id} {file.name}"
    work.telegram_jobs.put(person_id=person.id, purpose=CLEAN, about=about)


def set_menu(work: Work, *, person: Person) -> None:
    """Have the command menu of a person's chat set to what they may do, in their language."""
    work.telegram_jobs.put(person_id=person.id, purpose=MENU)


def delete_said(work: Work, *, person: Person, message_id: int) -> None:
    """Have a message that somebody typed to us deleted from their chat."""
    work.telegram_jobs.put(person_id=person.id, purpose=DELETE, about=str(message_id))


def delete_each(work: Work, *, person: Person, messages: Iterable[Incoming]) -> None:
    """Have messages that somebody sent us deleted from their chat."""
    for each in messages:
        if each.message_id is not None:
            delete_said(work, person=person, message_id=each.message_id)


def give_up(work: Work, *, job: TelegramJob, person: Person, text: str) -> None:
    """End a job that cannot be done; where somebody waits for it, `text` tells them why."""
    work.telegram_jobs.finish(job)
    details: Details = {"kilobytes": most_bytes(job.purpose) // 1000}
    if takes_as_it_is(job.purpose) and text == "file-too-large":
        text = "scan-too-large"
    if job.purpose not in {MENU, CLEAN, DELETE}:
        work.outbox.put(Message(person.id, text, details, about=None))
