"""Hints: from dated data, with their source, and never that no visa is needed."""

from datetime import UTC, date, datetime

import pytest

from bot.domain.invitation_letters.requests import InvitationLetterState
from bot.domain.visa.cases import Doubt, Need, Special
from bot.domain.visa.comparison import Group
from bot.domain.visa.path import Mark, Step
from bot.texts.catalog import Catalog
from tests.stories.visa.world import (
    SOURCE,
    VERIFY,
    deadlines,
    holds,
    load,
    move_event,
    ticket_texts,
)
from tests.stories.world import World

VERIFY_AT = {"CH": ": https://www.sem.admin.ch", "CN": ": https://www.nia.gov.cn"}


def test_everything_that_may_be_said_has_words() -> None:
    names = [
        *(f"visa-letter-{state}" for state in InvitationLetterState),
        *(f"visa-doubt-{doubt}" for doubt in Doubt),
        *(f"visa-need-{need}" for need in Need),
        *(f"visa-special-{special}" for special in Special),
        *(f"visa-is-{special}" for special in Special),
        *(f"visa-{word}-{step}" for word in ("step", "done", "do") for step in Step),
        *(f"visa-stands-{mark}" for mark in Mark),
        *(f"visacompare-{group}" for group in Group),
    ]

    catalog = Catalog()

    assert [name for name in names if not catalog.has(name)] == []


async def test_source_of_the_data_can_be_opened(world: World) -> None:
    await load(world, link="https://data.example.org")
    ann = await world.guest("Ann")

    await holds(ann, "CN")
    await ann.taps("All steps", "Passport and sources")

    assert ann.buttons == [
        ["Official page", "Source of the data"],
        ["My case is different"],
        ["Other passport", "Forget"],
        ["« Visa", "« Start"],
    ]
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
        "Normally no visa is needed in advance for a short stay (up to 90 days) in Switzerland with"
        " a passport issued by the United States. Border officers decide; other conditions"
        " may apply.\n"
        f"{SOURCE}\n\n{VERIFY}\n\n"
        "Next step: set out\nLatest day: Mon 1 Mar 2027\n\n"
        "⏳ 50 days left until your next deadline."
    )
    assert xu.screen.split("\n\n")[1:3] == [
        "持美国签发的证件前往瑞士，短期停留（最多 90 天）通常不要求事先办理签证。"
        "能否进入由边检决定，也可能另有条件。\n"
        "来源：Made-up list，数据日期 2027年1月1日（周五），距今 9 天。",
        "以上不构成建议。请向使领馆核实：https://www.sem.admin.ch",
    ]
    assert await deadlines(world, ann) == {}
    await ann.taps("All steps", "I need a visa: all steps")
    assert await deadlines(world, ann) == {"appointment": "2027-01-20", "decision": "2027-02-19"}
    await ann.taps("All steps", "Only steps of the hint")
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
            "CH", "US", date(2026, 7, 13),
            "The data on visas is too old to rely on.",
            "United States → Switzerland",
        ),
        (
            "CH", "FR", date(2027, 1, 1),
            "The data says nothing about travel to Switzerland with a passport issued by"
            " France.",
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
    assert (
        olga.screen
        == "❓ Quiet Lake Dialogue · A question waits for an answer: Q-1. Waiting in all: 1."
    )
    await ann.says("/visa")
    assert ann.screen.split("\n\n")[3] == "✉️ You have asked the organizers."


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
        "No hint can be given here.\nThe organizers have not set the destination yet."
    )
    assert ann.screen.split("\n\n")[-1] == (
        "⏳ These days count if a visa is needed. If you know that you need one, please tap “All"
        " steps”, then “I need a visa: all steps”: then you are reminded of them."
    )
    assert await deadlines(world, ann) == {}
    await olga.says("/visadesk")
    assert "A latest day has passed: 0" in olga.screen
    await ann.taps("All steps", "I need a visa: all steps")
    assert await deadlines(world, ann) == {"appointment": "2027-01-20", "decision": "2027-02-19"}
