"""The bot is killed while a question is answered: nothing lost, nothing doubled."""

from pathlib import Path

import pytest

from bot.domain.tickets import PostKind, TicketState
from bot.usecases.tickets.notifications import settle_answers
from storage.work import Work
from tests.robustness.organizer_world import ANN, ANSWER, OLGA, KillPoint, OrganizerWorld
from tests.stories.sample_event import EVENT


@pytest.mark.parametrize(
    ("blow", "fates"),
    [
        # (how often the guest sees the answer, how often the organizer hears that nobody knows)
        (KillPoint("at once"), {(1, 0)}),
        (KillPoint("later", seconds=0.02), {(1, 0), (1, 1), (0, 1)}),
        (KillPoint("before", "sendMessage", OLGA), {(1, 0), (1, 1), (0, 1)}),
        (KillPoint("before", "sendMessage", ANN), {(0, 1)}),
        (KillPoint("stored", "sendMessage", ANN), {(1, 1)}),
    ],
    ids=lambda value: str(value) if isinstance(value, KillPoint) else "",
)
async def test_answer_arrives_once_or_the_organizer_is_told(
    blow: KillPoint, fates: set[tuple[int, int]], waiting: Path, tmp_path: Path
) -> None:
    async with OrganizerWorld.opened(tmp_path / "desk", waiting) as opened:
        await opened.survives(blow, lambda: opened.town.world.say(OLGA, ANSWER))
        await opened.town.settle()

        def read(work: Work) -> tuple[int, list[PostKind], TicketState]:
            mark = work.outbox.mark()
            settle_answers(work)
            ticket = work.tickets.find_number(EVENT, 1)
            assert ticket is not None
            kinds = [post.kind for post in work.tickets.posts.of(ticket)]
            return work.outbox.mark() - mark, kinds, ticket.state

        told, *state = await opened.books(read)
        told += sum("It is not known whether the answer" in text for text in opened.olga.hears)
        seen = sum(ANSWER in text for text in opened.ann.hears)
        assert state == [[PostKind.QUESTION, PostKind.ANSWER], TicketState.ANSWERED]
        assert (seen, told) in fates
