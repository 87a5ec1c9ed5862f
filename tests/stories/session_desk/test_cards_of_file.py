"""Input cards that came with the event file, on the desk of a session."""

from bot.cli.event.init import parse_event
from bot.domain.features import Feature
from bot.domain.ids import OPERATOR
from bot.usecases.session_desk.cards.files import take_cards
from storage.work import Work
from tests.cli.event.test_cards import CARDS
from tests.cli.event.world import GOOD
from tests.stories.sample_event import EVENT
from tests.stories.session_desk.test_desk import come, in_session, led
from tests.stories.world import World

SENT = "🇬🇧 Near misses\nMost stay untold.\n\n🇨🇳 险情\n多数无人知晓。\n\n"


async def test_card_of_the_event_file_is_sent_in_one_tap(world: World) -> None:
    await world.switch(Feature.DESK)
    fay = await led(world)
    [ann] = await come(world, "Ann")
    [xu] = await come(world, "徐", language="zh")
    cards = parse_event(f"{GOOD}{CARDS}".encode()).cards

    def take(work: Work) -> int:
        return take_cards(work, work.events.get(EVENT), cards, by=OPERATOR)

    taken = [await world.do(take), await world.do(take)]
    in_session(world, minutes=10)
    await fay.says("/desk")
    await fay.taps("Input cards", "Near misses")
    shown = fay.shown
    await fay.taps("Send to 2 guests")
    await world.tick()

    assert taken == [1, 0]
    assert shown == (
        f"{SENT}Source: Lin 2026",
        [["Send to 2 guests"], ["Delete this card"], ["« Input cards", "« Desk"]],
    )
    assert ann.screen == f"Input to “Opening talk”\n\n{SENT}Source: Lin 2026"
    assert xu.screen == f"“开幕讲座”的资料\n\n{SENT}出处：Lin 2026"
