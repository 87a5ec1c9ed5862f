"""`colloquy answers`: how well questions are answered, measured on evaluation sets."""

import dataclasses
import json
import resource
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, cast

import typer
from rich.console import Console
from rich.table import Table

from bot.answers.bands import Phrasing
from bot.answers.deciding.tying import tying_for
from bot.answers.embedder import Embedder
from bot.answers.encoders.loading import load_embedder
from bot.answers.index import Entry
from bot.answers.measuring import Asked, Measured, measure, pool
from bot.answers.rules.critical import is_critical
from bot.cli.manners import told_plainly
from bot.domain.ids import TopicId
from bot.domain.people.people import Language
from bot.plain_files import read_plain_file

_SET_BYTES = 50_000_000
_CRITICAL_CATEGORIES = frozenset(
    {"visa", "entry", "money", "medical", "security", "legal", "privacy", "emergency"}
)
_SHOWN = {
    "recall_at_1": "R@1",
    "recall_at_3": "R@3",
    "coverage": "coverage",
    "precision": "precision",
    "within_one_tap": "one tap",
    "unanswerable_recognised": "oos seen",
    "answered": "answered",
    "answered_oos": "of these oos",
    "queries": "queries",
    "oos": "oos",
    "p99_ms": "p99 ms",
}

answers_app = typer.Typer(
    help="How well questions are answered.", no_args_is_help=True, rich_markup_mode=None
)


class SetWrong(Exception):
    """A file is not an evaluation set; the message names file and place."""


@answers_app.command("measure")
def measure_sets(
    sets: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Evaluation sets (JSON).")],
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    lexical: Annotated[bool, typer.Option("--lexical", help="Without the encoder.")] = False,
    untied: Annotated[
        bool, typer.Option("--untied", help="Tie no entry to the topic that is proposed for it.")
    ] = False,
) -> None:
    """Measure on files of the form {kb: [{id, questions}], queries: [{q, id | ok}], oos: [{q}]}.

    Entries are tied to the topics in the file (`topic`), or, where it has none and is about an
    event, to those proposed: as by an organizer who confirms every proposal.
    """
    with told_plainly(SetWrong):
        read = {str(path): _read(path) for path in sets}
        embedder = None if lexical else load_embedder()
        tying = None if embedder is None or untied else tying_for(embedder)
        found = {
            name: measure(tying.confirmed(kb) if tying else kb, asked, embedder=embedder)
            for name, (kb, asked) in read.items()
        }
    if as_json:
        typer.echo(json.dumps(_report(found, embedder), ensure_ascii=False, indent=2))
    else:
        _show(found, embedder)


def _report(found: Mapping[str, Measured], embedder: Embedder | None) -> dict[str, Any]:
    mode = _mode(embedder)
    files = [{"file": n, "mode": mode} | dataclasses.asdict(m) for n, m in found.items()]
    pooled = dataclasses.asdict(pool(list(found.values())))
    return {"mode": mode, "rss_mb": _memory(), "files": files, "pooled": pooled}


def _show(found: Mapping[str, Measured], embedder: Embedder | None) -> None:
    table = Table("set", *_SHOWN.values(), title=f"{_mode(embedder)}, {_memory()} MB")
    for name, measured in found.items():
        figures = dataclasses.asdict(measured)
        table.add_row(Path(name).stem, *(_figure(figures[field]) for field in _SHOWN))
    pooled = dataclasses.asdict(pool(list(found.values())))
    table.add_section()
    table.add_row("pooled", *(_figure(pooled.get(field)) for field in _SHOWN))
    Console(width=120 if not sys.stdout.isatty() else None).print(table)


def _figure(value: float | None) -> str:
    if value is None:
        return "-"
    return str(value) if isinstance(value, int) else f"{value:.3f}"


def _mode(embedder: Embedder | None) -> str:
    return "lexical" if embedder is None else f"semantic ({embedder.name})"


