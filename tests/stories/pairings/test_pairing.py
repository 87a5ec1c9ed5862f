"""Meeting somebody new: chosen by the day, told in the morning, refused without anybody hearing of it."""

from datetime import date, timedelta
from functools import partial

from bot.domain.ids import PersonId
from bot.domain.pairings.choices import PairChoices
from bot.domain.publicity.consents import Audience, Consent, Fact
from bot.usecases.pairings.pairing import PairJob, take_up_days, tell_some
from storage.work import Work
from tests.stories.pairings.world import (
    DAYS,
    EVENINGS,
    MORNINGS,
    WAY,
    WAY_ZH,
    comers,
    comes,
    heard,
    opts_in,
)
from tests.stories.sample_event import EVENT
from tests.stories.someone import Someone
from tests.stories.world import World

EXPLAINED = (
    "Meet somebody new\n\nChoose a day, and that morning you are put together with somebody you have"
    " not met here: each reads the line that the other chose, and a question to start with."
    " Whoever does not choose a day is in no pair, and nobody learns who did not.\n\n"
)
QUESTION = "\n\nTo start with: "
REST = "They read your line and the same question. Agree on a time and place when you meet; a coffee break is enough."


def person_id(work: Work, someone: Someone) -> PersonId:
    found = work.people.behind(someone.at)
    assert found is not None
    return found.id


async def test_two_who_want_it_read_each_others_line_and_the_same_question(world: World) -> None:
    ann, bo, cy = await comers(world, "Ann", "Bo", "Cy")
    await ann.says("/start")
    await ann.taps(*WAY)
    first = ann.shown
    await ann.taps(DAYS[0])
    asked = ann.screen
    await ann.says("By the window, <green> scarf")
    await ann.taps("Topics", "Incidents", "Out of doors", "« Meet somebody new")
    chosen = ann.shown
    await opts_in(bo, "I have the loudest laugh", DAYS[0])
    await bo.says("/pairings")
    await bo.taps("Topics", "Incidents", "Policy")
    await comes(world, MORNINGS[0])
    for each in (ann, bo):
        await each.says("/pairings")
    [to_ann], [to_bo] = heard(ann), heard(bo)

    assert first == (
        EXPLAINED + "You have not written yet what the other one reads.",
        [
            ["Wed 3 Mar 2027", "Thu 4 Mar 2027"],
            ["Fri 5 Mar 2027"],
            ["My line", "Topics"],
            ["✓ English", "Chinese"],
            ["Not with…"],
            ["« Dialogue", "« Start"],
        ],
    )
    assert asked.startswith("What should the other one read?")
    assert chosen[0] == (
        EXPLAINED
        + "What the other one reads: By the window, <green> scarf\nYou would like to talk about:\n"
        "• incidents, and what is learnt from them\n• walking, sports, out of doors"
    )
    assert chosen[1][0] == ["✓ Wed 3 Mar 2027", "Thu 4 Mar 2027"]
    shared = "\n\nYou all chose:\n• incidents, and what is learnt from them\n\nYou can talk in:\n• English"
    question, _, rest = to_ann.partition(QUESTION)[2].partition("\n\n")
    assert rest == REST
    head = f"Somebody new for you · {DAYS[0]}\n\n"
    assert to_ann == f"{head}“I have the loudest laugh”{shared}{QUESTION}{question}\n\n{REST}"
    assert to_bo == f"{head}“By the window, <green> scarf”{shared}{QUESTION}{question}\n\n{REST}"
    assert heard(cy) == []
    assert "Today you meet:\n“I have the loudest laugh”" in ann.screen


