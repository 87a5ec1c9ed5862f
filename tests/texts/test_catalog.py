"""The catalog: details of every kind, in both languages, and what it refuses."""

import re
import timeit
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.messages.marked import MARKS
from bot.domain.messages.texts import Lines, Moment, MomentStyle, Said, Words
from bot.domain.people.people import Language
from bot.texts.catalog import BrokenText, Catalog, MissingDetail, UnknownText
from bot.texts.inert import strip_controls
from bot.texts.sheets import BrokenSheet

EN, ZH = Language.EN, Language.ZH
NINE = datetime(2026, 3, 3, 8, 0, tzinfo=UTC)


def test_words_are_escaped_in_html_and_left_in_plain(small: Catalog) -> None:
    details = {"name": 'O\'Hara <b> & "Co"'}

    shown = (small.html("greeting", details, EN), small.plain("greeting", details, EN))

    assert shown == (
        "Hello O&#x27;Hara &lt;b&gt; &amp; &quot;Co&quot;!",
        'Hello O\'Hara <b> & "Co"!',
    )


def test_words_in_two_languages_follow_the_language_or_the_one_there_is(small: Catalog) -> None:
    both, one = Words("Ann", "\u5b89"), Words("Bob")

    shown = [small.plain("greeting", {"name": each}, ZH) for each in (both, one)]

    assert shown == ["Hello \u5b89!", "Hello Bob!"]


def test_controls_and_bidi_overrides_vanish_and_line_ends_become_newlines(small: Catalog) -> None:
    name = "a\x00\x1b\u202eb\u2066c\ufeff\ud800\r\nd\u2028e\u200d\u200e\tf"

    shown = {
        small.html("greeting", {"name": name}, EN),
        small.plain("greeting", {"name": name}, EN),
    }

    assert shown == {"Hello abc\nd\ne\u200d\u200e\tf!"}


@pytest.mark.parametrize(
    ("seats", "words"), [(0, "0 seats left"), (1, "1 seat left"), (12_345, "12,345 seats left")]
)
def test_numbers_choose_the_plural_form(small: Catalog, seats: int, words: str) -> None:
    assert small.html("seats-left", {"seats": seats}, EN) == words


def test_a_text_chooses_by_a_word(small: Catalog) -> None:
    shown = [small.html("answer", {"answer": answer}, EN) for answer in ("yes", "no", "?")]

    assert shown == ["You come.", "You stay.", "You stay."]


def test_said_and_lines_are_nested_texts(small: Catalog) -> None:
    ann, bob = (Said("greeting", {"name": name}) for name in ("<Ann>", "Bob"))

    shown = [
        small.html("note", {"name": ann, "words": Lines((ann, bob))}, EN),
        small.plain("greeting", {"name": Said("quoting", {"name": "Ann"})}, EN),
    ]

    assert shown == [
        "<b>Hello &lt;Ann&gt;!</b> says <i>Hello &lt;Ann&gt;!\nHello Bob!</i>.",
        "Hello As said: Hello Ann!!",
    ]


def test_empty_lines_leave_no_hole(small: Catalog) -> None:
    assert small.html("list", {"lines": Lines(())}, EN) == "Head\n\nFoot"


def test_details_may_be_longer_than_fluent_allows(small: Catalog) -> None:
    ann = Said("greeting", {"name": "A" * 3000})

    shown = small.html("note", {"name": "<" * 3000, "words": Lines((ann, ann))}, EN)

    line = "Hello " + "A" * 3000 + "!"
    assert shown == f"<b>{'&lt;' * 3000}</b> says <i>{line}\n{line}</i>."


