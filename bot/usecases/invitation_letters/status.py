"""A guest's invitation letter on screen: where it stands, and what can be done next."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.invitation_letters.questions import HEAD_DAYS, QUESTIONS, given, missing
from bot.domain.invitation_letters.requests import (
    KEPT_DAYS,
    Destination,
    InvitationLetterState,
    LetterRequest,
    destination_of,
)
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard
from bot.domain.messages.texts import Detail, Said
from bot.usecases.invitation_letters.fields import field_lines, unprintable_lines
from storage.work import Work

_BACK: Keyboard = ((Button("go-visa", "visa"), Button("go-home", "home")),)


def show(work: Work, here: Here) -> None:
    """Show where the guest's letter stands and what can be done next."""
    event = here.event
    request = work.invitation_letters.find(event.id, here.person.id)
    if request is None:
        choose(work, here)
        return
    details: dict[str, Detail] = {"days": kept_days(work, event)}
    rows: list[tuple[Button, ...]] = []
    match request.state:
        case InvitationLetterState.DRAFT | InvitationLetterState.CORRECTION:
            _show_draft(work, here, request)
            return
        case InvitationLetterState.WAITING:
            details |= {"code": request.code, "field-lines": field_lines(request)}
            rows = [
                (Button("visaletter-take-back", "visaletter:back"),),
                (Button("visaletter-withdraw", "visaletter:withdraw", style=ButtonStyle.DANGER),),
            ]
        case InvitationLetterState.MAKING:
            details |= {"number": _number(request)}
        case InvitationLetterState.SENT:
            details |= {"number": _number(request)}
            rows = [(Button("visaletter-new", "visaletter:new"),)]
        case InvitationLetterState.REFUSED:
            details |= {"said": request.said}
            rows = [(Button("visaletter-new", "visaletter:new"),)]
        case InvitationLetterState.WITHDRAWN | InvitationLetterState.DESTROYED:
            rows = [(Button("visaletter-new", "visaletter:new"),)]
    text = f"visaletter-{request.state}"
    work.reply(here, text, details, (*rows, *_BACK), protect=True)


def choose(work: Work, here: Here) -> None:
    """Ask whose consulate the letter is for; say what is asked and what becomes of it."""
    event = here.event
    usual = destination_of(event.country)
    buttons = [_to(each) for each in Destination if each is not usual]
    rows = tuple(tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2))
    if usual:
        rows = ((_to(usual, ButtonStyle.PRIMARY),), *rows)
    work.reply(
        here,
        "visaletter-choose",
        {"title": event.title, "days": kept_days(work, event)},
        (*rows, *_BACK),
    )


def _to(destination: Destination, style: ButtonStyle = ButtonStyle.PLAIN) -> Button:
    return Button(f"visaletter-to-{destination}", f"visaletter:to:{destination}", style=style)


def kept_days(work: Work, event: Event) -> int:
    """Return how many days a request's data is kept after its last step."""
    return int(given(work.letterheads.find(event.id), HEAD_DAYS) or KEPT_DAYS)


def kept(work: Work, event: Event, request: LetterRequest) -> LetterRequest:
    """Return a request as changed now, to be destroyed when its days are over."""
    until = work.now + timedelta(days=kept_days(work, event))
    return replace(request, changed_at=work.now, destroy_at=until)


def _show_draft(work: Work, here: Here, request: LetterRequest) -> None:
    questions = QUESTIONS[request.destination]
    fields = [
        Button(f"field-{question.name}", f"visaletter:edit:{question.name}")
        for question in questions
    ]
    unprintable = unprintable_lines(request)
    ready = not unprintable.lines and not missing(questions, request.answers)
    toggle = "named" if request.neutral else "neutral"
    rows = [
        *([(Button("visaletter-hand-in", "visaletter:send", style=ButtonStyle.SUCCESS),)] * ready),
        *(tuple(fields[start : start + 2]) for start in range(0, len(fields), 2)),
        (Button(f"visaletter-{toggle}", f"visaletter:{toggle}"),),
        (Button("visaletter-elsewhere", "visaletter:new"),),
        (Button("visaletter-withdraw", "visaletter:withdraw", style=ButtonStyle.DANGER),),
        *_BACK,
    ]
    correction = request.state is InvitationLetterState.CORRECTION
    work.reply(
        here,
        "visaletter-check",
        {
            "destination": Said(f"visaletter-to-{request.destination}"),
            "said": Said("visaletter-asked", {"said": request.said}) if correction else "",
            "field-lines": field_lines(request),
            "wording": Said(
                "visaletter-is-neutral" if request.neutral else "visaletter-is-named",
                {"title": here.event.title},
            ),
            "unprintable-lines": unprintable,
        },
        tuple(rows),
        protect=True,
    )


def _number(request: LetterRequest) -> str:
    return request.paper.number if request.paper else ""
