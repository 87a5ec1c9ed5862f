"""From an answered question to a prepared answer: the asker's wording is kept, the asker is not."""

from bot.domain.here import Here
from bot.domain.ids import TicketId
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Words
from bot.domain.people.people import Language
from bot.domain.tickets import ANSWERS, PostKind, Topic
from bot.usecases.knowledge.editing import propose_entry
from bot.usecases.tickets.finding import find_ticket
from storage.work import Work

_CATEGORIES = {Topic.VISA: "visa"}
_USUAL_CATEGORY = "logistics"


class NoAnswerYet(Refused):
    """A question without an answer cannot become a prepared one."""

    text = "ticket-no-answer-yet"


def promote(work: Work, here: Here, ticket_id: TicketId) -> None:
    """Open a draft of a prepared answer with the words of a question and its newest answer.

    Raises:
        NoAnswerYet: there is none.
    """
    event = here.event
    ticket = find_ticket(work, here, ticket_id)
    posts = work.tickets.posts_of(ticket)
    # Newer ones take the place of older ones in the same language.
    answers = {post.language: post.text for post in posts if post.kind in ANSWERS}
    if not answers:
        raise NoAnswerYet(code=ticket.code)
    question = next(post for post in posts if post.kind is PostKind.QUESTION)
    work.audit.note(event.id, actor=here.person.id, act="promoted-ticket", subject=ticket.id)
    propose_entry(
        work,
        here.anew(),
        question=question.text,
        language=question.language,
        answer=Words(answers.get(Language.EN, ""), answers.get(Language.ZH, "")),
        category=_CATEGORIES.get(ticket.topic, _USUAL_CATEGORY),
    )
