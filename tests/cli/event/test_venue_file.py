"""The venue's page in an event file."""

import pytest

from bot.cli.event.init import parse_event
from bot.domain.messages.texts import Words
from bot.domain.travel.venues import CallNumber, Venue
from bot.eventfile.yaml_file import EventFileWrong
from tests.cli.event.test_glossary_file import EVENT

PAGE = """\
venue:
  address: {en: 4 Lakeside Walk, zh: 湖滨步道 4 号}
  local: Quai du Lac 4
  map: https://maps.example.org/x
  wifi: Network Lake
  numbers:
  - {label: {en: Emergency, zh: 急救}, number: "112"}
  notes: Ring the bell
"""


def test_page_is_read() -> None:
    assert parse_event((EVENT + PAGE).encode()).venue == Venue(
        Words("4 Lakeside Walk", "湖滨步道 4 号"),
        "Quai du Lac 4",
        "https://maps.example.org/x",
        Words("Network Lake"),
        (CallNumber(Words("Emergency", "急救"), "112"),),
        Words("Ring the bell"),
    )


def test_event_without_a_page_has_an_empty_one() -> None:
    assert parse_event(EVENT.encode()).venue == Venue()


@pytest.mark.parametrize(
    ("wrong", "faults"),
    [
        (
            "venue: {map: 'http://maps.example.org'}\n",
            ["line 13: venue.map must be a link that begins with https:// and has no spaces."],
        ),
        (
            "venue:\n  numbers: [{label: Desk, number: call us}]\n",
            [
                "line 14: venue.numbers[1].number "
                'must be a telephone number in quotes, like "+41 44 555 01 10".'
            ],
        ),
    ],
)
def test_mistakes_are_pointed_out(wrong: str, faults: list[str]) -> None:
    with pytest.raises(EventFileWrong) as refused:
        parse_event((EVENT + wrong).encode())

    assert [str(fault) for fault in refused.value.faults] == faults
