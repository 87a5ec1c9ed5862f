"""A roster as a YAML list of guests, for measuring the Chatham guard: deploy/DIALOGUE.md has the format."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from bot.eventfile.event_file import Branch, Spot
from bot.eventfile.yaml_file import EventFileWrong, Fault, NotPlainYaml, compose

GUESTS = 1_000
_TEXT = 200
_LISTS = ("affiliations", "facts", "aliases", "roles")
_TEXTS = ("name", "zh", "country", "gender", "kind")
_WRAPPED = b"roster:\n"

Row = Mapping[str, str | tuple[str, ...]]
"""A guest: texts under `name`, `zh`, `country`, `gender`, `kind`; the rest are tuples of texts."""


def parse_roster(content: bytes, *, path: Path = Path("roster.yaml")) -> list[Row]:
    """Return the guests of a list, or of a mapping with the one field `roster`.

    Fields that nobody here knows are passed over: the file may serve other ends as well.

    Raises:
        EventFileWrong: with every fault that was found.
    """
    faults: list[Fault] = []
    bare = content.removeprefix(b"\xef\xbb\xbf")
    wrapped = not bare.startswith(_WRAPPED) and b"\n" + _WRAPPED not in bare
    try:
        top = Branch(Spot(compose(_WRAPPED + bare if wrapped else bare), "", faults))
    except NotPlainYaml as wrong:
        faults.append(wrong.fault)
        raise EventFileWrong(path, list(_moved(faults, -int(wrapped)))) from None
    listed = top.need("roster")
    branches = [spot.branch() for spot in (listed.items(GUESTS) if listed else ())]
    rows = [_row(branch) for branch in branches if branch]
    if faults:
        raise EventFileWrong(path, list(_moved(faults, -int(wrapped))))
    return rows


def _row(branch: Branch) -> Row:
    branch.need("name")
    row: dict[str, str | tuple[str, ...]] = {}
    for name in _TEXTS:
        spot = branch.find(name)
        row[name] = spot.text(_TEXT) if spot and not _is_empty(spot) else ""
    for name in _LISTS:
        spot = branch.find(name)
        row[name] = tuple(item.text(_TEXT) for item in spot.items(100)) if spot else ()
    return row


def _is_empty(spot: Spot) -> bool:
    return spot.node.value == ""


def _moved(faults: list[Fault], by: int) -> Iterator[Fault]:
    for fault in faults:
        yield Fault(max(fault.line + by, 0), fault.field, fault.sentence, fault.code, fault.details)
