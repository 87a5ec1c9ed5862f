"""Asking, and what can be done with an answer."""

from bot.domain.messages.refusals import StaleButton
from bot.domain.people.rights import Right
from bot.usecases.knowledge import answers as knowledge_answers
from bot.usecases.knowledge import asking
from handlers.routes import Incoming, Route, legacy
from storage.work import Work


def ask(incoming: Incoming, work: Work) -> None:
    """/ask, with or without the question behind it."""
    asking.ask(work, incoming.here, question=" ".join(incoming.words))


def asked(incoming: Incoming, work: Work) -> None:
    """A tap below an answer or a suggestion."""
    asked_id = incoming.word()
    match incoming.word(1):
        case "human":
            knowledge_answers.pass_on(work, incoming.here, asked_id=asked_id)
        case "helps":
            knowledge_answers.helped(work, incoming.here, asked_id=asked_id)
        case "keep":
            knowledge_answers.offer_wording(work, incoming.here, asked_id=asked_id)
        case "0" | "1" | "2" as place:
            knowledge_answers.choose(work, incoming.here, asked_id=asked_id, place=int(place))
        case _:
            raise StaleButton


ROUTES: tuple[Route, ...] = (
    legacy("ask", ask, right=Right.TAKE_PART, typed=True, takes_words=True),
    legacy("asked", asked, right=Right.TAKE_PART),
)
