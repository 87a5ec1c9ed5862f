"""Statements and interventions: proposed without a name, accepted by two, amended, withdrawn, brought in."""

from bot.domain.common_ground.items import Actor, Cooperation, Item, ItemKind, ItemState
from bot.domain.features import Feature
from bot.domain.ids import ItemId
from bot.domain.messages.texts import Words
from bot.domain.people.people import Role
from tests.stories.sample_event import EVENT
from tests.stories.someone import Someone
from tests.stories.world import World

WAY = ("More", "Dialogue", "Common ground")
WAY_ZH = ("更多", "对话", "共识")
SENTENCE = "Incidents should be reported within a day."
REGISTER = """\
interventions:
- key: compute-register
  title: {en: Register of clusters, zh: 集群登记}
  about: {en: States keep track of chips., zh: 各国登记芯片。}
  doubts: {en: Trade secrets., zh: 商业秘密。}
  actors: [state, several-states]
  cooperation: better-together
"""


async def facilitators(world: World) -> tuple[Someone, Someone]:
    """Two facilitators, one of each language, in an event with common ground."""
    await world.switch(Feature.COMMON_GROUND)
    fay = await world.guest("Fay", role=Role.FACILITATOR)
    return fay, await world.guest("方", "zh", role=Role.FACILITATOR)


async def proposes(guest: Someone, text: str = SENTENCE) -> None:
    """Propose a statement from the first screen on."""
    await guest.says("/start")
    await guest.taps(*WAY, "Propose something", "A statement")
    await guest.says(text)


async def accepts(fay: Someone, fang: Someone, title: str, chinese: str = "一天内报告") -> None:
    """Have one facilitator write the Chinese, and both accept."""
    await fay.says("/ground")
    await fay.taps("For facilitators", title, "Write the Chinese")
    await fay.says(chinese)
    await fay.taps("Accept")
    await fang.says("/ground")
    await fang.taps("主持人专用", chinese, "采纳")


async def test_statement_is_proposed_accepted_by_two_and_read(world: World) -> None:
    fay, fang = await facilitators(world)
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")
    await ann.says("/start")
    await ann.taps(*WAY)
    first = ann.shown
    await ann.taps("Propose something")
    what = ann.buttons
    await ann.taps("A statement")
    await ann.says(SENTENCE)
    proposed = ann.shown
    await fay.says("/start")
    await fay.taps(*WAY, "For facilitators")
    desk = fay.shown
    await fay.taps(SENTENCE)
    alone = fay.shown
    await fay.taps("Write the Chinese")
    await fay.says("事故应在一天内报告。")
    await fay.taps("Accept")
    half = fay.shown
    await fang.says("/start")
    await fang.taps(*WAY_ZH, "主持人专用", "事故应在一天内报告。", "采纳")
    done = fang.screen
    await xu.says("/start")
    await xu.taps(*WAY_ZH, "观点（1）")

    assert first == (
        "Common ground\n\nStatements and interventions without authors. Read them, propose one, and "
        "vote when a round is open. Having no opinion is always an answer.\n\nVotes are counted by "
        "the server; from what is kept, nobody can tell who voted how. Results are words, told once, "
        "from eleven answers on. In a small group most will be “too few to say”: talk instead.",
        [["Propose something"], ["« Dialogue", "« Start"]],
    )
    assert what == [["A statement"], ["An intervention"], ["« Common ground", "« Start"]]
    assert proposed == (
        f"✅ Proposed\n\n{SENTENCE}\n\nTwo facilitators read it next. Keep this message: only its "
        "buttons can amend or withdraw what you proposed, for nothing else says that it is yours.",
        [["Amend", "Withdraw"], ["« Common ground", "« Start"]],
    )
    assert desk[0].startswith("Common ground, for facilitators\n\nWaiting to be accepted: 1\n")
    assert desk[1] == [
        [SENTENCE],
        ["Vote on statements", "Vote on interventions"],
        ["Interventions as a file"],
        ["« Common ground", "« Start"],
    ]
    assert alone == (
        f"A statement was proposed\n\n🇬🇧 {SENTENCE}\n🇨🇳 —\n\nOne language is missing. Please write "
        "it, or have somebody write it, before it is accepted.",
        [
            ["Write the English", "Write the Chinese"],
            ["Turn it down"],
            ["« For facilitators", "« Start"],
        ],
    )
    assert "You have accepted it; another facilitator is needed." in half[0]
    assert ["Accept"] not in half[1]
    assert "等待采纳：0 条\n清单上：观点 1 条，措施 0 条" in done
    assert xu.screen == "观点\n\n1. 事故应在一天内报告。"


