"""Dates to choose from: how they are typed, what is refused, and how answers are counted."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.date_polls import (
    DateAnswer,
    DatePoll,
    OptionsUnclear,
    count_choices,
    in_one_language,
    outcome_text,
    read_options,
)
from bot.domain.ids import DatePollId, EventId, PersonId
from bot.domain.messages.texts import Words

TODAY = date(2027, 3, 1)
CLOSES = datetime(2027, 3, 8, 12, 0, tzinfo=UTC)


WHEN = Words("When?", "何时？")


def poll(*options: Words, question: Words = WHEN) -> DatePoll:
    return DatePoll(
        DatePollId("p1"), EventId("ev1"), question, options, CLOSES - timedelta(days=7), CLOSES
    )


def test_moments_are_written_in_both_languages_and_words_stay_as_they_were_typed() -> None:
    typed = "2 March 2027\n\n 3 March 2027 9:30 \nlate / 晚一点\nany time"

    assert read_options(typed, today=TODAY) == (
        Words("Tue 2 Mar 2027", "2027年3月2日（周二）"),
        Words("Wed 3 Mar 2027, 09:30", "2027年3月3日（周三）09:30"),
        Words("late", "晚一点"),
        Words("any time"),
    )
    with pytest.raises(OptionsUnclear) as twice:
        read_options(f"{typed}\n晚一点 | late", today=TODAY)
    assert (twice.value.why, twice.value.line) == ("twice", "晚一点 | late")


@pytest.mark.parametrize(
    "line", ["late / later", "晚一点 / 更晚", "late / 晚一点 / later", "late 晚一点", "late / "]
)
def test_words_that_are_not_plainly_in_both_languages_are_left_alone(line: str) -> None:
    assert read_options(f"{line}\nearly", today=TODAY)[0] == Words(line.strip())


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("one", "number"),
        ("\n".join(map("choice {}".format, "abcdefghi")), "number"),
        ("\u200b\none", "number"),
        ("one\none", "twice"),
        ("early\n7/8", "ambiguous"),
        ("early\n28 February 2027", "past"),
        (f"early\n{'x' * 51}", "long"),
        (f"early\nlate / {'晚' * 51}", "long"),
    ],
)
def test_what_cannot_be_offered_is_refused_with_its_reason(typed: str, why: str) -> None:
    with pytest.raises(OptionsUnclear) as refused:
        read_options(typed, today=TODAY)

    assert refused.value.why == why


def test_two_to_eight_are_offered_today_among_them_and_fifty_characters_long() -> None:
    eight = "\n".join(map("choice {}".format, "abcdefgh"))

    assert len(read_options(eight, today=TODAY)) == 8
    assert read_options(f"1 March 2027\n{'x' * 50}", today=TODAY) == (
        Words("Mon 1 Mar 2027", "2027年3月1日（周一）"),
        Words("x" * 50),
    )


def test_each_option_is_counted_and_those_whom_none_suits() -> None:
    of_three = poll(Words("a"), Words("b"), Words("c"))
    people = [PersonId(name) for name in "wxyz"]
    chosen = [frozenset({0, 2}), frozenset({2}), frozenset[int](), frozenset({2})]
    answers = [DateAnswer(*each) for each in zip(people, chosen, strict=True)]

    assert count_choices(of_three, answers) == [1, 0, 3, 1]
    assert count_choices(of_three, []) == [0, 0, 0, 0]
    assert answers[0].toggled(0).toggled(1) == DateAnswer(people[0], frozenset({1, 2}))


def test_it_is_open_until_its_end_or_until_it_is_closed() -> None:
    asked = poll(Words("a"), Words("b"))
    second = timedelta(seconds=1)
    closed = DatePoll(
        asked.id, asked.event_id, asked.question, asked.options, asked.made_at, CLOSES,
        closed_at=CLOSES - second,
    )  # fmt: skip

    assert [asked.is_open(CLOSES - second), asked.is_open(CLOSES)] == [True, False]
    assert not closed.is_open(CLOSES - second)


def test_what_is_in_one_language_alone_is_told_where_it_is_asked_in_both() -> None:
    options = (Words("a"), Words("b", "乙"))

    assert in_one_language(poll(*options)) == (Words("a"),)
    for question in (Words("When?"), Words("", "何时？")):
        assert in_one_language(poll(*options, question=question)) == ()


@pytest.mark.parametrize(
    ("question", "option", "told"),
    [
        (Words("When?", "何时？"), 1, Words("When?\n→ b", "何时？\n→ 乙")),
        (Words("When?", "何时？"), 0, Words("When?\n→ a", "何时？\n→ a")),
        (Words("When?"), 1, Words("When?\n→ b")),
        (Words("", "何时？"), 1, Words("", "何时？\n→ 乙")),
    ],
)
def test_everybody_is_told_what_it_came_to(question: Words, option: int, told: Words) -> None:
    assert outcome_text(poll(Words("a"), Words("b", "乙"), question=question), option) == told
