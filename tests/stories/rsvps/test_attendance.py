"""Attendance for organizers: counts, a picture, and names only on demand."""

import threading
from pathlib import Path

from sqlalchemy import Engine, event

from tests.stories.rsvps.world import comes
from tests.stories.sample_event import sample_plan
from tests.stories.someone import Someone
from tests.stories.world import World

NAMES = [["Picture", "Names"], ["Names by session", "Refresh"], ["« Organizers", "« Start"]]


async def answers_come_in(world: World) -> list[Someone]:
    """Four guests: two want the only seat at dinner, one says no, one is silent."""
    guests: list[Someone] = []
    for name in ("Ann", "Bo <b>", "Cy", "Dee 🎉"):
        guests.append(await world.guest(name))
        world.clock.move(seconds=1)
    ann, bo, cy, _ = guests
    for someone in (ann, bo):
        await someone.says("/rsvp")
        await someone.taps("Yes", "Choose sessions", "▫️ 19:00 Dinner")
    await cy.says("/rsvp")
    await cy.taps("No")
    return guests


async def test_counts_by_answer_and_session(world: World) -> None:
    await answers_come_in(world)
    olga = await world.organizer()

    await olga.says("/start")
    await olga.taps("For organizers", "Attendance")

    assert olga.shown == (
        "Attendance\nQuiet Lake Dialogue\n\nGuests who have joined: 4\n\n"
        "Quiet Lake Dialogue \n✅ 2 · 🤔 0 · ❌ 1 · no answer 1\n"
        "Opening talk \n✅ 2 · 🤔 0 · ❌ 1 · no answer 1\n"
        "Dinner (1 seat)\n✅ 1 · 🤔 0 · ❌ 1 · no answer 1 · ⏳ 1 · 🎟 0",
        [["Remind the silent (1)"], *NAMES],
    )


async def test_counts_in_chinese(world: World) -> None:
    await answers_come_in(world)
    xu = await world.organizer("徐", "zh")

    await xu.says("/start")
    await xu.taps("主办方专用", "出席统计")

    assert xu.shown == (
        "出席统计\n静湖对话\n\n已加入的嘉宾：4 人\n\n"
        "静湖对话\n✅ 2 · 🤔 0 · ❌ 1 · 未答复 1\n"
        "开幕讲座\n✅ 2 · 🤔 0 · ❌ 1 · 未答复 1\n"
        "晚宴（1 席）\n✅ 1 · 🤔 0 · ❌ 1 · 未答复 1 · ⏳ 1 · 🎟 0",
        [
            ["提醒未答复者（1）"],
            ["图表", "姓名"],
            ["各场次名单", "刷新"],
            ["« 主办方面板", "« 首页"],
        ],
    )


async def test_refresh_shows_what_has_changed_since(world: World) -> None:
    ann, *_ = await answers_come_in(world)
    olga = await world.organizer()
    await olga.says("/attendance")
    await ann.says("/schedule")
    await ann.taps("✅ Dinner", "No")

    await olga.taps("Refresh")

    assert olga.screen.split("\n")[-2:] == [
        "Dinner (1 seat)",
        "✅ 0 · 🤔 0 · ❌ 2 · no answer 1 · ⏳ 0 · 🎟 1",
    ]


async def test_picture_of_the_counts(world: World) -> None:
    await answers_come_in(world)
    olga, xu = await world.organizer(), await world.organizer("徐", "zh")
    await olga.says("/attendance")
    await xu.says("/attendance")

    await olga.taps("Picture")
    await xu.taps("图表")

    assert [each.photo[:8] for each in (olga, xu)] == [b"\x89PNG\r\n\x1a\n"] * 2
    assert olga.shown == (
        "Attendance of 4 people. Counts only, no names.",
        [["« Attendance"]],
    )
    assert xu.shown == ("4 人的出席统计。仅含人数，不含姓名。", [["« 出席统计"]])
    await olga.taps("« Attendance")
    assert olga.buttons == [["Remind the silent (1)"], *NAMES]


async def test_names_come_on_demand_and_delete_themselves(world: World) -> None:
    await answers_come_in(world)
    olga = await world.organizer()
    await olga.says("/attendance")
    olga.forget_past()

    await olga.taps("Names")
    assert olga.hears == [
        "Attendance by name\nQuiet Lake Dialogue\nConfidential. This message deletes itself in 10 minutes.\n1–4 of 4\n\n"
        "✅ Coming (2)\n• Ann\n• Bo <b>\n"
        "❌ Not coming (1)\n• Cy\n"
        "▫️ No answer yet (1)\n• Dee 🎉"
    ]
    assert olga.messages[-1]["has_protected_content"] is True
    assert world.rows("SELECT act FROM audit WHERE act NOT LIKE 'opened-%'") == [("saw-names",)]
    await world.tick(minutes=9, seconds=59)
    assert len(olga.hears) == 1
    await world.tick(seconds=2)

    assert olga.hears == []


