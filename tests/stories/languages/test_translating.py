"""What lacks a language is found by translators, written by one, read by another; nobody's name is seen."""

from collections.abc import Iterable

import pytest

from bot.chatham.hits import Hit
from bot.chatham.roster import Roster
from bot.domain.features import Feature
from bot.domain.people.people import Role
from bot.usecases.languages import finding
from bot.usecases.readout.finding import hits_in
from tests.stories.readout.test_drafting import POINT, POINT_ZH, drafts
from tests.stories.someone import Someone
from tests.stories.world import World

CANARY = "Zoe Lindqvist"
STATEMENT = "Pilots come first."


async def translators(world: World) -> tuple[Someone, Someone]:
    """Two translators, one of each language, where points and statements are translated."""
    await world.switch(Feature.LANGUAGES, Feature.READOUT, Feature.COMMON_GROUND)
    tom = await world.guest("Tom", role=Role.TRANSLATOR)
    return tom, await world.guest("田", "zh", role=Role.TRANSLATOR)


async def proposes(guest: Someone, sentence: str = STATEMENT) -> None:
    """Propose a statement."""
    await guest.says("/ground")
    await guest.taps("Propose something", "A statement")
    await guest.says(sentence)


def everything(someone: Someone) -> str:
    """All that somebody can read in their chat, buttons too."""
    return "\n".join(_texts(someone))


def _texts(someone: Someone) -> Iterable[str]:
    for message in someone.messages:
        yield message.get("text", "")
        for row in message.get("reply_markup", {}).get("inline_keyboard", []):
            yield from (button["text"] for button in row)


async def test_point_is_written_by_one_and_read_by_another(world: World) -> None:
    tom, tian = await translators(world)
    fay = await world.guest("Fay Turner", role=Role.FACILITATOR)
    await drafts(fay)
    await tian.says("/start")
    await tian.taps("更多", "对话", "翻译")
    queue = tian.shown
    await tian.taps(f"✎ → 中文 会议纪要要点：{POINT}")
    text = tian.shown
    await tian.taps("翻译")
    asked = tian.screen
    await tian.says(POINT_ZH)
    written = tian.shown
    await tom.says("/translate")
    await tom.taps(f"👁 → 中文 Readout point: {POINT}")
    to_read = tom.shown
    await tom.taps("✓ It says the same")
    await fay.says("/readout")
    await fay.taps("For facilitators", f"▫️ Agreement: {POINT}")

    assert queue == (
        "翻译\n\n待翻译：1\n待复核：0\n\n最急的排在最前。您只看到文字，看不到是谁写的。"
        "请亲自翻译，不要使用机器翻译：那会把文字发送到别处。",
        [[f"✎ → 中文 会议纪要要点：{POINT}"], ["« 对话", "« 首页"]],
    )
    assert text == (
        f"会议纪要要点 → 中文\n\n🇬🇧 {POINT}\n🇨🇳 —\n\n目前无人翻译。",
        [["翻译"], ["« 翻译", "« 首页"]],
    )
    assert asked == f"请译成中文：\n\n{POINT}\n\n最多 500 个字符。"
    assert written == (
        f"会议纪要要点 → 中文\n\n🇬🇧 {POINT}\n🇨🇳 {POINT_ZH}\n\n译文由您所写，正等待另一人复核确认。",
        [["重写"], ["« 翻译", "« 首页"]],
    )
    assert to_read == (
        f"Readout point → 中文\n\n🇬🇧 {POINT}\n🇨🇳 {POINT_ZH}\n\n"
        "Please read it as a second reader: does it say the same?",
        [["✓ It says the same"], ["Return with a note"], ["« Translations", "« Start"]],
    )
    assert tom.screen == "Translations\n\nEvery text is there in both languages."
    assert tian.screen == f"✓ 您的译文已确认\n\n会议纪要要点：{POINT}"
    assert f"🇬🇧 {POINT}\n🇨🇳 {POINT_ZH}\n" in fay.screen
    assert world.rows("SELECT count(*) FROM translations") == [(0,)]
    assert world.rows("SELECT count(*) FROM translation_claims") == [(0,)]


async def test_of_two_at_once_one_writes_and_what_is_released_is_not_lost(world: World) -> None:
    tom, tian = await translators(world)
    pia = await world.guest("Pia", role=Role.FACILITATOR)
    await pia.says("/readout")
    await pia.taps("For facilitators", "Add a point", "Agreement")
    await pia.says_all(POINT, "Trust grows.")
    for each, label in ((tom, "Readout point: "), (tian, "会议纪要要点：")):
        await each.says("/translate")
        await each.taps(f"✎ → 中文 {label}{POINT}")
    await world.both_at_once(lambda: tom.tap("Write it"), lambda: tian.tap("翻译"))
    both = [tom.screen, tian.screen]
    await tom.says(POINT_ZH)
    await world.tick(minutes=31)
    await tian.says("/translate")
    await tian.taps(f"✎ → 中文 会议纪要要点：{POINT}", "翻译")
    goes_on = tian.screen
    await tian.says("信任会增长。")
    await tom.says("信任在增长。")
    assert both == [
        f"In Chinese, please:\n\n{POINT}\n\nAt most 500 characters.",
        "已有人在翻译这段文本，请另选一段；最迟在其最后一次输入半小时后可以接手。",
    ]
    assert goes_on == "请译成中文：\n\nTrust grows.\n\n最多 300 个字符。"
    assert tian.screen == (
        f"会议纪要要点 → 中文\n\n🇬🇧 {POINT}\n🇨🇳 {POINT_ZH}\n🇬🇧 Trust grows.\n🇨🇳 信任会增长。\n\n"
        "译文由您所写，正等待另一人复核确认。"
    )
    assert tom.screen == (
        "This text is written and waits for a second reader. If it should say something else, "
        "please return it with a note."
    )


