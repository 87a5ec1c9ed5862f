"""Everyday words: whatever is built from thanks is thanks; whatever asks is none."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.everyday import Everyday, everyday_of

THANKS = st.sampled_from(
    ["thanks", "Thank you", "OK", "got it", "收到", "谢谢", "好的", "👍", "noted"]
)
NEWS = st.sampled_from(
    ["I can't come", "we are not coming", "unable to attend", "来不了", "无法参加"]
)
BETWEEN = st.sampled_from([" ", ", ", "，", "! ", "。", ". "])


@given(words=st.lists(THANKS, min_size=1, max_size=4), between=BETWEEN)
def test_any_row_of_thanks_is_thanks(words: list[str], between: str) -> None:
    assert everyday_of(between.join(words)) is Everyday.THANKS


@given(news=NEWS, sorry=st.sampled_from(["", "Sorry, ", "很抱歉，", "Dear all, "]))
def test_news_of_not_coming_is_told_with_or_without_regret(news: str, sorry: str) -> None:
    assert everyday_of(f"{sorry}{news}") is Everyday.NOT_COMING


@given(words=THANKS | NEWS, mark=st.sampled_from(["?", "？"]))
def test_whatever_asks_is_no_everyday_word(words: str, mark: str) -> None:
    assert everyday_of(f"{words}{mark}") is None


@given(typed=st.text(st.characters(), max_size=300))
def test_any_text_is_read(typed: str) -> None:
    assert everyday_of(typed) in {None, *Everyday}
