"""One's own steps to a visa: marked, taken back, reminded of, moved with the event."""

from datetime import UTC, datetime

from bot.domain.invitation_letters.requests import Destination, InvitationLetterState, LetterRequest
from bot.domain.people.people import Person
from storage.work import Work
from tests.stories.sample_event import EVENT
from tests.stories.visa.world import SOURCE, VERIFY, deadlines, holds, load, move_event, of
from tests.stories.world import World

NEXT = "Visa\nQuiet Lake Dialogue\n\n{hint}\n\n{next}"
HINT = f"Normally a visa is required to enter Switzerland with a passport issued by China.\n{SOURCE}\n\n{VERIFY}"


async def test_one_step_is_next_and_the_others_are_behind_all_steps(world: World) -> None:
    await load(world)
    await move_event(world, datetime(2027, 6, 7, 8, tzinfo=UTC))
    ann, olga = await world.guest("Ann"), await world.organizer()
    await holds(ann, "CN")

    seen = [ann.shown]
    await ann.taps("All steps")
    listed = ann.shown
    await ann.taps("Letter", "I have the letter")
    seen.append(ann.shown)
    for label in ("I have handed it in", "I have been there"):
        await ann.taps(label)
        seen.append(ann.shown)
    await ann.taps("I have the decision")
    asked = ann.shown
    await ann.taps("Visa granted")
    seen.append(ann.shown)
    await ann.taps("I have set out")
    seen.append(ann.shown)

    others = [["All steps", "Ask the organizers"], ["« Start"]]
    expected = [
        ("get the invitation letter", "Tue 6 Apr 2027", 86, "Ask for the letter"),
        ("hand in the application", "Wed 14 Apr 2027", 94, "I have handed it in"),
        ("go to the appointment at the consulate", "Thu 29 Apr 2027", 109, "I have been there"),
        ("wait for the decision", "Wed 26 May 2027", 136, "I have the decision"),
        ("set out", "Sat 5 Jun 2027", 146, "I have set out"),
    ]
    assert seen[:-1] == [
        (
            NEXT.format(
                hint=HINT,
                next=f"Next step: {step}\nLatest day: {day}\n\n"
                f"⏳ {days} days left until your next deadline.",
            ),
            [[label], *others],
        )
        for step, day, days, label in expected
    ]
    assert seen[-1] == (NEXT.format(hint=HINT, next="Nothing is left to do."), others)
    assert listed == (
        "All steps to your visa\nQuiet Lake Dialogue\n\n"
        "• Invitation letter at hand: by Tue 6 Apr 2027\n"
        "• Application handed in: by Wed 14 Apr 2027\n"
        "• Appointment at the consulate: by Thu 29 Apr 2027\n"
        "• Decision received: by Wed 26 May 2027\n"
        "• Setting out: by Sat 5 Jun 2027\n\n"
        "Tap a step to say how it stands.",
        [
            ["Letter"],
            ["Application"],
            ["Appointment"],
            ["Decision"],
            ["Setting out"],
            ["Invitation letter", "Passport and sources"],
            ["« Visa", "« Start"],
        ],
    )
    assert asked == (
        "What was decided about your visa?",
        [["Visa granted"], ["Visa refused"], ["« Visa", "« Start"]],
    )
    assert await deadlines(world, ann) == {}
    await ann.taps("All steps", "Decision", "↩ Not yet")
    await ann.taps("All steps", "Setting out", "↩ Not yet", "I have the decision", "Visa refused")
    assert ann.shown == (
        NEXT.format(
            hint=HINT,
            next="Your visa was refused.\nPlease tell the organizers: there may be time for"
            " another application, or another way to take part.",
        ),
        [["Tell the organizers"], ["All steps"], ["« Start"]],
    )
    await olga.says("/admin")
    assert "1 visa" in olga.screen
    await olga.taps("Visa desk (1)")
    assert "• nothing left to do: 0\n• ⚠️ visa refused: 1" in olga.screen