MOMENTS: list[tuple[Language, str, MomentStyle, str]] = [
    (EN, "Europe/Zurich", MomentStyle.FULL, "<Tue 3 Mar 2026, 09:00> (Zurich time)"),
    (EN, "Europe/Zurich", MomentStyle.DAY, "Tue 3 Mar 2026"),
    (EN, "Europe/Zurich", MomentStyle.TIME, "<09:00>"),
    (EN, "UTC", MomentStyle.FULL, "<Tue 3 Mar 2026, 08:00> (UTC)"),
    (EN, "US/Eastern", MomentStyle.FULL, "<Tue 3 Mar 2026, 03:00> (New York time)"),
    (
        ZH,
        "Asia/Kolkata",
        MomentStyle.FULL,
        "<2026\u5e743\u67083\u65e5\uff08\u5468\u4e8c\uff0913:30>"
        "\uff08\u52a0\u5c14\u5404\u7b54\u65f6\u95f4\uff09",
    ),
    (ZH, "Asia/Shanghai", MomentStyle.TIME, "<16:00>"),
    (ZH, "UTC", MomentStyle.DAY, "2026\u5e743\u67083\u65e5\uff08\u5468\u4e8c\uff09"),
]


@pytest.mark.parametrize(("language", "zone", "style", "words"), MOMENTS)
def test_moments_tell_the_wall_time_and_telegram_the_instant(
    small: Catalog, language: Language, zone: str, style: MomentStyle, words: str
) -> None:
    details = {"starts-at": Moment(NINE, zone, style)}

    shown = (small.html("when", details, language), small.plain("when", details, language))

    tagged = re.sub("<(.*)>", r'<tg-time unix="1772524800">\1</tg-time>', words)
    assert shown == (tagged, words.replace("<", "").replace(">", ""))


def test_reader_elsewhere_is_told_both_times(small: Catalog) -> None:
    details = {"starts-at": Moment(NINE, "Europe/Zurich")}

    shown = small.html("when", details, Language.EN, "Asia/Shanghai")

    assert shown == (
        '<tg-time unix="1772524800">Tue 3 Mar 2026, 09:00</tg-time> (Zurich time; '
        '<tg-time unix="1772524800" format="wt">Tue 16:00</tg-time> for you)'
    )


def test_reader_with_the_same_clock_is_told_once(small: Catalog) -> None:
    details = {"starts-at": Moment(NINE, "Europe/Zurich")}

    shown = small.html("when", details, Language.EN, "Africa/Lagos")

    assert shown == '<tg-time unix="1772524800">Tue 3 Mar 2026, 09:00</tg-time> (Zurich time)'


def test_moments_need_a_time_zone(small: Catalog) -> None:
    with pytest.raises(ValueError, match="a moment needs a time zone"):
        small.html("when", {"starts-at": Moment(datetime(2026, 3, 3, 8), "UTC")}, EN)


def test_names_hold_texts_and_attributes_but_no_empty_message(small: Catalog) -> None:
    asked = ["screen", "screen.come", "screen.stay", "only-buttons.one", "only-buttons", "x", "a.b"]

    known = [small.has(name) for name in asked]

    assert known == [True, True, True, True, False, False, False]
    assert [name in small.names() for name in asked] == known


def test_attributes_are_texts(small: Catalog) -> None:
    assert small.plain("screen.come", {"title": "A & B"}, EN) == "I come to A & B"


def test_details_a_text_does_not_use_do_no_harm(small: Catalog) -> None:
    assert small.html("screen", {"name": "Ann"}, EN) == "<b>Shown</b>"


@pytest.mark.parametrize("name", ["nowhere", "only-buttons", "screen.gone", ""])
def test_unknown_text_is_refused(small: Catalog, name: str) -> None:
    with pytest.raises(UnknownText) as caught:
        small.html(name, {}, EN)

    assert caught.value.name == name


def test_missing_detail_is_refused_where_it_is_nested_too(small: Catalog) -> None:
    with pytest.raises(MissingDetail) as caught:
        small.html("greeting", {"name": Said("note", {"name": "Ann"})}, EN)

    assert (caught.value.text, caught.value.name) == ("note", "words")


def test_text_that_refers_to_nothing_is_refused(small: Catalog) -> None:
    with pytest.raises(BrokenText, match=r"^lost: Unknown message: nowhere$"):
        small.html("lost", {}, EN)


