"""One field of an event file on its own: read out of a file, and written to one."""

from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import yaml

from bot.domain.messages.texts import Words
from bot.eventfile.event_file import Branch, Spot
from bot.eventfile.sent_files.tables import TableShape, compose_table, in_columns, is_table
from bot.eventfile.yaml_file import EventFileWrong, Fault, NotPlainYaml, compose

FIELDS = (
    "event",
    "sessions",
    "knowledge",
    "glossary",
    "venue",
    "letterhead",
    "security",
    "features",
    "interventions",
    "retention",
    "bands",
    "series",
    "about",
    "selection",
    "care",
    "cards",
    "readout",
)


@contextmanager
def opened_part(
    content: bytes, *, field: str, path: Path, shape: TableShape | None = None
) -> Generator[Branch]:
    """Let one field be read; it must be there. The others of a whole event file are passed over.

    What nobody has read at the end is a fault as well. With a `shape`, a table may stand in place
    of the YAML; its faults name row and column.

    Raises:
        EventFileWrong: with every fault that was found.
    """
    faults: list[Fault] = []
    text = content.decode(errors="replace")
    table = shape if shape and is_table(text, shape) else None
    try:
        node = compose_table(text, table, faults) if table else compose(content)
        top = Branch(Spot(node, "", faults))
    except NotPlainYaml as wrong:
        raise EventFileWrong(path, [wrong.fault]) from None
    for other in FIELDS:
        if other != field:
            top.find(other)
    top.need(field)
    yield top
    top.close()
    if faults:
        told = [in_columns(fault, table) for fault in faults] if table else faults
        raise EventFileWrong(path, told)


def write_part(field: str, items: Iterable[dict[str, Any]]) -> str:
    """Return a list of items as the YAML of a file with that one field; empty values are left out."""
    listed = [{name: value for name, value in item.items() if value} for item in items]
    return write_parts({field: listed})


def write_parts(parts: Mapping[str, Any]) -> str:
    """Return fields with what stands below them as the YAML of a file."""
    return yaml.safe_dump(dict(parts), allow_unicode=True, sort_keys=False, width=1000)


def both_tongues(words: Words) -> dict[str, str]:
    """Return words as a file has them, without a language that is missing."""
    return {name: text for name, text in (("en", words.en), ("zh", words.zh)) if text}
