"""The rules of programme changes: drafts, differences, whom they concern, what does not fit."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.changes.changes import (
    Clash,
    Misfit,
    clashes,
    concerns,
    differences,
    is_urgent,
    marked,
    misfit,
    outside,
)
from bot.domain.changes.drafts import (
    Draft,
    Edit,
    EditValue,
    Item,
    NothingToEdit,
    Programme,
    applied,
    with_edit,
    without_edit,
)
from bot.domain.changes.sights import merged
from bot.domain.events import Event, Session, SessionKind
from bot.domain.ids import PersonId, SessionId, Subject
from bot.domain.messages.texts import Words
from bot.domain.rsvps import Standing
from tests.stories.sample_event import DINNER, EVENT, TALK, sample_plan

PLAN = sample_plan()
PROGRAMME = Programme(PLAN.event, PLAN.sessions)
OLGA = PersonId("olga")
NEW = SessionId("session00009")
START = PLAN.event.starts_at


def added(session_id: SessionId = NEW) -> Session:
    """A session there is none of yet."""
    return replace(PLAN.sessions[0], id=session_id, title=Words("Walk"))


def starts(minutes: int) -> datetime:
    """A moment after the event's start."""
    return START + timedelta(minutes=minutes)


WORDS = st.builds(Words, st.sampled_from(["Hall", "Pier"]), st.sampled_from(["", "码头"]))
TARGETS = st.sampled_from([TALK, DINNER])


@st.composite
def edits(draw: st.DrawFn) -> Edit:
    """An edit of a known session, of the event, or a new session."""
    item, values = draw(
        st.sampled_from(
            [
                (Item.START, st.integers(0, 2000).map(starts)),
                (Item.LENGTH, st.integers(1, 300).map(lambda each: timedelta(minutes=each))),
                (Item.PLACE, WORDS),
                (Item.TITLE, WORDS),
                (Item.SEATS, st.none() | st.integers(1, 9)),
                (Item.CANCEL, st.none()),
                (Item.ADD, st.just(added())),
            ]
        )
    )
    value: EditValue = draw(values)
    target = NEW if item is Item.ADD else draw(TARGETS)
    if item is Item.PLACE and draw(st.booleans()):
        return Edit(0, Subject(EVENT), item, value, OLGA)
    return Edit(0, Subject(target), item, value, OLGA)


def drafted(wanted: Sequence[Edit], programme: Programme = PROGRAMME) -> Draft:
    """A draft with as many of these edits as can be made."""
    draft = Draft(EVENT)
    for edit in wanted:
        draft = with_edit(draft, programme, edit)
    return draft


@given(st.lists(edits(), max_size=8))
def test_draft_holds_one_edit_of_each_item_and_none_that_changes_nothing(
    wanted: list[Edit],
) -> None:
    draft = drafted(wanted)

    places = [(edit.target, edit.item) for edit in draft.edits]
    assert len(places) == len(set(places))
    assert len({edit.number for edit in draft.edits}) == len(draft.edits)
    assert [edit for edit in draft.edits if applied(PROGRAMME, [edit]) == PROGRAMME] == []
    assert draft.revision == len(wanted)


@given(st.lists(edits(), max_size=8))
def test_taking_every_edit_back_leaves_the_programme(wanted: list[Edit]) -> None:
    draft = drafted(wanted)

    for edit in draft.edits:
        draft = without_edit(draft, edit.number)

    assert applied(PROGRAMME, draft.edits) == PROGRAMME


@given(st.lists(edits(), max_size=6), st.lists(edits(), max_size=6))
def test_two_releases_told_as_one_are_first_to_last(one: list[Edit], two: list[Edit]) -> None:
    middle = applied(PROGRAMME, drafted(one).edits)
    draft = Draft(EVENT)
    for edit in two:
        try:
            draft = with_edit(draft, middle, edit)
        except NothingToEdit:
            continue
    last = applied(middle, draft.edits)

    both = merged(differences(PROGRAMME, middle), differences(middle, last))

    whole = differences(PROGRAMME, last)
    assert {each.subject: each for each in both} == {each.subject: each for each in whole}


@given(st.lists(edits(), max_size=8))
def test_sequence_grows_by_one_exactly_where_guests_see_a_change(wanted: list[Edit]) -> None:
    after = marked(PROGRAMME, applied(PROGRAMME, drafted(wanted).edits), now=START)

    changed = {each.subject for each in differences(PROGRAMME, after)}
    assert {session.id: (session.sequence, session.changed_at) for session in after.sessions} == {
        session.id: (
            int(session.id in changed and session.id != NEW),
            START if session.id in changed else None,
        )
        for session in after.sessions
    }
    assert (after.event.sequence, after.event.changed_at) == (
        (1, START) if EVENT in changed else (0, None)
    )