def _memory() -> int:
    """Return the most memory this process has held, in MB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(peak / (1_048_576 if sys.platform == "darwin" else 1_024))


def _read(path: Path) -> tuple[list[Entry], list[Asked]]:
    """Read a set.

    Raises:
        SetWrong: it cannot be read, is no JSON, or lacks what measuring needs.
    """
    try:
        content = read_plain_file(path, _SET_BYTES)
    except OSError as error:
        raise SetWrong(f"{path}: cannot be read ({error.strerror}).") from None
    if len(content) > _SET_BYTES:
        raise SetWrong(f"{path}: larger than {_SET_BYTES // 1_000_000} MB.")
    try:
        found = json.loads(content)
    except (ValueError, RecursionError):
        raise SetWrong(f"{path}: is not a JSON file.") from None
    kb = [_entry(path, at, item) for at, item in enumerate(_list(path, found, "kb"))]
    if not kb:
        raise SetWrong(f'{path}: "kb" is empty; there is nothing to find.')
    queries = _list(path, found, "queries")
    asked = [_query(path, at, item) for at, item in enumerate(queries)]
    oos = _list(path, found, "oos") if "oos" in found else []
    asked += [
        Asked(_text(path, f"oos[{at}]", _q(item)), frozenset(), _why(item))
        for at, item in enumerate(oos)
    ]
    return kb, asked


def _list(path: Path, found: object, field: str) -> list[object]:
    held = cast("dict[str, object]", found).get(field) if isinstance(found, dict) else None
    if not isinstance(held, list):
        raise SetWrong(f'{path}: needs a list "{field}".')
    return cast("list[object]", held)


def _entry(path: Path, at: int, item: object) -> Entry:
    where = f"kb[{at}]"
    if not isinstance(item, dict):
        raise SetWrong(f"{path}: {where} is not an object.")
    fields = cast("dict[str, object]", item)
    questions = fields.get("questions")
    if not isinstance(questions, list) or not questions:
        raise SetWrong(f'{path}: {where} needs a list "questions".')
    texts = [_text(path, f"{where}.questions", text) for text in cast("list[object]", questions)]
    language = Language.ZH if fields.get("lang") == "zh" else Language.EN
    category = fields.get("category")
    critical = (
        category in _CRITICAL_CATEGORIES
        if isinstance(category, str) and category
        else any(map(is_critical, texts))
    )
    phrasings = tuple(Phrasing(text, language) for text in texts)
    topic = _said(fields, "topic")
    return Entry(
        _text(path, f"{where}.id", fields.get("id")),
        phrasings,
        critical=critical,
        topic=TopicId(topic) if topic else None,
    )


def _query(path: Path, at: int, item: object) -> Asked:
    where = f"queries[{at}]"
    fields = cast("dict[str, object]", item) if isinstance(item, dict) else {}
    right = fields.get("ok")
    wanted = cast("list[object]", right) if isinstance(right, list) and right else []
    wanted = [*wanted, *([fields["id"]] if "id" in fields else [])]
    if not wanted:
        raise SetWrong(f'{path}: {where} needs "id" or "ok".')
    ids = frozenset(_text(path, f"{where}.id", one) for one in wanted)
    text = _text(path, f"{where}.q", fields.get("q"))
    return Asked(text, ids, _said(fields, "kind").partition(":")[0], _said(fields, "lang"))


def _q(item: object) -> object:
    return cast("dict[str, object]", item).get("q") if isinstance(item, dict) else item


def _why(item: object) -> str:
    return _said(cast("dict[str, object]", item), "why") if isinstance(item, dict) else ""


def _said(fields: Mapping[str, object], field: str) -> str:
    """Return what a set says besides, "" if nothing."""
    value = fields.get(field)
    return value if isinstance(value, str) else ""


def _text(path: Path, where: str, value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise SetWrong(f"{path}: {where} is not a text.")
    return str(value)
