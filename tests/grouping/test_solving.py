"""Plans keep every rule, or a conflict says why there is none and has no rule too many."""

from dataclasses import replace
from itertools import combinations, product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.working_groups.checking import alone, broken_rules, cost, moved
from bot.domain.working_groups.tasks import RuleKind, RuleName, Seat, Solved, Task, Wish
from bot.grouping.packing import open_solved, open_task, pack_solved, pack_task
from bot.grouping.running import solve_apart
from bot.grouping.solving import has_solver, solve

WAYS = [False, *([True] if has_solver() else [])]
MOST = 8
"""People, so that every plan there is can be looked at."""


@st.composite
def tasks(draw: st.DrawFn) -> Task:
    """Small tasks, many of them impossible."""
    count = draw(st.integers(3, MOST))
    groups = draw(st.integers(1, 3))
    bands = st.one_of(st.none(), st.integers(0, 2))
    seats = st.builds(Seat, st.booleans(), st.booleans(), bands, st.booleans(), bands)
    pairs = st.sampled_from(list(combinations(range(count), 2)))
    smallest = draw(st.integers(0, 3))
    pins = st.dictionaries(st.integers(0, count - 1), st.integers(0, groups - 1), max_size=2)
    return Task(
        tuple(draw(st.lists(seats, min_size=count, max_size=count))),
        groups,
        smallest,
        draw(st.integers(max(smallest, 1), 6)),
        chairs=draw(st.booleans()),
        interpreted=draw(st.one_of(st.none(), st.integers(0, 2))),
        balance=draw(st.booleans()),
        apart=tuple(draw(st.lists(pairs, max_size=4, unique=True))),
        together=tuple(draw(st.lists(pairs, max_size=3, unique=True))),
        wishes=tuple(Wish(pair) for pair in draw(st.lists(pairs, max_size=2))),
        met=frozenset(draw(st.lists(pairs, max_size=4))),
        pins=draw(pins),
        quiet=draw(st.one_of(st.none(), st.integers(0, 2))),
        crafts=draw(st.booleans()),
    )


def every_plan(task: Task) -> list[tuple[int, ...]]:
    return list(product(range(task.groups), repeat=len(task.people)))


def check(task: Task, solved: Solved, *, exact: bool) -> None:
    """Compare with every plan there is."""
    broken = [(plan, set(broken_rules(task, plan))) for plan in every_plan(task)]
    kept = [plan for plan, names in broken if not names]
    if solved.plan is not None:
        assert broken_rules(task, solved.plan) == {}
        if exact:
            assert cost(task, solved.plan) == min(cost(task, plan) for plan in kept)
        return
    conflict = set(solved.conflict)
    if exact:
        assert conflict
        assert solved.is_minimal
        assert not kept
        assert solved.repair is not None
        assert dict(solved.repair.gives) == broken_rules(task, solved.repair.plan)
    if conflict:
        assert all(names & conflict for _, names in broken)
        for name in conflict:
            assert any(not names & (conflict - {name}) for _, names in broken), name


@pytest.mark.parametrize("exact", WAYS)
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(task=tasks())
def test_plan_keeps_every_rule_or_each_rule_of_the_conflict_is_needed(
    monkeypatch: pytest.MonkeyPatch, exact: bool, task: Task
) -> None:
    monkeypatch.setattr("bot.grouping.solving.PLANNING", 4.0 if exact else 0.2)
    check(task, solve(task, exact=exact), exact=exact)


@settings(max_examples=40, deadline=None)
@given(task=tasks())
def test_a_task_goes_through_the_pipe_and_comes_back(task: Task) -> None:
    assert open_task(pack_task(task)) == task
    solved = Solved(conflict=task.rule_names(), is_minimal=True)
    assert open_solved(pack_solved(solved)) == solved


def crowd(count: int) -> tuple[Seat, ...]:
    return tuple(Seat(number % 3 == 0, number % 7 == 0, number % 5) for number in range(count))


@pytest.mark.parametrize("exact", WAYS)
def test_made_anew_as_few_move_as_can_be_and_who_is_pinned_stays(exact: bool) -> None:
    people = crowd(24)
    before = solve(Task(people, 4, 6, 6), exact=exact).plan
    assert before is not None
    one, other = next(
        (one, other) for one, other in combinations(range(24), 2) if before[one] == before[other]
    )
    task = Task(
        people,
        4,
        6,
        6,
        apart=((one, other),),
        standing=dict(enumerate(before)),
        pins={one: before[one]},
        reshuffle=True,
    )
    after = solve(task, exact=exact).plan
    assert after is not None
    assert after[one] == before[one]
    assert broken_rules(task, after) == {}
    assert len(moved(task, after)) == 2 if exact else len(moved(task, after)) >= 2


def test_a_process_of_its_own_says_the_same_and_the_same_each_time() -> None:
    task = Task(crowd(12), 3, 4, 4, chairs=True, balance=True, apart=((0, 1),))
    first = solve_apart(task)
    assert first.plan is not None
    assert first == solve_apart(task) == solve(task)


def test_without_a_solver_counting_shows_what_it_can() -> None:
    task = Task(crowd(6), 2, 3, 3, apart=((0, 1),), together=((0, 2), (2, 1), (3, 4)))
    conflict = solve(task, exact=False).conflict
    assert conflict == (
        RuleName(RuleKind.APART, 0),
        RuleName(RuleKind.TOGETHER, 0),
        RuleName(RuleKind.TOGETHER, 1),
    )


@pytest.mark.parametrize("exact", WAYS)
def test_some_of_a_craft_sit_together_where_that_can_be(exact: bool) -> None:
    """Three crafts of four, two apart in each, and eight people of none or a craft of their own."""
    people = tuple(
        Seat(chairs=number % 4 == 0, band=number % 2, craft=number % 3 if number < 12 else None)
        for number in range(19)
    )
    people = (*people, Seat(craft=7))
    wanted = Task(
        people, 4, 5, 5, chairs=True, balance=True, apart=((0, 3), (1, 4), (2, 5)), crafts=True
    )
    plan = solve(wanted, exact=exact).plan
    without = solve(replace(wanted, crafts=False), exact=exact).plan

    assert plan is not None
    assert without is not None
    assert broken_rules(wanted, plan) == {}
    assert alone(wanted, plan) == []
    assert alone(wanted, without) != []  # control: it does not come by itself
    assert alone(replace(wanted, crafts=False), without) == []
