"""What a round votes on, as organizers write it in a spreadsheet."""

import csv
from collections.abc import Sequence
from pathlib import Path

from bot.cli.feedback.files import CannotDo, read_text
from bot.crypto.feedback.manifest_fields import LONGEST_TITLE, MOST_BALLOTS
from bot.domain.messages.texts import Words
from bot.domain.ratings import Scale, VoteItem
from bot.texts.inert import one_line


def read_items(path: Path) -> Sequence[VoteItem]:
    """Read CSV with the columns en and zh, and perhaps scale. Raises CannotDo, OSError."""
    lines = read_text(path).splitlines()
    try:
        rows = list(csv.DictReader(lines, strict=True))
    except csv.Error:
        raise CannotDo(f"{path} is not a CSV file") from None
    items = [_item(number, row) for number, row in enumerate(rows, start=2)]
    if not 0 < len(items) <= MOST_BALLOTS:
        raise CannotDo(f"{path} must have 1 to {MOST_BALLOTS} lines below its heading")
    return items


def _item(number: int, row: dict[str, str | None]) -> VoteItem:
    """Raises CannotDo, naming the line and not what stands there."""
    en, zh = (one_line(row.get(name) or "") for name in ("en", "zh"))
    if not (en and zh) or max(len(en), len(zh)) > LONGEST_TITLE:
        raise CannotDo(
            f"line {number}: both en and zh are needed, of at most {LONGEST_TITLE} characters"
        )
    try:
        scale = Scale((row.get("scale") or Scale.AGREEMENT).strip())
    except ValueError:
        raise CannotDo(f"line {number}: a scale is {' or '.join(Scale)}") from None
    return VoteItem(Words(en, zh), scale)
