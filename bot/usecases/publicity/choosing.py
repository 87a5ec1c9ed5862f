"""Allowing who may see a fact, and taking it back."""

from bot.domain.callback_words import publicity as words
from bot.domain.events import Event
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.forms.reading import SKIPPED
from bot.domain.here import Here
from bot.domain.ids import PersonId
from bot.domain.messages.messages import Button, Message
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.people.rights import Right
from bot.domain.publicity.consents import (
    AFFILIATION_LENGTH,
    INFLUENCE_LENGTH,
    Audience,
    Consent,
    Fact,
    consent_to,
    consents_end,
)
from bot.domain.visa.countries import LONGEST, country, guess
from bot.usecases import forms
from bot.usecases.form_reading import longest_said
from bot.usecases.publicity.screens import (
    choices_of,
    facts_of,
    show_fact,
    show_guesses,
    show_publicity,
)
from bot.usecases.rows import HOME_ROW
from storage.work import Work


class ConsentTooLate(Refused):
    """A consent would end before it begins: the event has been over for too long."""

    text = "consent-too-late"


def give(work: Work, here: Here, fact: Fact, audience: Audience) -> None:
    """Let an audience see a fact from now on, and nobody else; ask for it where it is not known.

    Raises:
        StaleButton: nobody can choose this about such a fact.
        ConsentTooLate: see there.
    """
    if fact not in facts_of(here) or audience not in choices_of(fact):
        raise StaleButton
    consent = consent_to(work.consents.of_person(here.event.id, here.person.id), fact)
    if fact is not Fact.NAME and audience is not Audience.NOBODY and not consent.words:
        _ask_words(work, here, fact, audience)
        return
    keep(work, here.event, here.person.id, fact=fact, audience=audience, said=consent.words)
    if fact is Fact.NAME and audience is not Audience.PUBLIC:
        tell_name_gone(work, here.event, here.person.id, consent)
    show_publicity(work, here)


def start_writing(work: Work, here: Here, fact: Fact) -> None:
    """Ask anew for the words of a fact; who may see it stays.

    Raises:
        StaleButton: nothing is asked for about such a fact.
    """
    consent = consent_to(work.consents.of_person(here.event.id, here.person.id), fact)
    if fact not in facts_of(here) or fact is Fact.NAME or not consent.words:
        raise StaleButton
    _ask_words(work, here, fact, consent.audience)


def take_country(work: Work, here: Here, audience: Audience, code: str) -> None:
    """Take the country that was meant.

    Raises:
        StaleButton: there is none of this code, or nobody is to see it.
        ConsentTooLate: see there.
    """
    if country(code) is None or audience is Audience.NOBODY:
        raise StaleButton
    keep(work, here.event, here.person.id, fact=Fact.COUNTRY, audience=audience, said=code)
    show_publicity(work, here)


def keep(
    work: Work, event: Event, person_id: PersonId, *, fact: Fact, audience: Audience, said: str = ""
) -> None:
    """Write what somebody chose about a fact, with the choice before in its history.

    Raises:
        ConsentTooLate: see there; to take something back it is never too late.
    """
    until = consents_end(event.ends_at, event.consent_months)
    if until <= work.now and audience is not choices_of(fact)[0]:
        raise ConsentTooLate
    before = consent_to(work.consents.of_person(event.id, person_id), fact)
    after = before.changed(audience, words=said, now=work.now, until=until)
    work.consents.keep(event.id, person_id, fact, after)


def tell_name_gone(work: Work, event: Event, person_id: PersonId, consent: Consent) -> None:
    """Ask those who publish for a new statement, if one names somebody who takes their name back."""
    if not consent.lets(Audience.PUBLIC, work.now):
        return
    if work.statements.has_named(event.id, person_id):
        for each in sorted(work.guests.ids_with(event.id, Right.PUBLISH_STATEMENTS)):
            rows = ((Button("go-statements-open", words.STATEMENTS.to()),), HOME_ROW[0])
            work.outbox.put(
                Message(each, "statement-name-gone", {"title": event.title}, rows, about=event.id)
            )


def _ask_words(work: Work, here: Here, fact: Fact, audience: Audience) -> None:
    forms.begin(work, here, kind=_ASKING[fact], about=audience.value)


def _finish_affiliation(work: Work, here: Here, progress: Progress) -> None:
    said = progress.answers["consent-affiliation"]
    audience = Audience(progress.about)
    fact = Fact.AFFILIATION
    keep(work, here.event, here.person.id, fact=fact, audience=audience, said=said)
    show_fact(work, here, fact)


def _finish_influence(work: Work, here: Here, progress: Progress) -> None:
    fact = Fact.INFLUENCE
    if fact not in facts_of(here):
        raise StaleButton
    answers = (progress.answers[each] for each in ("consent-influence", "consent-influence-too"))
    said = "\n".join(each for each in answers if each != SKIPPED)
    keep(
        work,
        here.event,
        here.person.id,
        fact=fact,
        audience=Audience(progress.about),
        said=said,
    )
    show_fact(work, here, fact)


def _finish_country(work: Work, here: Here, progress: Progress) -> None:
    typed = progress.answers["consent-country"]
    meant = guess(typed)
    audience = Audience(progress.about)
    if len(meant.codes) == 1:
        take_country(work, here, audience, meant.codes[0])
    else:
        show_guesses(work, here, typed=typed, meant=meant, audience=audience)


AFFILIATION = forms.FormKind(
    Form(
        "consent-affiliation",
        (Question("consent-affiliation", Kind.NAME, longest=AFFILIATION_LENGTH),),
    ),
    _finish_affiliation,
    right=Right.LOOK,
)
COUNTRY = forms.FormKind(
    Form("consent-country", (Question("consent-country", Kind.NAME, longest=LONGEST),)),
    _finish_country,
    right=Right.LOOK,
)
INFLUENCE = forms.FormKind(
    Form(
        "consent-influence",
        (
            Question("consent-influence", Kind.NAME, longest=INFLUENCE_LENGTH),
            Question("consent-influence-too", Kind.NAME, optional=True, longest=INFLUENCE_LENGTH),
        ),
        can_go_back=True,
    ),
    _finish_influence,
    longest_said,
    right=Right.LOOK,
)
_ASKING = {Fact.AFFILIATION: AFFILIATION, Fact.COUNTRY: COUNTRY, Fact.INFLUENCE: INFLUENCE}
FORMS = (AFFILIATION, COUNTRY, INFLUENCE)
