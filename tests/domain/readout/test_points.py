"""Points of a readout: versions, what stands for a text in a consent, and what guests see of them."""

from dataclasses import replace

from bot.domain.ids import EventId, PersonId, PointId
from bot.domain.messages.texts import Words
from bot.domain.readout.points import Point, PointKind, PointState, digest_of, newest, shown

FIRST = Point(
    PointId("a"), EventId("e"), PointKind.AGREEMENT, 1, PointState.SHOWN, Words("Yes.", "是。")
)
OTHER = replace(FIRST, id=PointId("b"), kind=PointKind.CONCERN)


def test_a_draft_keeps_its_version_and_one_that_was_seen_gets_another() -> None:
    second = FIRST.reworded(Words("No.", "否。"), Words(""), Words(""))
    again = second.reworded(Words("Maybe.", "也许。"), Words(""), Words(""))
    assert (second.version, second.state) == (2, PointState.DRAFTED)
    assert (again.version, again.text.en) == (2, "Maybe.")
    assert list(newest([FIRST, again])) == [again]
    assert list(shown([FIRST, again])) == [FIRST]


def test_points_stand_in_the_order_of_kinds_and_dropped_ones_nowhere() -> None:
    dropped = replace(FIRST, state=PointState.DROPPED)
    assert list(newest([FIRST, OTHER])) == [OTHER, FIRST]
    assert list(shown([dropped, OTHER])) == [OTHER]


def test_other_words_undo_what_was_overruled() -> None:
    ann, bo = PersonId("ann"), PersonId("bo")
    overruled = FIRST.overruled(ann).overruled(bo)
    assert (FIRST.overruled(ann).is_overruled, overruled.is_overruled) == (False, True)
    assert not overruled.reworded(Words("No."), Words(""), Words("")).is_overruled


def test_a_consent_survives_marks_and_order_and_nothing_else() -> None:
    digest = digest_of([FIRST, OTHER])
    assert digest_of([OTHER, FIRST]) == digest
    assert digest_of([replace(FIRST, text=Words("yes!", "是！")), OTHER]) == digest
    assert digest_of([replace(FIRST, text=Words("No.", "是。")), OTHER]) != digest
    assert digest_of([replace(FIRST, text=Words("Yes.", "否。")), OTHER]) != digest
    assert digest_of([replace(FIRST, kind=PointKind.CONCERN), OTHER]) != digest
    assert digest_of([FIRST]) != digest
