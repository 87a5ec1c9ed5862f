"""Letters that were approved: what they print, how they are made, sent and destroyed.

Approving reserves the number and freezes what is printed. The document is made outside of any
transaction and may be made twice; that it is recorded and sent happens once.
"""

import hashlib
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from typing import Any

import rfc8785

from bot.crypto.codes import new_id
from bot.domain.events import Event
from bot.domain.ids import EventId, PersonId
from bot.domain.invitation_letters.questions import (
    HEAD_DAYS,
    HEAD_PAYS,
    HEAD_PREFIX,
    LETTERHEAD,
    QUESTIONS,
    stay_days,
)
from bot.domain.invitation_letters.requests import (
    InvitationLetterState,
    LetterRequest,
    Paper,
    number_of,
)
from bot.domain.messages.texts import Words
from bot.domain.people.rights import Right
from bot.domain.retention import Keeping
from bot.usecases.invitation_letters.fields import day_of
from bot.usecases.invitation_letters.finding import kept
from bot.usecases.invitation_letters.notices import put_letter, tell_destroyed
from bot.usecases.invitation_letters.signing.screens import put_to_sign
from bot.usecases.retention.days import kept_days
from bot.usecases.visa.path import follow_person
from storage.database.sealing import Fault, RowPlace, Why
from storage.people.people import UnknownPerson
from storage.work import Work

_UNPRINTED = {HEAD_DAYS, HEAD_PAYS, HEAD_PREFIX}


@dataclass(frozen=True, slots=True)
class LetterJob:
    """One letter to be made: `paper` has everything the letter press needs as a JSON object."""

    event_id: EventId
    request_id: str
    paper: dict[str, Any]


def paper_of(work: Work, *, event: Event, request: LetterRequest, serial: int) -> Paper:
    """Return what a letter prints, with a digest of it all (SHA-256 over RFC 8785 JSON)."""
    head, issued = work.letterheads.find(event.id), day_of_now(work, event)
    starts = day_of(event, ends=False)
    fields = {each.name for each in QUESTIONS[request.destination]}
    printed = {each.name for each in LETTERHEAD} - {each.name for each in _UNPRINTED}
    paper = Paper(
        destination=request.destination,
        number=number_of(head[HEAD_PREFIX.name], starts.year, serial),
        issued=issued,
        title=Words("") if request.neutral else event.title,
        neutral=request.neutral,
        starts=starts.isoformat(),
        ends=day_of(event, ends=True).isoformat(),
        answers={name: said for name, said in request.answers.items() if name in fields},
        head={name: said for name, said in head.items() if name in printed},
        salt=new_id(),
    )
    digest = digest_of(paper)
    proof = f"{paper.number} SHA-256 {digest}"
    if work.public_url:
        proof = f"{work.public_url.rstrip('/')}/letters/{paper.number}/{digest[:16]}"
    return replace(paper, digest=digest, proof=proof)


def digest_of(paper: Paper) -> str:
    """Return the hex SHA-256 over the canonical JSON (RFC 8785) of what a letter prints."""
    fields = asdict(replace(paper, digest="", proof=""))
    return hashlib.sha256(rfc8785.dumps(fields)).hexdigest()


def day_of_now(work: Work, event: Event) -> str:
    """Return today's ISO day where the event takes place."""
    return day_of(replace(event, starts_at=work.now), ends=False).isoformat()


def letters_to_make(work: Work) -> list[LetterJob]:
    """Return the letters that were approved and are not made yet."""
    return [
        LetterJob(
            request.event_id,
            request.id,
            {**asdict(request.paper), "days": stay_days(request.paper.answers)},
        )
        for request in work.invitation_letters.in_state(InvitationLetterState.MAKING)
        if request.paper
    ]


def letter_made(work: Work, *, job: LetterJob, content: bytes) -> None:
    """Record a letter's document and send it, unless that was done already or nobody is left."""
    request = work.invitation_letters.by_id(job.event_id, job.request_id)
    if (
        request is None
        or request.state is not InvitationLetterState.MAKING
        or request.serial is None
    ):
        return
    event = work.events.get(job.event_id)
    digest = hashlib.sha256(content).hexdigest()
    work.invitation_letter_register.issue(event.id, request.serial, document=digest)
    if request.replaces:
        work.invitation_letter_register.end(event.id, request.replaces)
    sent = kept(
        work, event, replace(request, state=InvitationLetterState.SENT, said="", replaces=None)
    )
    work.invitation_letters.keep(sent)
    work.invitation_letters.keep_document(event.id, request.person_id, content)
    follow_person(work, event, person_id=request.person_id)
    put_letter(work, event=event, request=sent)
    entry = work.invitation_letter_register.find(event.id, request.serial)
    signer = "" if entry is None else entry.approver
    if signer in work.guests.ids_with(event.id, Right.APPROVE_LETTERS):
        put_to_sign(work, event, sent, content, organizer=PersonId(signer))


def letter_failed(work: Work, *, job: LetterJob, kind: str) -> None:
    """Note that a letter could not be made; `kind` is the name of the error's class."""
    place = RowPlace("invitation_letters", job.event_id, row=job.request_id)
    work.set_aside.note({place: Fault(Why.FAILED, kind)})


def destroy_due(work: Work, event_id: EventId) -> int:
    """Destroy data of an event whose days are over and tell the guests; return of how many requests."""
    done = 0
    for request in work.invitation_letters.due_for_destruction(event_id):
        place = RowPlace("invitation_letters", event_id, request.person_id, request.id)
        with work.isolated(place):
            done += _destroy(work, request)
    return done


def hasten_destruction(work: Work, event: Event) -> None:
    """Have data destroyed by the days that count now, reckoned from each request's last step."""
    for request in work.invitation_letters.all_of(event.id):
        if request.destroy_at is not None:
            until = request.changed_at + timedelta(days=kept_days(work, event)[Keeping.LETTERS])
            work.invitation_letters.keep(replace(request, destroy_at=until))


def _destroy(work: Work, request: LetterRequest) -> bool:
    if request.state is InvitationLetterState.MAKING:
        # Its press is broken: better a late letter than a number without one.
        work.invitation_letters.keep(kept(work, work.events.get(request.event_id), request))
        return False
    sent = request.state is InvitationLetterState.SENT
    state = InvitationLetterState.DESTROYED if sent else InvitationLetterState.WITHDRAWN
    work.invitation_letters.keep(
        replace(request, state=state, changed_at=work.now, destroy_at=None, paper=None)
    )
    if _is_known(work, request.person_id):
        tell_destroyed(work, request)
    return True


def _is_known(work: Work, person_id: PersonId) -> bool:
    try:
        work.people.get(person_id)
    except UnknownPerson:
        return False
    return True
