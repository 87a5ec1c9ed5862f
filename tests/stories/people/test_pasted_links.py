"""A pasted link or code counts as opening it: clients lose what stands behind `start=`."""

import pytest

from tests.stories.people.world import HOME
from tests.stories.sample_event import NEUTRAL
from tests.stories.world import World

SHAPES = [
    "https://t.me/colloquy_demo_bot?start={code}",
    "t.me/colloquy_demo_bot?start={code}",
    "https://telegram.me/Colloquy_Demo_Bot?start={code}",
    "tg://resolve?domain=colloquy_demo_bot&start={code}",
    "Dear Ann, here is your link: https://t.me/colloquy_demo_bot?start={code} See you soon!",
    "亲爱的徐，这是您的链接：https://t.me/colloquy_demo_bot?start={code}，请打开。",
    "{code}",
    "  {code}\n",
    "start={code}",
    "start {code}",
]


@pytest.mark.parametrize("shape", SHAPES)
async def test_stranger_who_pastes_an_invitation_is_let_in(world: World, shape: str) -> None:
    ann, code = await world.person("Ann"), await world.code()

    await ann.says(shape.format(code=code))

    assert ann.screen.split("\n")[0] == "Question 1 of 6"


async def test_stranger_who_pastes_what_is_none_hears_the_neutral_sentence(world: World) -> None:
    stranger, used = await world.person("Mallory", "zh"), await world.code()
    first = await world.person("First")
    await first.says(used)

    await stranger.says_all(
        used,
        "x" * 24,
        "https://t.me/colloquy_demo_bot?start=wrong",
        f"https://t.me/another_bot?start={used}",
        "hello",
        "x" * 25,
    )

    assert stranger.hears == [NEUTRAL] * 6


async def test_guest_who_pastes_another_invitation_opens_it(world: World) -> None:
    ann = await world.guest("Ann")
    code, second = await world.code(), await world.code()

    await ann.says(f"https://t.me/colloquy_demo_bot?start={code}")
    assert ann.buttons == HOME
    await ann.says(second)

    assert ann.buttons == HOME


async def test_letters_that_only_look_like_a_code_are_words(world: World) -> None:
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")
    code = await world.code()

    await ann.says("Donaudampfschifffahrtsge")
    await xu.says(f"我的朋友收到了这个：https://t.me/colloquy_demo_bot?start={code}")

    assert ann.screen.split("\n")[0] == "You asked: “Donaudampfschifffahrtsge”"
    assert xu.screen.split("\n")[0].startswith("您问的是：“我的朋友收到了这个")
