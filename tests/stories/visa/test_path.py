"""Visas for guests: a passport confirmed, a careful hint, one's own steps, and a person to ask."""

from datetime import UTC, date, datetime

import pytest

from bot.domain.invitation_letters.requests import Destination, InvitationLetterState, LetterRequest
from bot.domain.people.people import Person
from bot.domain.tickets import Topic
from bot.domain.visa.cases import Doubt, Need, Special
from bot.domain.visa.comparison import Group
from bot.domain.visa.path import Mark, Step
from bot.texts.catalog import Catalog
from storage.work import Work
from tests.stories.sample_event import EVENT
from tests.stories.visa.world import deadlines, holds, load, move_event, of
from tests.stories.world import World

VERIFY_AT = {"CH": ": https://www.sem.admin.ch", "CN": "."}
SOURCE = "Source: Made-up list, data of Fri 1 Jan 2027, 9 days old."
VERIFY = "This is not advice. Please verify with the embassy or consulate: https://www.sem.admin.ch"


def test_everything_that_may_be_said_has_words() -> None:
    names = [
        *(f"visa-letter-{state}" for state in InvitationLetterState),
        *(f"visa-doubt-{doubt}" for doubt in Doubt),
        *(f"visa-need-{need}" for need in Need),
        *(f"visa-special-{special}" for special in Special),
        *(f"visa-is-{special}" for special in Special),
        *(f"visa-{word}-{step}" for word in ("step", "done", "undo") for step in Step),
        *(f"visa-mark-{mark}" for mark in Mark),
        *(f"visacompare-{group}" for group in Group),
    ]

    catalog = Catalog()

    assert [name for name in names if not catalog.has(name)] == []


async def ticket_texts(world: World) -> list[str]:
    """What guests asked the organizers, in the topic of visas."""

    def read(work: Work) -> list[str]:
        waiting = work.tickets.waiting(EVENT)
        assert {each.topic for each in waiting} <= {Topic.VISA}
        return [work.tickets.posts_of(each)[0].text for each in waiting]

    return await world.do(read)


async def test_passport_is_picked_confirmed_and_hinted_about(world: World) -> None:
    await load(world)
    ann = await world.guest("Ann")

    await ann.says("/start")
    await ann.taps("Visa")
    assert ann.shown == (
        (
            "Visa\nDestination: Switzerland\n\n"
            "Which country or authority issued the passport or travel document you will travel"
            " with?\n\n"
            "Only the issuer is kept, no number and no name. It is sealed with your own key and"
            " deleted 30 days after the event, or when you tap “Forget”. Organizers see counts,"
            " dates and a code, and your name only where a deadline is close."
        ),
        [["Choose from a list", "Type it"], ["Something else"], ["Invitation letter", "« Start"]],
    )
    await ann.taps("Choose from a list", "C")
    assert ann.buttons[:2] == [["Cambodia", "Cameroon"], ["Canada", "Cape Verde"]]
    await ann.taps("China")
    assert ann.shown == (
        (
            "Passport or travel document issued by: China\n\nIs that right?\n\n"
            "Only this is kept, sealed with your own key, until 30 days after the event."
        ),
        [
            ["Yes, that is right"],
            ["Hong Kong SAR", "Macao SAR"],
            ["Taiwan"],
            ["Choose from a list", "Type it"],
            ["Something else", "« Visa"],
        ],
    )
    await ann.taps("Yes, that is right")

    assert ann.shown == (
        (
            "Visa\nQuiet Lake Dialogue\n\n"
            "Normally a visa is required to enter Switzerland with a passport issued by China.\n"
            f"{SOURCE}\n\n{VERIFY}\n\n"
            "Your steps, each with its latest day\n"
            "⚠️ Invitation letter at hand – by Thu 17 Dec 2026\n"
            "⚠️ Application handed in – by Tue 5 Jan 2027\n"
            "▫️ Appointment at the consulate – by Wed 20 Jan 2027\n"
            "▫️ Decision received – by Fri 19 Feb 2027\n"
            "▫️ Setting out – by Mon 1 Mar 2027\n\n"
            "⚠️ There may not be enough time: a last safe day passed 24 days ago. Please ask the"
            " organizers now."
        ),
        [
            ["Ask the organizers now"],
            ["✓ Letter", "Not needed", "Later"],
            ["✓ Application", "Not needed", "Later"],
            ["✓ Appointment", "Not needed", "Later"],
            ["✓ Decision", "Not needed", "Later"],
            ["✓ Set out"],
            ["My case is different", "Ask the organizers"],
            ["Official page", "Invitation letter"],
            ["Other passport", "Forget"],
            ["« Start"],
        ],
    )
    assert await deadlines(world, ann) == {"appointment": "2027-01-20", "decision": "2027-02-19"}


