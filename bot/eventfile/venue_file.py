"""The field `venue` of the event file: the venue's page. Documented in deploy/EVENTFILE.md."""

from bot.domain.forms.phones import NotANumber, read_phone
from bot.domain.messages.texts import Words
from bot.domain.travel.venues import (
    LINK_LENGTH,
    LOCAL_LENGTH,
    NUMBERS,
    CallNumber,
    NotALink,
    Venue,
    read_link,
)
from bot.eventfile.event_file import Branch
from bot.eventfile.fields import read_words

VENUE_TEXT = 500
LABEL = 60


def read_venue(top: Branch) -> Venue:
    """Return the page as the file has it; an empty one where it has none."""
    spot = top.find("venue")
    branch = spot.branch() if spot else None
    if branch is None:
        return Venue()
    local = branch.find("local")
    venue = Venue(
        address=_words(branch, "address"),
        local=local.text(LOCAL_LENGTH) if local else "",
        map_link=_link(branch),
        wifi=_words(branch, "wifi"),
        numbers=_numbers(branch),
        notes=_words(branch, "notes"),
    )
    branch.close()
    return venue


def _words(branch: Branch, name: str) -> Words:
    spot = branch.find(name)
    return spot.words(VENUE_TEXT, lines=True) if spot else Words("")


def _link(branch: Branch) -> str:
    spot = branch.find("map")
    text = spot.text(LINK_LENGTH) if spot else ""
    if not spot or not text:
        return ""
    try:
        return read_link(text)
    except NotALink:
        spot.complain("must be a link that begins with https:// and has no spaces.", "link")
        return ""


def _numbers(branch: Branch) -> tuple[CallNumber, ...]:
    listed = branch.find("numbers")
    found: list[CallNumber] = []
    for spot in listed.items(NUMBERS) if listed else ():
        item = spot.branch()
        if item is None:
            continue
        label, number = read_words(item, "label", LABEL), item.need("number")
        if number:
            try:
                found.append(CallNumber(label, read_phone(number.text(40))))
            except NotANumber:
                number.complain(
                    'must be a telephone number in quotes, like "+41 44 555 01 10".', "phone"
                )
        item.close()
    return tuple(found)
