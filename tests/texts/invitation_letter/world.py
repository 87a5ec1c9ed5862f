"""A letter's paper, and its text read back."""

import os
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bot.domain.invitation_letters.questions import QUESTIONS
from bot.domain.invitation_letters.requests import Destination, Paper
from bot.domain.messages.texts import Words
from bot.texts.invitation_letter.worker import typeset
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


def run_press(said: bytes) -> subprocess.CompletedProcess[bytes]:
    """Run the press as the bot does, with nothing in its environment."""
    return subprocess.run(
        [sys.executable, "-m", "bot.texts.invitation_letter.worker"],
        input=said,
        capture_output=True,
        env={"PYTHONPATH": os.pathsep.join([str(ROOT), *filter(None, sys.path)])},
        check=False,
    )
