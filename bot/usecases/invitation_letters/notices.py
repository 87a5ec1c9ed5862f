"""What guests and organizers are told about invitation letters they did not ask about just now."""

from base64 import b64encode

from bot.domain.callback_words import invitation_letters as words
from bot.domain.events import Event
from bot.domain.invitation_letters.requests import (
    InvitationLetterState,
    LetterRequest,
)
from bot.domain.invitation_letters.scans import Stage
from bot.domain.messages.messages import Attachment, Button, Lane, Message, PdfFile, ScanFile
from bot.domain.messages.texts import Details, Said
from bot.domain.people.rights import Right
from bot.usecases.rows import HOME
from storage.work import Work


def put_letter(
    work: Work,
    *,
    event: Event,
    request: LetterRequest,
    is_new: bool = False,
    replaces: bool = False,
) -> bool:
    """Send the guest their letter as a document, the signed one if there is; say whether there is any.

    `is_new`: it was signed just now; `replaces`: another signed one before.
    """
    number = request.number
    days = (request.destroy_at - work.now).days if request.destroy_at else 0
    scan = work.invitation_letters.scans.find(event.id, request.person_id, Stage.SENT)
    content = work.invitation_letters.document(event.id, request.person_id)
    attachment: Attachment
    if scan is not None:
        encoded = b64encode(scan.content).decode()
        attachment = ScanFile(scan.file_name(number), scan.mime_type, encoded)
    elif content is not None:
        attachment = PdfFile(f"invitation-{number}.pdf", b64encode(content).decode())
    else:
        return False
    replaced = "visaletter-signed-replaces" if replaces else "visaletter-signed-instead"
    details: Details = {
        "number": number,
        "days": max(days, 1),
        "title": event.title,
        "replaced": Said(replaced) if is_new else "",
    }
    work.outbox.put(
        Message(
            request.person_id,
            "visaletter-here" if scan is None else "visaletter-signed-here",
            details,
            ((Button("go-visaletter", words.SHOW.to()), HOME),),
            attachment=attachment,
            about=event.id,
        )
    )
    return True


def tell_destroyed(work: Work, request: LetterRequest) -> None:
    """Tell a guest that what they wrote for a letter is deleted."""
    event = work.events.get(request.event_id)
    sent = request.state is InvitationLetterState.SENT
    text = "visaletter-gone-sent" if sent else "visaletter-gone-unsent"
    details: Details = {"title": event.title}
    work.outbox.put(Message(request.person_id, text, details, ((HOME,),), about=event.id))


def tell_decision(work: Work, event: Event, request: LetterRequest) -> None:
    """Tell a guest what an organizer wants corrected, or why there is no letter."""
    work.outbox.put(
        Message(
            request.person_id,
            f"visaletter-told-{request.state}",
            {"title": event.title, "said": request.said},
            ((Button("go-visaletter", words.SHOW.to()),), (HOME,)),
            about=event.id,
        )
    )


def ring(work: Work, event: Event) -> None:
    """Tell the organizers that requests wait; who is waiting they see at the desk."""
    details: Details = {
        "title": event.title,
        "count": work.invitation_letters.waiting(event.id),
    }
    row = (Button("go-visaletters", words.QUEUE.to()),)
    for organizer in work.guests.ids_with(event.id, Right.APPROVE_LETTERS):
        work.outbox.try_put(
            Message(
                organizer,
                "visaletters-arrived",
                details,
                (row,),
                lane=Lane.REMINDER,
                about=event.id,
            )
        )
