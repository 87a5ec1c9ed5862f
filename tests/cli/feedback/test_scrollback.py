"""Shares are seen once: nobody who scrolls back finds them, and they end in no file unasked.

All six came back in tmux, which keeps what is shown for whoever opens the session next.
"""

import re
import stat
import sys
from pathlib import Path

import pytest

from bot.cli.commands import app
from bot.crypto.feedback.manifests import Recipient, read_manifest, write_plan
from bot.crypto.feedback.shares import join
from bot.crypto.feedback.xwing import XWingKey
from tests.cli.feedback.terminal import colloquy, needs_tmux, opened
from tests.cli.feedback.world import (
    KEEPERS,
    NEXT_WEEK,
    CommandWorld,
    contents,
    halves,
    leak_free,
    plan,
)

ROOT = Path(__file__).parents[3]
WORD = re.compile(r"\b(\d+)\. ([a-z]+)")


def words_on(screen: str) -> str:
    """The words of a share, which stand in columns, in their order."""
    found = {int(number): word for number, word in WORD.findall(screen)}
    return " ".join(found[number] for number in sorted(found))


def shown_words(text: str, shares: list[str]) -> set[str]:
    """Which shares' words can be found by somebody who knows how they are laid out."""
    numbered = set(WORD.findall(text))
    return {
        share
        for share in shares
        if len(numbered & {(str(at), word) for at, word in enumerate(share.split(), 1)}) > 3
    }


@needs_tmux
@pytest.mark.parametrize("option", ["alternate-screen on", "alternate-screen off"])
def test_shares_that_were_shown_cannot_be_scrolled_back_to(
    office: CommandWorld, option: str
) -> None:
    (office.desk / "ballots.json").write_text(write_plan(plan(NEXT_WEEK)))
    command = colloquy(
        "feedback", "ceremony", office.desk / "ballots.json", "--out", office.vault, *KEEPERS
    )
    shares: list[str] = []
    options = ("history-limit 2000", option)
    with opened(command, {"PYTHONPATH": str(ROOT)}, options=options) as terminal:
        warned = terminal.sees("Show the shares here all the same?")
        terminal.types("y")
        for number in range(6):
            terminal.sees(f"Next: share {number % 3 + 1} of 3 for ")
            terminal.sees("Press Enter to show it")
            terminal.types("")
            share = words_on(terminal.sees("Press Enter when it is written down"))
            assert shown_words(terminal.history(), [share]) == {share}
            shares.append(share)
            terminal.types("")
        terminal.sees("ended with 0")
        left = terminal.history()

    assert "This terminal is inside tmux, which keeps what is shown" in warned
    assert len({*shares}) == 6
    assert shown_words(left, shares) == set()
    assert WORD.findall(left.split("1. Show the eight words")[0]) == []
    assert sorted(path.name for path in office.vault.iterdir()) == ["manifest.json", "signing.key"]
    for role, given in zip(Recipient, (shares[:3], shares[3:]), strict=True):
        seed = join(given[1:])
        assert XWingKey(seed).public == office.manifest.recipients[role]
        leak_free(office.desk, {"seed": seed, **halves(seed)})
        assert not any(
            share.encode() in read for share in given for read in contents(office.desk).values()
        )


@needs_tmux
def test_control_what_a_cleared_screen_leaves_behind(tmp_path: Path) -> None:
    """As it was shown before: on the ordinary screen, which is then cleared."""
    share = " ".join(f"word{chr(97 + at)}" for at in range(20))
    lines = "\n".join(f"{at:2}. {word}" for at, word in enumerate(share.split(), 1))
    script = tmp_path / "shows.py"
    script.write_text(f"print({lines!r})\ninput('Enter')\nprint('\\x1b[2J\\x1b[H', end='')\n")
    with opened([sys.executable, str(script)], {}) as terminal:
        terminal.sees("Enter")
        terminal.types("")
        seen = terminal.sees("ended with 0")
        left = terminal.history()

    assert shown_words(seen, [share]) == set()
    assert shown_words(left, [share]) == {share}


