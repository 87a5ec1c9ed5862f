"""Asking for an invitation letter: filling it in, handing it in, taking it back."""

from collections.abc import Mapping
from dataclasses import replace

from bot.crypto.codes import new_id
from bot.domain.callback_words.invitation_letters import Wording
from bot.domain.events import Event
from bot.domain.forms.forms import Form, Progress, Question
from bot.domain.here import Here
from bot.domain.invitation_letters.questions import QUESTIONS, TOGETHER, missing
from bot.domain.invitation_letters.requests import (
    HAND_INS,
    Destination,
    InvitationLetterState,
    LetterRequest,
)
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Details
from bot.usecases import forms
from bot.usecases.invitation_letters.fields import (
    FORM,
    check,
    destination_of_form,
    example_of,
    known_of,
)
from bot.usecases.invitation_letters.finding import OPEN, kept, open_request_of, withdrawable
from bot.usecases.invitation_letters.notices import put_letter, ring
from bot.usecases.invitation_letters.phrases import unprintable_lines
from bot.usecases.invitation_letters.screens import show, show_known
from bot.usecases.visa.path import follow_person
from storage.work import Work


class HandedInTooOften(Refused):
    """A guest handed a request in more often than organizers can be expected to read."""

    text = "visaletter-too-often"


class LetterBeingMade(Refused):
    """A change to a letter that was approved a moment ago."""

    text = "visaletter-being-made"


def start(work: Work, here: Here, destination: Destination) -> None:
    """Ask for what a destination's letter prints; what is known already is kept, or offered."""
    event = here.event
    request = work.invitation_letters.find(event.id, here.person.id)
    known = request.answers if request and request.state in OPEN else dict[str, str]()
    if request and request.state in OPEN and not missing(QUESTIONS[destination], known):
        _keep(work, event, replace(request, destination=destination))
        show(work, here)
        return
    _check_not_under_way(request)
    kind, progress = KINDS[destination], work.forms.find(here.person.id)
    if progress is not None and _goes_on(progress, kind, event):
        forms.ask(work, here, kind=kind, progress=progress)
        return
    offered = _offered(work, here, destination, known)
    if offered:
        show_known(work, here, destination, offered)
        return
    forms.begin(work, here, kind=kind, answers=known)


def use_known(work: Work, here: Here, destination: Destination) -> None:
    """Take over what is known of the guest, and ask for the rest."""
    answers = _written_so_far(work, here)
    _fill_in(work, here, destination, answers | _offered(work, here, destination, answers))


def ask_all(work: Work, here: Here, destination: Destination) -> None:
    """Ask for everything that the guest has not written in this request."""
    _fill_in(work, here, destination, _written_so_far(work, here))


def _fill_in(work: Work, here: Here, destination: Destination, answers: dict[str, str]) -> None:
    request = work.invitation_letters.find(here.event.id, here.person.id)
    _check_not_under_way(request)
    kind = KINDS[destination]
    if kind.form.turn_after(-1, answers) < len(kind.form.questions):
        forms.begin(work, here, kind=kind, answers=answers)
    else:
        _complete(work, here, destination, answers)


def _written_so_far(work: Work, here: Here) -> dict[str, str]:
    request = work.invitation_letters.find(here.event.id, here.person.id)
    return dict(request.answers) if request and request.state in OPEN else {}


def _offered(
    work: Work, here: Here, destination: Destination, answers: Mapping[str, str]
) -> dict[str, str]:
    known = known_of(work, here, destination)
    return {name: value for name, value in known.items() if name not in answers}


def edit(work: Work, here: Here, field: str) -> None:
    """Ask for one field anew.

    Raises:
        StaleButton: the request cannot be changed now, or has no such field.
    """
    request = open_request_of(work, here)
    names = [question.name for question in QUESTIONS[request.destination]]
    if field not in names:
        raise StaleButton
    forms.begin(
        work,
        here,
        kind=KINDS[request.destination],
        answers=request.answers,
        only=names.index(field),
    )


def set_wording(work: Work, here: Here, wording: Wording) -> None:
    """Choose whether the letter calls the event an academic exchange instead of its name."""
    request = open_request_of(work, here)
    _keep(work, here.event, replace(request, neutral=wording is Wording.NEUTRAL))
    show(work, here)


