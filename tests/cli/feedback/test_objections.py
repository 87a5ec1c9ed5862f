"""Objections on the command line: a round of their own, refused without the rule, opened even if there is one."""

from dataclasses import replace

from bot.cli.commands import app
from bot.crypto.feedback.manifests import (
    Ballot,
    BallotKind,
    BallotPlan,
    Entitlement,
    Recipient,
    read_plan,
    write_plan,
)
from bot.domain.messages.texts import Words
from bot.domain.readout.objections import OBJECTION_ROUNDS
from bot.domain.readout.points import ObjectionRule, Readout
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

PREPARE = ("--with", "tokens", "--round", OBJECTION_ROUNDS[1], "--hours", "30")


def test_round_takes_a_readout_with_its_rule(office: CommandWorld) -> None:
    event = EXAMPLE.read_text(encoding="utf-8") + "\nfeatures:\n  readout: true\n"
    (office.desk / "event.yaml").write_text(event, encoding="utf-8")
    replace(office, app=app).do("init", "--event", office.desk / "event.yaml")
    refused = office.run("prepare", office.desk / "objections.json", *PREPARE)
    with working(office) as work:
        work.readouts.keep(Readout(work.events.ids()[0], ObjectionRule.DROP))
    told = office.do("prepare", office.desk / "objections.json", *PREPARE)
    plan = read_plan((office.desk / "objections.json").read_bytes())

    assert refused[0] == 2
    assert refused[2].startswith("Objections need the readout")
    assert told.startswith(f"3 ballots are in {office.desk}/objections.json; ")
    assert plan.round_id == OBJECTION_ROUNDS[1]
    assert [(each.kind, each.number, each.recipient) for each in plan.ballots] == [
        (BallotKind.OBJECTION, number, Recipient.FACILITATORS) for number in (1, 2, 3)
    ]


def test_a_single_objection_is_opened_and_its_number_kept_back(office: CommandWorld) -> None:
    ballot = Ballot(
        "objection1",
        BallotKind.OBJECTION,
        1,
        Words("Dialogue", "对话"),
        Recipient.FACILITATORS,
        LAST_WEEK,
        YESTERDAY,
    )
    plan = BallotPlan(EVENT, Entitlement.CARDS, Words("Dialogue", "对话"), (ballot,))
    (office.desk / "ballots.json").write_text(write_plan(plan))
    office.do(
        *("ceremony", office.desk / "ballots.json", "--out", office.vault, *KEEPERS),
        "--shares-to-files",
    )
    [card] = office.print_cards(1)
    office.install()
    hand_in(office, card, "objection1", said("2: it names a lab.", None))
    office.do("close", "--box", office.box.parent)
    office.do("take-out", office.desk / "ballots.bin", "--box", office.box.parent)
    told = office.open()
    answers = (office.desk / "open" / "answers.csv").read_text(encoding="utf-8-sig")

    assert "2: it names a lab." in answers
    assert "Nothing that is published may say how many there are." in told
