"""What stories of questions have in common: asking one, and finding its buttons."""

from bot.domain.people.codes import Desk
from bot.domain.tickets import Ticket, Topic
from bot.usecases.current_event import here_of
from bot.usecases.tickets.finding import asker_code
from bot.usecases.tickets.opening import open_ticket
from storage.work import Work
from tests.stories.someone import Someone
from tests.stories.world import World


async def asks(world: World, someone: Someone, text: str, topic: Topic = Topic.QUESTION) -> str:
    """Have a guest's question passed on to the organizers; return its opaque id."""

    def ask(work: Work) -> Ticket:
        person = work.people.behind(someone.at)
        assert person is not None
        return open_ticket(work, here_of(work, person), text=text, topic=topic)

    ticket = await world.do(ask)
    await world.settle()
    return ticket.id


async def code_of(world: World, someone: Someone, desk: Desk = Desk.MEMBERS) -> str:
    """The code of a guest or an organizer, as a desk sees them; see `asker_code_of` for questions."""

    def look(work: Work) -> str:
        person = work.people.behind(someone.at)
        assert person is not None
        return work.codes.of(world.plan.event.id, person.id, desk)

    return await world.do(look)


async def asker_code_of(world: World, number: int = 1) -> str:
    """The code that stands for whoever asked a question, by its number."""

    def look(work: Work) -> str:
        ticket = work.tickets.find_number(world.plan.event.id, number)
        assert ticket is not None
        return asker_code(work, ticket)

    return await world.do(look)


async def opens(someone: Someone, code: str = "Q-1") -> None:
    """Open a question from the list of new ones."""
    await someone.says("/questions")
    await someone.taps(code)


def replied_to(someone: Someone) -> int:
    """The id of the message the newest message is threaded to."""
    return someone.messages[-1]["reply_to_message"]["message_id"]
