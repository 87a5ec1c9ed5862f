"""`colloquy feedback` from the ceremony to the reply, as organizers and keepers of shares use it."""

import re
import stat
from contextlib import closing
from dataclasses import replace
from typing import Any, cast

import pyrage  # pyright: ignore[reportMissingTypeStubs]

from bot.cli.commands import app
from bot.crypto.feedback.cards import nullifier, sub_token
from bot.crypto.feedback.manifests import read_manifest, read_plan
from bot.crypto.feedback.replies import new_receipt, open_reply, reply_address, write_receipt
from bot.crypto.feedback.shares import tidy
from storage.ballot_box.box import Box
from storage.ballot_box.published import REPLIES, Published
from tests.cli.feedback.world import (
    EVENT,
    EXAMPLE,
    KEEPERS,
    NEXT_WEEK,
    SCOPE,
    YESTERDAY,
    CommandWorld,
    hand_in,
    said,
)


def test_from_the_ceremony_to_the_reply(office: CommandWorld) -> None:
    shown = office.hold_ceremony(YESTERDAY, "--shares-to-files", "--single")
    words = read_manifest(office.manifest_file.read_bytes()).fingerprint
    assert all(word.upper() in shown for word in words)
    cards = office.print_cards()
    office.install()
    receipt = new_receipt()
    address = reply_address(receipt, EVENT)
    for number, card in enumerate(cards[:6]):
        hand_in(office, card, "talk", said(f"talk {number}", 1 + number % 5))
    for card in cards[:4]:
        hand_in(office, card, "dinner", said("dinner"))
    hand_in(office, cards[0], "question", said("Why?", None, address))
    hand_in(office, cards[1], "concern", said("A norm was broken.", None))

    office.do("close")
    office.do("take-out", office.desk / "ballots.bin")
    opened = office.do(
        *("open", office.desk / "ballots.bin", "--manifest", office.manifest_file),
        *("--out", office.desk / "open", *office.shares(1, 3)),
        *("--cards", office.desk / "cards.json"),
    )

    text = (office.desk / "open" / "answers.md").read_text()
    assert "Opened for facilitators: 7 answers" in opened
    assert "Sessions with fewer than 5 answers, not shown: 1." in opened
    assert "## Opening \\*talk\\* / 开场\n\n6 answers, rated 2.7 of 5 on average" in text
    assert sorted(re.findall(r"> (talk \d)  ", text)) == [f"talk {number}" for number in range(6)]
    assert "## Dinner / 晚餐\n\nFewer than five answers: nothing is shown." in text
    assert "dinner" not in text
    assert "norm was broken" not in text

    form = office.desk / "open" / "replies.md"
    form.write_text(form.read_text() + "因为 — because.\n\nTwo paragraphs.\n")
    sealed = office.desk / "replies.json"
    office.do("reply", form, "--manifest", office.manifest_file, "--out", sealed)
    office.do("publish-replies", sealed)
    office.do("publish-replies", sealed)

    signed = read_manifest(office.manifest_file.read_bytes())
    [reply] = Published(REPLIES, office.box.parent, signed).all()
    assert open_reply(address, reply) == "因为 — because.\n\nTwo paragraphs."
    assert open_reply(reply_address(receipt, EVENT), reply).startswith("因为")


