"""How one person stands in a list or a statement."""

from bot.domain.messages.texts import Said
from bot.domain.publicity.consents import Shown
from bot.domain.visa.countries import name_of


def person_said(person: Shown) -> Said:
    """Return one person of a list, with what may be seen besides their name."""
    affiliation = Said("person-affiliation", {"words": person.affiliation})
    country = Said("person-country", {"country": name_of(person.country)})
    return Said(
        "person",
        {
            "name": person.name,
            "affiliation": affiliation if person.affiliation else "",
            "country": country if person.country else "",
        },
    )
