"""Somebody who knocks at the page comes in by the same door, and hears back there alone."""

import asyncio
from collections.abc import Sequence

from bot.domain.channels.addresses import Address, Carrier
from bot.domain.channels.knocks import Arrival, Knock, Unread
from bot.domain.ids import OPERATOR
from bot.domain.messages.incoming import Incoming
from bot.domain.people.people import Language, Role
from bot.usecases.people.inviting import invite
from bot.web.intake.batches import Batches
from bot.web.intake.intake import Intake
from handlers.updates import Doorway
from storage.outbox.page.pagebox import Laid
from storage.work import Work
from tests.stories.sample_event import EVENT
from tests.stories.world import World

MAILBOX = Address(Carrier.PAGE, 2**62 + 7)


async def test_a_guest_joins_by_the_page_alone(world: World) -> None:
    def prepare(work: Work) -> str:
        work.people.meet([(MAILBOX, Language.EN)], zone="UTC")
        link = invite(work, event_id=EVENT, actor=OPERATOR, role=Role.GUEST, name="Bo")
        return link.rpartition("=")[2]

    def laid(work: Work) -> list[Laid]:
        person = work.people.behind(MAILBOX)
        assert person is not None
        return work.outbox.pagebox.since(person.id, 0)

    code = await world.do(prepare)
    start = Knock(-5, MAILBOX, "en", message=Incoming(f"/start {code}", f"/start {code}"))

    await world.now_running.parts.intake.take([start])
    await world.now_running.parts.intake.take([start])

    [shown] = await world.do(laid)
    assert shown.message is not None
    [tap] = [each.data for each in shown.message.keyboard[0]][:1]
    await world.now_running.parts.intake.take([Knock(-6, MAILBOX, "en", data=tap, screen=shown.id)])

    after = await world.do(laid)
    assert shown.id in {each.id for each in after}
    assert after[-1].rev > shown.rev


async def test_taps_that_wait_for_the_same_commit_are_committed_together(world: World) -> None:
    ends = [Address(Carrier.PAGE, 2**62 + number) for number in range(40)]

    def prepare(work: Work) -> None:
        work.people.meet([(each, Language.EN) for each in ends], zone="UTC")

    await world.do(prepare)
    parts, doorway, sizes = world.now_running.parts, Doorway(), list[int]()
    batches = Batches(parts.writer, doorway.take)
    batches.on_batch(sizes.append)
    intake = Intake(batches.commit, lambda _: None, parts.store, doorway)

    async with asyncio.TaskGroup() as tapping:
        for number, each in enumerate(ends):
            # What nobody sent, and nothing is in, waits for nobody either.
            arrivals = [Knock(-1 - number, each, data=""), Unread(-1001 - number)]
            tapping.create_task(intake.take(arrivals))
    await intake.finish()
    intake.close_readers()

    assert sizes == [80]


async def test_what_is_taken_on_is_said_to_be_taken_once_it_is_committed(world: World) -> None:
    parts, doorway = world.now_running.parts, Doorway()
    batches = Batches(parts.writer, doorway.take)
    began, held = asyncio.Event(), asyncio.Event()

    async def commit(updates: Sequence[Arrival]) -> None:
        began.set()
        await held.wait()
        await batches.commit(updates)

    def seen(work: Work) -> set[int]:
        return work.seen_updates.already_seen([7])

    intake = Intake(commit, lambda _: None, parts.store, doorway)
    taking = asyncio.create_task(intake.take_on([Knock(7, MAILBOX, data="")]))
    await began.wait()
    assert (taking.done(), await world.do(seen)) == (False, set())
    held.set()
    await taking
    assert await world.do(seen) == {7}
    await intake.finish()
    intake.close_readers()
