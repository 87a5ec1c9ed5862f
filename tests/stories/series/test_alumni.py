"""Once an event is over, its organizers write to those who agreed to it, and to nobody else."""

import pytest

from bot.domain.callback_words import broadcasts, series
from bot.domain.callback_words.broadcasts import Crowd
from bot.domain.ids import BroadcastId
from tests.stories.broadcasts.world import EN, LETTER_EN, LETTER_ZH, ZH, send, trouble, write
from tests.stories.series.world import allows, allows_letters, in_series, opens_desk
from tests.stories.someone import Someone
from tests.stories.world import World

TAKE_BACK_EN = (
    "\n\nYou get this because you agreed to be written to after this meeting."
    " You can take that back at any time: /series"
)
TAKE_BACK_ZH = "\n\n您曾同意会后可以联系您，因此收到本消息。您可以随时撤回：/series"
OVER = 60
"""Days until the first event of the series is over and the second has not begun."""


async def _people(world: World) -> dict[str, Someone]:
    """Ann and Xu may be written to; Bob is silent, Cy may be invited again only, Di took it back."""
    await in_series(world)
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")
    bob, cy, di = [await world.guest(name) for name in ("Bob", "Cy", "Di")]
    await allows_letters(ann)
    await allows_letters(xu, language="zh")
    await allows(cy)
    await allows_letters(di)
    await di.taps("Do not write to me")
    return {"ann": ann, "xu": xu, "bob": bob, "cy": cy, "di": di}


async def _writes(olga: Someone) -> None:
    await opens_desk(olga)
    await olga.taps("Write to alumni")
    for text in (EN, ZH):
        await olga.says(text)


def _forget_past(people: dict[str, Someone]) -> None:
    for each in people.values():
        each.forget_past()


def _heard(people: dict[str, Someone]) -> dict[str, list[str]]:
    return {name: each.hears for name, each in people.items() if each.hears}


async def test_only_alumni_who_agreed_are_written_to_each_in_their_language(world: World) -> None:
    people = await _people(world)
    olga = await world.organizer()
    await opens_desk(olga)
    before = olga.shown
    await world.tick(days=OVER)
    _forget_past(people)
    await opens_desk(olga)
    over = olga.shown
    await _writes(olga)
    draft = olga.screen.splitlines()
    await send(world, olga)

    share, foot = ["Who came before"], ["« Later meetings", "« Organizers"]
    assert before[0].endswith(
        "Alumni\nOnce this meeting is over, you can write here to those who agreed to it."
    )
    assert before[1] == [share, foot]
    assert over[0].endswith(
        "Alumni\nThis meeting is over: you can write to those who agreed to it. Nobody else gets it."
    )
    assert over[1] == [share, ["Write to alumni"], foot]
    assert [line for line in draft if line.startswith(("To:", "People now:"))] == [
        "To: Alumni who agreed",
        "People now: 2",
    ]
    assert _heard(people) == {
        "ann": [LETTER_EN + TAKE_BACK_EN],
        "xu": [LETTER_ZH + TAKE_BACK_ZH],
    }


async def test_organizer_who_reads_chinese_writes_from_the_same_place(world: World) -> None:
    people = await _people(world)
    wei = await world.organizer("魏", "zh")
    await world.tick(days=OVER)
    _forget_past(people)
    await wei.says("/start")
    await wei.taps("更多", "对话", "以后的会议", "主办方专用")
    assert wei.screen.endswith(
        "往届嘉宾\n本次会议已结束：您可以给同意会后联系的人写消息，其他人不会收到。"
    )
    await wei.taps("写给往届嘉宾")
    for text in (EN, ZH):
        await wei.says(text)
    assert "收件人：同意会后联系的往届嘉宾" in wei.screen.splitlines()
    await send(world, wei, label="立即发送")

    assert list(_heard(people)) == ["ann", "xu"]


@pytest.mark.parametrize("moment", ["before it is sent", "as it waits", "after a try"])
async def test_who_takes_it_back_meanwhile_is_not_written_to(world: World, moment: str) -> None:
    people = await _people(world)
    ann, xu, olga = people["ann"], people["xu"], await world.organizer()
    await world.tick(days=OVER)
    await ann.says("/series")
    await _writes(olga)
    if moment != "before it is sent":
        await olga.taps("Send now")
    _forget_past(people)
    if moment == "after a try":
        trouble(world, "500", chat_id=ann.id)
        await world.tick(seconds=31)
        assert world.rows("SELECT count(*) FROM outbox WHERE state = 'waiting'") == [(1,)]
    await ann.taps("Do not write to me")
    if moment == "before it is sent":
        await olga.taps("Send now")
    await world.tick(seconds=31)
    await world.tick(seconds=31)

    assert _heard(people) == {"xu": [LETTER_ZH + TAKE_BACK_ZH]}
    assert xu.hears == [LETTER_ZH + TAKE_BACK_ZH]
    assert "Delivered: 1" in olga.screen.splitlines()
    assert "Still to be sent: 0" in olga.screen.splitlines()


async def test_repeating_reaches_nobody_who_took_it_back(world: World) -> None:
    people = await _people(world)
    ann, olga = people["ann"], await world.organizer()
    await world.tick(days=OVER)
    await _writes(olga)
    await olga.taps("Ask to confirm reading")
    await send(world, olga)
    await ann.says("/series")
    await ann.taps("Do not write to me")
    _forget_past(people)
    await olga.taps("Resend to 2 unconfirmed")
    await send(world, olga)

    assert list(_heard(people)) == ["xu"]


async def test_nobody_is_alumni_before_the_end_or_where_the_family_is_off(world: World) -> None:
    people = await _people(world)
    olga = await world.organizer()
    await write(olga)
    await olga.taps("Who gets it?")
    labels = [label for row in olga.buttons for label in row]
    ((draft,),) = world.rows("SELECT id FROM broadcasts")
    await olga.taps_data(broadcasts.TO_CROWD.to(BroadcastId(draft), Crowd.ALUMNI))
    await olga.says("/broadcast")
    await olga.taps("✏️ The bus leaves at 8.")
    early = [line for line in olga.screen.splitlines() if line.startswith("To:")]
    await opens_desk(olga)
    await olga.taps_data(series.WRITE.to())
    refused = olga.screen
    await world.switch()
    await world.tick(days=OVER)
    _forget_past(people)
    await write(olga)
    await olga.taps("Who gets it?")
    off = [label for row in olga.buttons for label in row]

    assert "Everybody" in labels
    assert "Alumni who agreed" not in labels
    assert refused == (
        "This meeting is not over yet. Its guests agreed to be written to afterwards;"
        " until then, please use /broadcast."
    )
    assert labels == off
    assert early == ["To: Everybody"]
