"""Prepared answers as a spreadsheet: one row per way to ask.

A cell that a spreadsheet would take for a formula gets an apostrophe before it, which is taken off
again when the file is read.
"""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path

from bot.domain.broadcasts import Audience
from bot.domain.events import Session
from bot.domain.ids import SessionId, TopicId
from bot.domain.knowledge.entries import (
    ENTRIES,
    QUESTION,
    QUESTIONS,
    UNDECIDED,
    KnowledgeEntry,
    same_question,
)
from bot.domain.messages.marked import unmarked
from bot.domain.messages.texts import Words
from bot.domain.spreadsheets.cells import harmless, without_guard
from bot.domain.spreadsheets.rows import Row, TableBroken, read_rows
from bot.domain.visible_text import is_visible
from bot.eventfile.fields import KEY, TEXT
from bot.eventfile.knowledge_file import (
    ORGANIZERS,
    audience_name,
    ids_by_name,
    names_by_id,
    read_audience,
    read_expiry,
    read_topic,
)
from bot.eventfile.sent_files.tables import first_line, folded
from bot.eventfile.yaml_file import EventFileWrong, Fault

COLUMNS = (
    "key",
    "category",
    "question_en",
    "question_zh",
    "answer_en",
    "answer_zh",
    "audience",
    "expires",
    "topic",
)
_ROWS = ENTRIES * QUESTIONS


def is_csv(content: str) -> bool:
    """Say whether a text begins like a spreadsheet rather than like YAML: its first line tells."""
    try:
        rows = _rows(first_line(content))
    except TableBroken:
        return True
    return bool(rows) and COLUMNS[0] in map(_heading, rows[0].cells) and len(rows[0].cells) > 1


def write_knowledge_csv(entries: Iterable[KnowledgeEntry], *, sessions: Sequence[Session]) -> str:
    """Return entries as CSV that `parse_knowledge_csv` reads back."""
    names = names_by_id(sessions)
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(COLUMNS)
    for entry in entries:
        for number, question in enumerate(entry.questions):
            once = (
                (
                    unmarked(entry.answer.en),
                    unmarked(entry.answer.zh),
                    audience_name(entry.audience, names),
                    entry.expires.isoformat() if entry.expires else "",
                    entry.topic,
                )
                if number == 0
                else ("", "", "", "", "")
            )
            cells = (entry.key, entry.category, question.en, question.zh, *once)
            writer.writerow([harmless(cell) for cell in cells])
    return written.getvalue()


def parse_knowledge_csv(
    content: str, *, sessions: Sequence[Session], path: Path = Path("knowledge.csv")
) -> list[KnowledgeEntry]:
    """Check a spreadsheet of prepared answers; rows with the same key belong together.

    Raises:
        EventFileWrong: with every fault that was found.
    """
    reading = _Reading(ids_by_name(sessions))
    try:
        heading, *rows = _rows(content)
    except TableBroken as broken:
        fault = Fault(broken.line, "", "A quotation mark is not closed.", "not-csv")
        raise EventFileWrong(path, [fault]) from None
    names = [_heading(cell) for cell in heading.cells]
    for row in rows[:_ROWS]:
        cells = [without_guard(cell) for cell in row.cells]
        reading.take(row.line, dict(zip(names, cells, strict=False)))
    if len(rows) > _ROWS or len(reading.entries) > ENTRIES:
        reading.complain(
            0, "", f"has too many items; at most {ENTRIES}.", "too-many-entries", most=ENTRIES
        )
    if not rows:
        reading.complain(0, "key", "is missing.", "missing")
    for key, entry in reading.entries.items():
        if not entry.answer.en and not entry.answer.zh:
            reading.complain(reading.lines[key], "answer_en", "is missing.", "missing")
        if not entry.questions:
            reading.complain(reading.lines[key], "question_en", "is missing.", "missing")
    if reading.faults:
        raise EventFileWrong(path, reading.faults)
    return list(reading.entries.values())


