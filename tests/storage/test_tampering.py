"""Whoever can write to the database decides nothing: no right, no consent, no older word."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Column, ColumnElement, Row, Table, and_, insert, select, update

from bot.crypto.feedback.manifests import BallotKind
from bot.domain.broadcasts import Broadcast, BroadcastState
from bot.domain.channels.addresses import Carrier
from bot.domain.common_ground.items import Item, ItemKind, ItemState
from bot.domain.exports.recipients import Recipient
from bot.domain.ids import (
    BroadcastId,
    CandidateId,
    DefinitionId,
    ItemId,
    PairRuleId,
    PersonId,
    PointId,
    RoundId,
    TextKey,
    TicketId,
)
from bot.domain.invitation_letters.requests import InvitationLetterState, LetterRequest
from bot.domain.languages.definitions import Band, Definition, DefinitionState
from bot.domain.languages.translations import Claim
from bot.domain.messages.texts import Words
from bot.domain.people.approvals import Request
from bot.domain.people.people import Language, Profile, Role
from bot.domain.publicity.consents import Audience, Consent, Fact
from bot.domain.publicity.ledger import Entry
from bot.domain.publicity.statements import Counted, Roster
from bot.domain.ratings import Scale, VoteItem
from bot.domain.readout.points import ObjectionRule, Point, PointKind, PointState, Readout
from bot.domain.selection.candidates import Candidate, Opinion, Reader, Reading, Stance
from bot.domain.selection.candidates import Why as WhyNot
from bot.domain.series.consents import Purpose
from bot.domain.tickets import Ticket, TicketRules, Topic
from bot.domain.working_groups.plans import PairKind, PairRule
from storage.database.guarding import GUARD, Guard, all_rows
from storage.database.metadata import decides
from storage.database.sealing import Sealing, Why
from storage.database.tables import shreds
from storage.feedback.token_issuers import Issuer
from storage.feedback.vote_orders import VoteOrder
from storage.housekeeping.sealed_rows import GUARDED, SEALED, examine
from storage.keys.keys import KeyForgotten
from storage.people.tables import guests
from storage.travel.tables import travel_details
from storage.work import Work
from tests.storage.world import (
    DINNER,
    EVENT,
    NOW,
    OTHER_EVENT,
    Copy,
    guest,
    sample_event,
    sample_session,
)

LATER = NOW + timedelta(days=9)
PASSING_BY = {shreds}
"""Rows that are there for a moment: they have a test of their own."""


def found_forged(copy: Copy) -> dict[str, list[Why]]:
    """What the guards of all rows say, by table, as doctor asks them."""
    sealing = Sealing(copy.keystore)
    with copy.engine.connect() as connection:
        guard = Guard(connection, sealing)
        asked = {
            table.name: [guard.fault_at(table, row) for row in all_rows(connection, table)]
            for table in GUARDED
        }
    return {name: found for name, whys in asked.items() if (found := [why for why in whys if why])}


def sow(work: Work) -> list[PersonId]:
    """Write two rows of every guarded table, as the bot itself does."""
    ann, bo = guest(work, 1, "Ann").id, guest(work, 2, "Bo", role=Role.ORGANIZER).id
    work.events.keep_session(sample_session(seats=3))
    work.events.keep_session(replace(sample_session(seats=3), id=DINNER[:-1] + "9"))
    work.events.keep(sample_event(OTHER_EVENT))
    for number, person in enumerate((ann, bo), 1):
        work.travel_details.keep(EVENT, person, {"diet": "vegan"})
        work.invitations.add(EVENT, code=person, role=Role.GUEST, expires_at=LATER)
        work.feeds.open(EVENT, person, token=person, neutral=True)
        sent = InvitationLetterState.SENT
        letter = LetterRequest(f"letter{number}", EVENT, person, f"c{number}", sent, NOW)
        work.invitation_letters.keep(letter)
        work.invitation_letter_register.add(
            EVENT, number, number=f"L-{number}", approver=bo, digest="0a" * 32
        )
        asked = Ticket(
            TicketId(f"ticket{number}"), EVENT, ann, number, Topic.OTHER, Language.EN, NOW, NOW
        )
        work.tickets.add(asked)
        work.ticket_notifications.keep_rules(
            (OTHER_EVENT, EVENT)[number - 1], TicketRules(keep_days=number)
        )
        work.token_issuers.note_issued(EVENT, person, digest=bytes(32))
        work.token_issuers.add(
            Issuer(f"ballot{number}", EVENT, DINNER, BallotKind.QUESTION, number, NOW, LATER),
            key=b"key",
        )
        work.token_issuers.vote_orders.add(
            VoteOrder(EVENT, RoundId(f"vote{number}"), (VoteItem(Words("Q"), Scale.FIVE),), LATER)
        )
        item = Item(
            ItemId(f"item{number}"), EVENT, ItemKind.STATEMENT, number, ItemState.LISTED, Words("Q")
        )
        work.common_ground.keep(item)
        work.consents.keep(EVENT, person, Fact.NAME, Consent(Audience.GUESTS, "", NOW, LATER))
        work.series.give(
            EVENT, person, Purpose.AGAIN, name="Ann", language=Language.EN, expires_at=LATER
        )
        words = Words("Q", "问")
        point = Point(
            PointId(f"point{number}"), EVENT, PointKind.CONCERN, number, PointState.SHOWN, words
        )
        work.readouts.keep_point(point)
        work.readouts.keep(Readout((OTHER_EVENT, EVENT)[number - 1], ObjectionRule.DROP))
        entry = Entry(number, NOW, (), 0, Roster())
        counted = {person: Counted("CH", named=number == 1)}
        work.statements.add(EVENT, entry, Roster(people=counted))
        work.devices.add(
            person,
            mailbox=number,
            key=bytes(65),
            cookie=person,
            label="Firefox",
            opened_by=bytes(32),
        )
        work.devices.claims.add(
            person,
            key=bytes(65),
            opened_by=person.encode().ljust(32),
            label="Firefox",
            number="42",
            secret=person,
        )
        work.devices.links.add(person, Carrier.PAGE, code=person, expires_at=LATER)
        work.session_desks.let_lead(EVENT, DINNER, person)
        _sow_candidate(work, CandidateId(f"candidate{number}"), person)
        work.languages.translations.claim(EVENT, Claim(TextKey(f"text{number}"), person, NOW))
        proposed = (DefinitionId(f"definition{number}"), EVENT, DefinitionState.PROPOSED)
        work.languages.definitions.keep(Definition(*proposed, Band.SOME, Words("so")))
        work.approvals.add(Request(f"request{number}", EVENT, person, "x", (), "ab", NOW))
        work.export_recipients.add(EVENT, Recipient(f"recipient{number}", "Ann", f"age1{number}"))
        name = BroadcastId(f"broadcast{number}")
        draft = BroadcastState.DRAFT
        work.broadcasts.keep(Broadcast(name, EVENT, bo, draft, name, NOW))
    pair = PairRule(PairRuleId("pair1"), EVENT, PairKind.APART, (ann, bo), bo)
    work.working_groups.rules.add(pair)
    return [ann, bo]


def _sow_candidate(work: Work, candidate_id: CandidateId, reader: PersonId) -> None:
    work.candidates.expect(EVENT, [candidate_id])
    work.candidates.keep(Candidate(candidate_id, EVENT, "Cy"))
    work.candidates.stances.put(EVENT, candidate_id, Stance(1, "wrote so"))
    work.candidates.readings.appoint(EVENT, Reader(reader))
    reading = Reading(candidate_id, reader, opinion=Opinion.NO, why=WhyNot.LATER)
    work.candidates.readings.keep(EVENT, reading)


def of(table: Table, row: Row[Any]) -> ColumnElement[bool]:
    """The condition that finds a row."""
    return and_(*(column == getattr(row, column.name) for column in table.primary_key))


def whole(table: Table, row: Row[Any]) -> dict[str, Any]:
    """All columns of a row."""
    return {column.name: getattr(row, column.name) for column in table.columns}


def other(column: Column[Any], value: Any) -> Any:
    """Another value for a column."""
    kind = column.type.python_type
    if value is None:
        return {int: 7, str: "7", bytes: bytes(32)}[kind]
    if kind is bool:
        return not value
    if kind is int:
        return value + 1000
    if kind is bytes and not value:
        return b"7"
    return bytes([value[0] ^ 1]) + value[1:] if kind is bytes else f"{value[:-1]}~"


def write(copy: Copy, table: Table, row: Row[Any], **values: Any) -> None:
    with copy.engine.begin() as connection:
        assert connection.execute(update(table).where(of(table, row)).values(**values)).rowcount


def rows_of(copy: Copy, table: Table) -> list[Row[Any]]:
    with copy.engine.connect() as connection:
        return list(connection.execute(select(table)).all())


def test_every_column_that_decides_is_guarded_in_every_table(copy: Copy) -> None:
    copy.does(sow)
    sown = {table for table in GUARDED if len(rows_of(copy, table)) >= 2}

    # The control: nothing is refused that we wrote ourselves.
    assert found_forged(copy) == {}
    assert sown == {*GUARDED} - PASSING_BY
    missed: list[str] = []
    for table in sown:
        first = rows_of(copy, table)[0]
        tried = [column for column in table.c if decides(column) and not column.primary_key]
        for column in (*tried, table.c[GUARD]):
            was = getattr(first, column.name)
            write(copy, table, first, **{column.name: other(column, was)})
            if found_forged(copy) != {table.name: [Why.ALTERED]}:
                missed.append(f"{table.name}.{column.name}")
            write(copy, table, first, **{column.name: was})
        write(copy, table, first, guard=None)
        assert found_forged(copy) == {table.name: [Why.ALTERED]}
        write(copy, table, first, guard=first.guard)
    assert (missed, found_forged(copy)) == ([], {})


def test_rows_that_change_places_and_copies_of_rows_are_refused(copy: Copy) -> None:
    copy.does(sow)
    for table in {*GUARDED} - PASSING_BY:
        one, two, *_ = rows_of(copy, table)
        write(copy, table, two, guard=one.guard)
        assert found_forged(copy) == {table.name: [Why.ALTERED]}
        write(copy, table, two, guard=two.guard)
    [ann, _] = rows_of(copy, guests)
    with copy.engine.begin() as connection:
        values = {**whole(guests, ann), "event_id": OTHER_EVENT}
        connection.execute(insert(guests).values(values))
    assert found_forged(copy) == {"guests": [Why.ALTERED]}


CHANGES: Mapping[str, Callable[[Work, PersonId], object]] = {
    "guests": lambda work, ann: work.guests.set_role(EVENT, ann, Role.STRANGER),
    "feeds": lambda work, ann: work.feeds.set_neutral(EVENT, ann, neutral=False),
    "tickets": lambda work, ann: work.tickets.keep(replace(_ticket(work), claimed_by=ann)),
    "events": lambda work, _: work.events.keep(sample_event(seats=9)),
    "consents": lambda work, ann: work.consents.keep(
        EVENT, ann, Fact.NAME, Consent(Audience.ORGANIZERS, "", NOW, LATER)
    ),
    "issued": lambda work, ann: work.token_issuers.allow_again(EVENT, ann),
}


def _ticket(work: Work) -> Ticket:
    found = work.tickets.find_number(EVENT, 1)
    assert found is not None
    return found


@pytest.mark.parametrize("name", CHANGES)
def test_older_row_put_back_whole_is_refused(copy: Copy, name: str) -> None:
    ann, _ = copy.does(sow)
    [table] = [table for table in GUARDED if table.name == name]
    before = rows_of(copy, table)
    copy.does(lambda work: CHANGES[name](work, ann))
    after = rows_of(copy, table)
    [old] = [row for row in before if row not in after]

    write(copy, table, old, **whole(table, old))

    assert found_forged(copy) == {name: [Why.OLDER]}


def test_older_sealed_value_put_back_does_not_open(copy: Copy) -> None:
    ann, _ = copy.does(sow)
    told = Profile("Ann", named_in_readout=True)
    copy.does(lambda work: work.guests.set_profile(EVENT, ann, told))
    changes: dict[Table, Callable[[Work], object]] = {
        travel_details: lambda work: work.travel_details.keep(EVENT, ann, {"diet": "none"}),
        guests: lambda work: work.guests.set_profile(EVENT, ann, Profile("Ann")),
    }
    for table, change in changes.items():
        [before] = [row for row in rows_of(copy, table) if row.person_id == ann]
        copy.does(change)
        write(copy, table, before, sealed=before.sealed)

    with copy.engine.connect() as connection:
        whys = [(t.name, why) for t, why in examine(connection, Sealing(copy.keystore)) if why]
    assert sorted(whys) == [("guests", Why.OLDER), ("travel_details", Why.OLDER)]
    found = copy.does(lambda work: work.guests.find(EVENT, ann))
    # Their consent to be named was withdrawn, and what says so is what cannot be read: nothing is.
    assert found is not None
    assert found.profile == Profile()
    assert travel_details in SEALED


def test_keys_are_not_destroyed_because_the_database_says_so(copy: Copy) -> None:
    ann, bo = copy.does(sow)
    with copy.engine.begin() as connection:
        connection.execute(insert(shreds).values(event_id=EVENT, person_id=ann))
    copy.does(lambda work: work.forgetting.drop_person(EVENT, bo))

    copy.keystore.person_key(EVENT, ann)
    with pytest.raises(KeyForgotten):
        copy.keystore.person_key(EVENT, bo)
    copy.does(lambda _: None)
    assert copy.does(lambda work: work.set_aside.tally()) == {("shreds", Why.ALTERED): 1}


def test_forged_members_get_nothing_and_are_told(copy: Copy) -> None:
    ann, bo = copy.does(sow)
    copy.does(lambda work: work.guests.accept_norms(EVENT, bo, version=1))
    rows = rows_of(copy, guests)
    [of_ann] = [row for row in rows if row.person_id == ann]
    write(copy, guests, of_ann, role=40, norms_version=1)

    def look(work: Work) -> list[object]:
        person = work.people.get(ann)
        return [
            person.role,
            person.event_id,
            work.guests.ids_of(EVENT),
            work.guests.events_of(ann),
            [each.person_id for each in work.guests.all_of(EVENT)],
            work.changes.guests_after(EVENT, "", limit=9),
        ]

    assert copy.does(look) == [Role.STRANGER, None, [bo], [], [bo], [bo]]
    copy.does(lambda _: None)
    assert copy.does(lambda work: work.set_aside.tally()) == {("guests", Why.ALTERED): 1}

    write(copy, guests, of_ann, role=of_ann.role, norms_version=of_ann.norms_version)
    copy.does(lambda work: work.set_aside.tell())
    copy.does(lambda work: work.set_aside.look_again())
    assert copy.does(lambda work: work.set_aside.tally()) == {}
