"""An operator who adds and drops ballots is found out: by the keepers, or by whoever wrote one."""

import json
import secrets
import sqlite3
from collections.abc import Sequence
from contextlib import closing

import pytest

from bot.crypto.base64url import decode_base64url, encode_base64url
from bot.crypto.feedback.ballots import seal_ballot
from bot.crypto.feedback.cards import nullifier, sub_token
from bot.crypto.feedback.commitments import COMMITMENT_BYTES, commit, write_code
from bot.crypto.feedback.manifests import Recipient, read_manifest
from bot.crypto.feedback.rights import PROOF_BYTES, pack_right
from storage.ballot_box.box import Box
from storage.ballot_box.boxes import Boxes
from storage.ballot_box.published import COUNTED, Published
from tests.cli.feedback.world import EVENT, SCOPE, YESTERDAY, CommandWorld, hand_in, said

HONEST = 8


def handed_in(office: CommandWorld) -> list[bytes]:
    """Eight people with cards answered; return what each of their pages told them to look for."""
    office.hold_ceremony(YESTERDAY, "--shares-to-files")
    cards = office.print_cards(HONEST)
    office.install()
    for number, card in enumerate(cards):
        hand_in(office, card, "talk", said(f"talk {number}"))
    office.do("close")
    with closing(Box.open(office.box, only_reading=True)) as box:
        kept = box.take_out()
    return [commit(SCOPE, each.ballot.encode(), each.nullifier, each.content) for each in kept]


def publish_list(office: CommandWorld) -> None:
    """What anybody can download of the closed box."""
    with closing(Boxes.only(office.box.parent)) as boxes:
        opened = boxes.find(EVENT)
        assert opened is not None
        listed = {"box": encode_base64url(opened.commitments())}
    (office.desk / "list.json").write_text(json.dumps(listed))


def forge(office: CommandWorld, right: bytes, text: str = "forged") -> list[str]:
    """A ballot that opens, as anybody can seal one to the public key."""
    spent = nullifier(right)
    public = office.manifest.recipients[Recipient.FACILITATORS]
    sealed = seal_ballot(public, said(text), scope=SCOPE, ballot="talk", nullifier=spent)
    return ["talk", encode_base64url(pack_right(right)), encode_base64url(sealed)]


def tamper(office: CommandWorld, *, drop: int = 0, add: Sequence[list[str]] = ()) -> None:
    """Change the file that is carried to the keepers."""
    file = office.desk / "ballots.bin"
    taken = json.loads(file.read_text())
    taken["ballots"] = taken["ballots"][drop:] + list(add)
    file.write_text(json.dumps(taken))


def listed(lists: bytes) -> set[bytes]:
    step = COMMITMENT_BYTES
    return {lists[at : at + step] for at in range(0, len(lists), step)}


def counted(office: CommandWorld) -> set[bytes]:
    """What pages find in the list that the keepers signed and the server serves."""
    office.do("publish-counted", office.desk / "open" / "counted.json")
    signed = read_manifest(office.manifest_file.read_bytes())
    return set(Published(COUNTED, office.box.parent, signed).all())


def test_stuffing_and_dropping_are_found(office: CommandWorld) -> None:
    """Eight honest ballots, three dropped, ten added without a right: fifteen were shown."""
    codes = handed_in(office)
    publish_list(office)
    office.do("take-out", office.desk / "ballots.bin")
    tamper(office, drop=3, add=[forge(office, secrets.token_bytes(32)) for _ in range(10)])

    told = office.open("--published", office.desk / "list.json")

    assert "Opened for facilitators: 5 answers" in told
    assert "Without a valid right, not counted: 10." in told
    text = (office.desk / "open" / "answers.md").read_text()
    assert "forged" not in text
    assert "- Without a valid right, not counted: 10." in text
    # Whoever wrote one of the three sees that it was in the box and was not counted.
    box = listed(decode_base64url(json.loads((office.desk / "list.json").read_text())["box"]))
    found = counted(office)
    assert [code in box for code in codes] == [True] * HONEST
    assert sorted(code in found for code in codes) == [False] * 3 + [True] * 5


def test_ballot_taken_out_of_the_box_itself_is_missed_by_its_writer(office: CommandWorld) -> None:
    codes = handed_in(office)
    with closing(sqlite3.connect(office.box)) as database, database:
        [[row]] = database.execute("SELECT min(id) FROM slot WHERE used = 1")
        database.execute("UPDATE slot SET used = 0 WHERE id = ?", (row,))
    publish_list(office)
    box_list = listed(decode_base64url(json.loads((office.desk / "list.json").read_text())["box"]))

    assert sorted(code in box_list for code in codes) == [False] + [True] * 7


