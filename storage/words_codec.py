"""People's words in both languages as sealed rows keep them, alone, on cards or as an event; `Words(*packed)` opens them."""

from dataclasses import asdict
from datetime import date
from typing import Any

from bot.domain.care.care import Care, Finding, Place, PlaceMark, PlaceMatter, Risk
from bot.domain.events import Event
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
        "embargo": pack_words(said.embargo),
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
        Words(*packed.get("embargo", ("",))),
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


def pack_care(said: Care) -> dict[str, Any]:
    """Return the JSON value of what organizers weigh."""
    return {
        "risks": [
            [
                each.id,
                pack_words(each.words),
                pack_words(each.we_do),
                each.reviewed_on.isoformat() if each.reviewed_on else "",
            ]
            for each in said.risks
        ],
        "wording": None if said.wording is None else [*said.wording],
        "places": [
            [
                each.country,
                pack_words(each.name),
                {
                    matter.value: [found.mark.value, pack_words(found.reason)]
                    for matter, found in each.findings.items()
                },
            ]
            for each in said.places
        ],
    }


def open_care(packed: dict[str, Any]) -> Care:
    """Return what was packed; nothing is weighed in an event of before that could be."""
    if not packed:
        return Care()
    listed = packed["wording"]
    return Care(
        tuple(
            Risk(key, Words(*words), Words(*we_do), date.fromisoformat(day) if day else None)
            for key, words, we_do, day in packed["risks"]
        ),
        None if listed is None else tuple(listed),
        tuple(
            Place(
                code,
                Words(*name),
                {
                    PlaceMatter(matter): Finding(PlaceMark(mark), Words(*reason))
                    for matter, (mark, reason) in findings.items()
                },
            )
            for code, name, findings in packed["places"]
        ),
    )


def pack_event(event: Event) -> dict[str, Any]:
    """Return the JSON value of what is sealed of an event, its times apart."""
    return {
        "title": pack_words(event.title),
        "place": pack_words(event.place),
        "zone": event.zone,
        "norms": [pack_words(point) for point in event.norms.points],
        "norms-wording": event.norms.wording,
        "hosts": [
            pack_words(event.hosts.organizer),
            pack_words(event.hosts.funder),
            pack_words(event.hosts.purpose),
            pack_words(event.hosts.independence),
            pack_words(event.hosts.facilitators),
        ],
        "contact": pack_words(event.contact),
        "country": event.country,
        "consent-months": event.consent_months,
        "security": asdict(event.security),
        "features": sorted(event.features),
        "background": pack_background(event.background),
        "selection": pack_selection(event.selection),
        "care": pack_care(event.care),
        "retention": {kind.value: days for kind, days in event.retention.items()},
        "bands": [pack_words(band) for band in event.bands],
        "style": event.style.value,
        "series": [event.series.key, event.series.turnover],
    }
