"""The Chatham guard: what it finds, in which colour, how many people fit, and what it leaves alone."""

import pytest

from bot.chatham.guard import LONGEST, Guard, TooLong
from bot.chatham.hits import Colour, Rule
from bot.chatham.roster import Attendee, Roster

ZENG = Attendee(
    "Tseng Wen", "曾文", "CN", "f", "tech", ("Lingnan Lab", "岭南实验室"), ("professor",)
)
XIE = Attendee("Xie Long", "解龙", "CN", "m", "gov", ("Bureau of Rivers",), ("former minister",))
MAY = Attendee("Robert May", "", "GB", "m", "pol", ("Severn Forum",), (), ("the bard", "老罗"))
SEVERAL = tuple(Attendee(f"Guest {n}", "", "US", "f", "tech") for n in "ABCDE")
GUARD = Guard(Roster((ZENG, XIE, MAY, *SEVERAL)))


def found(text: str) -> list[tuple[str, Rule, Colour, int | None]]:
    return [(hit.words, hit.rule, hit.colour, hit.fits) for hit in GUARD.check(text)]


def red(words: str, rule: Rule, fits: int | None = 1) -> tuple[str, Rule, Colour, int | None]:
    return (words, rule, Colour.RED, fits)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Tseng Wen wrote it.", "Tseng Wen"),
        ("Wen Zeng wrote it.", "Wen Zeng"),  # 曾 is read zeng as a surname, ceng elsewhere
        ("Ceng Wen wrote it.", "Ceng Wen"),
        ("Xie Long and others wrote it.", "Xie Long"),  # and 解 xie, not jie
        ("X. Long wrote it.", "X. Long"),
        ("曾教授写的。", "曾教授"),
        ("解龍先生寫的。", "解龙"),
        ("老解写的。", "老解"),
        ("Mr May wrote it.", "May"),
        ("The text is Bob May's.", "Bob May"),
        ("May argued for it.", "May"),
        ("罗伯特不同意。", "罗伯特"),
    ],
)
def test_a_name_is_found_in_many_forms(text: str, words: str) -> None:
    assert found(text) == [red(words, Rule.NAME)]


@pytest.mark.parametrize(
    "text",
    [
        "In May the text will be read again, and it may change.",
        "For a long time nobody looked.",
        "曾经有过这样的讨论，问题已经解决。",
        "与会者一致认为需要更多时间，其他问题以后再谈。",
        "Chinese and American laboratories have published such tests.",
        "A researcher may publish his or her results.",
        'The term "a system that has been trained on text" is in the glossary.',
        "The chair thanked everybody.",
        "A professor should be free to publish.",
    ],
)
def test_ordinary_words_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_misspelt_name_is_a_whole_word_of_six_letters_or_more() -> None:
    guard = Guard(Roster((Attendee("Anna Lindqvist"), Attendee("Tom Reyes"))))
    assert [hit.words for hit in guard.check("The question came from Lindquist.")] == ["Lindquist"]
    assert guard.check("The Lindens are in bloom, and Reyna is a town.") == ()


def test_an_affiliation_is_found_by_short_forms_and_counted() -> None:
    assert found("Lingnan Laboratory abstained.") == [red("Lingnan Laboratory", Rule.AFFILIATION)]
    assert found("岭南的同事弃权。") == [red("岭南的同事", Rule.AFFILIATION)]
    assert found("The Severn team abstained.")[0] == red("Severn", Rule.AFFILIATION)
    assert found("Floods of the Severn valley were named.") == []


def test_a_description_is_red_when_fewer_than_five_fit() -> None:
    assert found("Experts from China agreed.") == [red("Experts from China", Rule.ATTRIBUTES, 2)]
    assert found("Experts from the United States agreed.") == []
    assert found("The Chinese official agreed.") == [red("The Chinese official", Rule.ATTRIBUTES)]
    assert found("来自中国的官员表示同意。") == [red("来自中国的官员", Rule.ATTRIBUTES)]
    assert found("The former minister agreed.") == [red("The former minister", Rule.ATTRIBUTES)]


def test_what_only_points_at_somebody_is_amber() -> None:
    amber = {
        "One participant disagreed.": Rule.SPEAKER,
        "This was her idea.": Rule.PRONOUN,
        "这是她的想法。": Rule.PRONOUN,
        'It was said that "we would all stop if the others did".': Rule.QUOTATION,
        "有人说：“如果别人停下来，我们明天就停。”": Rule.QUOTATION,
        "All but one agreed.": Rule.COMPLEMENT,
        "The idea came up on Tuesday evening.": Rule.MOMENT,
        "It was said that parenthood changes one; whose daughter is ill knows.": Rule.LIFE,
    }
    judged = {text: found(text) for text in amber}
    assert {text: hits[0][1:3] for text, hits in judged.items()} == {
        text: (rule, Colour.AMBER) for text, rule in amber.items()
    }


def test_an_alias_typed_by_organizers_is_red() -> None:
    assert found("As the Bard says, all is well.") == [red("the Bard", Rule.ALIAS)]
    assert found("老罗同意。") == [red("老罗", Rule.ALIAS)]


def test_hits_say_where_they_stand_in_the_whole_text() -> None:
    text = "Nothing here. 没有。 Then Dr. Tseng spoke.\nAnd 曾文 too."
    hits = GUARD.check(text)
    assert [text[hit.start : hit.end] for hit in hits] == ["Tseng", "曾文"]


def test_a_text_that_is_too_long_is_refused_rather_than_read_in_part() -> None:
    assert GUARD.check("a " * (LONGEST // 2)) == ()
    with pytest.raises(TooLong):
        GUARD.check("a " * LONGEST)


def test_marks_that_no_spelling_has_do_no_harm() -> None:
    assert GUARD.check("\0 \ud800 ﬁ 𠀀 Ｔｓｅｎｇ Ｗｅｎ")[0].words == "Tseng Wen"
