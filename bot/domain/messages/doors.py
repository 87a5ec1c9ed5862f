"""How the two doors of a code are said."""

from bot.domain.messages.texts import Details, Said
from bot.domain.people.invitation_links import Doors


def doors_said(doors: Doors) -> Said:
    """Return the link, and the other one where there is one."""
    if doors.kind != "both":
        return Said("invite-link", {"link": doors.links[0]})
    return Said("invite-both-links", {"link": doors.link, "page": doors.page})


def doors_details(doors: Doors) -> Details:
    """Return the details of words to forward: the links, and which there are."""
    return {"link": doors_said(doors), "doors": doors.kind}
