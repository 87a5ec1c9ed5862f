"""Train the decision on answers: `python tools/train_answers.py [--vectors] SET...`.

Writes bot/answers/deciding/weights.json for both encoders and for the first alone, and tells how well
what is fitted without a question decides about it. From our own
events (tools/training) and public sets of the form that `colloquy answers measure` takes (clinc,
banking77, xsid, slot; used here only, not part of the product). `--vectors` writes the vectors of
the topic pack anew before, which takes minutes and is due whenever its wordings have changed.
"""

# ruff: noqa: INP001
import os

# Before numpy is imported anywhere: several threads of BLAS wait for each other longer than they compute.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import argparse
import hashlib
import json
import random
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from training.fitting import Row, judges, rows_of
from training.judging import left_out
from training.remembering import FirstOf, Remembering
from training.sets import HERE, OWN, Training, own_events, public_sets

from bot.answers.deciding.decider import read_deciders
from bot.answers.deciding.tying import Tying
from bot.answers.embedder import Embedder
from bot.answers.encoders.loading import BothEncoders, load_embedder
from bot.answers.topics.table import TopicTable, topic_table, write_vectors

ROOT = Path(__file__).parents[1]
VECTORS = ROOT / "bot/answers/topics/vectors.npz"
WEIGHTS = ROOT / "bot/answers/deciding/weights.json"
LIMITS = {
    "answer": 0.86,
    "answer_critical": 0.88,
    "answer_untied": 0.96,
    "probably": 0.75,
    "suggestions": 0.28,
}
"""Chosen on our own three events, each quarter of their questions left out (see deploy/ANSWERS.md)."""


def main() -> None:
    """Train for what is installed."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("sets", nargs="*", type=Path)
    asked.add_argument("--vectors", action="store_true")
    given = asked.parse_args()
    both = load_embedder()
    if not isinstance(both, BothEncoders):
        sys.exit("Both encoders are needed: pip install 'colloquy[semantic]'.")
    if given.vectors:
        write_vectors(both, str(VECTORS))
        topic_table.cache_clear()
    kept = Remembering(both)
    made = {each.name: _trained(each, given.sets) for each in (kept, FirstOf(both.first, kept))}
    text = json.dumps(made, indent=1) + "\n"
    read_deciders(text)
    WEIGHTS.write_text(text, encoding="utf-8")


def _trained(embedder: Embedder, sets: list[Path]) -> dict[str, Any]:
    table = topic_table(embedder.name)
    if table is None:
        sys.exit("The vectors are of other encoders: use --vectors.")
    chance = random.Random(7)
    rows: list[Row] = []
    for training in _trainings(table, embedder, sets, chance):
        sys.stderr.write(f"{embedder.name}: {training.name}\n")
        rows += rows_of(training, embedder)
    first, shown = judges(rows)
    for family in OWN:
        # Whole: with the ties as given, and as proposed.
        asked = [row for row in rows if row.family == family and row.whole]
        sys.stderr.write(f"{embedder.name}: {left_out(family, rows, asked, LIMITS)}\n")
    return {"data": _digest(sets), "limits": LIMITS, "first": first, "shown": shown}


def _trainings(
    table: TopicTable, embedder: Embedder, sets: list[Path], chance: random.Random
) -> list[Training]:
    tying = Tying(table, embedder)
    found: list[Training] = []
    for family in OWN:
        events = list(own_events(family, table, chance))
        found += events
        found += (
            replace(each, entries=tying.confirmed([replace(e, topic=None) for e in each.entries]))
            for each in events[:2]
        )
    return [*found, *public_sets(sets, table, chance)]


def _digest(sets: list[Path]) -> str:
    found = hashlib.sha256()
    for path in (
        *(HERE / name for name in OWN.values()),
        VECTORS,
        *sorted(sets, key=lambda path: path.name),
    ):
        found.update(hashlib.sha256(path.read_bytes()).digest())
    return found.hexdigest()


if __name__ == "__main__":
    main()
