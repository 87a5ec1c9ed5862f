"""Files that are not what they say: nothing of the server is replaced or published by them."""

import json
from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bot.cli.commands import app
from bot.crypto.base64url import encode_base64url
from bot.crypto.feedback.manifests import read_manifest
from bot.crypto.feedback.replies import write_receipt
from bot.domain.ids import EventId, PersonId
from storage.ballot_box.box import Box
from storage.ballot_box.published import REPLIES, Published
from storage.work import Work
from tests.cli.feedback.world import (
    EXAMPLE,
    KEEPERS,
    NEXT_WEEK,
    YESTERDAY,
    CommandWorld,
    hand_in,
    said,
    working,
)


def published(office: CommandWorld) -> list[bytes]:
    """What every page can download."""
    signed = read_manifest((office.box.parent / "manifest.json").read_bytes())
    return Published(REPLIES, office.box.parent, signed).all()


def with_box(office: CommandWorld) -> CommandWorld:
    """A server with a box for cards."""
    office.hold_ceremony(YESTERDAY, "--shares-to-files")
    office.print_cards()
    office.install()
    return office


def reply(office: CommandWorld, *words: str) -> Path:
    """Seal replies off-line; return the file."""
    slip = {"key": encode_base64url(bytes(32)), "tag": encode_base64url(bytes(16))}
    slips = {"version": 1, "slips": dict.fromkeys(words, slip)}
    (office.desk / "slips.json").write_text(json.dumps(slips))
    form = office.desk / "replies.md"
    form.write_text("".join(f"## {word}\nAn answer\n" for word in words))
    out = office.desk / f"{words[0]}.json"
    office.do("reply", form, "--manifest", office.manifest_file, "--out", out)
    return out


@pytest.mark.parametrize("size", [2048, 4096, 2048 * 40])
def test_secrets_of_a_fitting_size_are_not_published(office: CommandWorld, size: int) -> None:
    """A keystore and a database are multiples of 2048 bytes, as files of replies were."""
    with_box(office)
    secret = office.desk / "keystore.sqlite3"
    secret.write_bytes(b"s" * size)

    refused = office.run("publish-replies", secret)

    assert refused == (2, "", f"{secret} is not a file of `colloquy feedback`\n")
    assert published(office) == []


def test_replies_are_for_their_round_and_can_be_taken_back(office: CommandWorld) -> None:
    with_box(office)
    first, second = reply(office, "ABC", "DEF"), reply(office, "GHI")

    told = [office.do("publish-replies", file) for file in (first, second)]
    back = office.do("publish-replies", first, "--take-back")
    again = office.do("publish-replies", first, "--take-back")

    assert [each.splitlines()[0] for each in (*told, back, again)] == [
        "Published: 2; in all: 2.",
        "Published: 1; in all: 3.",
        "Taken back: 2; published now: 1.",
        "Taken back: 0; published now: 1.",
    ]
    # Another ceremony's key cannot speak to the pages of this one.
    other = replace(office, desk=office.desk / "other")
    other.desk.mkdir()
    other.hold_ceremony(YESTERDAY, "--shares-to-files")
    foreign = reply(other, "JKL")
    assert office.run("publish-replies", foreign)[2] == f"{foreign} is for another manifest\n"
    assert len(published(office)) == 1


def test_what_somebody_puts_into_the_folder_is_not_served(office: CommandWorld) -> None:
    with_box(office)
    office.do("publish-replies", reply(office, "ABC"))
    folder = office.box.parent / "replies"
    (folder / "mine.json").write_bytes(b"\1" * 2048)
    (folder / "half.json").write_bytes(next(folder.glob("*.json")).read_bytes()[:900])

    assert len(published(office)) == 1


def test_list_of_good_cards_does_not_make_them_void(office: CommandWorld) -> None:
    with_box(office)
    cards = office.desk / "cards.json"

    refused = office.run("install-void", cards)

    assert refused == (2, "", f"{cards} is not a file of void-cards\n")


def test_voided_cards_can_be_made_good_again(office: CommandWorld) -> None:
    office.hold_ceremony(NEXT_WEEK, "--shares-to-files")
    cards = office.print_cards()
    office.install()
    code = write_receipt(cards[0])
    office.do("void", office.manifest_file, "--out", "void.json", typed=f"{code}\n\n")

    told = [office.do("install-void", "void.json", *more) for more in ([], ["--take-back"])]
    hand_in(office, cards[0], "talk", said("still good"))

    assert told == [
        "Void now: 4 answers, which 1 cards could have given.\n",
        "Good again: 4 answers, which 1 cards could have given.\n",
    ]


def installed(office: CommandWorld) -> CommandWorld:
    """A server whose box is open."""
    replace(office, app=app).do("init", "--event", EXAMPLE)
    office.do("prepare", office.desk / "plan.json", "--with", "tokens")
    office.do(
        "ceremony", office.desk / "plan.json", "--out", office.vault, *KEEPERS, "--shares-to-files"
    )
    office.do("install", office.manifest_file, "--people", "3")
    return office


def test_preparing_beside_a_box_is_refused_and_changes_no_key(office: CommandWorld) -> None:
    installed(office)
    with working(office) as work:
        before = {name: bytes(key) for name, key in keys(work).items()}

    refused = office.run("prepare", office.desk / "again.json", "--with", "tokens")

    assert refused == (
        2,
        "",
        "this feedback has a box already, and new keys would end it;"
        " to begin anew: colloquy feedback uninstall\n",
    )
    with working(office) as work:
        assert {name: bytes(key) for name, key in keys(work).items()} == before
    assert not (office.desk / "again.json").exists()


def test_box_is_taken_back_while_nothing_depends_on_it(office: CommandWorld) -> None:
    installed(office)
    box = office.server / "boxes" / office.manifest.event / "main"

    office.do("uninstall")

    assert not (box / "manifest.json").exists()
    office.do("prepare", office.desk / "again.json", "--with", "tokens")


def test_box_stays_once_rights_were_given_or_something_was_handed_in(office: CommandWorld) -> None:
    installed(office)
    event = EventId(office.manifest.event)
    ballot = office.manifest.ballots[0].id
    file = office.server / "boxes" / event / "main" / "box.sqlite3"
    with closing(Box.open(file)) as box:
        box.put(ballot, bytes(32), bytes(4096))
    touched = office.run("uninstall")
    with working(office) as work:
        work.token_issuers.note_issued(event, PersonId("ada"), digest=bytes(32))
    given = office.run("uninstall")

    assert touched == (2, "", "something has been handed in already; close the box instead\n")
    assert given == (2, "", "guests have been given rights to write; close the box instead\n")
    assert file.exists()


def keys(work: Work) -> Mapping[str, bytes]:
    """The keys that sign tokens."""
    [event] = work.events.ids()
    return work.token_issuers.keys(event)
