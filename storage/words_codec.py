"""People's words in both languages as sealed rows keep them, alone or on cards; `Words(*packed)` opens them."""

from typing import Any

from bot.domain.knowledge.background import (
    Background,
    CaseCard,
    Confidentiality,
    FacilitatorCard,
    Funder,
    FundersChange,
    Share,
)
from bot.domain.messages.texts import Words
from bot.domain.selection.bands import Lean, SelectionBands
from storage.database.timestamps import from_micros, to_micros


def pack_words(words: Words) -> list[str]:
    """Return the JSON value of words."""
    return [words.en, words.zh]


def pack_background(said: Background) -> dict[str, Any]:
    """Return the JSON value of a background."""
    return {
        "confidentiality": said.confidentiality.value if said.confidentiality else "",
        "reason": pack_words(said.reason),
        "why": pack_words(said.why),
        "funders": [
            [*map(pack_words, (each.name, each.decides_not, each.ties)), each.share, each.since]
            for each in said.funders
        ],
        "facilitators": [
            [*map(pack_words, (each.name, each.why, each.paid_by, each.views))]
            for each in said.facilitators
        ],
        "case": [[*map(pack_words, (each.title, each.text, each.source))] for each in said.case],
        "history": [[to_micros(each.at), [*map(pack_words, each.before)]] for each in said.history],
    }


def open_background(packed: dict[str, Any]) -> Background:
    """Return what was packed; nothing is said of an event of before there were backgrounds."""
    if not packed:
        return Background()
    choice = packed["confidentiality"]
    return Background(
        Confidentiality(choice) if choice else None,
        Words(*packed["reason"]),
        Words(*packed["why"]),
        tuple(
            Funder(Words(*name), Share(share), Words(*decides_not), Words(*ties), since)
            for name, decides_not, ties, share, since in packed["funders"]
        ),
        tuple(FacilitatorCard(*(Words(*text) for text in card)) for card in packed["facilitators"]),
        tuple(CaseCard(*(Words(*text) for text in card)) for card in packed["case"]),
        tuple(
            FundersChange(from_micros(at), tuple(Words(*name) for name in before))
            for at, before in packed["history"]
        ),
    )


def pack_selection(said: SelectionBands) -> dict[str, Any]:
    """Return the JSON value of the bands for candidates."""
    return {
        "stances": [*map(pack_words, said.stances)],
        "fields": [*map(pack_words, said.fields)],
        "leans": [[pack_words(each.name), [*each.countries]] for each in said.leans],
    }


def open_selection(packed: dict[str, Any]) -> SelectionBands:
    """Return what was packed; an event of before had no such bands."""
    if not packed:
        return SelectionBands()
    return SelectionBands(
        tuple(Words(*each) for each in packed["stances"]),
        tuple(Words(*each) for each in packed["fields"]),
        tuple(Lean(Words(*name), tuple(countries)) for name, countries in packed["leans"]),
    )
