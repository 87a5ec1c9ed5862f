"""A factor that is set up or turned off is told to the other organizers: it may be a thief's."""

from pathlib import Path

from tests.stories.second_factor.world import guarded_world, sets_up

ASK_THEM = {
    "en": "If you did not expect it, please ask them over another channel. If it was not them,"
    " their phone may be in other hands: use /lockdown.",
    "zh": "若您事先不知情，请通过其他渠道向本人确认；若不是本人所为，其手机可能已落入他人手中，请使用 /lockdown。",
}


async def test_others_hear_that_a_second_factor_was_set_up_and_turned_off(tmp_path: Path) -> None:
    async with guarded_world(tmp_path / "bot") as world:
        olga, omar, lin = [await world.organizer() for _ in range(3)]
        ann = await world.guest("Ann Guest")
        await lin.says("/language")
        await lin.taps("中文")
        for each in (omar, lin, ann):
            each.forget_past()

        app = await sets_up(world, olga)
        await world.tick(seconds=5)

        [english], [chinese] = omar.hears, lin.hears
        title, said = english.split(" · ", 1)
        code = said.split()[0]
        assert said == f"{code} has set up a second factor. {ASK_THEM['en']}"
        assert chinese.split(" · ", 1)[1] == f"{code} 设置了第二重验证。{ASK_THEM['zh']}"
        assert (title, ann.hears) == ("Quiet Lake Dialogue", [])

        omar.forget_past()
        await app.types()
        await olga.says("/secondfactor")
        await olga.taps("Turn it off", "Yes, turn it off")
        await world.tick(seconds=5)

        assert omar.hears == [
            f"{title} · {code} has turned their second factor off. {ASK_THEM['en']}"
        ]
