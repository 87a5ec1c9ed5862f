"""The field `cards`: read, written, and taken by an import."""

from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path

from bot.cli.event.init import parse_event
from bot.cli.event.whole_file import write_event
from bot.domain.changes.rounds import copied
from bot.domain.messages.texts import Words
from tests.cli.event.world import GOOD, event_command, exported, faults_of

CARDS = """\
cards:
- key: misses
  title: {en: Near misses, zh: 险情}
  text: {en: Most stay untold., zh: 多数无人知晓。}
  source: Lin 2026
"""
WRITTEN = """\
- key: misses
  title:
    en: Near misses
    zh: 险情
  text:
    en: Most stay untold.
    zh: 多数无人知晓。
  source:
    en: Lin 2026
    zh: Lin 2026
"""


def test_cards_are_read_and_written_back() -> None:
    [card] = parse_event(f"{GOOD}{CARDS}".encode()).cards
    again = parse_event(write_event(parse_event(f"{GOOD}{CARDS}".encode())).encode()).cards

    said = ("misses", Words("Near misses", "险情"), Words("Most stay untold.", "多数无人知晓。"))
    assert (card.key, card.title, card.text) == said
    assert card.source == Words("Lin 2026", "Lin 2026")
    assert [(each.key, each.title, each.text) for each in again] == [said]


def test_faults_have_their_line_and_field() -> None:
    last = GOOD.count("\n")
    text = f"{GOOD}cards:\n- key: a\n  title: Only English\n  text: {{en: a, zh: b}}\n  from: Lin\n"
    assert faults_of(text) == [
        (last + 2, "cards[1].source", "is missing."),
        (last + 3, "cards[1].title", "needs the text in both languages: {en: ..., zh: ...}."),
        (last + 5, "cards[1].from", "is not a field here; known: key, source, text, title."),
    ]


def test_the_next_round_has_cards_of_its_own() -> None:
    plan = parse_event(f"{GOOD}{CARDS}".encode())
    numbers = count()
    later = copied(
        plan,
        title=Words("Tea again"),
        day=date(2028, 3, 27),
        now=datetime(2027, 6, 1, tzinfo=UTC),
        new_id=lambda: f"new{next(numbers)}",
    )
    [old], [new] = plan.cards, later.cards

    assert (new.key, new.title, new.event_id) == (old.key, old.title, later.event.id)
    assert new.id != old.id


def test_import_changes_known_cards_and_takes_none_away(founded: Path) -> None:
    file = founded / "event.yaml"
    assert exported(file, "cards") == ""
    plain = file.read_text(encoding="utf-8")
    file.write_text(f"{plain}{CARDS}", encoding="utf-8")
    event_command("import", str(file))
    first = exported(file, "cards")
    file.write_text(f"{plain}{CARDS.replace('Most stay', 'Many stay')}", encoding="utf-8")
    event_command("import", str(file))
    reworded = exported(file, "cards")
    file.write_text(plain, encoding="utf-8")
    event_command("import", str(file))

    assert first == WRITTEN
    assert reworded == WRITTEN.replace("Most stay", "Many stay")
    assert exported(file, "cards") == reworded
