"""Terms are proposed by guests without a name, accepted by two, and kept with their meanings side by side."""

from bot.domain.features import Feature
from bot.domain.ids import DefinitionId, TermId
from bot.domain.knowledge.glossary import Term
from bot.domain.languages.definitions import MOST_WAITING, Band, Definition, DefinitionState
from bot.domain.messages.texts import Words
from bot.domain.people.people import Role
from storage.work import Work
from tests.stories.languages.test_translating import everything, translators
from tests.stories.sample_event import EVENT
from tests.stories.someone import Someone
from tests.stories.world import World

CANARY = "Zoe Lindqvist"
NOTE = "The note of the organizers."


async def with_term(world: World) -> None:
    """Have an agreed term with a note."""
    term = Term("safety", Words("AI safety", "人工智能安全"), Words(NOTE, "组织者的说明。"))
    await world.do(lambda work: work.glossary.keep(EVENT, "term00000001", term))


async def defines(world: World, *bands: Band, state: DefinitionState) -> None:
    """Keep whole definitions of the agreed term, one a band."""

    def write(work: Work) -> None:
        for number, band in enumerate(bands):
            means = Words(f"meaning {number}", f"释义{number}")
            kept = Definition(
                DefinitionId(f"defined{number:05}"),
                EVENT,
                state,
                band,
                means,
                TermId("term00000001"),
            )
            work.languages.definitions.keep(kept)

    await world.do(write)


async def translates(writer: Someone, reader: Someone, mark: str, *said: str) -> None:
    """Have the meaning of a term written by one and confirmed by another."""
    await writer.says("/translate")
    await writer.taps(f"✎ → EN 术语释义：{mark}", "翻译")
    await writer.says_all(*said)
    await reader.says("/translate")
    await reader.taps(f"👁 → EN Meaning of a term: {mark}", "✓ It says the same")


async def test_chinese_guest_proposes_a_term_and_two_accept_it(world: World) -> None:
    tom, tian = await translators(world)
    xu = await world.guest("徐", "zh")
    await xu.says("/start")
    await xu.taps("更多", "术语", "提议术语")
    asked = xu.screen
    await xu.says_all("可纠正性", "系统不抗拒人的纠正")
    await xu.taps("技术工作者")
    await xu.says("服从")
    await xu.taps("跳过")
    noted = xu.shown
    await tom.says("/term")
    await tom.taps("Proposed (1)", "可纠正性: 系统不抗拒人的纠正")
    lacking = tom.shown
    await translates(
        tian,
        tom,
        "可纠正性",
        "corrigibility",
        "a system does not resist being corrected",
        "obedience",
    )
    await tian.says("/term")
    await tian.taps("提议（1）", "可纠正性：系统不抗拒人的纠正", "✓ 采纳")
    first = tian.shown
    await tom.says("/term")
    await tom.taps(
        "Proposed (1)", "corrigibility: a system does not resist being c…", "✓ Accept it"
    )
    await xu.says("/term corrigibility")

    assert asked == (
        "第 1 题，共 5 题\n是哪个词？\n\n请用您说它时的语言输入，最多 80 个字符。请不要写人名。"
    )
    assert noted == (
        "✓ 已提议，不显示您的姓名\n\n新术语：可纠正性 · —\n技术工作者：系统不抗拒人的纠正\n\n"
        "译员会补上另一种语言；再经两位主持人或译员采纳，即可在 /term 中查到。只有通过这条消息才能收回。",
        [["收回"], ["« 术语", "« 首页"]],
    )
    assert lacking == (
        "New term: — · 可纠正性\nWho means it so: People in technical work\n\n"
        "It means\n🇬🇧 —\n🇨🇳 系统不抗拒人的纠正\nNot the same as\n🇬🇧 —\n🇨🇳 服从\n\n"
        "One language is missing. It is written under “Translations”; then it can be accepted.",
        [["Translations"], ["Turn it down"], ["« Proposed", "« Start"]],
    )
    assert first == (
        "新术语：可纠正性 · corrigibility\n谁这样理解：技术工作者\n\n"
        "意思\n🇬🇧 a system does not resist being corrected\n🇨🇳 系统不抗拒人的纠正\n"
        "不同于\n🇬🇧 obedience\n🇨🇳 服从\n\n您已采纳，还须另一人采纳。",
        [["不采纳"], ["« 提议", "« 首页"]],
    )
    assert xu.shown == (
        "可纠正性\ncorrigibility\n\n技术工作者：系统不抗拒人的纠正\n不同于：服从",
        [["这个译法有误导"], ["还有别的意思"], ["« 术语", "« 首页"]],
    )
    assert world.rows("SELECT state, length(handle) FROM definitions") == [("agreed", 0)]


