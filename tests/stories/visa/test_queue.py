"""The organizers' visa queue: counts and codes, names on demand, host country and times."""

import re
from collections.abc import Sequence

from bot.domain.people.people import Language, Profile, Role
from bot.domain.visa.cases import Case
from bot.usecases.current_event import here_of
from bot.usecases.visa.comparing.screens import show_comparison
from bot.usecases.visa.queue_screens import send_names, show_desk
from storage.work import Work
from tests.stories.sample_event import EVENT
from tests.stories.visa.world import cases, deadlines, holds, load, of
from tests.stories.world import World

CODE = re.compile(r"V-[0-9A-Z]{6}")


def plain(text: str) -> str:
    """A screen without what is drawn by lot."""
    return CODE.sub("V-CODE", text)


async def test_desk_shows_counts_and_codes_but_no_names(world: World) -> None:
    await load(world)
    ann, bo = await world.guest("Ann"), await world.guest("Bo")
    await holds(ann, "CN")
    await holds(bo, "IN")
    await bo.taps("All steps", "Application", "I have handed it in")
    _, _, dee = await cases(world, "US", "TW", "CN")
    await dee.says("/rsvp")
    await dee.taps("No")
    olga = await world.organizer()

    await olga.says("/start")
    await olga.taps("For organizers", "Visa desk (3)")

    assert (plain(olga.screen), olga.buttons) == (
        (
            "Visa desk\nQuiet Lake Dialogue\n\n"
            "Destination: Switzerland\n"
            "Visa data: Made-up list, Fri 1 Jan 2027, 9 days old\n\n"
            "Guests with visa details: 4 of 5\n"
            "Waiting for your answer: 1\n\n"
            "Next step\n"
            "• Invitation letter at hand: 2\n"
            "• Appointment at the consulate: 1\n"
            "• Setting out: 1\n"
            "• nothing left to do: 0\n\n"
            "⚠️ A latest day has passed: 2\n"
            "• V-CODE – Invitation letter at hand, Thu 17 Dec 2026\n"
            "• V-CODE – Invitation letter at hand, Thu 17 Dec 2026\n\n"
            "⏳ Due within 14 days: 1\n"
            "• V-CODE – Appointment at the consulate, Wed 20 Jan 2027"
        ),
        [
            ["Names (self-deleting)"],
            ["Invitation letters (0)"],
            ["Our own rules (0)", "Passports to check (4)"],
            ["Destination", "Official page"],
            ["How long things take", "Compare destinations"],
            ["« Organizers", "« Start"],
        ],
    )


async def test_names_come_on_demand_and_delete_themselves(world: World) -> None:
    await load(world)
    ann, xu = await world.guest("Ann <b>"), await world.organizer("徐", "zh")
    await holds(ann, "CN")
    await xu.says("/visadesk")
    xu.forget_past()

    await xu.taps("姓名（自动删除）")

    assert [plain(text) for text in xu.hears] == [
        "签证期限名单\n保密。本消息将在 10 分钟后自动删除。\n1–1，共 1\n\n"
        "Ann <b> • V-CODE：拿到邀请函，2026年12月17日（周四）"
    ]
    assert xu.messages[-1]["has_protected_content"] is True
    assert world.rows("SELECT act FROM audit WHERE act NOT LIKE 'opened-%'") == [
        ("saw-visa-names",)
    ]
    await world.tick(minutes=11)
    assert xu.hears == []


async def test_host_country_is_set_and_everything_follows(world: World) -> None:
    await load(world)
    ann, olga = await world.guest("Ann"), await world.organizer()
    await holds(ann, "US")
    await olga.says("/visadesk")

    await olga.taps("Destination")
    await olga.says("Chinese <mainland>")
    assert olga.buttons[:4] == [["China"], ["Hong Kong SAR"], ["Macao SAR"], ["Taiwan"]]
    await olga.taps("Destination")
    await olga.says("Atlantis")
    assert olga.screen == (
        "You typed: Atlantis\n\nI know no country or territory of that name. Please type it"
        " differently."
    )
    await olga.taps("Destination")
    await olga.says("india")
    await olga.taps("India")

    assert olga.screen.split("\n")[3] == "Destination: India"
    await ann.says("/visa")
    assert ann.screen.split("\n\n")[1] == (
        "No hint can be given here.\nThe data says nothing about travel to India with a"
        " passport issued by the United States."
    )
    assert await deadlines(world, ann) == {"appointment": "2027-01-20", "decision": "2027-02-19"}
    assert ("set-country",) in world.rows("SELECT act FROM audit WHERE act NOT LIKE 'opened-%'")


async def test_times_are_set_and_deadlines_follow(world: World) -> None:
    await load(world)
    ann, olga = await world.guest("Ann"), await world.organizer()
    await holds(ann, "CN")
    await olga.says("/visadesk")

    await olga.taps("How long things take", "Decision: 15 workdays")
    assert olga.screen.startswith("How many days from there to the decision (workdays)?")
    await olga.says("251")
    assert olga.screen == "At most 250 days can be set. Please type a smaller number."
    await olga.says("5")

    assert olga.buttons == [
        ["Application: 5 workdays"],
        ["Appointment: 10 workdays"],
        ["Decision: 5 workdays"],
        ["Kept free: 10 days"],
        ["Set out early: 2 days"],
        ["« Visa desk", "« Start"],
    ]
    assert await deadlines(world, ann) == {
        "apply": "2027-01-19",
        "appointment": "2027-02-03",
        "decision": "2027-02-19",
        "invitation": "2027-01-11",
    }
    await olga.taps_data("visadesk-time:luck")
    assert "out of date" in olga.screen


async def test_many_guests_are_counted_where_they_are_not_listed(world: World) -> None:
    await load(world)
    olga = await world.organizer()

    def crowd(work: Work) -> None:
        accounts = [(5_000 + number, Language.EN) for number in range(22)]
        for person in work.people.add_all(accounts, zone="UTC"):
            work.guests.add(EVENT, person.id, role=Role.GUEST, profile=Profile())
            work.visa_cases.keep(EVENT, person.id, Case("CN"))

    await world.do(crowd)
    await olga.says("/visadesk")

    assert "⚠️ A latest day has passed: 22\n" in olga.screen
    assert "and 2 more" in olga.screen


async def test_desk_asks_as_much_for_many_guests_as_for_few(world: World) -> None:
    await load(world)
    olga = await world.organizer()
    entered = await of(world, olga, here_of)

    def screens(work: Work) -> None:
        show_desk(work, entered)
        send_names(work, entered, 0)
        show_comparison(work, entered)

    def crowd(work: Work, first: int, passports: Sequence[str]) -> None:
        accounts = [(first + number, Language.EN) for number in range(len(passports))]
        new = work.people.add_all(accounts, zone="UTC")
        for person, passport in zip(new, passports, strict=True):
            work.guests.add(EVENT, person.id, role=Role.GUEST, profile=Profile())
            work.visa_cases.keep(EVENT, person.id, Case(passport))

    await world.do(lambda work: crowd(work, 5_000, ["CN"] * 5))
    await world.do(screens)
    few = await world.statements(screens)
    await world.do(lambda work: crowd(work, 6_000, ["CN", "IN", "KE", "GB", "HK"] * 5))
    await world.do(screens)

    assert await world.statements(screens) == few