def put_sheet(folder: Path, sheet: str) -> Path:
    for language in Language:
        (folder / language.value).mkdir()
        (folder / language.value / "a.ftl").write_text(sheet)
    return folder


@pytest.mark.parametrize(
    ("sheet", "place"),
    [
        ("good = yes\nbad { $x\n", "bad { $x"),
        ("one = 1\none = 2\n", "one is named twice"),
        ("# A comment\n    lost\ngood = yes\n", "    lost"),
    ],
)
def test_sheets_with_junk_or_two_of_a_name_are_refused(
    tmp_path: Path, sheet: str, place: str
) -> None:
    with pytest.raises(BrokenSheet) as caught:
        Catalog(put_sheet(tmp_path, sheet))

    assert (caught.value.sheet, caught.value.place) == ("en/a.ftl", place)


def test_text_with_junk_in_it_is_refused_when_it_is_asked_for(tmp_path: Path) -> None:
    sheet = "good = yes\nrefers = { bad }\nbad = { $x\n    .title = { -brand(x: 1) }\n-brand = Us\n"
    catalog = Catalog(put_sheet(tmp_path, sheet))

    for text in ("refers", "bad", "bad.title"):
        with pytest.raises(BrokenSheet) as caught:
            catalog.plain(text, {}, EN)
        assert (caught.value.sheet, caught.value.place) == ("en/a.ftl", "bad = { $x")
    assert catalog.plain("good", {}, EN) == "yes"


def test_texts_and_terms_that_a_text_refers_to_are_read_with_it(tmp_path: Path) -> None:
    sheet = """
-brand = { $form ->
   *[short] Us
    [long] { long-name }
 }
long-name = { lantern.title } Dialogue
lantern =
    .title = Lantern
greets = { -brand(form: "long") } and { -brand }
round = { $depth ->
   *[flat] Round
    [deep] { round }
 }
"""
    catalog = Catalog(put_sheet(tmp_path, sheet))

    assert catalog.plain("greets", {}, EN) == "Lantern Dialogue and Us"
    assert catalog.plain("round", {"depth": "flat"}, EN) == "Round"
    assert catalog.names() == {"long-name", "lantern.title", "greets", "round"}


LOOKS = "".join("".join(each) for each in MARKS.values())
"""What the door alone puts into words, to make them bold and the like."""


TYPED = st.characters(exclude_characters=LOOKS)


@given(name=st.text(TYPED), words=st.text(TYPED, max_size=4000))
def test_hostile_words_never_alter_the_tags(
    small: Catalog, markup: Any, name: str, words: str
) -> None:
    read = markup(small.html("note", {"name": name, "words": Words(words)}, EN))

    expected = f"{strip_controls(name)} says {strip_controls(words)}."
    assert (read.tags, read.faults) == (["b", "/b", "i", "/i"], [])
    assert read.visible.split() == expected.split()


@given(words=st.text())
def test_stripped_words_can_be_sent_and_stay_stripped(words: str) -> None:
    stripped = strip_controls(words)

    assert stripped.encode().decode() == strip_controls(stripped)


def test_a_message_is_put_into_words_quickly(small: Catalog) -> None:
    details = {"starts-at": Moment(NINE, "Europe/Zurich"), "name": "Ann", "words": Words("a<b")}
    details |= {"seats": 12, "lines": Lines(())}
    small.html("note", details, EN)

    seconds = (
        min(timeit.repeat(lambda: small.html("note", details, EN), number=200, repeat=5)) / 200
    )

    # Measured 20 to 35 microseconds; the bound only catches a lost cache on a busy machine.
    assert seconds < 0.001


def test_an_empty_list_has_no_range() -> None:
    details = {"first": 0, "last": -1, "count": 0}
    assert [Catalog().plain("list-range", details, each) for each in Language] == [
        *("<i>none so far</i>", "<i>暂无</i>"),
    ]
