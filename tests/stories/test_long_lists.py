"""Three hundred guests: every list of people is complete, in pages that say how many there are."""

import re
from itertools import pairwise

import pytest

from bot.domain.people.people import Language, Profile, Role
from bot.domain.publicity.consents import Audience, Fact
from bot.domain.rsvps import Rsvp, Standing
from bot.usecases.publicity import choosing
from storage.work import Work
from tests.stories.someone import Someone
from tests.stories.world import World

GUESTS = 300
SILENT = 60
BLOCKED = 120
NAME = re.compile(r"Guest-With-A-Long-Name-\d{3}")
ALL = {f"Guest-With-A-Long-Name-{number:03}" for number in range(GUESTS)}


def fill(work: Work, world: World) -> None:
    """Three hundred guests: most come and say what they eat, many have blocked the bot."""
    event = world.plan.event
    people = work.people.add_all(
        [(5_000_000 + number, Language.EN) for number in range(GUESTS)], zone=event.zone
    )
    for number, person in enumerate(people):
        name = f"Guest-With-A-Long-Name-{number:03}"
        profile = Profile(name)
        work.guests.add(event.id, person.id, role=Role.GUEST, profile=profile)
        work.guests.accept_norms(event.id, person.id, version=1)
        choosing.keep(work, event, person.id, fact=Fact.NAME, audience=Audience.GUESTS)
        if number >= SILENT:
            work.rsvps.keep(
                Rsvp(event.id, event.subject, person.id, Standing.GOING, work.now, None)
            )
            details = {"diet": f"vegetarian, no nuts {number}", "access": "a" * (number % 400)}
            work.travel_details.keep(event.id, person.id, details)
        if number < BLOCKED:
            work.people.set_reachable(person.id, reachable=False)


async def leafs(world: World, organizer: Someone, later: str = "More ›") -> list[str]:
    """Turn every page of a list, a second each; return the pages."""
    pages = [organizer.screen]
    while any(later in row for row in organizer.buttons):
        world.clock.move(seconds=1)
        await organizer.taps(later)
        pages.append(organizer.screen)
    return pages


def ranges(pages: list[str]) -> tuple[int, int, set[str]]:
    """The first and last place that the pages say they show, and of how many; no page was cut."""
    said = [re.search(r"(\d+)–(\d+) of (\d+)", page) for page in pages]
    spans = [match for match in said if match is not None]
    assert len(spans) == len(pages)
    for one, next_one in pairwise(spans):
        assert int(one[2]) + 1 == int(next_one[1])
    return int(spans[0][1]), int(spans[-1][2]), {match[3] for match in spans}


@pytest.fixture
async def crowded(world: World) -> World:
    """A world with three hundred guests."""
    await world.do(lambda work: fill(work, world))
    return world


async def test_attendance_names_are_complete(crowded: World) -> None:
    olga = await crowded.organizer()
    await olga.says("/attendance")
    await olga.taps("Names")

    pages = await leafs(crowded, olga)

    assert set(NAME.findall("".join(pages))) == ALL
    assert ranges(pages) == (1, GUESTS, {str(GUESTS)})
    assert f"✅ Coming ({GUESTS - SILENT})" in pages[0]
    assert f"▫️ No answer yet ({SILENT})" in pages[-1]


async def test_logistics_names_are_complete(crowded: World) -> None:
    olga = await crowded.organizer()
    await olga.says("/logistics")
    await olga.taps("Names")

    pages = await leafs(crowded, olga)

    assert set(NAME.findall("".join(pages))) == ALL
    assert ranges(pages) == (1, GUESTS + 1, {str(GUESTS + 1)})
    assert max(map(len, pages)) < 4096
    assert "no nuts 299" in "".join(pages)


async def test_unreachable_codes_and_names_are_complete(crowded: World) -> None:
    olga = await crowded.organizer()
    await olga.says("/unreachable")
    await olga.taps("Names")
    names = await leafs(crowded, olga)
    await olga.says("/unreachable")
    await olga.taps("Codes and notes")
    codes = await leafs(crowded, olga)

    assert len(set(NAME.findall("".join(names)))) == BLOCKED
    assert ranges(names) == (1, BLOCKED, {str(BLOCKED)})
    assert ranges(codes) == (1, BLOCKED, {str(BLOCKED)})
    assert len(set(re.findall(r"R-[0-9A-Z]{6}", "".join(codes)))) == BLOCKED


async def test_company_and_members_are_complete(crowded: World) -> None:
    olga = await crowded.organizer()
    ann = await crowded.guest("Ann", seen_by=Audience.GUESTS)
    await ann.says("/rsvp")
    await ann.taps("Who is coming?")
    company = await leafs(crowded, ann)
    await olga.says("/invite")
    await olga.taps(f"Who has joined ({GUESTS + 2})")
    members = await leafs(crowded, olga)
    await olga.says("/invite")
    await olga.taps(f"Who has joined ({GUESTS + 2})", "More ›", "Show the names")
    named = re.findall(r"(M-[0-9A-Z]{6}): (.+)", olga.screen)

    assert len(set(NAME.findall("".join(company)))) == GUESTS - SILENT
    assert ranges(company) == (1, GUESTS - SILENT, {str(GUESTS - SILENT)})
    assert ranges(members) == (1, GUESTS + 2, {str(GUESTS + 2)})
    assert len(set(re.findall(r"M-[0-9A-Z]{6}", "".join(members)))) == GUESTS + 2
    assert [code for code, _ in named] == re.findall(r"M-[0-9A-Z]{6}", members[1])
    assert len({name for _, name in named}) == 12


async def test_pages_turn_back_in_chinese(crowded: World) -> None:
    xu = await crowded.organizer("徐", "zh")
    await xu.says("/attendance")
    await xu.taps("姓名")
    first = xu.screen
    pages = await leafs(crowded, xu, "下一页 ›")

    crowded.clock.move(minutes=1)
    await xu.taps(*["‹ 上一页"] * (len(pages) - 1))

    assert first.split("\n")[3] == f"1–30，共 {GUESTS}"
    assert xu.screen == first
    assert set(NAME.findall("".join(pages))) == ALL
