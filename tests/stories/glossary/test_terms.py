"""The agreed terms: looked up, flagged, changed by organizers, taken from a file."""

import pytest

from bot.domain.knowledge.glossary import Term
from bot.domain.messages.texts import Words
from storage.work import Work
from tests.stories.sample_event import EVENT
from tests.stories.world import World

TERMS = (
    Term("alignment", Words("alignment", "对齐"), Words("Not <control>", "不是控制")),
    Term("safety", Words("AI safety", "人工智能安全"), Words("")),
    Term("security", Words("AI security", "人工智能安保"), Words("")),
)
CHANGED = """\
glossary:
- key: alignment
  term: {en: alignment, zh: 对齐}
  note: {en: Not <control>, zh: 并非控制}
"""
TABLE = (
    "key,term_en,term_zh,note_en,note_zh\r\n"
    "alignment,alignment,对齐,Not <control>,不是控制\r\n"
    "safety,AI safety,人工智能安全,,\r\n"
    "security,AI security,人工智能安保,,\r\n"
)


@pytest.fixture
async def spoken(world: World) -> World:
    """A world with agreed terms."""

    def write(work: Work) -> None:
        for number, term in enumerate(TERMS):
            work.glossary.keep(EVENT, f"term00000{number}", term)

    await world.do(write)
    return world


async def terms_of(world: World) -> tuple[Term, ...]:
    """The terms as they are now."""
    return await world.do(lambda work: work.glossary.of_event(EVENT))


async def test_guest_looks_a_term_up_by_tapping(spoken: World) -> None:
    ann = await spoken.guest("Ann")

    await ann.says("/start")
    await ann.taps("More", "Glossary")
    listed = ann.shown
    await ann.taps("alignment · 对齐")

    assert listed == (
        (
            "Agreed terms\n\nHow we use 3 words here, in English and in Chinese. Tap one, or "
            "type /term and a word."
        ),
        [
            ["AI safety · 人工智能安全"],
            ["AI security · 人工智能安保"],
            ["alignment · 对齐"],
            ["Look up a word"],
            ["« Start"],
        ],
    )
    assert ann.shown == (
        "alignment\n对齐\n\nNot <control>",
        [["This is misleading"], ["« Glossary", "« Start"]],
    )


async def test_term_is_searched_in_either_language(spoken: World) -> None:
    bo = await spoken.guest("Bo", "zh")

    await bo.says("/term alignment")
    exact = bo.shown
    await bo.says("/term 人工智能")
    alike = bo.shown
    await bo.says("/term")
    await bo.taps("查找词语")
    await bo.says("<斑马>")

    assert exact == (
        "对齐\nalignment\n\n不是控制",
        [["这个译法有误导"], ["« 术语", "« 首页"]],
    )
    assert alike == (
        "没有“人工智能”这一术语。您要找的是以下之一吗？",
        [["人工智能安全 · AI safety"], ["人工智能安保 · AI security"], ["查找词语", "« 术语"]],
    )
    assert bo.shown == (
        "没有与“<斑马>”相近的约定术语。您可以浏览全部术语，或用 /ask 询问主办方。",
        [["查找词语", "« 术语"]],
    )


async def test_guest_flags_a_misleading_term_and_organizers_read_it(spoken: World) -> None:
    ann = await spoken.guest("Ann")
    olga = await spoken.organizer()
    await ann.says("/term alignment")

    await ann.taps("This is misleading")
    await ann.says("It sounds political")
    await spoken.tick(minutes=2)
    await olga.says("/questions")

    assert spoken.rows("SELECT count(*) FROM tickets") == [(1,)]
    assert spoken.rows("SELECT count(*) FROM tickets WHERE sealed LIKE '%political%'") == [(0,)]


async def test_organizer_adds_changes_and_deletes_a_term(spoken: World) -> None:
    olga = await spoken.organizer()
    await olga.says("/term")
    await olga.taps("Add a term")
    await olga.says_all("AI Safety!", "安全")
    await olga.taps("Skip", "Skip")
    added = olga.shown
    await olga.taps("Change")
    items = olga.screen
    await olga.taps("Note in Chinese")
    await olga.says("慎用")
    changed = olga.screen
    await olga.taps("Delete", "Yes, delete it")
    await olga.says("/term")
    await olga.taps("Add a term")
    await olga.says_all("ai  safety", "人工智能安全")
    await olga.taps("Skip", "Skip")
    doubled = olga.screen

    assert added == (
        "AI Safety!\n安全",
        [["This is misleading"], ["Change", "Delete"], ["« Glossary", "« Start"]],
    )
    assert items.endswith("\nNote in English: —\nNote in Chinese: —")
    assert changed == "AI Safety!\n安全\n\n慎用"
    assert doubled == (
        "“ai safety” is an agreed term already. Please change that one instead: find it under /term."
    )
    assert await spoken.do(lambda work: work.glossary.of_event(EVENT)) == TERMS
    assert spoken.rows("SELECT act FROM audit WHERE act LIKE '%term%' ORDER BY rowid") == [
        ("set-term",),
        ("set-term",),
        ("dropped-term",),
    ]


