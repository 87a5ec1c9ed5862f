"""The organizers' desk for invitation letters: codes in the queue, data only on demand."""

from dataclasses import replace

from bot.domain.events import Event
from bot.domain.forms.forms import Form, Progress, Question
from bot.domain.here import Here
from bot.domain.invitation_letters.questions import HEAD_PAYS, LETTERHEAD, PAYS, given, missing
from bot.domain.invitation_letters.requests import (
    REASON_LONGEST,
    InvitationLetterState,
    LetterRequest,
    Paying,
)
from bot.domain.limits import NAMES_VANISH_AFTER
from bot.domain.messages.messages import Button, ButtonStyle, Message
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Details, Said
from bot.domain.people.rights import Right
from bot.usecases import forms
from bot.usecases.invitation_letters.documents import put_message
from bot.usecases.invitation_letters.fields import field_lines
from bot.usecases.invitation_letters.status import kept
from storage.work import Work

_SHOWN = 20
BACK = (Button("go-visaletters", "visaletters"), Button("go-admin", "admin"))


class RequestGone(Refused):
    """A request that changed, was withdrawn or dealt with by another organizer meanwhile."""

    text = "visaletters-changed"


def show_queue(work: Work, here: Here) -> None:
    """Show the requests that wait and the letters that were sent, by code."""
    event = here.event
    waiting = work.invitation_letters.in_state(InvitationLetterState.WAITING, event_id=event.id)
    sent = work.invitation_letters.in_state(InvitationLetterState.SENT, event_id=event.id)
    buttons = [
        Button(
            "visaletters-open",
            f"visaletters:{each.id}",
            {"code": each.code, "destination": Said(f"visaletter-to-{each.destination}")},
        )
        for each in waiting[:_SHOWN]
    ]
    again = [
        Button("visaletters-again", f"visaletters:{each.id}:again", {"code": each.code})
        for each in sent[-_SHOWN:]
    ]
    lacking = missing(LETTERHEAD, work.letterheads.find(event.id))
    work.reply(
        here,
        "visaletters",
        {
            "waiting-count": len(waiting),
            "making-count": len(
                work.invitation_letters.in_state(InvitationLetterState.MAKING, event_id=event.id)
            ),
            "sent-count": len(sent),
            "issued-count": sum(
                each.issued_at is not None
                for each in work.invitation_letter_register.all_of(event.id)
            ),
            "head": Said("visaletters-head-missing" if lacking else "visaletters-head-filled"),
        },
        (
            *((each,) for each in buttons),
            *((each,) for each in again),
            (Button("visaletters-head", "visaletters:head"),),
            (Button("go-visadesk", "visadesk"), Button("go-admin", "admin")),
        ),
    )


def open_request(work: Work, here: Here, *, request_id: str) -> None:
    """Show what a request says in a message that deletes itself, with what can be done."""
    event, request = _waiting(work, here, request_id)
    work.audit.note(event.id, actor=here.person.id, act="saw-letter-request", subject=request.id)
    data = f"visaletters:{request.id}"
    seen = f"{request.version}"
    work.send(
        here,
        "visaletters-request",
        {
            "code": request.code,
            "destination": Said(f"visaletter-to-{request.destination}"),
            "field-lines": field_lines(request),
            "wording": Said(
                "visaletter-is-neutral" if request.neutral else "visaletter-is-named",
                {"title": event.title},
            ),
            "costs": _costs(work, event, request),
            "minutes": NAMES_VANISH_AFTER // 60,
        },
        (
            (Button("visaletters-approve", f"{data}:approve:{seen}", style=ButtonStyle.SUCCESS),),
            (
                Button("visaletters-correct", f"{data}:correct:{seen}"),
                Button("visaletters-refuse", f"{data}:refuse:{seen}", style=ButtonStyle.DANGER),
            ),
            BACK,
        ),
        vanish_after=NAMES_VANISH_AFTER,
        protect=True,
    )


def start_saying(work: Work, here: Here, *, request_id: str, verb: str, seen: str) -> None:
    """Ask for the sentence that a correction or a refusal needs."""
    as_seen(work, here, request_id, seen)
    kind = {"correct": CORRECTION, "refuse": REFUSAL}[verb]
    forms.begin(work, here, kind=kind, about=f"{request_id}:{seen}")


def send_again(work: Work, here: Here, *, request_id: str) -> None:
    """Send a guest the same document once more, noted in the audit."""
    event = here.event
    request = work.invitation_letters.by_id(event.id, request_id)
    content = work.invitation_letters.document(event.id, request.person_id) if request else None
    if request is None or content is None or request.state is not InvitationLetterState.SENT:
        raise RequestGone
    work.audit.note(event.id, actor=here.person.id, act="sent-letter-again", subject=request.id)
    put_message(work, event=event, request=request, content=content)
    work.reply(here, "visaletters-sent-again", {"code": request.code}, (BACK,))


def _waiting(work: Work, here: Here, request_id: str) -> tuple[Event, LetterRequest]:
    event = here.event
    request = work.invitation_letters.by_id(event.id, request_id)
    if request is None or request.state is not InvitationLetterState.WAITING:
        raise RequestGone
    return event, request


def as_seen(work: Work, here: Here, request_id: str, seen: str) -> tuple[Event, LetterRequest]:
    """Return a waiting request as an organizer saw it. Raises RequestGone."""
    event, request = _waiting(work, here, request_id)
    if seen != str(request.version):
        raise RequestGone
    return event, request


def _costs(work: Work, event: Event, request: LetterRequest) -> Said | str:
    """Point out that a guest says the host pays more than the letterhead offers."""
    offered = given(work.letterheads.find(event.id), HEAD_PAYS)
    wanted = given(request.answers, PAYS)
    rank = {Paying.HOST: 2, Paying.STAY: 1}
    if not offered or rank.get(Paying(wanted), 0) <= {"host": 2, "stay": 1}.get(offered, 0):
        return ""
    return Said("visaletters-costs-differ", {"offered": Said(f"q-head-pays-{offered}")})


def _finish_saying(work: Work, here: Here, progress: Progress) -> None:
    request_id, _, seen = progress.about.partition(":")
    event, request = as_seen(work, here, request_id, seen)
    refused = progress.form == REFUSAL.form.name
    said = progress.answers["letter-refusal" if refused else "letter-correction"]
    state = InvitationLetterState.REFUSED if refused else InvitationLetterState.CORRECTION
    act = "refused-letter" if refused else "corrected-letter"
    work.audit.note(event.id, actor=here.person.id, act=act, subject=request.id)
    work.invitation_letters.keep(kept(work, event, replace(request, state=state, said=said)))
    work.outbox.put(
        Message(
            request.person_id,
            f"visaletter-told-{state}",
            {"said": said},
            ((Button("go-visaletter", "visaletter"),), (Button("go-home", "home"),)),
            about=event.id,
        )
    )
    work.reply(here, f"visaletters-done-{state}", {"code": request.code}, (BACK,))


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