def test_ballots_added_after_the_close_are_not_in_the_published_list(office: CommandWorld) -> None:
    """Somebody who has found a card may not use it any more."""
    office.hold_ceremony(YESTERDAY, "--shares-to-files")
    *cards, late = office.print_cards(HONEST)
    office.install()
    for card in cards:
        hand_in(office, card, "talk", said("in time"))
    office.do("close")
    publish_list(office)
    office.do("take-out", office.desk / "ballots.bin")
    tamper(office, add=[forge(office, bytes(sub_token(late, SCOPE, "talk")), "too late")])

    told = office.open("--published", office.desk / "list.json")

    assert "Opened for facilitators: 7 answers" in told
    assert "Not in the list that the box published, not counted: 1." in told


def test_used_moved_and_nameless_ballots_are_not_counted(office: CommandWorld) -> None:
    handed_in(office)
    office.do("take-out", office.desk / "ballots.bin")
    one = json.loads((office.desk / "ballots.bin").read_text())["ballots"][0]
    tamper(office, add=[one, ["dinner", *one[1:]], ["nowhere", *one[1:]]])
    proof = decode_base64url(one[1])
    padded = proof[:32] + b"\1" + proof[33:]
    tamper(office, add=[["talk", encode_base64url(padded), one[2]]])

    told = office.open()

    assert "Opened for facilitators: 8 answers" in told
    assert "With a right that was used before, not counted: 1." in told
    assert "Without a valid right, not counted: 3." in told
    assert "Not compared with the list that the box published (--published)." in told


def test_right_that_was_used_for_another_text_does_not_open(office: CommandWorld) -> None:
    """The operator keeps a right and exchanges the sealed text for one of another right."""
    handed_in(office)
    office.do("take-out", office.desk / "ballots.bin")
    file = office.desk / "ballots.bin"
    taken = json.loads(file.read_text())
    taken["ballots"][0][2] = taken["ballots"][1][2]
    file.write_text(json.dumps(taken))

    told = office.open()

    assert "Opened for facilitators: 7 answers" in told
    assert "Ballots that did not open, not counted: 1." in told


def test_lists_do_not_tell_how_many_answered(office: CommandWorld) -> None:
    handed_in(office)
    publish_list(office)
    office.do("take-out", office.desk / "ballots.bin")
    office.open("--published", office.desk / "list.json")
    with closing(Box.open(office.box, only_reading=True)) as box:
        room = box.room

    content = decode_base64url(json.loads((office.desk / "list.json").read_text())["box"])
    assert len(listed(content)) == len(counted(office)) == room == 4 * HONEST
    assert content == b"".join(sorted(listed(content)))


def test_list_is_taken_back_with_the_same_file_and_only_the_keepers_own_is_taken(
    office: CommandWorld,
) -> None:
    handed_in(office)
    office.do("take-out", office.desk / "ballots.bin")
    office.open()
    before = counted(office)
    file = office.desk / "open" / "counted.json"
    office.do("publish-counted", file, "--take-back")
    signed = read_manifest(office.manifest_file.read_bytes())
    after = Published(COUNTED, office.box.parent, signed).all()
    changed = json.loads(file.read_text())
    file.write_text(json.dumps(changed | {"body": encode_base64url(bytes(16))}))

    assert (len(before), after) == (4 * HONEST, [])
    assert office.run("publish-counted", file) == (
        2,
        "",
        f"{file} is damaged, or not signed by the key of the manifest\n",
    )


@pytest.mark.parametrize(("people", "again", "shown"), [(6, 0, True), (6, 1, True), (6, 2, False)])
def test_rights_given_once_more_do_not_carry_the_threshold(
    office: CommandWorld, people: int, again: int, shown: bool
) -> None:
    """Six answers, of which two may be one person's second ones, are as good as four."""
    office.hold_ceremony(YESTERDAY, "--shares-to-files")
    cards = office.print_cards()
    office.install()
    for card in cards[:people]:
        hand_in(office, card, "talk", said("mine"))
    office.do("close")
    office.do("take-out", office.desk / "ballots.bin")
    file = office.desk / "ballots.bin"
    given = {"given": {"people": people, "again": again}}
    file.write_text(json.dumps(json.loads(file.read_text()) | given))

    told = office.open()

    assert ("Opened for facilitators: 6 answers" in told) is shown
    assert (
        "Sessions not shown because fewer than 5 answers would be left without those: 1." in told
    ) is not shown
    assert ("THERE ARE MORE ANSWERS THAN RIGHTS" in told) is False


def test_more_answers_than_rights_are_shouted_about(office: CommandWorld) -> None:
    handed_in(office)
    office.do("take-out", office.desk / "ballots.bin")
    file = office.desk / "ballots.bin"
    given = {"given": {"people": 6, "again": 1}}
    file.write_text(json.dumps(json.loads(file.read_text()) | given))

    assert (
        "THERE ARE MORE ANSWERS THAN RIGHTS: 8 to one question, and 7 rights. Somebody who has the"
        " issuing keys has added ballots."
    ) in office.open()


def test_code_of_a_ballot_is_short_enough_to_write_down() -> None:
    commitment = commit("ev1|main", b"talk", bytes(32), bytes(4096))
    assert write_code(commitment) == "WBEL DAPR KIDC 6C6V"
    assert len(pack_right(bytes(96), bytes(256))) == len(pack_right(bytes(32))) == PROOF_BYTES
