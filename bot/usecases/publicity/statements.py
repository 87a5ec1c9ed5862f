"""Public statements: what one would say now, publishing it, and the ledger of all before."""

from dataclasses import dataclass

from bot.domain.here import Here
from bot.domain.messages.refusals import Refused
from bot.domain.publicity.consents import Audience, Shown, shown
from bot.domain.publicity.ledger import Entry, audited, entry_of
from bot.domain.publicity.statements import UNTOLD, Statement, compose
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.publicity.finding import candidates
from bot.usecases.publicity.statement_screens import (
    Draft,
    send_published,
    show_draft,
    show_statements,
    tell_guests,
)
from storage.work import Work


class TooFewPeople(Refused):
    """Fewer people are coming than a number may be about."""

    text = "statement-too-few"


class GivesAway(Refused):
    """After this statement somebody could work out a number from one to four."""

    text = "statement-gives-away"


@dataclass(frozen=True, slots=True)
class _Composed:
    draft: Draft
    statement: Statement
    entry: Entry


def list_statements(work: Work, here: Here) -> None:
    """Show the ledger, and what goes into the next statement."""
    show_statements(work, here, work.statements.ledger(here.event.id))


def preview(work: Work, here: Here) -> None:
    """Show the statement as it would be published now, in both languages; nothing is written.

    Raises:
        TooFewPeople, GivesAway: see there.
    """
    composed = _composed(work, here)
    note_privileged_act(
        work,
        actor=here.person,
        event_id=here.event.id,
        act="saw-statement",
        subject=here.event.id,
    )
    show_draft(work, here, composed.draft)


def publish(work: Work, here: Here) -> None:
    """Write a statement into the ledger, give it to whoever publishes it, and tell the guests it is about.

    Raises:
        TooFewPeople, GivesAway: see there.
    """
    event = here.event
    before = work.statements.roster(event.id)
    composed = _composed(work, here)
    work.statements.add(event.id, composed.entry, composed.statement.roster)
    note_privileged_act(
        work, actor=here.person, event_id=event.id, act="published-statement", subject=event.id
    )
    send_published(work, here, composed.draft)
    tell_guests(work, here, composed.statement, before)


def _composed(work: Work, here: Here) -> _Composed:
    event = here.event
    ledger = work.statements.ledger(event.id)
    statement = compose(work.statements.roster(event.id), candidates(work, event))
    people = _shown(work, here, statement)
    work.refuse_gaps()
    if not statement.roster.total:
        raise TooFewPeople
    entry = entry_of(statement, number=len(ledger) + 1, now=work.now)
    if audited([*ledger, entry]):
        raise GivesAway
    draft = Draft(
        entry.number, statement.roster.total, statement.countries, people, statement.waiting
    )
    return _Composed(draft, statement, entry)


def _shown(work: Work, here: Here, statement: Statement) -> tuple[Shown, ...]:
    """Return the people a statement names, in the order of their names."""
    event = here.event
    consents = work.consents.of_event(event.id)
    found: list[Shown] = []
    for member in work.guests.all_of(event.id):
        if member.person_id not in statement.names:
            continue
        chosen = consents.get(member.person_id, {})
        person = shown(member.profile.name, chosen, Audience.PUBLIC, work.now)
        if person is not None:
            beside = member.person_id in statement.with_country
            country = person.country if beside else UNTOLD
            found.append(Shown(person.name, person.affiliation, country))
    return tuple(sorted(found, key=lambda each: each.name))
