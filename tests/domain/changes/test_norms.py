"""Norms before and after: small changes are told, large ones are asked anew."""

from bot.domain.changes.norms import PointChange, Weight, changed_norms, compared, weight_of
from bot.domain.events import Norms
from bot.domain.messages.texts import Words

A, B, C, D = (Words(each) for each in "ABCD")
NOW = Norms(2, (A, B), 3)


def test_a_large_change_is_a_new_version_and_a_small_one_a_new_wording() -> None:
    major, minor = (changed_norms(NOW, [A, C], weight) for weight in (Weight.MAJOR, Weight.MINOR))

    assert (major, minor) == (Norms(3, (A, C)), Norms(2, (A, C), 4))
    assert [weight_of(NOW, then) for then in (major, minor, NOW)] == [
        Weight.MAJOR,
        Weight.MINOR,
        Weight.MINOR,
    ]


def test_only_what_differs_is_shown_in_its_order() -> None:
    assert list(compared([A, B], [A, B])) == []
    assert list(compared([A, B, C], [A, D, C])) == [PointChange(B, D)]
    assert list(compared([A, B], [B, C])) == [PointChange(A, None), PointChange(None, C)]
    assert list(compared([A, B], [C])) == [PointChange(A, C), PointChange(B, None)]
