"""Somebody who knocks at the page comes in by the same door, and hears back there alone."""

import asyncio

from bot.domain.channels.addresses import Address, Carrier
from bot.domain.channels.knocks import Knock, Unread
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