async def test_no_author_is_kept_and_only_the_authors_message_can_amend(world: World) -> None:
    await facilitators(world)
    ann = await world.guest("Ann")
    before = {row[0] for row in world.rows("SELECT id FROM audit")}
    await proposes(ann)
    [(person,)] = world.rows("SELECT person_id FROM guests ORDER BY joined_at DESC LIMIT 1")
    columns = {row[1] for row in world.rows("PRAGMA table_info(ground_items)")}
    columns |= {row[1] for row in world.rows("PRAGMA table_info(ground_rounds)")}
    acts = {row[0] for row in world.rows("SELECT id FROM audit")} - before
    amending = ann.find("Amend")[1]["callback_data"]
    await ann.taps("Amend")
    await ann.says("Incidents should be reported at once.")
    amended = world.rows("SELECT item_id, version FROM ground_items")
    await ann.taps("Withdraw", "Yes, withdraw it")
    withdrawn = ann.screen
    await ann.taps_data(amending)

    assert columns == {
        *("id", "event_id", "item_id", "version", "state", "handle", "sealed", "guard", "round_id")
    }
    for table in ("ground_items", "ground_rounds", "audit"):
        rows = world.rows(f"SELECT * FROM {table}")
        is_known = any(person in map(str, row) for row in rows)
        assert not is_known, table
    assert any(person in map(str, row) for row in world.rows("SELECT * FROM guests"))  # control
    assert acts == set()
    assert [version for _, version in amended] == [2]
    assert withdrawn == "It is withdrawn."
    assert ann.screen.startswith("This was withdrawn or turned down already")


async def test_two_accept_and_never_one_twice_nor_words_nobody_read(world: World) -> None:
    fay, fang = await facilitators(world)
    ann = await world.guest("Ann")
    await proposes(ann)
    await fay.says("/ground")
    await fay.taps("For facilitators", SENTENCE)
    [(item, _)] = world.rows("SELECT item_id, version FROM ground_items")
    await fay.taps_data(f"ground-accept:{item}:1")
    one_language = fay.screen
    await fay.taps("Write the Chinese")
    await fay.says("一天内报告")
    await fay.taps("Accept")
    await fay.taps_data(f"ground-accept:{item}:2")
    twice = fay.screen
    await ann.taps("Amend")
    await ann.says("Incidents should be reported within a week.")
    await fang.says("hello")
    await fang.taps_data(f"ground-accept:{item}:2")
    other_words = fang.screen
    await ann.taps_data(f"ground-accept:{item}:3")

    assert one_language.startswith("One language is missing.")
    assert twice == "You have accepted this already; it takes another facilitator."
    assert "已过期" in other_words
    assert ann.screen == "That is for organizers only. Send /help to see what you can do here."
    assert world.rows("SELECT state FROM ground_items") == [("proposed",)]


