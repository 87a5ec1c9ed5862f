"""What organizers see of a letter that was made: to sign, to send back, to send again."""

from base64 import b64encode

from bot.domain.callback_words import invitation_letters as words
from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.ids import PersonId
from bot.domain.invitation_letters.requests import LetterRequest
from bot.domain.invitation_letters.scans import Scan, Stage
from bot.domain.limits import NAMES_VANISH_AFTER
from bot.domain.messages.messages import Button, ButtonStyle, Message, PdfFile
from bot.domain.messages.texts import Detail, Said
from bot.usecases.rows import ADMIN
from storage.work import Work

_BACK = (Button("go-visaletters", words.QUEUE.to()), ADMIN)


def show_letter(work: Work, here: Here, request: LetterRequest) -> None:
    """Show a letter that was sent, by code and number, with what can be done."""
    is_signed = work.invitation_letters.scans.is_there(here.event.id, request.person_id, Stage.SENT)
    rows = (
        (Button("visaletters-sign", words.SIGN.to(request.id), style=ButtonStyle.PRIMARY),),
        (Button("visaletters-to-sign", words.TO_SIGN.to(request.id)),),
        (Button("visaletters-again", words.SEND_AGAIN.to(request.id)),),
        _BACK,
    )
    details: dict[str, Detail] = {
        "code": request.code,
        "number": request.number,
        "signed": Said("visaletters-is-signed" if is_signed else "visaletters-is-unsigned"),
    }
    work.reply(here, "visaletters-letter", details, rows)


def show_preview(work: Work, here: Here, request: LetterRequest, scan: Scan) -> None:
    """Show what would be sent to whom, before it is."""
    is_again = work.invitation_letters.scans.is_there(here.event.id, request.person_id, Stage.SENT)
    rows = (
        (
            Button(
                "visaletters-sign-send", words.SEND_SIGNED.to(request.id), style=ButtonStyle.SUCCESS
            ),
        ),
        (Button("visaletters-sign-other", words.SIGN.to(request.id)),),
        (Button("visaletters-sign-drop", words.DROP_SIGNED.to(request.id)),),
    )
    details: dict[str, Detail] = {
        "code": request.code,
        "file": scan.file_name(request.number),
        "kilobytes": max(1, round(len(scan.content) / 1000)),
        "replaced": Said("visaletters-sign-replaces") if is_again else "",
    }
    work.send(here, "visaletters-sign-preview", details, rows)


def show_signed_sent(work: Work, here: Here, request: LetterRequest, *, again: bool) -> None:
    """Say that the signed letter is on its way, and whether it replaces another."""
    details: dict[str, Detail] = {
        "code": request.code,
        "replaced": Said("visaletters-sign-replaced") if again else "",
    }
    work.reply(here, "visaletters-sign-sent", details, (_BACK,))


def show_dropped(work: Work, here: Here, request: LetterRequest) -> None:
    """Say that nothing was sent."""
    work.reply(here, "visaletters-sign-dropped", {"code": request.code}, (_BACK,))


def put_to_sign(
    work: Work, event: Event, request: LetterRequest, content: bytes, *, organizer: PersonId
) -> None:
    """Send an organizer the letter to print, stamp and sign; the message deletes itself."""
    number = request.number
    work.outbox.put(
        Message(
            organizer,
            "visaletters-here",
            {"code": request.code, "number": number, "minutes": NAMES_VANISH_AFTER // 60},
            (
                (Button("visaletters-sign", words.SIGN.to(request.id)),),
                (Button("go-visaletters", words.QUEUE.to()),),
            ),
            attachment=PdfFile(f"invitation-{number}.pdf", b64encode(content).decode()),
            about=event.id,
            vanish_after=NAMES_VANISH_AFTER,
        )
    )