def test_edit_of_an_addition_becomes_part_of_it() -> None:
    draft = drafted(
        [
            Edit(0, Subject(NEW), Item.ADD, added(), OLGA),
            Edit(0, Subject(NEW), Item.TITLE, Words("Long walk"), OLGA),
        ]
    )

    assert draft.edits == (
        Edit(1, Subject(NEW), Item.ADD, replace(added(), title=Words("Long walk")), OLGA),
    )
    assert with_edit(draft, PROGRAMME, Edit(0, Subject(NEW), Item.CANCEL, None, OLGA)).edits == ()


def test_cancelled_session_takes_no_edits() -> None:
    sessions = tuple(replace(each, cancelled=each.id == TALK) for each in PLAN.sessions)

    with pytest.raises(NothingToEdit):
        drafted([Edit(0, Subject(TALK), Item.SEATS, 3, OLGA)], Programme(PLAN.event, sessions))


@pytest.mark.parametrize(
    ("standings", "told"),
    [
        ({}, [False, True]),
        ({Subject(DINNER): Standing.GOING}, [True, True]),
        ({Subject(DINNER): Standing.WAITING}, [True, True]),
        ({Subject(DINNER): Standing.OFFERED}, [True, True]),
        ({Subject(DINNER): Standing.UNDECIDED}, [True, True]),
        ({Subject(DINNER): Standing.DECLINED}, [False, True]),
        ({Subject(EVENT): Standing.GOING}, [False, True]),
        ({Subject(EVENT): Standing.DECLINED, Subject(DINNER): Standing.DECLINED}, [False, False]),
    ],
)
def test_differences_concern_those_who_may_come(
    standings: dict[Subject, Standing], told: list[bool]
) -> None:
    edit = Edit(0, Subject(DINNER), Item.START, starts(30), OLGA)
    (move,) = differences(PROGRAMME, applied(PROGRAMME, [edit]))
    (addition,) = differences(
        PROGRAMME, applied(PROGRAMME, [Edit(0, Subject(NEW), Item.ADD, added(), OLGA)])
    )

    assert [concerns(each, PROGRAMME, standings) for each in (move, addition)] == told


def test_sessions_at_once_clash_by_room_and_by_guest() -> None:
    talk, dinner = PLAN.sessions
    moved = replace(dinner, starts_at=talk.starts_at, ends_at=talk.ends_at, place=Words("Pier"))
    walk = replace(added(), place=Words(" lakeside house "))
    after = Programme(PLAN.event, (talk, moved, walk))
    holders: dict[Subject, frozenset[PersonId]] = {
        Subject(TALK): frozenset({OLGA}),
        Subject(DINNER): frozenset({OLGA, PersonId("otto")}),
    }

    assert list(clashes(after, [Subject(DINNER), Subject(NEW)], holders)) == [
        Clash(talk.title, moved.title, 1),
        Clash(talk.title, walk.title),
    ]
    assert list(clashes(after, [], holders)) == []


def test_urgent_is_what_begins_within_a_day() -> None:
    edit = Edit(0, Subject(DINNER), Item.START, starts(3000), OLGA)
    found = differences(PROGRAMME, applied(PROGRAMME, [edit]))
    dinner = PLAN.sessions[1].starts_at

    moments = [dinner - timedelta(hours=25), dinner - timedelta(hours=24), dinner]
    assert [is_urgent(found, now=now) for now in moments] == [False, True, True]


def session_at(event: Event, starts_at: datetime, minutes: int) -> Session:
    """A session of so many minutes."""
    ends_at = starts_at + timedelta(minutes=minutes)
    return Session(
        NEW, event.id, Words("W"), Words("P"), Words(""), SessionKind.TALK, starts_at, ends_at
    )


def test_session_must_be_on_the_days_of_the_event_and_not_in_the_past() -> None:
    event = PLAN.event
    now = datetime(2027, 3, 3, 0, 30, tzinfo=UTC)
    last_day = datetime(2027, 3, 5, 22, 0, tzinfo=UTC)

    assert [
        misfit(event, session_at(event, starts_at, minutes), now=now)
        for starts_at, minutes in (
            (now - timedelta(minutes=1), 60),
            (now, 60),
            (last_day, 59),
            (last_day, 60),
            (last_day + timedelta(hours=3), 30),
        )
    ] == [Misfit.PAST, None, None, Misfit.OUTSIDE, Misfit.OUTSIDE]


def test_what_new_days_of_the_event_leave_outside_is_named_and_nothing_that_was_there_before() -> (
    None
):
    talk, dinner = PLAN.sessions
    earlier = replace(
        PLAN.event,
        starts_at=PLAN.event.starts_at - timedelta(days=7),
        ends_at=PLAN.event.ends_at - timedelta(days=7),
    )
    long_ago = replace(
        added(),
        starts_at=talk.starts_at - timedelta(days=90),
        ends_at=talk.ends_at - timedelta(days=90),
    )
    before = Programme(PLAN.event, (talk, dinner, long_ago))
    cancelled = replace(dinner, cancelled=True)

    assert list(outside(before, before)) == []
    assert list(outside(before, Programme(earlier, before.sessions))) == [talk, dinner, long_ago]
    assert list(outside(before, Programme(earlier, (talk, cancelled)))) == [talk]
