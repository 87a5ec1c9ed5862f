"""What organizers do about requests: read, have corrected, refuse, send again."""

from dataclasses import replace

from bot.domain.forms.forms import Form, Progress, Question
from bot.domain.here import Here
from bot.domain.invitation_letters.requests import (
    REASON_LONGEST,
    InvitationLetterState,
)
from bot.domain.messages.texts import Details
from bot.domain.people.rights import Right
from bot.usecases import forms
from bot.usecases.invitation_letters.finding import RequestGone, as_seen, kept, waiting_request
from bot.usecases.invitation_letters.notices import put_letter, tell_decision
from bot.usecases.invitation_letters.queue_screens import (
    show_decided,
    show_request,
    show_sent_again,
)
from storage.work import Work


def open_request(work: Work, here: Here, request_id: str) -> None:
    """Show what a request says, noted in the audit."""
    request = waiting_request(work, here, request_id)
    event = here.event
    work.audit.note(event.id, actor=here.person.id, act="saw-letter-request", subject=request.id)
    show_request(work, here, request)


def start_correction(work: Work, here: Here, request_id: str, version: int) -> None:
    """Ask for the sentence that a correction needs."""
    as_seen(work, here, request_id, version)
    forms.begin(work, here, kind=CORRECTION, about=f"{request_id}:{version}")


def start_refusal(work: Work, here: Here, request_id: str, version: int) -> None:
    """Ask for the sentence that a refusal needs."""
    as_seen(work, here, request_id, version)
    forms.begin(work, here, kind=REFUSAL, about=f"{request_id}:{version}")


def send_again(work: Work, here: Here, request_id: str) -> None:
    """Send a guest the same document once more, noted in the audit.

    Raises:
        RequestGone: it was withdrawn, or its document has been destroyed.
    """
    event = here.event
    request = work.invitation_letters.by_id(event.id, request_id)
    if request is None or request.state is not InvitationLetterState.SENT:
        raise RequestGone
    if not put_letter(work, event=event, request=request):
        raise RequestGone
    work.audit.note(event.id, actor=here.person.id, act="sent-letter-again", subject=request.id)
    show_sent_again(work, here, request)


def _finish_saying(work: Work, here: Here, progress: Progress) -> None:
    request_id, _, seen = progress.about.partition(":")
    event, request = here.event, as_seen(work, here, request_id, int(seen))
    refused = progress.form == REFUSAL.form.name
    said = progress.answers["letter-refusal" if refused else "letter-correction"]
    state = InvitationLetterState.REFUSED if refused else InvitationLetterState.CORRECTION
    act = "refused-letter" if refused else "corrected-letter"
    work.audit.note(event.id, actor=here.person.id, act=act, subject=request.id)
    decided = kept(work, event, replace(request, state=state, said=said))
    work.invitation_letters.keep(decided)
    tell_decision(work, event, decided)
    show_decided(work, here, decided)


def _asked_about(work: Work, here: Here, progress: Progress, _question: Question) -> Details:
    request_id, _, _ = progress.about.partition(":")
    request = work.invitation_letters.by_id(here.event.id, request_id)
    return {"code": request.code if request else ""}


CORRECTION = forms.FormKind(
    Form("visaletter-correction", (Question("letter-correction", longest=REASON_LONGEST),)),
    _finish_saying,
    _asked_about,
    right=Right.APPROVE_LETTERS,
)
REFUSAL = forms.FormKind(
    Form("visaletter-refusal", (Question("letter-refusal", longest=REASON_LONGEST),)),
    _finish_saying,
    _asked_about,
    right=Right.APPROVE_LETTERS,
)
FORMS = (CORRECTION, REFUSAL)
