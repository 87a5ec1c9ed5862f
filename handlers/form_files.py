"""Files as the answers to questions: those that came along at once, and those Telegram keeps for us."""

from dataclasses import replace

from bot.domain.broadcasts import FILES
from bot.domain.forms.forms import Kind, Progress
from bot.domain.here import Here
from bot.domain.limits import CSV_BYTES
from bot.domain.messages.files import SentFile, pack_files
from bot.domain.messages.incoming import Incoming
from bot.domain.messages.messages import Message
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Details, Said
from bot.usecases import forms, telegram_jobs
from storage.work import Work


class NotKept(Refused):
    """A file that others were to get could not be put away: damaged, or there are too many."""

    text = "file-not-kept"


def take_brought(
    work: Work, here: Here, kind: forms.FormKind, progress: Progress, file: SentFile
) -> None:
    """Take a file that came along at once.

    Raises:
        NotKept: it is to be sent on, and was not put away for that.
    """
    if kind.take_content is not None:
        forms.take_content(work, here, kind=kind, progress=progress, content=file.content)
    elif kind.form.questions[progress.turn].kind is Kind.FILES:
        if not file.kept:
            raise NotKept(most=FILES)
        forms.go_on(work, here, kind, progress, pack_files(file.kept))
    elif file.trouble:
        details: Details = {"kilobytes": CSV_BYTES // 1000}
        work.outbox.put(Message(here.person.id, file.trouble, details, about=None))
    else:
        forms.answer_with_file(
            work, here, kind=kind, progress=progress, text=file.text, guessed=file.guessed
        )


def take_files(
    work: Work, here: Here, kind: forms.FormKind, progress: Progress, incoming: Incoming
) -> None:
    """Keep what was sent by Telegram's names, or fetch the one file whose content is wanted."""
    if kind.take_content is None:
        if incoming.text:
            here = replace(here, below=(Said("caption-not-taken"),))
        forms.go_on(work, here, kind, progress, pack_files(incoming.files))
    elif len(incoming.files) != 1:
        forms.answer(work, here, kind=kind, progress=progress, typed="")
    else:
        sent = incoming.files[0].file_id
        telegram_jobs.fetch(
            work,
            person=here.person,
            purpose=progress.form,
            file_id=sent,
            said=incoming.message_id,
        )
