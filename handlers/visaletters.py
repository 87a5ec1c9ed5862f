"""Invitation letters: a guest's own, and the organizers' desk."""

from bot.domain.people import Role
from bot.domain.refusals import StaleButton
from bot.domain.visaletters import Destination
from bot.usecases import (
    letterheads,
    visaletterapproval,
    visaletterdesk,
    visaletterrequests,
    visaletters,
)
from handlers.routes import Incoming, Route, button
from storage.work import Work


def letter(incoming: Incoming, work: Work) -> None:
    """A tap on one's own invitation letter."""
    person, screen = incoming.by, incoming.screen
    match incoming.words:
        case ():
            visaletters.show(work, person=person, screen=screen)
        case ("new",):
            visaletters.choose(work, person=person, screen=screen)
        case ("to", _):
            chosen = incoming.choice(Destination, 1)
            visaletterrequests.start(work, person=person, destination=chosen, screen=screen)
        case ("edit", _):
            visaletterrequests.edit(work, person=person, field=incoming.word(1), screen=screen)
        case ("neutral" | "named" as wording,):
            neutral = wording == "neutral"
            visaletterrequests.set_neutral(work, person=person, neutral=neutral, screen=screen)
        case ("send",):
            visaletterrequests.hand_in(work, person=person, screen=screen)
        case ("back",):
            visaletterrequests.take_back(work, person=person, screen=screen)
        case ("withdraw",):
            visaletterrequests.ask_to_withdraw(work, person=person, screen=screen)
        case ("withdraw", "yes"):
            visaletterrequests.withdraw(work, person=person, screen=screen)
        case _:
            raise StaleButton


def desk(incoming: Incoming, work: Work) -> None:
    """A tap at the organizers' desk."""
    person, screen = incoming.by, incoming.screen
    match incoming.words:
        case ():
            visaletterdesk.show_queue(work, person=person, screen=screen)
        case ("head",):
            letterheads.show_letterhead(work, person=person, screen=screen)
        case ("head", _):
            item = incoming.word(1)
            letterheads.start_letterhead(work, person=person, item=item, screen=screen)
        case (_,):
            visaletterdesk.open_request(work, person=person, request_id=incoming.word())
        case (_, "again"):
            visaletterdesk.send_again(
                work, person=person, request_id=incoming.word(), screen=screen
            )
        case (_, "approve", _):
            visaletterapproval.approve(
                work,
                person=person,
                request_id=incoming.word(),
                seen=incoming.word(2),
                screen=screen,
            )
        case (_, "correct" | "refuse" as verb, _):
            visaletterdesk.start_saying(
                work,
                person=person,
                request_id=incoming.word(),
                verb=verb,
                seen=incoming.word(2),
                screen=screen,
            )
        case _:
            raise StaleButton


ROUTES: tuple[Route, ...] = (
    button("visaletter", letter, who=Role.GUEST),
    button("visaletters", desk, who=Role.ORGANIZER),
)
