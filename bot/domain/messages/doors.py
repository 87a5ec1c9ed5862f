"""How the two doors of a code are said."""

from bot.domain.messages.texts import Details, Said
from bot.domain.people.invitation_links import Doors


def doors_said(doors: Doors) -> Said:
    """Return the link, and the other one where there is one."""
    if not doors.page:
        return Said("invite-link", {"link": doors.link})
    return Said("invite-both-links", {"link": doors.link, "page": doors.page})


def doors_details(doors: Doors) -> Details:
    """Return the details of words to forward: the links, and how many there are."""
    return {"link": doors_said(doors), "doors": 2 if doors.page else 1}
