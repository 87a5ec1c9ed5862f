"""Zones as people type them: what is accepted is the time they mean."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.zones.cities import ZONES_OF_CITIES
from bot.domain.zones.countries import ABBREVIATIONS, ZONES_OF_COUNTRIES
from bot.domain.zones.lived_in import is_beyond_doubt, lived_in
from bot.domain.zones.namesakes import NAMESAKES
from bot.domain.zones.offsets import place_at
from bot.domain.zones.reading import ZoneUnclear, read_zone

ALL_YEAR = [datetime(2027, month, 15, tzinfo=UTC) for month in range(1, 13)]
WRITTEN = st.sampled_from(
    [
        "{sign}{hours}{colon}",
        "GMT{sign}{hours}{colon}",
        "UTC{sign}{hours}{colon}",
        "utc {sign}{hours:02}{colon}",
        "ＧＭＴ{sign}{hours:02}{plain}",
        "Utc{sign} {hours}{colon}",
        "{chinese}",
    ]
)
SIGNS = {1: ["+", "＋"], -1: ["-", "−", "–", "－"]}
NUMERALS = [*"〇一二三四五六七八九十", "十一", "十二"]


def why(typed: str) -> tuple[str, tuple[str, ...]]:
    """Why a text is no zone, and what to type instead."""
    with pytest.raises(ZoneUnclear) as raised:
        read_zone(typed)
    return raised.value.why, tuple(each.en for each in raised.value.instead)


@given(
    data=st.data(),
    side=st.sampled_from([1, -1]),
    hours=st.integers(0, 14),
    minutes=st.sampled_from([0, 15, 30, 45]),
    written=WRITTEN,
)
def test_offset_is_read_with_the_everyday_sign(
    data: st.DataObject, side: int, hours: int, minutes: int, written: str
) -> None:
    sign = data.draw(st.sampled_from(SIGNS[side]))
    in_chinese = hours in range(1, 13) and minutes in {0, 30}
    chinese = f"{'东' if side > 0 else '西'}{NUMERALS[min(hours, 12)]}区{'半' if minutes else ''}"
    typed = (written if in_chinese or written != "{chinese}" else "{sign}{hours}{colon}").format(
        sign=sign,
        hours=hours,
        colon=f":{minutes:02}" if minutes else "",
        plain=f"{minutes:02}",
        chinese=chinese,
    )
    meant = side * timedelta(hours=hours, minutes=minutes)

    if place_at(meant) is None:
        assert why(typed) == ("nowhere", ())
        return
    zone = read_zone(typed)

    assert {at.astimezone(ZoneInfo(zone)).utcoffset() for at in ALL_YEAR} == {meant}
    assert is_beyond_doubt(zone)


def test_every_whole_hour_where_people_live_has_a_place() -> None:
    places = {hours for hours in range(-14, 16) if place_at(timedelta(hours=hours))}

    assert places == set(range(-11, 15))


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("GMT+8", "Asia/Singapore"),
        ("北京时间", "Asia/Shanghai"),
        ("北京時間", "Asia/Shanghai"),
        ("東八區", "Asia/Singapore"),
        ("臺北", "Asia/Taipei"),
        ("紐約", "America/New_York"),
        ("美东时间", "America/New_York"),
        ("Beijing time", "Asia/Shanghai"),
        ("China Standard Time", "Asia/Shanghai"),
        ("US Eastern", "America/New_York"),
        ("Washington, D.C.", "America/New_York"),
        ("Paris, France", "Europe/Paris"),
        ("new-york", "America/New_York"),
        ("xi’an", "Asia/Shanghai"),
        ("Samoa", "Pacific/Apia"),
        ("Cambridge, UK", "Europe/London"),
        ("cambridge (Massachusetts)", "America/New_York"),
        ("剑桥（英国）", "Europe/London"),
        ("San José, Costa Rica", "America/Costa_Rica"),
        ("San Jose CA", "America/Los_Angeles"),
        ("波多黎各圣胡安", "America/Puerto_Rico"),
        ("Xinjiang time", "Asia/Urumqi"),
        ("UTC", "UTC"),
    ],
)
def test_places_are_read_as_people_write_them(typed: str, zone: str) -> None:
    assert read_zone(typed) == zone


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("EST", ("abbreviation", ())),
        ("mst", ("abbreviation", ())),
        ("CST", ("abbreviation", ())),
        ("IST", ("abbreviation", ())),
        ("East", ("abbreviation", ())),
        ("General", ("abbreviation", ())),
        ("Factory", ("abbreviation", ())),
        ("localtime", ("abbreviation", ())),
        ("Eastern time", ("abbreviation", ())),
        ("Etc/GMT+8", ("abbreviation", ())),
        ("San Juan", ("several", ("San Juan, Puerto Rico", "San Juan, Argentina"))),
        ("圣何塞", ("several", ("San Jose, California", "San José, Costa Rica"))),
        ("Cambridge", ("several", ("Cambridge, UK", "Cambridge, Massachusetts"))),
        ("Urumqi", ("several", ("Beijing time", "Xinjiang time"))),
        ("UTC-3:30", ("nowhere", ())),
        ("+25", ("nowhere", ())),
        ("London, Ontario", ("unclear", ())),
        ("Knox", ("unclear", ())),
        ("Vincennes", ("unclear", ())),
        ("8", ("unclear", ())),
        ("Antarctica/Vostok", ("unclear", ())),
    ],
)
def test_what_may_mean_several_times_is_asked_back(
    typed: str, expected: tuple[str, tuple[str, ...]]
) -> None:
    assert why(typed) == expected


@given(zone=st.sampled_from(sorted(lived_in())))
def test_every_place_is_understood_by_its_full_name(zone: str) -> None:
    assert {read_zone(zone), read_zone(zone.lower()), read_zone(f" {zone.upper()} ")} == {zone}


@given(name=st.sampled_from(sorted(available_timezones() - lived_in() - {"UTC", "GMT"})))
def test_names_of_the_zone_database_where_nobody_lives_are_never_kept(name: str) -> None:
    for typed in (name, name.lower(), name.rpartition("/")[2]):
        try:
            zone = read_zone(typed)
        except ZoneUnclear:
            continue
        assert zone == "UTC" or zone in lived_in()


@given(typed=st.text(st.characters(), max_size=40) | st.from_regex(r"[A-Za-z+\-]{1,12}"))
@example("Etc/GMT+8")
def test_whatever_is_accepted_is_a_place_beyond_doubt(typed: str) -> None:
    try:
        zone = read_zone(typed)
    except ZoneUnclear:
        return

    assert zone == "UTC" or zone in lived_in()


def test_what_is_said_to_type_instead_is_understood_in_both_languages() -> None:
    read = {
        each.typed.en: (read_zone(each.typed.en), read_zone(each.typed.zh), each.zone)
        for places in NAMESAKES.values()
        for each in places
    }

    assert {name: set(zones) for name, zones in read.items() if len(set(zones)) > 1} == {}


def test_every_known_name_is_a_place_and_none_is_also_an_abbreviation() -> None:
    named = {**ZONES_OF_CITIES, **ZONES_OF_COUNTRIES}

    assert set(named.values()) - lived_in() == set()
    assert {name for name in named if read_zone(name) != named[name]} == set()
    assert set(named) & ABBREVIATIONS == set()


@pytest.mark.parametrize(
    ("stored", "sure"),
    [
        ("Asia/Shanghai", True),
        ("UTC", True),
        ("Etc/GMT+8", False),
        ("GMT", False),
        ("EST", False),
        ("Brazil/East", False),
        ("America/Argentina/San_Juan", False),
        ("Factory", False),
    ],
)
def test_stored_zones_of_earlier_versions_are_told_apart(stored: str, *, sure: bool) -> None:
    assert is_beyond_doubt(stored) is sure
