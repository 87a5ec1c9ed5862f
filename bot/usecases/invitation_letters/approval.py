"""Approving an invitation letter: a number, and everything that is printed, frozen."""

from dataclasses import replace

from bot.domain.here import Here
from bot.domain.invitation_letters.questions import LETTERHEAD, missing
from bot.domain.invitation_letters.requests import InvitationLetterState
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.invitation_letters.documents import paper_of
from bot.usecases.invitation_letters.finding import as_seen, kept
from bot.usecases.invitation_letters.phrases import holes_of
from bot.usecases.invitation_letters.queue_screens import show_approved, show_holes, show_needs_head
from storage.work import Work


def approve(work: Work, here: Here, request_id: str, version: int) -> None:
    """Give a request its number and have the letter made.

    Without a letterhead, or with anything that cannot be printed, say what to do instead.
    """
    event, request = here.event, as_seen(work, here, request_id, version)
    if missing(LETTERHEAD, work.letterheads.find(event.id)):
        show_needs_head(work, here)
        return
    holes = holes_of(work, event, request)
    if holes.lines:
        show_holes(work, here, request, holes)
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
    show_approved(work, here, request, paper)
