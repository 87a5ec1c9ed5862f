"""One row that cannot be read, one thing that cannot be done: set aside, told once, nobody else held up."""

from bot.domain.forms.forms import Progress
from bot.domain.knowledge.glossary import Term
from bot.domain.messages.texts import Words
from storage.database.sealing import RowPlace, Why
from storage.work import Work
from tests.stories.roles.world import id_of
from tests.stories.sample_event import EVENT, OTHER_EVENT, other_plan
from tests.stories.world import World

UNREADABLE = (
    "I cannot do that: something it needs was damaged where it is stored and cannot be read. Your"
    " last message or tap had no effect, and nothing else was harmed. The owner of the event will be"
    " told; if it is urgent, please tell the organizers."
)
UNREADABLE_ZH = (
    "无法完成此操作：所需的一项存储内容已损坏，无法读取。您的上一条消息或点选没有生效，其他内容不受影响。"
    "活动负责人会收到通知；如果事情紧急，请告知主办方。"
)
FORM_UNREADABLE = (
    "The questions you were answering cannot be continued: what you had answered so far was damaged"
    " where it is stored. Nothing of it was kept; please start again."
)
BELOW = [["« Start"]]


def notice(*lines: str) -> str:
    """What owners are told."""
    return "\n".join(
        (
            "⚠️ Something in this bot was out of order and has been set aside; everything else goes"
            " on:",
            *lines,
            "Please tell the operator of the server: “colloquy doctor” says where it is.",
        )
    )


def damage(world: World, table: str, which: str = "1 = 1", *values: object) -> None:
    """Flip the last bit of sealed columns, behind the bot's back; once more mends them."""
    for row, sealed in world.rows(f"SELECT rowid, sealed FROM {table} WHERE {which}", *values):
        flipped = sealed[:-1] + bytes([sealed[-1] ^ 1])
        world.spoil(f"UPDATE {table} SET sealed = ? WHERE rowid = ?", flipped, row)


async def terms(world: World, *words: str) -> None:
    """Have agreed words."""

    def keep(work: Work) -> None:
        for word in words:
            term = Term(word, Words(word, f"{word}-zh"), Words("", ""))
            work.glossary.keep(EVENT, f"term-{word}", term)

    await world.do(keep)


async def test_their_own_that_cannot_be_read_is_told_to_them_alone(world: World) -> None:
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")
    bo = await world.guest("Bo")
    for someone in (ann, xu, bo):
        number = await id_of(world, someone)
        await world.do(
            lambda work, number=number: work.travel_details.keep(EVENT, number, {"diet": "vegan"})
        )
    bo_id = await id_of(world, bo)
    damage(world, "travel_details", "person_id != ?", bo_id)

    await world.both_at_once(
        lambda: ann.say("/details"),
        lambda: xu.say("/details"),
        lambda: bo.say("/details"),
    )

    assert ann.shown == (UNREADABLE, BELOW)
    assert xu.shown == (UNREADABLE_ZH, [["« 首页"]])
    assert "Diet: Vegan" in bo.screen
    assert await world.do(lambda work: work.set_aside.tally()) == {
        ("travel_details", Why.ALTERED): 2
    }


async def test_list_leaves_out_what_cannot_be_read_and_says_so(world: World) -> None:
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")
    await terms(world, "alignment", "trust", "risk")
    damage(world, "terms", "id != 'term-trust'")

    await ann.says("/term")
    await xu.says("/term")

    assert ann.screen.endswith("⚠️ 2 entries are missing here: they cannot be read.")
    assert xu.screen.endswith("⚠️ 此处缺少 2 项内容：无法读取。")
    assert ann.buttons[0] == ["trust · trust-zh"]


async def test_owner_is_told_once_in_counts_and_what_is_mended_is_let_go(world: World) -> None:
    ann, owen = await world.guest("Ann"), await world.owner()
    await terms(world, "alignment", "trust")
    damage(world, "terms")
    for _ in range(3):
        await ann.says("/term")
    await world.tick(minutes=1)
    await world.tick(hours=2)

    assert owen.hears == [notice("2 stored entries cannot be read")]
    assert ann.hears[-1].endswith("missing here: they cannot be read.")

    damage(world, "terms", "id = 'term-trust'")
    await world.tick(minutes=1)
    assert await world.do(lambda work: work.set_aside.tally()) == {("terms", Why.ALTERED): 1}
    world.spoil("DELETE FROM terms WHERE id = 'term-alignment'")
    await world.tick(minutes=1)

    assert await world.do(lambda work: work.set_aside.tally()) == {}
    assert len(owen.hears) == 1


async def test_form_that_cannot_be_read_is_left_with_a_sentence(world: World) -> None:
    ann = await world.guest("Ann")
    ann_id = await id_of(world, ann)
    progress = Progress("details", EVENT, 0, 1, {})
    await world.do(lambda work: work.forms.keep(ann_id, progress))
    damage(world, "forms")

    await ann.says("vegan")

    assert ann.shown == (FORM_UNREADABLE, BELOW)
    await ann.says("/details")
    assert ann.screen != FORM_UNREADABLE
    assert world.rows("SELECT count(*) FROM forms") == [(0,)]


async def test_event_that_cannot_be_read_leaves_the_way_to_another(world: World) -> None:
    await world.found(other_plan())
    ann = await world.guest("Ann")
    ann_id = await id_of(world, ann)

    def join(work: Work) -> None:
        profile = work.guests.find(EVENT, ann_id)
        assert profile is not None
        work.guests.add(OTHER_EVENT, ann_id, role=profile.role, profile=profile.profile)
        work.guests.accept_norms(OTHER_EVENT, ann_id, version=1)

    await world.do(join)
    damage(world, "events", "id = ?", EVENT)

    await ann.says("/start")
    assert ann.shown == (UNREADABLE, BELOW)
    await ann.taps("« Start")

    assert other_plan().event.title.en in ann.screen


async def test_what_fails_is_tried_again_and_lets_the_next_go_on(world: World) -> None:
    owen = await world.owner()

    def fails(work: Work) -> list[str]:
        def act(word: str) -> str:
            if word == "bad":
                raise ValueError
            return word

        return work.each(["good", "bad", "better"], act, name=lambda w: RowPlace("jobs", row=w))

    assert await world.do(fails) == ["good", "better"]
    await world.tick(minutes=1)
    assert owen.hears == [notice("1 task could not be done and is tried again")]
    assert await world.do(lambda work: work.set_aside.tally()) == {("jobs", Why.FAILED): 1}

    await world.tick(hours=2)
    assert await world.do(lambda work: work.set_aside.tally()) == {}
    assert len(owen.hears) == 1
