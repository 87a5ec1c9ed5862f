"""What is lacking in one language, how soon it is needed, and what stands for the words themselves."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.ids import EventId
from bot.domain.languages.texts import (
    Text,
    TextKind,
    Urgency,
    by_urgency,
    gaps_in,
    urgency_before,
)
from bot.domain.messages.texts import Words
from bot.domain.people.people import Language

NOW = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)
EVENT, OTHER = EventId("ev1"), EventId("ev2")
TALK = Text(
    TextKind.SESSION,
    "s1",
    (Words("Opening", "开场"), Words("A talk"), Words(""), Words("", "问答")),
    (60, 500, 200, 100),
    Urgency.SOON,
)


@pytest.mark.parametrize(
    ("left", "urgency"),
    [
        (timedelta(hours=-1), Urgency.NOW),
        (timedelta(days=1), Urgency.NOW),
        (timedelta(days=1, seconds=1), Urgency.SOON),
        (timedelta(days=7), Urgency.SOON),
        (timedelta(days=7, seconds=1), Urgency.LATER),
    ],
)
def test_a_text_is_needed_within_a_day_a_week_or_later(left: timedelta, urgency: Urgency) -> None:
    assert urgency_before(NOW + left, NOW) is urgency


def test_each_language_lacks_what_is_said_in_the_other_alone() -> None:
    english, chinese = gaps_in([TALK, replace(TALK, parts=(Words("Both", "都有"), Words("")))])

    assert (english.language, english.lacking, english.original) == (Language.EN, (3,), ("问答",))
    assert (chinese.language, chinese.lacking, chinese.original) == (Language.ZH, (1,), ("A talk",))
    assert (english.longest(0), chinese.longest(0)) == (100, 500)


def test_what_is_said_fills_what_is_lacking_and_nothing_else() -> None:
    english, chinese = gaps_in([TALK])

    assert chinese.filled(["一个演讲"]) == (
        Words("Opening", "开场"),
        Words("A talk", "一个演讲"),
        Words(""),
        Words("", "问答"),
    )
    assert english.filled(["Questions"])[3] == Words("Questions", "问答")
    for said in ([], ["One", "Two"]):
        with pytest.raises(ValueError, match="argument"):
            chinese.filled(said)


def test_a_task_keeps_its_name_whatever_the_words_and_a_translation_fits_these_words_alone() -> (
    None
):
    _, gap = gaps_in([TALK])
    other_words = replace(TALK, parts=(Words("Opening", "开场"), Words("Another talk")))
    _, changed = gaps_in([replace(other_words, parts=(*other_words.parts, Words("", "问答")))])
    others = [
        replace(gap, language=Language.EN),
        replace(gap, text=replace(TALK, id="s2")),
        replace(gap, text=replace(TALK, kind=TextKind.NORM)),
    ]

    assert (gap.key_in(EVENT), gap.digest) == (gap.key_in(EVENT), gap.digest)
    assert changed.key_in(EVENT) == gap.key_in(EVENT)
    assert changed.digest != gap.digest
    names = {gap.key_in(EVENT), gap.key_in(OTHER), *(each.key_in(EVENT) for each in others)}
    assert len(names) == 5
    assert {len(name) for name in names} == {16}


def test_the_most_urgent_comes_first_then_the_programme_then_the_rest() -> None:
    def text(kind: TextKind, number: str, urgency: Urgency) -> Text:
        return Text(kind, number, (Words("Said"),), (60,), urgency)

    texts = [
        text(TextKind.DEFINITION, "a", Urgency.SOON),
        text(TextKind.SESSION, "b", Urgency.LATER),
        text(TextKind.NORM, "b", Urgency.SOON),
        text(TextKind.NORM, "a", Urgency.SOON),
        text(TextKind.VENUE, "a", Urgency.NOW),
    ]

    order = [gap.text for gap in by_urgency(gaps_in(texts))]
    assert order == [texts[4], texts[3], texts[2], texts[0], texts[1]]
