"""Invitation letters: a guest's own, and the organizers' desk."""

from bot.domain.invitation_letters.requests import Destination
from bot.domain.messages.refusals import StaleButton
from bot.domain.people.rights import Right
from bot.usecases.invitation_letters import approval as invitation_letters_approval
from bot.usecases.invitation_letters import letterhead
from bot.usecases.invitation_letters import queue as invitation_letters_queue
from bot.usecases.invitation_letters import requests as invitation_letters_requests
from bot.usecases.invitation_letters import status as invitation_letters_status
from handlers.routes import Incoming, Route, legacy
from storage.work import Work


def letter(incoming: Incoming, work: Work) -> None:
    """A tap on one's own invitation letter."""
    match incoming.words:
        case ():
            invitation_letters_status.show(work, incoming.here)
        case ("new",):
            invitation_letters_status.choose(work, incoming.here)
        case ("to", _):
            chosen = incoming.choice(Destination, 1)
            invitation_letters_requests.start(work, incoming.here, destination=chosen)
        case ("edit", _):
            invitation_letters_requests.edit(work, incoming.here, field=incoming.word(1))
        case ("neutral" | "named" as wording,):
            neutral = wording == "neutral"
            invitation_letters_requests.set_neutral(work, incoming.here, neutral=neutral)
        case ("send",):
            invitation_letters_requests.hand_in(work, incoming.here)
        case ("back",):
            invitation_letters_requests.take_back(work, incoming.here)
        case ("withdraw",):
            invitation_letters_requests.ask_to_withdraw(work, incoming.here)
        case ("withdraw", "yes"):
            invitation_letters_requests.withdraw(work, incoming.here)
        case _:
            raise StaleButton


def desk(incoming: Incoming, work: Work) -> None:
    """A tap at the organizers' desk."""
    match incoming.words:
        case ():
            invitation_letters_queue.show_queue(work, incoming.here)
        case ("head",):
            letterhead.show_letterhead(work, incoming.here)
        case ("head", _):
            item = incoming.word(1)
            letterhead.start_letterhead(work, incoming.here, item=item)
        case (_,):
            invitation_letters_queue.open_request(work, incoming.here, request_id=incoming.word())
        case (_, "again"):
            invitation_letters_queue.send_again(work, incoming.here, request_id=incoming.word())
        case (_, "approve", _):
            invitation_letters_approval.approve(
                work, incoming.here, request_id=incoming.word(), seen=incoming.word(2)
            )
        case (_, "correct" | "refuse" as verb, _):
            invitation_letters_queue.start_saying(
                work, incoming.here, request_id=incoming.word(), verb=verb, seen=incoming.word(2)
            )
        case _:
            raise StaleButton


ROUTES: tuple[Route, ...] = (
    legacy("visaletter", letter, right=Right.TAKE_PART),
    legacy("visaletters", desk, right=Right.APPROVE_LETTERS),
)