async def test_second_meaning_stands_beside_the_first(world: World) -> None:
    tom, tian = await translators(world)
    await with_term(world)
    await defines(world, Band.TECHNICAL, state=DefinitionState.AGREED)
    ann = await world.guest("Ann")
    await ann.says("/term AI safety")
    await ann.taps("It also means…")
    asked = ann.screen
    await ann.says("no accidents and no misuse")
    await ann.taps("People in policy")
    await ann.taps("Skip")
    await ann.says("AI safety has to come first.")
    await tian.says("/translate")
    await tian.taps("✎ → 中文 术语释义：no accidents and no misuse", "翻译")
    await tian.says_all("没有事故，也没有滥用", "人工智能安全须放在首位。")
    await tom.says("/translate")
    await tom.taps("👁 → 中文 Meaning of a term: no accidents and no misuse", "✓ It says the same")
    for each, labels in (
        (tian, ("提议（1）", "人工智能安全：没有事故，也没有滥用", "✓ 采纳")),
        (tom, ("Proposed (1)", "AI safety: no accidents and no misuse", "✓ Accept it")),
    ):
        await each.says("/term")
        await each.taps(*labels)
    await ann.says("/term AI safety")

    assert asked == (
        "Question 1 of 4\nWhat else does “AI safety” · 人工智能安全 mean here?\n\n"
        "One or two sentences, at most 300 characters. No names, please."
    )
    head, *meanings = ann.screen.removeprefix(f"AI safety\n人工智能安全\n\n{NOTE}\n").splitlines()
    assert head == "It means different things to different people here:"
    assert sorted(meanings) == [
        "People in policy: no accidents and no misuse",
        "People in technical work: meaning 0",
        "Used like this: AI safety has to come first.",
    ]


async def test_it_takes_two_who_read_these_words(world: World) -> None:
    tom, tian = await translators(world)
    await with_term(world)
    await defines(world, Band.POLICY, state=DefinitionState.PROPOSED)
    [kept] = await world.do(lambda work: work.languages.definitions.of_event(EVENT))
    accept = f"defined-accept:{kept.id}:{kept.mark}"
    ann = await world.guest("Ann")
    await ann.says("/term")
    listed = ann.buttons
    await ann.taps_data(accept)
    refused = ann.screen
    await tom.says("/term")
    await tom.taps("Proposed (1)", "AI safety: meaning 0", "✓ Accept it")
    await tom.taps_data(accept)
    again = tom.screen
    await tian.says("/term")
    await tian.taps_data(f"defined-accept:{kept.id}:00000000")
    still = world.rows("SELECT state FROM definitions")
    await tian.taps_data(accept)

    assert listed == [
        ["AI safety · 人工智能安全"],
        ["Look up a word"],
        ["Propose a term"],
        ["« Start"],
    ]
    assert refused == ("That is for organizers only. Send /help to see what you can do here.")
    assert again == "You have accepted this already. Somebody else has to accept it, too."
    assert still == [("proposed",)]
    assert world.rows("SELECT state FROM definitions") == [("agreed",)]


