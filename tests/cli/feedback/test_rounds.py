"""A further round: votes on items from a spreadsheet, the same keys, counted without a ceremony."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bot.cli.commands import app
from bot.crypto.feedback.manifests import BallotKind, SignedManifest, read_manifest, read_plan
from bot.domain.ids import EventId, PersonId
from bot.domain.ratings import Scale, write_vote
from storage.ballot_box.box import Box
from tests.cli.feedback.world import (
    EXAMPLE,
    KEEPERS,
    LAST_WEEK,
    NO_DATABASE,
    YESTERDAY,
    CommandWorld,
    working,
)
from tests.feedback.world import found_votes

ITEMS = "en,zh,scale\nShare evaluations,分享评估,\nA hotline,热线,five\n"


def prepared(office: CommandWorld) -> Path:
    """The first round is installed, the second prepared; return the folder of its manifest."""
    with_bot = replace(office, app=app)
    with_bot.do("init", "--event", EXAMPLE)
    office.do("prepare", office.desk / "plan.json", "--with", "tokens")
    ceremony = ["ceremony", office.desk / "plan.json", "--out", office.vault, *KEEPERS]
    office.do(*ceremony, "--shares-to-files")
    office.do("install", office.manifest_file)
    (office.desk / "items.csv").write_text(ITEMS, encoding="utf-8-sig")
    told = office.do(
        *("prepare", office.desk / "votes.json", "--with", "tokens", "--round", "goals-1"),
        *("--items", office.desk / "items.csv", "--hours", "2"),
    )
    assert told.startswith(f"2 ballots are in {office.desk}/votes.json;")
    assert told.endswith(
        "  colloquy feedback ceremony votes.json --out DIR --again keys/manifest.json\n"
    )
    return office.desk / "again"


def signed_again(office: CommandWorld) -> SignedManifest:
    out = prepared(office)
    office.do(
        *("ceremony", office.desk / "votes.json", "--out", out, "--again", office.manifest_file)
    )
    return read_manifest((out / "manifest.json").read_bytes())


def test_round_is_signed_by_the_same_keys_and_installed_beside_the_first(
    office: CommandWorld,
) -> None:
    signed = signed_again(office)
    first = read_manifest(office.manifest_file.read_bytes())
    office.do("install", office.desk / "again" / "manifest.json", "--people", "12")
    early = office.run("votes", "--round", "goals-1")
    none = office.run("votes", "--round", "main")
    folder = office.server / "boxes" / signed.manifest.event

    assert signed.key == first.key
    assert signed.fingerprint != first.fingerprint
    assert (signed.manifest.recipients, signed.manifest.keepers) == (
        first.manifest.recipients,
        first.manifest.keepers,
    )
    assert sorted(path.name for path in (office.desk / "again").iterdir()) == ["manifest.json"]
    assert [each.scale for each in signed.manifest.ballots] == [Scale.AGREEMENT, Scale.FIVE]
    assert {each.kind for each in signed.manifest.ballots} == {BallotKind.VOTE}
    assert sorted(path.name for path in folder.iterdir()) == ["goals-1", "main"]
    assert early[2].startswith("the box closes at ")
    assert none[2] == "nothing was voted on in this round; choose another with --round\n"


def test_votes_are_counted_at_the_close_without_a_ceremony(office: CommandWorld) -> None:
    scales = {"evals": Scale.AGREEMENT, "hotline": Scale.FIVE}
    times = {"opens": LAST_WEEK, "closes": YESTERDAY}
    folder = found_votes(office.server / "box", scales, people=12, round_id="goals-1", **times)
    with closing(Box.open(folder / "box.sqlite3")) as box:
        for number in range(12):
            vote = write_vote(Scale.AGREEMENT, 3 if number else 1)
            assert box.put("evals", bytes([number]) * 32, vote).value == "recorded"
        for number in range(10):
            vote = write_vote(Scale.FIVE, 5)
            assert box.put("hotline", bytes([50 + number]) * 32, vote).value == "recorded"
    open_still = office.run("votes", "--box", folder)
    office.do("close", "--box", folder)
    office.do("take-out", office.desk / "ballots.bin", "--box", folder)
    (office.desk / "manifest.json").write_bytes((folder / "manifest.json").read_bytes())
    opened = office.run(
        *("open", office.desk / "ballots.bin", "--manifest", office.desk / "manifest.json"),
        *("--out", office.desk / "open", "--given-again", "0"),
    )

    assert open_still == (2, "", "the box is not closed yet: colloquy feedback close\n")
    assert office.do("votes", "--box", folder) == (
        "evals / evals: broad-support\nhotline / hotline: too few to say\n"
    )
    assert opened[2] == "nothing in this round was sealed: colloquy feedback votes counts it\n"


def test_rounds_keep_their_rights_apart(office: CommandWorld) -> None:
    signed = signed_again(office)
    event = EventId(signed.manifest.event)
    with working(office) as work:
        for round_id in ("main", "goals-1"):
            keys = work.token_issuers.keys(event, round_id)
            ids = [each.ballot_id for each in work.token_issuers.of_event(event, round_id)]
            assert sorted(keys) == sorted(ids)
        assert not {*work.token_issuers.keys(event)} & {*work.token_issuers.keys(event, "goals-1")}
        work.token_issuers.note_issued(event, PersonId("ada"), digest=bytes(32), round_id="goals-1")
        assert work.token_issuers.counts(event) == (0, 0)
        assert work.token_issuers.counts(event, "goals-1") == (1, 0)
        assert work.token_issuers.issued_to(event, PersonId("ada")) is None


def test_other_items_than_were_prepared_are_not_installed(office: CommandWorld) -> None:
    signed_again(office)
    items = office.desk / "items.csv"
    items.write_text(ITEMS.replace("A hotline", "No hotline"), encoding="utf-8-sig")
    office.do(
        *("prepare", office.desk / "votes2.json", "--with", "tokens", "--round", "goals-1"),
        *("--items", items),
    )

    assert office.run("install", office.desk / "again" / "manifest.json") == (
        2,
        "",
        "the manifest's ballots are not those that `feedback prepare` made here\n",
    )
    assert [
        each.title.en for each in read_plan((office.desk / "votes2.json").read_bytes()).ballots
    ] == [
        "Share evaluations",
        "No hotline",
    ]


def test_same_round_is_not_signed_again(office: CommandWorld) -> None:
    prepared(office)
    refused = office.run(
        *("ceremony", office.desk / "plan.json", "--out", office.desk / "x"),
        *("--again", office.manifest_file),
    )
    assert refused == (
        2,
        "",
        f"{office.manifest_file} is not of another round of the same event\n",
    )


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("en,zh\n", "must have 1 to 500 lines below its heading"),
        ("en,zh\nShare,\n", "line 2: both en and zh are needed, of at most 500 characters"),
        ("en,zh\na,b\n" + "x" * 501 + ",b\n", "line 3: both en and zh are needed, of at most 500"),
        ("en,zh,scale\na,b,ten\n", "line 2: a scale is agreement or five"),
        ('en,zh\n"a,b\n', "is not a CSV file"),
    ],
)
def test_items_that_cannot_be_read_are_told_by_their_line(
    office: CommandWorld, content: str, complaint: str
) -> None:
    (office.desk / "items.csv").write_text(content)
    code, said, told = office.run(
        *("prepare", office.desk / "votes.json", "--with", "tokens", "--round", "goals-1"),
        *("--items", office.desk / "items.csv"),
    )
    assert (code, said) == (2, "")
    assert complaint in told


def test_round_needs_a_name_and_items(office: CommandWorld) -> None:
    (office.desk / "items.csv").write_text(ITEMS)
    complaint = "a further round needs a name (--round) and what it votes on (--items)\n"
    start = ["prepare", office.desk / "votes.json", "--with", "tokens"]
    items = ["--items", office.desk / "items.csv"]

    for words in (["--round", "goals-1"], items, ["--round", "../x", *items]):
        assert office.run(*start, *words) == (2, "", complaint)
    assert office.run(*start, "--round", "goals-1", *items) == (2, "", f"{NO_DATABASE}\n")
