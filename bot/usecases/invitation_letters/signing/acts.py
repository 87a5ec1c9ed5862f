"""The signed letter comes back: taken as a file, looked at once more, sent to its guest."""

from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.forms.reading import Unclear
from bot.domain.here import Here
from bot.domain.invitation_letters.requests import InvitationLetterState, LetterRequest
from bot.domain.invitation_letters.scans import FORM, SCAN_BYTES, Stage, read_scan
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Details
from bot.domain.people.rights import Right
from bot.usecases import forms
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.invitation_letters.finding import RequestGone, kept
from bot.usecases.invitation_letters.notices import put_letter
from bot.usecases.invitation_letters.signing.screens import (
    put_to_sign,
    show_dropped,
    show_letter,
    show_preview,
    show_signed_sent,
)
from storage.work import Work


def open_letter(work: Work, here: Here, request_id: str) -> None:
    """Show a letter that was sent. Raises RequestGone as `sent_letter`."""
    show_letter(work, here, sent_letter(work, here, request_id))


def send_to_sign(work: Work, here: Here, request_id: str) -> None:
    """Send an organizer the letter as it was made, noted in the audit.

    Raises:
        RequestGone: it was withdrawn, or its document has been destroyed.
    """
    event, request = here.event, sent_letter(work, here, request_id)
    content = work.invitation_letters.document(event.id, request.person_id)
    if content is None:
        raise RequestGone
    work.audit.note(event.id, actor=here.person.id, act="saw-letter", subject=request.id)
    put_to_sign(work, event, request, content, organizer=here.person.id)


def start_signed(work: Work, here: Here, request_id: str) -> None:
    """Ask for the signed letter; one that was not sent yet is replaced by what comes."""
    sent_letter(work, here, request_id)
    forms.begin(work, here, kind=SCAN, about=request_id)


def send_signed(work: Work, here: Here, request_id: str) -> None:
    """Send the guest the signed letter that was looked at; an earlier one is replaced.

    Raises:
        StaleButton: there is none to be sent (any more).
    """
    event, request = here.event, sent_letter(work, here, request_id)
    shelf = work.invitation_letters.scans
    scan = shelf.find(event.id, request.person_id, Stage.HELD)
    if scan is None or request.serial is None:
        raise StaleButton
    again = shelf.is_there(event.id, request.person_id, Stage.SENT)
    note_privileged_act(
        work, actor=here.person, event_id=event.id, act="sent-signed-letter", subject=request.id
    )
    work.invitation_letter_register.sign(event.id, request.serial)
    request = kept(work, event, request)
    work.invitation_letters.keep(request)
    shelf.keep(event.id, request.person_id, Stage.SENT, scan)
    shelf.drop(event.id, request.person_id, Stage.HELD)
    put_letter(work, event=event, request=request, is_new=True, replaces=again)
    show_signed_sent(work, here, request, again=again)


def drop_signed(work: Work, here: Here, request_id: str) -> None:
    """Delete a signed letter that was not sent."""
    event, request = here.event, sent_letter(work, here, request_id)
    work.invitation_letters.scans.drop(event.id, request.person_id, Stage.HELD)
    show_dropped(work, here, request)


def sent_letter(work: Work, here: Here, request_id: str) -> LetterRequest:
    """Return a request of the event whose letter was sent.

    Raises:
        RequestGone: there is none of that id (any more).
    """
    request = work.invitation_letters.by_id(here.event.id, request_id)
    if request is None or request.state is not InvitationLetterState.SENT:
        raise RequestGone
    return request


def _take(work: Work, here: Here, progress: Progress, content: bytes) -> None:
    """Hold a file that was sent until the organizer has looked at it once more.

    Raises:
        Unclear: it is no PDF, JPEG or PNG by its content.
    """
    request = sent_letter(work, here, progress.about)
    scan = read_scan(content)
    if scan is None:
        raise Unclear("no-scan")
    work.forms.forget(here.person.id)
    work.invitation_letters.scans.keep(here.event.id, request.person_id, Stage.HELD, scan)
    show_preview(work, here, request, scan)


def _never_in_words(_work: Work, _here: Here, _progress: Progress) -> None:
    raise StaleButton


def _describe(work: Work, here: Here, progress: Progress, _question: Question) -> Details:
    request = work.invitation_letters.by_id(here.event.id, progress.about)
    code = "" if request is None else request.code
    return {"code": code, "megabytes": SCAN_BYTES // 1_000_000}


SCAN = forms.FormKind(
    Form(FORM, (Question("letter-scan", Kind.FILES),)),
    _never_in_words,
    _describe,
    right=Right.APPROVE_LETTERS,
    take_content=_take,
)
FORMS = (SCAN,)