@needs_tmux
def test_nothing_is_made_for_who_would_rather_not(office: CommandWorld) -> None:
    (office.desk / "ballots.json").write_text(write_plan(plan(NEXT_WEEK)))
    command = colloquy(
        "feedback", "ceremony", office.desk / "ballots.json", "--out", office.vault, *KEEPERS
    )
    with opened(command, {"PYTHONPATH": str(ROOT)}) as terminal:
        terminal.sees("Show the shares here all the same?")
        terminal.types("n")
        terminal.sees("ended with 2")
        assert "nothing was made" in terminal.screen()

    assert not office.vault.exists()


def test_shares_are_shown_on_no_pipe(office: CommandWorld) -> None:
    (office.desk / "ballots.json").write_text(write_plan(plan(NEXT_WEEK)))
    words = ["ceremony", office.desk / "ballots.json", "--out", office.vault, *KEEPERS]

    assert office.run(*words) == (
        2,
        "",
        "shares are shown on a terminal only, and this is none, so that they might end in a file;"
        " nothing was made. Use --shares-to or --printer\n",
    )
    assert not office.vault.exists()


def test_each_keeper_gets_a_file_in_a_folder_of_their_own(office: CommandWorld) -> None:
    (office.desk / "ballots.json").write_text(write_plan(plan(NEXT_WEEK)))
    sticks = [office.desk / name for name in ("stick-a", "stick-b", "stick-c")]
    to = [word for stick in sticks for word in ("--shares-to", str(stick))]
    told = office.do("ceremony", office.desk / "ballots.json", "--out", office.vault, *KEEPERS, *to)

    assert [sorted(path.name for path in stick.iterdir()) for stick in sticks] == [
        [f"facilitators-share-{number}.txt", f"safeguarding-share-{number}.txt"]
        for number in (1, 2, 3)
    ]
    files = [path for stick in sticks for path in stick.iterdir()]
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    assert f"Lee: {sticks[1]}/facilitators-share-2.txt" in told
    assert sorted(path.name for path in office.vault.iterdir()) == ["manifest.json", "signing.key"]


def test_each_share_is_a_page_of_its_own_on_the_printer(
    office: CommandWorld, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    printer = tmp_path / "bin" / "lp"
    printer.parent.mkdir()
    printer.write_text(f'#!/bin/sh\nprintf "%s" "$*" > "{pages}/args"\ncat > "{pages}/$$.txt"\n')
    printer.chmod(0o755)
    monkeypatch.setenv("PATH", f"{printer.parent}:/usr/bin:/bin")
    (office.desk / "ballots.json").write_text(write_plan(plan(NEXT_WEEK)))
    told = office.do(
        *("ceremony", office.desk / "ballots.json", "--out", office.vault, *KEEPERS),
        *("--printer", "desk-printer"),
        typed="\n" * 6,
    )
    printed = [path.read_text() for path in pages.glob("*.txt")]
    words = {words_on(page) for page in printed}

    assert (pages / "args").read_text() == "-s -d desk-printer -t share"
    assert len(words) == 6
    assert not any(word in told for share in words for word in [share])
    assert sorted(path.name for path in office.vault.iterdir()) == ["manifest.json", "signing.key"]


def test_who_keeps_the_shares_is_asked_for_and_stands_in_the_manifest(office: CommandWorld) -> None:
    (office.desk / "ballots.json").write_text(write_plan(plan(NEXT_WEEK)))
    words = ["ceremony", office.desk / "ballots.json", "--out", office.vault, "--shares-to-files"]
    twice = office.run(*words, typed="Kim\nkim\nMax\n")
    office.do(*words, "--single", typed="Kim\nLee 李\nMax\nSam\n")

    signed = read_manifest(office.manifest_file.read_bytes())
    assert twice[2] == "3 different people keep the key of facilitators: name them\n"
    assert signed.manifest.keepers == {
        Recipient.FACILITATORS: ("Kim", "Lee 李", "Max"),
        Recipient.SAFEGUARDING: ("Sam",),
    }


def test_ceremony_is_a_command_of_colloquy(office: CommandWorld) -> None:
    code, said, _ = CommandWorld(office.desk, office.server, app).run(
        "feedback", "ceremony", "--help"
    )
    assert code == 0
    assert "--keeper" in said
