"""The organizers' desk for invitation letters: codes in the queue, data only on demand."""

from bot.domain.callback_words import invitation_letters as words
from bot.domain.callback_words import visa as visa_words
from bot.domain.here import Here
from bot.domain.invitation_letters.questions import LETTERHEAD, missing
from bot.domain.invitation_letters.requests import (
    InvitationLetterState,
    LetterRequest,
    Paper,
)
from bot.domain.limits import NAMES_VANISH_AFTER
from bot.domain.messages.messages import Button, ButtonStyle, in_rows
from bot.domain.messages.texts import Details, Lines, Said
from bot.usecases.invitation_letters.phrases import costs_of, field_lines, lines_of, unprintable
from bot.usecases.paging import page_of, turning_row
from bot.usecases.rows import ADMIN
from storage.work import Work

_SHOWN = 20
"""Requests and letters on one page."""
BACK = (Button("go-visaletters", words.QUEUE.to()), ADMIN)


def show_queue(work: Work, here: Here, number: int = 0) -> None:
    """Show a page of the requests that wait and then the letters that were sent, by code."""
    event = here.event
    waiting = work.invitation_letters.in_state(InvitationLetterState.WAITING, event_id=event.id)
    sent = work.invitation_letters.in_state(InvitationLetterState.SENT, event_id=event.id)
    buttons = [
        Button(
            "visaletters-open",
            words.OPEN.to(each.id),
            {"code": each.code, "destination": Said(f"visaletter-to-{each.destination}")},
        )
        for each in waiting
    ]
    again = [
        Button(
            "visaletters-made",
            words.LETTER.to(each.id),
            {"code": each.code, "number": each.number},
        )
        for each in reversed(sent)
    ]
    page = page_of([*buttons, *again], number, most=_SHOWN)
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
            "unsigned-count": work.invitation_letters.unsigned(event.id),
            "issued-count": sum(
                each.issued_at is not None
                for each in work.invitation_letter_register.all_of(event.id)
            ),
            "range": page.said() if page.count else "",
            "head": Said("visaletters-head-missing" if lacking else "visaletters-head-filled"),
        },
        (
            *((each,) for each in page.items),
            *turning_row(words.QUEUE_PAGE.to, page.number, more=page.more),
            (Button("visaletters-head", words.HEAD.to()),),
            (Button("go-visadesk", visa_words.QUEUE.to()), ADMIN),
        ),
    )


def show_request(work: Work, here: Here, request: LetterRequest) -> None:
    """Show what a request says in a message that deletes itself, with what can be done."""
    event, seen = here.event, (request.id, request.version)
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
            "costs": costs_of(work, event, request),
            "minutes": NAMES_VANISH_AFTER // 60,
        },
        (
            (Button("visaletters-approve", words.APPROVE.to(*seen), style=ButtonStyle.SUCCESS),),
            (
                Button("visaletters-correct", words.CORRECT.to(*seen)),
                Button("visaletters-refuse", words.REFUSE.to(*seen), style=ButtonStyle.DANGER),
            ),
            BACK,
        ),
        vanish_after=NAMES_VANISH_AFTER,
        protect=True,
    )


def show_letterhead(work: Work, here: Here) -> None:
    """Show the letterhead, each item with a button to change it."""
    event = here.event
    head = work.letterheads.find(event.id)
    if not head:
        rows = (
            (Button("letterhead-start", words.FILL_HEAD.to(), style=ButtonStyle.PRIMARY),),
            BACK,
        )
        work.reply(here, "letterhead-none", {}, rows)
        return
    buttons = [Button(f"field-{each.name}", words.CHANGE_HEAD.to(each.name)) for each in LETTERHEAD]
    rows = in_rows(buttons)
    work.reply(
        here,
        "letterhead",
        {
            "field-lines": lines_of(LETTERHEAD, head),
            "unprintable-lines": unprintable(LETTERHEAD, head),
        },
        (*rows, BACK),
    )


def show_holes(work: Work, here: Here, request: LetterRequest, holes: Lines) -> None:
    """Say what the letter would print with a hole in it, and who can mend it."""
    rows = (
        (
            Button("visaletters-correct", words.CORRECT.to(request.id, request.version)),
            Button("visaletters-head", words.HEAD.to()),
        ),
        BACK,
    )
    work.reply(here, "visaletters-holes", {"code": request.code, "unprintable-lines": holes}, rows)


def show_needs_head(work: Work, here: Here) -> None:
    """Say that the letterhead comes first."""
    rows = ((Button("visaletters-head", words.HEAD.to()),), BACK)
    work.reply(here, "visaletters-needs-head", {}, rows)


def show_approved(work: Work, here: Here, request: LetterRequest, paper: Paper) -> None:
    """Say which number a letter got."""
    details: Details = {"code": request.code, "number": paper.number}
    work.reply(here, "visaletters-approved", details, (BACK,))


def show_sent_again(work: Work, here: Here, request: LetterRequest) -> None:
    """Say that the same document was sent once more."""
    work.reply(here, "visaletters-sent-again", {"code": request.code}, (BACK,))


def show_decided(work: Work, here: Here, request: LetterRequest) -> None:
    """Say that the guest was told."""
    work.reply(here, f"visaletters-done-{request.state}", {"code": request.code}, (BACK,))