async def test_turning_down_says_whether_something_leaves_the_list(world: World) -> None:
    fay, fang = await facilitators(world)
    ann = await world.guest("Ann")
    item = listed_item(1)
    await world.do(lambda work: work.common_ground.keep(item))
    reworded = item.worded_anew([Words("Item anew", "新的")])
    await world.do(lambda work: work.common_ground.keep(reworded))
    await proposes(ann)
    await fay.says("/ground")
    await fay.taps("For facilitators", SENTENCE, "Turn it down")
    new = fay.shown
    await fay.taps("Yes, turn it down", "Item anew", "Turn it down")
    listed = fay.shown
    await fang.says("/ground")
    await fang.taps("主持人专用", "新的", "不采纳")
    chinese = fang.shown
    await fay.taps("Yes, take it off")

    assert new[0] == f"Turn this down?\n\n🇬🇧 {SENTENCE}\n🇨🇳 —\n\nIt can be proposed anew."
    assert listed[0].startswith("Take this off the list?\n\n🇬🇧 Item anew\n")
    assert "\n\nIts earlier wording goes with it. Rounds in which" in listed[0]
    assert (chinese[0].split("\n")[0], chinese[1][0]) == (
        "把这一条从清单上去掉吗？",
        ["是，去掉"],
    )
    assert "Waiting to be accepted: 0\nOn the list: statements 0, interv" in fay.screen


async def test_proposal_becomes_an_intervention_with_its_doubts(world: World) -> None:
    fay, fang = await facilitators(world)
    xu = await world.guest("徐", "zh")
    await xu.says("/start")
    await xu.taps(*WAY_ZH, "提出一条", "措施")
    await xu.says("外部审计")
    await xu.says("独立机构审查模型。")
    await xu.says("审计方是否独立？")
    await fay.says("/ground")
    await fay.taps("For facilitators", "外部审计", "Write the English")
    asked = fay.screen
    await fay.says("Outside audits")
    await fay.says("Independent bodies examine models.")
    await fay.says("Are they independent?")
    await fay.taps("Accept")
    await fang.says("/ground")
    await fang.taps("主持人专用", "外部审计", "采纳")
    ann = await world.guest("Ann")
    await ann.says("/ground")
    await ann.taps("Interventions (1)", "Outside audits")

    assert "The title in English:\n\n外部审计" in asked
    assert ann.screen == (
        "Outside audits\nIndependent bodies examine models.\n\nDoubts: Are they independent?"
    )


async def test_file_is_refused_with_line_and_field_and_taken_in_versions(world: World) -> None:
    fay, _ = await facilitators(world)
    await fay.says("/ground")
    await fay.taps("For facilitators", "Interventions as a file")
    await fay.says(REGISTER.replace(", zh: 商业秘密。", ""))
    no_chinese = fay.screen
    await fay.says(REGISTER.replace("  doubts: {en: Trade secrets., zh: 商业秘密。}\n", ""))
    no_doubts = fay.screen
    await fay.says(REGISTER)
    confirmed = fay.screen
    await fay.taps("Yes, take it")
    taken = fay.screen
    await fay.taps("« For facilitators", "Interventions as a file")
    await fay.says(REGISTER.replace("Trade secrets.", "Trade secrets; privacy."))
    await fay.taps("Yes, take it")
    await fay.taps("« For facilitators", "« Common ground", "Interventions (1)")
    await fay.taps("Register of clusters")

    assert "line 5, interventions[1].doubts: needs the text in both languages" in no_chinese
    assert "line 2, interventions[1].doubts: is missing" in no_doubts
    assert "• Register of clusters · 集群登记 (version 1)" in confirmed
    assert taken == "1 intervention is new or worded anew."
    assert fay.screen == (
        "Register of clusters\nStates keep track of chips.\n\nDoubts: Trade secrets; privacy.\n\n"
        "• by a state\n• by several states\nIt works better together.\n\n"
        "Earlier wordings, on which others may have voted:\n1. Register of clusters"
    )


def listed_item(number: int, kind: ItemKind = ItemKind.STATEMENT) -> Item:
    """Return an item that is on the list."""
    words = Words(f"Item {number}", f"第{number}条")
    return Item(
        ItemId(f"item{number:08}"),
        EVENT,
        kind,
        version=1,
        state=ItemState.LISTED,
        title=words,
        about=words,
        doubts=words,
        actors=(Actor.LAB,),
        cooperation=Cooperation.ALONE,
    )
