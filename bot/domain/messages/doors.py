"""How the two doors of a code are said."""

from bot.domain.messages.texts import Details, Lines, Said
from bot.domain.people.invitation_links import Doors


def doors_said(doors: Doors) -> Said:
    """Return the link, and the others where there are some."""
    if doors.kind == "both":
        said = Said("invite-both-links", {"link": doors.link, "page": doors.page})
    else:
        said = Said("invite-link", {"link": doors.links[0]})
    if not doors.mirrors:
        return said
    others = Lines(tuple(Said("invite-link", {"link": each}) for each in doors.mirrors))
    return Said("invite-mirrors", {"links": said, "others": others})


def doors_details(doors: Doors) -> Details:
    """Return the details of words to forward: the links, and which there are."""
    return {"link": doors_said(doors), "doors": doors.kind}
