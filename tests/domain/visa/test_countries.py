"""Countries and issuers: guessed from any text, each found by its names, neutrally labelled."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.messages.texts import Words
from bot.domain.people.people import Language
from bot.domain.visa.countries import (
    GREATER_CHINA,
    countries,
    exactly,
    guess,
    initials,
    name_of,
    under_initial,
)
from tests.domain.visa.world import CODES


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("CH", "CH"),
        ("Switzerland", "CH"),
        ("瑞士", "CH"),
        ("a Swiss passport", "CH"),
        ("Swiss and Indian", ""),
        ("Atlantis", ""),
    ],
)
def test_a_text_means_one_country_exactly_or_none(typed: str, code: str) -> None:
    assert exactly(typed) == code


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("Georgia", ("GE",)),
        ("Jordan", ("JO",)),
        ("Turkey", ("TR",)),
        ("Türkiye", ("TR",)),
        ("Chad", ("TD",)),
        ("Congo", ("CD", "CG")),
        ("刚果", ("CD", "CG")),
        ("剛果民主共和國", ("CD",)),
        ("Dominica", ("DM", "DO")),
        ("Dominican Republic", ("DO",)),
        ("Dominican", ("DM", "DO")),
        ("多米尼加", ("DM", "DO")),
        ("Korea", ("KP", "KR")),
        ("South Korea", ("KR",)),
        ("韓國", ("KR",)),
        ("Guinea", ("GN", "GQ", "GW", "PG")),
        ("Guinea-Bissau", ("GW",)),
        ("Niger", ("NE", "NG")),
        ("Swiss resident with an Indian passport", ("IN", "CH")),
        ("Indian resident in Zurich, Swiss passport", ("CH", "IN")),
        ("Northern Irish", ("GB", "IE")),
        ("China", GREATER_CHINA),
        ("Chinese", GREATER_CHINA),
        ("中国", GREATER_CHINA),
        ("中國護照", GREATER_CHINA),
        ("CHINA", GREATER_CHINA),
        ("Republic of China", ("CN", "TW")),
        ("香港", ("HK",)),
        ("澳門", ("MO",)),
        ("臺灣", ("TW",)),
        ("美国人", ("US",)),
        ("美國", ("US",)),
        ("US", ("US",)),
        ("us", ("US",)),
        ("contact us", ()),
        ("can", ()),
        ("Canada", ("CA",)),
        ("Chad, my friend", ("TD",)),
        ("Swizerland", ("CH",)),
        ("瑞士", ("CH",)),
        ("CH", ("CH", "CN")),
        ("", ()),
        ("🎉", ()),
        ("\u202e\x00", ()),
    ],
)
def test_typed_country_is_guessed_and_never_decided(typed: str, codes: tuple[str, ...]) -> None:
    assert guess(typed).codes == codes


@pytest.mark.parametrize("typed", ["BN(O)", "BNO passport", "bn (o)", "英國國民(海外)護照"])
def test_british_national_overseas_is_a_document_of_its_own(typed: str) -> None:
    assert guess(typed).special


@given(st.text(max_size=100))
def test_any_text_can_be_guessed(typed: str) -> None:
    assert set(guess(typed).codes) <= set(CODES)
    assert exactly(typed) in {"", *CODES}


def test_every_name_finds_its_own_issuer() -> None:
    missed = [
        (each.code, name)
        for each in countries()
        for name in (each.name.en, each.name.zh)
        if each.code not in guess(name).codes or exactly(name) != each.code
    ]

    assert (missed, len(CODES), name_of("ZZ")) == ([], 199, Words("ZZ"))


@pytest.mark.parametrize("language", list(Language))
def test_every_issuer_is_listed_under_one_letter(language: Language) -> None:
    listed = [
        each.code for letter in initials(language) for each in under_initial(letter, language)
    ]

    assert sorted(listed) == sorted(CODES)


def test_labels_are_neutral() -> None:
    names = {code: name_of(code) for code in GREATER_CHINA[1:]}

    assert names == {
        "HK": Words("Hong Kong SAR", "香港特别行政区"),
        "MO": Words("Macao SAR", "澳门特别行政区"),
        "TW": Words("Taiwan", "台湾"),
    }
