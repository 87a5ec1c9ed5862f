"""A draft is compared with sealed words by runs of eight words or twelve Chinese characters."""

import pytest

from bot.domain.readout.shingles import close_lines

SEALED = (
    "I fear that we would all stop tomorrow if only the others did, and nobody dares to say it.",
    "我担心如果别人停下来我们明天也会停，但没有人敢说出来。",
)


@pytest.mark.parametrize(
    ("draft", "close"),
    [
        ("Participants agreed.\nThey would all stop tomorrow if only the others did.", [2]),
        ("WOULD ALL—STOP, tomorrow;\nif only “the others” did!", [1, 2]),
        ("They would all stop tomorrow if only the rest did.", []),
        ("有人说，如果别人停下来，我们明天也会停。", [1]),
        ("如果别人停下来，\n大家都会停。", []),
        ("", []),
    ],
)
def test_lines_are_found_whatever_marks_stand_between(draft: str, close: list[int]) -> None:
    assert close_lines(draft, SEALED) == close


def test_seven_words_and_eleven_characters_are_not_enough() -> None:
    assert (
        close_lines("one two three four five six seven", ["one two three four five six seven"])
        == []
    )
    assert close_lines("一二三四五六七八九十一", ["一二三四五六七八九十一"]) == []
    assert close_lines("一二三四五六七八九十一二", ["一二三四五六七八九十一二"]) == [1]
