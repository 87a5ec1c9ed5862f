"""Sessions marked by how they deal with capability detail; where careful detail is allowed, one asks first."""

from bot.domain.features import Feature
from bot.domain.people.people import Role
from bot.eventfile.session_file import parse_sessions, write_sessions
from tests.stories.roles.world import id_of
from tests.stories.sample_event import EVENT, NOW, TALK, sample_plan
from tests.stories.world import World

CONCEPTS = "🧭 Concepts only: no detail on capabilities here."
CAREFUL_ZH = "🧭 本场欢迎安全所需的审慎细节，请先询问主持人。"
ASK, ASK_ZH = "Ask a facilitator first", "先询问主持人"


async def test_sessions_are_marked_and_everybody_reads_it(world: World) -> None:
    olga, xu = await world.organizer(), await world.guest("徐", "zh")
    await world.switch(Feature.TRUST)
    await olga.says("/start")
    await olga.taps_data(f"session:{TALK}")
    await olga.taps("Tags")
    choice = olga.shown
    await olga.taps("Concepts only")
    concepts = olga.screen
    await xu.taps_data(f"session:{TALK}")
    none = xu.buttons
    await olga.taps("Tags", "Careful detail")
    await xu.taps_data(f"session:{TALK}")
    careful = xu.shown
    await olga.taps("Tags", "✓ Careful detail")
    unmarked = olga.screen
    await olga.taps("Tags", "Careful detail")
    await world.switch()
    await xu.taps_data(f"session:{TALK}")

    assert choice[0].startswith("Opening talk: tags\n\nTechnical or policy: ")
    assert choice[1] == [
        ["Tag: technical", "Tag: policy"],
        ["Concepts only"],
        ["Careful detail"],
        ["« Session", "« Start"],
    ]
    assert CONCEPTS in concepts.split("\n")
    assert [ASK_ZH] not in none
    assert CAREFUL_ZH in careful[0].split("\n")
    assert [ASK_ZH] in careful[1]
    assert "🧭" not in unmarked
    assert "🧭" not in xu.screen
    assert [ASK_ZH] not in xu.buttons


async def test_guest_asks_first_and_a_facilitator_answers(world: World) -> None:
    olga, xu = await world.organizer(), await world.guest("徐", "zh")
    await world.switch(Feature.TRUST, Feature.DESK)
    await olga.says("/start")
    await olga.taps_data(f"session:{TALK}")
    await olga.taps("Tags", "Careful detail")
    await xu.says("/start")
    await xu.taps_data(f"session:{TALK}")
    await xu.taps(ASK_ZH)
    nobody = xu.screen
    fay = await world.guest("Fay", role=Role.FACILITATOR)
    gus = await world.guest("Gus", role=Role.FACILITATOR)
    leads = await id_of(world, fay)
    await world.do(lambda work: work.session_desks.let_lead(EVENT, TALK, leads))
    heard = len(gus.messages)
    await xu.taps_data(f"session:{TALK}")
    await xu.taps(ASK_ZH)
    asked = xu.screen
    await xu.says("评测如何发现隐藏能力的金丝雀")
    sent = xu.screen
    question = fay.shown
    (_, button) = fay.find("Better in concepts")
    await fay.taps("Yes, with care")
    told, answered = fay.screen, xu.screen
    await xu.taps_data(f"session:{TALK}")
    await xu.taps(ASK_ZH)
    await xu.says("再问一次")
    again = xu.screen
    await gus.taps_data(button["callback_data"])
    stranger = gus.screen

    assert nobody == "目前还没有主持人。请发送 /ask，由主办方答复。"
    assert "您想谈什么？" in asked
    assert sent.endswith("您的问题已发给 1 位主持人，答复会发到这里；在此之前请只谈概念。")
    assert question == (
        "Opening talk: may this be said?\n徐 asks:\n\n评测如何发现隐藏能力的金丝雀",
        [["Yes, with care"], ["Better in concepts"], ["Let us talk first"]],
    )
    assert told == "Opening talk\nThey were told: Yes, with the care that you describe."
    assert answered.endswith("主持人的意见：可以，请按您所说的审慎方式谈。")
    assert again == "您刚刚问过，请等待答复。"
    assert len(gus.messages) == heard + 1  # the one that answers a tap which was not for him
    assert "They were told" not in stranger


def test_table_is_read_back_with_the_mark() -> None:
    plan = sample_plan()
    table = "key,title,place,about,kind,detail,starts,ends\nopening,Talk,Hall,Hello,talk,careful,2027-03-03 09:00,2027-03-03 10:00\n"
    rows = parse_sessions(table.encode(), event=plan.event, known=(), now=NOW, new_id=lambda: "x")
    again = parse_sessions(
        write_sessions(plan.event, [rows[0].session], as_csv=True).encode(),
        event=plan.event,
        known=[rows[0].session],
        now=NOW,
        new_id=lambda: "x",
    )

    assert again[0].session == rows[0].session
    assert str(again[0].session.detail) == "careful"
