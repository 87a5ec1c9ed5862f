"""The field `about` of the event file: who pays, who facilitates, why. See deploy/EVENTFILE.md."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from bot.domain.knowledge.background import (
    CARD_TEXT,
    CARD_TITLE,
    MOST_CARDS,
    Background,
    CaseCard,
    Confidentiality,
    FacilitatorCard,
    Funder,
    Share,
)
from bot.domain.messages.texts import Words
from bot.eventfile.event_file import Branch
from bot.eventfile.fields import read_both, read_one, read_words, read_year
from bot.eventfile.parts import both_tongues, opened_part, write_parts

T = TypeVar("T")


def parse_background(content: bytes, *, path: Path = Path("about.yaml")) -> Background:
    """Check a file with the field `about`, or that of a whole event file.

    Raises:
        EventFileWrong: with every fault that was found, each with its line and field.
    """
    with opened_part(content, field="about", path=path) as top:
        return read_background(top) or Background()


def read_background(top: Branch) -> Background | None:
    """Return what stands below `about`; None where the file says nothing of it."""
    spot = top.find("about")
    branch = spot.branch() if spot else None
    if branch is None:
        return None
    choice, reason = _confidentiality(branch)
    said = Background(
        choice,
        reason,
        read_both(branch, "embargo", CARD_TEXT) if branch.find("embargo") else Words(""),
        read_both(branch, "why", CARD_TEXT) if branch.find("why") else Words(""),
        _cards(branch, "funders", _funder),
        _cards(branch, "facilitators", _facilitator),
        _cards(branch, "case", _case),
    )
    branch.close()
    return said


def _confidentiality(branch: Branch) -> tuple[Confidentiality | None, Words]:
    spot = branch.find("confidentiality")
    below = spot.branch() if spot else None
    if below is None:
        return None, Words("")
    choice, reason = (
        read_one(below, "choice", Confidentiality),
        read_both(below, "reason", CARD_TEXT),
    )
    below.close()
    return choice, reason


def _cards(branch: Branch, name: str, read: Callable[[Branch], T]) -> tuple[T, ...]:
    listed = branch.find(name)
    found: list[T] = []
    for spot in listed.items(MOST_CARDS) if listed else ():
        if below := spot.branch():
            found.append(read(below))
            below.close()
    return tuple(found)


def _funder(branch: Branch) -> Funder:
    return Funder(
        read_both(branch, "name", CARD_TITLE),
        read_one(branch, "share", Share) or Share.LESS,
        read_both(branch, "decides_not", CARD_TEXT),
        read_both(branch, "ties", CARD_TEXT),
        read_year(branch, "since") or 0,
    )


def _facilitator(branch: Branch) -> FacilitatorCard:
    return FacilitatorCard(
        read_both(branch, "name", CARD_TITLE),
        read_both(branch, "why", CARD_TEXT),
        read_both(branch, "paid_by", CARD_TEXT),
        read_both(branch, "views", CARD_TEXT),
    )


def _case(branch: Branch) -> CaseCard:
    source = read_words(branch, "source", CARD_TEXT) if branch.find("source") else Words("")
    return CaseCard(
        read_both(branch, "title", CARD_TITLE), read_both(branch, "text", CARD_TEXT), source
    )


def write_background(said: Background) -> str:
    """Return a background as YAML that `parse_background` reads back."""
    return write_parts({"about": written_background(said)})


def written_background(said: Background) -> dict[str, Any]:
    """Return a background as a file has it; what is empty is left out."""
    parts: dict[str, Any] = {}
    if said.confidentiality:
        parts["confidentiality"] = {
            "choice": said.confidentiality.value,
            "reason": both_tongues(said.reason),
        }
    parts["embargo"] = both_tongues(said.embargo)
    parts["why"] = both_tongues(said.why)
    parts["funders"] = [
        {
            "name": both_tongues(each.name),
            "share": each.share.value,
            "decides_not": both_tongues(each.decides_not),
            "ties": both_tongues(each.ties),
            **({"since": each.since} if each.since else {}),
        }
        for each in said.funders
    ]
    parts["facilitators"] = [
        {
            "name": both_tongues(each.name),
            "why": both_tongues(each.why),
            "paid_by": both_tongues(each.paid_by),
            "views": both_tongues(each.views),
        }
        for each in said.facilitators
    ]
    parts["case"] = [
        {
            "title": both_tongues(each.title),
            "text": both_tongues(each.text),
            **({"source": both_tongues(each.source)} if each.source != Words("") else {}),
        }
        for each in said.case
    ]
    return {name: part for name, part in parts.items() if part}
