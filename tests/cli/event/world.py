"""A good event file, and how its faults are told."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.commands import app
from bot.cli.event.init import parse_event
from bot.eventfile.yaml_file import EventFileWrong

GOOD = """\
event:
  title: {en: Tea, zh: 茶会}
  place: Hall
  zone: Europe/Zurich
  starts: 2027-03-27 09:00
  ends: 2027-03-28 18:00
  rsvp_deadline: 2027-03-01 12:00
  organizer: Us
  funder: Them
  purpose: To talk
  contact: The desk
  norms:
    version: 2
    points: [Be kind]
sessions:
- key: opening
  title: Opening
  place: Hall
  about: Hello
  kind: talk
  starts: 2027-03-27 10:00
  ends: 2027-03-27 11:00
  seats: 12
knowledge:
- key: wifi
  questions: [{en: Wifi?, zh: 无线网？}]
  answer: On the card
"""


def faults_of(text: str | bytes) -> list[tuple[int, str, str]]:
    """Return (line, field, sentence) of every fault."""
    with pytest.raises(EventFileWrong) as caught:
        parse_event(text.encode() if isinstance(text, str) else text)
    return [(fault.line, fault.field, fault.sentence) for fault in caught.value.faults]


def changed(old: str, new: str) -> str:
    """Return the good file with one change."""
    assert GOOD.count(old) == 1
    return GOOD.replace(old, new)


def event_command(*words: str) -> None:
    """Run `colloquy event` in this process; it is to succeed."""
    done = CliRunner().invoke(app, ["event", *words])
    assert done.exit_code == 0, done.output


def exported(file: Path, field: str) -> str:
    """Export the event, and return what stands below a field of it, the last in the file."""
    event_command("export", str(file), "--replace")
    return file.read_text(encoding="utf-8").partition(f"{field}:\n")[2]
