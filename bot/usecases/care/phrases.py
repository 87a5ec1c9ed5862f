"""A risk, a place and the words that set one country over another, in words."""

from collections.abc import Sequence

from bot.domain.care.care import Place, PlaceMatter, Risk
from bot.domain.care.wording import found_words
from bot.domain.events import Event
from bot.domain.features import Feature
from bot.domain.messages.texts import Detail, Lines, Said, Words
from bot.domain.visa.countries import name_of
from bot.usecases.visa.phrases import day_at


def risk_details(risk: Risk) -> dict[str, Detail]:
    """Return what a risk is, what we do, and when it was reviewed."""
    standard = risk.standard
    reviewed: Detail = Said("risk-not-reviewed")
    if risk.reviewed_on:
        reviewed = Said("risk-reviewed", {"day-at": day_at(risk.reviewed_on)})
    return {
        "words": Said(f"risk-{standard}") if standard else risk.words,
        "we-do": Said(f"risk-do-{standard}") if standard else risk.we_do,
        "reviewed": reviewed,
    }


def place_said(place: Place) -> Said:
    """Return a place with how it does in each matter, and why."""
    lines = tuple(
        Said(
            "place-matter",
            {
                "matter": Said(f"place-{matter}"),
                "mark": Said(f"place-mark-{place.findings[matter].mark}"),
                "reason": place.findings[matter].reason,
            },
        )
        for matter in PlaceMatter
        # Events that were read in earlier may lack some.
        if matter in place.findings
    )
    return Said(
        "place-said",
        {"name": place.name, "host": name_of(place.country), "lines": Lines(lines)},
    )


def wording_hint(event: Event, *texts: Words) -> Said | str:
    """Return a hint where texts of ours set one country over another, "" where they do not."""
    return hint_said(hinted_words(event, *texts))


def hinted_words(event: Event, *texts: Words) -> tuple[str, ...]:
    """Return the words of such texts that are hinted at; none where the family is off."""
    if Feature.TRUST not in event.features:
        return ()
    listed = event.care.wording
    return tuple(dict.fromkeys(word for text in texts for word in found_words(text, listed)))


def hint_said(found: Sequence[str]) -> Said | str:
    """Return the hint at some words, "" where there are none."""
    return Said("wording-hint", {"words": Words.listed(found)}) if found else ""