async def test_author_takes_it_back_and_nobody_else_finds_out_who(world: World) -> None:
    tom, _ = await translators(world)
    zoe = await world.guest(CANARY)
    fay = await world.guest("Fay Turner", role=Role.FACILITATOR)
    await zoe.says("/term")
    await zoe.taps("Propose a term")
    await zoe.says_all("foresight", f"what {CANARY} says it is")
    await zoe.taps("Some of us", "Skip", "Skip")
    handle = zoe.find("Take it back")[1]["callback_data"]
    await fay.says("/term")
    await fay.taps("Proposed (1)")
    by_facilitator = fay.shown
    await tom.says("/term")
    await tom.taps("Proposed (1)")
    kept_back = tom.screen
    await zoe.taps("Take it back")
    taken = zoe.screen
    await tom.taps_data(handle)

    assert by_facilitator[1][0] == ["foresight: what Zoe Lindqvist says it is"]
    assert kept_back == (
        "Proposed for the glossary\n\nNothing is waiting.\n"
        "One is kept back: somebody's name may be in it. Facilitators see it."
    )
    assert [name for name in CANARY.split() if name in everything(tom)] == []
    assert taken == "✓ Taken back. Nothing of it is kept."
    assert tom.screen == (
        "This proposal no longer waits: it was accepted, turned down or taken back. /term shows what "
        "is agreed."
    )
    assert world.rows("SELECT count(*) FROM definitions") == [(0,)]


async def test_turning_a_proposal_down_is_not_called_deleting_a_meaning(world: World) -> None:
    tom, tian = await translators(world)
    await with_term(world)
    await defines(world, Band.POLICY, state=DefinitionState.PROPOSED)
    await tom.says("/term")
    await tom.taps("Proposed (1)", "AI safety: meaning 0", "Turn it down")
    asked = tom.shown
    await tian.says("/term")
    await tian.taps("提议（1）")
    await tian.taps(tian.buttons[0][0], "不采纳")
    chinese = tian.shown
    await tom.taps("Yes, turn it down")

    assert asked[0].split("\n\n")[::2] == [
        "Turn this proposal down?",
        "Nothing of it will be kept.",
    ]
    assert (chinese[0].split("\n")[0], chinese[1][0]) == ("不采纳这项提议吗？", ["是，不采纳"])
    assert world.rows("SELECT count(*) FROM definitions") == [(0,)]


async def test_organizer_deletes_a_meaning_and_a_term_takes_its_meanings_along(
    world: World,
) -> None:
    await translators(world)
    await with_term(world)
    await defines(world, Band.POLICY, Band.EVERYDAY, state=DefinitionState.AGREED)
    olga = await world.organizer()
    await olga.says("/term AI safety")
    both = olga.screen
    await olga.taps("Delete meaning 1", "Yes, delete it")
    one = olga.screen
    await olga.taps("Delete", "Yes, delete it")

    assert both == (
        f"AI safety\n人工智能安全\n\n{NOTE}\n"
        "It means different things to different people here:\n"
        "People in policy: meaning 0\nEveryday speech: meaning 1"
    )
    assert one == f"AI safety\n人工智能安全\n\n{NOTE}\nEveryday speech: meaning 1"
    assert world.rows("SELECT count(*) FROM definitions") == [(0,)]


async def test_full_list_says_so_and_switched_off_nothing_is_left(world: World) -> None:
    await translators(world)
    await with_term(world)
    bands = [Band.SOME] * MOST_WAITING
    await defines(world, *bands, state=DefinitionState.PROPOSED)
    ann = await world.guest("Ann")
    await ann.says("/term")
    await ann.taps("Propose a term")
    full = ann.screen
    await world.switch(Feature.READOUT)
    await ann.says("/term AI safety")
    card = ann.buttons
    await ann.says("/term")

    assert full == (
        "30 proposals are waiting, the most that can. Please try again once some have been accepted."
    )
    assert card == [["This is misleading"], ["« Glossary", "« Start"]]
    assert ann.buttons == [["AI safety · 人工智能安全"], ["Look up a word"], ["« Start"]]
