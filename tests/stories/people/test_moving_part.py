"""Of somebody in two events, the membership of one moves to another account; the other stays."""

import sqlite3
from contextlib import closing

import pytest

from storage.keys.place import FILE_NAME
from storage.work import Work
from tests.stories.people.test_members import goes_to_member
from tests.stories.people.world import LINK, arrives, link_of
from tests.stories.reach.full_event import take_part_in_another_event
from tests.stories.rsvps.world import comes
from tests.stories.sample_event import EVENT, NEUTRAL, OTHER_EVENT
from tests.stories.someone import Someone
from tests.stories.world import World

AWAY = {
    "en": "Your part in an event has moved to another account, by a link from its organizers. If that"
    " was not you, please tell whoever invited you at once.",
    "zh": "您在一项活动中的参与资格，已通过主办方的链接转到另一账号。如果不是您本人操作，请立即告知邀请您的人。",
}
UNREADABLE = {
    "en": "Nothing was moved: part of what belongs to this membership cannot be read."
    " Please tell whoever sent you this link; they can ask whoever runs the bot to look at its keys.",
    "zh": "没有转移：该资格的部分内容无法读取。请告知发送链接的人，由其联系系统管理员检查密钥。",
}
LABELS = {
    "en": ("Answer 5 short questions", "Skip", "Ask the organizers", "More", "My questions"),
    "zh": ("回答五个简短的问题", "跳过", "询问主办方", "更多", "我的问题"),
}


async def events_of(world: World, someone: Someone) -> list[str]:
    """The events somebody takes part in."""

    def read(work: Work) -> list[str]:
        person = work.people.behind(someone.at)
        return [] if person is None else [event for event, _ in work.guests.events_of(person.id)]

    return await world.do(read)


async def looks_around(someone: Someone, language: str) -> list[str]:
    """What somebody sees of their part: the first screen, their seat, their details, their question."""
    *_, more, questions = LABELS[language]
    seen: list[str] = []
    for words, taps in (
        ("/start", ()),
        ("/rsvp", ()),
        ("/details", ()),
        ("/start", (more, questions)),
    ):
        await someone.says(words)
        await someone.taps(*taps)
        seen.append(str(someone.shown))
    return seen


async def moves(olga: Someone, place: int) -> str:
    """An organizer makes the link that moves a membership."""
    await goes_to_member(olga, place)
    await olga.taps("Move to another account")
    return link_of(olga.screen)


@pytest.mark.parametrize("language", ["en", "zh"])
async def test_one_membership_of_two_moves_and_comes_back_with_all_that_belongs_to_it(
    world: World, language: str
) -> None:
    olga = await world.organizer()
    world.clock.move(minutes=1)
    ann = await world.guest("Ann", language)
    await take_part_in_another_event(world, ann)
    form, skip, ask, *_ = LABELS[language]
    await comes(ann)
    await ann.says("/details")
    await ann.taps(form, skip, skip)
    await ann.says("no nuts")
    await ann.taps(skip, skip)
    await ann.says("/ask Is there a piano?")
    await ann.taps(ask)
    seen = await looks_around(ann, language)
    other = world.rows("SELECT * FROM guests WHERE event_id = ?", OTHER_EVENT)
    await ann.says("/details")
    await ann.taps(ann.buttons[0][0])
    ann.forget_past()

    phone = await arrives(world, "Phone", await moves(olga, 2), language)
    begun = "SELECT event_id FROM forms JOIN guests ON guests.person_id = forms.person_id"
    assert world.rows(begun) == [(EVENT,)]
    assert await looks_around(phone, language) == seen
    assert ["no nuts" in seen[2], "piano" in seen[3]] == [True, True]
    assert ann.hears == [AWAY[language]]
    await ann.says("/start")
    assert ann.screen.split("\n")[0] == {"en": "Harbour Dialogue", "zh": "港湾对话"}[language]
    assert (await events_of(world, ann), await events_of(world, phone)) == ([OTHER_EVENT], [EVENT])
    assert world.rows("SELECT * FROM guests WHERE event_id = ?", OTHER_EVENT) == other

    # The account that takes over may take part elsewhere itself.
    back = await moves(olga, 2)
    await ann.says(f"/start {back.removeprefix(LINK)}")
    await phone.says("/start")
    assert await looks_around(ann, language) == seen
    assert phone.hears[-2:] == [AWAY[language], NEUTRAL]
    assert (await events_of(world, ann), await events_of(world, phone)) == (
        [EVENT, OTHER_EVENT],
        [],
    )
    assert world.rows("SELECT act, count(*) FROM audit WHERE act = 'moved' GROUP BY act") == [
        ("moved", 2)
    ]


async def test_membership_without_its_key_does_not_move(world: World) -> None:
    olga = await world.organizer()
    world.clock.move(minutes=1)
    ann = await world.guest("Ann")
    await take_part_in_another_event(world, ann)
    link = await moves(olga, 2)
    with closing(sqlite3.connect(world.folder / FILE_NAME)) as keys, keys:
        [(person,)] = world.rows("SELECT person_id FROM guests WHERE event_id = ?", OTHER_EVENT)
        keys.execute("DELETE FROM person_key WHERE event = ? AND person = ?", (EVENT, person))

    for language, told in UNREADABLE.items():
        phone = await arrives(world, "Phone", link, language)
        assert phone.screen == told
        assert await events_of(world, phone) == []
    # Without its key it is believed no more; where she takes part otherwise nothing changes.
    assert await events_of(world, ann) == [OTHER_EVENT]
