"""Questions that wait for a person: as guests see their own, and as organizers see them all."""

from bot.domain.ids import PersonId
from bot.domain.messages.refusals import StaleButton
from bot.domain.people.rights import Right
from bot.usecases.knowledge import promotion
from bot.usecases.tickets import answers as tickets_answers
from bot.usecases.tickets import claims as tickets_claims
from bot.usecases.tickets import groups as tickets_groups
from bot.usecases.tickets import queue as tickets_queue
from bot.usecases.tickets import settings as tickets_settings
from bot.usecases.tickets import threads as tickets_threads
from bot.usecases.tickets.queue import Shelf
from handlers.routes import Incoming, Route, legacy
from storage.work import Work


def tickets(incoming: Incoming, work: Work) -> None:
    """A guest's own questions, or what can be done with one of them."""
    match incoming.words:
        case ():
            tickets_threads.show_mine(work, incoming.here)
        case ("new",):
            tickets_threads.show_mine(work, incoming.here.anew())
        case ("page", page):
            tickets_threads.show_mine(work, incoming.here, page=page)
        case _:
            _tend_own(incoming, work)


def _tend_own(incoming: Incoming, work: Work) -> None:
    ticket_id = incoming.word()
    match incoming.words[1:]:
        case ():
            tickets_threads.show(work, incoming.here, ticket_id=ticket_id)
        case ("more",):
            tickets_threads.start_follow_up(work, incoming.here.anew(), ticket_id=ticket_id)
        case ("close",):
            tickets_threads.close(work, incoming.here, ticket_id=ticket_id)
        case ("named" | "unnamed" as wish, *where) if where in ([], ["anchor"]):
            tickets_threads.set_named(
                work, incoming.here, ticket_id=ticket_id, named=wish == "named", anchor=bool(where)
            )
        case _:
            raise StaleButton


def questions(incoming: Incoming, work: Work) -> None:
    """/questions, one of its lists or rules, or one of the questions."""
    match incoming.words:
        case ():
            tickets_queue.show_desk(work, incoming.here)
        case ("desk",):
            tickets_queue.show_desk(work, incoming.here.anew())
        case ("tab", _, *page):
            tickets_queue.show_desk(
                work, incoming.here, shelf=incoming.choice(Shelf, 1), page=page[0] if page else "0"
            )
        case ("rules",):
            tickets_settings.show_rules(work, incoming.here)
        case ("nudge" | "keep" as rule, value):
            tickets_settings.set_rule(work, incoming.here, rule=rule, value=value)
        case ("ungroup",):
            tickets_groups.unlink(work, incoming.here)
        case _:
            _tend(incoming, work)


def _tend(incoming: Incoming, work: Work) -> None:
    """A tap on one of the buttons of a question."""
    ticket_id = incoming.word()
    match incoming.words[1:]:
        case ():
            tickets_queue.show_ticket(work, incoming.here.anew(), ticket_id=ticket_id)
        case ("back",):
            tickets_queue.show_ticket(work, incoming.here, ticket_id=ticket_id)
        case ("claim",):
            tickets_claims.claim(work, incoming.here, ticket_id=ticket_id)
        case ("take",):
            tickets_claims.take_over(work, incoming.here, ticket_id=ticket_id)
        case ("release",):
            tickets_claims.release(work, incoming.here, ticket_id=ticket_id)
        case ("hand",):
            tickets_claims.show_colleagues(work, incoming.here, ticket_id=ticket_id)
        case ("to", _):
            to = PersonId(incoming.word(2))
            tickets_claims.hand_over(work, incoming.here, ticket_id=ticket_id, to=to)
        case ("mark" | "unmark" as wish,):
            wanted = wish == "mark"
            tickets_claims.mark(work, incoming.here, ticket_id=ticket_id, wanted=wanted)
        case _:
            _write(incoming, work)


def _write(incoming: Incoming, work: Work) -> None:
    """A tap that asks for words."""
    ticket_id = incoming.word()
    match incoming.words[1:]:
        case ("answer",):
            tickets_answers.start_answer(work, incoming.here, ticket_id=ticket_id)
        case ("translate",):
            tickets_answers.start_translation(work, incoming.here, ticket_id=ticket_id)
        case ("close",):
            tickets_answers.start_closing(work, incoming.here, ticket_id=ticket_id)
        case ("promote",):
            promotion.promote(work, incoming.here, ticket_id=ticket_id)
        case _:
            raise StaleButton


ROUTES: tuple[Route, ...] = (
    legacy("tickets", tickets, right=Right.TAKE_PART),
    legacy("questions", questions, right=Right.ANSWER_QUESTIONS, typed=True),
)
