"""Words that prescribe something are found; those that only look like them are not."""

import pytest

from bot.domain.messages.texts import Words
from bot.domain.readout.style import prescribing_words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (Words("Laboratories must report; states SHOULD help.", ""), ("must", "should")),
        (Words("Somebody has to begin, and must, must, must.", ""), ("has to", "must")),
        (Words("Reports are required to be public.", ""), ("are required to",)),
        (Words("", "实验室必须通报，各国应当协助。"), ("必须", "应当")),
        (Words("", "通报应及早进行，且须公开，不得追责。"), ("应", "须", "不得")),
        (Words("A state should help.", "国家应该协助。"), ("should", "应该")),
        (Words("Early reports would let others act in time.", "及早通报有助于他人应对。"), ()),
        (Words("Mustard, shallow water, a mustang.", "反应、相应、响应、适应、供应、效应"), ()),
        (Words("", "应用与应急：须知见附件，结果不得而知。"), ()),
    ],
)
def test_prescribing_words_are_found_once_and_no_others(
    text: Words, found: tuple[str, ...]
) -> None:
    assert prescribing_words(text) == found
