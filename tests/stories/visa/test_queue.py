"""The organizers' visa desk: counts and codes, their own rules, and host countries compared."""

import re

from bot.domain.people.people import Language, Profile, Role
from bot.domain.visa.cases import Case
from storage.work import Work
from tests.stories.sample_event import EVENT
from tests.stories.someone import Someone
from tests.stories.visa.world import deadlines, holds, load, of, set_host
from tests.stories.world import World

CODE = re.compile(r"G-[0-9A-Z]{4}")


def plain(text: str) -> str:
    """A screen without what is drawn by lot."""
    return CODE.sub("G-CODE", text)


async def cases(world: World, *passports: str) -> list[Someone]:
    """Guests with passports, without a word in the chat."""
    guests: list[Someone] = []
    for number, passport in enumerate(passports):
        someone = await world.guest(f"Guest {number}")
        await of(
            world,
            someone,
            lambda work, person, code=passport: work.visa_cases.keep(EVENT, person.id, Case(code)),
        )
        guests.append(someone)
    return guests


async def test_desk_shows_counts_and_codes_but_no_names(world: World) -> None:
    await load(world)
    ann, bo = await world.guest("Ann"), await world.guest("Bo")
    await holds(ann, "CN")
    await holds(bo, "IN")
    await bo.taps("✓ Application")
    _, _, dee = await cases(world, "US", "TW", "CN")
    await dee.says("/rsvp")
    await dee.taps("No")
    olga = await world.organizer()

    await olga.says("/start")
    await olga.taps("For organizers", "Visa desk")

    assert (plain(olga.screen), olga.buttons) == (
        (
            "Visa desk\nQuiet Lake Dialogue\n\n"
            "Host country: Switzerland\n"
            "Visa data: Made-up list, Fri 1 Jan 2027, 9 days old\n\n"
            "Guests with visa details: 4 of 6\n"
            "Waiting for your answer: 1\n\n"
            "Next step\n"
            "• Invitation letter at hand: 2\n"
            "• Appointment at the consulate: 1\n"
            "• Setting out: 1\n"
            "• nothing left to do: 0\n\n"
            "⚠️ A last safe day has passed: 2\n"
            "• G-CODE – Invitation letter at hand, Thu 17 Dec 2026\n"
            "• G-CODE – Invitation letter at hand, Thu 17 Dec 2026\n\n"
            "⏳ Due within 14 days: 1\n"
            "• G-CODE – Appointment at the consulate, Wed 20 Jan 2027"
        ),
        [
            ["Names (self-deleting)"],
            ["Invitation letters (0)"],
            ["Our own rules (0)"],
            ["Host country", "Official page"],
            ["How long things take", "Compare countries"],
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
        "签证期限名单\n保密。本消息将在 10 分钟后自动删除。\n\n"
        "Ann <b> • G-CODE：拿到邀请函，2026年12月17日（周四）"
    ]
    assert xu.messages[-1]["has_protected_content"] is True
    assert world.rows("SELECT act FROM audit") == [("saw-visa-names",)]
    await world.tick(minutes=11)
    assert xu.hears == []


async def test_host_country_is_set_and_everything_follows(world: World) -> None:
    await load(world)
    ann, olga = await world.guest("Ann"), await world.organizer()
    await holds(ann, "US")
    await olga.says("/visadesk")

    await olga.taps("Host country")
    await olga.says("Chinese <mainland>")
    assert olga.buttons[:4] == [["China"], ["Hong Kong SAR"], ["Macao SAR"], ["Taiwan"]]
    await olga.taps("Host country")
    await olga.says("Atlantis")
    assert olga.screen == (
        "You typed: Atlantis\n\nI do not know a country of that name. Please type it differently."
    )
    await olga.taps("Host country")
    await olga.says("india")
    await olga.taps("India")

    assert olga.screen.split("\n")[3] == "Host country: India"
    await ann.says("/visa")
    assert ann.screen.split("\n\n")[1] == (
        "No hint can be given here.\nThe data says nothing about a passport issued by the United"
        " States and the host country India."
    )
    assert await deadlines(world, ann) == {"appointment": "2027-01-20", "decision": "2027-02-19"}
    assert ("set-country",) in world.rows("SELECT act FROM audit")


async def test_times_are_set_and_deadlines_follow(world: World) -> None:
    await load(world)
    ann, olga = await world.guest("Ann"), await world.organizer()
    await holds(ann, "CN")
    await olga.says("/visadesk")

    await olga.taps("How long things take", "To the decision: 15 working days")
    assert olga.screen.startswith("How many days from there to the decision (working days)?")
    await olga.says("251")
    assert olga.screen == "At most 250 days can be set. Please type a smaller number."
    await olga.says("5")

    assert olga.buttons == [
        ["Letter to application: 5 working days"],
        ["To the appointment: 10 working days"],
        ["To the decision: 5 working days"],
        ["Kept free before the journey: 10 days"],
        ["Setting out before the event: 2 days"],
        ["« Visa desk", "« Start"],
    ]
    assert await deadlines(world, ann) == {
        "apply": "2027-01-19",
        "appointment": "2027-02-03",
        "decision": "2027-02-19",
        "invitation": "2027-01-11",
    }
    await olga.taps_data("visadesk:times:luck")
    assert "out of date" in olga.screen


async def writes_rule(organizer: Someone, *, until: str = "2027-01-20") -> None:
    """Add a rule for Chinese passports."""
    await organizer.says("/visadesk")
    await organizer.taps("Our own rules (0)", "Add a rule")
    await organizer.says("Korea")
    assert organizer.screen == (
        "That may be several issuers, or none. Please type the full name or the code of two"
        " letters, for example KR."
    )
    await organizer.says("China")
    await organizer.taps("nothing in advance")
    await organizer.says("Hosted guests travel <free>")
    await organizer.taps("Skip")
    await organizer.says("http://example.org")
    assert organizer.screen == (
        "That is no address I can show. Please type one that begins with https://."
    )
    await organizer.says("https://www.example.org/visa")
    await organizer.says("2027-01-11")
    assert organizer.screen == (
        "It must have been checked today or earlier, and may be shown until today or later. Please"
        " type another day."
    )
    await organizer.says("2027-01-09")
    await organizer.says(until)


async def test_rule_of_the_organizers_wins_until_it_expires(world: World) -> None:
    await load(world)
    ann, olga = await world.guest("Ann"), await world.organizer()
    await holds(ann, "CN")

    await writes_rule(olga)
    assert olga.screen == (
        "Our own rules\n\nThey win over the data until they expire; after that guests are led to"
        " you.\n\n"
        "1. China → Switzerland: nothing in advance ✅\n"
        "Hosted guests travel <free>\nhttps://www.example.org/visa\n"
        "checked on Sat 9 Jan 2027, shown until Wed 20 Jan 2027"
    )
    await ann.says("/visa")
    assert ann.screen.split("\n\n")[1:3] == [
        "Normally no visa is needed in advance for a short stay in Switzerland with a passport issued"
        " by China. Border officers decide; other conditions may apply.\n"
        "Hosted guests travel <free>\n"
        "Source: the organizers, checked on Sat 9 Jan 2027: https://www.example.org/visa",
        (
            "This is not advice. Please verify with the embassy or consulate:"
            " https://www.sem.admin.ch"
        ),
    ]
    assert await deadlines(world, ann) == {}

    world.clock.move(days=11)
    await ann.says("/visa")
    assert ann.screen.split("\n\n")[1] == (
        "No hint can be given here.\nWhat the organizers had found out about passports issued by"
        " China is out of date."
    )
    await olga.says("/visadesk")
    await olga.taps("Our own rules (1)")
    assert "nothing in advance ⚠️ expired" in olga.screen
    await olga.taps("✕ 1")
    await ann.says("/visa")
    assert ann.screen.split("\n\n")[1].startswith("Normally a visa is required")
    acts = [act for (act,) in world.rows("SELECT act FROM audit")]
    assert acts == ["made-visa-rule", "dropped-visa-rule"]


async def test_rule_is_for_one_host_country(world: World) -> None:
    await load(world)
    ann, olga = await world.guest("Ann"), await world.organizer()
    await holds(ann, "CN")
    await writes_rule(olga)

    await world.do(lambda work: set_host(work, "SG"))

    await ann.says("/visa")
    assert "(up to 30 days) with a passport issued by China to enter Singapore" in ann.screen
    await olga.says("/visadesk")
    await olga.taps("Our own rules (1)")
    assert "(other host country)" in olga.screen


async def test_official_page_is_the_organizers_choice(world: World) -> None:
    await load(world)
    ann, olga = await world.guest("Ann"), await world.organizer()
    await olga.says("/visadesk")

    await olga.taps("Official page")
    await olga.says("https://user@evil.example/")
    refused = olga.screen
    await olga.says("https://www.eda.admin.ch/visa")
    await holds(ann, "CN")

    assert refused.startswith("That is no address I can show.")
    assert "consulate: https://www.eda.admin.ch/visa\n" in ann.screen


async def test_host_countries_are_compared_without_giving_anybody_away(world: World) -> None:
    await load(world)
    await cases(world, *["CN"] * 4, *["US"] * 3, *["IN"] * 3, "GB", "KE", "HK")
    olga, xu = await world.organizer(), await world.organizer("徐", "zh")

    await olga.says("/visadesk")
    await olga.taps("Compare countries")

    assert olga.shown == (
        (
            "Comparing host countries\n10 guests' passports, by the data alone\n\n"
            "Switzerland\nvisa 7 (70 %) · authorisation 0 (0 %) · nothing in advance 3 (30 %) ·"
            " unclear 0 (0 %)\n"
            "Singapore\nvisa 0 (0 %) · authorisation 3 (30 %) · nothing in advance 7 (70 %) ·"
            " unclear 0 (0 %)\n"
            "Thailand\nvisa 0 (0 %) · authorisation 3 (30 %) · nothing in advance 7 (70 %) ·"
            " unclear 0 (0 %)\n"
            "United Kingdom\nvisa 7 (70 %) · authorisation 3 (30 %) · nothing in advance 0 (0 %) ·"
            " unclear 0 (0 %)\n\n"
            "Not split up: 3 more guests, so that nobody's passport can be worked out.\n"
            "Passports fewer than 3 guests hold are never shown by themselves.\n\n"
            "Based on data of Fri 1 Jan 2027 (Made-up list, 9 days old). Not advice."
        ),
        [["Picture"], ["Other countries…"], ["« Visa desk", "« Start"]],
    )
    await olga.taps("Other countries…")
    await olga.says("Korea, Singapore")
    assert olga.screen == (
        "“Korea” may be several countries, or none. Please type its full name or its code of two"
        " letters."
    )
    await olga.says("SG China")
    assert "“SG China” may be several countries" in olga.screen
    await olga.says("SG CN")
    assert olga.screen.split("\n\n")[1:2] == [
        "Singapore\nvisa 0 (0 %) · authorisation 3 (30 %) · nothing in advance 7 (70 %) ·"
        " unclear 0 (0 %)\n"
        "China\nvisa 0 (0 %) · authorisation 0 (0 %) · nothing in advance 4 (40 %) ·"
        " unclear 6 (60 %)"
    ]
    await olga.taps("Picture")
    assert olga.photo[:8] == b"\x89PNG\r\n\x1a\n"
    assert olga.shown == (
        (
            "10 guests' passports by host country. Based on data of Fri 1 Jan 2027 (Made-up list,"
            " 9 days old). Not advice.\n"
            "Not split up: 3 more. Passports fewer than 3 guests hold are never shown by"
            " themselves."
        ),
        [["« Comparison"]],
    )
    await xu.says("/visadesk")
    await xu.taps("比较举办地", "其他国家或地区……")
    await xu.says("瑞士，新加坡")
    assert xu.screen.split("\n\n")[1] == (
        "瑞士\n签证 7（70%）· 入境许可 0（0%）· 无需事先办理 3（30%）· 不明 0（0%）\n"
        "新加坡\n签证 0（0%）· 入境许可 3（30%）· 无需事先办理 7（70%）· 不明 0（0%）"
    )


async def test_too_few_passports_are_not_compared(world: World) -> None:
    await load(world)
    await cases(world, *["CN"] * 4)
    olga = await world.organizer()
    await olga.says("/visadesk")

    await olga.taps("Compare countries")
    few = olga.screen
    await cases(world, "US")
    await olga.taps_data("visadesk:compare:picture")

    assert few == (
        "Comparing host countries\n\nThere are too few passports to compare without giving"
        " somebody's away: at least 5 guests must have named one, and one issuer at least 3 of"
        " them."
    )
    assert olga.screen == few


async def test_old_data_is_not_compared(world: World) -> None:
    await load(world)
    await cases(world, *["CN"] * 5)
    olga = await world.organizer()
    world.clock.move(days=172)

    await olga.says("/visadesk")
    told = "too old, no hint is given. Please ask the operator for newer data."
    assert told in olga.screen
    await olga.taps("Compare countries")

    assert olga.screen.endswith(told)


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

    assert "⚠️ A last safe day has passed: 22\n" in olga.screen
    assert "… and 2 more" in olga.screen