async def test_refusing_twice_stops_offers_and_so_does_silence_and_nobody_is_told(
    world: World,
) -> None:
    ann, bo, cy, olga = await comers(world, "Ann", "Bo", "Cy", "Di")
    offers: list[tuple[bool, ...]] = []
    for number, evening in enumerate(EVENINGS):
        await comes(world, evening)
        asked = f"Meet somebody new on {DAYS[number]}?"
        guests = (ann, bo, cy)
        offers.append(tuple(any(each.startswith(asked) for each in one.hears) for one in guests))
        for each in guests:
            each.forget_past()
        if offers[-1][0]:
            await ann.taps("Not then")
        if not number:
            await cy.taps("Yes, gladly")
            await cy.says("With the loud shoes")
            cy.forget_past()
    refused = ann.screen

    assert offers == [(True, True, True), (True, True, True), (False, False, True)]
    assert refused.startswith("Noted; nobody is told. You will not be asked again.")
    assert [each for each in olga.hears if "Noted" in each] == []
    await ann.says("/pairings")  # control: whoever wants to still can
    assert DAYS[2] in [label for row in ann.buttons for label in row]


async def test_odd_one_is_third_and_who_is_not_wanted_is_kept_away_in_silence(
    world: World,
) -> None:
    ann, bo, xu = await comers(world, "Ann", "Bo", "徐伟")
    await opts_in(ann, "ANN", *DAYS[:2])
    await opts_in(bo, "BO", *DAYS[:2])
    await xu.says("/start")
    await xu.taps(*WAY_ZH, "2027年3月3日（周三）")
    await xu.says("我戴一顶红帽子")
    await xu.taps("2027年3月4日（周四）", "英文")
    await comes(world, MORNINGS[0])
    three = [heard(each) for each in (ann, bo, xu)]
    await comes(world, MORNINGS[1])
    again = [heard(each) for each in (ann, bo, xu)]

    assert all(len(letters) == 1 for letters in three)
    assert "“BO”" in three[0][0]
    assert "“我戴一顶红帽子”" in three[0][0]
    assert three[2][0].startswith("为您介绍两位新朋友 · 2027年3月3日（周三）\n\n“")
    assert again[0][1:] == [
        f"Nobody was found for you · {DAYS[1]}\n\nIt did not work out today. Next time you come first."
    ]
    assert len(again[2]) == 2


async def test_who_is_not_wanted_is_never_met_and_nobody_learns_it(world: World) -> None:
    ann, bo, cy = await comers(world, "Ann Lee", "Bo Ng", "Cy")
    for each in (ann, bo, cy):
        await opts_in(each, f"line of {each.id}", DAYS[0])
    await ann.says("/pairings")
    await ann.taps("Not with…")
    await ann.says("bo ng\nSomebody who is not here")
    noted = ann.screen
    rows = world.rows("SELECT * FROM pairing_choices")
    await comes(world, MORNINGS[0])
    letters = [heard(each) for each in (ann, bo, cy)]

    assert "Not with (nobody is told): bo ng; Somebody who is not here" in noted
    assert b"bo ng" not in b"".join(row[2] for row in rows)
    assert not any(f"line of {bo.id}" in each for each in letters[0])
    assert not any(f"line of {ann.id}" in each for each in letters[1])
    met = [letter for letter in (letters[0] + letters[1]) if letter.startswith("Somebody new")]
    assert [f"“line of {cy.id}”" in each for each in met] == [True]
    assert "Ng" not in "".join(each for letters_of in letters for each in letters_of)


async def test_origins_part_and_are_told_to_nobody(world: World) -> None:
    ann, bo, cy = await comers(world, "Ann", "Bo", "Cy")
    for each, country in ((ann, "CH"), (bo, "CH"), (cy, "SG")):
        await opts_in(each, f"line of {each.id}", DAYS[0])

        def tell(work: Work, someone: Someone = each, country: str = country) -> None:
            ends = work.now + timedelta(days=200)
            consent = Consent(Audience.ORGANIZERS, country, work.now, ends)
            work.consents.keep(EVENT, person_id(work, someone), Fact.COUNTRY, consent)

        await world.do(tell)
    await comes(world, MORNINGS[0])
    letters = [heard(each) for each in (ann, bo, cy)]

    assert f"“line of {cy.id}”" in letters[0][0] + letters[1][0]
    text = "".join(each for letters_of in letters for each in letters_of)
    assert not any(word in text for word in ("CH", "SG", "Switzerland", "Singapore", "country"))


