"""What `colloquy feedback` refuses, and in which words."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from bot.crypto.base64url import encode_base64url
from bot.crypto.feedback.manifests import write_plan
from tests.cli.feedback.world import KEEPERS, NO_DATABASE, YESTERDAY, CommandWorld, plan


def test_what_is_wrong_is_said_in_one_line(office: CommandWorld) -> None:
    office.hold_ceremony(YESTERDAY, "--shares-to-files")
    office.print_cards()
    manifest, desk = office.manifest_file, office.desk
    (desk / "other.json").write_text(write_plan(replace(plan(YESTERDAY), event="ev2")))
    office.do("ceremony", desk / "other.json", "--out", desk / "v2", *KEEPERS, "--shares-to-files")
    (desk / "broken.json").write_text("{}")
    office.install()
    office.do("close")
    office.do("take-out", desk / "ballots.bin")
    opening = ["open", desk / "ballots.bin", "--out", desk / "o", "--cards", desk / "cards.json"]
    opening += ["--manifest"]
    wrong = "not a valid file of this version, or its signature does not match"
    no_file = "is not a file of `colloquy feedback`"
    belong = "these shares do not belong together; 2 different ones of one key are needed"
    foreign = ["--shares", desk / "v2" / "facilitators-share-1.txt"]
    whole = [*foreign, "--shares", desk / "v2" / "facilitators-share-2.txt"]
    alone = ["--box", office.box.parent]
    cases: list[tuple[list[object], str]] = [
        (
            [
                "ceremony",
                desk / "ballots.json",
                "--out",
                office.vault,
                *KEEPERS,
                "--shares-to-files",
            ],
            f"{office.vault} is not empty; choose a new folder, nothing is overwritten",
        ),
        (["ceremony", desk / "broken.json", "--out", desk / "x"], f"{desk}/broken.json: {wrong}"),
        (
            ["ceremony", desk / "none", "--out", desk / "x"],
            f"{desk}/none: No such file or directory",
        ),
        (["install", manifest, desk / "cards.json"], NO_DATABASE),
        (["install", desk / "broken.json"], f"{desk}/broken.json: {wrong}"),
        (["install", manifest, *alone], "this event has paper cards: name cards.json too"),
        (
            ["install", manifest, desk / "broken.json", *alone],
            f"{desk}/broken.json is not a file of cards",
        ),
        (
            ["install", desk / "v2" / "manifest.json", desk / "cards.json", *alone],
            f"{desk}/cards.json is for another event",
        ),
        (
            ["install", manifest, desk / "cards.json", *alone],
            f"{office.box.parent} has a box already; a box is never replaced",
        ),
        (
            ["cards", manifest, "--count", "5", *office.card_files()],
            f"{desk}/cards.pdf is there already; choose another name",
        ),
        (
            ["cards", manifest, "--count", "5", "--url", "http://host"],
            "--url must begin with https:// and name the host of the feedback page",
        ),
        (
            ["void", manifest, "--key", desk / "v2" / "signing.key"],
            f"{desk}/v2/signing.key is not the key that signed {manifest}",
        ),
        (["void", manifest], "no code was typed"),
        (["close", "--event", "ev9"], "choose a box with --event and --round: ev1 main"),
        (
            ["take-out", desk / "ballots.bin"],
            f"{desk}/ballots.bin is there already; choose another name",
        ),
        (
            [*opening, desk / "v2" / "manifest.json"],
            f"{desk}/ballots.bin was taken out under another manifest",
        ),
        (
            ["open", desk / "ballots.bin", "--out", desk / "o", "--manifest", manifest],
            "this event has paper cards: name cards.json with --cards",
        ),
        (
            [*opening, manifest, "--published", manifest],
            f"{manifest} is not the list that a box publishes",
        ),
        ([*opening, manifest, *office.shares(1)], belong),
        ([*opening, manifest, *office.shares(1, 1)], belong),
        ([*opening, manifest, *office.shares(1), *foreign], belong),
        ([*opening, manifest, *whole], "these shares are of a key that is not in this manifest"),
        (
            [*opening, manifest, "--shares", manifest],
            f"{manifest} is not a share, or a word in it is mistyped",
        ),
        (["publish-replies", desk / "cards.pdf"], f"{desk}/cards.pdf {no_file}"),
        (["publish-replies", manifest], f"{manifest} is not a file of replies"),
        (["install-void", desk / "cards.json"], f"{desk}/cards.json is not a file of void-cards"),
        (
            ["reply", desk / "none.md", "--manifest", manifest],
            f"{desk}/slips.json: No such file or directory",
        ),
    ]

    assert [office.run(*words)[::2] for words, _ in cases] == [
        (2, f"{complaint}\n") for _, complaint in cases
    ]


REPLIES = [
    ("## NOBODY\nhello", "NOBODY is not a question that can be replied to"),
    ("## ABC\nhello\n## ABC\nagain", "line 3: ABC has a section already"),
    ("## two words\nhello", "line 1: a heading here is ## and the name of a question"),
    ("## ABC\n" + "字" * 700, "ABC: a reply has at most 2002 bytes; this one has 2100"),
    ("## ABC\n> quoted only\n", "replies.md has no reply in it"),
]


@pytest.mark.parametrize(("form", "complaint"), REPLIES)
def test_a_reply_form_is_read_with_care(office: CommandWorld, form: str, complaint: str) -> None:
    slip = {"key": encode_base64url(bytes(32)), "tag": encode_base64url(bytes(16))}
    Path("slips.json").write_text(json.dumps({"version": 1, "slips": {"ABC": slip}}))
    Path("replies.md").write_text(form)
    office.hold_ceremony(YESTERDAY, "--shares-to-files")

    words = ["reply", "replies.md", "--manifest", office.manifest_file]
    assert office.run(*words) == (2, "", f"{complaint}\n")
    assert not Path("replies.json").exists()
