"""Callback data: what is built is read back, and nothing else is read."""

from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ids import EventId, SessionId
from bot.domain.messages.callback_data import Word, about_event, split_data, word
from bot.domain.messages.refusals import StaleButton


class Fruit(StrEnum):
    """Something to choose."""

    PEAR = "pear"
    PLUM = "plum"


PICK = word("pick", SessionId, int, Fruit)
IDS = st.text("abcdefghijklmnopqrstuvwxyz0123456789", min_size=1, max_size=12)


@given(IDS, st.integers(0, 10**12 - 1), st.sampled_from(Fruit), st.none() | IDS)
def test_what_is_built_is_read_back(
    session: str, number: int, fruit: Fruit, event: str | None
) -> None:
    about = None if event is None else EventId(event)
    data = about_event(PICK.to(SessionId(session), number, fruit), about)

    name, words, event_id = split_data(data)

    assert (name, PICK.read(words), event_id) == ("pick", (session, number, fruit), about)


@given(st.lists(st.text(), max_size=5))
def test_made_up_parts_are_stale_or_mean_what_they_say(words: list[str]) -> None:
    try:
        read = PICK.read(words)
    except StaleButton:
        return
    assert read == (words[0], int(words[1]), Fruit(words[2]))


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("a",),
        ("a", "1"),
        ("a", "1", "pear", "x"),
        ("a", "-1", "pear"),
        ("a", "1", "fig"),
        ("a", "1" * 13, "pear"),
        ("a", "²", "pear"),
        ("\x00", "1", "pear"),
        ("", "1", "pear"),
    ],
)
def test_foreign_parts_are_stale(words: tuple[str, ...]) -> None:
    with pytest.raises(StaleButton):
        PICK.read(words)


def test_answers_keep_their_spelling_and_name_their_event_themselves() -> None:
    answer: Word[SessionId, Fruit] = word("rsvp", SessionId, Fruit)

    data = about_event(answer.to(SessionId("s1"), Fruit.PLUM), EventId("e1"))

    assert (data, split_data(data)) == ("rsvp:s1:plum", ("rsvp", ("s1", "plum"), None))
