"""Entities: the page reads our HTML as Telegram does."""

from hypothesis import given
from hypothesis import strategies as st

from bot.demo.emulator.messages.markup import parse_html
from bot.texts.entities import KINDS, words_and_entities

_WORDS = st.text(st.characters(codec="utf-8", exclude_characters="<&"), max_size=12)
_SAFE = _WORDS | st.sampled_from(["&amp;", "&lt;b&gt;", "&quot;", "😀", "\n", "小"])
_PLAIN = [tag for tag in KINDS if tag not in {"a", "tg-time", "code", "pre"}]


def _wrapped(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    tags = st.sampled_from(_PLAIN).flatmap(
        lambda tag: st.lists(inner, max_size=3).map(lambda all_: f"<{tag}>{''.join(all_)}</{tag}>")
    )
    links = inner.map(lambda words: f'<a href="https://x.example/?a=1&amp;b=2">{words}</a>')
    times = inner.map(lambda words: f'<tg-time unix="1799999999" format="wt">{words}</tg-time>')
    return tags | links | times


@given(st.lists(st.recursive(_SAFE, _wrapped, max_leaves=6), max_size=4).map("".join))
def test_our_html_is_read_as_telegram_reads_it(markup: str) -> None:
    told = parse_html(markup)
    words, entities = words_and_entities(markup)
    assert words == told.text
    by_place = [sorted(map(str, map(_ordered, each))) for each in (entities, told.entities)]
    assert by_place[0] == by_place[1]


def _ordered(entity: dict[str, object]) -> list[tuple[str, object]]:
    return sorted(entity.items())


def test_what_stands_out_has_its_place_in_utf16() -> None:
    markup = '😀 <b>Zoë &amp; 小</b> <code>&lt;i&gt;</code> <tg-time unix="9">now</tg-time>'
    assert words_and_entities(markup) == (
        "😀 Zoë & 小 <i> now",
        [
            {"type": "bold", "offset": 3, "length": 7},
            {"type": "code", "offset": 11, "length": 3},
            {"type": "date_time", "offset": 15, "length": 3, "unix_time": 9},
        ],
    )
    assert words_and_entities("plain") == ("plain", [])
