"""Every sealed row there is: found from the tables' own columns, opened without knowing its topic.

By which key and under which name a table's rows are sealed mostly follows from its columns; what
does not is declared here, and a test opens a row of every table.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Connection, FromClause, Integer, Table, case, literal, select

from bot.crypto.feedback.manifest_fields import FIRST_ROUND
from bot.domain.ids import HOUSE, EventId, PersonId
from storage.audit import Audit
from storage.broadcasts.tables import recipients
from storage.changes.tables import change_notices
from storage.channels.device_tables import device_claims, devices, upload_pieces
from storage.channels.email_tables import email_notices
from storage.channels.push_tables import push_notices
from storage.channels.tables import page_messages
from storage.common_ground.tables import ground_rounds
from storage.database.guarding import GUARD, MARK, Guard, all_rows, rows_at
from storage.database.sealing import NO_PERSON, RowPlace, Sealing, Why
from storage.database.tables import audit, events, forms
from storage.database.transaction import Transaction
from storage.date_polls.tables import date_poll_answers
from storage.feedback.tables import rating_results, vote_orders
from storage.housekeeping.registry import PARTS
from storage.invitation_letters.tables import invitation_letter_scans
from storage.knowledge.tables import knowledge_vectors
from storage.languages.tables import translations
from storage.outbox.tables import outbox, telegram_jobs, unfinished_messages
from storage.people.tables import invitations, people
from storage.publicity.tables import consents
from storage.readout.tables import readouts
from storage.second_factor.tables import second_factors
from storage.selection.tables import candidate_stances, candidates
from storage.series.tables import series_consents
from storage.tables import TABLES
from storage.visa.tables import visa_deadlines
from storage.working_groups.tables import group_rules

_Column: TypeAlias = ColumnElement[Any]

SEALED = tuple(table for table in TABLES if "sealed" in table.c)
GUARDED = tuple(table for table in TABLES if GUARD in table.c)
_NAMED_BY: Mapping[Table, _Column] = {
    change_notices: change_notices.c.change_id,
    consents: consents.c.fact,
    date_poll_answers: date_poll_answers.c.poll_id,
    ground_rounds: ground_rounds.c.round_id,
    group_rules: group_rules.c.rule_id,
    invitation_letter_scans: invitation_letter_scans.c.person_id
    + ":"
    + invitation_letter_scans.c.stage,
    knowledge_vectors: knowledge_vectors.c.entry_id,
    push_notices: push_notices.c.device_id,
    rating_results: case(
        (rating_results.c.round_id == FIRST_ROUND, rating_results.c.event_id),
        else_=rating_results.c.event_id + "|" + rating_results.c.round_id,
    ),
    recipients: recipients.c.broadcast_id,
    readouts: readouts.c.event_id,
    translations: translations.c.text_key,
    visa_deadlines: visa_deadlines.c.person_id + ":" + visa_deadlines.c.step,
    vote_orders: vote_orders.c.round_id,
}
"""Tables whose rows are sealed under another name than their id, or else whose they are."""
_OF_ACCOUNTS = {
    *(people, device_claims, devices, email_notices, forms, outbox, page_messages),
    *(push_notices, second_factors, telegram_jobs, unfinished_messages, upload_pieces),
}
_BY_THEMSELVES = {people, invitations, series_consents, candidates, candidate_stances}
"""Tables whose rows are sealed with a key that goes by their own id."""
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Shape:
    """Where in a table stands what a sealed row's place is made of."""

    source: FromClause
    event: _Column
    person: _Column
    row: _Column


def examine(connection: Connection, sealing: Sealing) -> Iterator[tuple[Table, Why | None]]:
    """Try every sealed row of every table; None stands for one that opens. Nothing is noted."""
    for table in SEALED:
        shape = SHAPES[table]
        rows = connection.execution_options(yield_per=_AT_ONCE).execute(
            select(shape.event, shape.person, shape.row, table.c.sealed)
            .select_from(shape.source)
            .where(table.c.sealed.is_not(None))
        )
        for event, person, row, sealed in rows:
            place = RowPlace(table.name, EventId(event), PersonId(person), str(row))
            yield table, sealing.fault_of(place, sealed)


def examine_guards(connection: Connection, guard: Guard) -> Iterator[tuple[Table, Why | None]]:
    """Try the guard of every row that has one; None stands for one to be believed. Nothing is noted."""
    for table in GUARDED:
        for row in all_rows(connection, table):
            yield table, guard.fault_at(table, row)


def fault_at(transaction: Transaction, place: RowPlace) -> Why | None:
    """Say what is wrong at a place that was noted, None where nothing is, or nothing is there."""
    connection = transaction.connection
    if place.table == audit.name:
        return Audit(transaction).fault_at(place)
    table = next((each for each in GUARDED if each.name == place.table), None)
    if table is not None and place.row.startswith(MARK):
        row = rows_at(connection, table, place)
        return None if row is None else transaction.guard.fault_at(table, row)
    sealed = _sealed_at(connection, place)
    return None if sealed is None else transaction.sealing.fault_of(place, sealed)


def _sealed_at(connection: Connection, place: RowPlace) -> bytes | None:
    table = next((each for each in SEALED if each.name == place.table), None)
    if table is None:
        return None
    shape = SHAPES[table]
    row: Any = place.row
    if isinstance(shape.row.type, Integer):
        row = int(place.row)
    found = connection.execute(
        select(table.c.sealed)
        .select_from(shape.source)
        .where(shape.event == place.event, shape.person == place.person, shape.row == row)
    ).first()
    return None if found is None else found.sealed


def _shape(table: Table) -> Shape:
    source: FromClause = table
    whole = table
    if table in PARTS:
        column, whole = PARTS[table]
        source = table.join(whole, whole.c.id == table.c[column])
    person: _Column = literal(NO_PERSON)
    if table in _BY_THEMSELVES:
        person = table.c.id
    elif "person_id" in whole.c:
        person = whole.c.person_id
    event: _Column = literal(HOUSE)
    if table is events:
        event = events.c.id
    elif table not in _OF_ACCOUNTS:
        event = whole.c.event_id
    row = _NAMED_BY[table] if table in _NAMED_BY else _name(table)
    return Shape(source, event, person, row)


def _name(table: Table) -> _Column:
    return next(table.c[name] for name in ("id", "person_id", "event_id") if name in table.c)


SHAPES = {table: _shape(table) for table in SEALED}
