"""Limits of influence beside the line of whoever one meets: by consent of both, and where trust is on."""

from datetime import timedelta

from bot.domain.features import Feature
from bot.domain.publicity.consents import Audience, Consent, Fact
from storage.work import Work
from tests.stories.pairings.test_pairing import person_id
from tests.stories.pairings.world import DAYS, MORNINGS, comers, comes, heard, opts_in
from tests.stories.sample_event import EVENT
from tests.stories.someone import Someone
from tests.stories.world import World


async def agrees(world: World, guest: Someone, limit: str) -> None:
    """Let guests see a name and, where there is one, the limits of an influence."""

    def keep(work: Work) -> None:
        until = work.now + timedelta(days=900)
        facts = {Fact.NAME: "", **({Fact.INFLUENCE: limit} if limit else {})}
        for fact, said in facts.items():
            consent = Consent(Audience.GUESTS, said, work.now, until)
            work.consents.keep(EVENT, person_id(work, guest), fact, consent)

    await world.do(keep)


def line(guest: Someone) -> str:
    """Return the line of whom somebody meets."""
    [told] = heard(guest)
    return told.split("\n\n")[1]


async def test_limits_stand_beside_a_line_for_who_agreed_as_well(world: World) -> None:
    ann, bo, cy, di = await comers(world, "Ann", "Bo", "Cy", "Di")
    await world.switch(Feature.PAIRINGS, Feature.TRUST)
    await agrees(world, ann, "I can ask <my> team.\n我可以问团队。")
    await agrees(world, bo, "")
    await opts_in(ann, "ANN", DAYS[0])
    await opts_in(bo, "BO", DAYS[0])
    await comes(world, MORNINGS[0])
    await agrees(world, cy, "I decide on nothing.")
    await opts_in(cy, "CY", DAYS[1])
    await opts_in(di, "DI", DAYS[1])
    await comes(world, MORNINGS[1])

    assert line(bo) == "“ANN” · Influence: I can ask <my> team. / 我可以问团队。"
    assert line(ann) == "“BO”"
    assert (line(di), line(cy)) == ("“CY”", "“DI”")


async def test_where_trust_is_off_no_limits_are_told(world: World) -> None:
    ann, bo = await comers(world, "Ann", "Bo")
    await agrees(world, ann, "I can ask my team.")
    await agrees(world, bo, "")
    await opts_in(ann, "ANN", DAYS[0])
    await opts_in(bo, "BO", DAYS[0])
    await comes(world, MORNINGS[0])

    assert line(bo) == "“ANN”"
