"""How one person stands in a list or a statement."""

from datetime import datetime

from bot.domain.messages.texts import Said
from bot.domain.publicity.consents import Audience, Consents, Fact, Shown, fact_for
from bot.domain.visa.countries import name_of


def person_said(person: Shown, *, limits: bool = False) -> Said:
    """Return one person of a list, with what may be seen besides their name.

    With `limits` that is also how far they say their influence reaches.
    """
    facts = _facts(person.affiliation, person.country)
    said = Said("person", {"name": person.name, "facts": facts})
    if not limits or not person.influence:
        return said
    return Said("person-limits", {"person": said, "limits": influence_said(person.influence)})


def influence_said(words: str) -> Said:
    """Return how far somebody's influence reaches, in the languages they wrote it in."""
    return Said("person-influence", {"words": " / ".join(words.split("\n"))})


def facts_said(consents: Consents, audience: Audience, now: datetime) -> Said | str:
    """Return what stands behind somebody's name for an audience that knows the name."""
    return _facts(
        fact_for(consents, Fact.AFFILIATION, audience, now),
        fact_for(consents, Fact.COUNTRY, audience, now),
    )


def _facts(affiliation: str, country: str) -> Said | str:
    if not affiliation and not country:
        return ""
    return Said(
        "person-facts",
        {
            "affiliation": Said("person-affiliation", {"words": affiliation})
            if affiliation
            else "",
            "country": Said("person-country", {"country": name_of(country)}) if country else "",
        },
    )
