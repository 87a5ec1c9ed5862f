"""What was written, as Markdown to read, as CSV to count, and as a form to reply in.

Every word is a stranger's: it is made inert for Markdown, for a spreadsheet and for a terminal.
The language of the page is left out, for among a few people it may point at one of them.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from bot.cli.feedback.opened.answers import OpenedAnswer, OpenedBallot, Opening
from bot.crypto.feedback.manifests import BallotKind, Manifest
from bot.domain.messages.texts import Words
from bot.domain.spreadsheets.cells import harmless
from bot.texts.inert import one_line, strip_controls

_MARKS = re.compile(r"([\\`*_{}\[\]<>#|!~&$])")
_KINDS = {
    BallotKind.QUESTION: Words("Questions", "提问"),
    BallotKind.CONCERN: Words("Concerns about the norms", "关于准则的关切"),
    BallotKind.GOAL: Words("Goals", "目标"),
    BallotKind.OBJECTION: Words("Objections", "反对意见"),
}
_NUMBERS = {5: "five"}
_REPLY_HEAD = """\
# Replies

Write a reply under each question, or nothing where you do not reply. Leave the lines that begin
with `##` or `>` as they are; no line of a reply may begin so. A reply has at most about 600 Chinese
characters or 2000 English letters, and everybody who asked can read only their own.
"""


def write_markdown(opening: Opening, manifest: Manifest, remarks: Sequence[str]) -> str:
    """Return the answers as Markdown (CommonMark)."""
    parts = [f"# {_title(manifest.title)}", _foreword(opening, remarks)]
    for opened in opening.ballots:
        parts.append(f"## {_heading(opened)}")
        if opened.answers is None:
            parts.append(_too_few(manifest.threshold))
            continue
        parts.append(_summary(opened.answers))
        parts += [_entry(answer) for answer in opened.answers]
    return "\n\n".join(part for part in parts if part) + "\n"


def write_csv(opening: Opening) -> str:
    """Return the answers as CSV with a byte order mark, which spreadsheets need for Chinese."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(("ballot", "kind", "title", "rating", "text", "ref"))
    for opened in opening.ballots:
        for each in opened.answers or ():
            row = (
                opened.ballot.id,
                opened.ballot.kind.value,
                _plain_heading(opened),
                "" if each.answer.rating is None else str(each.answer.rating),
                strip_controls(each.answer.text),
                each.ref,
            )
            writer.writerow([harmless(cell) for cell in row])
    return "\ufeff" + written.getvalue()


def write_reply_form(answers: Iterable[OpenedAnswer]) -> str:
    """Return a Markdown form with a section for each answer that can be replied to."""
    sections = [f"## {each.ref}\n\n{_quoted(each.answer.text)}\n\n" for each in answers]
    return "\n".join([_REPLY_HEAD, *sections])


def count_words(count: int, noun: str) -> str:
    """Return a count with its noun in English."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _foreword(opening: Opening, remarks: Sequence[str]) -> str:
    lines = ["The order of the answers is random."]
    lines += [
        f"Still open, so not shown: {_title(ballot.title)} ({ballot.id})."
        for ballot in opening.too_early
    ]
    lines += remarks
    return "\n".join(f"- {line}" for line in lines)


def _summary(answers: tuple[OpenedAnswer, ...]) -> str:
    ratings = [each.answer.rating for each in answers if each.answer.rating is not None]
    words = count_words(len(answers), "answer")
    if not ratings:
        return f"{words}."
    stars = " · ".join(f"{star}★ {ratings.count(star)}" for star in range(5, 0, -1))
    return f"{words}, rated {sum(ratings) / len(ratings):.1f} of 5 on average ({stars})."


def _entry(each: OpenedAnswer) -> str:
    stars = each.answer.rating or 0
    rating = "★" * stars + "☆" * (5 - stars) if stars else ""
    heading = " ".join(part for part in (rating, f"`{each.ref}`" if each.ref else "") if part)
    return f"### {heading or '—'}\n\n{_quoted(each.answer.text)}"


def _quoted(text: str) -> str:
    """Return a text as a block quote in which nothing is markup; its lines stay lines."""
    lines = strip_controls(text).split("\n") if text.strip() else ["(no text)"]
    return "\n".join(f"> {_escaped(line)}  " for line in lines)


def _too_few(threshold: int) -> str:
    return f"Fewer than {_NUMBERS.get(threshold, threshold)} answers: nothing is shown."


def _heading(opened: OpenedBallot) -> str:
    return _escaped(_plain_heading(opened))


def _plain_heading(opened: OpenedBallot) -> str:
    return _plain(_KINDS.get(opened.ballot.kind, opened.ballot.title))


def _title(words: Words) -> str:
    return _escaped(_plain(words))


def _escaped(text: str) -> str:
    return _MARKS.sub(r"\\\1", text)


def _plain(words: Words) -> str:
    return " / ".join(one_line(each) for each in (words.en, words.zh) if each)
