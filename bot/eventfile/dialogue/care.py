"""The field `care` of the event file: risks, words to avoid, places. See deploy/EVENTFILE.md."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from bot.domain.care.care import (
    MOST_PLACES,
    MOST_RISKS,
    REASON,
    RISK_TEXT,
    Care,
    Finding,
    Place,
    PlaceMark,
    PlaceMatter,
    Risk,
    StandardRisk,
)
from bot.domain.care.wording import MOST_WORDS, WORD
from bot.domain.visa.countries import country
from bot.eventfile.event_file import Branch
from bot.eventfile.fields import PLACE, read_both, read_one
from bot.eventfile.parts import both_tongues, opened_part, write_parts


def parse_care(
    content: bytes, *, new_id: Callable[[], str], path: Path = Path("care.yaml")
) -> Care:
    """Check a file with the field `care`, or that of a whole event file.

    Raises:
        EventFileWrong: with every fault that was found, each with its line and field.
    """
    with opened_part(content, field="care", path=path) as top:
        return read_care(top, new_id) or Care()


def read_care(top: Branch, new_id: Callable[[], str]) -> Care | None:
    """Return what stands below `care`; None where the file says nothing of it."""
    spot = top.find("care")
    branch = spot.branch() if spot else None
    if branch is None:
        return None
    risks, places = branch.find("risks"), branch.find("places")
    found = [_risk(each.branch(), new_id) for each in (risks.items(MOST_RISKS) if risks else ())]
    known = [each for each in found if each]
    said = Care(
        tuple({each.id: each for each in known}.values()),
        _wording(branch),
        tuple(
            place
            for each in (places.items(MOST_PLACES) if places else ())
            if (place := _place(each.branch()))
        ),
    )
    branch.close()
    return said


def _risk(branch: Branch | None, new_id: Callable[[], str]) -> Risk | None:
    if branch is None:
        return None
    reviewed = _day(branch)
    if branch.find("standard"):
        kind = read_one(branch, "standard", StandardRisk)
        branch.close()
        return Risk(kind.value, reviewed_on=reviewed) if kind else None
    words, we_do = read_both(branch, "risk", RISK_TEXT), read_both(branch, "we_do", RISK_TEXT)
    branch.close()
    return Risk(new_id(), words, we_do, reviewed)


def _day(branch: Branch) -> date | None:
    spot = branch.find("reviewed")
    if spot is None:
        return None
    try:
        return date.fromisoformat(spot.text(10))
    except ValueError:
        spot.complain("must be a day like 2027-02-28.", "day")
        return None


def _wording(branch: Branch) -> tuple[str, ...] | None:
    listed = branch.find("wording")
    if listed is None:
        return None
    return tuple(dict.fromkeys(each.text(WORD) for each in listed.items(MOST_WORDS)))


def _place(branch: Branch | None) -> Place | None:
    if branch is None:
        return None
    spot = branch.need("country")
    code = spot.text(2) if spot else ""
    if spot and code and country(code) is None:
        spot.complain("must be a country's two letters, like CH.", "country")
    name = read_both(branch, "name", PLACE)
    findings: dict[PlaceMatter, Finding] = {}
    for matter in PlaceMatter:
        below = found.branch() if (found := branch.need(matter)) else None
        if below is not None:
            mark = read_one(below, "mark", PlaceMark) or PlaceMark.UNKNOWN
            findings[matter] = Finding(mark, read_both(below, "reason", REASON))
            below.close()
    branch.close()
    return Place(code, name, findings)


def write_care(said: Care) -> str:
    """Return it as YAML that `parse_care` reads back."""
    return write_parts({"care": written_care(said)})


def written_care(said: Care) -> dict[str, Any]:
    """Return it as a file has it; what is empty is left out."""
    parts: dict[str, Any] = {
        "risks": [_written_risk(each) for each in said.risks],
        "places": [
            {
                "country": each.country,
                "name": both_tongues(each.name),
                **{
                    matter.value: {"mark": found.mark.value, "reason": both_tongues(found.reason)}
                    for matter, found in each.findings.items()
                },
            }
            for each in said.places
        ],
    }
    kept = {name: part for name, part in parts.items() if part}
    return kept if said.wording is None else {**kept, "wording": [*said.wording]}


def _written_risk(risk: Risk) -> dict[str, Any]:
    said: dict[str, Any] = (
        {"standard": risk.standard.value}
        if risk.standard
        else {"risk": both_tongues(risk.words), "we_do": both_tongues(risk.we_do)}
    )
    if risk.reviewed_on:
        said["reviewed"] = risk.reviewed_on.isoformat()
    return said
