"""The three days: a session with its desk, a statement and a point, votes, names and the readout."""

from tests.stories.common_ground.test_rounds import opens_round, publishes, votes
from tests.stories.dialogue.world import CANDIDATES, Dialogue
from tests.stories.feedback.test_heard import answers
from tests.stories.feedback.test_ratings import close
from tests.stories.pairings.world import MORNINGS, comes, heard
from tests.stories.readout.test_drafting import DESK, drafts, shows
from tests.stories.readout.test_publishing import agrees
from tests.stories.readout.test_publishing import publishes as publishes_readout
from tests.stories.readout.test_voting import SUPPORT, opens_votes, over, reads_words
from tests.stories.session_desk.test_desk import in_session, into

SAID, SAID_ZH = "Incidents should be reported within a day.", "事故应在一天内上报。"
TO_GROUND_ZH = ("更多", "对话", "共识")


async def first_day(dialogue: Dialogue) -> None:
    """Pairs hear of each other; the session has signals, a call for a translator, a parked point."""
    world, fay, kim, yi = dialogue.world, dialogue.fay, dialogue.kim, dialogue.yi
    await comes(world, MORNINGS[0])
    met = [heard(each) for each in (*dialogue.guests.english[:4], *dialogue.guests.chinese[:4])]
    in_session(world, minutes=10)
    for guest in dialogue.guests.english[:5]:
        await into(guest)
        await guest.taps("Slow down")
    await into(yi, chinese=True)
    await yi.taps("请慢一点", "全场需要译员")
    await world.tick()
    await into(kim)
    await kim.taps("Park a point")
    await kim.says("CANARY-parked")
    world.clock.move(seconds=31)
    await fay.says("/desk")
    led = fay.screen
    await fay.taps("Parked (1)", "1. CANARY-parked", "Later", "Send to the session")
    sent = fay.screen
    await world.tick()

    assert [len(letters) for letters in met] == [1] * 8
    assert all("“CANARY-line " in letter for [letter] in met[:4])
    assert all("“CANARY-句 " in letter for [letter] in met[4:])
    assert dialogue.tian.hears[-1:] == ["需要译员\n开幕讲座，湖畔楼\n\n全场都需要。"]
    assert led == (
        "Desk: Opening talk\n50 minutes left\n\n• Slow down: several\n\n🎧 Not interpreted.\n"
        "🔔 Somebody asks for a translator, for the room.\n\nSignals change at full half-minutes. Ask "
        "everybody to open this session at the start, so that nobody stands out by touching a phone."
    )
    assert sent == "What was parked in “Opening talk” is on its way to 24 guests."
    assert "“开幕讲座”的待议清单\n\n1. CANARY-parked（稍后讨论）" in yi.hears


async def second_day(dialogue: Dialogue) -> None:
    """A Chinese statement is translated, accepted and voted on; a point loses a name."""
    world, kim, yi = dialogue.world, dialogue.kim, dialogue.yi
    await comes(world, MORNINGS[1])
    await yi.says("/start")
    await yi.taps(*TO_GROUND_ZH, "提出一条", "观点")
    await yi.says(SAID_ZH)
    await _statement_gets_english(dialogue)
    manifest = await opens_round(world, dialogue.olga, "Vote on statements")
    for guest in dialogue.guests.all:
        assert await votes(world, guest, manifest, (3,)) == {201}
    await publishes(dialogue.olga, "Round on statements")
    await kim.says("/ground")
    await kim.taps("Results: statements")
    await yi.says("/start")
    await yi.taps(*TO_GROUND_ZH, "观点投票的结果")
    told = kim.screen, yi.screen
    await _point_loses_a_name(dialogue)

    assert told[0] == (
        f"What came of it\n\n1. {SAID}\nnearly all for it\n\nOne word from 11 answers on; below that "
        "nothing is said, and numbers are told to nobody. Whoever could not say is left out."
    )
    assert told[1] == (
        f"结果\n\n1. {SAID_ZH}\n几乎都赞成\n\n作答达到 11 份才用词语表示，不足则不作表示，数字不告诉任何人。"
        "选“说不好”的不计入。"
    )