async def test_typed_issuer_only_prefills_in_chinese_too(world: World) -> None:
    await load(world, host="SG")
    xu = await world.guest("徐", "zh")
    await xu.says("/visa")
    await xu.taps("直接输入")

    await xu.says("中國護照")
    assert xu.shown == (
        "您输入了：中國護照\n\n护照或旅行证件签发方是以下哪一个？请点选。",
        [
            ["中国"],
            ["香港特别行政区"],
            ["澳门特别行政区"],
            ["台湾"],
            ["从列表选择", "直接输入"],
            ["其他情况", "« 签证"],
        ],
    )
    await xu.taps("直接输入")
    await xu.says("<b>火星")
    assert xu.screen == ("您输入了：<b>火星\n\n没有找到这个签发方。请换一种写法，或从列表中选择。")
    await xu.taps("从列表选择", "Y", "印度", "是，正确")

    assert xu.shown == (
        (
            "签证\n静湖对话\n\n"
            "持印度签发的证件前往新加坡，通常需要办理入境许可（电子签证、电子旅行许可或落地签证）。\n"
            "来源：Made-up list，数据日期 2027年1月1日（周五），距今 9 天。\n\n"
            "以上不构成建议。请向使领馆核实：https://www.ica.gov.sg\n\n"
            "您的步骤及各步最晚办理日期\n"
            "▫️ 拿到邀请函：最晚 2027年1月12日（周二）\n"
            "▫️ 递交申请：最晚 2027年1月20日（周三）\n"
            "▫️ 收到审批结果：最晚 2027年2月19日（周五）\n"
            "▫️ 出发：最晚 2027年3月1日（周一）\n\n"
            "⏳ 距下一个最晚稳妥日期还有 2 天。"
        ),
        [
            ["✓ 邀请函", "不需要", "以后再办"],
            ["✓ 申请", "不需要", "以后再办"],
            ["✓ 结果", "不需要", "以后再办"],
            ["✓ 出发"],
            ["我需要签证：显示全部步骤"],
            ["我的情况不同", "询问主办方"],
            ["官方网页", "邀请函"],
            ["更换护照", "删除"],
            ["« 首页"],
        ],
    )


async def test_source_of_the_data_can_be_opened(world: World) -> None:
    await load(world, link="https://data.example.org")
    ann = await world.guest("Ann")

    await holds(ann, "CN")

    assert ann.buttons[-3] == ["Official page", "Source of the data", "Invitation letter"]
    keyboard = ann.messages[-1]["reply_markup"]["inline_keyboard"]
    assert [each["url"] for row in keyboard for each in row if "url" in each] == [
        "https://www.sem.admin.ch",
        "https://data.example.org",
    ]


