"""Asking, and what can be done with an answer."""

from bot.domain.messages.refusals import StaleButton
from bot.domain.people.people import Role
from bot.usecases.knowledge import answers as knowledge_answers
from bot.usecases.knowledge import asking
from handlers.routes import Incoming, Route, button, command
from storage.work import Work


def ask(incoming: Incoming, work: Work) -> None:
    """/ask, with or without the question behind it."""
    asking.ask(work, person=incoming.by, question=" ".join(incoming.words), screen=incoming.screen)


def asked(incoming: Incoming, work: Work) -> None:
    """A tap below an answer or a suggestion."""
    person, screen, asked_id = incoming.by, incoming.screen, incoming.word()
    match incoming.word(1):
        case "human":
            knowledge_answers.pass_on(work, person=person, asked_id=asked_id, screen=screen)
        case "helps":
            knowledge_answers.helped(work, person=person, asked_id=asked_id, screen=screen)
        case "keep":
            knowledge_answers.offer_wording(work, person=person, asked_id=asked_id, screen=screen)
        case "0" | "1" | "2" as place:
            knowledge_answers.choose(
                work, person=person, asked_id=asked_id, place=int(place), screen=screen
            )
        case _:
            raise StaleButton


ROUTES: tuple[Route, ...] = (
    command("ask", ask, who=Role.GUEST, takes_words=True),
    button("asked", asked, who=Role.GUEST),
)
