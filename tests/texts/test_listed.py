"""What is listed within a sentence is parted as the reader's language does."""

import pytest

from bot.domain.messages.texts import Words
from bot.domain.people.people import Language
from bot.texts.catalog import Catalog

DINNER = Words("Dinner", "晚宴")


@pytest.mark.parametrize(
    ("listed", "english", "chinese"),
    [
        (Words.listed([]), "", ""),
        (Words.listed(["M-1"]), "M-1", "M-1"),
        (Words.listed([DINNER, "M-1"]), "Dinner, M-1", "晚宴、M-1"),
        (Words.listed(["a", "b"], most=2), "a, b", "a、b"),
        (Words.listed(["a", DINNER, "c"], most=2), "a, Dinner…", "a、晚宴……"),
    ],
)
def test_each_language_parts_what_is_listed_in_its_way(
    listed: Words, english: str, chinese: str
) -> None:
    catalog = Catalog()
    told = [catalog.plain("lockdown-done", {"codes": listed}, each) for each in Language]
    assert told == [
        f"Frozen: {english}. They may do no more than a guest now.",
        f"已冻结：{chinese}。现在只能做嘉宾可以做的事。",
    ]