async def test_steps_are_put_off_and_left_out_in_chinese(world: World) -> None:
    await load(world)
    xu = await world.guest("徐", "zh")
    await holds(xu, "CN")
    assert xu.screen.split("\n\n")[-2:] == [
        "下一步：取得邀请函\n最晚办理日期：2026年12月17日（周四）",
        "⚠️ 时间可能不够：有一步的最晚办理日期已过 24 天。请立即询问主办方。",
    ]
    assert xu.buttons == [["申请邀请函"], ["全部步骤", "立即询问主办方"], ["« 首页"]]
    await xu.taps("全部步骤", "申请", "已递交申请", "全部步骤", "赴使领馆")
    assert xu.shown == (
        "按预约赴使领馆\n最晚 2027年1月20日（周三）\n\n目前进展如何？",
        [["已赴使领馆"], ["不需要"], ["以后再办"], ["« 全部步骤", "« 首页"]],
    )
    await xu.taps("不需要", "全部步骤", "审批结果", "以后再办", "全部步骤")
    assert xu.screen.split("\n\n")[1] == (
        "• 拿到邀请函：不需要\n• 递交申请：已完成\n• 按预约赴使领馆：不需要\n"
        "• 收到审批结果：最晚 2027年2月19日（周五），以后再办\n• 出发：最晚 2027年3月1日（周一）"
    )
    assert await deadlines(world, xu) == {"decision": "2027-02-19"}
    await xu.taps("审批结果")
    assert xu.buttons[2] == ["↩ 不再推迟"]
    await xu.taps("↩ 不再推迟", "全部步骤", "赴使领馆", "↩ 尚未")
    await xu.taps("全部步骤", "申请", "↩ 尚未")
    assert await deadlines(world, xu) == {"appointment": "2027-01-20", "decision": "2027-02-19"}


async def test_deadline_is_reminded_of_and_leads_back_here(world: World) -> None:
    await load(world)
    ann = await world.guest("Ann")
    await holds(ann, "CN")
    await world.tick()
    ann.forget_past()

    await world.tick(days=2, hours=21)

    assert ann.screen.startswith(
        "⏰ A step of your visa application is due: the appointment at the consulate\n"
        "Last day: Wed 20 Jan 2027"
    )
    await ann.taps("Visa")
    assert ann.screen.startswith("Visa\nQuiet Lake Dialogue\n\n")


async def test_letter_that_was_sent_is_no_step_any_more(world: World) -> None:
    await load(world)
    await move_event(world, datetime(2027, 6, 7, 8, tzinfo=UTC))
    ann = await world.guest("Ann")
    await holds(ann, "CN")
    await world.tick()

    def state(work: Work, person: Person, state: InvitationLetterState) -> None:
        request = LetterRequest(
            event_id=EVENT,
            person_id=person.id,
            id="request00001",
            code="L-1",
            destination=Destination.SWITZERLAND,
            state=state,
            changed_at=work.now,
        )
        work.invitation_letters.keep(request)

    await of(world, ann, lambda work, person: state(work, person, InvitationLetterState.WAITING))
    await ann.says("/visa")
    assert ann.screen.split("\n\n")[-2] == (
        "Next step: wait for the invitation letter\n"
        "Latest day: Tue 6 Apr 2027 (waits for the organizers)"
    )
    assert ann.buttons[0] == ["See your request"]
    await of(world, ann, lambda work, person: state(work, person, InvitationLetterState.SENT))
    await ann.says("/visa")
    assert ann.buttons[0] == ["I have handed it in"]
    await ann.taps("All steps")
    assert "• Invitation letter at hand: done (sent to you)" in ann.screen
    ann.forget_past()

    await world.tick(days=78, hours=21)

    # The reminder that was planned for the letter does not come.
    assert [text.split("\n")[0] for text in ann.hears if "visa" in text] == []


async def test_moved_event_moves_every_deadline(world: World) -> None:
    await load(world)
    ann = await world.guest("Ann")
    await holds(ann, "CN")

    await move_event(world, datetime(2027, 6, 7, 8, tzinfo=UTC))

    assert await deadlines(world, ann) == {
        "apply": "2027-04-14",
        "appointment": "2027-04-29",
        "decision": "2027-05-26",
        "invitation": "2027-04-06",
    }
    await ann.says("/visa")
    assert "⚠️" not in ann.screen


async def test_forged_and_stale_buttons_do_nothing(world: World) -> None:
    await load(world)
    ann = await world.guest("Ann")
    await ann.says("/visa")
    ann.forget_past()
    forged = (
        "visa-mark:apply:done",
        "visa-unmark:apply",
        "visa-plan:yes",
        "visa-steps",
        "visa-step:apply",
        "visa-decision",
        "visa-details",
        "visa-ask",
        "visa-forget",
        "visa-confirm:ZZ",
        "visa-confirm:cn",
        "visa-issuer:",
        "visa-initial:9",
        "visa-special:king",
        "visa:nothing",
    )
    for data in forged:
        await ann.taps_data(data)
    await holds(ann, "CN")
    for data in (
        "visa-mark:apply:refused",
        "visa-step:fly",
        "visa-mark:apply:won",
        "visa-mark:fly:done",
        "visa-mark:apply",
        "visa-plan:2",
    ):
        await ann.taps_data(data)

    assert world.rows("SELECT trouble FROM seen_updates WHERE trouble IS NOT NULL") == []
    assert await deadlines(world, ann) == {"appointment": "2027-01-20", "decision": "2027-02-19"}
    for data in ("visadesk", "visadesk-names", "visadesk-set-host:FR", "visarule-new"):
        await ann.taps_data(data)
        assert ann.screen == (
            "That is for organizers only. Send /help to see what you can do here."
        )