async def test_names_delete_themselves_after_a_restart(world: World) -> None:
    xu, _ = await world.organizer("徐", "zh"), await world.organizer()
    await comes(xu)
    await xu.says("/attendance")
    xu.forget_past()
    await xu.taps("姓名")
    assert xu.hears == [
        "出席名单\n静湖对话\n保密。本消息将在 10 分钟后自动删除。\n1–1，共 1\n\n✅ 出席（1）\n• 徐 （主办方）"
    ]

    await world.restart()
    await world.tick(minutes=11)

    assert xu.hears == []


async def test_a_wrong_count_is_found_beside_the_writer_and_put_right(world: World) -> None:
    await answers_come_in(world)
    right = world.rows("SELECT subject, standing, people FROM rsvp_counts WHERE people > 0")
    world.spoil("UPDATE rsvp_counts SET people = people + 7 WHERE standing = 'going'")
    counted_by = set[str]()

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if "count(*)" in statement and "FROM rsvps" in statement:
            counted_by.add(threading.current_thread().name.partition("_")[0])

    event.listen(Engine, "before_cursor_execute", note)
    try:
        await world.tick(minutes=16)
        put_right = world.rows("SELECT subject, standing, people FROM rsvp_counts")
        both = set(counted_by)
        counted_by.clear()
        await world.tick(minutes=16)
    finally:
        event.remove(Engine, "before_cursor_execute", note)

    assert sorted(put_right) == sorted(right)
    assert both == {"reader", "writer"}
    assert counted_by == {"reader"}


async def test_guests_are_refused(world: World) -> None:
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")

    await ann.says_all("/attendance", "/admin")
    for data in ("attendance", "attendance-names:0", "attendance-picture", "admin"):
        await ann.taps_data(data)
    await xu.says("/attendance")

    assert ann.hears == ["That is for organizers only. Send /help to see what you can do here."] * 6
    assert xu.hears == ["此功能仅供主办方使用。请发送 /help 查看您可以做什么。"]


async def test_names_keep_the_order_of_the_waiting_list(tmp_path: Path) -> None:
    async with World.opened(tmp_path / "bot", plan=sample_plan(seats=1)) as small:
        olga = await small.organizer()
        for name in ("Cy", "Zoe", "Bo"):
            await comes(await small.guest(name))

        await olga.says("/attendance")
        await olga.taps("Names")

        lines = olga.screen.split("\n")
        assert lines[lines.index("⏳ Waiting list (2)") :][:3] == [
            "⏳ Waiting list (2)",
            "• Zoe",
            "• Bo",
        ]


async def test_names_of_a_session_are_asked_for_and_noted(world: World) -> None:
    ann, *_ = await answers_come_in(world)
    await ann.says("/schedule")
    await ann.taps("✅ Opening talk", "No")
    olga = await world.organizer()
    await olga.says("/attendance")
    await olga.taps("Names by session")
    assert olga.shown == (
        "Names by session\nQuiet Lake Dialogue\n\n"
        "Which session? Each list deletes itself, and that you looked is noted.",
        [["Opening talk"], ["Dinner"], ["« Attendance", "« Organizers"]],
    )
    olga.forget_past()

    await olga.taps("Opening talk", "Dinner")

    head = "Confidential. This message deletes itself in 10 minutes.\n1–4 of 4\n\n"
    assert olga.hears == [
        f"Attendance by name\nOpening talk\n{head}✅ Coming (1)\n• Bo <b>\n"
        "❌ Not coming (2)\n• Ann\n• Cy\n▫️ No answer yet (1)\n• Dee 🎉",
        f"Attendance by name\nDinner\n{head}✅ Coming (1)\n• Ann\n⏳ Waiting list (1)\n• Bo <b>\n"
        "❌ Not coming (1)\n• Cy\n▫️ No answer yet (1)\n• Dee 🎉",
    ]
    assert olga.buttons == [["As a CSV file", "As an Excel file"]]
    await olga.taps("As a CSV file")
    assert olga.screen == (
        "Names and answers (4): Dinner.\nConfidential. An age file, which these can open: Olga, office."
        " It disappears from this chat in 10 minutes; keep what you save as carefully."
    )
    name, content = olga.document
    assert (name, content.decode("utf-8-sig").splitlines()) == (
        "session.csv",
        [
            "name,role,answer",
            "Ann,guest,going",
            "Bo <b>,guest,waiting",
            "Cy,guest,declined",
            "Dee 🎉,guest,silent",
        ],
    )
    await olga.taps("As an Excel file")
    assert olga.document[0] == "session.xlsx"
    acts = [act for (act,) in world.rows("SELECT act FROM audit WHERE act NOT LIKE 'opened-%'")]
    assert acts == ["saw-names"] * 2 + ["exported-names"] * 2
    await world.tick(minutes=11)
    assert olga.hears == []