async def test_file_changes_known_terms_and_adds_new_ones(spoken: World) -> None:
    olga = await spoken.organizer()
    await olga.says("/term")
    await olga.taps("As a file")
    names = [each["document"]["file_name"] for each in olga.messages if "document" in each]
    table = olga.document[1]
    await olga.sends_file("terms.yaml", CHANGED.encode())
    await spoken.tick(seconds=2)
    looked = olga.shown
    before = await terms_of(spoken)
    await olga.taps("Import")
    taken = olga.screen
    await olga.taps("« Glossary", "As a file")
    await olga.says("glossary:\n- {key: alignment, term: {en: alignment}}")
    faulty = olga.screen
    await olga.says(
        "glossary:\n- {key: a, term: {en: x, zh: y}}\n- {key: b, term: {en: X, zh: '\u3164'}}"
    )
    unseen = olga.screen

    assert names == ["glossary.yaml", "glossary.csv"]
    assert table == TABLE.encode("utf-8-sig")
    assert looked == (
        "Question 2 of 2\nThis is what the file comes to\n\nNew terms: 0\nChanged terms: 1\n"
        "The same as before: 0\n\n✎ alignment · 对齐\n\n"
        "Terms that the file does not mention stay as they are. Nothing has been changed yet.",
        [["Import"], ["Cancel"]],
    )
    assert before == TERMS
    assert taken == "✓ One term is new or changed."
    assert faulty == (
        "⚠️ One thing in the file needs to be corrected. Nothing has been taken from it.\n\n"
        "• line 2, glossary[1].term: needs the term in both languages, under en and zh\n\n"
        "Please correct the file and send it again."
    )
    assert unseen == (
        "⚠️ 2 things in the file need to be corrected. Nothing has been taken from it.\n\n"
        "• line 3, glossary[2].term.zh: shows nothing; type a text that can be seen\n"
        "• line 3, glossary[2].term: has the English word of a again under b; keep one\n\n"
        "Please correct the file and send it again."
    )
    assert (await spoken.do(lambda work: work.glossary.of_event(EVENT)))[0] == Term(
        "alignment", Words("alignment", "对齐"), Words("Not <control>", "并非控制")
    )


async def test_table_is_shown_before_it_is_taken_and_its_faults_name_row_and_column(
    spoken: World,
) -> None:
    olga = await spoken.organizer(language="zh")
    await olga.says("/term")
    await olga.taps("以文件编辑")

    await olga.says("Key;英文;中文;页码\nx;One;一\nY Z;one;二\nx;two")
    faulty = olga.screen
    await olga.sends_file(
        "terms.csv",
        "序号;Key;英文;中文;备注\r\n1;Safety;AI safety;人工智能安全；稳妥\r\n2;eval;evaluation;评测;'=慎用".encode(
            "gb18030"
        ),
    )
    await spoken.tick(seconds=2)
    looked = olga.screen
    await olga.taps("确认导入")

    assert faulty == (
        "⚠️ 文件中有 4 处需要修改。文件内容未被采用。\n\n"
        "• 第 1 行，页码：不是此表格的列；可用的列：key、term_en、term_zh、note_en、note_zh\n"
        "• 第 3 行，term：y-z 与 x 的英文术语相同，请只保留一个\n"
        "• 第 4 行，key：已被前面的项目使用，请另选一个\n"
        "• 第 4 行，term：需要同时填写 en 和 zh 两种语言的术语\n\n"
        "请修改后重新发送。"
    )
    assert looked == (
        "第 2 题，共 2 题\n该文件将带来以下变化\n\n新增术语：1\n修改术语：1\n与原来相同：0\n\n"
        "⚠️ 请核对以下文字。如有乱码，请点选“取消”，将文件另存为“CSV UTF-8”后重新发送。\n"
        "＋ 评测 · evaluation\n✎ 人工智能安全；稳妥 · AI safety\n\n"
        "文件中未提到的术语保持不变。目前尚未作出任何修改。"
    )
    assert olga.screen == "✓ 已新增或更新 2 个术语。"
    assert {each.key: each for each in await terms_of(spoken)} == {
        **{each.key: each for each in TERMS},
        "safety": Term("safety", Words("AI safety", "人工智能安全；稳妥"), Words("")),
        "eval": Term("eval", Words("evaluation", "评测"), Words("", "=慎用")),
    }


async def test_guest_cannot_change_terms(spoken: World) -> None:
    ann = await spoken.guest("Ann")
    await ann.says("/term")

    for data in (
        "term-add",
        "term-file",
        "term-item:term000000:term-en",
        "term-drop-now:term000000",
    ):
        await ann.taps_data(data)
        assert ann.screen == "That is for organizers only. Send /help to see what you can do here."
    await ann.taps_data("term:nothing")
    stale = ann.screen
    await ann.taps_data("terms:7")
    await ann.taps_data("terms:x")

    assert ann.screen == stale
