"""Telegram's messages as plain values; what nobody said anything in comes out empty."""

from collections.abc import Mapping, Sequence

from telegram import Message

from bot.domain.messages.files import FileKind, KeptFile
from bot.domain.messages.incoming import Attached, Contact, Incoming, Place
from bot.domain.messages.marked import Span, marked, unmarked
from bot.domain.visible_text import on_one_line

_ATTACHED: Mapping[str, Attached] = {
    "photo": Attached.PICTURE,
    "animation": Attached.VIDEO,
    "live_photo": Attached.PICTURE,
    "video": Attached.VIDEO,
    "video_note": Attached.VIDEO,
    "voice": Attached.RECORDING,
    "audio": Attached.RECORDING,
    "document": Attached.FILE,
    "sticker": Attached.STICKER,
    "dice": Attached.STICKER,
    "contact": Attached.CONTACT,
    "venue": Attached.PLACE,
    "location": Attached.PLACE,
    "poll": Attached.POLL,
    "story": Attached.OTHER,
    "game": Attached.OTHER,
    "checklist": Attached.OTHER,
    "paid_media": Attached.OTHER,
    "giveaway": Attached.OTHER,
    "invoice": Attached.OTHER,
    "passport_data": Attached.OTHER,
}
"""The fields of a Bot API Message in which somebody sends something, the more exact first.

Whatever is in no such field, and has no words, is a service message: people do not wait for a reply
to a pin, and of kinds that are yet to come most will be service messages, too.
"""
_AREA_CODE = "0"
_RAW = frozenset({"image/jpeg", "image/png"})
_RAW_ENDINGS = (".jpg", ".jpeg", ".png")
"""Pictures sent as files, which Telegram leaves as they are."""
_LONG_NUMBER = 10
"""Digits from which on a number that does not begin with zero begins with its country."""


def read_message(message: Message) -> Incoming:
    """Return what somebody says in a message."""
    kinds = (kind for field, kind in _ATTACHED.items() if getattr(message, field))
    attached = tuple(kinds)[:1]
    replied = message.reply_to_message
    if replied is not None and (replied.from_user is None or not replied.from_user.is_bot):
        replied = None
    spans = message.entities or message.caption_entities
    words, lost = marked(
        message.text or message.caption or "",
        [Span(each.type, each.offset, each.length, each.url or "") for each in spans],
    )
    return Incoming(
        text=unmarked(words),
        message_id=message.message_id,
        marked=words,
        lost=lost,
        attached=attached,
        file_id=message.document.file_id if message.document and Attached.FILE in attached else "",
        files=_files(message, attached),
        contact=_contact(message),
        place=_place(message),
        replies_to=None if replied is None else replied.message_id,
        replied="" if replied is None else replied.text or replied.caption or "",
        album=message.media_group_id or "",
        sent_at=int(message.date.timestamp()),
    )


def _files(message: Message, attached: Sequence[Attached]) -> tuple[KeptFile, ...]:
    document = message.document
    if message.photo and Attached.PICTURE in attached:
        largest = message.photo[-1]
        return (KeptFile(FileKind.PICTURE, largest.file_id, size=largest.file_size or 0),)
    if document is None or Attached.FILE not in attached:
        return ()
    name = on_one_line(document.file_name or "")
    is_raw = document.mime_type in _RAW or name.casefold().endswith(_RAW_ENDINGS)
    size = document.file_size or 0
    return (KeptFile(FileKind.FILE, document.file_id, name, size, is_raw),)


def _contact(message: Message) -> Contact | None:
    contact = message.contact
    if contact is None:
        return None
    name = " ".join(f"{contact.first_name} {contact.last_name or ''}".split())
    number = str(contact.phone_number)
    # Telegram leaves out the plus before a country code (Bot API Contact).
    if number.isdecimal() and len(number) >= _LONG_NUMBER and not number.startswith(_AREA_CODE):
        number = f"+{number}"
    return Contact(name, number)


def _place(message: Message) -> Place | None:
    venue = message.venue
    point = message.location if venue is None else venue.location
    if point is None:
        return None
    if venue is None:
        return Place(point.latitude, point.longitude)
    return Place(point.latitude, point.longitude, venue.title, venue.address)
