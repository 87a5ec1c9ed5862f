"""A list of people to invite: what was read of it, and the links that came of it."""

from collections.abc import Sequence

from bot.domain.here import Here
from bot.domain.limits import INVITATION_LIFE, NAMES_VANISH_AFTER
from bot.domain.messages.messages import CodeSheet, LetterTable
from bot.domain.messages.texts import Details, Lines, Said, Words
from bot.domain.people.invitation_links import doors_of
from bot.domain.people.invitation_list import InvitationList, Invitee, Repeats
from bot.domain.people.people import Language
from bot.usecases.exports.sealing import NobodyToOpen, recipients_said, sealed
from bot.usecases.people.screens import BACK, forwarded_said
from storage.work import Work

_BROWSER = "🌐"
"""Stands on the sheet of codes before the name of whoever has one that needs no Telegram."""
_SHOWN = 30
_EACH = 30
"""Messages to forward at once; a longer list is for a mail merge."""


def send_preview(
    work: Work, here: Here, found: InvitationList, repeats: Repeats, *, guessed: bool
) -> None:
    """Show what was read of a list, in a message that deletes itself; nobody is invited yet."""
    languages = [invitee.language for invitee in found.invitees]
    shown = found.invitees[:_SHOWN]
    lines = tuple(_line(number, invitee) for number, invitee in enumerate(shown, start=1))
    work.send(
        here,
        "invite-preview",
        {
            "count": len(languages),
            "shown-count": len(shown),
            "english-count": languages.count(Language.EN),
            "chinese-count": languages.count(Language.ZH),
            "open-count": languages.count(None),
            "lines": Lines(lines),
            "remarks": Lines(_remarks(found, repeats, guessed=guessed)),
            "minutes": NAMES_VANISH_AFTER // 60,
        },
        vanish_after=NAMES_VANISH_AFTER,
        protect=True,
    )


def send_links(
    work: Work, here: Here, links: Sequence[tuple[Invitee, str]], *, each: bool = False
) -> None:
    """Send the links of a whole list: with words to forward in a CSV file, and as QR codes to print.

    Both are sealed. With `each`, the words for each of the first come as messages of their own as well,
    which can be forwarded as they are; where no recipient is registered, they are all that comes.

    Raises:
        NobodyToOpen: there are more than come as messages, and no recipient is registered.
    """
    readers = recipients_said(work, here)
    refuse_long_list(work, here, len(links))
    for invitee, link in links[:_EACH] if each or not readers else ():
        letter: Details = {"name": invitee.name, "words": forwarded_said(work, here, link)}
        work.send(here, "invite-letter", letter, vanish_after=NAMES_VANISH_AFTER)
    if not readers:
        work.send(here, "invited-each", {"count": len(links)}, BACK)
        return
    rows = tuple(
        (invitee.name, invitee.language or "", link, invitee.email) for invitee, link in links
    )
    work.send(
        here,
        "invited-all",
        {"count": len(links), "readers": readers, "minutes": NAMES_VANISH_AFTER // 60},
        attachment=sealed(
            work,
            here,
            LetterTable(
                "invitations.csv",
                here.event.title,
                INVITATION_LIFE.days,
                rows,
                work.public_url,
                work.mirrors,
            ),
        ),
        vanish_after=NAMES_VANISH_AFTER,
    )
    codes = tuple(
        code for invitee, link in links for code in _codes(invitee.name, link, work.public_url)
    )
    work.send(
        here,
        "invited-codes",
        {
            "minutes": NAMES_VANISH_AFTER // 60,
            "doors": doors_of(links[0][1], public_url=work.public_url).kind,
        },
        BACK,
        attachment=sealed(work, here, CodeSheet("invitations.html", codes, work.mirrors)),
        vanish_after=NAMES_VANISH_AFTER,
    )


def _codes(name: str, link: str, public_url: str) -> tuple[tuple[str, str], ...]:
    """Return the codes of one person: Telegram's, then, marked, the one of our own page."""
    doors = doors_of(link, public_url=public_url)
    named = ((name, doors.link), (f"{_BROWSER} {name}", doors.page))
    return tuple((whose, door) for whose, door in named if door)


def refuse_long_list(work: Work, here: Here, count: int) -> None:
    """Refuse what does not fit into messages where no file can leave.

    Raises:
        NobodyToOpen: no recipient is registered.
    """
    if count > _EACH and not recipients_said(work, here):
        raise NobodyToOpen


def show_nobody_new(work: Work, here: Here) -> None:
    """Say that everybody on the list has been invited before."""
    work.reply(here, "invite-nobody-new", {}, BACK)


def _line(number: int, invitee: Invitee) -> Said:
    if invitee.language is None:
        return Said("invite-preview-line", {"number": number, "name": invitee.name})
    language = Said(f"q-language-{invitee.language}")
    details = {"number": number, "name": invitee.name, "language": language}
    return Said("invite-preview-line-language", details)


def _remarks(found: InvitationList, repeats: Repeats, *, guessed: bool) -> tuple[Said, ...]:
    remarks = (
        ("invite-preview-twice", repeats.twice),
        ("invite-preview-known", repeats.known),
        ("invite-preview-unused", found.unused),
    )
    said = [
        Said(text, {"count": len(names), "names": Words.listed(names, most=_SHOWN)})
        for text, names in remarks
        if names
    ]
    return (*said, Said("invite-preview-letters")) if guessed else tuple(said)