async def _statement_gets_english(dialogue: Dialogue) -> None:
    fay, fang, tom, tian = dialogue.fay, dialogue.fang, dialogue.tom, dialogue.tian
    await tom.says("/translate")
    await tom.taps(f"✎ → EN Statement: {SAID_ZH}", "Write it")
    await tom.says(SAID)
    await tian.says("/translate")
    await tian.taps(f"👁 → EN 观点：{SAID_ZH}")
    read = tian.screen
    await tian.taps("✓ 意思一致")
    await fay.says("/ground")
    await fay.taps("For facilitators", SAID, "Accept")
    await fang.says("/ground")
    await fang.taps("主持人专用", SAID_ZH, "采纳")

    assert read == f"观点 → EN\n\n🇬🇧 {SAID}\n🇨🇳 {SAID_ZH}\n\n请您复核：两种语言说的是同一件事吗？"


async def _point_loses_a_name(dialogue: Dialogue) -> None:
    fay, tom, tian = dialogue.fay, dialogue.tom, dialogue.tian
    await drafts(fay, f"Kim Canary asked: {SAID}")
    marked = fay.screen
    await fay.taps("Write the English")
    await fay.says(SAID)
    await fay.taps("Skip")
    reworded = fay.screen
    await tian.says("/translate")
    await tian.taps(tian.buttons[0][0], "翻译")
    await tian.says(SAID_ZH)
    await tom.says("/translate")
    await tom.taps(tom.buttons[0][0], "✓ It says the same")
    await fay.says("/readout")
    await fay.taps(DESK, "Rule for objections", "It is dropped")
    dialogue.world.clock.move(minutes=1)
    await shows(fay)

    guard = "\n\nWhat the guard sees (it cannot find allusions)\n"
    assert marked.endswith(
        f"{guard}🔴 “Kim Canary”: name of somebody here, fits one person\n"
        "Instead: “several participants”, or “it was suggested that …”"
    )
    assert reworded.endswith(
        f"{guard}No mark. That is no proof: please read it once as somebody who was there."
    )
    assert "\nDrafted, not seen by guests: 0\nSeen by guests: 1\n" in fay.screen


async def third_day(dialogue: Dialogue) -> None:
    """Everybody votes on the point, two agree to be named, the readout is published and read."""
    world, fay, kim, yi = dialogue.world, dialogue.fay, dialogue.kim, dialogue.yi
    await comes(world, MORNINGS[2])
    manifest = await opens_votes(world, fay)
    for guest in dialogue.guests.all:
        assert await votes(world, guest, manifest, (SUPPORT,)) == {201}
    await over(world)
    words = await reads_words(fay)
    await agrees(kim)
    await yi.says("/readout")
    await yi.taps("是否署名？", "同意，作为参与者")
    await publishes_readout(dialogue.olga)
    await yi.says("/readout")
    read = yi.shown
    await yi.taps("文本文件")
    name, content = yi.document
    await kim.says("/start")
    await kim.taps("More", "Dialogue", "Later meetings", "Invite me again")

    assert words.startswith(f"What the votes say\n\n• {SAID}\nnearly all support it\n")
    assert read == (
        f"会议纪要\n已于 2027年3月5日（周五）发布。\n\n共识\n1. {SAID_ZH}",
        [["是否署名？", "带回内容"], ["文本文件", "PDF"], ["« 对话", "« 首页"]],
    )
    english, _, chinese = content.decode().partition(
        "\n\n----------------------------------------\n\n"
    )
    text, _, named = english.partition("\n\n## Took part\n\n")
    assert name == "readout.md"
    assert sorted(named.split("\n")) == [f"- {each}" for each in CANDIDATES]
    assert text == (
        f"# Readout: Quiet Lake Dialogue\n\nFri 5 Mar 2027\n\nAgreements\n1. {SAID}\n\nA point to which "
        "somebody objects is dropped.\n\nParticipants took part in a personal capacity. Only some who "
        "took part may be named."
    )
    assert f"\n\n共识\n1. {SAID_ZH}\n\n" in chinese
    assert "\nMay be invited again: yes\n" in kim.screen
    await _close(dialogue)


async def _close(dialogue: Dialogue) -> None:
    """Eleven say whether they felt heard; when the ballots have closed, everybody reads one word."""
    world, olga = dialogue.world, dialogue.olga
    for guest in dialogue.guests.english[:11]:
        await answers(guest, "3 · Yes")
    await close(world)
    await olga.says("/admin")
    await olga.taps("Feedback", "Preview the stars", "Publish to everybody", "Yes, publish")
    await dialogue.kim.says("/feedback")
    await dialogue.kim.taps("Results")

    assert "nearly everybody did" in dialogue.kim.screen
