"""The letterhead in an event file, and the settings that sign letters."""

from pathlib import Path

import pytest

from bot.cli.event.init import parse_event
from bot.eventfile.yaml_file import EventFileWrong
from bot.settings.environment import BadSetting
from bot.settings.settings import Settings

EVENT = """\
event:
  title: Tea
  place: Hall
  zone: Europe/Zurich
  starts: 2027-03-27 09:00
  ends: 2027-03-28 18:00
  rsvp_deadline: 2027-03-01 12:00
  organizer: Us
  funder: Them
  purpose: To talk
  contact: The desk
  norms: {version: 1, points: [Be kind]}
"""
HEAD = """\
letterhead:
  host: Lake Foundation
  register: CHE-1
  address: |
    Seestrasse 1
    8002 Zürich
  phone: "+41 44 123 45 67"
  contact: Olga Host
  venue: Lakeside House
  signatory: Ada Müller
  title: President
  pays: stay
  prefix: ld
"""


def faults(content: str) -> list[str]:
    """What is wrong with a file."""
    with pytest.raises(EventFileWrong) as caught:
        parse_event(content.encode())
    return [str(fault) for fault in caught.value.faults]


def test_letterhead_is_read_as_it_would_be_typed() -> None:
    assert parse_event((EVENT + HEAD).encode()).letterhead == {
        "head-host": "Lake Foundation",
        "head-local": "-",
        "head-register": "CHE-1",
        "head-address": "Seestrasse 1, 8002 Zürich",
        "head-phone": "+41 44 123 45 67",
        "head-contact": "Olga Host",
        "head-venue": "Lakeside House",
        "head-signatory": "Ada Müller",
        "head-title": "President",
        "head-funder": "-",
        "head-pays": "stay",
        "head-prefix": "LD",
        "head-days": "-",
    }
    assert parse_event(EVENT.encode()).letterhead == {}


def test_letterhead_with_faults_is_refused() -> None:
    wrong = (
        HEAD.replace("+41 44 123 45 67", "none")
        .replace("stay", "all")
        .replace("  title: ", "  x: ")
    )
    assert faults(EVENT + wrong) == [
        "line 14: letterhead.title is missing.",
        "line 19: letterhead.phone cannot be printed in a letter as it is; see EVENTFILE.md.",
        (
            "line 23: letterhead.x is not a field here; known: address, contact, days, funder,"
            " host, local, pays, phone, prefix, register, signatory, title, venue."
        ),
        "line 24: letterhead.pays must be one of host, stay, nothing.",
    ]


def test_letters_are_signed_only_with_both_files(tmp_path: Path) -> None:
    key, passphrase = tmp_path / "key.p12", tmp_path / "passphrase"

    def read(**more: str) -> Settings:
        return Settings.read(more, needs_token=False)

    assert read().sign_job is None
    for given in (
        {"COLLOQUY_SIGN_FILE": str(key)},
        {"COLLOQUY_SIGN_FILE": str(key), "COLLOQUY_SIGN_PASSPHRASE_FILE": str(passphrase)},
    ):
        with pytest.raises(BadSetting):
            read(**given)
    key.touch()
    passphrase.touch()
    both = read(COLLOQUY_SIGN_FILE=str(key), COLLOQUY_SIGN_PASSPHRASE_FILE=str(passphrase))
    assert both.sign_job == {"file": str(key), "passphrase_file": str(passphrase)}