def test_the_safeguarding_contact_reads_one_concern_before_the_close(office: CommandWorld) -> None:
    office.hold_ceremony(NEXT_WEEK, "--shares-to-files", "--single")
    cards = office.print_cards()
    office.install()
    hand_in(office, cards[0], "concern", said("A norm was broken.", None))
    hand_in(office, cards[0], "talk", said("talk"))

    refused = office.run("take-out", office.desk / "early.bin")
    office.do("take-out", office.desk / "concerns.bin", "--concerns")
    opening = ["open", office.desk / "concerns.bin", "--manifest", office.manifest_file]
    opening += ["--cards", office.desk / "cards.json"]
    told = office.do(
        *opening, "--out", office.desk / "c", "--shares", office.vault / "safeguarding.key"
    )
    facilitators = office.run(*opening, "--out", office.desk / "f", *office.shares(1, 2))

    closes = f"{NEXT_WEEK:%Y-%m-%d %H:%M} UTC"
    assert refused == (2, "", f"the box closes at {closes}; nothing comes out before\n")
    assert "Opened for safeguarding: 1 answer," in told
    assert "Concerns are shown however few there are." in told
    assert "A norm was broken." in (office.desk / "c" / "answers.md").read_text()
    assert facilitators[0] == 2
    assert facilitators[2] == f"nothing is opened before it closes: {closes}\n"
    assert list((office.desk / "f").iterdir()) == []


def test_shares_that_are_typed_open_too_and_are_not_shown(office: CommandWorld) -> None:
    office.hold_ceremony(YESTERDAY, "--shares-to-files")
    files = [office.vault / f"facilitators-share-{number}.txt" for number in (1, 3)]
    shares = [tidy(re.sub("(?m)^#.*$", "", file.read_text())) for file in files]

    cards = office.print_cards()
    office.install()
    for card in cards:
        hand_in(office, card, "talk", said("talk"))
    office.do("close")
    office.do("take-out", "ballots.bin")
    told = office.do(
        *("open", "ballots.bin", "--manifest", office.manifest_file, "--out", "open"),
        *("--cards", office.desk / "cards.json"),
        typed=f"{shares[0]} typo\n{shares[0].upper()}\n{shares[1]}\n",
    )

    assert "A word is mistyped or missing." in told
    assert "Opened for facilitators: 8 answers" in told
    assert (
        "The shares give the whole key on this computer, which can open everything from then on: "
        "it should have no network, and be switched off or wiped afterwards.\n"
    ) in told
    assert shares[0].split()[0] not in told


def test_private_files_are_for_us_alone(office: CommandWorld) -> None:
    office.hold_ceremony(YESTERDAY, "--shares-to-files", "--single")
    office.print_cards()

    modes = {
        path.name: oct(stat.S_IMODE(path.stat().st_mode))
        for path in (*office.vault.iterdir(), *office.desk.glob("cards.*"))
    }
    public = {"manifest.json", "cards.json"}
    assert modes == {name: "0o644" if name in public else "0o600" for name in modes}
    assert len(modes) == 8
    assert stat.S_IMODE(office.vault.stat().st_mode) == 0o700


def test_hostile_words_stay_words(office: CommandWorld) -> None:
    office.hold_ceremony(YESTERDAY, "--shares-to-files")
    cards = office.print_cards()
    office.install()
    hostile = '=HYPERLINK("http://x")\n## ABCDEFGH\n<img src=x> [a](b) \u202etxt\x1b[31m'
    for card in cards:
        hand_in(office, card, "talk", said(hostile, None))
    office.do("take-out", office.desk / "b.bin", "--concerns")
    office.do("close")
    office.do("take-out", office.desk / "ballots.bin")

    office.do(
        *("open", office.desk / "ballots.bin", "--manifest", office.manifest_file),
        *("--out", office.desk / "open", *office.shares(1, 2)),
        *("--cards", office.desk / "cards.json"),
    )

    entry = (
        '> =HYPERLINK("http://x")  \n> \\#\\# ABCDEFGH  \n> \\<img src=x\\> \\[a\\](b) txt\\[31m  '
    )
    assert (office.desk / "open" / "answers.md").read_text().count(entry) == 8
    table = (office.desk / "open" / "answers.csv").read_text(encoding="utf-8-sig")
    assert table.count('"\'=HYPERLINK(""http://x"")\n') == 8
    assert "\x1b" not in table


