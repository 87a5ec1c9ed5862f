"""Approving an invitation letter: a number, and everything that is printed, frozen."""

from dataclasses import replace

from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.invitation_letters.questions import LETTERHEAD, missing
from bot.domain.invitation_letters.requests import InvitationLetterState, LetterRequest
from bot.domain.messages.messages import Button
from bot.domain.messages.texts import Lines, Said
from bot.texts.invitation_letter.glyphs import missing_glyphs, shown_characters
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.invitation_letters.documents import paper_of
from bot.usecases.invitation_letters.fields import unprintable, unprintable_lines
from bot.usecases.invitation_letters.queue import BACK, as_seen
from bot.usecases.invitation_letters.status import kept
from storage.work import Work


def approve(work: Work, here: Here, *, request_id: str, seen: str) -> None:
    """Give a request its number and have the letter made.

    Without a letterhead, or with anything that cannot be printed, say what to do instead.
    """
    event, request = as_seen(work, here, request_id, seen)
    if missing(LETTERHEAD, work.letterheads.find(event.id)):
        rows = ((Button("visaletters-head", "visaletters:head"),), BACK)
        work.reply(here, "visaletters-needs-head", {}, rows)
        return
    holes = _holes(work, event, request)
    if holes.lines:
        data = f"visaletters:{request.id}:correct:{request.version}"
        rows = (
            (
                Button("visaletters-correct", data),
                Button("visaletters-head", "visaletters:head"),
            ),
            BACK,
        )
        details = {"code": request.code, "unprintable-lines": holes}
        work.reply(here, "visaletters-holes", details, rows)
        return
    note_privileged_act(
        work, actor=here.person, event_id=event.id, act="approved-letter", subject=request.id
    )
    serial = work.invitation_letter_register.next_serial(event.id)
    paper = paper_of(work, event=event, request=request, serial=serial)
    work.invitation_letter_register.add(
        event.id, serial, number=paper.number, approver=here.person.id, digest=paper.digest
    )
    making = replace(
        request,
        state=InvitationLetterState.MAKING,
        serial=serial,
        replaces=request.serial,
        paper=paper,
        said="",
    )
    work.invitation_letters.keep(kept(work, event, making))
    details = {"code": request.code, "number": paper.number}
    work.reply(here, "visaletters-approved", details, (BACK,))


def _holes(work: Work, event: Event, request: LetterRequest) -> Lines:
    """Return everything the letter would print with a hole in it."""
    head = unprintable(LETTERHEAD, work.letterheads.find(event.id))
    title = missing_glyphs("" if request.neutral else event.title.en + event.title.zh)
    line = Said(
        "visaletter-unprintable",
        {"field": Said("field-event-title"), "characters": shown_characters(title)},
    )
    return Lines((*unprintable_lines(request).lines, *head.lines, *([line] if title else [])))