def hand_in(work: Work, here: Here) -> None:
    """Let the organizers see the request, unless something cannot be printed.

    Raises:
        StaleButton: the request cannot be changed now.
        HandedInTooOften: it has been handed in as often as it may be.
    """
    event, request = here.event, open_request_of(work, here)
    if missing(QUESTIONS[request.destination], request.answers) or unprintable_lines(request).lines:
        show(work, here)
        return
    if request.version >= HAND_INS:
        raise HandedInTooOften
    _keep(
        work,
        event,
        replace(request, state=InvitationLetterState.WAITING, version=request.version + 1, said=""),
    )
    if work.invitation_letters.waiting(event.id) == 1:
        ring(work, event)
    show(work, here)


def fetch(work: Work, here: Here) -> None:
    """Send a guest their own letter once more, the signed one if there is.

    Raises:
        StaleButton: there is none (any more).
    """
    request = work.invitation_letters.find(here.event.id, here.person.id)
    if request is None or request.state is not InvitationLetterState.SENT:
        raise StaleButton
    if not put_letter(work, event=here.event, request=request):
        raise StaleButton


def take_back(work: Work, here: Here) -> None:
    """Make a request that waits a draft again.

    Raises:
        StaleButton: it does not wait for the organizers.
    """
    event = here.event
    request = work.invitation_letters.find(event.id, here.person.id)
    if request is None or request.state is not InvitationLetterState.WAITING:
        raise StaleButton
    _keep(work, event, replace(request, state=InvitationLetterState.DRAFT))
    show(work, here)


def withdraw(work: Work, here: Here) -> None:
    """Delete what a request holds, before a letter was approved."""
    request = withdrawable(work, here)
    work.invitation_letters.keep(
        replace(
            request, state=InvitationLetterState.WITHDRAWN, changed_at=work.now, destroy_at=None
        )
    )
    show(work, here)


def _keep(work: Work, event: Event, request: LetterRequest) -> None:
    work.invitation_letters.keep(kept(work, event, request))
    follow_person(work, event, person_id=request.person_id)


def _check_not_under_way(request: LetterRequest | None) -> None:
    if request and request.state is InvitationLetterState.MAKING:
        raise LetterBeingMade
    if request and request.state is InvitationLetterState.WAITING:
        raise StaleButton


def _goes_on(progress: Progress, kind: forms.FormKind, event: Event) -> bool:
    return (progress.form, progress.event_id, progress.only) == (kind.form.name, event.id, False)


def _finish(work: Work, here: Here, progress: Progress) -> None:
    _complete(work, here, destination_of_form(progress.form), progress.answers)


def _complete(work: Work, here: Here, destination: Destination, written: Mapping[str, str]) -> None:
    event = here.event
    earlier = work.invitation_letters.find(event.id, here.person.id)
    _check_not_under_way(earlier)
    names = {question.name for question in QUESTIONS[destination]}
    answers = {name: answer for name, answer in written.items() if name in names}
    if earlier and earlier.state in OPEN:
        request = replace(earlier, destination=destination, answers=answers)
    else:
        request = _new_request(work, event, here, earlier, destination, answers)
    _keep(work, event, request)
    show(work, here)


def _new_request(
    work: Work,
    event: Event,
    here: Here,
    earlier: LetterRequest | None,
    destination: Destination,
    answers: dict[str, str],
) -> LetterRequest:
    return LetterRequest(
        id=new_id(),
        event_id=event.id,
        person_id=here.person.id,
        code=_new_code(work, event),
        state=InvitationLetterState.DRAFT,
        changed_at=work.now,
        destination=destination,
        answers=answers,
        version=earlier.version if earlier else 0,
        serial=earlier.serial if earlier else None,
    )


def _new_code(work: Work, event: Event) -> str:
    """Return a short code to speak about a request without a name."""
    used = work.invitation_letters.codes(event.id)
    code = new_id()[:4].upper()
    while code in used:
        code = new_id()[:4].upper()
    return code


def _describe(_work: Work, here: Here, _progress: Progress, question: Question) -> Details:
    return example_of(question, here.event)


KINDS = {
    destination: forms.FormKind(
        Form(f"{FORM}{destination}", questions, asks_missing=True, together=TOGETHER),
        _finish,
        _describe,
        check=check,
    )
    for destination, questions in QUESTIONS.items()
}
"""One form for each destination: only what its letter prints is asked for."""
FORMS = tuple(KINDS.values())
