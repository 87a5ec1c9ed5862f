"""Invitation letters: a guest's own, and the organizers' desk."""

from bot.domain.invitation_letters.requests import Destination
from bot.domain.messages.refusals import StaleButton
from bot.domain.people.people import Role
from bot.usecases.invitation_letters import approval as invitation_letters_approval
from bot.usecases.invitation_letters import letterhead
from bot.usecases.invitation_letters import queue as invitation_letters_queue
from bot.usecases.invitation_letters import requests as invitation_letters_requests
from bot.usecases.invitation_letters import status as invitation_letters_status
from handlers.routes import Incoming, Route, button
from storage.work import Work


def letter(incoming: Incoming, work: Work) -> None:
    """A tap on one's own invitation letter."""
    person, screen = incoming.by, incoming.screen
    match incoming.words:
        case ():
            invitation_letters_status.show(work, person=person, screen=screen)
        case ("new",):
            invitation_letters_status.choose(work, person=person, screen=screen)
        case ("to", _):
            chosen = incoming.choice(Destination, 1)
            invitation_letters_requests.start(
                work, person=person, destination=chosen, screen=screen
            )
        case ("edit", _):
            invitation_letters_requests.edit(
                work, person=person, field=incoming.word(1), screen=screen
            )
        case ("neutral" | "named" as wording,):
            neutral = wording == "neutral"
            invitation_letters_requests.set_neutral(
                work, person=person, neutral=neutral, screen=screen
            )
        case ("send",):
            invitation_letters_requests.hand_in(work, person=person, screen=screen)
        case ("back",):
            invitation_letters_requests.take_back(work, person=person, screen=screen)
        case ("withdraw",):
            invitation_letters_requests.ask_to_withdraw(work, person=person, screen=screen)
        case ("withdraw", "yes"):
            invitation_letters_requests.withdraw(work, person=person, screen=screen)
        case _:
            raise StaleButton


def desk(incoming: Incoming, work: Work) -> None:
    """A tap at the organizers' desk."""
    person, screen = incoming.by, incoming.screen
    match incoming.words:
        case ():
            invitation_letters_queue.show_queue(work, person=person, screen=screen)
        case ("head",):
            letterhead.show_letterhead(work, person=person, screen=screen)
        case ("head", _):
            item = incoming.word(1)
            letterhead.start_letterhead(work, person=person, item=item, screen=screen)
        case (_,):
            invitation_letters_queue.open_request(work, person=person, request_id=incoming.word())
        case (_, "again"):
            invitation_letters_queue.send_again(
                work, person=person, request_id=incoming.word(), screen=screen
            )
        case (_, "approve", _):
            invitation_letters_approval.approve(
                work,
                person=person,
                request_id=incoming.word(),
                seen=incoming.word(2),
                screen=screen,
            )
        case (_, "correct" | "refuse" as verb, _):
            invitation_letters_queue.start_saying(
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
