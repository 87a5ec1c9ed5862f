"""Questions that wait for a person: as guests see their own, and as organizers see them all."""

from bot.domain.ids import PersonId
from bot.domain.messages.refusals import StaleButton
from bot.domain.people.people import Role
from bot.usecases.knowledge import promotion
from bot.usecases.tickets import answers as tickets_answers
from bot.usecases.tickets import claims as tickets_claims
from bot.usecases.tickets import groups as tickets_groups
from bot.usecases.tickets import queue as tickets_queue
from bot.usecases.tickets import settings as tickets_settings
from bot.usecases.tickets import threads as tickets_threads
from bot.usecases.tickets.queue import Shelf
from handlers.routes import Incoming, Route, button, command
from storage.work import Work


def tickets(incoming: Incoming, work: Work) -> None:
    """A guest's own questions, or what can be done with one of them."""
    person, screen = incoming.by, incoming.screen
    match incoming.words:
        case ():
            tickets_threads.show_mine(work, person=person, screen=screen)
        case ("new",):
            tickets_threads.show_mine(work, person=person)
        case ("page", page):
            tickets_threads.show_mine(work, person=person, page=page, screen=screen)
        case _:
            _tend_own(incoming, work)


def _tend_own(incoming: Incoming, work: Work) -> None:
    person, screen, ticket_id = incoming.by, incoming.screen, incoming.word()
    match incoming.words[1:]:
        case ():
            tickets_threads.show(work, person=person, ticket_id=ticket_id, screen=screen)
        case ("more",):
            tickets_threads.start_follow_up(work, person=person, ticket_id=ticket_id)
        case ("close",):
            tickets_threads.close(work, person=person, ticket_id=ticket_id, screen=screen)
        case ("named" | "unnamed" as wish, *where) if where in ([], ["anchor"]):
            tickets_threads.set_named(
                work,
                person=person,
                ticket_id=ticket_id,
                named=wish == "named",
                anchor=bool(where),
                screen=screen,
            )
        case _:
            raise StaleButton


def questions(incoming: Incoming, work: Work) -> None:
    """/questions, one of its lists or rules, or one of the questions."""
    person, screen = incoming.by, incoming.screen
    match incoming.words:
        case ():
            tickets_queue.show_desk(work, person=person, screen=screen)
        case ("desk",):
            tickets_queue.show_desk(work, person=person)
        case ("tab", _, *page):
            tickets_queue.show_desk(
                work,
                person=person,
                shelf=incoming.choice(Shelf, 1),
                page=page[0] if page else "0",
                screen=screen,
            )
        case ("rules",):
            tickets_settings.show_rules(work, person=person, screen=screen)
        case ("nudge" | "keep" as rule, value):
            tickets_settings.set_rule(work, person=person, rule=rule, value=value, screen=screen)
        case ("ungroup",):
            tickets_groups.unlink(work, person=person, screen=screen)
        case _:
            _tend(incoming, work)


def _tend(incoming: Incoming, work: Work) -> None:
    """A tap on one of the buttons of a question."""
    person, screen, ticket_id = incoming.by, incoming.screen, incoming.word()
    match incoming.words[1:]:
        case ():
            tickets_queue.show_ticket(work, person=person, ticket_id=ticket_id)
        case ("back",):
            tickets_queue.show_ticket(work, person=person, ticket_id=ticket_id, screen=screen)
        case ("claim",):
            tickets_claims.claim(work, person=person, ticket_id=ticket_id, screen=screen)
        case ("take",):
            tickets_claims.take_over(work, person=person, ticket_id=ticket_id, screen=screen)
        case ("release",):
            tickets_claims.release(work, person=person, ticket_id=ticket_id, screen=screen)
        case ("hand",):
            tickets_claims.show_colleagues(work, person=person, ticket_id=ticket_id, screen=screen)
        case ("to", _):
            to = PersonId(incoming.word(2))
            tickets_claims.hand_over(work, person=person, ticket_id=ticket_id, to=to, screen=screen)
        case ("mark" | "unmark" as wish,):
            wanted = wish == "mark"
            tickets_claims.mark(
                work, person=person, ticket_id=ticket_id, wanted=wanted, screen=screen
            )
        case _:
            _write(incoming, work)


def _write(incoming: Incoming, work: Work) -> None:
    """A tap that asks for words."""
    person, ticket_id = incoming.by, incoming.word()
    match incoming.words[1:]:
        case ("answer",):
            tickets_answers.start_answer(work, person=person, ticket_id=ticket_id)
        case ("translate",):
            tickets_answers.start_translation(work, person=person, ticket_id=ticket_id)
        case ("close",):
            tickets_answers.start_closing(work, person=person, ticket_id=ticket_id)
        case ("promote",):
            promotion.promote(work, person=person, ticket_id=ticket_id)
        case _:
            raise StaleButton


ROUTES: tuple[Route, ...] = (
    button("tickets", tickets, who=Role.GUEST),
    command("questions", questions, who=Role.ORGANIZER),
)
