"""What a guest sees of their own choices: one screen for all, one for each fact."""

from bot.domain.callback_words import home
from bot.domain.callback_words import publicity as words
from bot.domain.features import Feature
from bot.domain.here import Here
from bot.domain.messages.messages import Button
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Lines, Moment, MomentStyle, Said
from bot.domain.publicity.consents import (
    Audience,
    Consent,
    Consents,
    Fact,
    consent_to,
    consents_end,
)
from bot.domain.publicity.statements import compose
from bot.domain.visa.countries import Guess, name_of
from bot.usecases.publicity.finding import candidates
from bot.usecases.rows import HOME
from storage.database.sealing import RowUnreadable
from storage.work import Work

_MOST_GUESSES = 8
_SHOWN_CHOICES = 5
_BACK = (Button("publicity-back", words.SHOW.to()),)


def show_publicity(work: Work, here: Here) -> None:
    """Show who may see which fact, and how to change each."""
    chosen = work.consents.of_person(here.event.id, here.person.id)
    rows = (
        *((Button(f"consent-open-{each}", words.FACT.to(each)),) for each in facts_of(here)),
        (Button("publicity-company", words.COMPANY.to(0)),),
        (Button("go-privacy", home.PRIVACY.to()), HOME),
    )
    details = {
        "lines": Lines(tuple(_line(work, each, chosen) for each in facts_of(here))),
        "statement": _statement_said(work, here, chosen),
        "until-at": _until(here),
    }
    work.reply(here, "publicity", details, rows)


def audience_of_name(work: Work, here: Here) -> Audience:
    """Return who may know that somebody takes part: the organizers at least."""
    name = consent_to(work.consents.of_person(here.event.id, here.person.id), Fact.NAME)
    return next(
        each
        for each in reversed(Audience)
        if each in {Audience.NOBODY, Audience.ORGANIZERS} or name.lets(each, work.now)
    )


def show_fact(work: Work, here: Here, fact: Fact) -> None:
    """Show what a fact is asked for, who may see it now, and the choices. Raises StaleButton."""
    if fact not in facts_of(here):
        raise StaleButton
    consent = consent_to(work.consents.of_person(here.event.id, here.person.id), fact)
    now = _audience_now(fact, consent, work)
    rows = [
        (
            Button(
                f"consent-to-{each}-chosen" if each is now else f"consent-to-{each}",
                words.GIVE.to(fact, each),
            ),
        )
        for each in choices_of(fact)
    ]
    if consent.words:
        rows.append((Button("consent-write", words.WRITE.to(fact)),))
    details = {
        "about": Said(f"consent-about-{fact}"),
        "line": _line(work, fact, {fact: consent}),
        "history": _history_said(consent, here),
        "until-at": _until(here),
    }
    work.reply(here, "consent", details, (*rows, _BACK))


def choices_of(fact: Fact) -> tuple[Audience, ...]:
    """Return who may be let see a fact: the organizers know a name in any case.

    How far somebody's influence reaches is for the other guests, and for no statement in public.
    """
    if fact is Fact.INFLUENCE:
        return (Audience.NOBODY, Audience.GUESTS)
    return tuple(Audience)[1:] if fact is Fact.NAME else tuple(Audience)


def facts_of(here: Here) -> tuple[Fact, ...]:
    """Return what is asked about in an event: limits of influence only where trust is on."""
    asks_influence = here.has(Feature.TRUST)
    return tuple(each for each in Fact if each is not Fact.INFLUENCE or asks_influence)


def show_guesses(work: Work, here: Here, *, typed: str, meant: Guess, audience: Audience) -> None:
    """Show which countries may have been meant, or say that nothing like it is known."""
    rows = [
        (Button("consent-country", words.COUNTRY.to(audience, code), {"country": name_of(code)}),)
        for code in meant.codes[:_MOST_GUESSES]
    ]
    text = "consent-which-country" if rows else "consent-no-country"
    again = (Button("consent-again", words.GIVE.to(Fact.COUNTRY, audience)),)
    work.reply(here, text, {"typed": typed}, (*rows, again, _BACK))


def _audience_now(fact: Fact, consent: Consent, work: Work) -> Audience:
    least = choices_of(fact)[0]
    if not consent.lets(least, work.now):
        return least
    return consent.audience


def _line(work: Work, fact: Fact, chosen: Consents) -> Said:
    consent = consent_to(chosen, fact)
    audience = Said(f"consent-seen-{_audience_now(fact, consent, work)}")
    said = name_of(consent.words) if fact is Fact.COUNTRY else consent.words
    shown = Said("consent-words", {"words": said}) if consent.words else ""
    return Said(f"consent-line-{fact}", {"audience": audience, "words": shown})


def _history_said(consent: Consent, here: Here) -> Said | str:
    if not consent.history:
        return ""
    lines = tuple(
        Said(
            "consent-was",
            {
                "given-at": Moment(at, here.event.zone, MomentStyle.DAY),
                "audience": Said(f"consent-seen-{audience}"),
            },
        )
        for at, audience in consent.history[-_SHOWN_CHOICES:]
    )
    return Said("consent-history", {"lines": Lines(lines)})


def _until(here: Here) -> Moment:
    event = here.event
    until = consents_end(event.ends_at, event.consent_months)
    return Moment(until, event.zone, MomentStyle.DAY)


def _statement_said(work: Work, here: Here, chosen: Consents) -> Said | str:
    """Say what a statement makes of a name that may be public: whether it stands there, or waits."""
    if not consent_to(chosen, Fact.NAME).lets(Audience.PUBLIC, work.now):
        return ""
    try:
        roster = work.statements.roster(here.event.id)
    except RowUnreadable:
        return ""
    wait = compose(roster, candidates(work, here.event)).waiting.get(here.person.id)
    if wait is not None:
        return Said(f"statement-wait-{wait}")
    counted = roster.people.get(here.person.id)
    return Said("statement-names-you") if counted is not None and counted.named else ""
