"""Where no list knows the answer, a person is asked."""

import pytest

from tests.stories.sample_event import EVENT
from tests.stories.visa.world import holds, load, of, ticket_texts
from tests.stories.world import World


async def test_question_takes_the_guests_own_words_along(world: World) -> None:
    await load(world)
    xu = await world.guest("徐", "zh")
    await holds(xu, "TW")

    await xu.taps("询问主办方")
    assert xu.screen == (
        "您想让主办方了解什么？\n\n您的问题会连同证件签发方和举办地一起发送。请勿填写证件号码。"
        "点选“跳过”则只发送这两项。"
    )
    await xu.says("可否用<另一>证件？")

    assert await ticket_texts(world) == ["台湾 → 瑞士 ⏰ 2026-12-17\n可否用<另一>证件？"]


@pytest.mark.parametrize(
    ("label", "why"),
    [
        ("Two or more passports", "With two or more passports, which one you travel with decides."),
        ("BN(O) passport", "BN(O) passports have rules of their own."),
        (
            "Other purpose or transit",
            "Another purpose or a transit changes what is asked.",
        ),
    ],
)
async def test_case_no_list_knows_goes_to_a_person(world: World, label: str, why: str) -> None:
    await load(world)
    ann = await world.guest("Ann")
    await holds(ann, "US")

    await ann.taps("All steps", "Passport and sources", "My case is different", label)
    await ann.says("Swiss and Indian")

    assert await ticket_texts(world) == ["Swiss and Indian"]
    assert ann.screen.split("\n\n")[1] == f"No hint can be given here.\n{why}"
    case = await of(world, ann, lambda work, person: work.visa_cases.find(EVENT, person.id))
    assert case is not None
    assert case.passport == ""
