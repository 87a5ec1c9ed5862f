"""Codes of people: each desk and each question has its own, and nobody can join two of them."""

from collections.abc import Iterable, Mapping

from bot.cli.audit import table_of
from bot.domain.ids import PersonId
from bot.domain.people.codes import Desk
from storage.work import Work
from tests.stories.broadcasts.world import send, write
from tests.stories.people.linking import CODE, Line, links_in, looks_at
from tests.stories.sample_event import EVENT
from tests.stories.someone import Someone
from tests.stories.tickets.world import asker_code_of, asks, code_of
from tests.stories.travel.test_logistics import on, travels
from tests.stories.visa.world import holds, load
from tests.stories.world import World

NAMES = ("Ann Lee", "沈若兰")
QUESTIONS = ("Q-1", "Q-2", "Q-3", "Q-4")
DESKS = ("members", "travel", "visa", "reach", "kitchen")


async def test_what_is_shown_without_a_name_links_to_no_other_desk_or_question(
    world: World,
) -> None:
    """The attacker has every screen without a name, what the buttons carry, the kitchen's file, the acts.

    Then somebody has looked at the names of each desk. The control is the same event as an earlier
    release showed it: one code for everything.
    """
    olga, guests = await _busy_event(world)
    ids = await world.do(lambda work: _ids_of(work, guests))
    seen = await _all_seen(world, olga)

    assert {line.place for line in seen if CODE.search(line.said)} == {*DESKS, *QUESTIONS}
    assert links_in(seen, known=ids) == set()
    before = await world.do(lambda work: _as_before(work, ids, seen))
    places = [*DESKS, *QUESTIONS]
    assert links_in(before, known=ids) >= {frozenset((each, "visa")) for each in places} - {
        frozenset(("visa",))
    }

    seen += await _names_seen(
        olga, {"/logistics": "travel", "/visadesk": "visa", "/unreachable": "reach"}
    )
    before = await world.do(lambda work: _as_before(work, ids, seen))

    assert _questions(links_in(seen, known=NAMES)) == {"Q-1"}
    assert _questions(links_in(before, known=NAMES)) == set(QUESTIONS)


async def test_a_typed_code_says_its_desk_and_shows_the_name_by_a_look_that_is_noted(
    world: World,
) -> None:
    olga, xu = await world.organizer(), await world.organizer("徐", "zh")
    ann = await world.guest("Ann Lee")
    await asks(world, ann, "Where do I sleep?")
    visa, kitchen = await code_of(world, ann, Desk.VISA), await code_of(world, ann, Desk.KITCHEN)

    await olga.says(visa.lower())
    assert olga.shown == (
        f"{visa} is a code of this list: Visa desk\n\nThe same person has another code in every other"
        " list, so that lists cannot be joined. “Show the name” is noted.",
        [["Show the name"], ["« Visa desk"], ["« Organizers", "« Start"]],
    )
    await olga.taps("Show the name")
    assert olga.screen == (
        f"{visa} is Ann Lee.\n\nThis message deletes itself in 10 minutes; that you looked is noted."
    )
    await xu.says(kitchen)
    assert xu.shown == (
        f"{kitchen} 是以下名单的代号：给厨房的名单\n\n同一个人在其他名单中的代号各不相同，以免名单被相互比对。"
        "“显示姓名”会被记录。",
        [["显示姓名"], ["« 会务后勤"], ["« 主办方面板", "« 首页"]],
    )
    assert world.rows("SELECT act, subject FROM audit WHERE act LIKE 'saw-%'") == [
        ("saw-person", visa)
    ]
    await world.tick(minutes=11)
    assert all("Ann Lee" not in text for text in olga.hears)


async def test_whoever_asked_is_shown_to_nobody_and_an_old_code_says_so(world: World) -> None:
    olga = await world.organizer()
    ann, bo = await world.guest("Ann Lee"), await world.guest("Bo", "zh")
    await asks(world, ann, "Where do I sleep?")
    asker = await asker_code_of(world)

    await olga.says(asker)
    assert olga.shown == (
        f"{asker} stands for whoever asked one question.\n\nIt belongs to that question alone: whoever"
        " asked wishes no name, and nobody is shown one. Please open the question and answer it there.",
        [["« Guests' questions"], ["« Organizers", "« Start"]],
    )
    await olga.taps_data(f"who:{asker}")
    assert "out of date" in olga.screen
    await olga.says("G-7K2F")
    assert olga.shown == (
        "G-7K2F is a code of an earlier release, when each person had one code for all lists.\n\n"
        "Now each list has codes of its own, and old codes stand for nobody. Please open the list you"
        " need: it shows the code of today.",
        [["« Organizers", "« Start"]],
    )
    await olga.taps_data("who:V-222222")
    assert "out of date" in olga.screen
    # To a guest it is a question like any other: codes are nothing to them.
    await bo.says("G-7K2F")
    assert "代号" not in bo.screen


