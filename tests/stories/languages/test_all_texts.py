"""Whatever everybody reads is found by translators: programme, event, norms, venue, prepared answers."""

from dataclasses import replace

from bot.domain.ids import EntryId
from bot.domain.knowledge.background import Background, CaseCard, Funder, Share
from bot.domain.knowledge.entries import KnowledgeEntry
from bot.domain.messages.texts import Words
from bot.domain.travel.venues import CallNumber, Venue
from storage.work import Work
from tests.stories.languages.test_translating import translators
from tests.stories.sample_event import DINNER, EVENT, TALK
from tests.stories.someone import Someone
from tests.stories.world import World

LACKING = {
    "session": ("Late talk", "深夜讲座"),
    "place": ("Boat house", "船屋"),
    "norm": ("No recordings", "不录音"),
    "contact": ("door 3", "三号门"),
    "case": ("It was done before.", "早有先例。"),
    "funder": ("None of the programme.", "不决定日程。"),
    "venue": ("Over the bridge", "过桥即到"),
    "number": ("Taxi", "出租车"),
    "answer": ("Tea is free.", "茶水免费。"),
}


def _lay(work: Work) -> None:
    event = work.events.get(EVENT)
    said = {name: Words(english) for name, (english, _) in LACKING.items()}
    funder = Funder(Words("Fund", "基金"), Share.ALL, said["funder"], Words(""), 2020)
    case = CaseCard(Words("Before", "从前"), said["case"])
    norms = replace(event.norms, points=(*event.norms.points, said["norm"]))
    background = Background(funders=(funder,), case=(case,))
    event = replace(event, contact=said["contact"], norms=norms, background=background)
    work.events.keep(event)
    talk, dinner = (work.events.session(EVENT, each) for each in (TALK, DINNER))
    work.events.keep_session(replace(talk, title=said["session"], place=said["place"]))
    work.events.keep_session(replace(dinner, place=said["place"]))
    numbers = (CallNumber(said["number"], "112"),)
    work.venues.keep(EVENT, Venue(address=said["venue"], numbers=numbers))
    entry = KnowledgeEntry("tea", (Words("Tea?"),), said["answer"], id=EntryId("entry0000001"))
    work.knowledge.keep(EVENT, entry)
    draft = replace(entry, key="draft", id=EntryId("entry0000002"), draft=True)
    work.knowledge.keep(EVENT, draft)


async def _through(world: World, writer: Someone, reader: Someone) -> list[str]:
    """Write all that is open in Chinese and have it read again; return the kinds in their order."""
    by_english = dict(LACKING.values())
    kinds: list[str] = []
    while True:
        await writer.says("/translate")
        choices = [row[0] for row in writer.buttons if row[0].startswith("✎")]
        if not choices:
            return kinds
        kind, _, english = choices[0].removeprefix("✎ → 中文 ").partition("：")
        kinds.append(kind)
        await writer.taps(choices[0], "翻译")
        await writer.says(by_english[english])
        await reader.says("/translate")
        await reader.taps(reader.buttons[0][0], "✓ It says the same")
        world.clock.move(minutes=1)


async def test_each_is_written_read_again_and_then_stands_in_its_place(world: World) -> None:
    tom, tian = await translators(world)
    await world.do(_lay)
    await tian.says("/translate")
    before = tian.screen
    kinds = await _through(world, tian, tom)

    def kept(work: Work) -> list[Words]:
        event = work.events.get(EVENT)
        talk, dinner = (work.events.session(EVENT, each) for each in (TALK, DINNER))
        venue = work.venues.find(EVENT)
        entries = work.knowledge.entries(EVENT)
        assert (talk.place, talk.sequence, event.norms.version) == (dinner.place, 0, 1)
        return [
            *(talk.title, talk.place, event.norms.points[1], event.contact),
            *(event.background.case[0].text, event.background.funders[0].decides_not),
            *(venue.address, venue.numbers[0].label, entries[1].answer, entries[0].answer),
        ]

    words = await world.do(kept)
    draft = words.pop()

    assert before.splitlines()[2] == "待翻译：9"
    assert kinds == [
        *("日程", "日程", "准则", "活动介绍", "活动介绍", "活动介绍"),
        *("场地", "场地", "预设答复"),
    ]
    assert words == [Words(*both) for both in LACKING.values()]
    assert draft == Words(LACKING["answer"][0])


async def test_answer_with_a_name_is_held_back(world: World) -> None:
    tom, _ = await translators(world)
    await world.guest("Zoe Lindqvist")

    def name_her(work: Work) -> None:
        answer = Words("Ask Zoe Lindqvist.")
        entry = KnowledgeEntry("who", (Words("Who?"),), answer, id=EntryId("entry0000001"))
        work.knowledge.keep(EVENT, entry)

    await world.do(name_her)
    await tom.says("/translate")

    assert tom.screen == (
        "Translations\n\nEvery text is there in both languages.\nOne text is kept back: somebody's "
        "name may be in it. It comes once facilitators have reworded it."
    )
