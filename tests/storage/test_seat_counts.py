"""Answers are counted as they are written, whoever writes or deletes them."""

import itertools

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.ids import Subject
from bot.domain.rsvps import Rsvp, Standing
from storage.database.tables import KEPT_BY_TRIGGERS
from storage.work import Work
from tests.storage.world import DINNER, EVENT, NOW, Copy, guest

LUNCH = "session00001"
PEOPLE = 4
NUMBERS = itertools.count(1, PEOPLE)
acts = st.lists(
    st.tuples(
        st.integers(0, PEOPLE - 1),
        st.sampled_from([EVENT, DINNER, LUNCH]),
        st.sampled_from([*Standing, "forgotten", "undone"]),
    ),
    max_size=25,
)


class Undone(Exception):
    """What a savepoint undoes."""


def counted(work: Work) -> dict[Subject, dict[Standing, int]]:
    """The answers of the event, counted one by one."""
    found: dict[Subject, dict[Standing, int]] = {}
    for answer in work.rsvps.of_event(EVENT):
        of_subject = found.setdefault(answer.subject, {})
        of_subject[answer.standing] = of_subject.get(answer.standing, 0) + 1
    return found


def paired(work: Work) -> dict[Subject, dict[tuple[Standing, Standing | None], int]]:
    """The answers about sessions beside those at the event, counted one by one."""
    answers = work.rsvps.of_event(EVENT)
    at_event = {each.person_id: each.standing for each in answers if each.subject == EVENT}
    found: dict[Subject, dict[tuple[Standing, Standing | None], int]] = {}
    for answer in answers:
        if answer.subject != EVENT:
            of_subject = found.setdefault(answer.subject, {})
            both = answer.standing, at_event.get(answer.person_id)
            of_subject[both] = of_subject.get(both, 0) + 1
    return found


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(acts)
def test_whatever_happens_the_counts_are_those_of_the_answers(
    copy: Copy, happens: list[tuple[int, str, Standing | str]]
) -> None:
    def act(work: Work) -> None:
        start = next(NUMBERS)
        people = [guest(work, start + number) for number in range(PEOPLE)]
        for number, subject, what in happens:
            person = people[number]
            if what == "forgotten":
                work.rsvps.forget(EVENT, person.id)
                continue
            standing = what if isinstance(what, Standing) else Standing.GOING
            answer = Rsvp(EVENT, Subject(subject), person.id, standing, NOW)
            try:
                with work.savepoint():
                    work.rsvps.keep(answer)
                    if what == "undone":
                        raise Undone
            except Undone:
                pass

    copy.does(act)

    assert copy.does(lambda work: work.rsvps.counts.of(EVENT)) == copy.does(counted)
    assert copy.does(lambda work: work.rsvps.counts.beside_event(EVENT)) == copy.does(paired)
    assert copy.does(lambda work: work.rsvps.counts.miscounted()) == 0


def test_forgetting_accounts_and_events_leaves_no_count(copy: Copy) -> None:
    def answer(work: Work) -> None:
        for number in (1, 2):
            person = guest(work, number)
            for subject in (EVENT, DINNER):
                work.rsvps.keep(Rsvp(EVENT, Subject(subject), person.id, Standing.GOING, NOW))

    copy.does(answer)
    someone = copy.does(lambda work: work.rsvps.of_event(EVENT)[0].person_id)
    copy.does(lambda work: work.forgetting.drop_accounts([someone]))
    left = copy.does(lambda work: work.rsvps.counts.of(EVENT))
    copy.does(lambda work: work.forgetting.drop_event(EVENT))

    assert left == {Subject(EVENT): {Standing.GOING: 1}, Subject(DINNER): {Standing.GOING: 1}}
    assert copy.does(lambda work: work.rsvps.counts.of(EVENT)) == {}


@pytest.mark.parametrize("table", KEPT_BY_TRIGGERS, ids=lambda table: table.name)
def test_a_count_that_went_wrong_is_noticed_and_mended(copy: Copy, table: sa.Table) -> None:
    def answer(work: Work) -> None:
        person = guest(work, 1)
        work.rsvps.keep(Rsvp(EVENT, Subject(DINNER), person.id, Standing.GOING, NOW))

    copy.does(answer)
    spoil = sa.update(table).values(people=table.c.people + 1)
    with copy.engine.begin() as connection:
        connection.execute(spoil)

    assert copy.does(lambda work: work.rsvps.counts.miscounted()) == 1
    assert copy.does(lambda work: work.rsvps.counts.recount()) == 1
    assert copy.does(lambda work: work.rsvps.counts.miscounted()) == 0
    assert copy.does(lambda work: work.rsvps.counts.of(EVENT)) == {
        Subject(DINNER): {Standing.GOING: 1}
    }
    assert copy.does(lambda work: work.rsvps.counts.beside_event(EVENT)) == {
        Subject(DINNER): {(Standing.GOING, None): 1}
    }