async def test_returned_with_a_note_and_read_only_by_somebody_else(world: World) -> None:
    tom, tian = await translators(world)
    ann = await world.guest("Ann")
    await proposes(ann)
    await tian.says("/translate")
    await tian.taps(f"✎ → 中文 观点：{STATEMENT}", "翻译")
    await tian.says("飞行员先行。")
    own = tian.buttons
    await tom.says("/translate")
    await tom.taps(f"👁 → 中文 Statement: {STATEMENT}", "Return with a note")
    await tom.says("Pilots here are trials, not people who fly.")
    returned = tom.screen
    told = tian.screen
    await tian.taps("翻译", f"↩ → 中文 观点：{STATEMENT}")
    noted = tian.screen
    await tian.taps("翻译")
    asked = tian.screen
    await tian.says("试点先行。")
    await tom.says("/translate")
    await tom.taps(f"👁 → 中文 Statement: {STATEMENT}", "✓ It says the same")
    assert own == [["重写"], ["« 翻译", "« 首页"]]
    assert returned == (
        f"Statement → 中文\n\n🇬🇧 {STATEMENT}\n🇨🇳 飞行员先行。\n\n"
        "A second reader has returned it. Anybody can write it anew.\n"
        "Note: Pilots here are trials, not people who fly."
    )
    assert told == f"↩ 您的译文附注退回\n\n观点：{STATEMENT}\n\n可在翻译列表中找到。"
    assert noted.endswith("附注：Pilots here are trials, not people who fly.")
    assert asked == (
        f"请译成中文：\n\n{STATEMENT}\n\n目前的译文：\n飞行员先行。\n\n最多 280 个字符。"
    )
    assert tom.hears[-2:] == [
        "✓ Confirmed. The text is there in both languages now.",
        "Translations\n\nEvery text is there in both languages.",
    ]
    assert tian.screen == f"✓ 您的译文已确认\n\n观点：{STATEMENT}"


async def test_nobody_is_their_own_second_reader(world: World) -> None:
    _, tian = await translators(world)
    await proposes(await world.guest("Ann"))
    await tian.says("/translate")
    await tian.taps(f"✎ → 中文 观点：{STATEMENT}", "翻译")
    await tian.says("试点先行。")
    [(key,)] = world.rows("SELECT text_key FROM translation_claims")

    await tian.taps_data(f"translate-return:{key}")
    assert tian.screen == "译文由您所写，须由另一人复核。"
    assert world.rows("SELECT count(*) FROM translations") == [(1,)]


async def test_translators_see_no_names(world: World) -> None:
    tom, _ = await translators(world)
    zoe = await world.guest(CANARY)
    fay = await world.guest("Fay Turner", role=Role.FACILITATOR)
    await proposes(zoe)
    await drafts(fay, f"{CANARY} warned against haste.")
    await tom.says("/translate")
    kept_back = tom.shown
    await tom.taps(f"✎ → 中文 Statement: {STATEMENT}", "Write it")
    seen = everything(tom)
    await fay.says("/readout")
    await fay.taps("For facilitators")

    assert kept_back == (
        "Translations\n\nTo be written: 1\nWaiting for a second reader: 0\n"
        "One text is kept back: somebody's name may be in it. It comes once facilitators have "
        "reworded it.\n\nThe most urgent comes first. You see the words, never who wrote them. "
        "Please write yourself: no machine translation, it would send the words elsewhere.",
        [[f"✎ → 中文 Statement: {STATEMENT}"], ["« Dialogue", "« Start"]],
    )
    assert CANARY in everything(fay)
    assert [name for name in (*CANARY.split(), "Fay", "Turner") if name in seen] == []


async def test_guard_reads_only_the_text_that_is_opened(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    tom, _ = await translators(world)
    ann = await world.guest("Ann")
    for number in range(3):
        await proposes(ann, f"Pilot number {number} comes first.")
    read: list[str] = []

    def noted(roster: Roster, text: str) -> tuple[Hit, ...]:
        read.append(text)
        return hits_in(roster, text)

    monkeypatch.setattr(finding, "hits_in", noted)
    await tom.says("/translate")
    whole = len(read)
    read.clear()
    await tom.taps("✎ → 中文 Statement: Pilot number 1 comes first.")

    assert whole == 6
    assert read == ["Pilot number 1 comes first.", ""]