def test_what_comes_out_can_be_sealed_to_an_age_key(office: CommandWorld) -> None:
    age = cast("Any", pyrage)
    identity = age.x25519.Identity.generate()
    office.hold_ceremony(YESTERDAY, "--shares-to-files")
    cards = office.print_cards()
    office.install()
    for card in cards:
        hand_in(office, card, "talk", said("sealed again"))
    office.do("close")
    office.do("take-out", office.desk / "ballots.bin")

    opening = ["open", office.desk / "ballots.bin", "--manifest", office.manifest_file]
    opening += ["--cards", office.desk / "cards.json"]
    opening += ["--out", office.desk / "open", *office.shares(1, 2)]
    refused = office.run(*opening, "--age", "age1nonsense")
    office.do(*opening, "--age", str(identity.to_public()))

    files = {path.name: path.read_bytes() for path in (office.desk / "open").iterdir()}
    assert refused[0] == 2
    assert sorted(files) == ["answers.csv.age", "answers.md.age", "counted.json"]
    assert not any(b"sealed again" in content for content in files.values())
    assert b"sealed again" in age.decrypt(files["answers.md.age"], [identity])


def test_void_cards_give_no_answers(office: CommandWorld) -> None:
    office.hold_ceremony(NEXT_WEEK, "--shares-to-files")
    cards = office.print_cards()
    office.install()
    codes = [write_receipt(card) for card in cards[:2]]

    wrong = office.run(
        *("void", office.manifest_file, "--out", "void.json"), typed=f"{codes[0]}\nhttp://x\n"
    )
    office.do("void", office.manifest_file, "--out", "void.json", typed="\n".join(codes) + "\n\n")
    told = office.do("install-void", "void.json")

    assert wrong[0] == 2
    assert wrong[2] == "line 2: this is not the code of a card\n"
    assert told == "Void now: 8 answers, which 2 cards could have given.\n"
    with closing(Box.open(office.box)) as box:
        token = nullifier(sub_token(cards[0], SCOPE, "talk"))
        assert box.put("talk", token, bytes(4096)).value == "not-entitled"


def test_a_ceremony_for_tokens_needs_no_cards(office: CommandWorld) -> None:
    told = office.hold_ceremony(NEXT_WEEK, "--shares-to-files", tokens=True)

    assert "colloquy feedback install manifest.json\n" in told
    refused = office.run("cards", office.manifest_file, "--count", "5", *office.card_files())
    assert refused == (2, "", "this event hands out tokens at check-in, not cards\n")
    office.do("install", office.manifest_file, "--people", "30", "--box", office.server / "box")
    with closing(Box.open(office.server / "box" / "box.sqlite3")) as box:
        assert sorted(box.ballots) == ["concern", "dinner", "question", "talk"]


def test_ballots_of_the_programme_are_prepared_and_installed(office: CommandWorld) -> None:
    with_bot = replace(office, app=app)
    with_bot.do("init", "--event", EXAMPLE)
    told = with_bot.do("feedback", "prepare", office.desk / "plan.json", "--with", "tokens")
    prepared = read_plan((office.desk / "plan.json").read_bytes())
    office.do(
        "ceremony", office.desk / "plan.json", "--out", office.vault, *KEEPERS, "--shares-to-files"
    )

    office.do("install", office.manifest_file, "--people", "3")
    with closing(
        Box.open(office.server / "boxes" / prepared.event / "main" / "box.sqlite3")
    ) as box:
        assert set(box.ballots) == {each.id for each in prepared.ballots}
    assert office.manifest.plan == prepared
    assert told.startswith(f"{len(prepared.ballots)} ballots are in {office.desk}/plan.json;")

    office.do("uninstall")
    office.do("prepare", office.desk / "again.json", "--with", "cards", "--days", "5")
    refused = office.run("install", office.manifest_file)
    again = read_plan((office.desk / "again.json").read_bytes())
    assert refused == (
        2,
        "",
        "the manifest's ballots are not those that `feedback prepare` made here\n",
    )
    assert {each.rsa for each in again.ballots} == {b""}
    pairs = zip(again.ballots, prepared.ballots, strict=True)
    assert {(new.closes - old.closes).days for new, old in pairs} == {2}
