"""Consent per fact: who may see it, until when, and what was chosen before."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

AFFILIATION_LENGTH = 120
INFLUENCE_LENGTH = 200
_KEPT_CHOICES = 20
_YEAR, _MONTHS = 365, 12


def consents_end(ends_at: datetime, months: int = _MONTHS) -> datetime:
    """Return when consents end, so many months (of 365 / 12 days) after an event ends."""
    return ends_at + timedelta(days=months * _YEAR // _MONTHS)


class Fact(StrEnum):
    """What a guest is asked about, each for itself."""

    NAME = "name"
    AFFILIATION = "affiliation"
    """Where somebody works; always shown as “for identification only”."""
    COUNTRY = "country"
    """An ISO 3166-1 alpha-2 code."""
    INFLUENCE = "influence"
    """What somebody can and cannot bring about, in their own words: a line for each language they wrote."""


class Audience(StrEnum):
    """Who may see a fact, each including those before it; the first is the default.

    The organizers know a name in any case; the two first are one for it.
    """

    NOBODY = "nobody"
    ORGANIZERS = "organizers"
    GUESTS = "guests"
    """The guests who agreed to be seen themselves."""
    PUBLIC = "public"


_WIDER = tuple(Audience)


@dataclass(frozen=True, slots=True)
class Consent:
    """What a guest chose about one fact; times are aware UTC.

    `words` is the fact as it may be shown (a country's code; of a name none, for it is the one the
    organizers know), sealed at rest like `history`: the choices before this one, the oldest first.
    """

    audience: Audience = Audience.NOBODY
    words: str = ""
    given_at: datetime | None = None
    expires_at: datetime | None = None
    history: tuple[tuple[datetime, Audience], ...] = ()

    def lets(self, audience: Audience, now: datetime) -> bool:
        """Say whether such an audience may see the fact now."""
        holds = self.expires_at is not None and now < self.expires_at
        return holds and _WIDER.index(self.audience) >= _WIDER.index(audience)

    def changed(
        self, audience: Audience, *, words: str, now: datetime, until: datetime
    ) -> "Consent":
        """Return another choice, with this one in its history; nothing is kept for nobody."""
        history = self.history
        if self.given_at is not None and audience is not self.audience:
            history = (*history, (self.given_at, self.audience))[-_KEPT_CHOICES:]
        kept = "" if audience is Audience.NOBODY else words
        return Consent(audience, kept, now, until, history)

    def without_words(self) -> "Consent":
        """Return the same choice without what it was about, as once it has expired."""
        return replace(self, words="")


Consents = Mapping[Fact, Consent]
"""One person's choices; what is missing was never chosen."""
_NEVER = Consent()


def consent_to(consents: Consents, fact: Fact) -> Consent:
    """Return what somebody chose about a fact: nobody, where they never chose."""
    return consents.get(fact, _NEVER)


@dataclass(frozen=True, slots=True)
class Shown:
    """What an audience may see of somebody; `country` is a code, what is empty it may not."""

    name: str
    affiliation: str
    country: str
    influence: str = ""


def shown(name: str, consents: Consents, audience: Audience, now: datetime) -> Shown | None:
    """Return what an audience may see now of somebody of that name; None: not even the name."""
    if not name or not consent_to(consents, Fact.NAME).lets(audience, now):
        return None
    return Shown(
        name,
        fact_for(consents, Fact.AFFILIATION, audience, now),
        fact_for(consents, Fact.COUNTRY, audience, now),
        fact_for(consents, Fact.INFLUENCE, audience, now),
    )


def fact_for(consents: Consents, fact: Fact, audience: Audience, now: datetime) -> str:
    """Return a fact besides the name as an audience may see it now, "" where it may not."""
    consent = consent_to(consents, fact)
    return consent.words if consent.lets(audience, now) else ""
