"""All that is kept about a person as a ZIP of two files: one to be read, one for programs."""

import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from datetime import datetime
from itertools import groupby
from typing import Any, cast

from bot.domain.forms.reading import SKIPPED
from bot.domain.ids import HOUSE
from bot.domain.messages.texts import Detail, Moment, Said, Words
from bot.domain.my_data import ALONE, SHOWN
from bot.domain.people.people import Language, Role
from bot.texts.catalog import Catalog
from bot.texts.markup import visible_text

MIME_TYPE = "application/zip"


def pack(name: str, content: str, *, language: Language, catalog: Catalog) -> bytes:
    """Return a ZIP with `name`.txt, in a language, and `name`.json.

    `content` is the JSON of `bot.usecases.my_data.gathering`.
    """
    written = "\n".join(_Reader(json.loads(content), language, catalog).lines()) + "\n"
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as folder:
        # By the mark at its beginning simple editors know the encoding.
        folder.writestr(f"{name}.txt", written.encode("utf-8-sig"))
        folder.writestr(
            f"{name}.json", json.dumps(json.loads(content), ensure_ascii=False, indent=1)
        )
    return packed.getvalue()


class _Reader:
    """The readable part for one person."""

    def __init__(self, said: Mapping[str, Any], language: Language, catalog: Catalog) -> None:
        self._all = said
        self._language = language
        self._catalog = catalog

    def lines(self) -> Iterator[str]:
        """Yield every line: first what is about the account, then event by event."""
        yield from (self._say("my-data-title"), "")
        yield self._say("my-data-made", {"made-at": self._all["made_at"][:16].replace("T", " ")})
        rows: list[Mapping[str, Any]] = self._all["rows"]
        found = {each["event"] for part in ("rows", "named", "acts") for each in self._all[part]}
        if not found:
            yield self._say("my-data-nothing")
        for event_id in sorted(found, key=lambda each: (each != HOUSE, each)):
            yield from ("", f"== {self._title(event_id)} ==")
            here = [row for row in rows if row["event"] == event_id]
            for table, of_table in groupby(here, lambda row: str(row["table"])):
                yield from self._table(event_id, table, [each["row"] for each in of_table])
            if named := sum(each["event"] == event_id for each in self._all["named"]):
                yield from ("", self._say("my-data-others", {"count": named}))
            yield from self._acts(event_id)

    def _title(self, event_id: str) -> str:
        if event_id == HOUSE:
            return self._say("my-data-account")
        event = self._all["events"].get(event_id)
        if event is None:
            return self._say("my-data-event-gone")
        return Words(**event["title"]).in_language(self._language)

    def _table(self, event_id: str, table: str, rows: list[Any]) -> Iterator[str]:
        heading = self._say(f"my-data-table-{table.replace('_', '-')}")
        yield ""
        if table not in SHOWN:
            yield self._say("my-data-counted", {"what": heading, "count": len(rows)})
            return
        yield heading
        for row in rows:
            yield ""
            if row is None:
                yield f"  {self._say('my-data-unreadable')}"
                continue
            known = _flat(table, row)
            for field in SHOWN[table]:
                value = known.get(field)
                if value not in (None, "", SKIPPED, []):
                    label = self._label(field)
                    line = {"label": label, "value": self._value(event_id, field, value)}
                    yield f"  {self._say('my-data-line', line)}"

    def _label(self, field: str) -> str:
        if field.startswith("letter-"):
            return self._say(f"field-{field}")
        return self._say(f"my-data-field-{field.replace('_', '-')}")

    def _value(self, event_id: str, field: str, value: Any) -> Detail:
        event = self._all["events"].get(event_id)
        match field, value:
            case _, bool():
                return Said("my-data-yes" if value else "my-data-no")
            case "role", int():
                return Said(f"role-name-{Role(value).name.lower()}")
            case "subject", str():
                titles = {event_id: event["title"], **event["sessions"]} if event else {}
                return Words(**titles[value]) if value in titles else value
            case "diet", str() if self._catalog.has(f"need-{value}"):
                return Said(f"need-{value}")
            case "step", str():
                return Said(f"visa-step-{value}")
            case _, str() if field.endswith(("_at", "_until")):
                zone = event["zone"] if event else "UTC"
                return Moment(datetime.fromisoformat(value), zone)
            case (("standing" | "state" | "fact" | "audience" | "language" | "purpose"), str()):
                named = f"my-data-value-{value}"
                return Said(named) if self._catalog.has(named) else value
            case _, list():
                return Words.listed(map(str, cast("list[Any]", value)))
            case _:
                return str(value)

    def _acts(self, event_id: str) -> Iterator[str]:
        acts = [each for each in self._all["acts"] if each["event"] == event_id]
        if acts:
            yield from ("", self._say("my-data-acts"))
        for each in acts:
            details = {"at": each["at"][:16].replace("T", " "), "act": Said(each["text"])}
            text = "my-data-act-by-you" if each["by_you"] else "my-data-act-by-others"
            yield f"  {self._say(text, details)}"

    def _say(self, text: str, details: Mapping[str, Detail] | None = None) -> str:
        return visible_text(self._catalog.html(text, details or {}, self._language))


def _flat(table: str, row: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what a row says by name, whether in a column or in what is sealed, at whatever depth."""
    known: dict[str, Any] = {}
    for name, value in row.items():
        if name != "said":
            known.setdefault(name, value)
    said = row.get("said")
    if table in ALONE and not isinstance(said, dict):
        parts = cast("list[Any]", said) if isinstance(said, list) else [said]
        return {**known, ALONE[table]: next(iter(parts), None)}
    _gather(said, known)
    return known


def _gather(value: Any, known: dict[str, Any]) -> None:
    if not isinstance(value, dict):
        return
    for name, inner in cast("dict[str, Any]", value).items():
        if isinstance(inner, dict):
            _gather(inner, known)
        else:
            known.setdefault(name, inner)
