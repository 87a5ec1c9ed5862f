"""A guest's invitation letter on screen: where it stands, and what can be done next."""

from collections.abc import Mapping

from bot.domain.callback_words import invitation_letters as words
from bot.domain.callback_words import visa as visa_words
from bot.domain.callback_words.invitation_letters import Wording
from bot.domain.here import Here
from bot.domain.invitation_letters.questions import QUESTIONS, missing
from bot.domain.invitation_letters.requests import (
    Destination,
    InvitationLetterState,
    LetterRequest,
    destination_of,
)
from bot.domain.invitation_letters.scans import Stage
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard, in_rows
from bot.domain.messages.texts import Detail, Said
from bot.domain.retention import Keeping
from bot.usecases.invitation_letters.finding import withdrawable
from bot.usecases.invitation_letters.phrases import field_lines, lines_of, unprintable_lines
from bot.usecases.retention.days import kept_days
from bot.usecases.rows import HOME
from storage.work import Work

_BACK: Keyboard = ((Button("go-visa", visa_words.SHOW.to()), HOME),)


def show(work: Work, here: Here) -> None:
    """Show where the guest's letter stands and what can be done next."""
    event = here.event
    request = work.invitation_letters.find(event.id, here.person.id)
    if request is None:
        choose(work, here)
        return
    details: dict[str, Detail] = {"days": kept_days(work, event)[Keeping.LETTERS]}
    rows: list[tuple[Button, ...]] = []
    match request.state:
        case InvitationLetterState.DRAFT | InvitationLetterState.CORRECTION:
            _show_draft(work, here, request)
            return
        case InvitationLetterState.WAITING:
            details |= {"code": request.code, "field-lines": field_lines(request)}
            rows = [
                (Button("visaletter-take-back", words.TAKE_BACK.to()),),
                (Button("visaletter-withdraw", words.WITHDRAW.to(), style=ButtonStyle.DANGER),),
            ]
        case InvitationLetterState.MAKING:
            details |= {"number": request.number}
        case InvitationLetterState.SENT:
            is_signed = work.invitation_letters.scans.is_there(event.id, here.person.id, Stage.SENT)
            signed = Said("visaletter-is-signed" if is_signed else "visaletter-is-unsigned")
            details |= {"number": request.number, "signed": signed}
            rows = [
                (Button("visaletter-fetch", words.FETCH.to(), style=ButtonStyle.PRIMARY),),
                (Button("visaletter-new", words.NEW.to()),),
            ]
        case InvitationLetterState.REFUSED:
            details |= {"said": request.said}
            rows = [(Button("visaletter-new", words.NEW.to()),)]
        case InvitationLetterState.WITHDRAWN | InvitationLetterState.DESTROYED:
            rows = [(Button("visaletter-new", words.NEW.to()),)]
    text = f"visaletter-{request.state}"
    work.reply(here, text, details, (*rows, *_BACK), protect=True)


def choose(work: Work, here: Here) -> None:
    """Ask whose consulate the letter is for; say what is asked and what becomes of it."""
    event = here.event
    usual = destination_of(event.country)
    buttons = [_to(each) for each in Destination if each is not usual]
    rows = in_rows(buttons)
    if usual:
        rows = ((_to(usual, ButtonStyle.PRIMARY),), *rows)
    work.reply(
        here,
        "visaletter-choose",
        {"title": event.title, "days": kept_days(work, event)[Keeping.LETTERS]},
        (*rows, *_BACK),
    )


def show_known(work: Work, here: Here, destination: Destination, known: Mapping[str, str]) -> None:
    """Show what is known already and would stand in the letter, to be used or not."""
    questions = tuple(each for each in QUESTIONS[destination] if each.name in known)
    use, ask = words.USE_KNOWN.to(destination), words.ASK_ALL.to(destination)
    rows = (
        (Button("visaletter-use", use, {"count": len(known)}, style=ButtonStyle.PRIMARY),),
        (Button("visaletter-ask-all", ask),),
        *_BACK,
    )
    details: dict[str, Detail] = {
        "destination": Said(f"visaletter-to-{destination}"),
        "field-lines": lines_of(questions, known),
    }
    work.reply(here, "visaletter-known", details, rows, protect=True)


def _to(destination: Destination, style: ButtonStyle = ButtonStyle.PLAIN) -> Button:
    return Button(f"visaletter-to-{destination}", words.START.to(destination), style=style)


def _show_draft(work: Work, here: Here, request: LetterRequest) -> None:
    questions = QUESTIONS[request.destination]
    fields = [
        Button(f"field-{question.name}", words.EDIT.to(question.name)) for question in questions
    ]
    unprintable = unprintable_lines(request)
    ready = not unprintable.lines and not missing(questions, request.answers)
    other = Wording.NAMED if request.neutral else Wording.NEUTRAL
    rows = [
        *([(Button("visaletter-hand-in", words.HAND_IN.to(), style=ButtonStyle.SUCCESS),)] * ready),
        *in_rows(fields),
        (Button(f"visaletter-{other}", words.WORD.to(other)),),
        (Button("visaletter-elsewhere", words.NEW.to()),),
        (Button("visaletter-withdraw", words.WITHDRAW.to(), style=ButtonStyle.DANGER),),
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


def ask_to_withdraw(work: Work, here: Here) -> None:
    """Ask once more before the request is deleted."""
    withdrawable(work, here)
    rows = (
        (Button("visaletter-withdraw-yes", words.WITHDRAW_NOW.to(), style=ButtonStyle.DANGER),),
        (Button("visaletter-withdraw-no", words.SHOW.to()),),
    )
    work.reply(here, "visaletter-withdraw-ask", {}, rows)
