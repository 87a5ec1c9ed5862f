"""What the decision is trained on: our own event and public sets.

Each gives entries, questions with their right entries, and a table of topics. Nothing that is
judged is among them.
"""

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from bot.answers.bands import Entry, Phrasing
from bot.answers.measuring import Asked
from bot.answers.rules.critical import is_critical
from bot.answers.topics.table import TopicTable
from bot.domain.ids import TopicId
from bot.domain.knowledge.entries import CRITICAL
from bot.domain.people.people import Language

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Training:
    """One set, `whole` or a part of it; `family` is what it is left out with when it is judged."""

    name: str
    family: str
    entries: Sequence[Entry]
    asked: Sequence[Asked]
    table: TopicTable
    whole: bool


def _phrasing(text: str) -> Phrasing:
    return Phrasing(
        text, Language.ZH if any("一" <= char <= "鿿" for char in text) else Language.EN
    )


OWN = {
    "event": "event.yaml",
    "second-event": "second_event.yaml",
    "third-event": "third_event.yaml",
}
"""Our own events, by the family they are; each is by a hand of its own."""


def own_event(name: str) -> tuple[list[Entry], list[Asked]]:
    """Read one of our own events by the name of its file."""
    held: dict[str, Any] = yaml.safe_load((HERE / name).read_text(encoding="utf-8"))
    entries = [
        Entry(
            each["id"],
            tuple(map(_phrasing, each["questions"])),
            critical=each["category"] in CRITICAL,
            topic=TopicId(each["topic"]) if "topic" in each else None,
        )
        for each in held["entries"]
    ]
    asked = [Asked(q, frozenset([each["id"]])) for each in held["entries"] for q in each["asked"]]
    asked += [Asked(q, frozenset()) for some in held["unanswerable"].values() for q in some]
    return entries, asked


def own_events(family: str, table: TopicTable, chance: random.Random) -> Iterator[Training]:
    """One of our events whole, with parts of its entries, and with parts of its ties."""
    entries, asked = own_event(OWN[family])
    part = len(entries) * 7 // 10
    for number in range(7):
        kept = (
            {e.id for e in entries} if not number else {e.id for e in chance.sample(entries, part)}
        )
        tied = 1.0 if number < 5 else 0.5
        here = [
            e if chance.random() < tied else replace(e, topic=None) for e in entries if e.id in kept
        ]
        here_asked = [Asked(a.text, a.right & kept) for a in asked]
        yield Training(f"{family}-{number}", family, here, here_asked, table, not number)


def public_sets(
    paths: Sequence[Path], table: TopicTable, chance: random.Random
) -> Iterator[Training]:
    """Public sets and parts of them, whose other entries' questions are unanswerable."""
    for path in paths:
        held: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        ids = [each["id"] for each in held["kb"]]
        family = "-".join(path.stem.split("_")[: 2 if path.stem.startswith("xsid") else 1])
        for share in (1.0, 0.5) if len(ids) > 20 else (1.0,):
            kept = set(chance.sample(ids, int(len(ids) * share)))
            entries = [
                Entry(
                    each["id"],
                    tuple(map(_phrasing, each["questions"])),
                    critical=any(map(is_critical, each["questions"])),
                )
                for each in held["kb"]
                if each["id"] in kept
            ]
            asked = [
                Asked(q["q"], frozenset(q.get("ok") or [q["id"]]) & kept) for q in held["queries"]
            ]
            asked += [Asked(q["q"], frozenset()) for q in held.get("oos", [])]
            some = asked if len(asked) <= 600 else chance.sample(asked, 600)
            yield Training(f"{path.stem}-{share}", family, entries, some, table, share == 1.0)
