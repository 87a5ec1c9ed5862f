"""Invitations: lists of people, files of links, and whom a code lets in."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.ids import EventId, InvitationId, PersonId
from bot.domain.limits import CSV_ROWS, NAME_LENGTH
from bot.domain.people.invitation_list import (
    InvitationList,
    Invitee,
    ListUnreadable,
    read_invitees,
)
from bot.domain.people.invitations import Invitation, InvitationState
from bot.domain.people.people import Language, Role

CELLS = st.text(
    st.one_of(st.sampled_from("=+-@'\"\t\r\n,;＝ ，en"), st.characters(exclude_categories=["Cs"])),
    max_size=12,
)
REASONS = {"broken", "empty", "too-many", "bad-name", "bad-language"}


def outcome(content: str) -> tuple[ListUnreadable | None, tuple[Invitee, ...]]:
    """What a list was refused for, or whom it names."""
    try:
        return None, read_invitees(content).invitees
    except ListUnreadable as fault:
        return fault, ()


@given(content=st.text(st.characters(exclude_categories=["Cs"])) | CELLS)
@example("name,language")
@example('"Ann')
@example("Ann\x00")
@example("Ann\rBo")
def test_any_text_is_a_list_or_refused_with_a_row(content: str) -> None:
    fault, invitees = outcome(content)

    if fault is not None:
        assert fault.why in REASONS
        assert fault.row >= 1
        return
    assert 1 <= len(invitees) <= CSV_ROWS
    for invitee in invitees:
        assert invitee.name == invitee.name.strip()
        assert 1 <= len(invitee.name) <= NAME_LENGTH
        assert invitee.name.splitlines() == [invitee.name]


NAMES = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=NAME_LENGTH).filter(
    lambda name: name.casefold() not in {"name", "姓名", "guest", "名字", "姓", "名"}
)


@given(
    people=st.lists(st.tuples(NAMES, st.sampled_from([None, *Language])), min_size=1, max_size=9),
    delimiter=st.sampled_from([",", ";", "\t"]),
    has_heading=st.booleans(),
    line_end=st.sampled_from(["\n", "\r\n", "\n\n"]),
)
@example(people=[("0", Language.EN)], delimiter=",", has_heading=False, line_end="\n")
@example(people=[("1", None), ("2", Language.ZH)], delimiter=";", has_heading=False, line_end="\n")
def test_list_is_read_as_it_was_written(
    people: list[tuple[str, Language | None]], delimiter: str, has_heading: bool, line_end: str
) -> None:
    lines = [f"{name}{delimiter}{language or ''}" for name, language in people]
    heading = [f"Name{delimiter}Language"] if has_heading else []

    invitees = read_invitees("\ufeff" + line_end.join([*heading, *lines]))

    assert invitees == InvitationList(tuple(Invitee(*person) for person in people))


@pytest.mark.parametrize(
    ("content", "why", "row"),
    [
        ("", "empty", 1),
        ("name,language\n", "empty", 1),
        ("Ann,en\nBo,fr", "bad-language", 2),
        ("Ann,en,extra", "bad-language", 1),
        ("Ann\n\n ,zh", "bad-name", 3),
        ("Ann\n" + "x" * 81, "bad-name", 2),
        ('Ann,en\n"Bo,zh', "broken", 2),
        ("Ann\n" * 501, "too-many", 500),
    ],
)
def test_faulty_row_is_named(content: str, why: str, row: int) -> None:
    with pytest.raises(ListUnreadable) as refused:
        read_invitees(content)

    assert (refused.value.why, refused.value.row) == (why, row)


NOW = datetime(2027, 1, 10, tzinfo=UTC)
ANN, BO = PersonId("ann"), PersonId("bo")


@given(
    state=st.sampled_from(InvitationState),
    days=st.integers(-40, 40),
    bound_to=st.sampled_from([None, ANN, BO]),
)
def test_code_admits_the_first_who_comes_in_time_and_nobody_else(
    state: InvitationState, days: int, bound_to: PersonId | None
) -> None:
    invitation = Invitation(
        InvitationId("i"),
        EventId("e"),
        Role.GUEST,
        state,
        NOW + timedelta(days=days),
        person_id=bound_to if state is InvitationState.USED else None,
    )

    expected = {
        InvitationState.OPEN: days > 0,
        InvitationState.USED: bound_to == ANN,
        InvitationState.REVOKED: False,
    }
    assert invitation.admits(ANN, now=NOW) is expected[state]
    assert invitation.is_open(now=NOW) is (state is InvitationState.OPEN and days > 0)