async def test_never_is_anybody_told_that_no_visa_is_needed(world: World) -> None:
    await load(world)
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")

    await holds(ann, "US")
    await holds(xu, "US")

    assert ann.screen == (
        "Visa\nQuiet Lake Dialogue\n\n"
        "Normally no visa in advance is asked for short stays (up to 90 days) with a passport"
        " issued by the United States to enter Switzerland. Border officers decide; other conditions"
        " may apply.\n"
        f"{SOURCE}\n\n{VERIFY}\n\n"
        "Your steps, each with its latest day\n"
        "▫️ Setting out – by Mon 1 Mar 2027\n\n"
        "⏳ 50 days left until your next deadline."
    )
    assert xu.screen.split("\n\n")[1:3] == [
        "持美国签发的证件前往瑞士，短期停留（最多 90 天）通常不要求事先办理签证。"
        "能否入境由边检决定，也可能另有条件。\n"
        "来源：Made-up list，数据日期 2027年1月1日（周五），距今 9 天。",
        "以上不构成建议。请向使领馆核实：https://www.sem.admin.ch",
    ]
    assert await deadlines(world, ann) == {}
    await ann.taps("I do need a visa: show every step")
    assert await deadlines(world, ann) == {"appointment": "2027-01-20", "decision": "2027-02-19"}
    await ann.taps("Show only the steps of the hint")
    assert await deadlines(world, ann) == {}


@pytest.mark.parametrize(
    ("host", "passport", "dated", "why", "issuer"),
    [
        (
            "CN", "HK", date(2027, 1, 1),
            "Special documents or rules may apply to travel to China with a passport or travel"
            " document issued by Hong Kong SAR.",
            "Hong Kong SAR → China ⏰ 2026-12-17",
        ),
        (
            "CH", "TW", date(2027, 1, 1),
            "Special documents or rules may apply to travel to Switzerland with a passport or travel"
            " document issued by Taiwan.",
            "Taiwan → Switzerland ⏰ 2026-12-17",
        ),
        (
            "CN", "GB", date(2027, 1, 1),
            "The rules for entering China with a passport issued by the United Kingdom change or end"
            " before the event, or have changed since the data was made.",
            "United Kingdom → China ⏰ 2026-12-17",
        ),
        (
            "CH", "CN", date(2026, 7, 13),
            "The data on visas is too old to rely on.",
            "China → Switzerland",
        ),
        (
            "CH", "FR", date(2027, 1, 1),
            "The data says nothing about a passport issued by France and the host country"
            " Switzerland.",
            "France → Switzerland ⏰ 2026-12-17",
        ),
        (
            "CH", "KE", date(2027, 1, 1),
            "According to the data, entry to Switzerland with a passport issued by Kenya may be"
            " refused.",
            "Kenya → Switzerland ⏰ 2026-12-17",
        ),
    ],
)  # fmt: skip
async def test_where_no_hint_is_given_a_person_is_asked(
    world: World, host: str, passport: str, dated: date, why: str, issuer: str
) -> None:
    await load(world, host=host, dated=dated)
    ann, olga = await world.guest("Ann"), await world.organizer()

    await holds(ann, passport)
    assert ann.screen.split("\n\n")[1:3] == [
        f"No hint can be given here.\n{why}",
        (
            "Until it is clear, please plan as if a visa were needed. Please verify with the"
            f" embassy or consulate{VERIFY_AT[host]}"
        ),
    ]
    await ann.taps("Ask the organizers", "Skip")

    assert await ticket_texts(world) == [issuer]
    assert olga.screen == "❓ A question waits for an answer: Q-1. Waiting in all: 1."
    await ann.says("/visa")
    assert ann.screen.split("\n\n")[3] == "✉️ You have asked the organizers."


async def test_question_takes_the_guests_own_words_along(world: World) -> None:
    await load(world)
    xu = await world.guest("徐", "zh")
    await holds(xu, "TW")

    await xu.taps("询问主办方")
    assert xu.screen == (
        "您想让主办方了解什么？\n\n您的问题会连同护照签发方和举办国一起发送。请勿填写护照号码。"
        "点选“跳过”则只发送这两项。"
    )
    await xu.says("可否用<另一>证件？")

    assert await ticket_texts(world) == ["台湾 → 瑞士 ⏰ 2026-12-17\n可否用<另一>证件？"]


