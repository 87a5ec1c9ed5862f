"""Names below the readout are judged together with the public statements, and are rows of one ledger."""

from bot.domain.publicity.ledger import Published
from tests.stories.publicity.test_statement import come, previews, says_yes
from tests.stories.readout.test_drafting import DESK, ready
from tests.stories.readout.test_publishing import agrees, publishes
from tests.stories.sample_event import EVENT
from tests.stories.someone import Someone
from tests.stories.world import World


async def names_in(olga: Someone) -> list[str]:
    """The names in the published text file."""
    await olga.says("/readout")
    await olga.taps("As a text file")
    _, content = olga.document
    found = [line.removeprefix("- ") for line in content.decode().splitlines()]
    return sorted({line for line in found if line in {"Ann Canary", "Bob Canary"}})


async def two_of_six(world: World) -> tuple[Someone, Someone, Someone]:
    """Six who come from one country, two of whom agree to be named below the readout, one after the other."""
    await ready(world)
    olga = await world.organizer()
    ann, bob = await world.guest("Ann Canary"), await world.guest("Bob Canary")
    await come(world, "CN", 4, first=0)
    for each in (ann, bob):
        await says_yes(world, each, "CN")
        await agrees(each)
        world.clock.move(minutes=1)
    return olga, ann, bob


async def test_name_waits_that_would_leave_four_of_a_country_that_was_told(world: World) -> None:
    olga, ann, bob = await two_of_six(world)
    said, *_ = await previews(olga)
    await olga.taps("Publish it")
    bob.forget_past()
    await olga.says("/readout")
    await olga.taps(DESK, "Ready to publish")
    preview = olga.screen
    await publishes(olga)
    ledger = await world.do(lambda work: work.statements.ledger(EVENT))

    assert "▫️ China" in said
    assert preview.split("\n")[1:4] == [
        "Points: 1",
        "Names of those who agreed to this very text: 1",
        "1 name is left out: beside what was published before, it would give away others.",
    ]
    assert await names_in(olga) == ["Ann Canary"]
    assert bob.hears[0].startswith(
        "The readout of Quiet Lake Dialogue is published without your name, though you agreed to it:"
        " too few others"
    )
    assert not any("without your name" in each for each in ann.hears)
    assert [(each.kind, each.names) for each in ledger] == [
        (Published.STATEMENT, 0),
        (Published.READOUT, 1),
    ]
    assert ledger[-1].roster.unnamed("CN") == 5


async def test_with_nothing_published_before_everybody_is_named_and_statements_know(
    world: World,
) -> None:
    olga, *_ = await two_of_six(world)
    await publishes(olga)
    # The control: the same two, and no statement before.
    assert await names_in(olga) == ["Ann Canary", "Bob Canary"]
    said, *_ = await previews(olga)
    await olga.says("/statements")

    # Four of them were never named, so that the country is not told.
    assert "China" not in said
    assert "the readout, which names 2" in olga.screen


async def test_no_names_leave_no_row(world: World) -> None:
    await ready(world)
    olga = await world.organizer()
    await publishes(olga)

    assert await world.do(lambda work: work.statements.ledger(EVENT)) == []
