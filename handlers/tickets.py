"""Questions that wait for a person: as guests see their own, and as organizers see them all."""

from bot.domain.ids import PersonId
from bot.domain.people import Role
from bot.domain.refusals import StaleButton
from bot.usecases import (
    ticketanswers,
    ticketclaims,
    ticketdesk,
    ticketgroups,
    ticketpromotion,
    ticketrules,
    ticketthreads,
)
from bot.usecases.ticketdesk import Shelf
from handlers.routes import Incoming, Route, button, command
from storage.work import Work


def tickets(incoming: Incoming, work: Work) -> None:
    """A guest's own questions, or what can be done with one of them."""
    person, screen = incoming.by, incoming.screen
    match incoming.words:
        case ():
            ticketthreads.show_mine(work, person=person, screen=screen)
        case ("new",):
            ticketthreads.show_mine(work, person=person)
        case ("page", page):
            ticketthreads.show_mine(work, person=person, page=page, screen=screen)
        case _:
            _tend_own(incoming, work)


def _tend_own(incoming: Incoming, work: Work) -> None:
    person, screen, ticket_id = incoming.by, incoming.screen, incoming.word()
    match incoming.words[1:]:
        case ():
            ticketthreads.show(work, person=person, ticket_id=ticket_id, screen=screen)
        case ("more",):
            ticketthreads.start_follow_up(work, person=person, ticket_id=ticket_id)
        case ("close",):
            ticketthreads.close(work, person=person, ticket_id=ticket_id, screen=screen)
        case ("named" | "unnamed" as wish, *where) if where in ([], ["anchor"]):
            ticketthreads.set_named(
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
            ticketdesk.show_desk(work, person=person, screen=screen)
        case ("desk",):
            ticketdesk.show_desk(work, person=person)
        case ("tab", _, *page):
            ticketdesk.show_desk(
                work,
                person=person,
                shelf=incoming.choice(Shelf, 1),
                page=page[0] if page else "0",
                screen=screen,
            )
        case ("rules",):
            ticketrules.show_rules(work, person=person, screen=screen)
        case ("nudge" | "keep" as rule, value):
            ticketrules.set_rule(work, person=person, rule=rule, value=value, screen=screen)
        case ("ungroup",):
            ticketgroups.unlink(work, person=person, screen=screen)
        case _:
            _tend(incoming, work)


def _tend(incoming: Incoming, work: Work) -> None:
    """A tap on one of the buttons of a question."""
    person, screen, ticket_id = incoming.by, incoming.screen, incoming.word()
    match incoming.words[1:]:
        case ():
            ticketdesk.show_ticket(work, person=person, ticket_id=ticket_id)
        case ("back",):
            ticketdesk.show_ticket(work, person=person, ticket_id=ticket_id, screen=screen)
        case ("claim",):
            ticketclaims.claim(work, person=person, ticket_id=ticket_id, screen=screen)
        case ("take",):
            ticketclaims.take_over(work, person=person, ticket_id=ticket_id, screen=screen)
        case ("release",):
            ticketclaims.release(work, person=person, ticket_id=ticket_id, screen=screen)
        case ("hand",):
            ticketclaims.show_colleagues(work, person=person, ticket_id=ticket_id, screen=screen)
        case ("to", _):
            to = PersonId(incoming.word(2))
            ticketclaims.hand_over(work, person=person, ticket_id=ticket_id, to=to, screen=screen)
        case ("mark" | "unmark" as wish,):
            wanted = wish == "mark"
            ticketclaims.mark(
                work, person=person, ticket_id=ticket_id, wanted=wanted, screen=screen
            )
        case _:
            _write(incoming, work)


def _write(incoming: Incoming, work: Work) -> None:
    """A tap that asks for words."""
    person, ticket_id = incoming.by, incoming.word()
    match incoming.words[1:]:
        case ("answer",):
            ticketanswers.start_answer(work, person=person, ticket_id=ticket_id)
        case ("translate",):
            ticketanswers.start_translation(work, person=person, ticket_id=ticket_id)
        case ("close",):
            ticketanswers.start_closing(work, person=person, ticket_id=ticket_id)
        case ("promote",):
            ticketpromotion.promote(work, person=person, ticket_id=ticket_id)
        case _:
            raise StaleButton


ROUTES: tuple[Route, ...] = (
    button("tickets", tickets, who=Role.GUEST),
    command("questions", questions, who=Role.ORGANIZER),
)
