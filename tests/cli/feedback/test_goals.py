"""Goals: a round of their own, open until three days before the event, opened by two into one shuffled list."""

import csv
import io
from dataclasses import replace
from datetime import timedelta

from bot.cli.commands import app
from bot.crypto.feedback.manifests import (
    Ballot,
    BallotKind,
    BallotPlan,
    Entitlement,
    Recipient,
    read_manifest,
    read_plan,
    write_plan,
)
from bot.domain.common_ground.goals import GOALS_ROUND
from bot.domain.messages.texts import Words
from tests.cli.feedback.world import (
    EVENT,
    EXAMPLE,
    KEEPERS,
    LAST_WEEK,
    YESTERDAY,
    CommandWorld,
    hand_in,
    said,
    working,
)

GOALS = ("goal1", "goal2", "goal3")
PREPARE = ("--with", "tokens", "--round", GOALS_ROUND)


def founded(office: CommandWorld, *, on: bool) -> None:
    """Load the example event, with goals or without."""
    event = EXAMPLE.read_text(encoding="utf-8") + ("\nfeatures:\n  goals: true\n" if on else "")
    (office.desk / "event.yaml").write_text(event, encoding="utf-8")
    replace(office, app=app).do("init", "--event", office.desk / "event.yaml")


def test_goals_are_a_round_beside_the_feedback_with_the_same_keys(office: CommandWorld) -> None:
    founded(office, on=True)
    told = office.do("prepare", office.desk / "goals.json", *PREPARE)
    plan = read_plan((office.desk / "goals.json").read_bytes())
    office.do(
        *("ceremony", office.desk / "goals.json", "--out", office.vault, *KEEPERS),
        "--shares-to-files",
    )
    office.do("install", office.manifest_file)
    office.do("prepare", office.desk / "main.json", "--with", "tokens")
    again = ("--out", office.desk / "main", "--again", office.manifest_file)
    office.do("ceremony", office.desk / "main.json", *again)
    office.do("install", office.desk / "main" / "manifest.json")
    first, second = (
        read_manifest((folder / "manifest.json").read_bytes())
        for folder in (office.vault, office.desk / "main")
    )
    with working(office) as work:
        event = work.events.get(work.events.ids()[0])
        votes = work.token_issuers.vote_rounds(event.id)
    folders = (office.server / "boxes" / plan.event).iterdir()

    assert told.startswith(
        f"3 ballots are in {office.desk}/goals.json; everything closes 2037-02-28"
    )
    assert told.endswith(
        "Where keys were made for another round, add: --again keys/manifest.json\n"
    )
    assert [(each.kind, each.number, each.recipient) for each in plan.ballots] == [
        (BallotKind.GOAL, number, Recipient.FACILITATORS) for number in (1, 2, 3)
    ]
    assert {each.closes for each in plan.ballots} == {event.starts_at - timedelta(days=3)}
    assert first.manifest.recipients == second.manifest.recipients
    assert sorted(path.name for path in folders) == ["goals", "main"]
    assert votes == []  # nobody looks for goals among votes


def test_goals_are_refused_where_they_are_off_and_with_cards(office: CommandWorld) -> None:
    founded(office, on=False)
    off = office.run("prepare", office.desk / "goals.json", *PREPARE)
    cards = office.run(
        "prepare", office.desk / "goals.json", "--with", "cards", "--round", GOALS_ROUND
    )

    assert off == (
        2,
        "",
        "Goals are off in this event: add `goals: true` under `features` in its file first.\n",
    )
    assert cards[2] == "goals and objections are written with tokens alone: prepare --with tokens\n"
    assert not (office.desk / "goals.json").exists()


def goals_written(office: CommandWorld, people: int) -> list[str]:
    """Let so many people hand in three goals each, and take them out."""
    ballots = tuple(
        Ballot(
            name,
            BallotKind.GOAL,
            number,
            Words("Dialogue", "对话"),
            Recipient.FACILITATORS,
            LAST_WEEK,
            YESTERDAY,
        )
        for number, name in enumerate(GOALS, 1)
    )
    plan = BallotPlan(EVENT, Entitlement.CARDS, Words("Dialogue", "对话"), ballots)
    (office.desk / "ballots.json").write_text(write_plan(plan))
    ceremony = ["ceremony", office.desk / "ballots.json", "--out", office.vault, *KEEPERS]
    office.do(*ceremony, "--shares-to-files")
    cards = office.print_cards(people)
    office.install()
    texts = [f"{name} of writer {number}" for number in range(people) for name in GOALS]
    for card, start in zip(cards, range(0, 3 * people, 3), strict=True):
        for name, text in zip(GOALS, texts[start : start + 3], strict=True):
            hand_in(office, card, name, said(text, None))
    office.do("close", "--box", office.box.parent)
    office.do("take-out", office.desk / "ballots.bin", "--box", office.box.parent)
    return texts


def test_two_keepers_open_goals_into_one_shuffled_list(office: CommandWorld) -> None:
    texts = goals_written(office, 5)
    told = office.open()
    table = (office.desk / "open" / "answers.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(table)))
    (office.desk / "shared.md").write_text("Talk to one another.\nWe want goal1 of writer 3\n")
    page = (office.desk / "open" / "answers.md").read_text()
    close = office.run(
        *("check-readout", office.desk / "shared.md", "--opened", office.desk / "open")
    )

    assert "Opened for facilitators: 15 answers" in told
    assert "who make 3 to 7 shared goals of them, in words of their own." in told
    assert {row["ballot"] for row in rows} == {"goal1"}  # which of the three it was is not told
    assert {row["title"] for row in rows} == {"Goals / 目标"}
    found = [row["text"] for row in rows]
    assert sorted(found) == sorted(texts)
    assert found != texts  # by chance once in 15!
    assert page.count("## Goals / 目标") == 1
    assert close[:2] == (0, "")  # five words are not eight


def test_goals_of_fewer_than_five_people_stay_unread(office: CommandWorld) -> None:
    """Twelve goals of four people are as many as of twelve people, and are not shown."""
    goals_written(office, 4)
    told = office.open()

    assert "Goals of fewer than 5 people, not shown: 1." in told
    assert "writer" not in (office.desk / "open" / "answers.md").read_text()