async def test_forgotten_in_the_middle_leaves_no_trace(world: World) -> None:
    ann, bo = await comers(world, "Ann", "Bo")
    for each in (ann, bo):
        await opts_in(each, "line", DAYS[0], DAYS[1])
    await comes(world, MORNINGS[0])
    met = await world.do(
        lambda work: (
            work.pairings.meetings(EVENT, person_id(work, ann)).met
            == frozenset({person_id(work, bo)})
        )
    )
    gone = await world.do(lambda work: person_id(work, bo))
    await bo.says("/start")
    await bo.taps("More", "Privacy", "Forget me", "Yes, forget me")
    await comes(world, MORNINGS[1])

    assert met  # control
    left = await world.do(lambda work: work.pairings.meetings(EVENT, person_id(work, ann)))
    assert gone not in left.met
    assert left.days[date(2027, 3, 4)] == ()
    for table in ("pairing_choices", "pairing_meetings"):
        assert world.rows(f"SELECT * FROM {table} WHERE person_id = ?", gone) == []
    await ann.says("/pairings")
    assert "Today you meet" not in ann.screen


async def test_killed_between_matching_and_telling_each_is_told_once(world: World) -> None:
    ann, bo, cy = await comers(world, "Ann", "Bo", "Cy")
    for each in (ann, bo, cy):
        await opts_in(each, "line", DAYS[0])
    world.clock.now = MORNINGS[0]
    [job] = await world.do(take_up_days)  # and this copy dies
    await world.tick(seconds=0)
    meanwhile = [heard(each) for each in (ann, bo, cy)]
    await world.tick(seconds=130)
    told = [heard(each) for each in (ann, bo, cy)]
    again = await world.do(partial(tell_some, job=job, groups=job.groups([(0, 1)])))
    await world.settle()

    assert isinstance(job, PairJob)
    assert meanwhile == [[], [], []]
    assert [len(each) for each in told] == [1, 1, 1]
    assert not again
    assert [heard(each) for each in (ann, bo, cy)] == told


async def test_organizer_who_reads_chinese_has_pairs_made_at_once_and_sees_no_names(
    world: World,
) -> None:
    guests = await comers(world, "Ann", "Bo", "Cy", "Di", "Ed", "Flo")
    olga = await world.organizer("欧阳", "zh")
    for each in guests[:5]:
        await opts_in(each, f"line of {each.id}", DAYS[0])
    await olga.says("/start")
    await olga.taps(*WAY_ZH, "立即配对")
    desk = olga.shown
    await olga.taps("立即配对")
    started = olga.screen
    await world.tick(seconds=1)

    assert desk == (
        "认识新朋友 · 2027年3月3日（周三）\n\n有 5 人在等待配对。\n"
        "将自动配对：2027年3月3日（周三）08:00（苏黎世时间；您当地周三 07:00）。\n\n"
        "参加的是谁、谁与谁见面，不会显示给任何人。",
        [["立即配对"], ["« 认识新朋友", "« 首页"]],
    )
    assert started == (
        "正在为等待的人安排2027年3月3日（周三）的配对，每个人都会收到通知。之后才选这一天的人要等到早上。"
    )
    assert [len(heard(each)) for each in guests] == [1, 1, 1, 1, 1, 0]
    assert await world.do(lambda work: len(work.pairings.all_choices(EVENT))) == 5


def test_a_day_without_a_line_is_no_wish() -> None:
    day = date(2027, 3, 3)
    assert not PairChoices(PersonId("ann"), days=frozenset({day})).wants(day)
    assert PairChoices(PersonId("ann"), "line", days=frozenset({day})).wants(day)