@pytest.mark.parametrize(
    ("label", "why"),
    [
        ("Two or more passports", "With two or more passports, which one you travel with decides."),
        ("BN(O) passport", "BN(O) passports have rules of their own."),
        (
            "Other purpose or transit",
            "Another purpose or a transit changes what is asked.",
        ),
    ],
)
async def test_case_no_list_knows_goes_to_a_person(world: World, label: str, why: str) -> None:
    await load(world)
    ann = await world.guest("Ann")
    await holds(ann, "US")

    await ann.taps("My case is different", label)
    await ann.says("Swiss and Indian")

    assert await ticket_texts(world) == ["Swiss and Indian"]
    assert ann.screen.split("\n\n")[1] == f"No hint can be given here.\n{why}"
    case = await of(world, ann, lambda work, person: work.visa_cases.find(EVENT, person.id))
    assert case is not None
    assert case.passport == ""


async def test_british_national_overseas_is_no_british_passport(world: World) -> None:
    await load(world)
    ann = await world.guest("Ann")
    await ann.says("/visa")
    await ann.taps("Type it")

    await ann.says("British BN(O)")

    assert ann.buttons == [
        ["BN(O) passport"],
        ["United Kingdom"],
        ["Choose from a list", "Type it"],
        ["Something else", "« Visa"],
    ]


async def test_data_grows_old_under_a_shown_hint(world: World) -> None:
    await load(world)
    ann = await world.guest("Ann")
    await holds(ann, "US")
    await move_event(world, datetime(2027, 12, 1, 9, tzinfo=UTC))

    world.clock.move(days=171)
    await ann.says("/visa")
    last = ann.screen.split("\n\n")[1].split("\n")[1]
    world.clock.move(days=1)
    await ann.says("/visa")

    assert last == "Source: Made-up list, data of Fri 1 Jan 2027, 180 days old."
    assert ann.screen.split("\n\n")[1] == (
        "No hint can be given here.\nThe data on visas is too old to rely on."
    )


async def test_without_data_nobody_is_hurried(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()

    await holds(ann, "CN")

    assert ann.screen.split("\n\n")[1] == (
        "No hint can be given here.\nThe organizers have not set the host country yet."
    )
    assert ann.screen.split("\n\n")[-1] == (
        "⏳ These days count if a visa is needed. If you know that you need one, please tap “I do"
        " need a visa”: then you are reminded of them."
    )
    assert await deadlines(world, ann) == {}
    await olga.says("/visadesk")
    assert "A last safe day has passed: 0" in olga.screen
    await ann.taps("I do need a visa: show every step")
    assert await deadlines(world, ann) == {"appointment": "2027-01-20", "decision": "2027-02-19"}


async def test_steps_are_marked_with_one_tap_and_taken_back(world: World) -> None:
    await load(world)
    ann = await world.guest("Ann")
    await holds(ann, "CN")

    await ann.taps("✓ Application")
    assert ann.screen.split("\n\n")[-2:] == [
        "Your steps, each with its latest day\n"
        "➖ Invitation letter at hand – by Thu 17 Dec 2026\n"
        "✅ Application handed in – by Tue 5 Jan 2027\n"
        "▫️ Appointment at the consulate – by Wed 20 Jan 2027\n"
        "▫️ Decision received – by Fri 19 Feb 2027\n"
        "▫️ Setting out – by Mon 1 Mar 2027",
        "⏳ 10 days left until your next deadline.",
    ]
    assert ann.buttons[:4] == [
        ["↩ Application: not yet"],
        ["✓ Appointment", "Not needed", "Later"],
        ["✓ Decision", "Not needed", "Later"],
        ["✓ Set out"],
    ]
    await ann.taps_data("visa:mark:appointment:skip")
    await ann.taps_data("visa:mark:decision:later")
    assert ann.buttons[1:3] == [
        ["↩ Appointment: not yet"],
        ["✓ Decision", "Not needed", "↩ Later"],
    ]
    assert await deadlines(world, ann) == {"decision": "2027-02-19"}
    for label in ("✓ Decision", "✓ Set out"):
        await ann.taps(label)
    assert ann.screen.endswith("✅ Nothing is left to do.")
    assert await deadlines(world, ann) == {}
    await ann.taps("↩ Application: not yet", "↩ Decision: not yet", "↩ Setting out: not yet")
    await ann.taps("↩ Appointment: not yet")
    assert await deadlines(world, ann) == {"appointment": "2027-01-20", "decision": "2027-02-19"}


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
    assert (
        "▫️ Invitation letter at hand – by Tue 6 Apr 2027 (waits for the organizers)" in ann.screen
    )
    await of(world, ann, lambda work, person: state(work, person, InvitationLetterState.SENT))
    await ann.says("/visa")
    assert "✅ Invitation letter at hand – by Tue 6 Apr 2027 (sent to you)" in ann.screen
    assert ann.buttons[0] == ["✓ Application", "Not needed", "Later"]
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
        "visa:mark:apply:done",
        "visa:undo:apply",
        "visa:full:yes",
        "visa:ask",
        "visa:forget",
        "visa:yes:ZZ",
        "visa:yes:cn",
        "visa:take:",
        "visa:letter:9",
        "visa:other:king",
        "visa:nothing",
    )
    for data in forged:
        await ann.taps_data(data)
    await holds(ann, "CN")
    for data in ("visa:mark:apply:won", "visa:mark:fly:done", "visa:mark:apply", "visa:full:2"):
        await ann.taps_data(data)

    assert world.rows("SELECT trouble FROM seen_updates WHERE trouble IS NOT NULL") == []
    assert await deadlines(world, ann) == {"appointment": "2027-01-20", "decision": "2027-02-19"}
    for data in ("visadesk", "visadesk:names", "visadesk:host:FR", "visadesk:rules:new"):
        await ann.taps_data(data)
        assert ann.screen == (
            "That is for organizers only. Send /help to see what you can do here."
        )


