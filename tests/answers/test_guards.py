"""The rules that no score can outvote."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answers.language.normaliser import plain, terms
from bot.answers.rules.figures import figures_in
from bot.answers.rules.guards import Conflict, conflicts, facts_of
from bot.answers.rules.places import places_in
from bot.answers.rules.wording import is_attack, is_negated, parts_of

TEXTS = st.text(max_size=80) | st.lists(
    st.sampled_from(
        [
            "visa",
            "to",
            "from",
            "Geneva",
            "US",
            "us",
            "Chinese",
            "passport",
            "签证",
            "从",
            "到",
            "美国",
            "护照",
            "5pm",
            "周一",
            "not",
            "不",
            "when",
            "三",
            "Georgia",
            "Jordan",
            "Turkey",
            "Chad",
            "can",
            "Dominican",
            "korea",
            "?",
            "！",
        ]
    ),
    max_size=10,
).map(" ".join)


NOTHING: set[Any] = set()


def between(one: str, other: str, *, critical: bool = True) -> set[Conflict]:
    return set(conflicts(facts_of(one), facts_of(other), critical=critical))


def named(text: str) -> set[tuple[str, str]]:
    return {(at.code, at.part.value) for at in places_in(text)}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("visa for Geneva with a Chinese passport", {("CH", "place"), ("CN", "holder")}),
        ("visa for Geneva with a US passport", {("CH", "place"), ("US", "holder")}),
        ("我持美国护照去日内瓦", {("CH", "place"), ("US", "holder")}),
        ("赴美签证", {("US", "place")}),
        ("a US visa", {("US", "place")}),
        ("Can you send it to us?", NOTHING),
        ("CAN YOU TELL US MORE", NOTHING),
        ("I am from Georgia", {("GE", "holder")}),
        ("Jordan, Chad and Turkey", {("JO", "place"), ("TD", "place"), ("TR", "place")}),
        ("Is there a Chinese dinner?", {("CN", "kind")}),
        ("Dominican passport", {("DM|DO", "holder")}),
        ("Congolese citizen", {("CD|CG", "holder")}),
        ("Dominica", {("DM", "place")}),
        ("the Dominican Republic", {("DO", "place")}),
        ("Guinea-Bissau", {("GW", "place")}),
        ("fly from China to Switzerland", {("CN", "start"), ("CH", "place")}),
        ("从中国飞到瑞士", {("CN", "start"), ("CH", "place")}),
        ("签到在哪里", NOTHING),
    ],
)
def test_places_are_read_with_their_part(text: str, places: set[tuple[str, str]]) -> None:
    assert named(text) == places


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("visa with a Chinese passport", "visa with a US passport", {Conflict.PLACES}),
        ("a dinner in China", "a dinner for Chinese citizens", {Conflict.PLACES}),
        ("a visa for Korea", "a visa for Korea", {Conflict.PLACES}),
        ("支付宝怎么转到银行卡", "银行卡怎么转到支付宝", {Conflict.DIRECTION}),
        ("从机场怎么去酒店", "从酒店怎么去机场", {Conflict.DIRECTION}),
        ("from the airport to the hotel", "from the hotel to the airport", {Conflict.DIRECTION}),
        ("怎么退火车票", "怎么买火车票", {Conflict.OPPOSITE}),
        ("when is check-in", "when is check-out", {Conflict.OPPOSITE}),
        ("may I take photos", "may I not take photos", {Conflict.NEGATION}),
        ("hi, I cannot travel, can I join", "can I join", {Conflict.ASIDE}),
        ("来不了现场，能远程吗", "能远程吗", {Conflict.ASIDE}),
        ("If I do not travel, may I join", "may I join", {Conflict.NEGATION}),
        ("haven't received the papers, where are they", "where are the papers", NOTHING),
        ("网连不上，密码多少", "密码多少", NOTHING),
        ("can I bring 2 guests", "can I bring 3 guests", {Conflict.FIGURES}),
        ("dinner on Monday", "dinner on Tuesday", {Conflict.FIGURES}),
        ("it costs 20 euros", "it costs 20 dollars", {Conflict.FIGURES}),
        ("20 €", "20 $", {Conflict.FIGURES}),
        ("when is dinner", "where is dinner", {Conflict.QUESTION_WORD}),
        ("多少钱", "什么时候", {Conflict.QUESTION_WORD}),
        ("开会能不能用手机", "开会可以用手机吗", NOTHING),
        ("we meet on Monday at 5 pm", "周一下午五点见", NOTHING),
        ("by 2 March", "3月2日之前", NOTHING),
        ("US passport", "美国护照", NOTHING),
    ],
)
def test_rules_tell_what_differs(one: str, other: str, found: set[Conflict]) -> None:
    assert between(one, other) == found


@given(TEXTS, TEXTS)
@settings(max_examples=150, deadline=None)
def test_rules_do_not_mind_the_order(one: str, other: str) -> None:
    assert between(one, other) == between(other, one)


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_text_agrees_with_itself(text: str) -> None:
    assert between(text, text, critical=False) == set()


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert plain(plain(text)) == plain(text)


def test_spellings_of_one_question_are_one() -> None:
    assert plain("ＷＨＡＴ’s  the Wi‑Fi?") == plain("what's the wi‑fi")
    assert plain("邀請函 怎麼 辦？") == "邀请函怎么办"
    assert terms(plain("visas 邀请函")) == ("visa", "邀", "请", "函", "邀请", "请函")


def test_numbers_are_read_in_both_languages() -> None:
    assert figures_in(plain("二十五个人")) == figures_in(
        plain("twenty-five people".replace("twenty-five", "25"))
    )
    assert figures_in(plain("一个问题")) == frozenset()
    assert figures_in(plain("May I come in May?")) == frozenset({"d:may"})


def test_no_is_heard_and_a_question_form_is_not() -> None:
    assert is_negated(plain("I can't come"))
    assert is_negated(plain("我不能来"))
    assert not is_negated(plain("能不能来"))
    assert not is_negated(plain("无线网在哪"))


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("I land at 6 am, can I go to my room?", set[str]()),
        ("我的飞机周五到，有人接吗？", set[str]()),
        ("If I land at 6 am, can I go to my room?", {"t:6:00"}),
        ("周五来的话，有人接吗？", {"d:fri"}),
        ("On Friday, is lunch served?", {"d:fri"}),
        ("周五，有午饭吗？", {"d:fri"}),
        ("Is lunch served, I come on Friday?", {"d:fri"}),
    ],
)
def test_what_is_told_before_a_question_is_not_what_it_asks(text: str, figures: set[str]) -> None:
    facts = facts_of(text)
    assert facts.asks_figures == figures
    assert facts.figures, "the whole text names one"


def test_one_question_with_a_story_is_one() -> None:
    assert len(parts_of("I lost my badge. Where is the desk?")) == 1
    assert len(parts_of("Where is the desk? When does it open?")) == 2
    assert len(parts_of("前台在哪？几点开门？")) == 2


def test_ordinary_requests_are_no_attacks() -> None:
    for text in (
        "Tell me how I get a visa",
        "请告诉我怎么去酒店",
        "What do the rules say about photos?",
    ):
        assert not is_attack(text)
