"""Who would work on an intervention: told to nobody, then to those who agreed, taken back."""

from bot.domain.common_ground.items import Actor, Cooperation, Item, ItemKind, ItemState
from bot.domain.features import Feature
from bot.domain.ids import ItemId
from bot.domain.messages.texts import Words
from storage.work import Work
from tests.stories.sample_event import EVENT
from tests.stories.someone import Someone
from tests.stories.world import World

ITEM = ItemId("item00000001")
WAY = ("More", "Dialogue", "Common ground", "Interventions (1)", "Register")
WAY_ZH = ("更多", "对话", "共识", "措施（1）", "登记")
AGREED = "They would work on this, as you would, and agreed that you see it:\n"


async def listed(world: World) -> None:
    """One intervention on the list."""
    await world.switch(Feature.COMMON_GROUND)

    def keep(work: Work) -> None:
        item = Item(
            ITEM,
            EVENT,
            ItemKind.INTERVENTION,
            version=1,
            state=ItemState.LISTED,
            title=Words("Register", "登记"),
            about=Words("States keep track.", "各国登记。"),
            doubts=Words("Secrets.", "商业秘密。"),
            actors=(Actor.STATE,),
            cooperation=Cooperation.BETTER_TOGETHER,
        )
        work.common_ground.keep(item)

    await world.do(keep)


async def opens(guest: Someone, *way: str) -> None:
    """Go to the intervention from the first screen on."""
    await guest.says("/start")
    await guest.taps(*way)


def last(guest: Someone) -> str:
    """Return the last paragraph."""
    return guest.screen.split("\n\n")[-1]


async def test_only_who_agreed_twice_is_seen_and_only_by_those_who_did(world: World) -> None:
    await listed(world)
    ann, ben = await world.guest("Ann <A>"), await world.guest("Ben")
    xu = await world.guest("徐", "zh")
    olga = await world.organizer()
    for guest, way in ((ann, WAY), (ben, WAY), (xu, WAY_ZH)):
        await opens(guest, *way)
    first = ann.buttons
    await ann.taps("I would work on this")
    wished = (last(ann), ann.buttons)
    await ben.taps("I would work on this")
    not_seen = last(ben)
    await ann.taps("Show them my name")
    alone = (last(ann), ann.buttons)
    await xu.taps("我愿意参与推进", "让同意者看到我的姓名")
    seen = last(xu)
    await world.tick()
    told = ann.screen
    await ann.taps("See who")
    named = last(ann)
    await opens(ben, *WAY)
    still = last(ben)
    await xu.taps("不再参与")
    await opens(ann, *WAY)
    after = last(ann)
    rows = world.rows("SELECT * FROM ground_workers")

    assert first == [["I would work on this"], ["« Back", "« Start"]]
    assert wished == (
        "If you agree, those who would work on it too and have agreed see your name, and you see "
        "theirs.",
        [["Show them my name"], ["No longer"], ["« Back", "« Start"]],
    )
    assert still == not_seen == wished[0]
    assert alone[0].startswith("You would work on this, and those who agree see your name.")
    assert alone[1] == [["No longer"], ["« Back", "« Start"]]
    assert seen == "以下几位与您一样愿意参与，并同意让您看到：\n• Ann <A>"
    assert told == "Somebody else would work on “Register” and agreed that you see their name."
    assert named == f"{AGREED}• 徐"
    assert after == alone[0]
    assert not any("徐" in each or "agreed that" in each for each in (*olga.hears, *ben.hears))
    assert len(rows) == 3
    assert not any(ITEM in str(value) for row in rows for value in row)


async def test_a_name_takes_a_wish_before_it(world: World) -> None:
    await listed(world)
    ann = await world.guest("Ann")
    await ann.says("/start")
    await ann.taps_data(f"ground-work-name:{ITEM}")

    assert ann.buttons[0] == ["I would work on this"]