async def test_other_passport_begins_anew(world: World) -> None:
    await load(world)
    ann = await world.guest("Ann")
    await holds(ann, "CN")
    await ann.taps("✓ Letter")

    await ann.taps("Other passport", "I", "India", "Yes, that is right")

    assert "⚠️ Invitation letter at hand" in ann.screen
    case = await of(world, ann, lambda work, person: work.visa_cases.find(EVENT, person.id))
    assert case is not None
    assert (case.passport, dict(case.marks)) == ("IN", {})


async def test_visa_details_are_forgotten_when_asked(world: World) -> None:
    await load(world)
    ann = await world.guest("Ann")
    await holds(ann, "CN")

    await ann.taps("Forget")
    assert ann.shown == (
        "Forget your visa details? The issuer of your passport, your steps and their reminders"
        " are deleted.",
        [["Yes, forget them"], ["« No, keep them"]],
    )
    await ann.taps("Yes, forget them")

    assert ann.shown == ("Your visa details are deleted.", [["Visa", "« Start"]])
    tables = ("visa_cases", "visa_deadlines")
    assert [world.rows(f"SELECT count(*) FROM {table}") for table in tables] == [[(0,)]] * 2


async def test_visa_details_die_with_the_person_and_after_the_event(world: World) -> None:
    await load(world)
    ann, bo = await world.guest("Ann"), await world.guest("Bo")
    await holds(ann, "CN")
    await holds(bo, "CN")

    await ann.says("/privacy")
    await ann.taps_data("forget:yes")
    after_ann = world.rows("SELECT count(*) FROM visa_cases")
    await world.tick(days=83)
    kept = world.rows("SELECT count(*) FROM visa_cases")
    await world.tick(days=2)

    assert (after_ann, kept) == ([(1,)], [(1,)])
    assert world.rows("SELECT count(*) FROM visa_cases") == [(0,)]
    assert world.rows("SELECT count(*) FROM visa_deadlines") == [(0,)]