@dataclass(slots=True)
class _Reading:
    """What has been read so far: entries by key, the line each began on, and the faults."""

    sessions: Mapping[str, SessionId]
    entries: dict[str, KnowledgeEntry] = field(default_factory=dict[str, KnowledgeEntry])
    lines: dict[str, int] = field(default_factory=dict[str, int])
    faults: list[Fault] = field(default_factory=list[Fault])
    _asked: dict[str, str] = field(default_factory=dict[str, str])

    def take(self, line: int, row: Mapping[str, str]) -> None:
        """Take one row."""
        key = folded(row.get("key", ""))
        if not KEY.fullmatch(key):
            self.complain(line, "key", "must be 1 to 40 small letters, digits and hyphens.", "key")
            return
        known = self.entries.get(key) or KnowledgeEntry(key, (), Words(""))
        self.lines.setdefault(key, line)
        question = Words(
            self._text(line, row, "question_en", QUESTION),
            self._text(line, row, "question_zh", QUESTION),
        )
        questions = known.questions
        if question.en or question.zh:
            questions = (*questions, question)
            self._ask_once(line, key, question)
        if len(questions) > QUESTIONS:
            self.complain(
                line,
                "question_en",
                f"is one too many; at most {QUESTIONS}.",
                "too-many-questions",
                most=QUESTIONS,
            )
        answer = Words(
            self._text(line, row, "answer_en", TEXT) or known.answer.en,
            self._text(line, row, "answer_zh", TEXT) or known.answer.zh,
        )
        category = folded(row.get("category", "")) or known.category
        if not KEY.fullmatch(category):
            self.complain(
                line, "category", "must be 1 to 40 small letters, digits and hyphens.", "key"
            )
        self.entries[key] = replace(
            known,
            questions=questions,
            answer=answer,
            category=category,
            audience=self._audience(line, row) or known.audience,
            expires=self._day(line, row) or known.expires,
            topic=self._topic(line, row) or known.topic,
        )

    def complain(
        self, line: int, name: str, sentence: str, code: str, **details: str | int | Words
    ) -> None:
        """Add a fault."""
        self.faults.append(Fault(line, name, sentence, code, details))

    def _text(self, line: int, row: Mapping[str, str], name: str, longest: int) -> str:
        text = row.get(name, "")
        if len(text) > longest:
            self.complain(
                line,
                name,
                f"is too long: {len(text)} characters, at most {longest}.",
                "too-long",
                count=len(text),
                longest=longest,
            )
        elif any(not char.isprintable() and char != "\n" for char in text):
            self.complain(
                line,
                name,
                "contains an invisible control character; type the text anew.",
                "control",
            )
        elif text and not is_visible(text):
            self.complain(line, name, "shows nothing; type a text that can be seen.", "unseen")
        return text

    def _audience(self, line: int, row: Mapping[str, str]) -> Audience | None:
        name = row.get("audience", "")
        if not name:
            return None
        audience = read_audience(name, self.sessions) or read_audience(
            name.casefold(), self.sessions
        )
        if audience is None:
            self.complain(
                line,
                "audience",
                "must be all, confirmed, organizers, or session: and the key of a session.",
                "audience",
            )
        return audience or ORGANIZERS

    def _day(self, line: int, row: Mapping[str, str]) -> date | None:
        text = row.get("expires", "")
        return read_expiry(text, partial(self.complain, line, "expires")) if text else None

    def _topic(self, line: int, row: Mapping[str, str]) -> TopicId:
        name = folded(row.get("topic", ""))
        return read_topic(name, partial(self.complain, line, "topic")) if name else UNDECIDED

    def _ask_once(self, line: int, key: str, question: Words) -> None:
        for text in {question.en, question.zh} - {""}:
            other = self._asked.setdefault(same_question(text), key)
            if other != key:
                self.complain(
                    line,
                    "question_en",
                    f"has a question of {key} that {other} answers too; keep one.",
                    "question-twice",
                    one=key,
                    other=other,
                )


def _rows(content: str) -> tuple[Row, ...]:
    return read_rows(content, is_heading=lambda cell: _heading(cell) in COLUMNS)


def _heading(cell: str) -> str:
    return "_".join(cell.casefold().replace("-", " ").replace("_", " ").split())
