"""The pack's wordings with their vectors, which come with the bot: encoding them takes minutes."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from bot.answers.embedder import Embedder, phrasing_key
from bot.answers.topics.pack import screens, small_talk, topics
from bot.answers.vectors import VectorTable, arrays

_FILE = "vectors.npz"


class Kind(StrEnum):
    """What the pack has wordings for."""

    TOPIC = "topic"
    SCREEN = "screen"
    SMALL_TALK = "small-talk"


@dataclass(frozen=True, slots=True)
class Subject:
    """One topic, screen or kind of small talk, and its wordings in both languages."""

    kind: Kind
    id: str
    wordings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TopicTable:
    """Subjects, and one row per wording that has a vector; `owners[i]` is row i's subject.

    Wordings of one subject stand next to each other.
    """

    subjects: tuple[Subject, ...]
    texts: tuple[str, ...]
    owners: tuple[int, ...]
    vectors: VectorTable


def subjects() -> tuple[Subject, ...]:
    """Return all that the pack knows, topics first."""
    every = ((Kind.TOPIC, topics()), (Kind.SCREEN, screens()), (Kind.SMALL_TALK, small_talk()))
    return tuple(
        Subject(kind, name, tuple(text for texts in topic.wordings.values() for text in texts))
        for kind, held in every
        for name, topic in held.items()
    )


@cache
def topic_table(model: str) -> TopicTable | None:
    """Return the table for an embedder by its name; None where the file was made by another one.

    What both encoders made serves the first alone too. A wording that was changed since the file was made has no row.
    """
    numpy = arrays()
    place = files("bot.answers.topics") / _FILE
    if not place.is_file():
        return None
    with place.open("rb") as file, numpy.load(file, allow_pickle=False) as held:
        made_by = str(held["model"])
        if not f"{made_by}+".startswith(f"{model}+"):
            return None
        at = {bytes(key): number for number, key in enumerate(held["keys"])}
        rows = held["rows"].astype("float32") * held["scales"][:, None]
        widths = [int(each) for each in held["widths"]]
        if made_by != model:
            widths = widths[:1]
            rows = rows[:, : widths[0]]
    return _laid_out(at, rows, widths)


def _laid_out(at: dict[bytes, int], rows: Any, widths: Sequence[int]) -> TopicTable:
    every = subjects()
    found = [
        (text, owner, at[_key(text)])
        for owner, subject in enumerate(every)
        for text in subject.wordings
        if _key(text) in at
    ]
    return TopicTable(
        every,
        tuple(text for text, _, _ in found),
        tuple(owner for _, owner, _ in found),
        VectorTable(rows[[number for _, _, number in found]], widths),
    )


def _key(text: str) -> bytes:
    return bytes.fromhex(phrasing_key(text))[:8]


def write_vectors(embedder: Embedder, path: str) -> int:
    """Write the file anew, in bytes of eight bits; return how many wordings it has.

    It loses less than .005 of a cosine, and three quarters of the size.
    """
    numpy = arrays()
    texts = list(dict.fromkeys(text for subject in subjects() for text in subject.wordings))
    blobs = embedder.encode(texts)
    rows = numpy.frombuffer(b"".join(blobs), dtype="float32").reshape(len(texts), -1)
    scales = abs(rows).max(1) / 127
    numpy.savez(
        path,
        model=numpy.array(embedder.name),
        widths=numpy.array(embedder.widths),
        keys=numpy.array([list(_key(text)) for text in texts], dtype="uint8"),
        rows=numpy.rint(rows / scales[:, None]).astype("int8"),
        scales=scales.astype("float32"),
    )
    return len(texts)


def rows_of(table: TopicTable, names: Sequence[str]) -> dict[str, list[int]]:
    """Return per topic id (of those asked for) the places of its rows."""
    wanted = set(names)
    found: dict[str, list[int]] = {}
    for at, owner in enumerate(table.owners):
        subject = table.subjects[owner]
        if subject.kind is Kind.TOPIC and subject.id in wanted:
            found.setdefault(subject.id, []).append(at)
    return found
