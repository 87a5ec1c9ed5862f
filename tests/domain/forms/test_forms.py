"""A series of questions: which comes next, which before, and which are answered in one message."""

from dataclasses import replace

import pytest

from bot.domain.forms.forms import Form, Question

NAME, VISA, COUNTRY, SURE, NOTE = (
    Question("name"),
    Question("visa"),
    Question("country", only_after=(("visa", "yes"),)),
    Question("sure", back="again"),
    Question("note"),
)
FORM = Form("form", (NAME, VISA, COUNTRY, SURE, NOTE), together=(("name", "visa", "note"),))
MISSING = replace(FORM, asks_missing=True)


def test_its_questions_come_by_their_turns_and_then_none() -> None:
    asked = [FORM.question(turn) for turn in range(6)]

    assert asked == [NAME, VISA, COUNTRY, SURE, NOTE, None]
    assert FORM.counted == 4


@pytest.mark.parametrize(
    ("form", "turn", "answers", "after"),
    [
        (FORM, -1, {}, 0),
        (FORM, 0, {"visa": "yes"}, 1),
        (FORM, 1, {"visa": "yes"}, 2),
        (FORM, 1, {"visa": "no"}, 3),
        (FORM, 4, {}, 5),
        (MISSING, -1, {"name": "Ann"}, 1),
        (MISSING, -1, {"name": "Ann", "visa": "yes", "country": "DE"}, 3),
        (MISSING, 2, {"sure": "x", "note": "y"}, 5),
    ],
)
def test_what_was_answered_or_does_not_apply_is_not_asked(
    form: Form, turn: int, answers: dict[str, str], after: int
) -> None:
    assert form.turn_after(turn, answers) == after


def test_going_back_leaves_out_whether_an_answer_was_understood() -> None:
    assert [FORM.turn_before(turn) for turn in (1, 3, 4)] == [0, 2, 2]


def test_several_are_answered_in_one_message_but_none_twice() -> None:
    assert FORM.group(0, {}) == (NAME, VISA, NOTE)
    assert FORM.group(1, {}) == (VISA, NOTE)
    assert FORM.group(0, {"name": "Ann", "visa": "yes"}) == (NAME, NOTE)
    assert FORM.group(2, {}) == (COUNTRY,)
