"""`colloquy guard`: how well the Chatham guard finds people, measured on labelled sentences."""

import csv
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, cast

import typer
from rich.console import Console
from rich.table import Table

from bot.chatham.guard import Guard
from bot.chatham.hits import Hit
from bot.chatham.measuring import Labelled, Measured, Tally, measure, total
from bot.chatham.roster import Attendee, Roster
from bot.cli.manners import told_plainly
from bot.eventfile.dialogue.roster_file import parse_roster
from bot.eventfile.yaml_file import FILE_BYTES, EventFileWrong
from bot.plain_files import read_plain_file

_SET_BYTES = 5_000_000
_COLUMNS = ("identifies", "class", "sentence")

guard_app = typer.Typer(
    help="How well the guard finds people in texts.", no_args_is_help=True, rich_markup_mode=None
)


class SentencesWrong(Exception):
    """A file holds no labelled sentences; the message names file and line."""


@guard_app.command("measure")
def measure_guard(
    file: Annotated[Path, typer.Argument(help="Labelled sentences (TSV).")],
    roster: Annotated[Path, typer.Option(help="The guests they speak of (YAML).")],
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    wrong: Annotated[
        bool, typer.Option("--wrong", help="Print the sentences that were judged wrongly.")
    ] = False,
) -> None:
    """Measure on a table with the columns identifies (1 or 0), class and sentence.

    Caught is a sentence with 1 in which something was found, red or amber; a false alarm one with
    0 in which something was found. The guard cannot find allusions: no figure here is a pass.
    """
    with told_plainly(SentencesWrong, EventFileWrong):
        rows = parse_roster(read_plain_file(roster, FILE_BYTES), path=roster)
        labelled = list(_read(file))
        guard = Guard(Roster(tuple(map(_attendee, rows))))
        measured = measure(guard, labelled)
    if as_json:
        report = _report(measured) | ({"wrong": _wrong(measured)} if wrong else {})
        typer.echo(json.dumps(report, ensure_ascii=False, indent=2))
        return
    _show(measured)
    for each in _wrong(measured) if wrong else ():
        typer.echo(f"{each['judged']}: {each['sentence']}")


def _attendee(row: Mapping[str, Any]) -> Attendee:
    return Attendee(**row)


def _read(path: Path) -> Iterator[Labelled]:
    """Read a table.

    Raises:
        SentencesWrong: It cannot be read, lacks a column, or a line has no 0 or 1.
    """
    content = read_plain_file(path, _SET_BYTES)
    if len(content) > _SET_BYTES:
        raise SentencesWrong(f"{path}: larger than {_SET_BYTES // 1_000_000} MB.")
    try:
        lines = content.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        raise SentencesWrong(f"{path}: is not UTF-8 text.") from None
    table = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    missing = [name for name in _COLUMNS if name not in (table.fieldnames or ())]
    if missing:
        raise SentencesWrong(f"{path}: line 1 needs the column {missing[0]}, parted by tabs.")
    for number, row in enumerate(cast("Iterator[dict[str, str | None]]", table), start=2):
        told, text = (row["identifies"] or "").strip(), (row["sentence"] or "").strip()
        if told not in {"0", "1"} or not text:
            raise SentencesWrong(f"{path}: line {number} needs 0 or 1, a class and a sentence.")
        yield Labelled(told == "1", (row["class"] or "").strip(), text)


def _report(measured: Measured) -> dict[str, Any]:
    return {
        "caught": {name: _figures(tally) for name, tally in sorted(measured.caught.items())},
        "alarms": {name: _figures(tally) for name, tally in sorted(measured.alarms.items())},
        "together": {
            "caught": _figures(total(measured.caught.values())),
            "alarms": _figures(total(measured.alarms.values())),
        },
    }


def _figures(tally: Tally) -> dict[str, float | int]:
    every = tally.sentences or 1
    return {
        "sentences": tally.sentences,
        "red": tally.red,
        "red_or_amber": tally.hit,
        "share_red": round(tally.red / every, 4),
        "share_red_or_amber": round(tally.hit / every, 4),
    }


def _show(measured: Measured) -> None:
    table = Table("class", "sentences", "red", "red or amber", "share", title="Caught")
    _rows(table, measured.caught)
    Console().print(table)
    table = Table("class", "sentences", "red", "red or amber", "share", title="False alarms")
    _rows(table, measured.alarms)
    Console().print(table)


def _rows(table: Table, tallies: Mapping[str, Tally]) -> None:
    together = {"together": total(tallies.values())}
    for name, tally in [*sorted(tallies.items()), *together.items()]:
        share = f"{tally.hit / (tally.sentences or 1):.2f}"
        table.add_row(name, str(tally.sentences), str(tally.red), str(tally.hit), share)


def _wrong(measured: Measured) -> list[dict[str, Any]]:
    return [
        {
            "judged": "missed" if each.identifies else "red alarm",
            "class": each.kind,
            "sentence": each.text,
            "hits": [_hit(hit) for hit in hits],
        }
        for each, hits in measured.wrong
    ]


def _hit(hit: Hit) -> dict[str, Any]:
    return {"words": hit.words, "rule": hit.rule, "colour": hit.colour, "fits": hit.fits}
