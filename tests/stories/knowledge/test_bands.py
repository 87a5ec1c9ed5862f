"""What a question comes to besides answers: probably, a gap, a screen of the bot's own, small talk."""

from dataclasses import replace

from bot.answers.topics.pack import screens
from bot.domain.ids import TopicId
from bot.usecases.knowledge.asking.own_screens import OPENED
from tests.answers.encoders import remembering_encoder
from tests.stories.knowledge.world import ALL, WIFI, teach
from tests.stories.world import World

AGAIN = [["Ask something else", "« Start"]]


async def test_small_talk_and_noise_get_one_sentence(taught: World) -> None:
    ann, xu = await taught.guest("Ann"), await taught.guest("徐", "zh")

    for said, sentence in (
        ("that helped, thank you", "You are welcome."),
        ("dear organizers", "Good to hear from you. What would you like to know?"),
        (
            "asdfgh",
            "I could not read that as a question. Please type it in words, in English or Chinese.",
        ),
    ):
        await ann.says(said)
        assert ann.shown == (sentence, AGAIN)
    await xu.says("你是机器人吗")
    assert xu.shown == (
        "我是一个程序：我给出主办方预先准备的答复，其余问题在您同意后转交主办方。",
        [["再问一个问题", "« 首页"]],
    )
    await xu.says("？！…………")
    assert xu.shown == (
        "没有看懂这条消息。请用文字写下您的问题，中英文均可。",
        [["再问一个问题", "« 首页"]],
    )
    assert taught.rows("SELECT count(*) FROM asked_questions") == [(0,)]


async def test_questions_about_the_bot_itself_open_its_screens(taught: World) -> None:
    ann, xu = await taught.guest("Ann"), await taught.guest("徐", "zh")

    for asked, begins in (
        ("don't write to me at night", "When should nothing wake you?"),
        ("sorry, I can't make it", "Quiet Lake Dialogue"),
        ("am I on the waiting list", "How answers and seats work"),
        ("erase my account", "Privacy"),
    ):
        await ann.says(asked)
        assert ann.screen.startswith(begins), ann.screen
    await xu.says("夜里不要打扰我")
    assert xu.screen.startswith("哪些时段不要打扰您？"), xu.screen
    assert {*OPENED, "ask-organizers"} == set(screens())


async def test_gap_is_named_asked_about_and_counted_once_for_each_guest(world: World) -> None:
    world.load_embedder = remembering_encoder
    await world.restart()
    tied = replace(WIFI, topic=TopicId("wifi"))
    await teach(world, *(tied if each is WIFI else each for each in ALL))
    await world.tick(seconds=3)
    ann, xu, olga = await world.guest("Ann"), await world.guest("徐", "zh"), await world.organizer()

    for question in ("Is there lunch on each day?", "is lunch included?"):
        await ann.says(question)
        assert ann.shown == (
            f"You asked: “{question}”\n\n"
            "There is no prepared answer about lunch. Should I ask the organizers?",
            [["Ask", "No"], *AGAIN],
        )
    await ann.taps("No")
    assert ann.shown == (
        "All right, I have forgotten the question. You can ask something else at any time.",
        AGAIN,
    )
    await xu.says("午饭在哪里吃")
    assert xu.shown == (
        "您问的是：“午饭在哪里吃”\n\n没有关于“午餐”的预设答复。需要转交主办方吗？",
        [["转交", "不用"], ["再问一个问题", "« 首页"]],
    )
    await xu.taps("转交")
    assert world.rows("SELECT count(*) FROM tickets") == [(1,)]
    # Where a screen of the bot's own may know, it is offered.
    await ann.says("who sees my personal data?")
    assert ann.shown == (
        "You asked: “who sees my personal data?”\n\n"
        "There is no prepared answer about personal data. Should I ask the organizers?",
        [["Ask", "No"], ["See: Privacy"], *AGAIN],
    )
    await ann.taps("See: Privacy")
    assert ann.screen.startswith("Privacy\n"), ann.screen
    await xu.says("谁能看到我的个人信息？")
    assert xu.buttons == [["转交", "不用"], ["查看：隐私"], ["再问一个问题", "« 首页"]]
    await xu.taps_data("ask-screen:zzz")
    assert xu.screen.startswith("该按钮已过期。"), xu.screen
    await olga.says("/knowledge")
    await olga.taps("Asked in vain (2)")
    assert "lunch: 2 times" in olga.screen.split("\n")


async def test_what_is_probably_meant_is_confirmed_by_one_tap(world: World) -> None:
    world.load_embedder = remembering_encoder
    await world.restart()
    await teach(world, *ALL)
    await world.tick(seconds=3)
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")

    await ann.says("wifi code?")
    await xu.says("上网密码")

    question, text = "What is the wifi password?", "It is on the card in your room."
    assert ann.shown == (
        f"You asked: “wifi code?”\n\nProbably: {question}\n{text}",
        [
            ["✅ Yes, that is it"],
            ["Something else"],
            ["None: ask the organizers"],
            ["« Start"],
        ],
    )
    assert ann.formatted("blockquote") == [text]
    assert xu.screen == (
        "您问的是：“上网密码”\n\n您指的可能是：无线网密码是多少？\n密码印在您房间的卡片上。"
    )
    await ann.taps("Something else")
    assert ann.buttons[1:] == [["None: ask the organizers"], ["« Start"]]
    assert ann.screen.split("\n\n")[2].startswith(f"1. {question}\n{text}")
    await ann.taps("This is it: 1")
    assert ann.buttons[0] == ["Yes, show my wording"]
    await xu.taps("✅ 对，就是这个", "可以，让主办方看到")
    assert world.rows("SELECT count(*) FROM knowledge_wordings") == [(1,)]