async def test_codes_stay_over_a_restart_and_are_gone_with_the_person(world: World) -> None:
    ann = await world.guest("Ann Lee")
    before = [await code_of(world, ann, desk) for desk in Desk]
    await world.restart()

    assert [await code_of(world, ann, desk) for desk in Desk] == before
    assert len(set(before)) == len({each[2:] for each in before}) == len(Desk)

    await ann.says("/privacy")
    await ann.taps("Forget me", "Yes, forget me")
    assert await world.do(lambda work: [work.codes.find(EVENT, each) for each in before]) == [
        None for _ in Desk
    ]


async def _busy_event(world: World) -> tuple[Someone, list[Someone]]:
    """An event in which every guest is at every desk, and has asked two questions."""
    olga = await world.organizer()
    await load(world)
    guests = [await world.guest(name) for name in NAMES]
    for number, guest in enumerate(guests):
        await holds(guest, ("CN", "IN")[number])
        await travels(world, guest, arrival=on(3, 8, 10 * number), departure="-", diet="vegan")
        await guest.taps_data(f"rsvp:{EVENT}:yes", message_id=1)
        await asks(world, guest, f"Where is my room, {number}?")
        await asks(world, guest, f"When is dinner, {number}?")
    await guests[0].taps_data("tickets", message_id=1)
    await guests[0].taps("Q-1", "Show my name")
    await write(olga)
    await olga.taps("Mark as urgent")
    for guest in guests:
        await guest.leaves()
    await send(world, olga)
    await olga.says("/unreachable")
    await olga.taps("Codes and notes")
    await olga.taps(olga.buttons[0][0])
    await olga.says("call the hotel")
    await world.tick(hours=7)
    return olga, guests


async def _all_seen(world: World, olga: Someone) -> list[Line]:
    seen = [
        Line("reach", line) for text in olga.hears for line in text.splitlines() if "R-" in line
    ]
    seen += await looks_at(world, olga, "members", "/invite", "/approvals")
    seen += await looks_at(world, olga, "travel", "/logistics")
    seen += await looks_at(world, olga, "visa", "/visadesk")
    seen += await looks_at(world, olga, "reach", "/unreachable", "/broadcast")
    seen += await looks_at(world, olga, "attendance", "/attendance")
    for each in QUESTIONS:
        world.clock.move(seconds=20)
        await olga.says("/questions")
        await olga.taps(each)
        seen += await looks_at(world, olga, each)
    await olga.says("/logistics")
    await olga.taps("File for the kitchen")
    lines = olga.document[1].decode("utf-8-sig").splitlines()
    seen += [Line("kitchen", line) for line in lines]
    own = await code_of(world, olga)
    seen += await world.do(_acts)
    return [Line(each.place, each.said.replace(own, "")) for each in seen]


async def _names_seen(olga: Someone, places: Mapping[str, str]) -> list[Line]:
    seen: list[Line] = []
    for command, place in places.items():
        await olga.says(command)
        await olga.taps("Names")
        seen += [Line(place, line) for line in olga.screen.splitlines()]
    return seen


def _questions(links: Iterable[frozenset[str]]) -> set[str]:
    return {place for pair in links for place in pair if place in QUESTIONS}


def _acts(work: Work) -> list[Line]:
    event = work.events.get(EVENT)
    table = table_of(work, event, work.audit.entries(EVENT))
    return [Line("reach" if "R-" in row else "acts", row) for row in table.splitlines()]


def _ids_of(work: Work, guests: list[Someone]) -> list[PersonId]:
    found = [work.people.behind(each.at) for each in guests]
    return [each.id for each in found if each is not None]


def _as_before(work: Work, ids: list[PersonId], seen: list[Line]) -> list[Line]:
    """Return the lines as an earlier release showed them: one code for a person, wherever it stands."""
    tickets = [work.tickets.find_number(EVENT, int(each[2:])) for each in QUESTIONS]
    old: dict[str, str] = {}
    for number, person in enumerate(ids):
        codes = [work.codes.of(EVENT, person, desk) for desk in Desk]
        codes += [
            work.codes.of(EVENT, person, Desk.QUESTION, thing=each.id) for each in tickets if each
        ]
        old |= dict.fromkeys(codes, f"G-222{number + 2}")
    return [Line(each.place, _replaced(each.said, old)) for each in seen]


def _replaced(said: str, old: Mapping[str, str]) -> str:
    return CODE.sub(lambda found: old.get(found[0], found[0]), said)
